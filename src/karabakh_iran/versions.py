"""The rule of versions: what step leads from one edition to the next."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias, get_args

from karabakh_iran.errors import InvalidVersionError

#: From the smallest to the greatest: no datum changes; data added or corrected; an id removed or renamed.
Step: TypeAlias = Literal["patch", "minor", "major"]
STEPS: tuple[Step, ...] = get_args(Step)

_VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})", re.ASCII)


def step(old: str, new: str) -> Step | None:
    """Say what step of version leads from one edition to another.

    Args:
        old: Version of the old edition, three numbers.
        new: Version of the new one.

    Returns:
        The step; ``None`` where both are the same.

    Raises:
        InvalidVersionError: One is no version, or the new one comes before the old.
    """
    before, after = _numbers(old), _numbers(new)
    if after < before:
        raise InvalidVersionError(f"edition {new!r} comes before {old!r}")
    greatest_first = zip(reversed(STEPS), before, after, strict=True)
    return next((name for name, first, second in greatest_first if first != second), None)


def _numbers(version: str) -> tuple[int, ...]:
    match = _VERSION.fullmatch(version)
    if match is None:
        raise InvalidVersionError(f"{version!r} is no version of three numbers, such as '1.2.0'")
    return tuple(map(int, match.groups()))
