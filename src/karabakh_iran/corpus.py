"""A dataset as a whole: the bundled one, or one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from karabakh_iran.editions import Edition
from karabakh_iran.errors import InvalidConditionError, InvalidDatasetError, UnknownRecordError
from karabakh_iran.references import TABLES, TableName, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from karabakh_iran.coverage import Coverage
    from karabakh_iran.documents import Documents
    from karabakh_iran.manifest import Manifest
    from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Record, Source, Stance
    from karabakh_iran.passages import Located
    from karabakh_iran.problems import Problem, Progress
    from karabakh_iran.relations import Account, Dated
    from karabakh_iran.retired import Retired
    from karabakh_iran.searching import Hit
    from karabakh_iran.tables import Table


class Dataset(Edition):
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
        retired: Iterable[Retired] = (),
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
            retired: Ids that its records once had.
        """
        super().__init__(
            {
                "sources": tuple(sources),
                "actors": tuple(actors),
                "places": tuple(places),
                "events": tuple(events),
                "claims": tuple(claims),
                "stances": tuple(stances),
                "quotes": tuple(quotes),
            },
            manifest,
            retired,
        )

    def search(self, text: str, *, limit: int | None = None) -> tuple[Hit[Record], ...]:
        """Find records of any table by words in their names, titles and texts.

        Args:
            text: The words; case, diacritics, hyphens, apostrophes and ways of romanising are all one.
            limit: How many hits are wanted at most; every one if left out.

        Returns:
            The hits, the best first; none for a text without a word.
        """
        from karabakh_iran.searching import first, search

        hits = (hit for name in TABLES for hit in search(self.records(name), name, text))
        return first(sorted(hits, key=lambda hit: -hit.score), limit)

    def related(self, record: Record) -> dict[str, Table[Any]]:
        """Find the records around one.

        Args:
            record: A record of this dataset.

        Returns:
            A table for each direction that leads anywhere, by its name (``"quotes spoken"``, ``"rivals"``).

        Raises:
            UnknownRecordError: The record is none of this dataset.
        """
        from karabakh_iran.relations import related

        return related(self._own(record), self)

    def accounts(self, record: Event | Claim | str) -> tuple[Account, ...]:
        """Say who asserts, denies or questions an event or claim, through whom and where.

        Args:
            record: The event or claim, or its id.

        Returns:
            An account for each stance, those that assert first, then those that deny, then those that question.

        Raises:
            UnknownRecordError: The record is none of this dataset.
            InvalidConditionError: It is neither an event nor a claim.
        """
        from karabakh_iran.relations import accounts

        return accounts(self._own(record), self)

    def timeline(self, *records: Iterable[Record]) -> tuple[Dated, ...]:
        """Put records in the order of time.

        Args:
            *records: Tables or other collections of records; events, quotes and sources if left out.

        Returns:
            Those that have a date with a bound, by the earliest day that it can mean, an open beginning first.
        """
        from karabakh_iran.relations import timeline

        chosen = records or (self.events, self.quotes, self.sources)
        return timeline(record for table in chosen for record in table)

    def documents(self, folder: str | Path) -> Documents:
        """Say where the documents are.

        Args:
            folder: The folder that holds the files of the sources.

        Returns:
            The documents, read when they are first needed.
        """
        from karabakh_iran.documents import Documents

        return Documents(self.sources, folder)

    def link(self, passage: Passage) -> str | None:
        """Give the address that opens a source at the words of a passage (a text fragment, ``#:~:text=…``).

        Args:
            passage: A passage of a source of this dataset.

        Returns:
            The address; ``None`` where neither the source has one nor a work that it is reproduced in.
        """
        from karabakh_iran.fragments import link

        return link(passage, self)

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

    def verify(self, folder: str | Path, *, progress: Progress | None = None) -> tuple[Problem, ...]:
        """Prove every passage, quote and verbatim word against the documents; of ``own`` records alone.

        Args:
            folder: The folder that holds the files of the sources.
            progress: Is told, after each record, how many have been proved, and of how many.

        Returns:
            Every problem; none if all is proved.
        """
        from karabakh_iran.extending import draft_of, over
        from karabakh_iran.proofs import verify

        own = draft_of(self.own)
        draft = over(self.extends, own) if self.extends else own
        return tuple(verify(draft, self.documents(folder), progress))

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
        from karabakh_iran.coverage import coverage

        documents = self.documents(folder)
        records = [record for name in TABLES for record in self.records(name)]
        held = (source for source in self.sources if source.file or source.reproduced_in)
        return tuple(coverage(source, records, documents) for source in held)

    def cite(self, *, style: str = "apa", format: str = "text") -> str:  # noqa: A002 - the reader's word
        """Describe the dataset, at its edition, as a bibliography does.

        Args:
            style: Name of a citation style.
            format: "text", "html" or "markdown".

        Returns:
            Its entry.

        Raises:
            CitationError: There is no such style or format.
        """
        from karabakh_iran.citation import Bibliography
        from karabakh_iran.citation.csl import dataset_item

        item = dataset_item(self.manifest)
        return Bibliography([item], style).entry(item["id"], format)

    def extend(self, other: Dataset) -> Dataset:
        """Put a dataset of one's own on this one, to whose records it may refer.

        What this one stores stays as it is: no record of it is changed by what is added.

        Args:
            other: Records, each with an id that begins with the prefix that ``other.manifest`` declares.

        Returns:
            A dataset of the records of both, this one's first; ``own`` has the others apart.

        Raises:
            InvalidDatasetError: A record added breaks a rule.
        """
        from karabakh_iran.extending import problems

        if found := problems(self, other.own, other.manifest):
            raise InvalidDatasetError(found)
        return extension(self, other.own)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.records(name))} {name}" for name in TABLES)
        return f"<Dataset {self.edition or 'without edition'}: {counts}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        if self.layers:
            return extension, self.layers
        return dataset_of, (self._given, self._manifest, self._given_up)

    def _own(self, record: Record | str) -> Record:
        if not isinstance(record, str) and table_of(record) is None:
            raise InvalidConditionError(f"takes a record or its id, not {record!r}")
        own = self.get(record if isinstance(record, str) else record.id)
        if record not in {own, own.id}:
            raise UnknownRecordError(f"{own.id!r} is another record in this dataset")
        return own


def dataset_of(
    records: Mapping[TableName, Iterable[Any]], manifest: Manifest | None, retired: Iterable[Retired] = ()
) -> Dataset:
    """Make a dataset of tables that are named by strings.

    Args:
        records: The records of each table, by its name.
        manifest: What the dataset says of itself.
        retired: Ids that its records once had.

    Returns:
        The dataset.
    """
    return Dataset(**cast("dict[str, Any]", records), manifest=manifest, retired=retired)


def extension(base: Dataset, own: Dataset) -> Dataset:
    """Put a dataset on another, unchecked.

    Args:
        base: The dataset below.
        own: The records on it.

    Returns:
        A dataset of both.
    """
    tables: dict[TableName, tuple[Any, ...]] = {name: (*base.records(name), *own.records(name)) for name in TABLES}
    both = dataset_of(tables, own.manifest, (*base.retired.values(), *own.retired.values()))
    both.layers = base, own
    return both
