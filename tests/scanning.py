"""The finding of words and passages by a scan for each: slow, plain, and what the concordance is held against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.model import Passage
    from karabakh_iran.passages import Span

LETTER = r"[\w\u0300-\u036f]"
SENTENCE_END = re.compile(r"(\S*)[.?!][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
ABBREVIATED = re.compile(r"[\"“‘'(\[]*(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|St)")


def pattern(words: str) -> str:
    """Give a regular expression for words that are whole."""
    before = rf"(?<!{LETTER})" if re.match(LETTER, words) else ""
    after = rf"(?!{LETTER})" if re.search(rf"{LETTER}$", words) else r"(?![\u0300-\u036f])"
    return f"{before}{re.escape(words)}{after}"


def places(text: str, words: str, start: int = 0) -> list[int]:
    """Find words."""
    # Looked for ahead, so that two that cover each other are both found.
    return [match.start() for match in re.compile(f"(?={pattern(words)})").finditer(text, start)]


def find(document: str, spans: Iterable[Span], passage: Passage) -> Span | int:
    """Find a passage.

    Returns:
        Its range, or at how many places its first words stand; -1: its last do not follow.
    """
    before = re.compile(rf"{pattern(passage.prefix)}\s?$")
    room = len(passage.prefix) + 2
    found = [
        (start, last)
        for start in places(document, passage.text_start)
        for first, last in spans
        if first <= start and start + len(passage.text_start) <= last
        if not passage.prefix or before.search(document, max(0, start - room), start)
    ]
    if len(found) != 1:
        return len(found)
    start, last = found[0]
    behind = start + len(passage.text_start)
    if not passage.text_end:
        return start, behind
    end = re.compile(pattern(passage.text_end)).search(document, behind, last)
    return (start, end.end()) if end else -1


def sentences(text: str) -> list[str]:
    """Cut a text into sentences."""
    marks = SENTENCE_END.finditer(text)
    ends = [match.end() for match in marks if not ABBREVIATED.fullmatch(match[1])]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
