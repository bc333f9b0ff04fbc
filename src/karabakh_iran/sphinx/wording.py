"""What a link to a record says: its words, and who tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from karabakh_iran import display
from karabakh_iran.citation.markup import plain
from karabakh_iran.model import Claim, Event, Quote, Source, Stance

if TYPE_CHECKING:
    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

_MOST_LETTERS = 60


class Wording(NamedTuple):
    """What a link to a record says.

    Attributes:
        title: Its name, title or text; of a quote the first words, of a stance who takes which position on what.
        told: Who tells it, and where: ``"disputed: Jon Varo; denied by Velonia"``; empty for actors and places,
            of which nothing is told.
    """

    title: str
    told: str

    @property
    def whole(self) -> str:
        """Both, where there is no tooltip."""
        return f"{self.title} ({self.told})" if self.told else self.title


def wording(record: Record, dataset: Dataset) -> Wording:
    """Say what a link to a record says.

    Args:
        record: A record of any kind.
        dataset: Where the names that it refers to are looked up.

    Returns:
        Its words, a line each.
    """
    # A line of an inventory is an entry: what breaks it would begin another.
    return Wording(plain(_title(record, dataset)) or record.id, plain(_told(record, dataset)))


def _title(record: Record, dataset: Dataset) -> str:
    if isinstance(record, Claim):
        return record.text
    if isinstance(record, Quote):
        return f"“{_beginning(record.text)}”"
    if isinstance(record, Stance):
        return (
            f"{display.name(record.holder, dataset)} {record.position}: {_title(dataset.get(record.on), dataset)}"
        )
    return display.name(record.id, dataset)


def _beginning(text: str) -> str:
    if len(text) <= _MOST_LETTERS:
        return text
    # To the end of a word, in a script that parts them.
    return f"{text[:_MOST_LETTERS].rpartition(' ')[0] or text[:_MOST_LETTERS]} …"


def _told(record: Record, dataset: Dataset) -> str:
    if isinstance(record, Event):
        return f"{record.status}: {display.tellers(record, dataset)}"
    if isinstance(record, Claim):
        return display.tellers(record, dataset)
    if isinstance(record, Quote):
        return f"{display.name(record.speaker, dataset)}, {display.place(record.passage, dataset)}"
    if isinstance(record, Stance):
        return display.place(record.passage, dataset)
    if isinstance(record, Source):
        return "; ".join(filter(None, (_authors(record, dataset), display.date(record.issued))))
    return ""


def _authors(source: Source, dataset: Dataset) -> str:
    return ", ".join(display.name(author, dataset) for author in source.authors)
