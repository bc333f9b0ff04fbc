"""What stands above a page: what kind of record it is, and its title, which never stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from karabakh_iran import display
from karabakh_iran.model import Actor, Claim, Event, Place, Quote, Source
from karabakh_iran.sphinx.wording import wording
from karabakh_iran.vocabulary import Position

if TYPE_CHECKING:
    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

#: What was done to an event or claim by those who take each position.
TAKEN: dict[Position, str] = {"asserts": "asserted", "denies": "denied", "questions": "questioned"}


def kind(record: Record, dataset: Dataset) -> str:
    """Say what kind of record it is and, where its title could be taken for ours, what is known of who tells it.

    Args:
        record: The record.
        dataset: Where its stances are looked up.

    Returns:
        "Event, disputed", say; "Claim, asserted and denied"; "Place".
    """
    noun = type(record).__name__
    if isinstance(record, Event):
        return f"{noun}, {record.status}"
    if isinstance(record, Claim):
        taken = {stance.position for stance in dataset.stances.filter(on=record)}
        words = [TAKEN[position] for position in get_args(Position) if position in taken]
        return ", ".join(filter(None, (noun, " and ".join(words))))
    if isinstance(record, Source):
        return f"{noun}, {'held' if record.file or record.reproduced_in else 'cited'}"
    return f"{noun}, {record.kind.replace('-', ' ')}" if isinstance(record, Actor | Place) else noun


def title(record: Record, dataset: Dataset) -> str:
    """Name a record.

    Args:
        record: The record.
        dataset: Where names are looked up.

    Returns:
        What a link to it says; of a quote, whose it is besides.
    """
    shown = wording(record, dataset).title
    return f"{display.name(record.speaker, dataset)}: {shown}" if isinstance(record, Quote) else shown
