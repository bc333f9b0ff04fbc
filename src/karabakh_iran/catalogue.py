"""Seven tables that refer to each other, made when they are asked for; ids and names are looked up here."""

from __future__ import annotations

import threading
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from karabakh_iran.errors import AmbiguousNameError, UnknownRecordError, nearest
from karabakh_iran.folding import fold
from karabakh_iran.references import NOUNS, TABLES, TableName, Targets, nouns
from karabakh_iran.tables import Actors, Claims, Events, Places, Quotes, Sources, Stances, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from karabakh_iran.comparisons import Comparison
    from karabakh_iran.model import Record
    from karabakh_iran.retired import Retired

T = TypeVar("T", bound=Table[Any])

_TABLES: dict[TableName, type[Table[Any]]] = {
    kind.name: kind for kind in (Sources, Actors, Places, Events, Claims, Stances, Quotes)
}


class Catalogue:
    """The tables of a dataset, and where their ids and names are looked up."""

    def __init__(self, records: Mapping[TableName, tuple[Record, ...]]) -> None:
        """Take the records.

        Args:
            records: The records of each table, by its name.
        """
        self._given = records
        self._lock = threading.RLock()
        self._made: dict[TableName, Table[Any]] = {}
        self._known: dict[TableName, Collection[str]] = {}
        self.answers: dict[tuple[str, str, str], Comparison] = {}
        self._names: dict[TableName, dict[str, set[str]]] = {}
        self._keys: dict[tuple[TableName, str], frozenset[str]] = {}
        self._retired: Mapping[str, Retired] | None = None

    @property
    def sources(self) -> Sources:
        """The works that are held or cited."""
        return self._table(Sources)

    @property
    def actors(self) -> Actors:
        """Who acts, speaks or is affected."""
        return self._table(Actors)

    @property
    def places(self) -> Places:
        """Where things happen."""
        return self._table(Places)

    @property
    def events(self) -> Events:
        """What is told to have happened."""
        return self._table(Events)

    @property
    def claims(self) -> Claims:
        """What is held to be so."""
        return self._table(Claims)

    @property
    def stances(self) -> Stances:
        """Who asserts, denies or questions what, through whom, where."""
        return self._table(Stances)

    @property
    def quotes(self) -> Quotes:
        """Direct speech."""
        return self._table(Quotes)

    def get(self, record_id: str) -> Record:
        """Find a record in any table.

        Args:
            record_id: Its id.

        Returns:
            The record.

        Raises:
            UnknownRecordError: No record has this id.
        """
        for name in TABLES:
            if record_id in self._ids(name):
                return cast("Record", self._table(_TABLES[name])[record_id])
        ids = [record.id for name in TABLES for record in self.records(name)]
        raise UnknownRecordError(self.retirement(record_id) or f"no record {record_id!r}{nearest(record_id, ids)}")

    @property
    def retired(self) -> Mapping[str, Retired]:
        """Ids that records once had, and what became of each."""
        if self._retired is None:
            self._retired = MappingProxyType({one.id: one for one in self._read_retired()})
        return self._retired

    def retirement(self, record_id: str) -> str | None:
        """Say what became of an id that is given up.

        Args:
            record_id: An id that no record has.

        Returns:
            When and why it was given up, and its successor; ``None`` for an id that is not retired.
        """
        from karabakh_iran.retired import explain

        return explain(record_id, self.retired) if record_id in self.retired else None

    def __contains__(self, record: object) -> bool:
        return any(record in self._table(kind) for kind in _TABLES.values())

    def records(self, table: TableName) -> tuple[Any, ...]:
        """Give every record of a table.

        Args:
            table: Name of the table.

        Returns:
            Its records, in order.
        """
        return self._table(_TABLES[table]).records

    def find(self, text: str, targets: Targets) -> str:
        """Find the one record that is meant by an id, a name or an alias.

        Args:
            text: An id, or a name or alias in any case.
            targets: Names of the tables to look in.

        Returns:
            Its id.

        Raises:
            UnknownRecordError: No record of these tables has this id or name.
            AmbiguousNameError: Several bear this name.
        """
        for name in targets:
            # The most frequent of all questions, and mostly the second of its kind.
            if text in (self._known.get(name) or self._ids(name)):
                return text
        found = sorted({one for name in targets for one in self._named(name).get(fold(text), ())})
        if len(found) > 1:
            raise AmbiguousNameError(f"{text!r} is the name of {' and '.join(map(repr, found))}: give the id")
        if not found:
            raise self._unknown(text, targets)
        return found[0]

    def keys(self, table: TableName, field: str) -> frozenset[str]:
        """Give every word that a field holds in a table.

        Args:
            table: Name of the table.
            field: Name of the field, which holds one word or none.

        Returns:
            The words.
        """
        if (table, field) not in self._keys:
            words = (getattr(record, field) for record in self.records(table))
            self._keys[table, field] = frozenset(word for word in words if word)
        return self._keys[table, field]

    def _read(self, table: TableName) -> Iterable[Record]:
        return self._given[table]

    def _read_retired(self) -> Iterable[Retired]:
        return ()

    def _ids(self, table: TableName) -> Collection[str]:
        self._known[table] = known = frozenset(self._table(_TABLES[table]).ids)
        return known

    def _table(self, kind: type[T]) -> T:
        # Another thread may be reading the same file: one table object, made once.
        if kind.name not in self._made:
            with self._lock:
                if kind.name not in self._made:
                    self._made[kind.name] = kind(self._read(kind.name), self)
        return cast("T", self._made[kind.name])

    def _named(self, table: TableName) -> Mapping[str, set[str]]:
        with self._lock:
            if table not in self._names:
                names: dict[str, set[str]] = {}
                for record in self.records(table):
                    for name in _names_of(record, table):
                        names.setdefault(fold(name), set()).add(record.id)
                self._names[table] = names
        return self._names[table]

    def _unknown(self, text: str, targets: Targets) -> UnknownRecordError:
        for name in TABLES:
            if text in self._ids(name):
                return UnknownRecordError(
                    f"{text!r} is a record of another kind ({NOUNS[name]}), no {nouns(targets)}"
                )
        if retirement := self.retirement(text):
            return UnknownRecordError(retirement)
        known = {one for name in targets for one in self._ids(name)}
        known.update(word for name in targets for word in self._named(name))
        return UnknownRecordError(f"no {nouns(targets)} {text!r}{nearest(fold(text), known)}")


def _names_of(record: Any, table: TableName) -> tuple[str, ...]:  # noqa: ANN401 - a record of any table
    if table in {"actors", "places"}:
        return record.name, *(alias.text for alias in record.aliases)
    return (record.title,) if table == "sources" else ()
