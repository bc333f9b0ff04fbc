"""APA style: where a work can be found, and where else it has come out (9.23 to 9.41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.authors import UPRIGHT, larger_authors
from karabakh_iran.citation.styles.apa.dates import approximate, cited_date
from karabakh_iran.citation.styles.apa.descriptions import larger_description
from karabakh_iran.citation.styles.apa.kinds import ONLINE, PERIODICAL, is_published, is_serial
from karabakh_iran.citation.styles.apa.numbers import numbered_kind, numbers_of_whole, supplement, volume_title
from karabakh_iran.citation.styles.apa.titles import NUMBERED_PARTS, cited_title

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

_IN_ISSUES = ("collection-title", "issue", "number", "page", "supplement-number", "volume")


def source(work: Work, *, known: Text) -> list[Text]:
    """Say where a work came out.

    Args:
        work: The work, without those in the author's place.
        known: The organisation that is its author: as a publisher or site too, it is not named twice (9.29, 9.32).

    Returns:
        Periodical or larger work, publisher, archive, meeting, site.
    """
    site = work.kind in ONLINE
    larger = "" if site else _periodical(work) if is_serial(work) else _larger_work(work)
    publisher = _publisher(work)
    website = work.headline("container-title") if site and work.text("container-title") != known else ""
    return [
        larger,
        "" if publisher == known else publisher,
        archive(work),
        _meeting(work),
        website,
    ]


def archive(work: Work) -> Text:
    """Say where a document is kept (9.30).

    Args:
        work: The work.

    Returns:
        Collection, archive and place.
    """
    if not work.has("archive", "archive_collection", "archive_location", "archive-place"):
        return ""
    location = affixed("(", work.text("archive_location"), ")")
    collection, kept, place = (work.text(v) for v in ("archive_collection", "archive", "archive-place"))
    if collection:
        return join(", ", [join(" ", [collection, location]), kept, place])
    return join(", ", [join(" ", [kept, location]), place])


def address(work: Work) -> Text:
    """Give the address (9.34 to 9.36).

    Args:
        work: The work.

    Returns:
        The DOI, else the URL; no stop ends it.
    """
    if work.has("DOI"):
        return f"https://doi.org/{work.text('DOI')}"
    if not work.has("URL") or work.has("issued", "status"):
        return work.text("URL")
    # What has no date may change: the day it was looked up tells which text was read (9.16).
    accessed = affixed("", dates.written(work.date("accessed"), dates.AMERICAN), ", from")
    return join(" ", ["Retrieved", accessed, work.text("URL")])


def history(work: Work) -> Text:
    """Say where else a work has come out, or that it was withdrawn (9.39 to 9.41).

    Args:
        work: The work.

    Returns:
        "(Original work published 1937)", say.
    """
    status = work.capitalized("status") if work.has("issued") and work.has(*_IN_ISSUES) else ""
    return join(" ", [affixed("(", join("; ", [status, _original(work)]), ")"), _reprint(work.host)])


def _periodical(work: Work) -> Text:
    container = join(", ", [work.headline("container-title"), work.headline("collection-title")])
    issue = affixed("(", join(", ", [work.number_of("issue"), supplement(work)]), ")")
    # A number of its own stands for the pages of an article (9.27).
    pages = affixed("Article ", work.number_of("number")) or work.pages()
    whole = join(", ", [italic(container), italic(work.number_of("volume")) + issue, pages])
    in_press = "" if work.has(*_IN_ISSUES) or not work.has("issued") else work.capitalized("status")
    return join(". ", [whole, in_press])


def _larger_work(work: Work) -> Text:
    if not work.has("container-title"):
        return ""
    title = italic(join(": ", [work.text("container-title"), volume_title(work)]))
    number = "" if work.kind in NUMBERED_PARTS else numbered_kind(work)
    identifier = affixed("(", join("; ", [number, numbers_of_whole(work)]), ")")
    return affixed(
        "In ", join(" ", [join(", ", [larger_authors(work), title]), identifier, larger_description(work)])
    )


def _publisher(work: Work) -> Text:
    if work.kind == "thesis" and work.has("archive", "DOI", "URL"):
        return ""
    if work.kind in PERIODICAL or (work.kind == "paper-conference" and is_serial(work)):
        return ""
    return work.text("publisher")


def _meeting(work: Work) -> Text:
    # What was printed of a paper is not the paper as it was read.
    if not work.has("event-title") or (work.kind == "paper-conference" and is_published(work)):
        return ""
    held = approximate(work, "event-date", dates.AMERICAN)
    return join(", ", [work.capitalized("event-title"), work.text("event-place"), held])


def _original(work: Work) -> Text:
    if work.has("references"):
        return work.text("references")
    title = affixed("as ", italic(work.text("original-title")))
    return affixed(
        "Original work published ",
        join(", ", [title, approximate(work, "original-date"), work.text("original-publisher")]),
    )


def _reprint(host: Work | None) -> Text:
    if host is None:
        return ""
    # The manual's "(Reprinted from “Title,” by A. Author, year, …)" for chapters taken from elsewhere, seen
    # from the other end: the entry is the original's, the parenthesis names where it was read. Neither has a stop.
    by = affixed("by ", listed(host.names("author"), UPRIGHT))
    return affixed("(Reproduced in ", join(", ", [join(", ", [cited_title(host), by]), cited_date(host)]), ")")
