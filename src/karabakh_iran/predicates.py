"""How a condition compares: what a keyword is given is resolved once, before the first record is looked at."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeAlias, get_args

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.errors import InvalidConditionError, nearest
from karabakh_iran.model import Name, Record, Stance
from karabakh_iran.references import CLASSES, TableName, Targets, nouns

Predicate: TypeAlias = Callable[[Any], bool]


class Directory(Protocol):
    """Where ids, names and records are looked up."""

    def find(self, text: str, targets: Targets) -> str:
        """Give the id of the one record in these tables that has this id, name or alias."""
        ...

    def records(self, table: TableName) -> tuple[Any, ...]:
        """Give every record of a table."""
        ...


@frozen
class Refers:
    """The field holds an id, or ids, of records in these tables; ``None`` asks for those that hold none."""

    field: str
    targets: Targets

    def predicate(self, keyword: str, value: object, directory: Directory) -> Predicate:
        """Resolve what was given."""
        if value is None:
            return _is_empty(self.field)
        classes = tuple(CLASSES[name] for name in self.targets)
        wanted: set[str] = set()
        for item in _each(value, (str, *classes)):
            if isinstance(item, str):
                wanted.add(directory.find(item, self.targets))
            elif isinstance(item, Record) and isinstance(item, classes):
                wanted.add(directory.find(item.id, self.targets))
            else:
                takes = f"the id, name or record of one {nouns(self.targets)}, or several"
                given = f"the {type(item).__name__} {item.id!r}" if isinstance(item, Record) else repr(item)
                raise InvalidConditionError(f"{keyword}= takes {takes}, not {given}")
        return _holds(self.field, frozenset(wanted))


@frozen
class OneOf:
    """The field holds one word, or words, of a fixed list."""

    field: str
    words: object

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        if value is None:
            return _is_empty(self.field)
        return _holds(self.field, _chosen(keyword, value, get_args(self.words)))


@frozen
class Key:
    """The field holds a word that records of this table share."""

    field: str
    table: TableName

    def predicate(self, keyword: str, value: object, directory: Directory) -> Predicate:
        """Resolve what was given."""
        if value is None:
            return _is_empty(self.field)
        get = _getter(self.field)
        known = {word for record in directory.records(self.table) for word in _words(get(record))}
        return _holds(self.field, _chosen(keyword, value, known))


@frozen
class Contains:
    """One of the fields holds these words, whatever their case."""

    fields: tuple[str, ...]

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        if not isinstance(value, str):
            raise InvalidConditionError(f"{keyword}= takes a text, not {value!r}")
        words = fold(value)
        getters = [_getter(field) for field in self.fields]
        return lambda record: any(words in fold(text) for get in getters for text in _words(get(record)))


@frozen
class Number:
    """The field holds this number."""

    field: str

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        if type(value) is not int:
            raise InvalidConditionError(f"{keyword}= takes a whole number, not {value!r}")
        get = _getter(self.field)
        return lambda record: get(record) == value


@frozen
class Filled:
    """One of the fields holds something (``True``), or none does (``False``); a date without bounds is nothing."""

    fields: tuple[str, ...]

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        if not isinstance(value, bool):
            raise InvalidConditionError(f"{keyword}= takes True or False, not {value!r}")
        getters = [_getter(field) for field in self.fields]
        return lambda record: any(_is_filled(get(record)) for get in getters) is value


@frozen
class OfStances:
    """A stance on the record, in one of these positions, fulfils the condition."""

    condition: Refers
    positions: frozenset[str]

    def predicate(self, keyword: str, value: object, directory: Directory) -> Predicate:
        """Resolve what was given."""
        fulfils = self.condition.predicate(keyword, value, directory)
        stances: tuple[Stance, ...] = directory.records("stances")
        return _holds("id", frozenset(s.on for s in stances if s.position in self.positions and fulfils(s)))


@frozen
class Overlaps:
    """The date could lie in a span of time."""

    field: str
    open_ended: bool = False

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        span, get, open_ended = _span(keyword, value), _getter(self.field), self.open_ended
        return lambda record: (when := get(record)) is not None and when.overlaps(span, open_ended=open_ended)


@frozen
class Within:
    """The date must lie in a span of time."""

    field: str

    def predicate(self, keyword: str, value: object, _: Directory) -> Predicate:
        """Resolve what was given."""
        span, get = _span(keyword, value), _getter(self.field)
        return lambda record: (when := get(record)) is not None and when.within(span)


def fold(text: str) -> str:
    """Make texts alike that differ only in case, white space or the form of an apostrophe.

    Args:
        text: Any text.

    Returns:
        Its folded form, for comparison only.
    """
    return " ".join(unicodedata.normalize("NFKC", text.replace("’", "'")).casefold().split())


def _getter(field: str) -> Callable[[Any], Any]:
    first, _, rest = field.partition(".")

    def get(record: object) -> object:
        value = getattr(record, first)
        return getattr(value, rest) if rest and value is not None else value

    return get


def _is_empty(field: str) -> Predicate:
    get = _getter(field)
    return lambda record: not get(record)


def _holds(field: str, wanted: frozenset[str]) -> Predicate:
    get = _getter(field)

    def predicate(record: object) -> bool:
        value = get(record)
        return not wanted.isdisjoint(value) if isinstance(value, tuple) else value in wanted

    return predicate


def _each(value: object, single: tuple[type[Any], ...]) -> Iterable[object]:
    return value if isinstance(value, Iterable) and not isinstance(value, single) else (value,)


def _chosen(keyword: str, value: object, valid: Iterable[str]) -> frozenset[str]:
    known = frozenset(valid)
    chosen: set[str] = set()
    for item in _each(value, (str,)):
        if not isinstance(item, str):
            raise InvalidConditionError(f"{keyword}= takes a text or several, not {item!r}")
        if item not in known:
            others = f"; one of {', '.join(sorted(known))}" if known else "; no record has one"
            raise InvalidConditionError(f"{keyword}= has no value {item!r}{nearest(item, known) or others}")
        chosen.add(item)
    return frozenset(chosen)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(item.text if isinstance(item, Name) else str(item) for item in value)
    return (value,) if isinstance(value, str) else ()


def _is_filled(value: object) -> bool:
    if isinstance(value, When):
        return value.bounded
    return bool(value)


def _span(keyword: str, value: object) -> When:
    if not isinstance(value, str | When):
        raise InvalidConditionError(f"{keyword}= takes a date (EDTF) or a When, not {value!r}")
    span = When(edtf=value) if isinstance(value, str) else value
    if not span.bounded:
        raise InvalidConditionError(f"{keyword}= takes a date with a bound, not {value!r}")
    return span
