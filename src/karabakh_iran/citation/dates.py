"""Parts of dates as bibliographies print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.citation.csl import Date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def year(date: Date) -> int:
    """Give the year of a date.

    Args:
        date: The date.

    Returns:
        Its year.
    """
    return date["date-parts"][0][0]


def month_day(date: Date) -> str:
    """Print the rest of a date.

    Args:
        date: The date.

    Returns:
        "October 4", "October", or nothing for a year.
    """
    _, *rest = date["date-parts"][0]
    return " ".join([MONTHS[rest[0] - 1], *map(str, rest[1:])]) if rest else ""


def american(date: Date) -> str:
    """Print a date in American order.

    Args:
        date: The date.

    Returns:
        "October 4, 2020", "October 2020" or "2020".
    """
    comma = "," if len(date["date-parts"][0]) > len(["year", "month"]) else ""
    return f"{month_day(date)}{comma} {year(date)}".strip()
