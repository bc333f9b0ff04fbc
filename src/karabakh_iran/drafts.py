"""Records that are yet to be proved a dataset, each with the place where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from karabakh_iran.model import Record, Source, Stance
from karabakh_iran.parsing import show
from karabakh_iran.problems import Problem
from karabakh_iran.references import TableName, Targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.problems import Severity

R = TypeVar("R", bound=Record)

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


@frozen
class Listed:
    """The records of a file, and where each stands in it.

    Attributes:
        file: Name of the file.
        records: The records.
        numbers: Where each stands among the values of the file, counted from 0.
        named: What those refer to that cannot be read: path, id, the tables that may have it.
        spoiled: Path and text of the ids of those.
    """

    file: str
    records: Sequence[Any]
    numbers: Sequence[int]
    named: Sequence[tuple[str, str, Targets]] = ()
    spoiled: Sequence[tuple[str, str]] = ()


@frozen
class Draft:
    """Records that are yet to be proved a dataset, counted from 0.

    Attributes:
        own: The records of each file.
        unread: For each table the ids of records that could not be read; ``None``: they are not known.
        below: Those of a dataset that they stand on, which come first.
        by_id: Every record by its id; of two with one id, the first.
        stances_on: The stances on each event and claim, by its id.
    """

    own: tuple[Listed, ...]
    unread: Mapping[TableName, frozenset[str] | None]
    below: tuple[Listed, ...] = ()
    by_id: Mapping[str, Any] = field(init=False)
    stances_on: Mapping[str, Sequence[Stance]] = field(init=False)
    _ends: Sequence[int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        listed = self.below + self.own
        backwards = (record for one in reversed(listed) for record in reversed(one.records))
        stances: defaultdict[str, list[Stance]] = defaultdict(list)
        for _, stance in self.of(Stance):
            stances[stance.on].append(stance)
        object.__setattr__(self, "by_id", {record.id: record for record in backwards})
        object.__setattr__(self, "stances_on", stances)
        object.__setattr__(self, "_ends", tuple(accumulate(len(one.records) for one in listed)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @property
    def rows(self) -> Iterator[tuple[int, Any]]:
        """Each record with its number, in order."""
        return enumerate(chain.from_iterable(one.records for one in self.below + self.own))

    @property
    def own_rows(self) -> Iterator[tuple[int, Any]]:
        """The same without those below."""
        return islice(self.rows, sum(len(one.records) for one in self.below), None)

    def of(self, kind: type[R]) -> Iterator[tuple[int, R]]:
        """Go through the records of one class.

        Args:
            kind: The class.

        Returns:
            Each record with its number, in order.
        """
        return ((at, record) for at, record in self.rows if isinstance(record, kind))

    def source(self, source_id: str) -> Source | None:
        """Find a source.

        Args:
            source_id: Its id.

        Returns:
            The source, or ``None`` where the draft has none of this id.
        """
        record = self.by_id.get(source_id)
        return record if isinstance(record, Source) else None

    def place(self, at: int) -> tuple[str, str]:
        """Say where a record stands.

        Args:
            at: Its number.

        Returns:
            Name of its file, and its JSON path there.
        """
        listed, number = self._find(at)
        return listed.file, f"$[{listed.numbers[number]}]"

    def problem(
        self, rule: str, at: int, message: str, below: str = "", *, severity: Severity = "error"
    ) -> Problem:
        """Say what is wrong with a record.

        Args:
            rule: Id of the rule that it breaks.
            at: Its number.
            message: What is wrong.
            below: Path of the wrong value below the record's own (``.when.edtf``).
            severity: How bad it is.

        Returns:
            The problem, with its place.
        """
        listed, number = self._find(at)
        value = _value(listed.records[number], below)
        shown = show(value) if isinstance(value, str | int) else ""
        file, path = self.place(at)
        return Problem(rule, file, path + below, message, value=shown, severity=severity)

    def _find(self, at: int) -> tuple[Listed, int]:
        number = bisect_right(self._ends, at)
        listed = (self.below + self.own)[number]
        return listed, at - self._ends[number] + len(listed.records)


def _value(record: object, below: str) -> object:
    for name, number in _STEP.findall(below):
        record = getattr(record, name) if name else record[int(number)]  # type: ignore[index]
    return record
