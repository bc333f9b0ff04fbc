"""Dates as bibliographies print them: parts in any order, ranges without what both ends share twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import frozen

from karabakh_iran.citation.markup import plain
from karabakh_iran.citation.quotation import curled

if TYPE_CHECKING:
    from collections.abc import Sequence

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
#: As American style manuals shorten them.
SHORT_MONTHS = (
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
#: A part of a date.
Name: TypeAlias = Literal["year", "month", "day"]
SEASONS = ("Spring", "Summer", "Autumn", "Winter")

_NAMES: tuple[Name, ...] = ("year", "month", "day")


@frozen
class When:
    """A date.

    Attributes:
        first: Year, month and day, as far as they are known.
        last: The same of the end of a range; empty for a single date.
        season: 1 for spring to 4 for winter, 0 where none is given.
        circa: Whether it is approximate.
        words: What stands in place of a date.
    """

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    season: int = 0
    circa: bool = False
    words: str = ""

    @property
    def year(self) -> int:
        """The year, 0 where there is none."""
        return self.first[0] if self.first else 0


class Part(NamedTuple):
    """How a part of a date is printed.

    Attributes:
        name: Which part.
        before: What stands before it, where it is printed.
        after: What stands after it.
        months: Names of the months; empty for numbers.
        padded: Whether numbers have two digits.
    """

    name: Name
    before: str = ""
    after: str = ""
    months: tuple[str, ...] = MONTHS
    padded: bool = False


YEAR = (Part("year"),)
#: "October 4".
MONTH_DAY = (Part("month"), Part("day", before=" "))
#: "October 4, 2020".
AMERICAN = (Part("month", after=" "), Part("day", after=", "), Part("year"))
#: "4 October 2020".
BRITISH = (Part("day", after=" "), Part("month", after=" "), Part("year"))


def read(date: Date) -> When:
    """Read a date of CSL-JSON.

    Args:
        date: The date, validated.

    Returns:
        The same.
    """
    first, last = [*date.get("date-parts", []), [], []][:2]
    season = date.get("season", 0)
    # A month after December is a season.
    if first[1:] and first[1] > len(MONTHS):
        season = (first[1] - 1) % len(SEASONS) + 1
        first, last = first[:1], last[:1]
    words = curled(plain(date.get("literal", "")))
    return When(tuple(first), tuple(last), season, date.get("circa", False), words)


def written(when: When | None, parts: Sequence[Part], eras: tuple[str, str] = (" BC", " AD")) -> str:
    """Print a date.

    Args:
        when: The date, or none.
        parts: Which parts of it, in which order.
        eras: What follows years before and early years after the beginning of our era.

    Returns:
        "October 4–7, 2020", say; nothing where no part is known.
    """
    if when is None:
        return ""
    if when.words:
        return when.words if any(part.name == "year" for part in parts) else ""
    differing = _differing(when, parts)
    start = [(part, _part(part, when.first, eras) or _season(part, when)) for part in parts]
    shown = [(part, text) for part, text in start if text]
    varied = [number for number, (part, _) in enumerate(shown) if part.name in differing]
    if not varied:
        return _joined(shown)
    end = [(part, _part(part, when.last, eras)) for part, _ in shown if part.name in differing]
    cut = varied[-1] + 1
    return f"{_joined(shown[:cut])}–{_joined([pair for pair in end if pair[1]], shown[cut:])}"


def order(when: When | None, parts: Sequence[Name] = _NAMES) -> str:
    """Give a string by which dates sort.

    Args:
        when: The date, or none.
        parts: The parts that count.

    Returns:
        Digits; nothing for no date.
    """
    if when is None or not when.first:
        return ""
    return "".join(
        f"{number if number >= 0 else 10000 + number:05}" if name == "year" else f"{number:02}"
        for bound in (when.first, when.last)
        for name, number in zip(_NAMES, [*bound, 0, 0, 0], strict=False)
        if name in parts
    )


def _differing(when: When, parts: Sequence[Part]) -> tuple[str, ...]:
    """Name the parts from the first in which the ends of a range differ."""
    names = [name for name in _NAMES[: len(when.last)] if any(part.name == name for part in parts)]
    for number, name in enumerate(names):
        place = _NAMES.index(name)
        if when.first[place : place + 1] != when.last[place : place + 1]:
            return tuple(names[number:])
    return ()


def _part(part: Part, bound: Sequence[int], eras: tuple[str, str]) -> str:
    place = _NAMES.index(part.name)
    if len(bound) <= place:
        return ""
    number = bound[place]
    if part.name == "year":
        return _year(number, eras)
    if part.name == "month" and part.months:
        return part.months[number - 1]
    return f"{number:02}" if part.padded else str(number)


def _year(year: int, eras: tuple[str, str]) -> str:
    # Early years look like another number without their era.
    early = 500
    if year < 0:
        return f"{-year}{eras[0]}"
    return f"{year}{eras[1]}" if 0 < year < early else str(year or "")


def _season(part: Part, when: When) -> str:
    return SEASONS[when.season - 1] if part.name == "month" and when.season and len(when.first) == 1 else ""


def _joined(shown: Sequence[tuple[Part, str]], rest: Sequence[tuple[Part, str]] = ()) -> str:
    """Put parts together: what stands before the first or after the last of all is left out."""
    pieces: list[str] = []
    both = [*shown, *rest]
    for number, (part, text) in enumerate(both):
        pieces.append(f"{part.before if number else ''}{text}{part.after if number < len(both) - 1 else ''}")
    return "".join(pieces)
