"""What each table can be filtered by: its keywords, their types, and the one definition of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypedDict, get_args

import attrs

from karabakh_iran.dates import When
from karabakh_iran.errors import InvalidConditionError, UnknownConditionError, nearest
from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Source
from karabakh_iran.predicates import (
    Contains,
    Directory,
    Filled,
    Key,
    Number,
    OfStances,
    OneOf,
    Overlaps,
    Predicate,
    Refers,
    Within,
)
from karabakh_iran.references import CLASSES, NOUNS, REFERENCES, TableName
from karabakh_iran.vocabulary import ActorKind, ClaimKind, EventType, Mode, PlaceKind, Position, SourceKind, Status

AnActor: TypeAlias = str | Actor | Iterable[str | Actor]
APlace: TypeAlias = str | Place | Iterable[str | Place]
ASource: TypeAlias = str | Source | Iterable[str | Source]
AQuote: TypeAlias = str | Quote | Iterable[str | Quote]
ASubject: TypeAlias = str | Actor | Place | Event | Iterable[str | Actor | Place | Event]
ACarrier: TypeAlias = str | Actor | Source | Iterable[str | Actor | Source]
AProposition: TypeAlias = str | Event | Claim | Iterable[str | Event | Claim]
Words: TypeAlias = str | Iterable[str]
ADate: TypeAlias = str | When


class RecordConditions(TypedDict, total=False):
    """Conditions on every record: ``text`` and ``note`` find words, whatever their case."""

    id: Words
    text: str
    note: str


class DatedConditions(RecordConditions, total=False):
    """Conditions on a record with a date: ``during`` is "could lie in", ``within`` "must lie in"."""

    during: ADate
    within: ADate
    open_ended: bool
    dated: bool


class SourceConditions(DatedConditions, total=False):
    """Conditions on a source; its date is when it was issued, its text the title."""

    kind: SourceKind | Iterable[SourceKind]
    author: AnActor | None
    reproduced_in: ASource | None
    held: bool


class ActorConditions(RecordConditions, total=False):
    """Conditions on an actor; its text is the name and the aliases."""

    kind: ActorKind | Iterable[ActorKind]
    country: Words | None


class PlaceConditions(RecordConditions, total=False):
    """Conditions on a place; its text is the name and the aliases."""

    kind: PlaceKind | Iterable[PlaceKind]
    country: Words | None
    part_of: APlace | None


class EventConditions(DatedConditions, total=False):
    """Conditions on an event; its date is when it happened, its text the title."""

    type: EventType | Iterable[EventType]
    mode: Mode | Iterable[Mode] | None
    status: Status | Iterable[Status]
    actor: AnActor | None
    recipient: AnActor | None
    place: APlace | None
    occurrence: Words | None
    told_by: AnActor
    source: ASource


class ClaimConditions(DatedConditions, total=False):
    """Conditions on a claim; its date is the time it is about."""

    kind: ClaimKind | Iterable[ClaimKind]
    about: ASubject | None
    told_by: AnActor
    source: ASource


class StanceConditions(DatedConditions, total=False):
    """Conditions on a stance; its date is when it was taken, its text the hedge."""

    on: AProposition
    holder: AnActor
    position: Position | Iterable[Position]
    via: ACarrier | None
    source: ASource
    paragraph: int
    hedged: bool


class QuoteConditions(DatedConditions, total=False):
    """Conditions on a quote; its date is when it was said, its text the words."""

    speaker: AnActor
    about: ASubject | None
    via: ACarrier | None
    source: ASource
    paragraph: int
    cue: str
    translator: AnActor | None
    utterance: Words | None
    nested_in: AQuote | None
    continues: AQuote | None


Condition: TypeAlias = Contains | Filled | Key | Number | OfStances | OneOf | Overlaps | Refers | Within


def _refers(kind: type[object], **fields: str) -> dict[str, Condition]:
    return {keyword: Refers(field, REFERENCES[kind][field]) for keyword, field in fields.items()}


def _dates(field: str) -> dict[str, Condition]:
    return {"during": Overlaps(field), "within": Within(field), "dated": Filled((field,))}


_PASSAGE: dict[str, Condition] = {
    "source": Refers("passage.source", ("sources",)),
    "paragraph": Number("passage.paragraph"),
}
_TELLERS: dict[str, Condition] = {
    "told_by": OfStances(Refers("holder", ("actors",)), frozenset({"asserts"})),
    "source": OfStances(Refers("passage.source", ("sources",)), frozenset(get_args(Position))),
}

CONDITIONS: dict[TableName, dict[str, Condition]] = {
    "sources": {
        "text": Contains(("title",)),
        "kind": OneOf("kind", SourceKind),
        "author": Refers("authors", ("actors",)),
        "reproduced_in": Refers("reproduced_in.source", ("sources",)),
        "held": Filled(("file", "reproduced_in")),
        **_dates("issued"),
    },
    "actors": {
        "text": Contains(("name", "aliases")),
        "kind": OneOf("kind", ActorKind),
        "country": Key("country", "actors"),
    },
    "places": {
        "text": Contains(("name", "aliases")),
        "kind": OneOf("kind", PlaceKind),
        "country": Key("country", "places"),
        **_refers(Place, part_of="part_of"),
    },
    "events": {
        "text": Contains(("title",)),
        "type": OneOf("type", EventType),
        "mode": OneOf("modes", Mode),
        "status": OneOf("status", Status),
        "occurrence": Key("occurrence", "events"),
        **_refers(Event, actor="actors", recipient="recipients", place="places"),
        **_dates("when"),
        **_TELLERS,
    },
    "claims": {
        "text": Contains(("text",)),
        "kind": OneOf("kind", ClaimKind),
        **_refers(Claim, about="about"),
        **_dates("when"),
        **_TELLERS,
    },
    "stances": {
        "text": Contains(("hedge",)),
        "position": OneOf("position", Position),
        "hedged": Filled(("hedge",)),
        "on": Refers("on", ("events", "claims")),
        "holder": Refers("holder", ("actors",)),
        "via": Refers("via", ("actors", "sources")),
        **_dates("when"),
        **_PASSAGE,
    },
    "quotes": {
        "text": Contains(("text",)),
        "cue": Contains(("cue",)),
        "utterance": Key("utterance", "quotes"),
        **_refers(
            Quote,
            speaker="speaker",
            about="about",
            via="via",
            translator="translator",
            nested_in="nested_in",
            continues="continues",
        ),
        **_dates("when"),
        **_PASSAGE,
    },
}


def all_conditions(table: TableName) -> dict[str, Condition]:
    """Give the conditions of a table, those of every record included.

    Args:
        table: Name of the table.

    Returns:
        Each condition by its keyword.
    """
    return {"id": Refers("id", (table,)), **CONDITIONS[table], "note": Contains(("note",))}


def _may_be_empty(condition: Condition, table: TableName) -> bool:
    if not isinstance(condition, Refers | OneOf | Key):
        return False
    field = attrs.fields_dict(CLASSES[table])[condition.field.partition(".")[0]]
    return field.default is not attrs.NOTHING


def predicates(table: TableName, conditions: Mapping[str, object], directory: Directory) -> list[Predicate]:
    """Resolve the keywords of a filter.

    Args:
        table: The table that is filtered.
        conditions: What each keyword was given.
        directory: Where ids and names are looked up.

    Returns:
        One test a condition; a record that passes all of them is found.

    Raises:
        UnknownConditionError: The table has no such condition.
        InvalidConditionError: A condition does not take this value.
        UnknownRecordError: No record has this id or name.
        AmbiguousNameError: Several records bear this name.
    """
    known = all_conditions(table)
    given = dict(conditions)
    open_ended = given.pop("open_ended", False)
    if not isinstance(open_ended, bool):
        raise InvalidConditionError(f"open_ended= takes True or False, not {open_ended!r}")
    if open_ended and "during" not in given:
        raise InvalidConditionError("open_ended= widens during=: give both")
    tests: list[Predicate] = []
    for keyword, value in given.items():
        if keyword not in known:
            hint = nearest(keyword, known) or f"; one of {', '.join(sorted(known))}"
            raise UnknownConditionError(f"{NOUNS[table]}s have no condition {keyword!r}{hint}")
        condition = known[keyword]
        if value is None and not _may_be_empty(condition, table):
            raise InvalidConditionError(f"{keyword}= is never empty: None finds nothing")
        if open_ended and isinstance(condition, Overlaps):
            condition = Overlaps(condition.field, open_ended=True)
        tests.append(condition.predicate(keyword, value, directory))
    return tests
