"""What a condition comes to once its names are resolved: a comparison of fields with values.

A comparison is data (a field and what it is held against), so that a data frame can be asked the same question,
and narrows records to those that fulfil it, in their order.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, compress
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from karabakh_iran.dates import When
from karabakh_iran.narrowing import NARROWING


class Whole(Protocol):
    """The table that the records to be narrowed are a part of."""

    @property
    def records(self) -> tuple[Any, ...]:
        """Every record, in order."""
        ...

    @property
    def positions(self) -> Mapping[str, int]:
        """Where each stands, by its id."""
        ...


class Comparison(Protocol):
    """What narrows records."""

    def select(self, records: Sequence[Any], whole: Whole, /) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        ...


class Holds(NamedTuple):
    """The field holds one of these values, or several of which one is.

    Attributes:
        field: Path of the field in a record, ``passage.source``.
        wanted: The values.
    """

    field: str
    wanted: frozenset[str] | frozenset[int]

    def select(self, records: Sequence[Any], _: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        one, several = NARROWING[self.field]
        if len(self.wanted) == 1:
            (value,) = self.wanted
            return one(records, value)
        return several(records, self.wanted)


class Filled(NamedTuple):
    """One of the fields holds something, or none does; a date without bounds is nothing.

    Attributes:
        fields: Paths of the fields.
        expected: Whether one is to hold something.
    """

    fields: tuple[str, ...]
    expected: bool

    def select(self, records: Sequence[Any], _: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        getters = [getter(field) for field in self.fields]
        return [r for r in records if any(_is_filled(get(r)) for get in getters) is self.expected]


class HasText(NamedTuple):
    """One of the fields holds these words, whatever their case.

    Attributes:
        fields: Names of the fields.
        words: The words, folded.
    """

    fields: tuple[str, ...]
    words: str

    def select(self, records: Sequence[Any], _: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        from karabakh_iran.folding import fold

        words = self.words
        getters = [attrgetter(field) for field in self.fields]
        return [r for r in records if any(words in fold(text) for get in getters for text in texts(get(r)))]


class CouldLie(NamedTuple):
    """The date could lie in a span of time.

    Attributes:
        field: Name of the field.
        span: The span.
        open_ended: Whether an open end of the date reaches for ever.
    """

    field: str
    span: When
    open_ended: bool

    def select(self, records: Sequence[Any], _: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        get, (_field, span, open_ended) = attrgetter(self.field), self
        return [r for r in records if (when := get(r)) is not None and when.overlaps(span, open_ended=open_ended)]


class MustLie(NamedTuple):
    """The date must lie in a span of time.

    Attributes:
        field: Name of the field.
        span: The span.
    """

    field: str
    span: When

    def select(self, records: Sequence[Any], _: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        get, span = attrgetter(self.field), self.span
        return [r for r in records if (when := get(r)) is not None and when.within(span)]


class AllOf(NamedTuple):
    """Every one of these is fulfilled.

    Attributes:
        comparisons: What is to be fulfilled.
    """

    comparisons: tuple[Comparison, ...]

    def select(self, records: Sequence[Any], whole: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        for comparison in self.comparisons:
            records = comparison.select(records, whole)
        return records


class AnyOf(NamedTuple):
    """One of these is fulfilled.

    Attributes:
        comparisons: What may be fulfilled.
    """

    comparisons: tuple[Comparison, ...]

    def select(self, records: Sequence[Any], whole: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        positions, marks = whole.positions, bytearray(len(whole.records))
        for record in chain.from_iterable(one.select(records, whole) for one in self.comparisons):
            marks[positions[record.id]] = True
        return list(compress(whole.records, marks))


class Not(NamedTuple):
    """This is not fulfilled.

    Attributes:
        comparison: What is not.
    """

    comparison: Comparison

    def select(self, records: Sequence[Any], whole: Whole) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        positions, marks = whole.positions, bytearray(len(whole.records))
        if len(records) == len(whole.records):
            marks = bytearray(b"\1" * len(marks))
        else:
            for record in records:
                marks[positions[record.id]] = True
        for record in self.comparison.select(records, whole):
            marks[positions[record.id]] = False
        return list(compress(whole.records, marks))


def getter(field: str) -> Callable[[Any], Any]:
    """Make a function that reads a field, also one of a value object that may be missing.

    Args:
        field: Path of the field in a record, ``passage.source``.

    Returns:
        The function.
    """
    first, _, rest = field.partition(".")
    if not rest:
        return attrgetter(field)

    def get(record: object) -> object:
        part = getattr(record, first)
        return None if part is None else getattr(part, rest)

    return get


def texts(value: object) -> tuple[str, ...]:
    """Give the texts that a field holds.

    Args:
        value: Its value: a text, names, roles or ids.

    Returns:
        The texts; of a name its words, of a role its title.
    """
    if isinstance(value, str):
        return (value,)
    return tuple(_words(item) for item in value) if isinstance(value, tuple) else ()


def _words(item: Any) -> str:  # noqa: ANN401 - an id, a name or a role
    words: str = item if isinstance(item, str) else getattr(item, "text", None) or item.title
    return words


def _is_filled(value: object) -> bool:
    return bool(value) and bool(getattr(value, "bounded", True))
