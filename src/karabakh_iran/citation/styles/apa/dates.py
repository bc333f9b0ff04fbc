"""APA style: dates (9.13 to 9.17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.kinds import is_private, is_published

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.work import Work

# Works that come out on a day rather than in a year (9.14).
_DATED_BY_DAY = frozenset(
    {
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "collection",
        "document",
        "event",
        "motion_picture",
        "pamphlet",
        "performance",
        "personal_communication",
        "post",
        "post-weblog",
        "song",
        "speech",
        "webpage",
    }
)
_ERAS = (" B.C.E.", " C.E.")


def cited_date(work: Work) -> str:
    """Print the date as a citation does.

    Args:
        work: The work.

    Returns:
        "1937/2010" for a work that came out earlier too (8.15); the day of what only the text names (8.9).
    """
    if not work.has("issued"):
        return _undated(work)
    parts = dates.AMERICAN if is_private(work) else dates.YEAR
    return join("/", [approximate(work, "original-date"), approximate(work, "issued", parts) + work.suffix])


def listed_date(work: Work) -> str:
    """Print the date as the reference list does.

    Args:
        work: The work.

    Returns:
        "2020b, October 4" or "n.d.".
    """
    if not work.has("issued"):
        return _undated(work)
    by_day = work.kind in _DATED_BY_DAY or (
        work.kind in {"interview", "paper-conference"} and not is_published(work)
    )
    month_day = dates.written(work.date(), dates.MONTH_DAY) if by_day else ""
    return join(", ", [approximate(work, "issued") + work.suffix, month_day])


def approximate(work: Work, variable: str, parts: Sequence[dates.Part] = dates.YEAR) -> str:
    """Print a date with "ca." where it is approximate.

    Args:
        work: The work.
        variable: Which date.
        parts: Which parts of it, in which order.

    Returns:
        "ca. 1993", say; nothing where it is not known.
    """
    when = work.date(variable)
    return affixed("ca. " if when and when.circa else "", dates.written(when, parts, _ERAS))


def _undated(work: Work) -> str:
    return (work.text("status").lower() or "n.d.") + affixed("-", work.suffix)
