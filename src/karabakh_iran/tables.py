"""Tables: ordered, immutable collections of one kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, overload

from karabakh_iran.conditions import predicates
from karabakh_iran.errors import AmbiguousNameError, InvalidConditionError, UnknownRecordError, nearest
from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Record, Source, Stance
from karabakh_iran.references import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Self, Unpack

    from karabakh_iran.conditions import (
        ActorConditions,
        ClaimConditions,
        EventConditions,
        PlaceConditions,
        QuoteConditions,
        SourceConditions,
        StanceConditions,
    )
    from karabakh_iran.predicates import Directory
    from karabakh_iran.references import TableName

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

    __slots__ = ("_by_id", "_directory", "_records")

    name: ClassVar[TableName]

    _by_id: dict[str, R]
    _directory: Directory
    _records: tuple[R, ...]

    def __init__(self, records: Iterable[R], directory: Directory) -> None:
        """Make a table of records that a dataset knows.

        Args:
            records: The records, in their order.
            directory: The dataset, where conditions look up ids and names.
        """
        self._records = tuple(records)
        self._by_id = {record.id: record for record in self._records}
        self._directory = directory

    @property
    def records(self) -> tuple[R, ...]:
        """The records, in order."""
        return self._records

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records, in order."""
        return tuple(self._by_id)

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id
        return isinstance(item, Record) and self._by_id.get(item.id) == item

    def __getitem__(self, record_id: str) -> R:
        try:
            return self._by_id[record_id]
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
        return self._by_id.get(record_id, default)

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

    def _filter(self, conditions: Mapping[str, object]) -> Self:
        records = self._records
        for fulfils in predicates(self.name, conditions, self._directory):
            records = tuple(record for record in records if fulfils(record))
        return type(self)(records, self._directory)

    def _unknown(self, record_id: object) -> Exception:
        noun = NOUNS[self.name]
        if not isinstance(record_id, str):
            return InvalidConditionError(f"{self.name}[…] takes the id of one {noun}, not {record_id!r}")
        whole = [record.id for record in self._directory.records(self.name)]
        if record_id in whole:
            return UnknownRecordError(f"{noun} {record_id!r} is in the dataset, but a filter left it out")
        try:
            named = self._directory.find(record_id, (self.name,))
        except (UnknownRecordError, AmbiguousNameError):
            return UnknownRecordError(f"no {noun} {record_id!r}{nearest(record_id, whole)}")
        return UnknownRecordError(f"no {noun} has the id {record_id!r}; it is a name of {named!r}")


class Sources(Table[Source]):
    """The works that are held or cited."""

    __slots__ = ()
    name: ClassVar[TableName] = "sources"

    def filter(self, **conditions: Unpack[SourceConditions]) -> Self:
        """Give the sources that fulfil every condition of ``SourceConditions``, in the same order."""
        return self._filter(conditions)


class Actors(Table[Actor]):
    """Who acts, speaks or is affected."""

    __slots__ = ()
    name: ClassVar[TableName] = "actors"

    def filter(self, **conditions: Unpack[ActorConditions]) -> Self:
        """Give the actors that fulfil every condition of ``ActorConditions``, in the same order."""
        return self._filter(conditions)


class Places(Table[Place]):
    """Where things happen."""

    __slots__ = ()
    name: ClassVar[TableName] = "places"

    def filter(self, **conditions: Unpack[PlaceConditions]) -> Self:
        """Give the places that fulfil every condition of ``PlaceConditions``, in the same order."""
        return self._filter(conditions)


class Events(Table[Event]):
    """What is told to have happened."""

    __slots__ = ()
    name: ClassVar[TableName] = "events"

    def filter(self, **conditions: Unpack[EventConditions]) -> Self:
        """Give the events that fulfil every condition of ``EventConditions``, in the same order."""
        return self._filter(conditions)


class Claims(Table[Claim]):
    """What is held to be so."""

    __slots__ = ()
    name: ClassVar[TableName] = "claims"

    def filter(self, **conditions: Unpack[ClaimConditions]) -> Self:
        """Give the claims that fulfil every condition of ``ClaimConditions``, in the same order."""
        return self._filter(conditions)


class Stances(Table[Stance]):
    """Who asserts, denies or questions what, through whom, where."""

    __slots__ = ()
    name: ClassVar[TableName] = "stances"

    def filter(self, **conditions: Unpack[StanceConditions]) -> Self:
        """Give the stances that fulfil every condition of ``StanceConditions``, in the same order."""
        return self._filter(conditions)


class Quotes(Table[Quote]):
    """Direct speech."""

    __slots__ = ()
    name: ClassVar[TableName] = "quotes"

    def filter(self, **conditions: Unpack[QuoteConditions]) -> Self:
        """Give the quotes that fulfil every condition of ``QuoteConditions``, in the same order."""
        return self._filter(conditions)
