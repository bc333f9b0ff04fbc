"""Measures the library beside its peers, in one run: ``python benchmarks/run.py``.

Prints what it measures and writes it to ``docs/performance.md``, which takes some minutes. With ``--smoke`` it
does everything once, in seconds, and writes nothing.
"""

from __future__ import annotations

import argparse
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import checking
import filters
import loaders
import lookups
import processes
import reading
import weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from page import Section

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
INTRODUCTION = f"""\
# Performance

Made by `python benchmarks/run.py`, which measures the library and its peers in one run; here on Python
{platform.python_version()}. Only ratios and counts of instructions are given, for seconds mean nothing on another
machine. Times are CPU time. Those that are compared were measured in turn, with the garbage collector off, and a
ratio is the median over the turns. Instructions are counted by Valgrind's cachegrind, with compiled bytecode and a
fixed hash seed.
"""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--smoke", action="store_true", help="do everything once, in seconds, and write nothing")
    smoke = parser.parse_args().smoke
    parts = [INTRODUCTION]
    for section in sections(smoke=smoke):
        parts.append(str(section))
        sys.stdout.write(f"{section}\n")
        sys.stdout.flush()
    if not smoke:
        PAGE.write_text("\n".join(parts), encoding="utf-8")


def sections(*, smoke: bool) -> Iterator[Section]:
    """Measure everything.

    Args:
        smoke: Do everything once.

    Yields:
        What each part found.
    """
    yield from processes.sections(smoke=smoke)
    yield lookups.section(smoke=smoke)
    yield from filters.sections(smoke=smoke)
    yield loaders.section(smoke=smoke)
    yield reading.section(smoke=smoke)
    yield from checking.sections(smoke=smoke)
    yield weight.section()


if __name__ == "__main__":
    main()
