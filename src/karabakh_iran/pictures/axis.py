"""An axis of time: days in proportion, but for long stretches in which nothing is dated, which are cut out."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from karabakh_iran.dates import When

GAP = 22
_MOST_CUTS = 4
#: A stretch is cut out that is longer than this share of what is left, and than so many units.
_SHARE, _LEAST = 5, 2
#: What is dated to a decade, or better, is not cut through.
_DECADE = 10 * 366
_FEW_UNITS = 3
_STEPS = (1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 60, 100, 120, 200, 500, 1000, 2000, 5000)
_MONTHS = 12


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
        ticks: Where years, months or days begin, and what each is called.
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
    """

    of: Callable[[date], int]
    begin: Callable[[int], int]
    called: Callable[[int], str]
    days: int
    room: int


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
    unit, ranges = _UNITS[0], [(0, 0)]
    for unit in _UNITS:
        ranges = _ranges(spans, unit)
        if sum(last - first + 1 for first, last in ranges) >= _FEW_UNITS:
            break
    days = [(unit.begin(first), unit.begin(last + 1)) for first, last in ranges]
    room = right - left - GAP * (len(days) - 1)
    scale = room / sum(end - first for first, end in days)
    stretches: list[Stretch] = []
    x = left
    for first, end in days:
        stretches.append(Stretch(first, end, x))
        x += (end - first) * scale + GAP
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
    return found


def _ticks(
    ranges: Iterable[tuple[int, int]], stretches: Iterable[Stretch], scale: float, unit: _Unit
) -> Iterable[tuple[float, str]]:
    """Where units begin; of those that stand too close some are left out."""
    step = next((step for step in _STEPS if step * unit.days * scale >= unit.room), _STEPS[-1])
    free = 0.0
    for (first, last), stretch in zip(ranges, stretches, strict=True):
        for number in (first, *range(first - first % step + step, last + 1, step)):
            x = stretch.x + (unit.begin(number) - stretch.first) * scale
            if x >= free:
                yield x, unit.called(number)
                free = x + unit.room


def _month(number: int) -> int:
    year, month = divmod(number, _MONTHS)
    return _year(year) if year > date.max.year else date(year, month + 1, 1).toordinal()


def _year(number: int) -> int:
    return date(number, 1, 1).toordinal() if number <= date.max.year else date.max.toordinal() + 1


_UNITS = (
    _Unit(lambda day: day.year, _year, str, 365, 34),
    _Unit(
        lambda day: day.year * _MONTHS + day.month - 1,
        _month,
        lambda number: f"{number // _MONTHS:04}-{number % _MONTHS + 1:02}",
        28,
        56,
    ),
    _Unit(date.toordinal, int, lambda number: date.fromordinal(number).isoformat(), 1, 76),
)
