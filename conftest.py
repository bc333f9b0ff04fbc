"""Every example of the README and of the docs runs: Python as doctest, the terminal's on a terminal."""

from __future__ import annotations

import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

sys.path.insert(0, str(Path(__file__).parent / "tests"))

from terminal import left_on_screen, on_a_terminal

if TYPE_CHECKING:
    from sybil import Example


def _run_console(example: Example) -> str | None:
    """Run the commands of a block (``$ …``) and compare what each writes with what stands below it."""
    for block in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, expected = block.partition("\n")
        _, written = on_a_terminal("sh", "-c", command)
        if expected.strip() != (left := left_on_screen(written).strip()):
            return f"$ {command}\nexpected:\n{expected.strip()}\nwritten:\n{left}"
    return None


# For a Python beside the first: the same examples each time, fewer.
settings.register_profile("brief", settings.get_profile("ci"), max_examples=20)

pytest_plugins = ["browser"]

# The documents are in the repository alone, and the examples are about them.
EXAMPLES = ["README.md", "docs/*.md"] if (Path(__file__).parent / "seeds").exists() else []

pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        CodeBlockParser("console", _run_console),
        SkipParser(),
    ],
    patterns=EXAMPLES,
).pytest()
