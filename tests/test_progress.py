"""Long work on the command line: seen on a terminal, unseen in a pipe, ended by Ctrl-C."""

from __future__ import annotations

import gzip
import io
import itertools
import sys
from typing import TYPE_CHECKING

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran import proofs
from karabakh_iran.cli import main, printing
from karabakh_iran.codec import encode_lines
from karabakh_iran.corpus import dataset_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Terminal(io.StringIO):
    """A terminal, or what is none."""

    def __init__(self, *, real: bool) -> None:
        super().__init__()
        self._real = real

    def isatty(self) -> bool:
        """Tell whether it is one."""
        return self._real


def shown(monkeypatch: pytest.MonkeyPatch, *, real: bool, seconds: float) -> list[str]:
    """Do ten pieces of work that take some seconds each, and give what is written of it."""
    now = [0.0]
    written = Terminal(real=real)
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(printing, "monotonic", lambda: now[0])
    with printing.ProgressBar("verifying") as bar:
        for done in range(1, 11):
            now[0] += seconds
            bar(done, 10)
    return written.getvalue().split("\r")[1:]


def test_long_work_is_seen_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves nothing on it."""
    first, *others, last = shown(monkeypatch, real=True, seconds=1)

    assert "verifying ███░░░░░░░░░░░░░░░░░░░░░░░░░░░ 10 %" == first
    assert "verifying ██████████████████████████████ 100 %" == others[-1]
    assert "\x1b[K" == last
    assert len(others) == 9


def test_short_work_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar that flashes tells nobody anything."""
    assert [] == shown(monkeypatch, real=True, seconds=0.01)


def test_in_a_pipe_nothing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of a gate is no terminal."""
    assert [] == shown(monkeypatch, real=False, seconds=1)


def test_each_record_that_is_proved_is_told(tmp_path: Path) -> None:
    """To whoever shows it."""
    write(tmp_path, small())
    told: list[tuple[int, int]] = []
    dataset = dataset_of(small(), None)
    total = sum(len(records) for records in small().values())
    dataset.verify(tmp_path, progress=lambda done, of: told.append((done, of)))

    assert [(number, total) for number in range(1, total + 1)] == told


def test_ctrl_c_ends_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """No traceback: whoever pressed it knows why it ended."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(proofs, "verify", interrupted)
    folder = str(write(tmp_path, small()))

    assert main(["verify", folder, "--sources", folder]) == 130
    assert capsys.readouterr() == ("", "karabakh-iran: interrupted\n")


def test_a_check_is_told_from_its_first_record_to_its_last_rule(tmp_path: Path) -> None:
    """In one go through all files, whatever their form, and never back."""
    write(tmp_path, small())
    (tmp_path / "quotes.json").unlink()
    lines = b"".join(encode_lines(small()["quotes"]))
    (tmp_path / "quotes.jsonl.gz").write_bytes(gzip.compress(lines))
    told: list[float] = []
    ki.check(tmp_path, progress=lambda done, of: told.append(done / of))

    assert told == sorted(told)
    assert len(told) > sum(len(records) for records in small().values())
    assert 0 < told[0] < 0.1
    assert told[-1] == 1


def test_a_large_corpus_is_checked_on_a_terminal_with_a_bar(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Here each look at the clock takes a second; a diff reads in the same way, a proof comes after."""
    path = str(write(tmp_path, small()))
    commands = {
        ("check", path): "checking",
        ("verify", path, "--sources", path): "verifying",
        ("diff", path, path): "reading",
    }
    for command, doing in commands.items():
        written, seconds = Terminal(real=True), itertools.count()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", written)
            patch.setattr(printing, "monotonic", lambda seconds=seconds: next(seconds))

            assert main(command) == 0
        assert f"\r{doing} ██████████████████████████████ 100 %\r\x1b[K" in written.getvalue()
