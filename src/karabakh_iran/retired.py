"""Ids that records once had: an id is stable for ever, so one that is given up says what came after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from karabakh_iran.cycles import cyclic
from karabakh_iran.model.record import is_slug
from karabakh_iran.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FILE = "retired.json"


@frozen(kw_only=True)
class Retired:
    """An id that a record once had, in ``retired.json``.

    Attributes:
        id: The id.
        edition: The first edition without it.
        reason: Why it was given up.
        successor: Id of the record that stands for it now; none where nothing does.
    """

    id: str
    edition: str
    reason: str
    successor: str | None = None


def explain(record_id: str, retired: Mapping[str, Retired]) -> str:
    """Say what became of an id.

    Args:
        record_id: An id that is retired.
        retired: Every retired id, by itself.

    Returns:
        When and why it was given up, and its successor: where that is retired too, the last one after it.
    """
    first = retired[record_id]
    seen = {record_id}
    successor = first.successor
    while successor is not None and successor in retired and successor not in seen:
        seen.add(successor)
        successor = retired[successor].successor
    after = "it has no successor" if successor is None else f"its successor is {successor!r}"
    return f"{record_id!r} was retired in edition {first.edition} ({first.reason}); {after}"


def check(retired: Sequence[tuple[str, Retired]], ids: Collection[str] | None) -> Iterator[Problem]:
    """Hold retired ids against their rules.

    Args:
        retired: Each with its JSON path.
        ids: Ids of all records; ``None`` where they are not known.

    Yields:
        Every problem: an id that stands twice or in a table, a text that is missing, a successor that is
        nowhere, a chain of successors that leads back.
    """
    by_id = {one.id: one for _, one in reversed(retired)}
    first = {one.id: path for path, one in reversed(retired)}
    rings = cyclic({one.id: one.successor for one in by_id.values() if one.successor is not None})
    for path, one in retired:
        if first[one.id] != path:
            yield Problem("retired", FILE, f"{path}.id", f"{one.id!r} stands twice")
        if ids is not None and one.id in ids:
            yield Problem("retired", FILE, f"{path}.id", f"{one.id!r} is retired and stands in a table")
        if not is_slug(one.id):
            yield Problem(
                "retired", FILE, f"{path}.id", f"{one.id!r} is no slug (lower-case ASCII, digits, hyphens)"
            )
        for name in ("edition", "reason"):
            if not getattr(one, name):
                yield Problem("retired", FILE, f"{path}.{name}", "a text is needed")
        if one.successor is None:
            continue
        if one.successor not in by_id and ids is not None and one.successor not in ids:
            yield Problem("retired", FILE, f"{path}.successor", f"no record and no retired id {one.successor!r}")
        if one.id in rings:
            yield Problem("retired", FILE, f"{path}.successor", f"{one.id!r} succeeds itself")
