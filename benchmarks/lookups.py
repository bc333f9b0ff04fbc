"""One record by its key, out of tables that are loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import timing
from page import Section, times
from peers import NOT_INSTALLED, OURS, PEERS, Peer

if TYPE_CHECKING:
    from collections.abc import Callable


def section(*, smoke: bool) -> Section:
    """Time a look-up beside those of the peers.

    Args:
        smoke: Run each once.

    Returns:
        The ratio to each peer.
    """
    installed = [peer for peer in PEERS if peer.installed]
    ours, *theirs = timing.times([_function(peer) for peer in (OURS, *installed)], 1 if smoke else 61)
    ratios = {peer: timing.ratio(ours, found) for peer, found in zip(installed, theirs, strict=True)}
    rows = [(f"`{peer.lookup}`", times(ratios.get(peer), NOT_INSTALLED)) for peer in PEERS]
    words = f"Time of `{OURS.lookup}` as a multiple of the peer's. We aim at 1 for pycountry."
    return Section("One record by its id", words, ("peer's look-up", "ours ÷ theirs"), rows)


def _function(peer: Peer) -> Callable[[], object]:
    names: dict[str, object] = {}
    exec(f"import {peer.name}\ndef look_up(): {peer.lookup}", names)  # noqa: S102 - ours, and written as it is shown
    function: Callable[[], object] = names["look_up"]  # type: ignore[assignment]
    function()  # what is read when it is first asked for is read now
    return function
