"""Commands run as a person runs them: on a terminal of a given width."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WIDTH = 110


def on_a_terminal(*command: str) -> tuple[int, str]:
    """Run a command on a pseudo-terminal.

    Args:
        *command: The command and its arguments; ``karabakh-iran`` is that of this environment.

    Returns:
        Its exit status and all that it wrote.
    """
    master, slave = os.openpty()
    try:
        process = subprocess.Popen(
            _resolved(command), stdin=slave, stdout=slave, stderr=slave, cwd=ROOT, env=_environment()
        )
        os.close(slave)
        written = bytearray()
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not chunk:
                break
            written += chunk
    finally:
        os.close(master)
    return process.wait(), written.decode().replace("\r\n", "\n")


def left_on_screen(written: str) -> str:
    """Leave out what was overwritten: a line that was begun anew, as that of a progress bar.

    Args:
        written: All that a command wrote on a terminal.

    Returns:
        What a person still sees when the command is done.
    """
    return re.sub(r"[^\n]*\r(?!\n)(\x1b\[K)?", "", written)


def in_a_pipe(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command whose output is read by another program.

    Args:
        *command: The command and its arguments; ``karabakh-iran`` is that of this environment.

    Returns:
        Exit status, output and errors.
    """
    return subprocess.run(
        _resolved(command), capture_output=True, text=True, cwd=ROOT, env=_environment(), check=False
    )


def _resolved(command: tuple[str, ...]) -> list[str]:
    name, *arguments = command
    # The script that the installation made: a broken entry point must not pass.
    return (
        [str(Path(sys.executable).with_name(name)), *arguments] if name == "karabakh-iran" else [name, *arguments]
    )


def _environment() -> dict[str, str]:
    # A shell finds the script of this environment first.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
