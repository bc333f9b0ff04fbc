"""Chains that lead back to where they began."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def cyclic(links: Mapping[str, str]) -> frozenset[str]:
    """Find what leads back to itself.

    Args:
        links: What each leads to.

    Returns:
        All that stand in a ring, not those that lead into one.
    """
    seen: set[str] = set()
    found: set[str] = set()
    for first in links:
        walked: dict[str, int] = {}
        one = first
        while one in links and one not in seen:
            seen.add(one)
            walked[one] = len(walked)
            one = links[one]
        if one in walked:
            found.update(list(walked)[walked[one] :])
    return frozenset(found)
