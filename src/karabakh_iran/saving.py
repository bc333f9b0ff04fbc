"""Writing the files of a dataset, so that whatever happens either the old ones are there or the new ones.

All new files are first written beside the old ones and forced to the disk. Then a journal is put in place that
names them: from that moment the new set counts. Only then is each moved over the old one, and the journal taken
away. A process that is killed before has changed nothing; for one that is killed after, ``current`` reads the new
set, and the next writing finishes what was begun. One process may write to a folder at a time.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from karabakh_iran.codec import encode_lines, encode_object, encode_pieces
from karabakh_iran.errors import SavingError, nearest
from karabakh_iran.parsing import RefusedError, text_of, value_of
from karabakh_iran.references import TABLES, TableName
from karabakh_iran.retired import FILE as RETIRED
from karabakh_iran.streams import whole

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from importlib_resources.abc import Traversable

    from karabakh_iran.manifest import Manifest
    from karabakh_iran.model import Record
    from karabakh_iran.retired import Retired

#: "json": an array a file, a field a line, for people; "jsonl": JSON Lines, a record a line, for what is large.
Form: TypeAlias = Literal["json", "jsonl"]

MANIFEST = "dataset.json"
JOURNAL = "saving.json"
SUFFIXES = (".json", ".jsonl", ".jsonl.gz", ".jsonl.zst")
_NAMES = {MANIFEST, RETIRED, *(f"{table}{suffix}" for table in TABLES for suffix in SUFFIXES)}


def save(
    folder: Path,
    tables: Mapping[TableName, Iterable[Record]],
    manifest: Manifest,
    retired: Iterable[Retired],
    form: Form,
) -> None:
    """Write a dataset in the canonical form, instead of the one that stands in a folder.

    Args:
        folder: Where; it is made if it is not there.
        tables: The records of each table.
        manifest: What the dataset says of itself.
        retired: Ids that its records once had.
        form: How the tables are written.

    Raises:
        SavingError: It cannot be written.
    """
    if form not in get_args(Form):
        raise SavingError(f"no form {form!r}{nearest(str(form), get_args(Form)) or '; one of json, jsonl'}")
    files: dict[str, Iterable[bytes]] = {f"{name}.{form}": pieces(tables[name], form) for name in TABLES}
    given_up = sorted(retired, key=lambda one: one.id)
    if given_up:
        files[RETIRED] = encode_pieces(given_up)
    files[MANIFEST] = [encode_object(manifest)]
    replace(folder, files, _NAMES - set(files))


def pieces(records: Iterable[Record], form: Form) -> Iterator[bytes]:
    """Give the canonical form of a table, record by record.

    Args:
        records: Its records.
        form: How they are written.

    Returns:
        The bytes of the file, sorted by id.
    """
    ordered = sorted(records, key=lambda record: record.id)
    return encode_pieces(ordered) if form == "json" else encode_lines(ordered)


def replace(folder: Path, files: Mapping[str, Iterable[bytes]], gone: Iterable[str] = ()) -> None:
    """Put files of a dataset in the place of others, all of them or none.

    Args:
        folder: Where; it is made if it is not there.
        files: The bytes of each file, by its name.
        gone: Names of files that are no longer there afterwards.

    Raises:
        SavingError: They cannot be written.
    """
    made: list[Path] = []
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        finish(folder)
        for name in (*_NAMES, JOURNAL):  # of one that was killed before its journal was in place
            (folder / _beside(name)).unlink(missing_ok=True)
    for name in (*files, *gone):
        # What cannot be replaced is found before anything is.
        if (folder / name).is_dir() and not (folder / name).is_symlink():
            raise SavingError(f"{folder / name}: cannot be written: is a directory")
    gone = sorted(name for name in gone if os.path.lexists(folder / name))
    journal = json.dumps({"moved": [*files], "gone": gone}).encode()
    try:
        for name, parts in {**files, JOURNAL: [journal]}.items():
            new = folder / _beside(name)
            with _told(folder / name):
                made.append(new)
                _write(new, parts)
                _permit(new, folder / name)
        with _told(folder):
            _force(folder)
            (folder / _beside(JOURNAL)).replace(folder / JOURNAL)
    except BaseException:
        # An interrupt may come just after the journal was put in place: then the new files count.
        if not (folder / JOURNAL).exists():
            for new in made:
                with suppress(OSError):
                    new.unlink(missing_ok=True)
        raise
    try:
        finish(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"what is new counts, but cannot be put in the place of what is old: {reason}"
        raise SavingError(f"{folder}: {message}") from None


def finish(folder: Path) -> None:
    """Finish a writing that was cut short after its journal was in place; do nothing where none was.

    Args:
        folder: The folder.
    """
    if not (folder / JOURNAL).is_file():
        return
    try:
        moved, gone = _journal(folder / JOURNAL)
    except RefusedError as error:
        raise SavingError(f"{folder / JOURNAL}: {error}") from None
    _force(folder)
    for name in moved:
        if (new := folder / _beside(name)).is_file():
            new.replace(folder / name)
    for name in gone:
        (folder / name).unlink(missing_ok=True)
    _force(folder)
    (folder / JOURNAL).unlink()
    _force(folder)


def current(folder: Traversable) -> dict[str, Traversable]:
    """Say which files are those of a dataset, even where a writing was cut short.

    Args:
        folder: The folder.

    Returns:
        The file that counts, by its name.

    Raises:
        RefusedError: The folder or its journal cannot be read.
    """
    try:
        there = {file.name: file for file in folder.iterdir()}
    except OSError as error:
        raise RefusedError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    if JOURNAL in there:
        moved, gone = _journal(there[JOURNAL])
        there = {name: file for name, file in there.items() if name not in gone}
        there |= {name: there[_beside(name)] for name in moved if _beside(name) in there}
    return {name: file for name, file in there.items() if name in _NAMES}


def _journal(file: Traversable) -> tuple[list[str], list[str]]:
    value: Any = value_of(text_of(whole(file)))
    lists: list[Any] = [value.get(name) if isinstance(value, dict) else None for name in ("moved", "gone")]
    # Whoever has made this file must not have others of the folder removed.
    if not all(isinstance(names, list) and all(map(_is_ours, names)) for names in lists):
        raise RefusedError(f"{JOURNAL} is no journal of this library: remove it")
    moved, gone = lists
    return moved, gone


def _is_ours(name: object) -> bool:
    return isinstance(name, str) and name in _NAMES


def _beside(name: str) -> str:
    return f"{name}.new"


def _write(file: Path, parts: Iterable[bytes]) -> None:
    # "x": never through a link that somebody has put there.
    with file.open("xb") as stream:
        stream.writelines(parts)
        stream.flush()
        os.fsync(stream.fileno())


def _permit(new: Path, old: Path) -> None:
    """Let who may read a file, and nobody else, read what comes in its place."""
    with suppress(FileNotFoundError):
        new.chmod(S_IMODE(old.stat().st_mode))


def _force(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system offers it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _told(file: Path) -> Generator[None, None, None]:
    try:
        yield
    except SavingError:
        raise
    except UnicodeEncodeError as error:
        lone = error.object[error.start]
        raise SavingError(f"{file}: cannot be written: {lone!r} is half a character (a surrogate)") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise SavingError(f"{file}: cannot be written: {reason}") from None
