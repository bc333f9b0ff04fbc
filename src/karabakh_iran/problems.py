"""What is wrong with a dataset."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from attrs import field, frozen

Severity: TypeAlias = Literal["error", "warning"]
#: Takes how much is done, and of how much.
Progress: TypeAlias = Callable[[int, int], object]

# A value in a message may be as long as a file; what is said of it stands behind it.
_LONGEST, _LAST = 1000, 300


def _shortened(message: str) -> str:
    if len(message) <= _LONGEST:
        return message
    return f"{message[: _LONGEST - _LAST]} … {message[-_LAST:]}"


@frozen
class Problem:
    """One thing that is wrong with a dataset.

    Attributes:
        rule: Id of the rule that is broken.
        file: Name of the file it stands in.
        path: JSON path of the value in that file.
        message: What is wrong and, where there is one, the nearest valid value.
        line: Line of the file, counted from 1, where it is known.
        value: The value that is wrong, as JSON; empty where there is none.
        severity: "error": the dataset is not loaded; "warning": it is.
    """

    rule: str
    file: str
    path: str
    message: str = field(converter=_shortened)
    line: int | None = None
    value: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        line = "" if self.line is None else f":{self.line}"
        return f"{self.file}{line} {self.path}: {self.message}"
