"""The page that says what a run measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Section(NamedTuple):
    """One table, and what it shows.

    Attributes:
        title: Its heading.
        words: How it was measured, and what we aim at.
        head: What stands above each column.
        rows: The cells of each row.
    """

    title: str
    words: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def __str__(self) -> str:
        # A bar would end the cell, even within code.
        rows = [tuple(cell.replace("|", r"\|") for cell in row) for row in (self.head, *self.rows)]
        widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
        rule = "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])])
        head, *others = (_line(row, widths) for row in rows)
        lines = (head, f"|{rule}|", *others)
        return f"## {self.title}\n\n{self.words}\n\n" + "\n".join(lines) + "\n"


def times(value: float | None, missing: str = "–") -> str:
    """Write how many times something is another.

    Args:
        value: The ratio; ``None`` where it was not measured.
        missing: Why it was not.

    Returns:
        "1.07", "52.3", "640".
    """
    if value is None:
        return missing
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f}"  # noqa: PLR2004 - three figures


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *others = cells
    shown = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
    return f"| {' | '.join(shown)} |"
