"""BibTeX: an entry of a bibliography database, for the styles that came with LaTeX and their kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, latex
from karabakh_iran.citation.exchange import remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from karabakh_iran.citation.csl import Date, Item

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
    "thesis": "phdthesis",
}
_FIELDS = {
    "author": "author",
    "title": "title",
    "editor": "editor",
    "translator": "translator",
    "container-author": "bookauthor",
    "container-title": "booktitle",
    "collection-title": "series",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "address",
    "volume": "volume",
    "number-of-volumes": "volumes",
    "issue": "number",
    "number": "number",
    "collection-number": "number",
    "chapter-number": "chapter",
    "page": "pages",
    "number-of-pages": "pagetotal",
    "version": "version",
    "genre": "type",
}
_PRINTED = ("genre", "medium", "container-title", "event-title", "event-place", "publisher")
_VARIATIONS: Mapping[str, Mapping[str, str]] = {
    "article": {"container-title": "journal"},
    "misc": dict.fromkeys(_PRINTED, "howpublished"),
    "phdthesis": {"publisher": "school"},
    "mastersthesis": {"publisher": "school"},
    "techreport": {"publisher": "institution"},
    # A note is all that is printed of what is not published.
    "unpublished": dict.fromkeys(_PRINTED, "note"),
}
_FINDING = {
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMID": "pmid",
    "URL": "url",
    "accessed": "urldate",
    "original-date": "origdate",
    "title-short": "shorttitle",
}
_SEVERAL = {"howpublished", "note"}
# What styles print where a work does not say what it is, they print too much: "PhD thesis", "Technical Report".
_GENRES = {"phdthesis": "Thesis", "techreport": "Report"}
_ARCHIVE = ("archive", "archive_location")
_MASTERS = re.compile(r"\bmaster|\bM\.? ?(A|Sc|Phil)\b", re.IGNORECASE)


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work in BibTeX.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        Its entry under its id, ended by a line break. Addresses are raw, all else is escaped.
    """
    kind = _kind(item)
    described, told = latex.fields(item, {**_FIELDS, **_VARIATIONS.get(kind, {})}, _SEVERAL)
    found, found_by = latex.fields(item, _FINDING)
    if kind in _GENRES:
        described.setdefault("type", _GENRES[kind])
    preprint = _preprint(item)
    told |= {"issued", "language", *found_by, *(_ARCHIVE if preprint else ())}
    said = [described.pop("note", ""), *map(latex.escaped, remarks(item, told, reproduced_in))]
    fields = {
        **described,
        **_date(item.get("issued", {})),
        **found,
        **preprint,
        "language": _language(item),
        "note": "; ".join(filter(None, said)),
    }
    return latex.entry(kind, item, fields, bare="month")


def document(entries: Iterable[str]) -> str:
    """Put entries together.

    Args:
        entries: The entries.

    Returns:
        A database.
    """
    return "\n".join(entries)


def _kind(item: Item) -> str:
    kind = _TYPES.get(item["type"], "misc")
    return "mastersthesis" if kind == "phdthesis" and _MASTERS.search(item.get("genre", "")) else kind


def _preprint(item: Item) -> dict[str, str]:
    number = latex.arxiv(item)
    return {"eprint": number, "archiveprefix": "arXiv"} if number else {}


def _date(issued: Date) -> dict[str, str]:
    when = dates.read(issued)
    if not when.first:
        return {"year": latex.escaped(issued.get("literal", ""))}
    ends = [when.first, when.last] if when.last else [when.first]
    years, months, days = ([end[place] for end in ends if len(end) > place] for place in range(3))
    # BibTeX sorts a year by its last four digits: words may stand before them.
    year = "ca. " * when.circa + _range("--", (str(year) if year >= 0 else f"{-year} BC" for year in years))
    # A month is one of BibTeX's own abbreviations, which a style prints in its own language.
    month = _range(' # "--" # ', (dates.MONTHS[month - 1][:3].lower() for month in months))
    season = f"{{{dates.SEASONS[when.season - 1]}}}" if when.season else ""
    return {"year": year, "month": month or season, "day": _range("--", map(str, days))}


def _range(dash: str, ends: Iterable[str]) -> str:
    return dash.join(dict.fromkeys(ends))


def _language(item: Item) -> str:
    # English is what a style takes a work to be in.
    tag = item.get("language", "")
    return "" if tag.lower().startswith("en") else latex.value("language", tag) or latex.escaped(tag)
