"""The keywords of each table's conditions, and what they take: what a type checker holds a call against."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, TypedDict

from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Source
from karabakh_iran.vocabulary import ActorKind, ClaimKind, EventType, Mode, PlaceKind, Position, SourceKind, Status

AnActor: TypeAlias = str | Actor | Iterable[str | Actor]
APlace: TypeAlias = str | Place | Iterable[str | Place]
ASource: TypeAlias = str | Source | Iterable[str | Source]
AQuote: TypeAlias = str | Quote | Iterable[str | Quote]
AClaim: TypeAlias = str | Claim | Iterable[str | Claim]
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
    translator: AnActor | None
    reproduced_in: ASource | None
    held: bool


class ActorConditions(RecordConditions, total=False):
    """Conditions on an actor; its text is the name and the aliases; ``role`` finds words of a post held."""

    kind: ActorKind | Iterable[ActorKind]
    country: Words | None
    role: str


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
    """Conditions on a claim; its date is the time it is about.

    It is ``contested`` where somebody denies or questions it, or where a claim that somebody asserts is its rival.
    """

    kind: ClaimKind | Iterable[ClaimKind]
    about: ASubject | None
    contested: bool
    rival_of: AClaim | None
    told_by: AnActor
    source: ASource


class StanceConditions(DatedConditions, total=False):
    """Conditions on a stance; its date is when it was taken, its text the hedge."""

    on: AProposition
    holder: AnActor
    position: Position | Iterable[Position]
    via: ACarrier | None
    source: ASource
    paragraph: int | Iterable[int]
    hedged: bool


class QuoteConditions(DatedConditions, total=False):
    """Conditions on a quote; its date is when it was said, its text the words."""

    speaker: AnActor
    about: ASubject | None
    via: ACarrier | None
    source: ASource
    paragraph: int | Iterable[int]
    cue: str
    translator: AnActor | None
    utterance: Words | None
    nested_in: AQuote | None
    continues: AQuote | None
