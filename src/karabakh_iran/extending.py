"""A dataset that stands on another: its records may refer to those below, and never change them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from karabakh_iran import rules
from karabakh_iran.drafts import Draft, Listed
from karabakh_iran.errors import nearest
from karabakh_iran.parsing import shorten, show
from karabakh_iran.problems import Problem, Progress
from karabakh_iran.references import TABLES, TableName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from karabakh_iran.manifest import Manifest

_PREFIX = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-", re.ASCII)
_BELOW = "extended "


class Records(Protocol):
    """Seven tables of records."""

    def records(self, table: TableName) -> Sequence[Any]:
        """Give every record of a table."""
        ...


def draft_of(dataset: Records) -> Draft:
    """Give the records of a dataset as they would stand in its files.

    Args:
        dataset: The dataset.

    Returns:
        Its records.
    """
    return Draft(_listed(dataset), {})


def over(below: Records, draft: Draft) -> Draft:
    """Put records on those of a dataset.

    Args:
        below: The dataset.
        draft: The records.

    Returns:
        Both together, those of the dataset first.
    """
    return Draft(draft.own, draft.unread, _listed(below, _BELOW))


def _listed(dataset: Records, label: str = "") -> tuple[Listed, ...]:
    tables = ((name, dataset.records(name)) for name in TABLES)
    return tuple(Listed(f"{label}{name}.json", records, range(len(records))) for name, records in tables)


def check(draft: Draft, progress: Progress | None = None) -> Iterator[Problem]:
    """Hold records, together with those they may stand on, against every rule that needs no document.

    What a dataset stores is what its own edition says (the ``status`` of an event, say), whatever a dataset on top
    of it adds: no problem is told of it.

    Args:
        draft: The records.
        progress: Is told how many rules have been held against them, and of how many.

    Returns:
        Every problem of records that are not those below.
    """
    return (problem for problem in rules.check(draft, progress) if not problem.file.startswith(_BELOW))


def check_prefix(draft: Draft, manifest: Manifest, file: str) -> Iterator[Problem]:
    """Hold the ids of a dataset against the prefix that it declares.

    Args:
        draft: Its records, with those it stands on.
        manifest: What it says of itself.
        file: Name of the file that says it.

    Yields:
        Every problem.
    """
    prefix = manifest.prefix
    if not prefix:
        if draft.below:
            yield Problem("prefix", file, "$", "a dataset that extends another declares a prefix for its ids")
        return
    if not _PREFIX.fullmatch(prefix):
        yield Problem("prefix", file, "$.prefix", f"{prefix!r} is no prefix (as 'my-': a slug and a hyphen)")
        return
    below = (record.id for listed in draft.below for record in listed.records)
    taken = next((record_id for record_id in below if record_id.startswith(prefix)), None)
    if taken is not None:
        yield Problem("prefix", file, "$.prefix", f"{prefix!r} begins an id of the extended dataset: {taken!r}")
    for at, record in draft.own_rows:
        if not record.id.startswith(prefix):
            yield draft.problem("prefix", at, _lacks(prefix, record.id), ".id")
    for listed in draft.own:
        for path, record_id in listed.spoiled:
            if not record_id.startswith(prefix):
                yield Problem("prefix", listed.file, path, _lacks(prefix, record_id), value=show(record_id))


def _lacks(prefix: str, record_id: str) -> str:
    return f"{shorten(record_id)!r} lacks the prefix {prefix!r}{nearest(record_id, [prefix + record_id])}"


def problems(below: Records, own: Records, manifest: Manifest) -> tuple[Problem, ...]:
    """Hold records against every rule, together with the dataset that they stand on.

    Args:
        below: The dataset.
        own: The records.
        manifest: What they say of themselves.

    Returns:
        Every problem of the records.
    """
    draft = over(below, draft_of(own))
    return (*check(draft), *check_prefix(draft, manifest, "dataset.json"))
