"""Datasets in folders: read, checked, brought into form.

A table is a JSON array (``quotes.json``) or JSON Lines (``quotes.jsonl``, also packed: ``quotes.jsonl.gz``,
``quotes.jsonl.zst``).
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from karabakh_iran import positions, saving
from karabakh_iran.bundled import dataset
from karabakh_iran.contents import Contents
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.parsing import LIMITS, Limits
from karabakh_iran.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Generator

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.problems import Progress


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
        return read(path, extends=extends, limits=limits).dataset()


def check(
    path: str | Path | None = None,
    *,
    extends: Dataset | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Hold a dataset against every rule.

    Args:
        path: A folder as ``load`` takes it; the bundled dataset if left out.
        extends: A dataset that its records may refer to.
        limits: How much is taken from a file, and how many problems are told.
        progress: Is told how much is done, and of how much.

    Returns:
        Every problem; none that is an error if ``load`` takes it.
    """
    with _collector_paused():
        folder = dataset.files if path is None else Path(path)
        return Contents.of(folder, extends, limits, progress).check(progress)


def verify(
    path: str | Path,
    documents: str | Path,
    *,
    extends: Dataset | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Prove every passage, quote and verbatim word of a dataset against the documents.

    Args:
        path: A folder as ``load`` takes it.
        documents: The folder of the documents.
        extends: A dataset that its records may refer to.
        limits: How much is taken from a file.
        progress: Is told how many records have been proved, and of how many.

    Returns:
        Every problem, with its file and line; none if all is proved.

    Raises:
        InvalidDatasetError: It breaks rules that need no document; nothing is proved.
    """
    with _collector_paused():
        return read(path, extends=extends, limits=limits).verify(Path(documents), progress)


def read(
    path: str | Path | None,
    *,
    extends: Dataset | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
) -> Contents:
    """Read a dataset and hold it against every rule that needs no document.

    Args:
        path: A folder as ``load`` takes it; that of the bundled dataset if ``None``.
        extends: A dataset that its records may refer to.
        limits: How much is taken from a file.
        progress: Is told how much is done, and of how much.

    Returns:
        What it holds, to be made a dataset or to be verified.

    Raises:
        InvalidDatasetError: It breaks rules; ``problems`` has every one.
    """
    with _collector_paused():
        found = Contents.of(dataset.files if path is None else Path(path), extends, limits, progress)
        problems = found.check(progress)
    if any(problem.severity == "error" for problem in problems):
        raise InvalidDatasetError(problems)
    return found


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
    found = Contents.of(folder, None, LIMITS)
    packed = [name for name, _ in found.tables.values() if name.endswith((".gz", ".zst"))]
    problems = [*found.problems, *(Problem("form", name, "$", "is packed: unpack it first") for name in packed)]
    if problems:
        raise InvalidDatasetError(positions.placed(problems, found.files))
    changed: dict[str, list[bytes]] = {}
    for name, decoded in found.tables.values():
        form = b"".join(saving.pieces(decoded.records, "json" if name.endswith(".json") else "jsonl"))
        if form != found.files[name].read_bytes():
            changed[name] = [form]
    if changed:
        saving.replace(folder, changed)
    return tuple(folder / name for name in changed)


@contextmanager
def _collector_paused() -> Generator[None, None, None]:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
