"""The rules of ids: each is a slug and stands once, what it names is there, no chain of them leads back."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from karabakh_iran.cycles import cyclic
from karabakh_iran.errors import nearest
from karabakh_iran.model import Passage
from karabakh_iran.model.record import is_slug
from karabakh_iran.parsing import shorten, show
from karabakh_iran.problems import Problem
from karabakh_iran.references import TABLES, TableName, Targets, class_of, nouns, parts, references

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from karabakh_iran.drafts import Draft
    from karabakh_iran.model import Record

_TABLE_OF: dict[type[Record], TableName] = {class_of(name): name for name in TABLES}
# How many ids are looked at for the nearest ones, all problems together: some seconds.
_MOST_LOOKED_AT = 100_000


def unique(draft: Draft) -> Iterator[Problem]:
    """Hold ids against the rules that each is a slug and stands once.

    Args:
        draft: The records.

    Yields:
        Every problem.
    """
    counts = Counter(record.id for _, record in draft.rows) if len(draft.by_id) < len(draft) else {}
    firsts: dict[str, int] = {}
    for at, record in draft.rows:
        if not is_slug(record.id):
            yield draft.problem("id-form", at, _no_slug(record.id), ".id")
        if counts.get(record.id, 1) > 1 and (first := firsts.setdefault(record.id, at)) != at:
            yield draft.problem("id-unique", at, _twice(record.id, *draft.place(first)), ".id")
    yield from _spoiled(draft)


def _spoiled(draft: Draft) -> Iterator[Problem]:
    """Hold the ids of records that cannot be read against the same rules."""
    spoiled = [(listed.file, *one) for listed in draft.own for one in listed.spoiled]
    wanted = {record_id for _, _, record_id in spoiled if record_id in draft.by_id}
    places: dict[str, tuple[str, str]] = {}
    for at, record in draft.rows if wanted else ():
        if record.id in wanted:
            places.setdefault(record.id, draft.place(at))
    for file, path, record_id in spoiled:
        if not is_slug(record_id):
            yield Problem("id-form", file, path, _no_slug(record_id), value=show(record_id))
        if record_id in places:
            yield Problem("id-unique", file, path, _twice(record_id, *places[record_id]), value=show(record_id))
        places.setdefault(record_id, (file, path.removesuffix(".id")))


def _no_slug(record_id: str) -> str:
    return f"{shorten(record_id)!r} is no slug (lower-case ASCII, digits, hyphens)"


def _twice(record_id: str, file: str, path: str) -> str:
    return f"{shorten(record_id)!r} stands already at {file} {path}"


class _Ids:
    """The tables in which an id stands, and which ids come nearest to one that is none."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._hints: dict[tuple[str, Targets], str] = {}
        self._left = _MOST_LOOKED_AT

    @cached_property
    def _of(self) -> Mapping[TableName, set[str]]:
        found: defaultdict[TableName, set[str]] = defaultdict(set)
        for _, record in self._draft.rows:
            found[_TABLE_OF[type(record)]].add(record.id)
        return found

    def message(self, target: str, tables: Targets) -> str:
        """Say what is wrong with a reference to one of some tables; nothing if nothing is, or may be."""
        known = self._draft.by_id.get(target)
        if known is not None and _TABLE_OF[type(known)] in tables:
            return ""
        # An id that stands twice may stand in more than one.
        found: list[TableName] = [name for name in TABLES if target in self._of[name]]
        unread = [self._draft.unread.get(name, frozenset()) for name in tables]
        if {*found} & {*tables} or any(missing is None or target in missing for missing in unread):
            return ""
        if found:
            return f"{target!r} is a record of another kind ({nouns((found[0],))}); {nouns(tables)} wanted"
        return f"no {nouns(tables)} {target!r}{self._nearest(target, tables)}"

    def _nearest(self, wrong: str, tables: Targets) -> str:
        key = wrong, tables
        if key not in self._hints and self._left > 0:
            valid = [record_id for table in tables for record_id in self._of[table]]
            self._left -= len(valid)
            self._hints[key] = nearest(wrong, valid)
        return self._hints.get(key, "")


def resolved(draft: Draft) -> Iterator[Problem]:
    """Hold what records name against the rule that it is a record of the right table, and stands once in a list.

    Args:
        draft: The records.

    Yields:
        Every problem.
    """
    ids = _Ids(draft)
    for at, record in draft.rows:
        for path, part in parts(record, ""):
            seen: set[tuple[str, str]] = set()
            for below, target, tables in references(part):
                field_name = below.partition("[")[0]
                if (field_name, target) in seen:
                    yield draft.problem("reference", at, f"{target!r} stands twice", path + below)
                seen.add((field_name, target))
                if message := ids.message(target, tables):
                    yield draft.problem("reference", at, message, path + below)
    for listed in draft.own:
        for path, target, tables in listed.named:
            if message := ids.message(target, tables):
                yield Problem("reference", listed.file, path, message, value=show(target))


def acyclic(draft: Draft) -> Iterator[Problem]:
    """Hold chains of ids against the rule that none leads back to where it began.

    Args:
        draft: The records.

    Yields:
        Every problem.
    """
    for name in ("part_of", "nested_in", "continues", "reproduced_in"):
        links = {
            record.id: next_id for record in draft.by_id.values() if (next_id := _next(record, name)) is not None
        }
        ring = cyclic(links)
        for at, record in draft.rows if ring else ():
            if record.id in ring and draft.by_id[record.id] is record:
                yield draft.problem("cycle", at, f"{record.id!r} leads back to itself", f".{name}")


def _next(record: Record, name: str) -> str | None:
    value: str | Passage | None = getattr(record, name, None)
    return value.source if isinstance(value, Passage) else value
