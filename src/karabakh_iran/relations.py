"""What belongs to what: the records around one, who says what of it, and all of them along time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Record, Source, Stance
from karabakh_iran.references import table_of
from karabakh_iran.vocabulary import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from karabakh_iran.catalogue import Catalogue
    from karabakh_iran.tables import Table


@frozen
class Account:
    """What one holder says of an event or claim, in one passage.

    Attributes:
        position: Whether the holder asserts, denies or questions it.
        holder: Whose stance it is.
        via: Through whom or what it came, first to last.
        source: In which source it stands.
        paragraph: In which paragraph.
        hedge: The hedging words.
        stance: The record.
    """

    position: Position
    holder: Actor
    via: tuple[Actor | Source, ...]
    source: Source
    paragraph: int | None
    hedge: str
    stance: Stance


@frozen
class Dated:
    """A record at its time.

    Attributes:
        when: When an event happened, words were said, a stance was taken or a work came out; the time that a
            claim is about.
        record: The record.
    """

    when: When
    record: Record


def related(record: Record, dataset: Catalogue) -> dict[str, Table[Any]]:
    """Find the records around one.

    Args:
        record: A record of the dataset.
        dataset: The dataset.

    Returns:
        A table for each direction that leads anywhere, by its name.
    """
    return {name: table for name, table in _AROUND[type(record)](record, dataset).items() if table}


def accounts(record: Record, dataset: Catalogue) -> tuple[Account, ...]:
    """Say who asserts, denies or questions an event or claim.

    Args:
        record: The event or claim.
        dataset: The dataset that it is of.

    Returns:
        An account for each stance, those that assert first, then those that deny, then those that question.

    Raises:
        InvalidConditionError: The record is neither an event nor a claim.
    """
    if not isinstance(record, Event | Claim):
        raise InvalidConditionError(f"accounts are given of an event or claim, not of {record!r}")
    order = get_args(Position)
    stances = sorted(dataset.stances.filter(on=record), key=lambda stance: order.index(stance.position))
    return tuple(
        Account(
            position=stance.position,
            holder=dataset.actors[stance.holder],
            via=tuple(cast("Actor | Source", dataset.get(one)) for one in stance.via),
            source=dataset.sources[stance.passage.source],
            paragraph=stance.passage.paragraph,
            hedge=stance.hedge,
            stance=stance,
        )
        for stance in stances
    )


def timeline(records: Iterable[Record]) -> tuple[Dated, ...]:
    """Put records in the order of time.

    Args:
        records: Records of any kind.

    Returns:
        Those that have a date with a bound, by the earliest day that it can mean, an open beginning first.
    """
    dated = (Dated(when, record) for record in records if (when := when_of(record)) and when.bounded)
    return tuple(sorted(dated, key=lambda one: (one.when, one.record.id)))


def when_of(record: Record) -> When | None:
    """Give the date of a record.

    Args:
        record: A record of any kind.

    Returns:
        When it happened, was said or taken, or came out; nothing for what has no date.
    """
    when: When | None = getattr(record, "issued" if isinstance(record, Source) else "when", None)
    return when


def _around_source(source: Source, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    host = source.reproduced_in
    return {
        "authors": dataset.actors.filter(id=source.authors),
        "voice": dataset.actors.filter(id=source.voice or ()),
        "translators": dataset.actors.filter(id=source.translators),
        "reproduced in": dataset.sources.filter(id=host.source if host else ()),
        "reproduces": dataset.sources.filter(reproduced_in=source),
        "events told in it": dataset.events.filter(source=source),
        "claims made in it": dataset.claims.filter(source=source),
        "stances in it": dataset.stances.filter(source=source),
        "quotes in it": dataset.quotes.filter(source=source),
        "stances carried by it": dataset.stances.filter(via=source),
        "quotes carried by it": dataset.quotes.filter(via=source),
    }


def _around_actor(actor: Actor, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    held = [role.of for role in actor.roles if role.of]
    officers = [one for one in dataset.actors if any(role.of == actor.id for role in one.roles)]
    return {
        "works": dataset.sources.filter(author=actor),
        "works voiced": dataset.sources.filter(id=[one.id for one in dataset.sources if one.voice == actor.id]),
        "works translated": dataset.sources.filter(translator=actor),
        "bodies served": dataset.actors.filter(id=held),
        "office holders": dataset.actors.filter(id=[one.id for one in officers]),
        "events as actor": dataset.events.filter(actor=actor),
        "events as recipient": dataset.events.filter(recipient=actor),
        "claims about it": dataset.claims.filter(about=actor),
        "stances held": dataset.stances.filter(holder=actor),
        "stances carried": dataset.stances.filter(via=actor),
        "quotes spoken": dataset.quotes.filter(speaker=actor),
        "quotes about it": dataset.quotes.filter(about=actor),
        "quotes carried": dataset.quotes.filter(via=actor),
        "quotes translated": dataset.quotes.filter(translator=actor),
    }


def _around_place(place: Place, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    return {
        "part of": dataset.places.filter(id=place.part_of or ()),
        "parts": dataset.places.filter(part_of=place),
        "events": dataset.events.filter(place=place),
        "claims about it": dataset.claims.filter(about=place),
        "quotes about it": dataset.quotes.filter(about=place),
    }


def _around_claim(claim: Claim, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    return {
        **_named(claim.about, "about", dataset),
        "stances on it": dataset.stances.filter(on=claim),
        "rivals": dataset.claims.filter(rival_of=claim),
    }


def _around_event(event: Event, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    same = [one for one in dataset.events if event.occurrence and one.occurrence == event.occurrence]
    return {
        "actors": dataset.actors.filter(id=event.actors),
        "recipients": dataset.actors.filter(id=event.recipients),
        "places": dataset.places.filter(id=event.places),
        "stances on it": dataset.stances.filter(on=event),
        "other accounts of the occurrence": dataset.events.filter(id=[one.id for one in same if one != event]),
        "claims about it": dataset.claims.filter(about=event),
        "quotes about it": dataset.quotes.filter(about=event),
    }


def _around_stance(stance: Stance, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    return {
        "holder": dataset.actors.filter(id=stance.holder),
        **_named((stance.on,), "on", dataset),
        **_named(stance.via, "via", dataset),
        "source": dataset.sources.filter(id=stance.passage.source),
        "other stances on the same": dataset.stances.filter(
            dataset.stances.where(on=stance.on) & ~dataset.stances.where(id=stance.id)
        ),
    }


def _around_quote(quote: Quote, dataset: Catalogue) -> Mapping[str, Table[Any]]:
    wordings = [one for one in dataset.quotes if quote.utterance and one.utterance == quote.utterance]
    return {
        "speaker": dataset.actors.filter(id=quote.speaker),
        **_named(quote.via, "via", dataset),
        "translator": dataset.actors.filter(id=quote.translator or ()),
        "source": dataset.sources.filter(id=quote.passage.source),
        **_named(quote.about, "about", dataset),
        "other wordings": dataset.quotes.filter(id=[one.id for one in wordings if one != quote]),
        "nested in": dataset.quotes.filter(id=quote.nested_in or ()),
        "contains": dataset.quotes.filter(nested_in=quote),
        "continues": dataset.quotes.filter(id=quote.continues or ()),
        "continued by": dataset.quotes.filter(continues=quote),
    }


def _named(ids: Iterable[str], direction: str, dataset: Catalogue) -> dict[str, Table[Any]]:
    """The records that a field names, a table for each kind."""
    kinds: dict[str, list[str]] = {}
    for one in ids:
        kinds.setdefault(table_of(dataset.get(one)) or "", []).append(one)
    return {f"{direction}: {kind}": getattr(dataset, kind).filter(id=named) for kind, named in kinds.items()}


_AROUND: dict[type[Record], Callable[[Any, Catalogue], Mapping[str, Table[Any]]]] = {
    Source: _around_source,
    Actor: _around_actor,
    Place: _around_place,
    Event: _around_event,
    Claim: _around_claim,
    Stance: _around_stance,
    Quote: _around_quote,
}
