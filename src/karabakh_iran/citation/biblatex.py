"""BibLaTeX: an entry of a database for biber, which knows dates, languages, data sets and pages of the web."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from karabakh_iran.citation import latex
from karabakh_iran.citation.exchange import remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from karabakh_iran.citation.csl import Item

_TYPES = {
    "article": "online",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "dataset": "dataset",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "figure": "image",
    "graphic": "artwork",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "musical_score": "music",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "report",
    "review": "article",
    "review-book": "article",
    "software": "software",
    "song": "music",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "legislation",
    "webpage": "online",
}
_FIELDS = {
    "author": "author",
    "title": "title",
    "title-short": "shorttitle",
    "editor": "editor",
    "translator": "translator",
    "container-author": "bookauthor",
    "container-title": "titleaddon",
    "collection-title": "series",
    "edition": "edition",
    "version": "version",
    "genre": "type",
    "publisher": "organization",
    "publisher-place": "location",
    "medium": "howpublished",
    "volume": "volume",
    "number-of-volumes": "volumes",
    "part-number": "part",
    "issue": "number",
    "number": "number",
    "collection-number": "number",
    "chapter-number": "chapter",
    "page": "pages",
    "number-of-pages": "pagetotal",
    "event-title": "eventtitle",
    "event-place": "venue",
    "event-date": "eventdate",
    "issued": "date",
    "status": "pubstate",
    "original-title": "origtitle",
    "original-date": "origdate",
    "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation",
    "archive_location": "library",
    "archive_collection": "library",
    "archive": "library",
    "archive-place": "library",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "URL": "url",
    "accessed": "urldate",
    "language": "langid",
}
_IN_BOOKS = {"container-title": "booktitle", "publisher": "publisher"}
_VARIATIONS: Mapping[str, Mapping[str, str]] = {
    "article": {
        "container-title": "journaltitle",
        "container-title-short": "shortjournal",
        "publisher": "publisher",
        "number": "eid",
    },
    "dataset": {"publisher": "publisher"},
    "report": {"publisher": "institution"},
    "thesis": {"publisher": "institution"},
    "unpublished": {"publisher": "howpublished"},
    **dict.fromkeys(("book", "collection", "inbook", "incollection", "inproceedings", "inreference"), _IN_BOOKS),
}
_SEVERAL = {"howpublished", "library"}
# Values that biber takes apart at "and".
_LISTS = {"publisher", "publisher-place", "original-publisher", "original-publisher-place"}
_AND = re.compile(r"\band\b|^others$", re.IGNORECASE)


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work in BibLaTeX.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        Its entry under its id, ended by a line break. Addresses are raw, all else is escaped.
    """
    kind = _kind(item)
    fields, told = latex.fields(item, {**_FIELDS, **_VARIATIONS.get(kind, {})}, _SEVERAL, _value)
    eprint = _eprint(item)
    if eprint.get("eprinttype") == "pubmed":
        told.add("PMID")
    note = "; ".join(map(latex.escaped, remarks(item, told, reproduced_in)))
    return latex.entry(kind, item, {**fields, **eprint, "note": note})


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
    if kind == "online" and not item.keys() & {"DOI", "URL"}:
        return "misc"
    if kind == "book" and "editor" in item and "author" not in item:
        return "collection"
    return "inbook" if kind == "incollection" and "container-author" in item else kind


def _value(variable: str, content: object) -> str:
    written = latex.value(variable, content)
    return f"{{{written}}}" if variable in _LISTS and _AND.search(written) else written


def _eprint(item: Item) -> dict[str, str]:
    if preprint := latex.arxiv(item):
        return {"eprint": preprint, "eprinttype": "arxiv"}
    return {"eprint": latex.value("PMID", item["PMID"]), "eprinttype": "pubmed"} if "PMID" in item else {}
