"""How answers are printed: tables on a terminal, tab-separated values in a pipe; and what a command leaves."""

from __future__ import annotations

import shutil
import sys
from time import monotonic
from typing import TYPE_CHECKING

from karabakh_iran import display
from karabakh_iran.parsing import printable

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

FOUND, NOT_FOUND, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

_BAR = 30
#: Seconds before a bar is shown, and between two of its states.
_PATIENCE, _PACE = 0.5, 0.1


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
    shown = "\n".join(map(printable, str(message).split("\n")))
    sys.stderr.write(f"karabakh-iran: {shown}\n")


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
    write(display.counted(len(rows) - 1, noun))


class ProgressBar:
    """A bar on the terminal for work that takes long; nothing in a pipe."""

    def __init__(self, doing: str) -> None:
        """Say what is done.

        Args:
            doing: What.
        """
        self._doing = doing
        self._wanted = sys.stderr.isatty()
        self._next = monotonic() + _PATIENCE
        self._is_shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")

    def __call__(self, done: int, total: int) -> None:
        """Show how much is done.

        Args:
            done: How much.
            total: Of how much.
        """
        if self._wanted and (now := monotonic()) >= self._next:
            filled = _BAR * done // total
            sys.stderr.write(f"\r{self._doing} {'█' * filled}{'░' * (_BAR - filled)} {100 * done // total} %")
            sys.stderr.flush()
            self._next = now + _PACE
            self._is_shown = True
