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
from karabakh_iran.citation.plaintext import address, family, line, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
        An element of a YAML list. The format wants an author and a title: "anonymous" or "[Untitled]" where there
        is none.
    """
    kind = _TYPES.get(item["type"], "generic")
    made = placed(item, {**_KEYS, **_VARIATIONS.get(kind, {})}, _value)
    told = {variable for values in made.values() for variable in values}
    values = {key: value for key, named in made.items() for value in named.values()}
    if "page" in told and (pages := _PAGES.fullmatch(values["start"])):
        values |= {"start": pages[1], "end": pages[2]}
    told |= _completed(values, item)
    issued = item.get("issued", {})
    told |= {"issued"} if _exact(issued) else set()
    if notes := remarks(item, told, reproduced_in):
        values["notes"] = "; ".join(notes)
    reference = {
        "type": kind,
        "title": "[Untitled]",
        "authors": [{"name": "anonymous"}],
        **_issued(issued, kind),
        **values,
    }
    return "".join(f"{text}\n" for text in _lines([reference]))


def document(entries: Iterable[str]) -> str:
    """Put references together.

    Args:
        entries: The references.

    Returns:
        The part "references" of a CITATION.cff, where two alike are an error: they have no keys.
    """
    lines = [f"  {text}" for one in dict.fromkeys(entries) for text in one.removesuffix("\n").split("\n")]
    return "\n".join(["references:", *lines, ""]) if lines else "references: []\n"


def _completed(values: dict[str, Any], item: Item) -> set[str]:
    """Give a publisher its place and a conference its own."""
    told: set[str] = set()
    publisher = values.get("publisher") or values.get("institution")
    if publisher and "location" in values:
        publisher["city"] = values.pop("location")["name"]
    if "conference" in values and (place := line(item.get("event-place", ""))):
        values["conference"]["location"] = place
        told.add("event-place")
    return told


def _value(variable: str, content: object) -> Any:  # noqa: ANN401 - the scalars, lists and mappings of YAML
    if isinstance(content, list):
        people = [*filter(None, map(_name, cast("list[Name]", content)))]
        return [person for number, person in enumerate(people) if person not in people[:number]]
    if not isinstance(content, str):
        return _date(variable, cast("Date", content))
    if variable == "language":
        return [tag[0]] if (tag := _LANGUAGE.match(content.strip().lower())) else []
    text = quote(address(content), safe=_URI) if variable == "URL" else line(content)
    if variable in _FORMS and not _FORMS[variable].fullmatch(text):
        return None
    return {"name": text} if variable in _ENTITIES and text else text


def _name(name: Name) -> dict[str, str]:
    if alone := whole(name):
        return {"name": alone}
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    person = {
        "family-names": family(name),
        "given-names": line(name.get("given", "")),
        "name-particle": " ".join(filter(None, map(line, particles))),
        "name-suffix": line(name.get("suffix", "")),
    }
    return {part: text for part, text in person.items() if text}


def _date(variable: str, date: Date) -> str | int | None:
    when = dates.read(date)
    if variable == "original-date":
        return when.year if _exact(date) and len(when.first) == 1 else None
    return _day(when.first) if _exact(date) else None


def _issued(date: Date, kind: str) -> dict[str, str | int]:
    when = dates.read(date)
    if _exact(date) and (whole_day := _day(when.first)):
        return {"date-released" if kind == "software" else "date-published": whole_day}
    # Of what is not exact the notes have the rest.
    parts = when.first[: 2 if _exact(date) else 1]
    return dict(zip(("year", "month"), parts, strict=False))


def _exact(date: Date) -> bool:
    when = dates.read(date)
    known = len(when.first) < len("ymd") or bool(_day(when.first))
    return bool(when.first) and known and not (when.last or when.circa or when.season)


def _day(parts: Sequence[int]) -> str:
    try:
        return day(*parts).isoformat()
    except (TypeError, ValueError):
        return ""


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in cast("list[object]", value):
            first, *rest = _lines(one)
            yield from (f"- {first}", *(f"  {text}" for text in rest))
    elif isinstance(value, dict):
        for key, one in cast("Mapping[str, object]", value).items():
            if isinstance(one, list | dict):
                yield from (f"{key}:", *(f"  {text}" for text in _lines(one)))
            else:
                yield f"{key}: {json.dumps(one, ensure_ascii=False)}"
    else:
        yield json.dumps(value, ensure_ascii=False)
