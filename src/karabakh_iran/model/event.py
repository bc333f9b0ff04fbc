"""What is told to have happened."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.record import Record
from karabakh_iran.vocabulary import EventType, Mode, Status


@frozen(kw_only=True)
class Event(Record):
    """Something that happened, according to somebody.

    Attributes:
        id: Slug.
        title: What is told to have happened, in neutral words of the coders.
        type: PLOVER's event type, or ours for what is no interaction.
        modes: How it was done.
        status: "stated": somebody tells it in his own voice in the source; "attributed": only through others;
            "disputed": a stance denies it. Derived from the stances, stored, checked. None means "established".
        when: When it happened, which is not when it was told.
        actors: Ids of the Actors that did it; empty where the source names no agent.
        recipients: Ids of the Actors that it was done to or for.
        places: Ids of the Places where it happened.
        occurrence: Key that Events share which are, in the coders' judgement, one happening told differently.
        note: A coder's remark.
    """

    id: str
    title: str
    type: EventType
    modes: tuple[Mode, ...] = ()
    status: Status
    when: When | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    occurrence: str | None = None
    note: str = ""
