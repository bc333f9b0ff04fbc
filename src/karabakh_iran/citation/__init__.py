"""Citations, reference-list entries and BibTeX for every record that stands in a source.

A style is a module of three functions over CSL-JSON items; names, dates and rich text are shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from karabakh_iran.bundled import dataset as bundled
from karabakh_iran.citation import apa, bibtex, csl
from karabakh_iran.citation.citing import cites, sources
from karabakh_iran.citation.markup import to_html, to_text
from karabakh_iran.errors import CitationError, nearest
from karabakh_iran.model import Claim, Event, Quote, Record, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from karabakh_iran.citation.csl import Cite, Item
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.corpus import Dataset

__all__ = ["cite", "reference", "styles", "to_bibtex"]

T = TypeVar("T")


class _Style(Protocol):
    def citation(self, cites: Iterable[Cite]) -> Text: ...

    def entry(self, item: Item, *, reproduced_in: Item | None = None) -> Text: ...

    def sort_key(self, item: Item) -> Any: ...  # noqa: ANN401 - each style sorts by something of its own


_STYLES: Mapping[str, _Style] = {"apa": apa}
_FORMATS: Mapping[str, Callable[[Text], str]] = {"text": to_text, "html": to_html}


def styles() -> tuple[str, ...]:
    """List the citation styles.

    Returns:
        Their names.
    """
    return tuple(_STYLES)


def cite(record: Record, *, style: str = "apa", format: str = "text", dataset: Dataset | None = None) -> str:  # noqa: A002 - the reader's word
    """Cite a record in the text.

    A quote or stance is cited by its paragraph, and through the source in hand where its speaker or holder is not
    the author of that. An event or claim is cited by every passage where somebody has a stance on it.

    Args:
        record: A source, quote, stance, event or claim.
        style: Name of a style.
        format: "text" or "html".
        dataset: The dataset that the record is of; the bundled one if none is given.

    Returns:
        "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)", say.

    Raises:
        CitationError: The record is an actor or a place, or there is no such style or format.
        UnknownRecordError: The record refers to one that the dataset does not have.
    """
    write, show = _choose("style", style, _STYLES), _choose("format", format, _FORMATS)
    return show(write.citation(cites(record, dataset or _bundled(record))))


def reference(
    record: Record,
    *,
    style: str = "apa",
    format: str = "text",  # noqa: A002 - the reader's word
    dataset: Dataset | None = None,
) -> str:
    """Describe the sources of a record as a list of references does.

    Args:
        record: A source, quote, stance, event or claim.
        style: Name of a style.
        format: "text" or "html".
        dataset: The dataset that the record is of; the bundled one if none is given.

    Returns:
        An entry for each source in hand, in the order of the style, a line each.

    Raises:
        CitationError: The record is an actor or a place, or there is no such style or format.
        UnknownRecordError: The record refers to one that the dataset does not have.
    """
    write, show = _choose("style", style, _STYLES), _choose("format", format, _FORMATS)
    known = dataset or _bundled(record)
    works = sorted(_works(sources(record, known), known), key=lambda work: write.sort_key(work[0]))
    return "\n".join(show(write.entry(item, reproduced_in=host)) for item, host in works)


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
    several = [records] if isinstance(records, Record) else [*records]
    known = dataset or _bundled(*several)
    in_hand = {source.id: source for record in several for source in sources(record, known)}
    return "\n".join(bibtex.entry(item, reproduced_in=host) for item, host in _works(in_hand.values(), known))


def _bundled(*records: Record) -> Dataset:
    """The bundled dataset, for records of it alone: those of another would be cited with the wrong names."""
    for record in records:
        if isinstance(record, Source | Event | Claim | Stance | Quote) and record not in bundled:
            raise CitationError(f"{record.id!r} is no record of the bundled dataset: give dataset=")
    return bundled


def _works(in_hand: Iterable[Source], dataset: Dataset) -> Iterator[tuple[Item, Item | None]]:
    for source in in_hand:
        host = source.reproduced_in
        yield csl.item(source, dataset), csl.item(dataset.sources[host.source], dataset) if host else None


def _choose(kind: str, name: str, valid: Mapping[str, T]) -> T:
    if name not in valid:
        hint = nearest(name, valid) or f"; one of: {', '.join(map(repr, valid))}"
        raise CitationError(f"no {kind} {name!r}{hint}")
    return valid[name]
