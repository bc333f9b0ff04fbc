"""What changed between two editions of a dataset; hashes of what records say."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from karabakh_iran import codec, fieldtypes
from karabakh_iran.corpus import Dataset
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.fieldtypes import TypeChange
from karabakh_iran.folders import read
from karabakh_iran.model import Record
from karabakh_iran.parsing import printable
from karabakh_iran.references import TABLES, TableName, table_of
from karabakh_iran.retired import Retired
from karabakh_iran.versions import STEPS, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.problems import Progress


@frozen
class FieldChange:
    """A field whose value changed.

    Attributes:
        name: Name of the field.
        before: Its value in the old edition.
        after: Its value in the new one.
    """

    name: str
    before: object
    after: object

    def as_json(self) -> dict[str, Any]:
        """Give both values as JSON has them."""
        return {"before": codec.unstructure(self.before), "after": codec.unstructure(self.after)}


@frozen
class RecordChange:
    """A record of both editions that does not say the same in both.

    Attributes:
        table: Name of its table.
        id: Its id.
        fields: The fields that changed, in the order of the class.
    """

    table: TableName
    id: str
    fields: tuple[FieldChange, ...]


@frozen(repr=False)
class Diff:
    """What changed between two editions; false where nothing did.

    The order in which records stand is no change, nor is what the datasets say of themselves. A record that
    moved to another table is removed from the one and added to the other.

    Attributes:
        old: The old edition.
        new: The new edition.
        added: Records that only the new one has, table by table.
        removed: Records that only the old one has, table by table.
        changed: What changed in records that both have, table by table.
        retired: What the new edition says of the ids that were removed.
        types: The fields whose type changed, or that only one of them has.
    """

    old: str
    new: str
    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    changed: tuple[RecordChange, ...] = ()
    retired: tuple[Retired, ...] = ()
    types: tuple[TypeChange, ...] = ()

    @property
    def needs(self) -> Step:
        """The smallest step of version that these changes allow."""
        if self.removed or any(one.step == "major" for one in self.types):
            return "major"
        return "minor" if self else "patch"

    def fits(self, step: Step | None) -> bool:
        """Say whether a step of version is great enough for the changes.

        Args:
            step: The step; ``None``: the version stays the same.

        Returns:
            Whether the rule of versions is kept.
        """
        if step is None:
            return not self
        return STEPS.index(self.needs) <= STEPS.index(step)

    def of(self, table: TableName) -> Diff:
        """Give the changes of one table.

        Args:
            table: Name of the table.

        Returns:
            The same, without the changes of other tables.
        """
        removed = tuple(record for record in self.removed if table_of(record) == table)
        ids = {record.id for record in removed}
        return attrs.evolve(
            self,
            added=tuple(record for record in self.added if table_of(record) == table),
            removed=removed,
            changed=tuple(one for one in self.changed if one.table == table),
            retired=tuple(one for one in self.retired if one.id in ids),
            types=(),
        )

    def as_text(self) -> str:
        """Show the changes to a person: ``+`` added, ``-`` removed, ``~`` changed, a line for each field."""
        return "\n".join(map(printable, [str(self), *_text(self)]))

    def as_markdown(self) -> str:
        """Show the changes for a changelog: a list for each table, without a heading."""
        return "\n".join(map(printable, _markdown(self)))

    def as_json(self) -> str:
        """Show the changes to a program: records and values as they stand in the data files."""
        tables = [(name, part) for name in TABLES if (part := self.of(name))]
        rows = {
            "old": self.old,
            "new": self.new,
            "needs": self.needs,
            "added": {name: codec.unstructure(part.added) for name, part in tables if part.added},
            "removed": {name: codec.unstructure(part.removed) for name, part in tables if part.removed},
            "changed": {
                name: {one.id: {field.name: field.as_json() for field in one.fields} for one in part.changed}
                for name, part in tables
                if part.changed
            },
            "retired": codec.unstructure(self.retired),
            "types": {one.field: one.as_json() for one in self.types},
        }
        return json.dumps(rows, ensure_ascii=False, indent=2)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.types)

    def __str__(self) -> str:
        counts = f"{len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed"
        types = f", types of fields: {len(self.types)}" if self.types else ""
        return f"{self.old or 'no edition'} → {self.new or 'no edition'}: {counts}{types}"

    def __repr__(self) -> str:
        return f"<Diff {self}>"


def diff(
    old: Dataset | str | Path,
    new: Dataset | str | Path,
    *,
    extends: Dataset | None = None,
    progress: Progress | None = None,
) -> Diff:
    """Compare two editions of a dataset.

    Args:
        old: The old edition: a dataset, or the folder of one.
        new: The new edition.
        extends: A dataset that the records of a folder may refer to.
        progress: Is told how much of a folder has been read, and of how much.

    Returns:
        What was added, removed and changed, field by field; of two folders the types of fields, too.

    Raises:
        InvalidDatasetError: A folder holds no dataset that keeps the rules; ``problems`` has all of them.
    """
    one, other = (
        given if isinstance(given, Dataset) else _dataset(given, extends, progress) for given in (old, new)
    )
    added: list[Record] = []
    removed: list[Record] = []
    changed: list[RecordChange] = []
    for name in TABLES:
        before: dict[str, Record] = {record.id: record for record in one.records(name)}
        after: dict[str, Record] = {record.id: record for record in other.records(name)}
        added += [record for record_id, record in after.items() if record_id not in before]
        removed += [record for record_id, record in before.items() if record_id not in after]
        both = ((before[record_id], record) for record_id, record in after.items() if record_id in before)
        changed += [RecordChange(name, two.id, _fields(first, two)) for first, two in both if first != two]
    retired = tuple(other.retired[record.id] for record in removed if record.id in other.retired)
    types = fieldtypes.compare(old, new)
    return Diff(one.edition, other.edition, tuple(added), tuple(removed), tuple(changed), retired, types)


def content_hash(record: Record) -> str:
    """Hash what a record says.

    The SHA-256 of its JSON in the canonical form of RFC 8785 (keys sorted, no blanks, UTF-8), default values left
    out: the same in every version of Python, and whatever language it is computed in.

    Args:
        record: A record.

    Returns:
        64 hexadecimal digits.
    """
    return _hash(codec.unstructure(record))


def dataset_hash(dataset: Dataset) -> str:
    """Hash what all records of a dataset say.

    The SHA-256 of an object, written like a record, that has for each table an object of ids and the hashes of
    their records. The order of the records does not matter, nor what the dataset says of itself.

    Args:
        dataset: A dataset.

    Returns:
        64 hexadecimal digits.
    """
    return _hash({name: {one.id: content_hash(one) for one in dataset.records(name)} for name in TABLES})


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _fields(before: Record, after: Record) -> tuple[FieldChange, ...]:
    fields = attrs.fields(type(after))
    values = ((one.name, getattr(before, one.name), getattr(after, one.name)) for one in fields)
    return tuple(FieldChange(name, first, second) for name, first, second in values if first != second)


def _text(changes: Diff) -> Iterator[str]:
    for name in TABLES:
        if part := changes.of(name):
            yield name
            yield from (f"  + {record.id}" for record in part.added)
            yield from (f"  - {record.id} ({why})" for record, why in _reasons(part))
            for one in part.changed:
                yield f"  ~ {one.id}"
                yield from (f"      {field.name}: {' → '.join(_values(field))}" for field in one.fields)
    if changes.types:
        yield "types of fields"
        yield from (f"  ~ {one.field}: {' → '.join(_values(one))}" for one in changes.types)


def _markdown(changes: Diff) -> Iterator[str]:
    for name in TABLES:
        if part := changes.of(name):
            yield from (f"**{name.capitalize()}**", "")
            yield from (f"- added: {_code(record.id)}" for record in part.added)
            yield from (f"- removed: {_code(record.id)}: {_code(why)}" for record, why in _reasons(part))
            for one in part.changed:
                yield f"- changed: {_code(one.id)}"
                for field in one.fields:
                    yield f"  - {_code(field.name)}: {' → '.join(map(_code, _values(field)))}"
            yield ""
    if changes.types:
        yield from ("**Types of fields**", "")
        yield from (f"- {_code(one.field)}: {' → '.join(map(_code, _values(one)))}" for one in changes.types)
        yield ""


def _reasons(changes: Diff) -> Iterator[tuple[Record, str]]:
    retired = {one.id: one for one in changes.retired}
    for record in changes.removed:
        one = retired.get(record.id)
        successor = f"; successor: {one.successor}" if one and one.successor else ""
        yield record, f"{one.reason}{successor}" if one else "not in retired.json"


def _values(field: FieldChange | TypeChange) -> Iterator[str]:
    return (json.dumps(value, ensure_ascii=False) for value in field.as_json().values())


def _code(text: str) -> str:
    """Mark as code, which nothing in it can end."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"`{text}`"


def _dataset(folder: str | Path, extends: Dataset | None, progress: Progress | None) -> Dataset:
    """Read an edition; what is wrong with it is told with its folder, as there are two."""
    try:
        return read(folder, extends=extends, progress=progress).dataset()
    except InvalidDatasetError as error:
        where = [one.file if one.file == str(folder) else str(Path(folder, one.file)) for one in error.problems]
        told = zip(error.problems, where, strict=True)
        raise InvalidDatasetError(attrs.evolve(one, file=file) for one, file in told) from None
