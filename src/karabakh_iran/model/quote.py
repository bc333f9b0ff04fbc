"""Direct speech."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.passage import Passage
from karabakh_iran.model.record import Record


@frozen(kw_only=True)
class Quote(Record):
    """One unbroken span of direct speech.

    Attributes:
        id: Slug.
        speaker: Id of the Actor whose words they are.
        text: The words within the quotation marks, verbatim, white space collapsed.
        passage: Where they stand.
        cue: The attributing words, verbatim.
        when: When it was said, which is not when what it tells happened.
        about: Ids of every Actor, Place and Event named in it.
        via: Ids of the Actors or Sources it came through, first to last, without the passage's own author.
        translator: Id of the Actor that translated it.
        utterance: Key that Quotes share which are the same words in other wordings.
        nested_in: Id of the Quote that contains it.
        continues: Id of the Quote that it goes on from, after an interruption.
        note: A coder's remark.
    """

    id: str
    speaker: str
    text: str
    passage: Passage
    cue: str = ""
    when: When | None = None
    about: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    translator: str | None = None
    utterance: str | None = None
    nested_in: str | None = None
    continues: str | None = None
    note: str = ""
