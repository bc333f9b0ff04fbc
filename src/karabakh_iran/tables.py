"""Tables: ordered, immutable collections of one kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, overload

from karabakh_iran.conditions import comparisons
from karabakh_iran.errors import AmbiguousNameError, InvalidConditionError, UnknownRecordError, nearest
from karabakh_iran.model.record import Record
from karabakh_iran.references import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Self, Unpack

    from karabakh_iran.combining import Condition
    from karabakh_iran.comparisons import Comparison
    from karabakh_iran.definitions import Directory
    from karabakh_iran.keywords import (
        ActorConditions,
        ClaimConditions,
        EventConditions,
        PlaceConditions,
        QuoteConditions,
        SourceConditions,
        StanceConditions,
    )
    from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Source, Stance
    from karabakh_iran.references import TableName
    from karabakh_iran.searching import Hit

R = TypeVar("R", bound=Record)
D = TypeVar("D")


class Table(Generic[R]):
    """An ordered, immutable collection of records, found by their ids.

    Equal to another table of the same records in the same order. There is no access by number: the order is
    that of the ids and changes when records are added. ``table[id]`` and each ``filter`` raise
    ``UnknownRecordError`` for an id or name that nothing has; a filter also raises ``AmbiguousNameError`` for a
    name that several records bear, ``UnknownConditionError`` for a wrong keyword and ``InvalidConditionError``
    for a wrong value.
    """

    __slots__ = ("_directory", "_positions", "_records")

    name: ClassVar[TableName]

    _directory: Directory
    _positions: dict[str, int] | None
    _records: tuple[R, ...]

    def __init__(self, records: Iterable[R], directory: Directory) -> None:
        """Make a table of records that a dataset knows.

        Args:
            records: The records, in their order.
            directory: The dataset, where conditions look up ids and names.
        """
        self._records = tuple(records)
        self._directory = directory
        self._positions = None

    @property
    def records(self) -> tuple[R, ...]:
        """The records, in order."""
        return self._records

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records, in order."""
        return tuple(self._places())

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._places()
        return isinstance(item, Record) and self.get(item.id) == item

    def __getitem__(self, record_id: str) -> R:
        try:
            return self._records[self._places()[record_id]]
        except (KeyError, TypeError):
            raise self._unknown(record_id) from None

    @overload
    def get(self, record_id: str) -> R | None: ...
    @overload
    def get(self, record_id: str, default: D) -> R | D: ...
    def get(self, record_id: str, default: object = None) -> object:
        """Give the record with this id.

        Args:
            record_id: An id.
            default: What to give where the table has no such record.

        Returns:
            The record, or the default.
        """
        position = self._places().get(record_id)
        return default if position is None else self._records[position]

    def search(self, text: str, *, limit: int | None = None) -> tuple[Hit[R], ...]:
        """Find records by words in their names, titles and texts.

        Args:
            text: The words; case, diacritics, hyphens, apostrophes and ways of romanising are all one.
            limit: How many hits are wanted at most; every one if left out.

        Returns:
            The hits, the best first; none for a text without a word.
        """
        from karabakh_iran.searching import first, search

        return first(search(self._records, self.name, text), limit)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return type(self) is type(other) and self._records == other._records

    def __hash__(self) -> int:
        return hash(self._records)

    def __repr__(self) -> str:
        noun = NOUNS[self.name] + ("" if len(self) == 1 else "s")
        span = f": {self._records[0].id} … {self._records[-1].id}" if self._records else ""
        return f"<{len(self)} {noun}{span}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._records, self._directory)

    def _repr_html_(self) -> str:
        """Show the table in a notebook."""
        from karabakh_iran.notebook import table_html

        return table_html(self._records, repr(self).strip("<>"))

    def _ipython_key_completions_(self) -> list[str]:
        """Complete ``table["`` by the ids."""
        return [*self._places()]

    def _filter(self, conditions: tuple[Condition[R], ...], keywords: Mapping[str, object]) -> Self:
        records: Sequence[R] = self._records
        for condition in conditions:
            records = self._checked(condition).select(records)
        for comparison in comparisons(self.name, keywords, self._directory):
            records = comparison.select(records)
        return type(self)(records, self._directory)

    def _places(self) -> dict[str, int]:
        if self._positions is None:
            self._positions = {record.id: position for position, record in enumerate(self._records)}
        return self._positions

    def _where(self, keywords: Mapping[str, object]) -> Condition[R]:
        from karabakh_iran.combining import Condition
        from karabakh_iran.comparisons import AllOf

        return Condition(self.name, AllOf(tuple(comparisons(self.name, keywords, self._directory))))

    def _checked(self, condition: Condition[R]) -> Comparison:
        kind = getattr(condition, "table", None)
        if kind == self.name:
            return condition.comparison
        if kind is None:
            raise InvalidConditionError(f"filter() takes keywords and conditions of where(), not {condition!r}")
        raise InvalidConditionError(f"a condition on {kind} does not fit {self.name}")

    def _unknown(self, record_id: object) -> Exception:
        noun = NOUNS[self.name]
        if not isinstance(record_id, str):
            return InvalidConditionError(f"{self.name}[…] takes the id of one {noun}, not {record_id!r}")
        whole = [record.id for record in self._directory.records(self.name)]
        if record_id in whole:
            return UnknownRecordError(f"{noun} {record_id!r} is in the dataset, but a filter left it out")
        if retirement := self._directory.retirement(record_id):
            return UnknownRecordError(retirement)
        try:
            named = self._directory.find(record_id, (self.name,))
        except (UnknownRecordError, AmbiguousNameError):
            return UnknownRecordError(f"no {noun} {record_id!r}{nearest(record_id, whole)}")
        return UnknownRecordError(f"no {noun} has the id {record_id!r}; it is a name of {named!r}")


class Sources(Table["Source"]):
    """The works that are held or cited."""

    __slots__ = ()
    name: ClassVar[TableName] = "sources"

    def filter(self, *conditions: Condition[Source], **keywords: Unpack[SourceConditions]) -> Self:
        """Give the sources that fulfil every condition and keyword of ``SourceConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[SourceConditions]) -> Condition[Source]:
        """Make a condition on sources that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Actors(Table["Actor"]):
    """Who acts, speaks or is affected."""

    __slots__ = ()
    name: ClassVar[TableName] = "actors"

    def filter(self, *conditions: Condition[Actor], **keywords: Unpack[ActorConditions]) -> Self:
        """Give the actors that fulfil every condition and keyword of ``ActorConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[ActorConditions]) -> Condition[Actor]:
        """Make a condition on actors that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Places(Table["Place"]):
    """Where things happen."""

    __slots__ = ()
    name: ClassVar[TableName] = "places"

    def filter(self, *conditions: Condition[Place], **keywords: Unpack[PlaceConditions]) -> Self:
        """Give the places that fulfil every condition and keyword of ``PlaceConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[PlaceConditions]) -> Condition[Place]:
        """Make a condition on places that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Events(Table["Event"]):
    """What is told to have happened."""

    __slots__ = ()
    name: ClassVar[TableName] = "events"

    def filter(self, *conditions: Condition[Event], **keywords: Unpack[EventConditions]) -> Self:
        """Give the events that fulfil every condition and keyword of ``EventConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[EventConditions]) -> Condition[Event]:
        """Make a condition on events that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Claims(Table["Claim"]):
    """What is held to be so."""

    __slots__ = ()
    name: ClassVar[TableName] = "claims"

    def filter(self, *conditions: Condition[Claim], **keywords: Unpack[ClaimConditions]) -> Self:
        """Give the claims that fulfil every condition and keyword of ``ClaimConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[ClaimConditions]) -> Condition[Claim]:
        """Make a condition on claims that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Stances(Table["Stance"]):
    """Who asserts, denies or questions what, through whom, where."""

    __slots__ = ()
    name: ClassVar[TableName] = "stances"

    def filter(self, *conditions: Condition[Stance], **keywords: Unpack[StanceConditions]) -> Self:
        """Give the stances that fulfil every condition and keyword of ``StanceConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[StanceConditions]) -> Condition[Stance]:
        """Make a condition on stances that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)


class Quotes(Table["Quote"]):
    """Direct speech."""

    __slots__ = ()
    name: ClassVar[TableName] = "quotes"

    def filter(self, *conditions: Condition[Quote], **keywords: Unpack[QuoteConditions]) -> Self:
        """Give the quotes that fulfil every condition and keyword of ``QuoteConditions``, in the same order."""
        return self._filter(conditions, keywords)

    def where(self, **keywords: Unpack[QuoteConditions]) -> Condition[Quote]:
        """Make a condition on quotes that ``&``, ``|`` and ``~`` combine and ``filter`` takes."""
        return self._where(keywords)
