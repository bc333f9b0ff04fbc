"""Claims that cannot both be true: which stand together, and how they are bracketed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from karabakh_iran.model import Claim

_MOST_LEVELS = 5


class Bracket(NamedTuple):
    """Two rows whose claims are rivals.

    Attributes:
        upper: Number of the upper row.
        lower: Number of the lower one.
        level: How far out it is drawn, so that it does not run into another.
    """

    upper: int
    lower: int
    level: int


def together(claims: Iterable[Claim]) -> list[Claim]:
    """Put rivals next to each other.

    Args:
        claims: Claims.

    Returns:
        The same, each followed by those that it is connected with by rivalry, the one with the most rivals first.
    """
    order = {claim.id: claim for claim in claims}
    rivals = _rivals(order)
    found: dict[str, Claim] = {}
    for one in order:
        if one not in found:
            group = _connected(one, rivals)
            found.update((other, order[other]) for other in sorted(group, key=lambda other: -len(rivals[other])))
    return [*found.values()]


def brackets(rows: Sequence[Claim]) -> list[Bracket]:
    """Bracket rivals.

    Args:
        rows: Claims, in their order.

    Returns:
        A bracket for each two rivals, by their rows.
    """
    place = {claim.id: row for row, claim in enumerate(rows)}
    pairs = {
        (min(row, place[rival]), max(row, place[rival]))
        for row, claim in enumerate(rows)
        for rival in claim.rivals
        if rival in place and rival != claim.id
    }
    found: list[Bracket] = []
    free = [-1] * _MOST_LEVELS
    for upper, lower in sorted(pairs):
        level = next((level for level, end in enumerate(free) if end < upper), _MOST_LEVELS - 1)
        free[level] = lower
        found.append(Bracket(upper, lower, level))
    return found


def _rivals(claims: Mapping[str, Claim]) -> dict[str, list[str]]:
    """Both ways, as they are stored with one of the two."""
    found: dict[str, list[str]] = {one: [] for one in claims}
    for claim in claims.values():
        for rival in claim.rivals:
            if rival in found:
                found[claim.id].append(rival)
                found[rival].append(claim.id)
    return found


def _connected(claim: str, rivals: Mapping[str, Iterable[str]]) -> list[str]:
    found, waiting = {claim: None}, [claim]
    while waiting:
        for rival in rivals[waiting.pop()]:
            if rival not in found:
                found[rival] = None
                waiting.append(rival)
    return [*found]
