"""RIS: a record for reference managers, a tag and a value on each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from karabakh_iran.citation import dates
from karabakh_iran.citation.exchange import placed, remarks
from karabakh_iran.citation.keys import key
from karabakh_iran.citation.plaintext import address, edtf, line, surname, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from karabakh_iran.citation.csl import Date, Item, Name

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
_HEARD = re.compile(r"radio|audio|podcast", re.IGNORECASE)
_TAGS = {
    "author": "AU",
    "title": "TI",
    "title-short": "ST",
    "editor": "A2",
    "collection-editor": "A3",
    "translator": "A4",
    "container-title": "T2",
    "container-title-short": "J2",
    "event-title": "T2",
    "collection-title": "T3",
    "issued": "DA",
    "volume": "VL",
    "issue": "IS",
    "number": "M1",
    "number-of-volumes": "NV",
    "edition": "ET",
    "version": "ET",
    "section": "SE",
    "page": "SP",
    "number-of-pages": "SP",
    "publisher": "PB",
    "publisher-place": "CY",
    "event-place": "CY",
    "genre": "M3",
    "medium": "M3",
    "archive": "DB",
    "archive_location": "AN",
    "source": "DP",
    "ISBN": "SN",
    "ISSN": "SN",
    "DOI": "DO",
    "URL": "UR",
    "accessed": "Y2",
    "language": "LA",
}
_PAGES = re.compile(r"([^\s,-]+)\s*[-–]+\s*([^\s,-]+)")


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work in RIS.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        Its record, each line of it ended as the format wants.
    """
    made = {tag: next(iter(values.items())) for tag, values in placed(item, _TAGS, _values).items()}
    told = {variable for variable, _ in made.values()}
    lines = [("TY", _kind(item)), ("ID", key(item["id"]))]
    for tag, (variable, values) in made.items():
        if variable == "page" and (pages := _PAGES.fullmatch(values[0])):
            lines += [("SP", pages[1]), ("EP", pages[2])]
        else:
            lines += [(tag, value) for value in values]
        if variable == "issued":
            lines += [("PY", year) for year in _year(item.get("issued", {}))]
    lines += [("N1", remark) for remark in remarks(item, told, reproduced_in)]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in [*lines, ("ER", "")])


def document(entries: Iterable[str]) -> str:
    """Put records together.

    Args:
        entries: The records.

    Returns:
        A file.
    """
    return "\r\n".join(entries)


def _kind(item: Item) -> str:
    heard = item["type"] == "broadcast" and _HEARD.search(f"{item.get('medium', '')} {item.get('genre', '')}")
    return "SOUND" if heard else _TYPES.get(item["type"], "GEN")


def _values(variable: str, content: object) -> list[str]:
    if isinstance(content, list):
        return [*filter(None, map(_name, cast("list[Name]", content)))]
    if not isinstance(content, str):
        return [*_date(cast("Date", content))]
    text = address(content) if variable in {"DOI", "URL"} else line(content)
    return [text] if text else []


def _name(name: Name) -> str:
    parts = [surname(name), line(name.get("given", "")), line(name.get("suffix", ""))]
    while parts and not parts[-1]:
        parts.pop()
    return whole(name) or ", ".join(parts)


def _year(issued: Date) -> Iterator[str]:
    when = dates.read(issued)
    if when.first:
        yield f"{when.year:04}"


def _date(date: Date) -> Iterator[str]:
    """Give year, month and day with a slash after each, and then what else there is to say."""
    when = dates.read(date)
    if not when.first:
        yield from (f"///{words}" for words in [line(date.get("literal", ""))] if words)
        return
    parts = [f"{when.year:04}", *(f"{part:02}" for part in when.first[1:]), "", ""][:3]
    exact = not (when.last or when.circa or when.season)
    yield "/".join([*parts, "" if exact else edtf(date).replace("/", " to ")])
