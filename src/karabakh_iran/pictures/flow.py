"""Actors and recipients in two columns, in an order in which few ribbons cross."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Ids of an actor and of a recipient.
Pair: TypeAlias = tuple[str, str]
#: How many events each actor, or recipient, has, from top to bottom.
Column: TypeAlias = dict[str, int]

_SWEEPS = 4


def columns(counts: Mapping[Pair, int]) -> tuple[Column, Column]:
    """Order actors and recipients, each by the mean place of those it is tied to (Sugiyama's heuristic).

    Args:
        counts: How many events each pair has.

    Returns:
        The actors and the recipients.
    """
    both = [_totals(counts, 0), _totals(counts, 1)]
    for sweep in range(_SWEEPS):
        here = 1 - sweep % 2
        there = _rows(both[1 - here])
        pull: Counter[str] = Counter()
        for pair, count in counts.items():
            pull[pair[here]] += count * there[pair[1 - here]]
        totals = both[here]
        both[here] = {one: totals[one] for one in sorted(totals, key=lambda one: pull[one] / totals[one])}
    return both[0], both[1]


def offsets(counts: Mapping[Pair, int], both: tuple[Column, Column], here: int) -> dict[Pair, int]:
    """Put the ribbons of one column in the order of their other ends.

    Args:
        counts: How many events each pair has.
        both: The columns.
        here: Which of them: 0 or 1.

    Returns:
        For each pair how many events of the same actor, or recipient, are above its own.
    """
    there = _rows(both[1 - here])
    above: Counter[str] = Counter()
    found: dict[Pair, int] = {}
    for pair in sorted(counts, key=lambda pair: there[pair[1 - here]]):
        found[pair] = above[pair[here]]
        above[pair[here]] += counts[pair]
    return found


def _totals(counts: Mapping[Pair, int], here: int) -> Column:
    totals: Counter[str] = Counter()
    for pair, count in counts.items():
        totals[pair[here]] += count
    return dict(sorted(totals.items(), key=lambda item: (-item[1], item[0])))


def _rows(ids: Iterable[str]) -> dict[str, int]:
    return {one: row for row, one in enumerate(ids)}
