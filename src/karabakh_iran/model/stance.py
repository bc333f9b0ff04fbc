"""Who asserts, denies or questions what, through whom, where."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.passage import Passage
from karabakh_iran.model.record import Record
from karabakh_iran.vocabulary import Position


@frozen(kw_only=True)
class Stance(Record):
    """Somebody, in a passage, asserts, denies or questions that something happened or is so.

    Attributes:
        id: Slug.
        on: Id of the Event or Claim.
        holder: Id of the Actor whose stance it is.
        position: "asserts": presents it as so, however hedged; "questions": leaves it open; "denies": says it
            is not so.
        passage: Where that stands.
        hedge: The hedging words, verbatim.
        via: Ids of the Actors or Sources it came through, first to last, without the passage's own author.
        when: When it was taken.
        note: A coder's remark.
    """

    id: str
    on: str
    holder: str
    position: Position
    passage: Passage
    hedge: str = ""
    via: tuple[str, ...] = ()
    when: When | None = None
    note: str = ""
