"""What a folder holds: read, held against the rules, made a dataset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen
from importlib_resources.abc import Traversable

from karabakh_iran import extending, positions, proofs, retired, saving, streams
from karabakh_iran.codec import structure
from karabakh_iran.corpus import Dataset, dataset_of, extension
from karabakh_iran.decoding import Decoded, decode, decode_lines, nothing, parse
from karabakh_iran.documents import Documents
from karabakh_iran.drafts import Draft, Listed
from karabakh_iran.manifest import Manifest
from karabakh_iran.model import Source
from karabakh_iran.parsing import Limits, RefusedError, shorten
from karabakh_iran.problems import Problem, Progress
from karabakh_iran.references import TABLES, TableName, class_of
from karabakh_iran.retired import Retired

if TYPE_CHECKING:
    from karabakh_iran.streams import Told

T = TypeVar("T")


@frozen
class Contents:
    """What a folder holds.

    Attributes:
        files: The files of the dataset, by name.
        tables: What was read, by the name of its table.
        manifest: What the dataset says of itself.
        retired: Ids that its records once had.
        extends: The dataset that its records may refer to.
        problems: What could not be read.
        limits: What was taken.
        size: Bytes of the files.
        draft: The records, with those that they may refer to.
    """

    files: Mapping[str, Traversable]
    tables: Mapping[TableName, tuple[str, Decoded[Any]]]
    manifest: Manifest | None
    retired: Decoded[Retired]
    extends: Dataset | None
    problems: tuple[Problem, ...]
    limits: Limits
    size: int = 0
    draft: Draft = field(init=False)

    def __attrs_post_init__(self) -> None:
        listed = tuple(
            Listed(name, decoded.records, decoded.numbers, decoded.named, decoded.spoiled)
            for name, decoded in self.tables.values()
        )
        own = Draft(listed, {table: decoded.unread for table, (_, decoded) in self.tables.items()})
        object.__setattr__(self, "draft", own if self.extends is None else extending.over(self.extends, own))

    @classmethod
    def of(
        cls, folder: Traversable, extends: Dataset | None, limits: Limits, progress: Progress | None = None
    ) -> Contents:
        """Read a folder.

        Args:
            folder: The folder.
            extends: The dataset that its records may refer to.
            limits: How much is taken from a file.
            progress: Is told how many bytes have been read, and of twice as many: to check takes as long.

        Returns:
            What it holds.
        """
        try:
            files = _files(folder)
        except RefusedError as error:
            return cls._unreadable(Problem("form", str(folder), "$", str(error)), limits)
        reading = _Reading(files, progress)
        manifest, problems = _manifest(files.get(saving.MANIFEST, folder / saving.MANIFEST), limits)
        tables: dict[TableName, tuple[str, Decoded[Any]]] = {}
        for table in TABLES:
            forms = [f"{table}{suffix}" for suffix in saving.SUFFIXES if f"{table}{suffix}" in files]
            name = forms[0] if forms else f"{table}.json"
            if len(forms) > 1:
                decoded = nothing(name, f"the table stands in {' and '.join(forms[1:])} too")
            else:
                decoded = _records(files.get(name, folder / name), class_of(table), name, limits, reading)
            tables[table] = name, decoded
            problems += decoded.problems
        given_up: Decoded[Retired] = Decoded((), (), ())
        if retired.FILE in files:
            given_up = _records(files[retired.FILE], Retired, retired.FILE, limits, reading)
        problems += given_up.problems
        return cls(files, tables, manifest, given_up, extends, problems, limits, reading.size)

    @classmethod
    def _unreadable(cls, problem: Problem, limits: Limits) -> Contents:
        return cls({}, {}, None, Decoded((), (), ()), None, (problem,), limits)

    def check(self, progress: Progress | None = None) -> tuple[Problem, ...]:
        """Hold what was read against every rule that needs no document.

        Args:
            progress: Is told how much is done, what was read before included, and of how much.

        Returns:
            Every problem, as many as the limits let be told.
        """
        return self._told(self._broken(progress))

    def _broken(self, progress: Progress | None) -> Iterator[Problem]:
        yield from self.problems
        yield from extending.check(self.draft, _after(self.size, progress))
        if self.manifest is not None:
            yield from _issued(self.manifest)
            yield from extending.check_prefix(self.draft, self.manifest, saving.MANIFEST)
        if self.retired.items:
            unread = [ids for ids in self.draft.unread.values() if ids is not None]
            known = {*self.draft.by_id}.union(*unread) if len(unread) == len(TABLES) else None
            yield from retired.check(self.retired.items, known)

    def verify(self, folder: Path, progress: Progress | None = None) -> tuple[Problem, ...]:
        """Prove every passage, quote and verbatim word of records that keep every rule.

        Args:
            folder: The folder of the documents.
            progress: Is told how many records have been proved, and of how many.

        Returns:
            Every problem.
        """
        sources = [source for _, source in self.draft.of(Source)]
        return self._told(proofs.verify(self.draft, Documents(sources, folder), progress))

    def _told(self, problems: Iterator[Problem]) -> tuple[Problem, ...]:
        most = self.limits.problems
        found = list(islice(problems, most + 1))
        if len(found) > most:
            found[most] = Problem("form", found[most].file, "$", f"more than {most} problems: no others are told")
        return positions.placed(found, self.files, self.limits)

    def dataset(self) -> Dataset:
        """Make a dataset of records that keep every rule.

        Returns:
            The dataset, each table in the order of its ids, after the records of the one that it extends.
        """
        tables: dict[TableName, tuple[Any, ...]] = {
            table: tuple(sorted(decoded.records, key=lambda record: record.id))
            for table, (_, decoded) in self.tables.items()
        }
        own = dataset_of(tables, self.manifest, self.retired.records)
        return own if self.extends is None else extension(self.extends, own)


def _files(folder: Traversable) -> dict[str, Traversable]:
    if not streams.is_folder(folder):
        raise RefusedError("is no folder" if folder.is_file() else "no such folder")
    return saving.current(folder)


def _issued(manifest: Manifest) -> Iterator[Problem]:
    try:
        is_day = date.fromisoformat(manifest.issued).isoformat() == manifest.issued
    except ValueError:
        is_day = manifest.issued == ""
    if not is_day:
        message = f"{shorten(manifest.issued)!r} is no day (YYYY-MM-DD)"
        yield Problem("form", saving.MANIFEST, "$.issued", message)


def _size(file: Traversable) -> int:
    try:
        return file.stat().st_size if isinstance(file, Path) else 0
    except OSError:
        return 0


class _Reading:
    """How much of the files has been read."""

    def __init__(self, files: Mapping[str, Traversable], progress: Progress | None) -> None:
        self.size = sum(map(_size, files.values()))
        self._progress = progress
        self._before = 0

    def begin(self, file: Traversable) -> Told | None:
        """Begin with a file; told are the bytes that have been read of it."""
        before, progress, total = self._before, self._progress, 2 * self.size
        self._before += _size(file)
        return (lambda count: progress(before + count, total)) if progress and total else None


def _after(size: int, progress: Progress | None) -> Progress | None:
    """What is told of the rules, once so many bytes have been read."""
    return (lambda done, of: progress(size * (of + done), 2 * size * of)) if progress and size else None


def _records(file: Traversable, kind: type[T], name: str, limits: Limits, reading: _Reading) -> Decoded[T]:
    told = reading.begin(file)
    try:
        if name.endswith(".json"):
            return decode(streams.whole(file, limits), kind, name, limits, told)
        return decode_lines(streams.lines(file, limits, told), kind, name, limits)
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
