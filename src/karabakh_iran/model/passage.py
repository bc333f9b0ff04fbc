"""A range of a source's text."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Passage:
    """A range of a source's text, pointed at by its first and last words.

    The terms are those of the web's Text Fragments (WICG, "URL Fragment Text Directives"). White space
    counts as one blank, all else to the letter. A passage is as short as is unique.

    Attributes:
        source: Id of the Source.
        text_start: Words that the range begins with; empty for a source as a whole, where its text is not held.
        text_end: Words that it ends with; empty where ``text_start`` is the whole range.
        prefix: Words just before the range, only where the rest is ambiguous.
        paragraph: Number of the paragraph in the source's own text, counted from 1.
    """

    source: str
    text_start: str = ""
    text_end: str = ""
    prefix: str = ""
    paragraph: int | None = None
