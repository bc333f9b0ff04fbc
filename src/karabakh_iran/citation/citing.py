"""What of a record is cited: the sources in hand, the places in them, whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import csl
from karabakh_iran.citation.csl import Item
from karabakh_iran.citation.locators import Locator
from karabakh_iran.citation.validation import validated
from karabakh_iran.citation.work import Cite, Work
from karabakh_iran.errors import CitationError
from karabakh_iran.model import Actor, Place, Quote, Record, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.citation.lists import Bibliography
    from karabakh_iran.model import Passage


def sources(record: Record, dataset: Catalogue) -> list[Source]:
    """List the sources in hand that a record rests on.

    Args:
        record: A source, quote, stance, event or claim.
        dataset: Where its sources are.

    Returns:
        Each source once: what was read, not what that cites.

    Raises:
        CitationError: The record is an actor or a place, or nobody has a stance on it.
    """
    if not isinstance(record, Record):  # pyright: ignore[reportUnnecessaryIsInstance] - an id, at run time
        raise CitationError(f"cannot cite {record!r}: give a record; ki.get(id) finds one")
    if isinstance(record, Source):
        return [record]
    return [dataset.sources[source] for source in dict.fromkeys(p.source for p in _passages(record, dataset))]


def cites(record: Record, dataset: Catalogue, listed: Bibliography) -> list[Cite]:
    """List what a citation of a record names.

    Args:
        record: A source, quote, stance, event or claim.
        dataset: Where its sources, stances and actors are.
        listed: A bibliography of its sources.

    Returns:
        A cite for each source in hand, its paragraphs as locator.

    Raises:
        CitationError: The record is an actor or a place, or nobody has a stance on it.
    """
    in_hand = sources(record, dataset)
    if isinstance(record, Source):
        return [Cite(listed.work(record.id))]
    original = _original(record, in_hand[0], dataset) if isinstance(record, Quote | Stance) else None
    passages = _passages(record, dataset)
    return [
        Cite(
            listed.work(source.id),
            _locator(p for p in passages if p.source == source.id),
            Work(validated(original)) if original else None,
            secondary=original is not None,
        )
        for source in in_hand
    ]


def _passages(record: Record, dataset: Catalogue) -> list[Passage]:
    if isinstance(record, Quote | Stance):
        return [record.passage]
    kind = type(record).__name__.lower()
    if isinstance(record, Actor | Place | Source):
        raise CitationError(
            f"cannot cite the {kind} {record.id!r}: only a source, quote, stance, event or claim stands in a text"
        )
    passages = [stance.passage for stance in dataset.stances if stance.on == record.id]
    if not passages:
        raise CitationError(f"cannot cite the {kind} {record.id!r}: nobody has a stance on it in this dataset")
    return passages


def _locator(passages: Iterable[Passage]) -> Locator | None:
    spans: list[list[int]] = []
    for number in sorted({passage.paragraph for passage in passages if passage.paragraph is not None}):
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    return Locator("paragraph", ", ".join("-".join(map(str, span)) for span in spans)) if spans else None


def _original(record: Quote | Stance, source: Source, dataset: Catalogue) -> Item | None:
    teller = record.speaker if isinstance(record, Quote) else record.holder
    if teller in {*source.authors, source.voice}:
        return None
    work = _own_work(teller, record.via, dataset)
    item = csl.item(work, dataset) if work else Item(id=record.id, type="speech")
    item["author"] = csl.names([teller], dataset)
    if isinstance(record, Quote) and record.translator and "translator" not in item:
        item["translator"] = csl.names([record.translator], dataset)
    said = csl.date(record.when)
    if "issued" not in item and said and "circa" not in said:
        item["issued"] = said
    return item


def _own_work(teller: str, via: Iterable[str], dataset: Catalogue) -> Source | None:
    """The work of somebody that words of his came through: named, or the one that a medium named brought out.

    What words came through may also be somebody else's report of them: that is no work of his.
    """
    works = [source for source in dataset.sources if teller in {*source.authors, source.voice}]
    carriers = {*via, *(dataset.actors[one].name for one in via if one in dataset.actors)}
    carried = [work for work in works if {work.id, work.publisher, work.container} & carriers]
    return carried[0] if len(carried) == 1 else None
