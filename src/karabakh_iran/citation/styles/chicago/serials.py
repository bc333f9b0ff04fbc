"""Periodicals in the Chicago styles: journals, magazines, newspapers, blogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago.contributors import contributors_of_container
from karabakh_iran.citation.styles.chicago.dates import date_of_source, day
from karabakh_iran.citation.styles.chicago.locators import place
from karabakh_iran.citation.styles.chicago.manual import CREATORS, Manual, is_news, is_review
from karabakh_iran.citation.styles.chicago.numbers import edition_label, issue, supplement, volume
from karabakh_iran.citation.styles.chicago.publication import state
from karabakh_iran.citation.styles.chicago.titles import preposition, volume_title

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# Editions of newspapers have capitals in notes too.
_CAPITAL = Manual()
# What shows that an article has its place in a volume or issue.
PLACED = ("collection-title", "issue", "number", "page", "supplement-number", "volume", "volume-title")


def serial(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Print the periodical, volume, issue, date and pages.

    Args:
        work: The work.
        manual: The manual.
        locator: The place that a note cites, instead of all pages.

    Returns:
        "*Journal* 12 (3): 45–67", say.
    """
    special = join(
        ", ",
        [join(" ", [preposition(work, manual), volume_title(work)]), contributors_of_container(work, manual)],
    )
    spaced = work.has("volume") and not (is_news(work) or work.has("collection-title"))
    periodical = join(" " if spaced else ", ", [_title(work, manual), _identifier(work, manual, locator)])
    return join(manual.stop, [special if work.has("volume-title") else "", periodical])


def periodical_name(work: Work) -> Text:
    """Print the name of a periodical.

    Args:
        work: The work.

    Returns:
        The name, with the place where it appears in parentheses (14.89).
    """
    place = "" if work.has("event-date", "event-title") else work.text("publisher-place")
    return join(" ", [italic(work.headline("container-title")), affixed("(", place, ")")])


def special_issue(work: Work, manual: Manual) -> Text:
    """Say that an issue with a title of its own is special.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "Special issue" or "Supplement"; nothing for an ordinary issue.
    """
    if not (work.has("container-title") and work.has("volume-title")):
        return ""
    return manual.begin("supplement" if work.has("supplement-number") else "special issue")


def ahead_of_print(work: Work) -> Text:
    """Say that an article has appeared before its volume.

    Args:
        work: The work.

    Returns:
        "ahead of print"; nothing where it has not, or nothing is known of it (14.75).
    """
    if (
        work.kind != "article-journal"
        or not work.has("container-title")
        or work.has(*PLACED, "available-date", "status")
    ):
        return ""
    return "ahead of print" if work.has("DOI") and work.has("issued") else ""


def serial_state(work: Work, manual: Manual) -> Text:
    """Print the date of an article, or in what state it is.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "October 4", "accepted October 4, 2020".
    """
    accepted = "" if work.has(*PLACED, "issued") else affixed("accepted ", day(work, "available-date"))
    return join(", ", [accepted, join(" ", [state(work, manual), date_of_source(work, manual)])])


def _title(work: Work, manual: Manual) -> Text:
    return join(", ", [special_issue(work, manual), periodical_name(work), ahead_of_print(work)])


def _identifier(work: Work, manual: Manual, locator: Locator | None) -> Text:
    cited = join(", ", [place(locator, manual), _article_number(work)])
    if is_news(work):
        dated = join(", ", [work.text("collection-title"), serial_state(work, manual)])
        return join(", ", [join(manual.stop, [dated, edition_label(work, _CAPITAL)]), cited])
    pages = cited if work.has("number") else cited or work.pages("chicago")
    if not work.has("issue", "supplement-number", "volume"):
        publisher = work.text("publisher") if work.kind in {"interview", "post-weblog"} else ""
        return join(", ", [work.text("collection-title"), publisher, serial_state(work, manual), pages])
    numbers = _volume_issue_date(work, manual) if manual.dates_last else _volume_issue(work, manual)
    return join(": ", [numbers, pages])


def _article_number(work: Work) -> Text:
    archived = work.has("archive") and not work.has("archive_collection", "archive_location", "archive-place")
    return "" if archived else work.number_of("number")


def _volume_issue(work: Work, manual: Manual) -> Text:
    """Author and date: "12 (3)", or "12 (March)" where there is no issue."""
    date = date_of_source(work, manual)
    signed, reviewing = work.has(*CREATORS), is_review(work)
    if not work.has("volume"):
        numbers = join(", ", [issue(work), supplement(work)])
        whole = join(" ", [numbers, affixed("(", date if signed else "", ")")])
    else:
        dated = date if signed or not reviewing else ""
        numbers = join(", ", [work.number_of("issue"), supplement(work)])
        unnumbered = not work.has("issue", "supplement-number")
        whole = join(" ", [_volume(work), affixed("(", dated if unnumbered else numbers, ")")])
    first = reviewing and not signed and not (work.has("issue") and work.has("volume"))
    early = date if first and not work.has("supplement-number") else ""
    return join(", ", [early, work.text("collection-title"), whole])


def _volume_issue_date(work: Work, manual: Manual) -> Text:
    """Notes and bibliography: "12, no. 3 (2020)"."""
    date = date_of_source(work, manual)
    unsigned_review = is_review(work) and not work.has(*CREATORS)
    numbers = join(", ", [_volume(work), issue(work), supplement(work)])
    dated = join(" ", [numbers, "" if unsigned_review else affixed("(", date, ")")])
    return join(", ", [date if unsigned_review else "", work.text("collection-title"), dated])


def _volume(work: Work) -> Text:
    labelled = work.has("collection-title") or (is_review(work) and not work.has(*CREATORS))
    return volume(work) if labelled else work.number_of("volume")
