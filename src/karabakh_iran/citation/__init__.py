"""Citations, entries of bibliographies and exchange formats, for works and for records that stand in sources.

``Bibliography`` cites and lists items of CSL-JSON in any of the styles; the functions do the same for records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.bundled import dataset as bundled
from karabakh_iran.citation import bibtex, csl
from karabakh_iran.citation.bibliography import FORMATS, Bibliography, chosen
from karabakh_iran.citation.citing import cites, sources
from karabakh_iran.citation.styles import STYLES
from karabakh_iran.errors import CitationError
from karabakh_iran.model import Claim, Event, Quote, Record, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from karabakh_iran.citation.csl import Item
    from karabakh_iran.corpus import Dataset

__all__ = ["Bibliography", "bibliography", "cite", "reference", "styles", "to_bibtex"]


def styles() -> tuple[str, ...]:
    """List the citation styles.

    Returns:
        Their names.
    """
    return tuple(STYLES)


def cite(record: Record, *, style: str = "apa", format: str = "text", dataset: Dataset | None = None) -> str:  # noqa: A002 - the reader's word
    """Cite a record in the text.

    A quote or stance is cited by its paragraph, and through the source in hand where its speaker or holder is not
    the author of that. An event or claim is cited by every passage where somebody has a stance on it.

    Args:
        record: A source, quote, stance, event or claim.
        style: Name of a style.
        format: "text", "html" or "markdown".
        dataset: The dataset that the record is of; the bundled one if none is given.

    Returns:
        "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)", say.

    Raises:
        CitationError: The record is an actor or a place, or there is no such style or format.
        UnknownRecordError: The record refers to one that the dataset does not have.
    """
    chosen("style", style, STYLES)
    chosen("format", format, FORMATS)
    known = dataset or _bundled(record)
    listed = _listed(sources(record, known), style, known)
    return listed.written(cites(record, known, listed), format)


def reference(
    record: Record,
    *,
    style: str = "apa",
    format: str = "text",  # noqa: A002 - the reader's word
    dataset: Dataset | None = None,
) -> str:
    """Describe the sources of a record as a bibliography does.

    Args:
        record: A source, quote, stance, event or claim.
        style: Name of a style.
        format: "text", "html" or "markdown".
        dataset: The dataset that the record is of; the bundled one if none is given.

    Returns:
        An entry for each source in hand, in the order of the style, a line each.

    Raises:
        CitationError: The record is an actor or a place, or there is no such style or format.
        UnknownRecordError: The record refers to one that the dataset does not have.
    """
    return "\n".join(bibliography(record, style=style, format=format, dataset=dataset))


def bibliography(
    records: Record | Iterable[Record],
    *,
    style: str = "apa",
    format: str = "text",  # noqa: A002 - the reader's word
    dataset: Dataset | None = None,
) -> tuple[str, ...]:
    """List the sources of records.

    Args:
        records: Sources, quotes, stances, events or claims, or one of them.
        style: Name of a style.
        format: "text", "html" or "markdown".
        dataset: The dataset that they are of; the bundled one if none is given.

    Returns:
        An entry for each source in hand, once, in the order of the style.

    Raises:
        CitationError: A record is an actor or a place, or there is no such style or format.
        UnknownRecordError: A record refers to one that the dataset does not have.
    """
    chosen("style", style, STYLES)
    chosen("format", format, FORMATS)
    # An id is no record, and its letters are none either: it is the id that the error should name.
    several = [records] if isinstance(records, Record | str) else [*records]
    known = dataset or _bundled(*several)
    in_hand = {source.id: source for record in several for source in sources(record, known)}
    return _listed(in_hand.values(), style, known).entries(format)


def to_bibtex(records: Record | Iterable[Record], *, dataset: Dataset | None = None) -> str:
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
    # An id is no record, and its letters are none either: it is the id that the error should name.
    several = [records] if isinstance(records, Record | str) else [*records]
    known = dataset or _bundled(*several)
    in_hand = {source.id: source for record in several for source in sources(record, known)}
    return "\n".join(bibtex.entry(item, reproduced_in=host) for item, host in _works(in_hand.values(), known))


def _bundled(*records: Record) -> Dataset:
    """The bundled dataset, for records of it alone: those of another would be cited with the wrong names."""
    for record in records:
        if isinstance(record, Source | Event | Claim | Stance | Quote) and record not in bundled:
            raise CitationError(f"{record.id!r} is no record of the bundled dataset: give dataset=")
    return bundled


def _listed(in_hand: Iterable[Source], style: str, dataset: Dataset) -> Bibliography:
    works = [*_works(in_hand, dataset)]
    hosts = {item["id"]: host for item, host in works if host}
    return Bibliography([item for item, _ in works], style, hosts=hosts)


def _works(in_hand: Iterable[Source], dataset: Dataset) -> Iterator[tuple[Item, Item | None]]:
    for source in in_hand:
        host = source.reproduced_in
        yield csl.item(source, dataset), csl.item(dataset.sources[host.source], dataset) if host else None
