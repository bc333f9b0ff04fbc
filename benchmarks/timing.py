"""Times functions side by side: what disturbs one disturbs all, so that their ratio holds."""

from __future__ import annotations

import gc
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SHORTEST = 0.001


def times(functions: Sequence[Callable[[], object]], rounds: int) -> list[list[float]]:
    """Time functions in turn, without the collector of cyclic garbage.

    Args:
        functions: What to time.
        rounds: How many times each has its turn; in a turn it runs as often as a clock needs.

    Returns:
        Seconds a call: for each function one number a round.
    """
    found: list[list[float]] = [[] for _ in functions]
    calls = [_calls(function) for function in functions] if rounds > 1 else [1] * len(functions)
    gc.collect()
    gc.disable()
    try:
        for turn in range(rounds):
            for place in range(len(functions)):
                chosen = (place + turn) % len(functions)
                found[chosen].append(_timed(functions[chosen], calls[chosen]))
    finally:
        gc.enable()
    return found


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Compare two functions that had their turns in the same rounds.

    Args:
        ours: Seconds a call, one number a round.
        theirs: The same of what it is held against.

    Returns:
        The median of the ratios of each round.
    """
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))


def _calls(function: Callable[[], object]) -> int:
    calls = 1
    while _timed(function, calls) * calls < _SHORTEST:
        calls *= 2
    return calls


def _timed(function: Callable[[], object], calls: int) -> float:
    start = process_time()
    for _ in range(calls):
        function()
    return (process_time() - start) / calls
