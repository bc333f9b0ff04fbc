"""Exports: the sources of records, or any items of CSL-JSON, in the formats that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from karabakh_iran.citation import biblatex, bibtex, cff, csl, csl_json, ris
from karabakh_iran.citation.citing import sources
from karabakh_iran.citation.keys import keys
from karabakh_iran.citation.lists import chosen
from karabakh_iran.citation.validation import validated
from karabakh_iran.errors import CitationError
from karabakh_iran.model import Claim, Event, Quote, Record, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.citation.csl import Item


class Format(Protocol):
    """A format of exchange: what it makes of a work, and of the works together."""

    def entry(self, item: Item, *, reproduced_in: Item | None = None) -> str:
        """Describe a work."""
        ...

    def document(self, entries: Iterable[str]) -> str:
        """Put entries together."""
        ...


#: The formats, by the names that a user gives them.
EXPORTS: Mapping[str, Format] = {
    "bibtex": bibtex,
    "biblatex": biblatex,
    "ris": ris,
    "csl-json": csl_json,
    "cff": cff,
}


def export(
    items: Iterable[Mapping[str, Any]],
    format: str,  # noqa: A002 - the reader's word
    *,
    hosts: Mapping[str, Mapping[str, Any]] | None = None,
) -> str:
    """Write items of CSL-JSON in a format of exchange.

    Args:
        items: The items, as mappings of CSL-JSON 1.0.2.
        format: "bibtex", "biblatex", "ris", "csl-json" or "cff".
        hosts: For items that were read in another that reprints them, that other item, by their ids.

    Returns:
        Each item once. Its id is its key; where a format wants ASCII, in that, and unlike any other key.

    Raises:
        CitationError: An item is none, two that differ have one id, or there is no such format.
    """
    write = chosen("format", format, EXPORTS)
    known: dict[str, Item] = {}
    for item in items:
        made = validated(item)
        if known.setdefault(made["id"], made) != made:
            raise CitationError(f"two different items have the id {made['id']!r}")
    reprints = {name: validated(host) for name, host in (hosts or {}).items()}
    named = keys(known) if write is not csl_json else dict(zip(known, known, strict=True))
    return write.document(
        write.entry(cast("Item", {**item, "id": named[name]}), reproduced_in=reprints.get(name))
        for name, item in known.items()
    )


def to_bibtex(records: Record | Iterable[Record], *, dataset: Catalogue | None = None) -> str:
    """Write the sources of records as BibTeX.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        An entry for each source in hand, once, under its id.

    Raises:
        CitationError: A record is an actor or a place.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    return exported(records, "bibtex", dataset)


def to_biblatex(records: Record | Iterable[Record], *, dataset: Catalogue | None = None) -> str:
    """Write the sources of records as BibLaTeX, for biber.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        An entry for each source in hand, once, under its id.

    Raises:
        CitationError: A record is an actor or a place.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    return exported(records, "biblatex", dataset)


def to_ris(records: Record | Iterable[Record], *, dataset: Catalogue | None = None) -> str:
    """Write the sources of records as RIS, for reference managers.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        A record for each source in hand, once; lines end in CR and LF, so that a file wants ``newline=""``.

    Raises:
        CitationError: A record is an actor or a place.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    return exported(records, "ris", dataset)


def to_csl_json(records: Record | Iterable[Record], *, dataset: Catalogue | None = None) -> str:
    """Write the sources of records as CSL-JSON, for Zotero, pandoc and citation processors.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        An array with an item for each source in hand, once, under its id.

    Raises:
        CitationError: A record is an actor or a place.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    return exported(records, "csl-json", dataset)


def to_cff(records: Record | Iterable[Record], *, dataset: Catalogue | None = None) -> str:
    """Write the sources of records as references of a CITATION.cff.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        The part "references" of such a file, in YAML, with each source in hand once.

    Raises:
        CitationError: A record is an actor or a place.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    return exported(records, "cff", dataset)


def exported(
    records: Record | Iterable[Record],
    format: str,  # noqa: A002 - the reader's word
    dataset: Catalogue | None = None,
) -> str:
    """Write the sources of records in a format of exchange.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        format: Name of the format, one of ``EXPORTS``.
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        Each source in hand, once.

    Raises:
        CitationError: A record is an actor or a place, or there is no such format.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    # An id is no record, and its letters are none either: it is the id that the error should name.
    several = [records] if isinstance(records, Record | str) else [*records]
    known = dataset or dataset_for(several)
    in_hand = {source.id: source for record in several for source in sources(record, known)}
    described = [*works(in_hand.values(), known)]
    return export(
        [item for item, _ in described], format, hosts={item["id"]: host for item, host in described if host}
    )


def dataset_for(records: Iterable[Record]) -> Catalogue:
    """Find the dataset of records that come without one.

    Args:
        records: The records.

    Returns:
        The bundled dataset.

    Raises:
        CitationError: One is of another: it would be cited with the wrong names.
    """
    # Who gives no dataset means that of the front door; it stands above this module, which it cites itself with.
    from karabakh_iran import dataset as bundled

    for record in records:
        if isinstance(record, Source | Event | Claim | Stance | Quote) and record not in bundled:
            raise CitationError(f"{record.id!r} is no record of the bundled dataset: give dataset=")
    return bundled


def works(in_hand: Iterable[Source], dataset: Catalogue) -> Iterator[tuple[Item, Item | None]]:
    """Describe sources.

    Args:
        in_hand: The sources.
        dataset: Where they and their authors are.

    Yields:
        The item of each, and that of the source that reprints it, if it was read there.
    """
    for source in in_hand:
        host = source.reproduced_in
        yield csl.item(source, dataset), csl.item(dataset.sources[host.source], dataset) if host else None
