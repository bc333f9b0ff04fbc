"""What is wrong with a dataset."""

from __future__ import annotations

from attrs import frozen


@frozen
class Problem:
    """One thing that is wrong with a dataset.

    Attributes:
        rule: Id of the rule that is broken.
        file: Name of the file it stands in.
        path: JSON path of the value in that file.
        message: What is wrong and, where there is one, the nearest valid value.
    """

    rule: str
    file: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.file} {self.path}: {self.message}"
