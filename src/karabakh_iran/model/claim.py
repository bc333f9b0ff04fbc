"""What is held to be so."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.record import Record
from karabakh_iran.vocabulary import ClaimKind


@frozen(kw_only=True)
class Claim(Record):
    """What somebody holds to be so: why, how good, whose right, what if, what general policy.

    Attributes:
        id: Slug.
        text: The proposition, in one neutral sentence of the coders.
        kind: What it is a proposition of.
        when: The time that it is about.
        about: Ids of the Actors, Places and Events that it is about.
        rivals: Ids of Claims that cannot be true with it at the same time; stored with one of the two.
        note: A coder's remark.
    """

    id: str
    text: str
    kind: ClaimKind
    when: When | None = None
    about: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    note: str = ""
