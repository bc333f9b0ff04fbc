"""JSON Lines and packed files: read a record at a time, within bounds, whatever somebody has put there."""

from __future__ import annotations

import gc
import gzip
import json
import os
import sys
import tracemalloc
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import zstandard

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran.codec import encode_lines
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".jsonl": bytes,
    ".jsonl.gz": gzip.compress,
    ".jsonl.zst": zstandard.compress,
}
in_every_form = pytest.mark.parametrize("suffix", PACKERS)
packed = pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst"])
QUOTES = b"".join(encode_lines(small()["quotes"]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small dataset, written."""
    return write(tmp_path, small())


def put(folder: Path, data: bytes, suffix: str = ".jsonl") -> None:
    """Put the quotes in another form."""
    (folder / "quotes.json").unlink()
    (folder / f"quotes{suffix}").write_bytes(PACKERS[suffix](data))


def shown(folder: Path, **limits: int) -> list[str]:
    """Show what is wrong."""
    return [str(problem) for problem in ki.check(folder, limits=ki.Limits(**limits))]


def lines_without(field: str) -> bytes:
    """Give the quotes as JSON Lines, one field left out of the second."""
    rows = [json.loads(line) for line in QUOTES.splitlines()]
    del rows[1][field]
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@in_every_form
def test_every_form_gives_the_same_dataset(folder: Path, suffix: str) -> None:
    """The form is a question of size, not of content."""
    expected = ki.load(folder)
    for name in TABLES:
        (folder / f"{name}.json").unlink()
        data = b"".join(encode_lines(small()[name]))
        (folder / f"{name}{suffix}").write_bytes(PACKERS[suffix](data))

    assert expected == ki.load(folder)


def test_a_last_line_without_its_break_and_breaks_of_windows_are_read(folder: Path) -> None:
    """White space is white space to JSON."""
    put(folder, QUOTES.replace(b"\n", b"\r\n").rstrip())

    assert small()["quotes"] == ki.load(folder).quotes.records


@in_every_form
def test_a_problem_has_the_line_of_its_record_and_the_value(folder: Path, suffix: str) -> None:
    """What is wrong in form, and what breaks a rule."""
    second = json.loads(QUOTES.splitlines()[1])["id"]
    put(folder, lines_without("speaker").replace(b'"lind-2001"', b'"lind"', 1), suffix)
    problems = ki.check(folder)

    assert [(problem.path, problem.line, problem.value) for problem in problems] == [
        ("$[1].speaker", 2, ""),
        ("$[0].passage.source", 1, '"lind"'),
    ], second


def test_a_problem_in_an_array_has_the_line_of_its_value(folder: Path) -> None:
    """Whatever the white space; ``]`` and ``}`` in texts are none."""
    rows = [
        {"id": "a", "name": ']}\\"[{', "kind": "person"},
        {"id": "b", "name": "B", "aliases": [{"text": "x"}, {"text": 7}], "kind": "persn"},
    ]
    (folder / "actors.json").write_text(json.dumps(rows, indent=1).replace("]}", "]}\\n"))
    text = (folder / "actors.json").read_text().splitlines()
    found = {problem.path: problem for problem in ki.check(folder) if problem.file == "actors.json"}
    places = {path: (text[(problem.line or 0) - 1].strip(), problem.value) for path, problem in found.items()}

    assert ('"text": 7', "7") == places["$[1].aliases[1].text"]
    assert ('"kind": "persn"', '"persn"') == places["$[1].kind"]


def test_a_line_that_is_no_json_is_one_problem_and_the_others_are_read(folder: Path) -> None:
    """A merge leaves its marks on some lines."""
    put(folder, QUOTES + b"<<<<<<< HEAD\n" + b'{"id": "x", "id": "y"}\n\n' + b'{"id": NaN}\n\xff\n')

    assert [line.partition(": ")[::2] for line in shown(folder)] == [
        ("quotes.jsonl:4 $[3]", "no JSON: expecting value, not '<', at column 1"),
        ("quotes.jsonl:5 $[4]", "the key 'id' stands twice in one object"),
        ("quotes.jsonl:6 $[5]", "no JSON: expecting value, not the end, at column 1"),
        ("quotes.jsonl:7 $[6]", "NaN is no JSON"),
        ("quotes.jsonl:8 $[7]", "no UTF-8: byte 0: invalid start byte"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"\xef\xbb\xbf" + QUOTES, "byte-order mark"), (b"\0\n", "expecting value")]
)
def test_what_stands_at_the_beginning_is_told_of_line_one(folder: Path, data: bytes, reason: str) -> None:
    """Editors put marks there that nobody sees."""
    put(folder, data)
    first, *_ = shown(folder)

    assert first.startswith("quotes.jsonl:1 $[0]: no JSON: ")
    assert reason in first


def test_a_table_in_two_forms_is_a_problem(folder: Path) -> None:
    """Which one counts, nobody could know."""
    (folder / "quotes.jsonl").write_bytes(QUOTES)

    assert ["quotes.json:1 $: the table stands in quotes.jsonl too"] == shown(folder)


@packed
def test_a_packed_file_that_is_cut_off_is_a_problem_wherever_it_is_cut(folder: Path, suffix: str) -> None:
    """A download that stopped looks like a smaller corpus."""
    put(folder, QUOTES, suffix)
    whole = (folder / f"quotes{suffix}").read_bytes()
    for end in range(1, len(whole), max(1, len(whole) // 25)):
        (folder / f"quotes{suffix}").write_bytes(whole[:end])

        assert any("cannot be unpacked" in line for line in shown(folder)), end


@packed
def test_what_is_not_packed_as_its_name_says_is_a_problem(folder: Path, suffix: str) -> None:
    """A rename packs nothing."""
    put(folder, QUOTES, suffix)
    (folder / f"quotes{suffix}").write_bytes(QUOTES)
    (line,) = shown(folder)

    assert line.startswith(f"quotes{suffix}:1 $[0]: cannot be unpacked: ")


@packed
def test_a_bomb_stops_at_the_bound(folder: Path, suffix: str) -> None:
    """A few kilobytes that unpack to gigabytes: neither the time nor the memory of the reader is theirs."""
    lines = b"{}\n" * 2**20
    for data, reason in ((b"x" * 2**26, "a record of more than 2048 bytes"), (lines, "bytes when unpacked")):
        (folder / "quotes.json").unlink(missing_ok=True)
        (folder / f"quotes{suffix}").write_bytes(PACKERS[suffix](data))
        tracemalloc.start()
        found = shown(folder, file=2**12, record=2**11)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert reason in next(line for line in found if "than" in line)
        assert peak < 2**26


@pytest.mark.parametrize(
    ("limits", "data", "reason"),
    [
        ({"record": 300}, b'{"id": "' + b"x" * 301 + b'"}\n', "a record of more than 300 bytes"),
        ({"file": 100}, QUOTES, "more than 100 bytes when unpacked"),
        ({"depth": 3}, b"[[[[]]]]\n", "nested too deeply (at most 3)"),
        ({"digits": 5}, b"[123456]\n", "no JSON: a number of too many digits (6; at most 5)"),
        ({}, b"[" * 10**5 + b"\n", "nested too deeply"),
    ],
)
def test_each_bound_is_kept_and_named(folder: Path, limits: dict[str, int], data: bytes, reason: str) -> None:
    """Who has a larger corpus raises the bound; nobody else's memory is at stake."""
    put(folder, data)

    assert reason in "\n".join(shown(folder, **limits))


def test_the_bounds_of_an_array_are_kept_and_named(folder: Path) -> None:
    """It is read whole, so that the file itself is what is bounded."""
    size = (folder / "quotes.json").stat().st_size

    assert [] == shown(folder, array=2**15)
    assert f"more than {size - 1} bytes; JSON Lines are read one record at a time" in "".join(
        shown(folder, array=size - 1)
    )
    assert "a record of more than 100 characters" in "".join(shown(folder, record=100))


def test_a_pipe_in_the_place_of_a_file_is_no_reason_to_wait(folder: Path) -> None:
    """Nothing would ever come out of it."""
    (folder / "quotes.json").unlink()
    os.mkfifo(folder / "quotes.json")
    (folder / "places.json").unlink()
    (folder / "places.json").symlink_to("/dev/zero")

    assert ["places.json $: is no regular file", "quotes.json $: is no regular file"] == shown(folder)


def test_without_zstandard_the_error_names_the_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most have no such file, and need no package for it."""
    put(folder, QUOTES, ".jsonl.zst")
    monkeypatch.setitem(sys.modules, "zstandard", None)

    assert "python -m pip install 'karabakh_iran[zstd]'" in shown(folder)[0]


@pytest.fixture
def collector() -> Iterator[None]:
    """Leave the collector of garbage as it was."""
    was_enabled = gc.isenabled()
    yield
    (gc.enable if was_enabled else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_of_garbage_is_as_it_was_before(folder: Path, enabled: bool) -> None:  # noqa: FBT001
    """It belongs to the caller, who may have turned it off himself; also after what went wrong."""
    (gc.enable if enabled else gc.disable)()
    ki.load(folder)

    assert enabled is gc.isenabled()

    (folder / "quotes.json").unlink()
    with pytest.raises(ki.InvalidDatasetError):
        ki.load(folder)

    assert enabled is gc.isenabled()


def test_many_records_take_no_more_than_what_stays(tmp_path: Path) -> None:
    """One record at a time: the file itself is never held."""
    quote: Any = small()["quotes"][0]
    file = tmp_path / "quotes.jsonl"
    file.write_bytes(b"".join(encode_lines(attrs.evolve(quote, id=f"q-{n}", note="n" * 400) for n in range(2000))))
    from karabakh_iran.decoding import decode_lines
    from karabakh_iran.streams import lines

    tracemalloc.start()
    found = decode_lines(lines(file), ki.Quote, "quotes.jsonl")
    stays, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(found.records) == 2000
    assert peak < 1.15 * stays
