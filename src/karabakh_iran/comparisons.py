"""What a condition comes to once its names are resolved: a comparison of fields with values.

A comparison is data (a field and what it is held against), so that a data frame can be asked the same question,
and narrows records to those that fulfil it or those that do not, in their order.
"""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from karabakh_iran.dates import When
from karabakh_iran.folding import fold
from karabakh_iran.narrowing import NARROWING

# So many records stay in the processor's cache while they are looked at more than once.
_PART = 1000


class Comparison(Protocol):
    """What records are held against."""

    def select(self, records: Sequence[Any], /) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        ...

    def reject(self, records: Sequence[Any], /) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        ...


class Holds(NamedTuple):
    """The field holds one of these values, or several of which one is.

    Attributes:
        field: Path of the field in a record, ``passage.source``.
        wanted: The values.
    """

    field: str
    wanted: frozenset[Any]

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        one, several, _, _ = NARROWING[self.field]
        if len(self.wanted) == 1:
            (value,) = self.wanted
            return one(records, value)
        return several(records, self.wanted)

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        _, _, not_one, not_several = NARROWING[self.field]
        if len(self.wanted) == 1:
            (value,) = self.wanted
            return not_one(records, value)
        return not_several(records, self.wanted)


class Filled(NamedTuple):
    """One of the fields holds something, or none does; a date without bounds is nothing.

    Attributes:
        fields: Paths of the fields.
        expected: Whether one is to hold something.
    """

    fields: tuple[str, ...]
    expected: bool

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        getters = [getter(field) for field in self.fields]
        return [r for r in records if any(_is_filled(get(r)) for get in getters) is self.expected]

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return Filled(self.fields, not self.expected).select(records)


class HasText(NamedTuple):
    """The field holds these words, whatever their case.

    Attributes:
        field: Name of the field, which holds a text.
        words: The words, folded.
    """

    field: str
    words: str

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        get, words = attrgetter(self.field), self.words
        return [r for r in records if words in fold(get(r))]

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return _without(records, self.select(records))


class HasName(NamedTuple):
    """One of the names, aliases or titles of posts holds these words, whatever their case.

    Attributes:
        fields: Names of the fields.
        words: The words, folded.
    """

    fields: tuple[str, ...]
    words: str

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        words = self.words
        getters = [attrgetter(field) for field in self.fields]
        return [r for r in records if any(words in fold(text) for get in getters for text in texts(get(r)))]

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return _without(records, self.select(records))


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

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        get, span, wide = attrgetter(self.field), self.span, self.open_ended
        return [r for r in records if (when := get(r)) is not None and when.overlaps(span, open_ended=wide)]

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return _without(records, self.select(records))


class MustLie(NamedTuple):
    """The date must lie in a span of time.

    Attributes:
        field: Name of the field.
        span: The span.
    """

    field: str
    span: When

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        get, span = attrgetter(self.field), self.span
        return [r for r in records if (when := get(r)) is not None and when.within(span)]

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return _without(records, self.select(records))


class AllOf(NamedTuple):
    """Every one of these is fulfilled.

    Attributes:
        comparisons: What is to be fulfilled.
    """

    comparisons: tuple[Comparison, ...]

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        for comparison in self.comparisons:
            records = comparison.select(records)
        return records

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        found: Sequence[Any] = ()
        for comparison in self.comparisons:
            found = _merged(records, found, comparison.reject(records))
        return found


class AnyOf(NamedTuple):
    """One of the two is fulfilled.

    Attributes:
        left: What may be fulfilled.
        right: The other.
    """

    left: Comparison
    right: Comparison

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        found: list[Any] = []
        for part in _parts(records):
            found += _merged(part, self.left.select(part), self.right.select(part))
        return found

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return self.right.reject(self.left.reject(records))


class Not(NamedTuple):
    """This is not fulfilled.

    Attributes:
        comparison: What is not.
    """

    comparison: Comparison

    def select(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that fulfil it, in their order."""
        return self.comparison.reject(records)

    def reject(self, records: Sequence[Any]) -> Sequence[Any]:
        """Give the records that do not, in their order."""
        return self.comparison.select(records)


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
    words: str = item if isinstance(item, str) else item.text if hasattr(item, "text") else item.title
    return words


def _is_filled(value: object) -> bool:
    return bool(value) and bool(getattr(value, "bounded", True))


def _parts(records: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (records[start : start + _PART] for start in range(0, len(records), _PART))


def _merged(records: Sequence[Any], left: Sequence[Any], right: Sequence[Any]) -> Sequence[Any]:
    """The records that are in either of two selections of them, in their order."""
    if not (left and right):
        return left or right
    # Selections keep the order: one step ahead in each is all that has to be compared.
    lefts, rights = iter(left), iter(right)
    a, b = next(lefts), next(rights)
    found: list[Any] = []
    for record in records:
        if record is a:
            found.append(record)
            a = next(lefts, None)
            if record is b:
                b = next(rights, None)
        elif record is b:
            found.append(record)
            b = next(rights, None)
    return found


def _without(records: Sequence[Any], selected: Sequence[Any]) -> Sequence[Any]:
    """The records that are not in a selection of them, in their order."""
    rest = iter(selected)
    following = next(rest, None)
    found: list[Any] = []
    for record in records:
        if record is following:
            following = next(rest, None)
        else:
            found.append(record)
    return found
