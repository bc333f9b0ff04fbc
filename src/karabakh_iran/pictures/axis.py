"""An axis of time: days in proportion, but for long stretches in which nothing is dated, which are cut out."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from karabakh_iran.dates import When

_GAP = 22
_MOST_CUTS = 4
#: A stretch is cut out that is longer than this share of what is left, and than so many units.
_SHARE, _LEAST = 5, 2
#: A stretch is no shorter than this share of what is left, so that there is room for a year.
_LEAST_STRETCH = 10
#: What is dated to a decade, or better, is not cut through.
_DECADE = 10 * 366
_FEW_UNITS = 3
_MONTHS = 12
#: Pixels that the name of a day may stand beyond the end.
_OVERHANG = 36


class Stretch(NamedTuple):
    """A stretch of the axis.

    Attributes:
        first: Its first day, counted from 0001-01-01.
        end: The day after its last.
        x: Where it begins.
    """

    first: int
    end: int
    x: float


class Axis(NamedTuple):
    """Where each day stands.

    Attributes:
        stretches: The stretches, in order.
        scale: Pixels of a day.
        ticks: Where years, months or days begin, and what each is called; nothing where there is no room.
    """

    stretches: tuple[Stretch, ...]
    scale: float
    ticks: tuple[tuple[float, str], ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.stretches[0].x

    @property
    def right(self) -> float:
        """Where it ends."""
        return self._end(self.stretches[-1])

    @property
    def cuts(self) -> list[tuple[float, float]]:
        """From where to where each cut is."""
        return [(self._end(one), other.x) for one, other in pairwise(self.stretches)]

    def pieces(self, first: date | None, last: date | None) -> list[tuple[float, float]]:
        """Place a span of days.

        Args:
            first: Its first day; the beginning of the axis if there is none.
            last: Its last day; the end of the axis if there is none.

        Returns:
            From where to where it reaches, on each stretch.
        """
        begin = first.toordinal() if first else self.stretches[0].first
        end = last.toordinal() + 1 if last else self.stretches[-1].end
        return [
            (
                one.x + (max(begin, one.first) - one.first) * self.scale,
                one.x + (min(end, one.end) - one.first) * self.scale,
            )
            for one in self.stretches
            if begin < one.end and end > one.first
        ]

    def _end(self, stretch: Stretch) -> float:
        return stretch.x + (stretch.end - stretch.first) * self.scale


class _Unit(NamedTuple):
    """What an axis is divided into.

    Attributes:
        of: Gives the number of the unit that a day is in.
        begin: Gives the first day of a unit, by its number.
        called: Gives what a unit is called.
        days: How long it is, at least.
        room: Pixels of its name.
        steps: How many lie between two that are named.
    """

    of: Callable[[date], int]
    begin: Callable[[int], int]
    called: Callable[[int], str]
    days: int
    room: int
    steps: tuple[int, ...]


def axis(whens: Iterable[When], left: float, right: float) -> Axis:
    """Make an axis on which dates can be shown.

    Args:
        whens: The dates; at least one, each with a bound.
        left: Where it begins.
        right: Where it ends.

    Returns:
        The axis, divided into years; into months or days where there are too few.
    """
    spans = sorted({span for when in whens for span in _spans(when)})
    divided = [(unit, _ranges(spans, unit)) for unit in _UNITS]
    unit, ranges = next((one for one in divided if _length(one[1]) >= _FEW_UNITS), divided[-1])
    days = [(unit.begin(first), unit.begin(last + 1)) for first, last in ranges]
    room = right - left - _GAP * (len(days) - 1)
    scale = room / sum(end - first for first, end in days)
    stretches: list[Stretch] = []
    x = left
    for first, end in days:
        stretches.append(Stretch(first, end, x))
        x += (end - first) * scale + _GAP
    return Axis(tuple(stretches), scale, tuple(_ticks(ranges, stretches, scale, unit)))


def _spans(when: When) -> Iterable[tuple[date, date]]:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return ()
    return ((first, last),) if (last - first).days <= _DECADE else ((first, first), (last, last))


def _ranges(spans: Iterable[tuple[date, date]], unit: _Unit) -> list[tuple[int, int]]:
    """The first and the last unit of each stretch."""
    joined: list[tuple[int, int]] = []
    for first, last in ((unit.of(first), unit.of(last)) for first, last in spans):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    left = joined[-1][1] - joined[0][0] + 1
    gaps = sorted(
        ((after[0] - before[1] - 1, place) for place, (before, after) in enumerate(pairwise(joined))), reverse=True
    )
    cuts: set[int] = set()
    for gap, place in gaps[:_MOST_CUTS]:
        if gap * _SHARE > left and gap > _LEAST:
            cuts.add(place)
            left -= gap
    found = [joined[0]]
    for place, (first, last) in enumerate(joined[1:]):
        if place in cuts:
            found.append((first, last))
        else:
            found[-1] = found[-1][0], last
    least = -(-left // _LEAST_STRETCH)
    return [(first, min(max(last, first + least - 1), unit.of(date.max))) for first, last in found]


def _length(ranges: Iterable[tuple[int, int]]) -> int:
    return sum(last - first + 1 for first, last in ranges)


def _ticks(
    ranges: Iterable[tuple[int, int]], stretches: Sequence[Stretch], scale: float, unit: _Unit
) -> Iterable[tuple[float, str]]:
    """Where units begin; where there is no room for a name there is none."""
    step = next((step for step in unit.steps if step * unit.days * scale >= unit.room), unit.steps[-1])
    free, limit = 0.0, stretches[-1].x + (stretches[-1].end - stretches[-1].first) * scale + _OVERHANG
    for (first, last), stretch in zip(ranges, stretches, strict=True):
        for number in (first, *range(first - first % step + step, last + 1, step)):
            x = stretch.x + (unit.begin(number) - stretch.first) * scale
            fits = x >= free and (x + unit.room <= limit or not free)
            yield x, unit.called(number) if fits else ""
            free = x + unit.room if fits else free


def _year_of(day: date) -> int:
    return day.year


def _year(number: int) -> int:
    return date(number, 1, 1).toordinal() if number <= date.max.year else date.max.toordinal() + 1


def _year_name(number: int) -> str:
    return f"{number:04}"


def _month_of(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _month(number: int) -> int:
    year, month = divmod(number, _MONTHS)
    return date(year, month + 1, 1).toordinal() if year <= date.max.year else _year(year)


def _month_name(number: int) -> str:
    return f"{number // _MONTHS:04}-{number % _MONTHS + 1:02}"


def _day_name(number: int) -> str:
    return date.fromordinal(number).isoformat()


_UNITS = (
    _Unit(_year_of, _year, _year_name, 365, 34, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
    _Unit(_month_of, _month, _month_name, 28, 56, (1, 2, 3, 6, 12)),
    _Unit(date.toordinal, int, _day_name, 1, 76, (1, 2, 5, 10, 20, 50)),
)
