"""Writing: what is read, written and read is the same, and whatever happens the old or the new is there, whole."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran import saving
from karabakh_iran.contents import Contents
from karabakh_iran.folders import fix
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES, class_of
from karabakh_iran.retired import Retired
from strategies import built

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.saving import Form

DATA = Path(ki.__file__).parent / "data"
MOMENTS = int(os.environ.get("KILL_MOMENTS", "12"))
in_both_forms = pytest.mark.parametrize("form", ["json", "jsonl"])

# A child saves one dataset after another until it is killed; what it leaves is loaded, and must be one of both.
KILLED = """
import os, random, signal, sys, time
import karabakh_iran as ki
folder, others, moments = sys.argv[1], sys.argv[2:4], int(sys.argv[4])
datasets = [ki.load(other) for other in others]
random.seed(moments)
left = []
for moment in range(moments):
    child = os.fork()
    if not child:
        while True:
            for dataset, form in zip(datasets, ("json", "jsonl")):
                dataset.save(folder, form=form)
    time.sleep(random.uniform(0.001, 0.1))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    left.append(datasets.index(ki.load(folder)))
print(*left)
"""


@pytest.fixture
def mine(tmp_path: Path) -> ki.Dataset:
    """The small dataset, in a folder in the canonical form."""
    (tmp_path / "mine").mkdir()
    loaded = ki.load(write(tmp_path / "mine", small()))
    loaded.save(tmp_path / "mine")
    return loaded


def other(mine: ki.Dataset) -> ki.Dataset:
    """Give another edition of it."""
    tables = small() | {"quotes": tuple(attrs.evolve(one, note="New.") for one in small()["quotes"])}
    given_up = [Retired(id="old", edition="2.0", reason="Twice.")]
    return ki.Dataset(**tables, manifest=attrs.evolve(mine.manifest, edition="2.0"), retired=given_up)


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@in_both_forms
def test_what_is_loaded_saved_and_loaded_is_the_same(mine: ki.Dataset, tmp_path: Path, form: Form) -> None:
    """In a folder that is not there yet, and over what was there in the other form."""
    for dataset in (mine, other(mine), mine):
        dataset.save(tmp_path / "new" / "folder", form="json")
        dataset.save(tmp_path / "new" / "folder", form=form)

        assert dataset == ki.load(tmp_path / "new" / "folder")


@settings(max_examples=20)
@given(data=st.data())
def test_any_records_are_saved_whole(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whether they keep the rules or not; here each form against the other."""
    folder = tmp_path_factory.mktemp("any")
    tables = {name: data.draw(st.lists(built(class_of(name)), max_size=2)) for name in TABLES}
    dataset = ki.Dataset(**tables, manifest=data.draw(built(Manifest)))  # type: ignore[arg-type]
    found = []
    for form in ("json", "jsonl"):
        dataset.save(folder, form=form)
        found.append(Contents.of(folder, None, ki.Limits()).tables)

    for name in TABLES:
        expected = sorted(tables[name], key=lambda record: record.id)

        assert [expected, expected] == [read[name][1].records for read in found]


def test_the_bundled_dataset_is_saved_as_it_is_bundled(tmp_path: Path) -> None:
    """To the byte, with what it says of itself."""
    ki.dataset.save(tmp_path)

    assert all((DATA / name).read_bytes() == data for name, data in contents(tmp_path).items())
    assert {f"{name}.json" for name in (*TABLES, "dataset")} == set(contents(tmp_path))


def test_nothing_else_in_the_folder_is_touched(mine: ki.Dataset, tmp_path: Path) -> None:
    """The documents often stand beside the tables."""
    (tmp_path / "lind.txt").write_text("words")
    (tmp_path / "notes.json").write_text("[]")
    mine.save(tmp_path / "mine", form="jsonl")

    assert ["dataset.json", "lind.txt"] == [
        name for name in sorted(contents(tmp_path / "mine")) if not name.endswith(".jsonl")
    ]
    assert ("words", "[]") == ((tmp_path / "lind.txt").read_text(), (tmp_path / "notes.json").read_text())


def test_a_form_that_there_is_not_is_an_error_before_anything_is_written(mine: ki.Dataset, tmp_path: Path) -> None:
    """With those that there are."""
    with pytest.raises(ki.SavingError, match="no form 'jsnl'; nearest: 'jsonl'"):
        mine.save(tmp_path / "new", form="jsnl")  # type: ignore[arg-type]

    assert not (tmp_path / "new").exists()


class KilledError(BaseException):
    """The process is no more."""


def test_at_whatever_step_it_is_killed_the_old_set_is_there_or_the_new(
    mine: ki.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each change of the folder in its turn is the last one; the next writing finishes what was begun."""
    folder, new = tmp_path / "mine", other(mine)
    before = contents(folder)
    found: list[ki.Dataset] = []
    while (left := killed_at(len(found), new, folder, monkeypatch)) is not None:
        found.append(left)
        mine.save(folder)

        assert before == contents(folder)

    committed = found.index(new)

    assert [mine] * committed + [new] * (len(found) - committed) == found
    assert 0 < committed < len(found)
    assert new == ki.load(folder)


def killed_at(step: int, new: ki.Dataset, folder: Path, monkeypatch: pytest.MonkeyPatch) -> ki.Dataset | None:
    """Say what is there when the process was killed at a step of saving; ``None`` where it came to its end."""
    with monkeypatch.context() as patch:
        left = [step]
        for owner, name in ((Path, "replace"), (Path, "unlink"), (Path, "open"), (os, "fsync")):
            patch.setattr(owner, name, until(left, getattr(owner, name)))
        try:
            new.save(folder, form="jsonl")
        except KilledError:
            pass
        else:
            return None
    return ki.load(folder)


def until(left: list[int], change: Callable[..., Any]) -> Callable[..., Any]:
    """Let a number of changes happen, and none after."""

    def changed(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever it takes
        left[0] -= 1
        if left[0] < 0:
            raise KilledError
        return change(*arguments, **options)

    return changed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no kill -9 here")
def test_a_process_that_is_killed_leaves_no_half_file(mine: ki.Dataset, tmp_path: Path) -> None:
    """At random moments; ``KILL_MOMENTS=200`` makes them many."""
    other(mine).save(tmp_path / "other")
    mine.save(tmp_path / "target")
    places = [str(tmp_path / name) for name in ("target", "mine", "other")]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *places, str(MOMENTS)], capture_output=True, text=True, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert MOMENTS == len(done.stdout.split())


def test_a_disk_that_is_full_is_a_clear_error_and_the_old_files_are_whole(
    mine: ki.Dataset, tmp_path: Path
) -> None:
    """Here a bound on the size of files, which the system tells in the same way."""
    before = contents(tmp_path / "mine")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(ki.SavingError, match=r"stances\.json: cannot be written: file too large"):
            other(mine).save(tmp_path / "mine")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert before == contents(tmp_path / "mine")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_what_the_system_refuses_is_an_error_with_its_reason(
    mine: ki.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A full disk, a folder that is read-only, a disk that breaks; the old files are whole."""
    before = contents(tmp_path / "mine")

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ki.SavingError, match=os.strerror(code).lower()):
        other(mine).save(tmp_path / "mine")
    monkeypatch.undo()

    assert before == contents(tmp_path / "mine")


def test_a_file_in_the_place_of_the_folder_is_an_error(mine: ki.Dataset, tmp_path: Path) -> None:
    """It is not overwritten."""
    (tmp_path / "file").write_text("words")
    with pytest.raises(ki.SavingError, match="file: cannot be written: file exists"):
        mine.save(tmp_path / "file")

    assert "words" == (tmp_path / "file").read_text()


def test_a_link_that_somebody_has_put_there_leads_nowhere(mine: ki.Dataset, tmp_path: Path) -> None:
    """Nothing is written outside the folder that was named."""
    (tmp_path / "secret").write_text("words")
    for name in ("quotes.json", "quotes.json.new", "saving.json.new"):
        (tmp_path / "mine" / name).unlink(missing_ok=True)
        (tmp_path / "mine" / name).symlink_to(tmp_path / "secret")
    mine.save(tmp_path / "mine")

    assert "words" == (tmp_path / "secret").read_text()
    assert mine == ki.load(tmp_path / "mine")


@pytest.mark.parametrize(
    "journal", ['{"moved": [], "gone": ["lind.txt"]}', '{"moved": ["../x"], "gone": []}', "[]", "{"]
)
def test_a_journal_that_is_none_of_ours_is_not_followed(mine: ki.Dataset, tmp_path: Path, journal: str) -> None:
    """It came with somebody's corpus."""
    folder = tmp_path / "mine"
    (folder / saving.JOURNAL).write_text(journal)
    before = contents(folder)

    with pytest.raises(ki.SavingError, match="saving"):
        mine.save(folder)
    with pytest.raises(ki.InvalidDatasetError):
        ki.load(folder)

    assert before == contents(folder)


def test_fix_writes_in_the_same_way(mine: ki.Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves each table in its form."""
    mine.save(tmp_path / "mine", form="jsonl")
    file = tmp_path / "mine" / "quotes.jsonl"
    canonical = file.read_bytes()
    file.write_bytes(b"".join(reversed(canonical.replace(b": ", b":").splitlines(keepends=True))))

    assert (file,) == fix(tmp_path / "mine")
    assert canonical == file.read_bytes()

    file.write_bytes(canonical.replace(b": ", b":"))
    monkeypatch.setattr(os, "fsync", until([0], os.fsync))
    with pytest.raises(KilledError):
        fix(tmp_path / "mine")
    monkeypatch.undo()

    assert canonical.replace(b": ", b":") == file.read_bytes()


def test_what_is_packed_is_not_brought_into_form(mine: ki.Dataset, tmp_path: Path) -> None:
    """Who has packed it knows with what."""
    import gzip

    mine.save(tmp_path / "mine", form="jsonl")
    file = tmp_path / "mine" / "quotes.jsonl"
    (tmp_path / "mine" / "quotes.jsonl.gz").write_bytes(gzip.compress(file.read_bytes()))
    file.unlink()

    with pytest.raises(ki.InvalidDatasetError, match=r"quotes.jsonl.gz \$: is packed: unpack it first"):
        fix(tmp_path / "mine")
