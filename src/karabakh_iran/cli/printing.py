"""How answers are printed: tables on a terminal, tab-separated values in a pipe; and what a command leaves."""

from __future__ import annotations

import shutil
import sys

from karabakh_iran import display

FOUND, NOT_FOUND, WRONG_USE = 0, 1, 2


def write(lines: str) -> None:
    """Print lines.

    Args:
        lines: The lines, without the last line break.
    """
    sys.stdout.write(f"{lines}\n")


def complain(message: object) -> None:
    """Say what is wrong, where a pipe does not swallow it.

    Args:
        message: What is wrong.
    """
    sys.stderr.write(f"karabakh-iran: {message}\n")


def width() -> int:
    """Measure the terminal.

    Returns:
        Its columns.
    """
    return shutil.get_terminal_size().columns


def show_rows(rows: list[display.Row], noun: str) -> None:
    """Print a table.

    Args:
        rows: The heading and the rows.
        noun: What one row is.
    """
    if not sys.stdout.isatty():
        write(display.as_tsv(rows))
        return
    write(display.as_text(rows, width()))
    write(counted(len(rows) - 1, noun))


def counted(count: int, noun: str) -> str:
    """Say how many there are.

    Args:
        count: How many.
        noun: What one is.

    Returns:
        "1 quote", "3 quotes".
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"
