"""What it takes to read JSON Lines: time beside msgspec's, memory, and how both grow with the records."""

from __future__ import annotations

import tracemalloc
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import synthetic
import timing
from loaders import struct
from page import Section, times
from peers import NOT_INSTALLED

from karabakh_iran import streams
from karabakh_iran.decoding import decode_lines
from karabakh_iran.folders import load
from karabakh_iran.model import Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def section(*, smoke: bool) -> Section:
    """Read files of more and more quotes.

    Args:
        smoke: Read each once, few records.

    Returns:
        Time and memory of each file.
    """
    sizes = (10, 20, 30) if smoke else (10_000, 100_000, 1_000_000)
    with TemporaryDirectory() as folder:
        files = [_written(Path(folder) / str(size), size) for size in sizes]
        seconds = [timing.times(_functions(file), 1 if smoke else 5) for file in files]
        memory = [_memory(_functions(file)[0], size) for file, size in zip(files, sizes, strict=True)]
        loaded = [
            _memory(lambda file=file: load(file.parent).quotes.records, size)
            for file, size in zip(files, sizes, strict=True)
        ]
    first = min(seconds[0][0]) / sizes[0]
    rows = [
        (
            f"{size:,} quotes",
            times(timing.ratio(*found)) if len(found) > 1 else NOT_INSTALLED,
            times(min(found[0]) / size / first),
            f"{stays / size / 1000:.2f} kB",
            times(peak / stays),
            times(most / whole),
        )
        for size, found, (stays, peak), (whole, most) in zip(sizes, seconds, memory, loaded, strict=True)
    ]
    words = (
        "Time to read JSON Lines into checked records, one at a time, as a multiple of what msgspec takes to make "
        "Structs of the same fields whose dates stay text, and a record's time as a multiple of that in the first "
        "file; memory as `tracemalloc` counts it: what stays for a record, and the most that was held, as a "
        "multiple of what stays, reading alone and by `load`, which holds a dataset against every rule. We aim at "
        "12, 1.2, 1.6 kB and 1.15."
    )
    head = ("file", "of msgspec", "of the first", "a record", "most held", "by `load`")
    return Section("JSON Lines", words, head, rows)


def _written(folder: Path, size: int) -> Path:
    synthetic.dataset(size).save(folder, form="jsonl")
    return folder / "quotes.jsonl"


def _functions(file: Path) -> Sequence[Callable[[], object]]:
    def ours() -> Sequence[Quote]:
        return decode_lines(streams.lines(file), Quote, file.name).records

    if find_spec("msgspec") is None:
        return [ours]
    decode = import_module("msgspec").json.Decoder(struct(Quote)).decode

    def theirs() -> list[object]:
        with file.open("rb") as lines:
            return [decode(line) for line in lines]

    return [ours, theirs]


def _memory(read: Callable[[], object], size: int) -> tuple[int, int]:
    tracemalloc.start()
    try:
        found = read()
        stays, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    if not isinstance(found, list | tuple) or len(found) != size:
        raise AssertionError("the quotes were not read")
    return stays, peak
