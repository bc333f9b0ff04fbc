"""A post that somebody held."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.dates import When
from karabakh_iran.model.passage import Passage


@frozen(kw_only=True)
class Role:
    """A post that somebody held, according to a source.

    Attributes:
        title: The post, in the words of the passage.
        of: Id of the Actor it was a post of.
        when: The time for which the source gives it.
        passage: Where the source says so.
    """

    title: str
    of: str | None = None
    when: When | None = None
    passage: Passage
