"""Citations, entries of bibliographies and exchange formats, for works and for records that stand in sources.

``Bibliography`` cites and lists items of CSL-JSON in any of the styles; the functions do the same for records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation.citing import cites, sources
from karabakh_iran.citation.exports import (
    dataset_for,
    export,
    to_biblatex,
    to_bibtex,
    to_cff,
    to_csl_json,
    to_ris,
    works,
)
from karabakh_iran.citation.lists import FORMATS, Bibliography, chosen
from karabakh_iran.citation.styles import STYLES
from karabakh_iran.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.model import Source

__all__ = [
    "Bibliography",
    "bibliography",
    "cite",
    "export",
    "reference",
    "styles",
    "to_biblatex",
    "to_bibtex",
    "to_cff",
    "to_csl_json",
    "to_ris",
]


def styles() -> tuple[str, ...]:
    """List the citation styles.

    Returns:
        Their names.
    """
    return tuple(STYLES)


def cite(
    record: Record,
    *,
    style: str = "apa",
    format: str = "text",  # noqa: A002 - the reader's word
    suppress_author: bool = False,
    subsequent: bool = False,
    dataset: Catalogue | None = None,
) -> str:
    """Cite a record in the text.

    A quote or stance is cited by its paragraph, and through the source in hand where its speaker or holder is not
    the author of that. An event or claim is cited by every passage where somebody has a stance on it.

    Args:
        record: A source, quote, stance, event or claim.
        style: Name of a style.
        format: "text", "html" or "markdown".
        suppress_author: Whether the sentence around names who is quoted or, where nobody is, the author.
        subsequent: Whether an earlier note has cited the source in hand, so that this one is shortened.
        dataset: The dataset that the record is of; the bundled one if none is given.

    Returns:
        "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)", say.

    Raises:
        CitationError: The record is an actor or a place, or there is no such style or format.
        UnknownRecordError: The record refers to one that the dataset does not have.
    """
    chosen("style", style, STYLES)
    chosen("format", format, FORMATS)
    known = dataset or dataset_for([record])
    listed = _listed(sources(record, known), style, known)
    written_so = (
        evolve(
            one,
            original=None if suppress_author else one.original,
            suppress_author=suppress_author and not one.secondary,
            subsequent=subsequent,
        )
        for one in cites(record, known, listed)
    )
    return listed.written([*written_so], format)


def reference(
    record: Record,
    *,
    style: str = "apa",
    format: str = "text",  # noqa: A002 - the reader's word
    dataset: Catalogue | None = None,
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
    dataset: Catalogue | None = None,
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
    known = dataset or dataset_for(several)
    in_hand = {source.id: source for record in several for source in sources(record, known)}
    return _listed(in_hand.values(), style, known).entries(format)


def _listed(in_hand: Iterable[Source], style: str, dataset: Catalogue) -> Bibliography:
    described = [*works(in_hand, dataset)]
    hosts = {item["id"]: host for item, host in described if host}
    return Bibliography([item for item, _ in described], style, hosts=hosts)
