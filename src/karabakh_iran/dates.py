"""Dates as sources give them: often vague, sometimes open at one end.

The notation is a part of EDTF, the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress 2019):
level 0 dates, level 1 intervals and qualifiers, level 2 sets that are one range.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import total_ordering

from attrs import field, frozen

from karabakh_iran.errors import InvalidDateError

_DATE = re.compile(r"(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{3})X)([~?]?)", re.ASCII)
_EXAMPLES = "EDTF: 2020, 2020-12, 2020-12-31, 199X, 1990/1994~, ../2013, [..2013-03-08], [1990~..1994~]"
_MONTHS = 12
_MOST_SHOWN = 60

Bounds = tuple[date | None, date | None]


@total_ordering
@frozen(kw_only=True, order=False)
class When:
    """A date as a source gives it.

    ``a/b`` is for what *lasted* from a to b, ``[a..b]`` for what happened *once, somewhere within*.
    Sorted by the earliest day, then the latest; an open beginning comes first, a date without bounds last.

    Attributes:
        edtf: The date in EDTF; empty where the source's words give no bound ("previously").
        text: The source's own words for it; empty where it is inferred from the date of the source.
        earliest: First day that it can mean; ``None`` where that is open.
        latest: Last day that it can mean; ``None`` where that is open.
        approximate: Whether any part is marked ``~`` (approximate) or ``?`` (uncertain).
        bounded: Whether it says anything of the time at all.

    Raises:
        InvalidDateError: ``edtf`` is no date of this notation.
    """

    edtf: str
    text: str = ""
    earliest: date | None = field(init=False, repr=False, eq=False)
    latest: date | None = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        earliest, latest = _bounds(self.edtf)
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    @property
    def approximate(self) -> bool:
        """Whether any part is marked ``~`` (approximate) or ``?`` (uncertain)."""
        return "~" in self.edtf or "?" in self.edtf

    @property
    def bounded(self) -> bool:
        """Whether it says anything of the time at all."""
        return self.earliest is not None or self.latest is not None

    def overlaps(self, other: When, *, open_ended: bool = False) -> bool:
        """Tell whether this *could* lie in a span of time.

        Args:
            other: The span; its own open end stands for all time.
            open_ended: Let an open end of *this* date reach for ever. Without it a date that is open at one
                end counts only where its other bound lies inside the span.

        Returns:
            Whether at least one day is common to both; never where either has no bounds.
        """
        if not (self.bounded and other.bounded):
            return False
        first, last = other.earliest or date.min, other.latest or date.max
        if not open_ended:
            if self.earliest is None:
                return self.latest is not None and first <= self.latest <= last
            if self.latest is None:
                return first <= self.earliest <= last
        return (self.earliest or date.min) <= last and (self.latest or date.max) >= first

    def within(self, other: When) -> bool:
        """Tell whether this *must* lie in a span of time.

        Args:
            other: The span; its own open end stands for all time.

        Returns:
            Whether every day it can mean is in the span; never for what is approximate or uncertain, nor where
            either has no bounds.
        """
        if self.approximate or not (self.bounded and other.bounded):
            return False
        return (other.earliest or date.min) <= (self.earliest or date.min) and (self.latest or date.max) <= (
            other.latest or date.max
        )

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[bool, date, date, str, str]:
        return not self.bounded, self.earliest or date.min, self.latest or date.max, self.edtf, self.text


def _bounds(edtf: str) -> Bounds:
    if not edtf:
        return None, None
    if edtf.startswith("[") and edtf.endswith("]") and ".." in edtf:
        start, _, end = edtf[1:-1].partition("..")
    elif "/" in edtf:
        start, _, end = (side if side != ".." else "" for side in edtf.partition("/"))
        if edtf.startswith("/") or edtf.endswith("/"):
            raise _refusal(edtf, "write an open end as '..'")
    else:
        return _day_range(edtf, edtf)
    earliest = _day_range(start, edtf)[0] if start else None
    latest = _day_range(end, edtf)[1] if end else None
    if earliest is None and latest is None:
        raise _refusal(edtf, "both ends are open")
    if earliest and latest and earliest > latest:
        raise _refusal(edtf, "it ends before it begins")
    return earliest, latest


def _day_range(text: str, edtf: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise _refusal(edtf, f"cannot read {_short(text)!r}")
    year, month, day, decade, _ = match.groups()
    first_year, last_year = (int(year), int(year)) if year else (int(decade) * 10, int(decade) * 10 + 9)
    if first_year == 0:
        raise _refusal(edtf, f"year {year or decade + 'X'}")
    if month is None:
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if not 1 <= int(month) <= _MONTHS:
        raise _refusal(edtf, f"month {month}")
    first = date(first_year, int(month), 1)
    following = date(first_year, int(month) + 1, 1) if int(month) < _MONTHS else None
    last = following - timedelta(days=1) if following else first.replace(day=31)
    if day is None:
        return first, last
    if not 1 <= int(day) <= last.day:
        raise _refusal(edtf, f"day {day}")
    exact = first.replace(day=int(day))
    return exact, exact


def _refusal(edtf: str, reason: str) -> InvalidDateError:
    return InvalidDateError(f"{_short(edtf)!r} is no date: {reason} ({_EXAMPLES})")


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
