"""Whatever stands in a folder, it is read or told what is wrong with it, and where; never a traceback.

A short run; ``FUZZ_EXAMPLES=100000`` makes it a long one.
"""

from __future__ import annotations

import gzip
import io
import json
import os
from contextlib import nullcontext, redirect_stderr, redirect_stdout
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
import zstandard
from hypothesis import example, given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import FILE, MANIFEST, TEXT, digest, small, write
from karabakh_iran import folders
from karabakh_iran.cli import main
from karabakh_iran.codec import encode, encode_lines
from karabakh_iran.references import TABLES
from karabakh_iran.retired import FILE as RETIRED_FILE
from karabakh_iran.saving import JOURNAL, SUFFIXES
from karabakh_iran.saving import MANIFEST as MANIFEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from karabakh_iran.problems import Problem
    from karabakh_iran.references import TableName

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "150"))
LIMITS = ki.Limits(file=2**17, array=2**17, record=2**13, depth=8, digits=20)
ARRAYS = {name: encode(records) for name, records in small().items()}
LINES = {name: b"".join(encode_lines(records)) for name, records in small().items()}
ROWS: dict[TableName, list[dict[str, Any]]] = {name: json.loads(data) for name, data in ARRAYS.items()}
IDS = [row["id"] for rows in ROWS.values() for row in rows]
OTHERS = {
    MANIFEST_FILE: MANIFEST.encode(),
    RETIRED_FILE: b'[{"id": "x", "edition": "1.0", "reason": "Twice.", "successor": "y"},\n'
    b' {"id": "y", "edition": "1.0", "reason": "Twice.", "successor": "s1"}]\n',
    JOURNAL: b'{"moved": ["quotes.json"], "gone": []}',
}
# fmt: off
NASTY = (
    b"NaN", b"Infinity", b"1e999", b"9" * 25, b"9" * 5000, b"-", b"\xef\xbb\xbf", b"\0", b"\r\n", b"\r", b"\n",
    b'"\\ud800"', b"\\udfff", b"\xed\xa0\x80", b"\\", b'"', b"[", b"]", b"{", b"}", b",", b":", b"\xff",
    b"[" * 9, b"[" * 5000, b'{"a":' * 500, b'"' + b"x" * 9000 + b'"', b'"id": "s1", "id": "s2"', b"null", b"true",
    b"{}", b"[]", b"..", b"/etc/passwd", b"\x1b[2J", "\u202e".encode(), b'"file": "../x"', b"\x1f\x8b\x08\x00",
    b"\x28\xb5\x2f\xfd", b'"x"', b'"y"', b'"quotes.json.new"',
)
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 10**19, 10**200, 1.5, float("inf"), float("nan"), "", "x", "X", "\0", "\ud800",
    "\u202e\x1b[2J", "x" * 9000, [], [[]], {}, {"source": "lind-2001"}, {"edtf": "1999/.."}, {"edtf": "9" * 99},
    "http://[", "javascript:x",
)
NAMES = (
    FILE, "", ".", "..", "../lind.txt", "/etc/passwd", "~/x", "a\0b", "link.txt", "outside.txt", "ring.txt",
    "folder", "pipe", "x" * 300, "\ud800", "lost.txt",
)
# fmt: on


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """Draw what becomes of a file: parts lost, doubled, or replaced by what is nasty."""
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 12) | st.integers(0, len(data)))
        piece = draw(st.sampled_from(NASTY) | st.binary(max_size=4) | st.just(data[start:end] * 2))
        data = data[:start] + piece + data[end:]
    return data


@st.composite
def tables(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw a table, its form and what its file holds, spoilt before it is packed or after."""
    table: TableName = draw(st.sampled_from(TABLES))
    suffix = draw(st.sampled_from(SUFFIXES))
    plain = (ARRAYS if suffix == ".json" else LINES)[table]
    data = draw(spoilt(plain) | st.binary(max_size=64))
    if suffix.endswith(".gz"):
        data = gzip.compress(data)
    if suffix.endswith(".zst"):
        data = zstandard.compress(data)
    return {f"{table}{suffix}": draw(st.just(data) | spoilt(data)) if suffix.endswith(("gz", "zst")) else data}


@st.composite
def values(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw tables in which some values are others: ids that lead in circles, what is of another type."""
    rows = json.loads(json.dumps(ROWS))
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(TABLES))
        row = draw(st.sampled_from(rows[name]))
        key = draw(st.sampled_from([*row, "part_of", "nested_in", "continues", "reproduced_in", "rivals", "when"]))
        value = draw(st.sampled_from(IDS) | st.sampled_from(VALUES) | st.just(row.get(key)))
        wrapped = ({"source": value, "text_start": "the"}, [value], [value, value], value)
        row[key] = draw(st.sampled_from(wrapped))
    return {f"{name}.json": json.dumps(rows[name]).encode() for name in rows}


@st.composite
def sources(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw a document, and what the source that is held in it says of it."""
    text = draw(spoilt(TEXT.encode()) | st.binary(max_size=64))
    rows = json.loads(json.dumps(ROWS["sources"]))
    rows[1]["file"] = draw(st.sampled_from(NAMES))
    rows[1]["sha256"] = (
        sha256(text).hexdigest() if draw(st.booleans()) else draw(st.sampled_from([digest(TEXT), "", "0"]))
    )
    return {FILE: text, "sources.json": json.dumps(rows).encode()}


others = st.sampled_from([*OTHERS]).flatmap(
    lambda name: st.fixed_dictionaries({name: spoilt(OTHERS[name]) | st.binary(max_size=40)})
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dataset, and beside the document what is none."""
    made = tmp_path_factory.mktemp("fuzz")
    (made / "outside").write_text(TEXT, encoding="utf-8")
    corpus = made / "corpus"
    (corpus / "folder").mkdir(parents=True)
    (corpus / "link.txt").symlink_to(FILE)
    (corpus / "outside.txt").symlink_to("../outside")
    (corpus / "ring.txt").symlink_to("ring.txt")
    os.mkfifo(corpus / "pipe")
    return write(corpus, small())


class Holding:
    """The folder with other files in it, for a while."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        self._folder, self._files = folder, files

    def __enter__(self) -> None:
        for name, data in self._files.items():
            if name not in OTHERS and name != FILE:
                (self._folder / f"{name.partition('.')[0]}.json").unlink()
            (self._folder / name).write_bytes(data)

    def __exit__(self, *_: object) -> None:
        for name in (*self._files, *OTHERS):
            (self._folder / name).unlink(missing_ok=True)
        write(self._folder, small())


def hold(problems: tuple[Problem, ...], folder: Path) -> None:
    """Hold problems against what each of them has to say."""
    for problem in problems:
        assert (folder / problem.file).exists()
        assert problem.path.startswith("$")
        assert str(problem).isprintable()
        assert len(problem.message) < 1100
        assert problem.line is not None or "packed" in problem.message or "than" in problem.message, problem


@settings(max_examples=EXAMPLES, deadline=None)
@given(files=tables() | values() | others)
@example(files={"quotes.jsonl": b""})
@example(files={JOURNAL: b'{"moved": [{}], "gone": []}'})
def test_whatever_the_files_hold_they_are_read_or_told_what_is_wrong_where(
    folder: Path, files: dict[str, bytes]
) -> None:
    """The file, the path, a line for all that a file holds, no control sequence; what is read is saved whole."""
    with Holding(folder, files):
        problems = ki.check(folder, limits=LIMITS)
        wrong = any(problem.severity == "error" for problem in problems)
        with pytest.raises(ki.InvalidDatasetError) if wrong else nullcontext() as caught:
            mine = ki.load(folder, limits=LIMITS)
        if not wrong:
            mine.save(folder / "folder")

            assert mine == ki.load(folder / "folder")
        elif not folder.samefile(folder / problems[0].file):
            hold(problems, folder)

    assert caught is None or problems == caught.value.problems


@settings(max_examples=EXAMPLES, deadline=None)
@given(files=sources() | values())
def test_whatever_the_documents_hold_what_is_not_proved_is_told(folder: Path, files: dict[str, bytes]) -> None:
    """A path that leads out of the folder, a link, a pipe, bytes that are no text; each problem with its line."""
    with Holding(folder, files):
        try:
            problems = folders.verify(folder, folder, limits=LIMITS)
        except ki.InvalidDatasetError as error:
            problems = error.problems
        hold(problems, folder)


@settings(max_examples=EXAMPLES, deadline=None)
@given(files=tables() | values() | sources() | others, data=st.data())
def test_whatever_the_files_hold_a_command_ends_with_its_status(
    folder: Path, files: dict[str, bytes], data: st.DataObject
) -> None:
    """And with lines that any terminal takes."""
    path = str(folder)
    commands = (
        ["check", path],
        ["check", path, "--json"],
        ["check", path, "--extends", "bundled"],
        ["verify", path, "--sources", path, "--coverage"],
        ["diff", path, path, "--require", "editions"],
        ["diff", "bundled", path, "--markdown"],
        ["diff", path, "bundled", "--json"],
    )
    command = data.draw(st.sampled_from(commands))
    out, err = io.StringIO(), io.StringIO()
    with Holding(folder, files), redirect_stdout(out), redirect_stderr(err):
        status = main(command)

    assert status in {0, 1, 2}
    assert all(line.isprintable() for line in lines(out, err))
    assert command[-1] != "--json" or status or json.loads(out.getvalue()) is not None


def lines(*streams: io.StringIO) -> Iterator[str]:
    """Give the lines that were written, each ended by a line feed alone."""
    return (line for stream in streams for line in stream.getvalue().split("\n"))
