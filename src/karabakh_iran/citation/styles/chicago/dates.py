"""Dates in the Chicago styles (13.102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.dates import Part
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago.manual import (
    is_edited,
    is_news,
    is_private,
    is_serial,
    is_undated_by_nature,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

NO_DATE = "n.d."
_MONTH = (Part("month"),)
_MONTH_YEAR = (Part("month", after=" "), Part("year"))
# Works that come out on a day rather than in a year.
_DATED_BY_DAY = {
    "article",
    "broadcast",
    "collection",
    "dataset",
    "document",
    "event",
    "graphic",
    "manuscript",
    "map",
    "patent",
    "performance",
    "personal_communication",
    "post",
    "software",
    "song",
    "speech",
    "standard",
    "webpage",
}


def year(work: Work, variable: str = "issued") -> str:
    """Print the year of a date.

    Args:
        work: The work.
        variable: CSL's name of the date.

    Returns:
        "2020"; an approximate year in brackets, "[2020?]".
    """
    return _date(work, variable, dates.YEAR)


def day(work: Work, variable: str = "issued") -> str:
    """Print a date in full.

    Args:
        work: The work.
        variable: CSL's name of the date.

    Returns:
        "October 4, 2020", say.
    """
    return _date(work, variable, dates.AMERICAN)


def year_after_author(work: Work, *, in_text: bool = False) -> str:
    """Print the year that stands with the author (13.102).

    Args:
        work: The work.
        in_text: Whether in a citation in the text.

    Returns:
        The year and its letter, "n.d." or what the item says of its state.
    """
    if work.has("issued"):
        original = year(work, "original-date")
        if not in_text:
            original = affixed("(", original, ")")
        elif not original.startswith("["):
            original = affixed("[", original, "]")
        issued = day(work) if in_text and is_private(work) else year(work)
        return join(" ", [original, issued + work.suffix])
    if work.has("event-date"):
        return year(work, "event-date")
    if work.has("available-date"):
        return dates.written(work.date("available-date"), dates.YEAR)
    if work.has("status"):
        status = work.text("status").lower() if in_text else work.capitalized("status")
        return join("-", [status, work.suffix])
    dateless = is_undated_by_nature(work) or (in_text and is_private(work))
    return "" if dateless else join("-", [NO_DATE, work.suffix])


def date_of_source(work: Work, manual: Manual) -> str:
    """Print what of the date stands with the publisher or the volume.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        All of it, or what the year after the author leaves.
    """
    return _full(work, manual) if manual.dates_last else _rest(work, manual)


def original_date(work: Work, manual: Manual) -> str:
    """Print the date when a reprinted work first came out.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The date; in the 18th edition of author and date, what the year after the author leaves.
    """
    if manual.latest and not manual.dates_last:
        if work.kind == "personal_communication" and work.has("event-date"):
            return year(work, "original-date")
        parts = _parts_of_rest(work)
        return dates.written(work.date("original-date"), parts) if parts else ""
    return _by_kind(work, manual, "original-date")


def _date(work: Work, variable: str, parts: Sequence[Part]) -> str:
    when = work.date(variable)
    written = dates.written(when, parts)
    # What happened on a day is as uncertain as what was published of it.
    doubted = work.date("issued") if variable == "event-date" else when
    return affixed("[", written, "?]") if doubted and doubted.circa else written


def _full(work: Work, manual: Manual) -> str:
    if work.has("event-date", "issued"):
        by_year = not (work.kind in _DATED_BY_DAY or is_serial(work) or is_edited(work))
        if by_year and not work.has("issued"):
            return year(work, "event-date")
        return _by_kind(work, manual, "issued")
    if work.has("status"):
        return work.text("status").lower()
    if work.kind == "webpage" or is_private(work) or is_undated_by_nature(work):
        return ""
    return "forthcoming" if work.kind == "article-journal" and work.has("available-date") else NO_DATE


def _by_kind(work: Work, manual: Manual, variable: str) -> str:
    if work.kind == "personal_communication" and work.has("event-date") and work.has(variable):
        return year(work, variable)
    if work.kind in _DATED_BY_DAY:
        return day(work, variable)
    if not is_serial(work):
        return year(work, variable)
    return _serial(work, manual, variable)


def _serial(work: Work, manual: Manual, variable: str) -> str:
    if (is_news(work) and variable == "issued") or not work.has("issue", "supplement-number", "volume"):
        return day(work, variable)
    numbered = work.has("supplement-number") or (work.has("issue") and work.has("volume"))
    # The 18th edition gives no month beside volume and issue.
    return year(work, variable) if manual.latest and numbered else _date(work, variable, _MONTH_YEAR)


def _rest(work: Work, manual: Manual) -> str:
    if work.has("available-date") and work.has("part-title", "volume-title"):
        return dates.written(work.date("available-date"), dates.YEAR)
    if work.kind == "personal_communication" and work.has("event-date") and work.has("issued"):
        return year(work)
    if is_serial(work) and not manual.latest:
        # The 17th edition gives the year once more.
        return _serial(work, manual, "issued")
    parts = _parts_of_rest(work)
    return dates.written(work.date(), parts) if parts else ""


def _parts_of_rest(work: Work) -> Sequence[Part]:
    if work.kind in _DATED_BY_DAY or is_news(work):
        return dates.MONTH_DAY
    if is_serial(work):
        return _MONTH if work.has("issue", "supplement-number", "volume") else dates.MONTH_DAY
    return ()
