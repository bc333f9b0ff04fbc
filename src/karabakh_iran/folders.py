"""Datasets in folders: read, checked, brought into form.

A table is a JSON array (``quotes.json``) or JSON Lines (``quotes.jsonl``, also packed: ``quotes.jsonl.gz``,
``quotes.jsonl.zst``).
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen
from importlib_resources.abc import Traversable

from karabakh_iran import extending, positions, retired, saving, streams
from karabakh_iran.bundled import dataset
from karabakh_iran.codec import structure
from karabakh_iran.corpus import Dataset, dataset_of, extension
from karabakh_iran.decoding import Decoded, decode, decode_lines, nothing, parse
from karabakh_iran.drafts import Draft, Row
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.manifest import Manifest
from karabakh_iran.parsing import LIMITS, Limits, RefusedError
from karabakh_iran.problems import Problem
from karabakh_iran.references import TABLES, TableName, class_of
from karabakh_iran.retired import Retired

if TYPE_CHECKING:
    from collections.abc import Generator

T = TypeVar("T")


def load(path: str | Path, *, extends: Dataset | None = None, limits: Limits = LIMITS) -> Dataset:
    """Read a dataset of one's own and hold it against every rule.

    While it reads, the collector of cyclic garbage is paused in the whole process, as records are no garbage;
    then it is as it was before.

    Args:
        path: A folder with the seven tables and ``dataset.json``; a table is a JSON array (``quotes.json``) or
            JSON Lines (``quotes.jsonl``, ``quotes.jsonl.gz``, ``quotes.jsonl.zst``), read one at a time.
        extends: A dataset that its records may refer to (the bundled one: ``ki.dataset``). Then its
            ``dataset.json`` declares a ``prefix``, and each of its ids begins with that.
        limits: How much is taken from a file.

    Returns:
        The dataset, each table in the order of its ids; with ``extends``, after the records of that one.

    Raises:
        InvalidDatasetError: It breaks rules; ``problems`` has every one.
    """
    with _collector_paused():
        found = _Contents.of(Path(path), extends, limits)
        problems = found.check()
        if any(problem.severity == "error" for problem in problems):
            raise InvalidDatasetError(problems)
        tables: dict[TableName, list[Any]] = {
            name: sorted(decoded.records, key=lambda record: record.id) for name, decoded in found.tables.items()
        }
        own = dataset_of(tables, found.manifest, found.retired.records)
        return own if extends is None else extension(extends, own)


def check(
    path: str | Path | None = None, *, extends: Dataset | None = None, limits: Limits = LIMITS
) -> tuple[Problem, ...]:
    """Hold a dataset against every rule.

    Args:
        path: A folder as ``load`` takes it; the bundled dataset if left out.
        extends: A dataset that its records may refer to.
        limits: How much is taken from a file.

    Returns:
        Every problem; none that is an error if ``load`` takes it.
    """
    with _collector_paused():
        return _Contents.of(dataset.files if path is None else Path(path), extends, limits).check()


def fix(path: str | Path) -> tuple[Path, ...]:
    """Bring the tables of a dataset into the canonical form, records sorted by id.

    Args:
        path: A folder with the seven tables, none of them packed.

    Returns:
        The files that were changed.

    Raises:
        InvalidDatasetError: A file cannot be read as records; then none is changed.
        SavingError: A file cannot be written; then none is changed.
    """
    folder = Path(path)
    found = _Contents.of(folder, None, LIMITS)
    packed = [name for name in found.names.values() if name.endswith((".gz", ".zst"))]
    problems = [*found.problems, *(Problem("form", name, "$", "is packed: unpack it first") for name in packed)]
    if problems:
        raise InvalidDatasetError(problems)
    changed: dict[str, list[bytes]] = {}
    for table, decoded in found.tables.items():
        name = found.names[table]
        form = b"".join(saving.pieces(decoded.records, "json" if name.endswith(".json") else "jsonl"))
        if form != found.files[name].read_bytes():
            changed[name] = [form]
    if changed:
        saving.replace(folder, changed)
    return tuple(folder / name for name in changed)


@frozen
class _Contents:
    """What a folder holds.

    Attributes:
        files: The files of the dataset, by name.
        names: The file of each table.
        tables: What it held.
        manifest: What the dataset says of itself.
        retired: Ids that its records once had.
        draft: Its records, with those that they may refer to.
        problems: What could not be read.
        limits: What was taken.
    """

    files: Mapping[str, Traversable]
    names: Mapping[TableName, str]
    tables: Mapping[TableName, Decoded[Any]]
    manifest: Manifest | None
    retired: Decoded[Retired]
    extends: Dataset | None
    problems: tuple[Problem, ...]
    limits: Limits
    draft: Draft = field(init=False)

    def __attrs_post_init__(self) -> None:
        rows = (
            Row(self.names[table], path, record)
            for table, decoded in self.tables.items()
            for path, record in decoded.items
        )
        own = Draft(tuple(rows), {table: decoded.unread for table, decoded in self.tables.items()})
        object.__setattr__(self, "draft", own if self.extends is None else extending.over(self.extends, own))

    @classmethod
    def of(cls, folder: Traversable, extends: Dataset | None, limits: Limits) -> _Contents:
        if not folder.is_dir():
            return cls.unreadable(Problem("form", str(folder), "$", "no such folder"), limits)
        try:
            files = saving.current(folder)
        except RefusedError as error:
            return cls.unreadable(Problem("form", str(folder), "$", str(error)), limits)
        manifest, problems = _manifest(files.get(saving.MANIFEST, folder / saving.MANIFEST), limits)
        names: dict[TableName, str] = {}
        tables: dict[TableName, Decoded[Any]] = {}
        for table in TABLES:
            forms = [f"{table}{suffix}" for suffix in saving.SUFFIXES if f"{table}{suffix}" in files]
            name = names[table] = forms[0] if forms else f"{table}.json"
            if len(forms) > 1:
                tables[table] = nothing(name, f"the table stands in {' and '.join(forms[1:])} too")
            else:
                tables[table] = _records(files.get(name, folder / name), class_of(table), name, limits)
            problems += tables[table].problems
        given_up: Decoded[Retired] = Decoded((), (), ())
        if retired.FILE in files:
            given_up = _records(files[retired.FILE], Retired, retired.FILE, limits)
        return cls(files, names, tables, manifest, given_up, extends, problems + given_up.problems, limits)

    @classmethod
    def unreadable(cls, problem: Problem, limits: Limits) -> _Contents:
        return cls({}, {}, {}, None, Decoded((), (), ()), None, (problem,), limits)

    def check(self) -> tuple[Problem, ...]:
        problems = [*self.problems, *extending.check(self.draft)]
        if self.manifest is not None:
            problems += extending.check_prefix(self.draft, self.manifest, saving.MANIFEST)
        unread = [ids for ids in self.draft.unread.values() if ids is not None]
        known = {*self.draft.by_id}.union(*unread) if len(unread) == len(TABLES) else None
        problems += retired.check(self.retired.items, known)
        return positions.placed(problems, self.files, self.limits) if problems else ()


def _records(file: Traversable, kind: type[T], name: str, limits: Limits) -> Decoded[T]:
    try:
        if name.endswith(".json"):
            return decode(streams.whole(file, limits), kind, name, limits)
        return decode_lines(streams.lines(file, limits), kind, name, limits)
    except RefusedError as error:
        return nothing(name, str(error), error.line)


def _manifest(file: Traversable, limits: Limits) -> tuple[Manifest | None, tuple[Problem, ...]]:
    try:
        value = parse(streams.whole(file, limits), saving.MANIFEST, limits)
    except RefusedError as error:
        return None, (Problem("form", saving.MANIFEST, "$", str(error)),)
    if isinstance(value, Problem):
        return None, (value,)
    manifest = structure(value, Manifest, saving.MANIFEST, "$")
    return (None, manifest) if isinstance(manifest, tuple) else (manifest, ())


@contextmanager
def _collector_paused() -> Generator[None, None, None]:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
