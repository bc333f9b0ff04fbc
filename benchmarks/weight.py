"""How much comes with an installation."""

from __future__ import annotations

import re
from contextlib import chdir
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from page import Section
from peers import NOT_INSTALLED, OURS, PEERS

ROOT = Path(__file__).parents[1]


def section() -> Section:
    """Weigh the wheel, and count what each library needs.

    Returns:
        The library beside its peers.
    """
    rows = [_row(name) for name in (OURS.name, *(peer.name for peer in PEERS), "msgspec", "pydantic")]
    words = (
        f"Our wheel: {_wheel()}; we aim at 0.5 MB and three packages. How many packages each library needs, "
        "and how many come with it all in all, as installed here."
    )
    return Section("Weight", words, ("library", "version", "needs", "all in all"), rows)


def _wheel() -> str:
    if find_spec("hatchling") is None:
        return "not built, hatchling is not installed"
    from hatchling.build import build_wheel

    with TemporaryDirectory() as folder, chdir(ROOT):
        name = build_wheel(folder)
        return f"{Path(folder, name).stat().st_size / 1e6:.2f} MB"


def _row(name: str) -> tuple[str, ...]:
    try:
        return name, version(name), str(len(_needs(name))), str(len(_all_needs(name)))
    except PackageNotFoundError:
        return name, NOT_INSTALLED, "–", "–"


def _needs(name: str) -> set[str]:
    asked = [line for line in distribution(name).requires or () if "extra ==" not in line]
    names = {re.split(r"[^\w.-]", line)[0] for line in asked}
    return {need for need in names if _is_here(need)}  # what another Python needs is not here


def _all_needs(name: str) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = {re.sub(r"[-_.]+", "-", need).lower() for need in _needs(waiting.pop())} - found
        found |= new
        waiting.extend(new)
    return found


def _is_here(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True
