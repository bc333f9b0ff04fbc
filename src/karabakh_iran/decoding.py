"""Files to records: an array or JSON Lines, each record fast where it is right and explained where it is wrong."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs
from attrs import frozen

from karabakh_iran.codec import structure
from karabakh_iran.parsing import LIMITS, Limits, RefusedError, elements, is_array, show, text_of, value_of
from karabakh_iran.problems import Problem
from karabakh_iran.references import Targets, references_in
from karabakh_iran.strict import REFUSALS, strict_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from karabakh_iran.streams import Told

T = TypeVar("T")


@frozen
class Decoded(Generic[T]):
    """What a file held.

    Attributes:
        records: Each that could be read, in the order of the file.
        numbers: Where each stands among the values of the file, counted from 0.
        problems: What is wrong with the rest.
        unread: Ids of the rest; ``None`` where one has no id that can be read.
        named: What the rest refers to: the JSON path of each reference, the id, the tables that may have it.
        spoiled: JSON path and text of each id of the rest.
    """

    records: Sequence[T]
    numbers: Sequence[int]
    problems: tuple[Problem, ...]
    unread: frozenset[str] | None = frozenset()
    named: tuple[tuple[str, str, Targets], ...] = ()
    spoiled: tuple[tuple[str, str], ...] = ()

    @property
    def items(self) -> tuple[tuple[str, T], ...]:
        """JSON path and record of each that could be read."""
        return tuple((f"$[{number}]", record) for number, record in zip(self.numbers, self.records, strict=True))


def nothing(file: str, message: str, line: int | None = None) -> Decoded[Any]:
    """Say that nothing of a file could be read.

    Args:
        file: Name of the file.
        message: Why.
        line: Line of the file.

    Returns:
        The one problem, and no record.
    """
    return Decoded((), (), (Problem("form", file, "$", message, line),), None)


def decode(data: bytes, kind: type[T], file: str, limits: Limits = LIMITS, told: Told | None = None) -> Decoded[T]:
    """Read an array of records.

    Args:
        data: A JSON array of objects, UTF-8.
        kind: The class of the records.
        file: Name of the file, for the problems.
        limits: What is taken.
        told: Is told, before each record, where it begins.

    Returns:
        Every record that is well-formed and every problem of those that are not.
    """
    found = _Found(kind, file)
    try:
        text = text_of(data)
        if not is_array(text):
            return nothing(file, f"{show(value_of(text, limits))} is no array of records")
        for number, (at, value) in enumerate(elements(text, limits)):
            found.take(value, number)
            if found.has_more_than(limits.problems):
                break
            if told:
                told(at)
    except RefusedError as error:
        found.end(str(error), error.line)
    return found.decoded()


def decode_lines(lines: Iterable[bytes], kind: type[T], file: str, limits: Limits = LIMITS) -> Decoded[T]:
    """Read records of JSON Lines, one at a time.

    Args:
        lines: A JSON object each, UTF-8.
        kind: The class of the records.
        file: Name of the file, for the problems.
        limits: What is taken.

    Returns:
        Every record that is well-formed and every problem of those that are not, with its line. The path of the
        record on the first line is ``$[0]``.
    """
    found = _Found(kind, file)
    number = 0
    try:
        for line in lines:
            try:
                value = value_of(text_of(line), limits)
            except RefusedError as error:
                found.refuse(str(error), number)
            else:
                found.take(value, number, number + 1)
            number += 1
            if found.has_more_than(limits.problems):
                break
    except RefusedError as error:
        found.refuse(str(error), number)
    return found.decoded()


class _Found(Generic[T]):
    """What has been found in a file so far."""

    def __init__(self, kind: type[T], file: str) -> None:
        self._kind = kind
        self._file = file
        self._read: Callable[[Any], T] = strict_reader(cast("Any", kind))
        self._records: list[T] = []
        self._numbers = array("L")
        self._problems: list[Problem] = []
        self._unread: list[object] = []
        self._named: list[tuple[str, str, Targets]] = []
        self._spoiled: list[tuple[str, str]] = []

    def take(self, value: Any, number: int, line: int | None = None) -> None:  # noqa: ANN401 - any JSON value
        try:
            record: T | tuple[Problem, ...] = self._read(value)
        except REFUSALS:
            record = structure(value, self._kind, self._file, f"$[{number}]")
        if isinstance(record, tuple):
            self._problems.extend(attrs.evolve(problem, line=line) for problem in record)
            own_id = value.get("id") if isinstance(value, dict) else None
            self._unread.append(own_id)
            if isinstance(own_id, str):
                self._spoiled.append((f"$[{number}].id", own_id))
            self._named += references_in(value, self._kind, f"$[{number}]")
        else:
            self._records.append(record)
            self._numbers.append(number)

    def refuse(self, message: str, number: int) -> None:
        self._problems.append(Problem("form", self._file, f"$[{number}]", message, number + 1))
        self._unread.append(None)

    def end(self, message: str, line: int | None) -> None:
        """Say why the rest of the file cannot be read."""
        self._problems.append(Problem("form", self._file, "$", message, line))
        self._unread.append(None)

    def has_more_than(self, problems: int) -> bool:
        """Tell whether it is no use to go on; then what was not read is not known."""
        if len(self._problems) <= problems:
            return False
        self._unread.append(None)
        return True

    def decoded(self) -> Decoded[T]:
        ids = frozenset(one for one in self._unread if isinstance(one, str))
        known = all(isinstance(one, str) for one in self._unread)
        unread = ids if known else None
        problems, named, spoiled = tuple(self._problems), tuple(self._named), tuple(self._spoiled)
        return Decoded(self._records, self._numbers, problems, unread, named, spoiled)


def parse(data: bytes, file: str, limits: Limits = LIMITS) -> Any | Problem:  # noqa: ANN401 - any JSON value
    """Read JSON as the standard has it: no byte-order mark, no NaN, no key twice.

    Args:
        data: A JSON document, UTF-8.
        file: Name of the file, for the problem.
        limits: What is taken.

    Returns:
        The value, or what is wrong with the document.
    """
    try:
        return value_of(text_of(data), limits)
    except RefusedError as error:
        return Problem("form", file, "$", str(error), error.line)
