"""Files that were made to fill a memory or to take for ever: neither is more than the bytes of a file make it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tracemalloc
from time import process_time
from typing import TYPE_CHECKING

import pytest

import karabakh_iran as ki
from corpora import write
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FEW = ki.Limits(problems=100)
SIZE = 2**17
#: What the guide promises: so many bytes of memory for each that is read.
MOST = 30
ACTOR = {"name": "n", "kind": "person"}
HAN = "".join(map(chr, range(0x4E00, 0x4E00 + 2000)))


def records(table: str, *rows: object) -> tuple[str, str]:
    """Give a table and what is in it."""
    return f"{table}.json", json.dumps(rows, ensure_ascii=False)


# For each shape, how it comes to so many bytes: the file and what it holds.
SHAPES: dict[str, Callable[[int], tuple[str, str]]] = {
    "records": lambda n: records("actors", *({"id": f"a{i}"} | ACTOR for i in range(n // 50))),
    "one id": lambda n: records("actors", *({"id": "a"} | ACTOR for _ in range(n // 45))),
    "one record that is none": lambda n: records("actors", *[{"id": "a"} | ACTOR] * (n // 45), {}),
    "records that lack all": lambda n: records("actors", *[{}] * (n // 4)),
    "numbers": lambda n: records("actors", *[1.5] * (n // 5)),
    "texts": lambda n: records("actors", *["x"] * (n // 5)),
    "arrays in a record": lambda n: records("actors", [[]] * (n // 4)),
    "objects in a record": lambda n: records("actors", [{}] * (n // 4)),
    "objects in a field": lambda n: records("actors", {"id": "a", "aliases": [{}] * (n // 4)} | ACTOR),
    "arrays in each other": lambda n: ("actors.json", "[" * n),
    "objects in each other": lambda n: ("actors.json", '{"a":' * (n // 5)),
    "keys": lambda n: records("actors", {f"k{i}": 1 for i in range(n // 12)}),
    "a few keys in each": lambda n: records("actors", *[{f"k{i}": 1 for i in range(1000)}] * (n // 11_000)),
    "a key twice": lambda n: (
        "actors.json",
        json.dumps([{f"k{i}": 1 for i in range(n // 12)} | {"y": 1, "z": 1}]).replace('"z"', '"y"'),
    ),
    "a long text": lambda n: records("actors", {"id": "a", "name": "x" * n, "kind": "person"}),
    "a wide text": lambda n: records("actors", {"id": "a", "name": "x" * n + "\U0001f600", "kind": "person"}),
    "a long id": lambda n: records("actors", {"id": "X" * n} | ACTOR),
    "a long slug": lambda n: records("actors", {"id": "a-" * (n // 2)} | ACTOR),
    "a long key": lambda n: records("actors", {"x" * n: 1}),
    "a long word of no list": lambda n: records("actors", {"id": "a", "name": "n", "kind": "person" * (n // 6)}),
    "a long date": lambda n: records("sources", {"id": "s", "issued": {"edtf": "[1990..," * (n // 8)}}),
    "a reference that is nearly right": lambda n: records(
        "places",
        {"id": "p", "name": "n", "kind": "city", "part_of": HAN * (n // 12_000)},
        {"id": HAN[1:] + HAN * (n // 12_000), "name": "n", "kind": "city"},
    ),
    "references that lead nowhere": lambda n: records(
        "claims", *({"id": f"c{i}", "text": "t", "kind": "motive", "rivals": [f"x{i}"]} for i in range(n // 70))
    ),
    "everybody a rival of everybody": lambda n: records(
        "claims",
        *(
            {"id": f"c{i}", "text": "t", "kind": "motive", "rivals": [f"c{j}" for j in range(int(n**0.5 / 3))]}
            for i in range(int(n**0.5 / 3))
        ),
    ),
    "a ring": lambda n: records(
        "places",
        *(
            {"id": f"p{i}", "name": "n", "kind": "city", "part_of": f"p{(i + 1) % (n // 70)}"}
            for i in range(n // 70)
        ),
    ),
    "retired in a ring": lambda n: records(
        "retired",
        *(
            {"id": f"p{i}", "edition": "1", "reason": "r", "successor": f"p{(i + 1) % (n // 70)}"}
            for i in range(n // 70)
        ),
    ),
    "a long number": lambda n: ("actors.json", f"[{'1' * n}]"),
    "a long fraction": lambda n: ("actors.json", f"[1.{'1' * n}]"),
    "line breaks": lambda n: ("actors.json", "\n" * n + "[1]"),
    "a text without end": lambda n: ("actors.json", '["' + '\\"' * (n // 2)),
    "lines that lack all": lambda n: ("actors.jsonl", "{}\n" * (n // 3)),
    "empty lines": lambda n: ("actors.jsonl", "\n" * n),
    "lines of records": lambda n: (
        "actors.jsonl",
        "".join(f'{{"id":"a{i}","name":"","kind":"person"}}\n' for i in range(n // 40)),
    ),
    "keys of the dataset": lambda n: ("dataset.json", json.dumps({f"k{i}": 1 for i in range(n // 12)})),
    "a journal": lambda n: ("saving.json", json.dumps({"moved": ["quotes.json"] * (n // 16), "gone": []})),
}
in_every_shape = pytest.mark.parametrize("shape", SHAPES)


def made(folder: Path, shape: str, size: int) -> int:
    """Write a corpus with a file of a shape, and say how large it is."""
    folder.mkdir(exist_ok=True)
    write(folder, dict.fromkeys(TABLES, ()))
    name, text = SHAPES[shape](size)
    (folder / f"{name.partition('.')[0]}.json").unlink(missing_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return (folder / name).stat().st_size


@pytest.mark.one_python
@in_every_shape
def test_memory_grows_no_faster_than_a_file(tmp_path: Path, shape: str) -> None:
    """Reading, checking, and saying what is wrong, where."""
    made(tmp_path, shape, 1000)
    ki.check(tmp_path, limits=FEW)
    size = made(tmp_path, shape, SIZE)
    tracemalloc.start()
    ki.check(tmp_path, limits=FEW)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert size > SIZE / 2
    assert peak < MOST * size


@pytest.mark.one_python
@in_every_shape
def test_time_grows_no_faster_than_a_file(tmp_path: Path, shape: str) -> None:
    """Eight times the bytes, some eight times the time: the square of it would be 64."""

    def seconds(size: int) -> float:
        made(tmp_path / str(size), shape, size)
        start = process_time()
        ki.check(tmp_path / str(size), limits=FEW)
        return process_time() - start

    least, most = (min(seconds(size) for _ in range(2)) for size in (SIZE // 4, 2 * SIZE))

    assert most < 24 * least


# The process may take a quarter of a gigabyte more than it has.
WITHIN = """
import resource, sys
from pathlib import Path
import karabakh_iran as ki
ki.check()
pages = int(Path("/proc/self/statm").read_text().split()[0])
bound = pages * resource.getpagesize() + 2**28
resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
print(*ki.check(sys.argv[1]), sep="\\n")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded in this way on Linux")
@pytest.mark.parametrize(
    "name", ["quotes.json", "quotes.jsonl", "quotes.jsonl.gz", "dataset.json", "retired.json", "saving.json"]
)
def test_a_text_of_a_hundred_megabytes_is_refused_within_a_bound(tmp_path: Path, name: str) -> None:
    """Before it is held."""
    write(tmp_path, dict.fromkeys(TABLES, ()))
    (tmp_path / f"{name.partition('.')[0]}.json").unlink(missing_ok=True)
    packed = gzip.open if name.endswith(".gz") else open
    with packed(tmp_path / name, "wb") as file:
        file.write(b'{"id": "q", "text": "' if "l" in name.partition(".")[2] else b'[{"id": "q", "text": "')
        for _ in range(100):
            file.write(b"x" * 10**6)
        file.write(b'"}\n')
    done = subprocess.run([sys.executable, "-c", WITHIN, tmp_path], capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    assert "more than" in done.stdout
