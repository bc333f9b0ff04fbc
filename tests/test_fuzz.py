"""Whatever stands in a folder, it is read or told what is wrong with it, and where; never a traceback.

A short run; ``FUZZ_EXAMPLES=100000`` makes it a long one.
"""

from __future__ import annotations

import gzip
import os
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import example, given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import MANIFEST, small, write
from karabakh_iran.codec import encode, encode_lines
from karabakh_iran.references import TABLES
from karabakh_iran.saving import JOURNAL, SUFFIXES
from karabakh_iran.saving import MANIFEST as MANIFEST_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from karabakh_iran.references import TableName

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "150"))
LIMITS = ki.Limits(file=2**17, array=2**17, record=2**13, depth=8, digits=20)
ARRAYS = {name: encode(records) for name, records in small().items()}
LINES = {name: b"".join(encode_lines(records)) for name, records in small().items()}
# fmt: off
NASTY = (
    b"NaN", b"Infinity", b"1e999", b"9" * 25, b"9" * 5000, b"-", b"\xef\xbb\xbf", b"\0", b"\r\n", b"\r", b"\n",
    b'"\\ud800"', b"\\udfff", b"\xed\xa0\x80", b"\\", b'"', b"[", b"]", b"{", b"}", b",", b":", b"\xff",
    b"[" * 9, b"[" * 5000, b'{"a":' * 500, b'"' + b"x" * 9000 + b'"', b'"id": "s1", "id": "s2"', b"null", b"true",
    b"{}", b"[]", b"..", b"/etc/passwd", b"\x1b[2J", "\u202e".encode(), b'"file": "../x"', b"\x1f\x8b\x08\x00",
    b"\x28\xb5\x2f\xfd",
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
def files(draw: st.DrawFn) -> tuple[TableName, str, bytes]:
    """Draw a table, its form and what its file holds, some of them spoilt before they are packed, some after."""
    table: TableName = draw(st.sampled_from(TABLES))
    suffix = draw(st.sampled_from(SUFFIXES))
    plain = (ARRAYS if suffix == ".json" else LINES)[table]
    data = draw(spoilt(plain) | st.binary(max_size=64))
    if suffix.endswith(".gz"):
        data = gzip.compress(data)
    if suffix.endswith(".zst"):
        data = zstandard.compress(data)
    return table, suffix, draw(st.just(data) | spoilt(data)) if suffix.endswith(("gz", "zst")) else data


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dataset, written once."""
    return write(tmp_path_factory.mktemp("fuzz"), small())


@settings(max_examples=EXAMPLES, deadline=None)
@given(chosen=files())
@example(chosen=("quotes", ".jsonl", b""))
def test_whatever_a_table_holds_it_is_read_or_told_what_is_wrong_where(
    folder: Path, chosen: tuple[TableName, str, bytes]
) -> None:
    """The file, the path, a line for all that a file holds, no control sequence."""
    table, suffix, data = chosen
    file = folder / f"{table}{suffix}"
    (folder / f"{table}.json").unlink()
    file.write_bytes(data)
    try:
        problems = ki.check(folder, limits=LIMITS)
        wrong = any(problem.severity == "error" for problem in problems)
        with pytest.raises(ki.InvalidDatasetError) if wrong else nullcontext() as caught:
            ki.load(folder, limits=LIMITS)
    finally:
        file.unlink()
        (folder / f"{table}.json").write_bytes(ARRAYS[table])

    assert caught is None or problems == caught.value.problems
    for problem in problems:
        assert (folder / problem.file).exists() or problem.file == file.name
        assert problem.path.startswith("$")
        assert str(problem).isprintable()
        assert problem.line is not None or "packed" in problem.message or "than" in problem.message, problem


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    manifest=spoilt(MANIFEST.encode()),
    journal=st.none() | st.binary(max_size=40) | spoilt(b'{"moved":[],"gone":[]}'),
)
def test_whatever_the_other_files_hold_they_are_read_or_told_what_is_wrong_where(
    folder: Path, manifest: bytes, journal: bytes | None
) -> None:
    """What a dataset says of itself, and what a writing that was cut short has left."""
    (folder / MANIFEST_FILE).write_bytes(manifest)
    if journal is not None:
        (folder / JOURNAL).write_bytes(journal)
    try:
        problems = ki.check(folder, limits=LIMITS)
    finally:
        (folder / MANIFEST_FILE).write_text(MANIFEST)
        (folder / JOURNAL).unlink(missing_ok=True)

    assert all(problem.path.startswith("$") and str(problem).isprintable() for problem in problems)
