"""Datasets in folders of JSON files: read, checked, brought into form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from karabakh_iran import codec, rules
from karabakh_iran.bundled import dataset
from karabakh_iran.corpus import Dataset, dataset_of
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.manifest import Manifest
from karabakh_iran.problems import Problem
from karabakh_iran.references import TABLES, TableName, class_of

if TYPE_CHECKING:
    from importlib_resources.abc import Traversable

    from karabakh_iran.model import Record

_MANIFEST = "dataset.json"


def load(path: str | Path) -> Dataset:
    """Read a dataset of one's own and hold it against every rule.

    Args:
        path: A folder with the seven JSON files and ``dataset.json``.

    Returns:
        The dataset.

    Raises:
        InvalidDatasetError: It breaks rules; ``problems`` has every one.
    """
    draft, manifest, problems = _read(Path(path))
    problems += rules.check(draft)
    if problems:
        raise InvalidDatasetError(problems)
    return dataset_of({name: [record for _, record in draft.of(class_of(name))] for name in TABLES}, manifest)


def check(path: str | Path | None = None) -> tuple[Problem, ...]:
    """Hold a dataset against every rule.

    Args:
        path: A folder with the seven JSON files and ``dataset.json``; the bundled dataset if left out.

    Returns:
        Every problem; none if ``load`` takes it.
    """
    draft, _, problems = _read(dataset.files if path is None else Path(path))
    return problems + rules.check(draft)


def fix(path: str | Path) -> tuple[Path, ...]:
    """Bring the files of a dataset into the canonical form, records sorted by id.

    Args:
        path: A folder with the seven JSON files.

    Returns:
        The files that were changed.

    Raises:
        InvalidDatasetError: A file cannot be read as records; then none is changed.
    """
    folder = Path(path)
    draft, _, problems = _read(folder)
    if problems:
        raise InvalidDatasetError(problems)
    changed: list[Path] = []
    for name in TABLES:
        file = folder / f"{name}.json"
        records = sorted((record for _, record in draft.of(class_of(name))), key=lambda record: record.id)
        form = codec.encode(records)
        if form != file.read_bytes():
            # Written beside it and moved: what was written by hand is never half overwritten.
            beside = file.with_name(f"{file.name}.new")
            beside.write_bytes(form)
            beside.replace(file)
            changed.append(file)
    return tuple(changed)


def _read(folder: Traversable) -> tuple[rules.Draft, Manifest | None, tuple[Problem, ...]]:
    if not folder.is_dir():
        return rules.Draft((), {}), None, (Problem("form", str(folder), "$", "no such folder"),)
    manifest, problems = _manifest(folder)
    rows: list[rules.Row] = []
    unread: dict[TableName, frozenset[str] | None] = {}
    for name in TABLES:
        decoded = _table(folder, name)
        rows += [rules.Row(f"{name}.json", path, record) for path, record in decoded.items]
        problems += decoded.problems
        unread[name] = decoded.unread
    return rules.Draft(tuple(rows), unread), manifest, problems


def _table(folder: Traversable, name: TableName) -> codec.Decoded[Record]:
    file = f"{name}.json"
    try:
        data = (folder / file).read_bytes()
    except OSError as error:
        return codec.Decoded((), (_unreadable(file, error),), None)
    return codec.decode(data, class_of(name), file)


def _manifest(folder: Traversable) -> tuple[Manifest | None, tuple[Problem, ...]]:
    try:
        value = codec.parse((folder / _MANIFEST).read_bytes(), _MANIFEST)
    except OSError as error:
        return None, (_unreadable(_MANIFEST, error),)
    if isinstance(value, Problem):
        return None, (value,)
    manifest = codec.structure(value, Manifest, _MANIFEST, "$")
    return (None, manifest) if isinstance(manifest, tuple) else (manifest, ())


def _unreadable(file: str, error: OSError) -> Problem:
    return Problem("form", file, "$", f"cannot be read: {(error.strerror or str(error)).lower()}")
