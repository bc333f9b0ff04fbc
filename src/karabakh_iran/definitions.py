"""What a condition may be: which field is compared, what values are taken, what they are resolved to."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol, TypeAlias, get_args

from karabakh_iran.comparisons import AnyOf, Comparison, CouldLie, Filled, HasName, HasText, Holds, MustLie, Not
from karabakh_iran.dates import When
from karabakh_iran.errors import InvalidConditionError, nearest
from karabakh_iran.folding import fold
from karabakh_iran.model import Record
from karabakh_iran.references import TableName, Targets, nouns, table_of


class Directory(Protocol):
    """Where ids, names and records are looked up.

    Attributes:
        answers: What has been resolved before, by table, keyword and text.
    """

    answers: dict[tuple[str, str, str], Comparison]

    def find(self, text: str, targets: Targets) -> str:
        """Give the id of the one record in these tables that has this id, name or alias."""
        ...

    def records(self, table: TableName) -> tuple[Any, ...]:
        """Give every record of a table."""
        ...

    def retirement(self, record_id: str) -> str | None:
        """Say what became of an id that is given up."""
        ...

    def keys(self, table: TableName, field: str) -> frozenset[str]:
        """Give every word that a field holds in a table."""
        ...


class Refers(NamedTuple):
    """The field holds an id, or ids, of records in these tables; ``None`` asks for those that hold none."""

    field: str
    targets: Targets

    def comparison(self, keyword: str, value: object, directory: Directory) -> Comparison:
        """Resolve what was given."""
        if isinstance(value, str):
            return Holds(self.field, frozenset((directory.find(value, self.targets),)))
        if value is None:
            return Filled((self.field,), expected=False)
        return Holds(self.field, frozenset(self._id(keyword, item, directory) for item in _each(value)))

    def _id(self, keyword: str, item: object, directory: Directory) -> str:
        if isinstance(item, str):
            return directory.find(item, self.targets)
        if isinstance(item, Record) and table_of(item) in self.targets:
            return directory.find(item.id, self.targets)
        takes = f"the id, name or record of one {nouns(self.targets)}, or several"
        given = f"the {type(item).__name__} {item.id!r}" if isinstance(item, Record) else repr(item)
        raise InvalidConditionError(f"{keyword}= takes {takes}, not {given}")


class OneOf(NamedTuple):
    """The field holds one word, or words, of a fixed list."""

    field: str
    words: object

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        if value is None:
            return Filled((self.field,), expected=False)
        return Holds(self.field, _chosen(keyword, value, get_args(self.words)))


class Key(NamedTuple):
    """The field holds a word that records of this table share."""

    field: str
    table: TableName

    def comparison(self, keyword: str, value: object, directory: Directory) -> Comparison:
        """Resolve what was given."""
        if value is None:
            return Filled((self.field,), expected=False)
        return Holds(self.field, _chosen(keyword, value, directory.keys(self.table, self.field)))


class Contains(NamedTuple):
    """The field holds these words, whatever their case."""

    field: str

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        return HasText(self.field, _folded(keyword, value))


class Named(NamedTuple):
    """One of the names, aliases or titles of posts holds these words, whatever their case."""

    fields: tuple[str, ...]

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        return HasName(self.fields, _folded(keyword, value))


class Number(NamedTuple):
    """The field holds this number."""

    field: str

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        numbers = frozenset(_each(value))
        if not all(type(number) is int for number in numbers):
            raise InvalidConditionError(f"{keyword}= takes a whole number or several, not {value!r}")
        return Holds(self.field, numbers)


class HasAny(NamedTuple):
    """One of the fields holds something (``True``), or none does (``False``); a date without bounds is nothing."""

    fields: tuple[str, ...]

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        return Filled(self.fields, yes_or_no(keyword, value))


class OfStances(NamedTuple):
    """A stance on the record, in one of these positions, fulfils the condition."""

    condition: Refers
    positions: frozenset[str]

    def comparison(self, keyword: str, value: object, directory: Directory) -> Comparison:
        """Resolve what was given."""
        stances = directory.records("stances")
        told = self.condition.comparison(keyword, value, directory).select(stances)
        return Holds("id", frozenset(stance.on for stance in told if stance.position in self.positions))


class Contested(NamedTuple):
    """Somebody denies or questions the claim, or it has a rival that somebody asserts."""

    def comparison(self, keyword: str, value: object, directory: Directory) -> Comparison:
        """Resolve what was given."""
        stances, claims = directory.records("stances"), directory.records("claims")
        asserted = {stance.on for stance in stances if stance.position == "asserts"}
        contested = {stance.on for stance in stances if stance.position != "asserts"}
        for claim in claims:
            contested.update(claim.id for rival in claim.rivals if rival in asserted)
            contested.update(rival for rival in claim.rivals if claim.id in asserted)
        found = Holds("id", frozenset(contested))
        return found if yes_or_no(keyword, value) else Not(found)


class RivalOf(NamedTuple):
    """The claim and another cannot both be true at the same time; ``None`` asks for those without a rival."""

    def comparison(self, keyword: str, value: object, directory: Directory) -> Comparison:
        """Resolve what was given."""
        claims = directory.records("claims")
        if value is None:
            named = frozenset(rival for claim in claims for rival in claim.rivals)
            return Not(AnyOf(Filled(("rivals",), expected=True), Holds("id", named)))
        naming = Refers("rivals", ("claims",)).comparison(keyword, value, directory)
        wanted = Refers("id", ("claims",)).comparison(keyword, value, directory).select(claims)
        return AnyOf(naming, Holds("id", frozenset(rival for claim in wanted for rival in claim.rivals)))


class Overlaps(NamedTuple):
    """The date could lie in a span of time."""

    field: str
    open_ended: bool = False

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        return CouldLie(self.field, _span(keyword, value), self.open_ended)


class Within(NamedTuple):
    """The date must lie in a span of time."""

    field: str

    def comparison(self, keyword: str, value: object, _: Directory) -> Comparison:
        """Resolve what was given."""
        return MustLie(self.field, _span(keyword, value))


Definition: TypeAlias = (
    Contains | Contested | HasAny | Key | Named | Number | OfStances | OneOf | Overlaps | Refers | RivalOf | Within
)


def _each(value: object) -> Iterable[object]:
    return value if isinstance(value, Iterable) and not isinstance(value, str) else (value,)


def _chosen(keyword: str, value: object, valid: Iterable[str]) -> frozenset[str]:
    known = frozenset(valid)
    chosen: set[str] = set()
    for item in _each(value):
        if not isinstance(item, str):
            raise InvalidConditionError(f"{keyword}= takes a text or several, not {item!r}")
        if item not in known:
            others = f"; one of {', '.join(sorted(known))}" if known else "; no record has one"
            raise InvalidConditionError(f"{keyword}= has no value {item!r}{nearest(item, known) or others}")
        chosen.add(item)
    return frozenset(chosen)


def yes_or_no(keyword: str, value: object) -> bool:
    """Take a truth value and nothing else.

    Args:
        keyword: The keyword that it was given for.
        value: What was given.

    Returns:
        The value.

    Raises:
        InvalidConditionError: It is neither True nor False.
    """
    if not isinstance(value, bool):
        raise InvalidConditionError(f"{keyword}= takes True or False, not {value!r}")
    return value


def _folded(keyword: str, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidConditionError(f"{keyword}= takes a text, not {value!r}")
    if not (words := fold(value)):
        raise InvalidConditionError(f"{keyword}= takes a text with a word in it: nothing is in every record")
    return words


def _span(keyword: str, value: object) -> When:
    if not isinstance(value, str | When):
        raise InvalidConditionError(f"{keyword}= takes a date (EDTF) or a When, not {value!r}")
    span = When(edtf=value) if isinstance(value, str) else value
    if not span.bounded:
        raise InvalidConditionError(f"{keyword}= takes a date with a bound, not {value!r}")
    return span
