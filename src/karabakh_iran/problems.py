"""What is wrong with a dataset."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Severity: TypeAlias = Literal["error", "warning"]


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
    message: str
    line: int | None = None
    value: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        line = "" if self.line is None else f":{self.line}"
        return f"{self.file}{line} {self.path}: {self.message}"
