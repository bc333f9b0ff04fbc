"""A dataset as a whole: the bundled one, or one's own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import frozen

from karabakh_iran import proofs, rules
from karabakh_iran.coverage import Coverage, coverage
from karabakh_iran.documents import Documents
from karabakh_iran.errors import AmbiguousNameError, UnknownRecordError, nearest
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Record, Source, Stance
from karabakh_iran.predicates import fold
from karabakh_iran.references import CLASSES, NOUNS, TableName, Targets, nouns
from karabakh_iran.tables import Actors, Claims, Events, Places, Quotes, Sources, Stances, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from karabakh_iran.errors import Problem
    from karabakh_iran.passages import Located

T = TypeVar("T", bound=Table[Any])

_TABLES: dict[TableName, type[Table[Any]]] = {
    kind.name: kind for kind in (Sources, Actors, Places, Events, Claims, Stances, Quotes)
}


@frozen(kw_only=True)
class Manifest:
    """What a dataset says of itself, in ``dataset.json``.

    Attributes:
        title: Its title.
        edition: Its version: one number for the data and the package.
        issued: Day of the edition, ISO 8601.
        authors: Who answers for the coding.
        license: SPDX id of the licence of the coding; quoted words stay their authors'.
    """

    title: str
    edition: str
    issued: str = ""
    authors: tuple[str, ...] = ()
    license: str = ""


class Dataset:
    """Seven tables that refer to each other.

    Made by ``load``, which checks it, or directly from records that need no check.
    """

    def __init__(
        self,
        *,
        sources: Iterable[Source] = (),
        actors: Iterable[Actor] = (),
        places: Iterable[Place] = (),
        events: Iterable[Event] = (),
        claims: Iterable[Claim] = (),
        stances: Iterable[Stance] = (),
        quotes: Iterable[Quote] = (),
        manifest: Manifest | None = None,
    ) -> None:
        """Make a dataset of records.

        Args:
            sources: The sources.
            actors: The actors.
            places: The places.
            events: The events.
            claims: The claims.
            stances: The stances.
            quotes: The quotes.
            manifest: What it says of itself.
        """
        self._given: dict[TableName, tuple[Record, ...]] = {
            "sources": tuple(sources),
            "actors": tuple(actors),
            "places": tuple(places),
            "events": tuple(events),
            "claims": tuple(claims),
            "stances": tuple(stances),
            "quotes": tuple(quotes),
        }
        self._manifest = manifest or Manifest(title="", edition="")
        self._lock = threading.RLock()
        self._made: dict[TableName, Table[Any]] = {}
        self._names: dict[TableName, dict[str, set[str]]] = {}

    @property
    def manifest(self) -> Manifest:
        """What the dataset says of itself."""
        return self._manifest

    @property
    def edition(self) -> str:
        """Version of the data, which is the package's too."""
        return self.manifest.edition

    @property
    def license(self) -> str:
        """SPDX id of the licence of the coding."""
        return self.manifest.license

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
        for name in CLASSES:
            found = self._table(_TABLES[name]).get(record_id)
            if found is not None:
                return cast("Record", found)
        ids = [record.id for name in CLASSES for record in self.records(name)]
        raise UnknownRecordError(f"no record {record_id!r}{nearest(record_id, ids)}")

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
            if text in self._table(_TABLES[name]):
                return text
        found = sorted({one for name in targets for one in self._named(name).get(fold(text), ())})
        if len(found) > 1:
            raise AmbiguousNameError(f"{text!r} is the name of {' and '.join(map(repr, found))}: give the id")
        if not found:
            raise self._unknown(text, targets)
        return found[0]

    def documents(self, folder: str | Path) -> Documents:
        """Say where the documents are.

        Args:
            folder: The folder that holds the files of the sources.

        Returns:
            The documents, read when they are first needed.
        """
        return Documents(self.sources, folder)

    def locate(self, passage: Passage, folder: str | Path) -> Located:
        """Find the words that a passage points at.

        Args:
            passage: A passage of a held source.
            folder: The folder that holds the files of the sources.

        Returns:
            Where they stand, and the words.

        Raises:
            PassageError: The passage is not exactly one range of its source.
            DocumentError: The document is missing, or is not the one that was coded.
        """
        return self.documents(folder).locate(passage)

    def verify(self, folder: str | Path) -> tuple[Problem, ...]:
        """Prove every passage, quote and verbatim word against the documents.

        Args:
            folder: The folder that holds the files of the sources.

        Returns:
            Every problem; none if all is proved.
        """
        rows = (
            rules.Row(f"{name}.json", f"$[{number}]", record)
            for name in CLASSES
            for number, record in enumerate(self.records(name))
        )
        return proofs.verify(rules.Draft(tuple(rows), {}), self.documents(folder))

    def coverage(self, folder: str | Path) -> tuple[Coverage, ...]:
        """Measure how much of each held source is coded, and how much of it stands verbatim in the data.

        Args:
            folder: The folder that holds the files of the sources.

        Returns:
            The measures of each held source, in the order of the table.

        Raises:
            PassageError: A passage is not exactly one range of its source.
            DocumentError: A document is missing, or is not the one that was coded.
        """
        documents = self.documents(folder)
        records = [record for name in CLASSES for record in self.records(name)]
        held = (source for source in self.sources if source.file or source.reproduced_in)
        return tuple(coverage(source, records, documents) for source in held)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.records(name))} {name}" for name in CLASSES)
        return f"<Dataset {self.edition or 'without edition'}: {counts}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        return dataset_of, (self._given, self._manifest)

    def _read(self, table: TableName) -> Iterable[Record]:
        return self._given[table]

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
                    for name in _names_of(record):
                        names.setdefault(fold(name), set()).add(record.id)
                self._names[table] = names
        return self._names[table]

    def _unknown(self, text: str, targets: Targets) -> UnknownRecordError:
        for name in CLASSES:
            if text in self._table(_TABLES[name]):
                return UnknownRecordError(
                    f"{text!r} is a record of another kind ({NOUNS[name]}), no {nouns(targets)}"
                )
        known = {record.id for name in targets for record in self.records(name)}
        known.update(word for name in targets for word in self._named(name))
        return UnknownRecordError(f"no {nouns(targets)} {text!r}{nearest(fold(text), known)}")


def dataset_of(records: Mapping[TableName, Iterable[Any]], manifest: Manifest | None) -> Dataset:
    """Make a dataset of tables that are named by strings.

    Args:
        records: The records of each table, by its name.
        manifest: What the dataset says of itself.

    Returns:
        The dataset.
    """
    return Dataset(**cast("dict[str, Any]", records), manifest=manifest)


def _names_of(record: object) -> tuple[str, ...]:
    if isinstance(record, Actor | Place):
        return record.name, *(alias.text for alias in record.aliases)
    return (record.title,) if isinstance(record, Source) else ()
