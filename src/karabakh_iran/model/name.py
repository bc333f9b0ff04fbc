"""A name in a language."""

from __future__ import annotations

from attrs import frozen

from karabakh_iran.model.passage import Passage


@frozen(kw_only=True)
class Name:
    """Another name, spelling or form in another script.

    Attributes:
        text: The name.
        language: BCP 47 tag of the language it is written in.
        passage: Where it stands, if it stands in a held source.
    """

    text: str
    language: str = "en"
    passage: Passage | None = None
