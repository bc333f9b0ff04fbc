"""Conditions as objects, combined by ``&``, ``|`` and ``~``."""

from __future__ import annotations

from typing import Generic, NoReturn, TypeVar

from attrs import field, frozen

from karabakh_iran.comparisons import AllOf, AnyOf, Comparison, Not
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.model.record import Record
from karabakh_iran.references import TableName

R = TypeVar("R", bound=Record)


def _typed(value: object) -> object:
    # Comparisons are tuples, and those of two classes are equal where their values are.
    return (type(value), *map(_typed, value)) if isinstance(value, tuple) else value


@frozen
class Condition(Generic[R]):
    """A condition on the records of one table, made by its ``where``.

    ``a & b`` is fulfilled where both are, ``a | b`` where one is, ``~a`` where ``a`` is not. Names are resolved
    when it is made, so that it can be kept, compared and pickled.

    Attributes:
        table: Name of the table.
        comparison: What the records are held against.
    """

    table: TableName
    comparison: Comparison = field(eq=_typed)

    def __and__(self, other: Condition[R]) -> Condition[R]:
        return Condition(self.table, AllOf((self.comparison, self._same(other).comparison)))

    def __or__(self, other: Condition[R]) -> Condition[R]:
        return Condition(self.table, AnyOf(self.comparison, self._same(other).comparison))

    def __invert__(self) -> Condition[R]:
        return Condition(self.table, Not(self.comparison))

    def __bool__(self) -> NoReturn:
        raise InvalidConditionError("a condition is neither true nor false: combine conditions by &, | and ~")

    def _same(self, other: object) -> Condition[R]:
        if not isinstance(other, Condition):
            raise InvalidConditionError(f"a condition is combined with another one of where(), not {other!r}")
        if other.table != self.table:
            raise InvalidConditionError(f"a condition on {self.table} is not combined with one on {other.table}")
        return other
