"""The Citation File Format 1.2.0: a reference of a CITATION.cff, as GitHub and Zenodo read it.

It is YAML in which every word is quoted as in JSON: no word of a record can be taken for anything else.
"""

from __future__ import annotations

import json
import re
from datetime import date as day
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from karabakh_iran.citation import dates
from karabakh_iran.citation.exchange import placed, remarks
from karabakh_iran.citation.plaintext import address, line, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from karabakh_iran.citation.csl import Date, Item, Name

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "magazine-article",
    "article-newspaper": "newspaper-article",
    "bill": "bill",
    "book": "book",
    "broadcast": "film-broadcast",
    "classic": "historical-work",
    "collection": "catalogue",
    "dataset": "data",
    "entry-dictionary": "dictionary",
    "entry-encyclopedia": "encyclopedia",
    "event": "conference",
    "graphic": "art",
    "hearing": "hearing",
    "legal_case": "legal-case",
    "legislation": "statute",
    "manuscript": "unpublished",
    "map": "map",
    "motion_picture": "film-broadcast",
    "musical_score": "music",
    "pamphlet": "pamphlet",
    "paper-conference": "conference-paper",
    "patent": "patent",
    "periodical": "serial",
    "personal_communication": "personal-communication",
    "post-weblog": "blog",
    "regulation": "government-document",
    "report": "report",
    "review": "article",
    "review-book": "article",
    "software": "software",
    "song": "sound-recording",
    "standard": "standard",
    "thesis": "thesis",
    "webpage": "website",
}
_KEYS = {
    "title": "title",
    "author": "authors",
    "editor": "editors",
    "collection-editor": "editors-series",
    "translator": "translators",
    "recipient": "recipients",
    "container-title": "collection-title",
    "collection-title": "collection-title",
    "volume-title": "volume-title",
    "edition": "edition",
    "version": "version",
    "volume": "volume",
    "number-of-volumes": "number-volumes",
    "issue": "issue",
    "number": "number",
    "section": "section",
    "page": "start",
    "number-of-pages": "pages",
    "medium": "medium",
    "status": "status",
    "publisher": "publisher",
    "publisher-place": "location",
    "event-title": "conference",
    "original-date": "year-original",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMCID": "pmcid",
    "URL": "url",
    "accessed": "date-accessed",
    "language": "languages",
}
_IN_SERIES = {"container-title": "journal"}
_VARIATIONS: Mapping[str, Mapping[str, str]] = {
    **dict.fromkeys(("article", "magazine-article", "newspaper-article"), _IN_SERIES),
    "report": {"publisher": "institution"},
    "thesis": {"publisher": "institution", "genre": "thesis-type"},
    "data": {"genre": "data-type"},
}
# Bodies, which have a name and may have more.
_ENTITIES = {"publisher", "publisher-place", "event-title"}
# What the format takes in one form only; anything else goes into the notes.
_FORMS = {
    "DOI": re.compile(r"10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;.()\[\]-]+", re.ASCII),
    "ISBN": re.compile(r"[0-9 -]{10,17}X?"),
    "ISSN": re.compile(r"[0-9]{4}-[0-9]{3}[0-9xX]"),
    "PMCID": re.compile(r"PMC[0-9]{7}"),
    "URL": re.compile(r"(https?|s?ftp)://.+"),
    "status": re.compile("abstract|advance-online|in-preparation|in-press|preprint|submitted"),
}
_PAGES = re.compile(r"([^\s,-]+)\s*[-–]+\s*([^\s,-]+)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")
_URI = "!#$%&'()*+,/:;=?@[]~"


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work as a reference of a CITATION.cff.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        An element of a YAML list. The format wants an author and a title: "anonymous" and "[Untitled]" stand for them.
    """
    kind = _TYPES.get(item["type"], "generic")
    made = {
        key: next(iter(values.items()))
        for key, values in placed(item, {**_KEYS, **_VARIATIONS.get(kind, {})}, _value).items()
    }
    told = {variable for variable, _ in made.values()}
    reference: dict[str, Any] = {"type": kind, "title": "[Untitled]", "authors": [{"name": "anonymous"}]}
    reference |= {key: value for key, (_, value) in made.items()}
    if "page" in told and (pages := _PAGES.fullmatch(reference["start"])):
        reference |= {"start": pages[1], "end": pages[2]}
    if "publisher" in told and "location" in reference:
        body = "publisher" if "publisher" in reference else "institution"
        reference[body] |= {"city": reference.pop("location")["name"]}
    issued = _issued(item)
    if issued or "issued" not in item:
        told.add("issued")
    notes = "; ".join(remarks(item, told, reproduced_in))
    written = {**reference, **issued, **({"notes": notes} if notes else {})}
    return "".join(f"{line}\n" for line in _listed([written]))
