"""Records in the vocabulary of schema.org, for machines that read pages."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Source, Stance
from karabakh_iran.sphinx.wording import wording
from pages.headings import kind, title
from pages.imprint import TWINS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.model import Record

Node = dict[str, Any]

_SOURCES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "manuscript": "Manuscript",
    "personal_communication": "Message",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
# A group is no organization: its members need not know of each other.
_ACTORS = {
    "person": "Person",
    "state": "Country",
    "government-body": "GovernmentOrganization",
    "organisation": "Organization",
    "media": "NewsMediaOrganization",
}
_PLACES = {"country": "Country", "province": "AdministrativeArea", "city": "City"}
# A stance is an act of its holder towards a proposition. It is no `Claim`: who denies makes another one, and who
# questions makes none; and no `OpinionNewsArticle`, which is a text. `AssessAction`, the type above the other two,
# says that an opinion was formed and not which.
_STANCES = {"asserts": "AgreeAction", "denies": "DisagreeAction", "questions": "AssessAction"}
_EXACT = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)


def linked_data(record: Record, dataset: Dataset, base: str = "") -> str:
    """Describe a record as JSON-LD.

    The page is part of the dataset; what it is about is no part of anything of ours.

    Args:
        record: The record.
        dataset: Where what it refers to is looked up.
        base: Address of the folder of the pages; left out, the addresses are relative to it.

    Returns:
        JSON that may stand in a script element of HTML.
    """
    brief = _Brief(dataset, base)
    address = f"{base}{record.id}"
    twins = [
        {"@type": "MediaObject", "contentUrl": f"{address}.{end}", "encodingFormat": media}
        for end, media in TWINS.items()
    ]
    page: Node = {
        "@context": "https://schema.org",
        "@type": "ItemPage",
        "@id": f"{address}.html",
        "identifier": record.id,
        "name": f"{kind(record, dataset)}: {title(record, dataset)}",
        "version": dataset.edition,
        "isPartOf": _dataset(dataset),
        "encoding": twins,
        "mainEntity": _filled({**brief.one(record), **_DETAILS[type(record)](record, brief)}),
    }
    # What would end the script, or begin another or a comment, does not stand in it.
    text = json.dumps(page, ensure_ascii=False)
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


class _Brief:
    """The records that a record names: what each is, its name, where it is described."""

    def __init__(self, dataset: Dataset, base: str) -> None:
        self._dataset, self._base = dataset, base

    def one(self, record: Record) -> Node:
        """Name a record."""
        told = wording(record, self._dataset)
        node = {"@type": _type(record), "@id": f"{self._base}{record.id}.html#record", "name": told.title}
        if isinstance(record, Event | Claim):
            # Whoever shows the name shows this.
            node["description"] = f"Told, not established. {told.told[:1].upper()}{told.told[1:]}."
        return node

    def each(self, ids: Iterable[str | None]) -> list[Node]:
        """Name records."""
        return [self.one(self._dataset.get(record_id)) for record_id in ids if record_id]

    def read(self, told: Event | Claim) -> list[Node]:
        """Name the works in which somebody takes a stance on an event or claim."""
        stances = self._dataset.stances.filter(on=told)
        return self.each(dict.fromkeys(stance.passage.source for stance in stances))


def _type(record: Record) -> str:
    if isinstance(record, Source):
        return _SOURCES.get(record.kind, "CreativeWork")
    if isinstance(record, Actor):
        # A state that is no more, or is part of another, has no code, and is not said to be a country.
        unnamed = record.kind == "state" and not record.country
        return "AdministrativeArea" if unnamed else _ACTORS.get(record.kind, "Thing")
    if isinstance(record, Place):
        return _PLACES.get(record.kind, "Place")
    if isinstance(record, Stance):
        return _STANCES[record.position]
    return "Quotation" if isinstance(record, Quote) else type(record).__name__


def _source(source: Source, brief: _Brief) -> Node:
    return {
        "author": brief.each(source.authors),
        "inLanguage": source.language,
        "translator": brief.each(source.translators),
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "isPartOf": source.container and {"@type": "CreativeWork", "name": source.container},
        "url": source.url,
        "datePublished": _exact(source.issued),
        "temporal": _vague(source.issued),
    }


def _actor(actor: Actor, _: _Brief) -> Node:
    return {"alternateName": _others(actor)}


def _place(place: Place, brief: _Brief) -> Node:
    return {
        "alternateName": _others(place),
        "containedInPlace": brief.each([place.part_of]),
    }


def _event(event: Event, brief: _Brief) -> Node:
    return {
        "about": brief.each((*event.actors, *event.recipients)),
        "location": brief.each(event.places),
        "subjectOf": brief.read(event),
        "startDate": _exact(event.when),
    }


def _claim(claim: Claim, brief: _Brief) -> Node:
    return {
        "text": claim.text,
        "about": brief.each(claim.about),
        "appearance": brief.read(claim),
        "temporalCoverage": _exact(claim.when),
        "temporal": _vague(claim.when),
    }


def _stance(stance: Stance, brief: _Brief) -> Node:
    return {
        "agent": brief.each([stance.holder]),
        "object": brief.each([stance.on]),
        "subjectOf": brief.each([stance.passage.source]),
        "startTime": _exact(stance.when),
    }


def _quote(quote: Quote, brief: _Brief) -> Node:
    return {
        "text": quote.text,
        "spokenByCharacter": brief.each([quote.speaker]),
        "translator": brief.each([quote.translator]),
        "about": brief.each(quote.about),
        "isPartOf": brief.each([quote.passage.source]),
        "dateCreated": _exact(quote.when),
        "temporal": _vague(quote.when),
    }


def _others(named: Actor | Place) -> list[str]:
    return [*dict.fromkeys(alias.text for alias in named.aliases if alias.text != named.name)]


def _exact(when: When | None) -> str:
    return when.edtf if when and _EXACT.fullmatch(when.edtf) else ""


def _vague(when: When | None) -> str:
    # What is not exact is a text, which no machine takes for a day.
    return when.edtf if when and not _exact(when) else ""


def _dataset(dataset: Dataset) -> Node:
    manifest = dataset.manifest
    return _filled(
        {
            "@type": "Dataset",
            "name": manifest.title,
            "version": manifest.edition,
            "creator": [{"@type": "Organization", "name": author} for author in manifest.authors],
            "datePublished": manifest.issued,
            "license": manifest.license and f"https://spdx.org/licenses/{manifest.license}",
        }
    )


def _filled(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}


_DETAILS: dict[type[Record], Callable[[Any, _Brief], Node]] = {
    Source: _source,
    Actor: _actor,
    Place: _place,
    Event: _event,
    Claim: _claim,
    Stance: _stance,
    Quote: _quote,
}
