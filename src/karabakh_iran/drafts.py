"""Records that are yet to be proved a dataset, each with the place where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from karabakh_iran.model import Record, Source, Stance
from karabakh_iran.parsing import show
from karabakh_iran.problems import Problem
from karabakh_iran.references import TableName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.problems import Severity

R = TypeVar("R", bound=Record)

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


@frozen
class Row:
    """A record and where it stands.

    Attributes:
        file: Name of its file.
        path: Its JSON path there.
        record: The record.
    """

    file: str
    path: str
    record: Any

    def problem(self, rule: str, message: str, below: str = "", *, severity: Severity = "error") -> Problem:
        """Say what is wrong with it.

        Args:
            rule: Id of the rule that it breaks.
            message: What is wrong.
            below: Path of the wrong value below the record's own (``.when.edtf``).
            severity: How bad it is.

        Returns:
            The problem, with its place.
        """
        value = _at(self.record, below)
        shown = show(value) if isinstance(value, str | int) else ""
        return Problem(rule, self.file, self.path + below, message, value=shown, severity=severity)


@frozen
class Draft:
    """Records that are yet to be proved a dataset.

    Attributes:
        rows: Every record that could be read, table by table.
        unread: For each table the ids of records that could not be read; ``None``: they are not known.
        by_id: Every record by its id; of two with one id, the first.
        stances_on: The stances on each event and claim, by its id.
    """

    rows: tuple[Row, ...]
    unread: Mapping[TableName, frozenset[str] | None]
    by_id: Mapping[str, Row] = field(init=False)
    stances_on: Mapping[str, Sequence[Stance]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "by_id", {row.record.id: row for row in reversed(self.rows)})
        stances: defaultdict[str, list[Stance]] = defaultdict(list)
        for _, stance in self.of(Stance):
            stances[stance.on].append(stance)
        object.__setattr__(self, "stances_on", stances)

    def of(self, kind: type[R]) -> Iterator[tuple[Row, R]]:
        """Go through the records of one class.

        Args:
            kind: The class.

        Returns:
            Each row with its record, in order.
        """
        return ((row, row.record) for row in self.rows if isinstance(row.record, kind))

    def source(self, source_id: str) -> Source | None:
        """Find a source.

        Args:
            source_id: Its id.

        Returns:
            The source, or ``None`` where the draft has none of this id.
        """
        row = self.by_id.get(source_id)
        return row.record if row and isinstance(row.record, Source) else None


def _at(record: object, below: str) -> object:
    for name, number in _STEP.findall(below):
        record = getattr(record, name) if name else record[int(number)]  # type: ignore[index]
    return record
