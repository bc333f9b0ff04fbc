"""The index of each table: what it is a table of, and a row for each record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from karabakh_iran import display
from pages.markdown import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.dates import When
    from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Record, Source, Stance
    from karabakh_iran.references import TableName
    from pages.phrases import Phrases


class Index(NamedTuple):
    """How a table is shown.

    Attributes:
        introduction: What it is a table of.
        columns: What stands above the cells.
        row: Makes the cells of a record.
    """

    introduction: str
    columns: tuple[str, ...]
    row: Callable[[Any, Phrases], tuple[str, ...]]


def rows(table: TableName, records: list[Record], say: Phrases) -> list[str]:
    """Set records as lines of a table.

    Args:
        table: Name of the table.
        records: Its records, in the order wanted.
        say: What says it.

    Returns:
        A line for each.
    """
    # A table is cut into cells before anything else in it is read.
    return [" | ".join(cell.replace("|", r"\|") for cell in INDEXES[table].row(one, say)) for one in records]


def _source(source: Source, say: Phrases) -> tuple[str, ...]:
    return say.link(source), say.links(source.authors), _day(source.issued), say.kind(source)


def _actor(actor: Actor, say: Phrases) -> tuple[str, ...]:
    return say.link(actor), actor.kind.replace("-", " "), text(actor.country or "")


def _place(place: Place, say: Phrases) -> tuple[str, ...]:
    return say.link(place), place.kind, say.link(place.part_of) if place.part_of else ""


def _event(event: Event, say: Phrases) -> tuple[str, ...]:
    return say.link(event), event.status, say.tellers(event), _day(event.when), event.type


def _claim(claim: Claim, say: Phrases) -> tuple[str, ...]:
    return say.link(claim), say.tellers(claim), claim.kind.replace("-", " ")


def _stance(stance: Stance, say: Phrases) -> tuple[str, ...]:
    return say.link(stance), say.links(stance.via), say.place(stance.passage)


def _quote(quote: Quote, say: Phrases) -> tuple[str, ...]:
    return say.link(quote), say.link(quote.speaker), _day(quote.when), say.place(quote.passage)


def _day(when: When | None) -> str:
    shown = display.date(when)
    return f"[{text(shown)}]{{.rec-date}}" if shown else ""


INDEXES: dict[TableName, Index] = {
    "sources": Index(
        "The works that everything rests on: held, with their text, or cited by those that are held.",
        ("Title", "Authors", "Published", "Held"),
        _source,
    ),
    "actors": Index(
        "Whoever acts, speaks, is affected or holds a stance: persons, states and their bodies, organisations, "
        "media, groups.",
        ("Name", "Kind", "Country"),
        _actor,
    ),
    "places": Index(
        "Where something is told to have happened, and what is spoken of. Contested territory has no country.",
        ("Name", "Kind", "Part of"),
        _place,
    ),
    "events": Index(
        "What somebody tells to have happened. Beside each title stands who does; no status means that it is "
        "established.",
        ("Title", "Status", "Who says so", "Happened", "Type"),
        _event,
    ),
    "claims": Index(
        "What somebody holds to be so or denies: why, how good, whose right, what if. The sentences are the "
        "coders’; whether they are so is not said here.",
        ("Claim", "Who says so", "Kind"),
        _claim,
    ),
    "stances": Index(
        "Who asserts, denies or questions an event or claim, through whom, in which passage.",
        ("Stance", "Via", "Passage"),
        _stance,
    ),
    "quotes": Index(
        "Direct speech, in full, as the documents print it.", ("Words", "Speaker", "Said", "Passage"), _quote
    ),
}
