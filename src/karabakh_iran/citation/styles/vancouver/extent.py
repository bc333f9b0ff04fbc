"""Vancouver style: pages, series and numbers of a source, who has it, and what else is to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.vancouver.authors import people
from karabakh_iran.citation.styles.vancouver.imprint import SERIALS
from karabakh_iran.citation.styles.vancouver.titles import identified, numbered

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# Serials that have their pages after the volume or the date.
_PAGED = SERIALS - {"periodical", "post-weblog"}


def pagination(work: Work) -> Text:
    """Give the pages of a part, or how many pages a book has.

    Args:
        work: The work.

    Returns:
        "p. 101–19" or "320 p.", say.
    """
    if work.kind in _PAGED:
        return ""
    if work.kind == "book":
        label = " p." if work.is_numeric("number-of-pages") else ""
        return affixed("", work.number_of("number-of-pages"), label)
    return affixed("p. ", work.pages("minimal"))


def series(work: Work) -> Text:
    """Give the series of a book, its editors and the number in it.

    Args:
        work: The work.

    Returns:
        "(Caucasus Papers; no. 4)", say; nothing for serials.
    """
    if work.kind in SERIALS or not work.has("collection-title"):
        return ""
    title = join("; ", [work.text("collection-title"), numbered(work, "collection-number", "no. ", "nos. ")])
    return affixed("(", join(". ", [people(work, "collection-editor"), title]), ")")


def report_number(work: Work) -> Text:
    """Give the number of a report (chapter 4).

    Args:
        work: The work.

    Returns:
        "Working paper no.: 4", say; nothing for other works.
    """
    if work.kind != "report" or not work.has("number"):
        return ""
    number = numbered(work, "number", "no.: ", "nos.: ")
    return join(" ", [work.capitalized("genre") or "Report", number])


def availability(work: Work) -> Text:
    """Say which archive has the work, and its address.

    Args:
        work: The work.

    Returns:
        "Located at: …. Available from: …", with no full stop after an address.
    """
    collection = join(", ", [work.text(v) for v in ("archive_collection", "archive", "archive-place")])
    located = affixed("Located at: ", join("; ", [collection, work.text("archive_location")]))
    address = "" if identified(work) else affixed("Available from: ", work.text("URL"))
    return join(". ", [located, join(" ", [address, affixed("doi:", work.text("DOI"))])])


def notes(work: Work) -> Text:
    """Give the identifiers of PubMed, and references.

    Args:
        work: The work.

    Returns:
        "PubMed PMID: 123.", say.
    """
    pubmed = affixed("PubMed PMID: ", work.text("PMID"))
    central = affixed("PubMed Central PMCID: ", work.text("PMCID"))
    return affixed("", join(". ", [join("; ", [pubmed, central]), work.text("references")]), ".")
