"""The words that a passage points at, found in the own text of its source.

White space is collapsed, all else counts to the letter. The first words must stand there once, the last follow
them.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from karabakh_iran.errors import PassageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.model import Passage

Span: TypeAlias = tuple[int, int]

# Enough for a slip of the pen; an error message is not worth a search through a library.
_MOST_WINDOWS = 2000

# A letter with the marks that combine with it is one letter.
_LETTER = r"[\w\u0300-\u036f]"
_SENTENCE_END = re.compile(r"(\S*)[.?!][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
# What stands before a full stop that ends no sentence: an initial, a title.
_ABBREVIATED = re.compile(r"[\"“‘'(\[]*(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|St)")


@frozen
class Located:
    """A passage that was found.

    Attributes:
        start: Offset of its first character in the collapsed text of the document.
        end: Offset behind its last.
        text: Its words.
        paragraph: Number of its paragraph in the source's own text.
    """

    start: int
    end: int
    text: str
    paragraph: int

    @property
    def span(self) -> Span:
        """Both offsets."""
        return self.start, self.end


@frozen
class SourceText:
    """The own text of one source.

    Attributes:
        source: Id of the Source.
        document: The collapsed text of the document that it stands in.
        paragraphs: For each paragraph, in order, the spans of the document that it is made of.
    """

    source: str
    document: str = field(repr=False)
    paragraphs: tuple[tuple[Span, ...], ...] = field(repr=False)

    def locate(self, passage: Passage) -> Located:
        """Find the one range that a passage points at.

        Args:
            passage: A passage of this source.

        Returns:
            Where it stands.

        Raises:
            PassageError: It stands nowhere in the source's own text, or more than once.
        """
        start, end = find(self.document, [span for spans in self.paragraphs for span in spans], passage)
        number = next(
            number
            for number, spans in enumerate(self.paragraphs, 1)
            if any(first <= start and end <= last for first, last in spans)
        )
        return Located(start, end, self.document[start:end], number)

    def paragraph(self, number: int) -> str:
        """Give the words of a paragraph.

        Args:
            number: Its number, from 1.

        Returns:
            Its text; empty where there is no such paragraph.
        """
        spans = self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else ()
        return " ".join(self.document[start:end].strip() for start, end in spans)

    def bounds(self, number: int) -> Span:
        """Give the outermost offsets of a paragraph.

        Args:
            number: Its number, from 1.

        Returns:
            The offset of its first character in the document, and that behind its last.
        """
        spans = self.paragraphs[number - 1]
        return spans[0][0], spans[-1][1]

    def sentences(self) -> list[tuple[int, Span]]:
        """Cut the text into sentences.

        Returns:
            The number of the paragraph and the offsets of each, in order.
        """
        found: list[tuple[int, Span]] = []
        for number, spans in enumerate(self.paragraphs, 1):
            for first, last in spans:
                start = first
                for sentence in sentences(self.document[first:last]):
                    start = self.document.index(sentence, start)
                    found.append((number, (start, start + len(sentence))))
                    start += len(sentence)
        return found


def has_words(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whole and to the letter.

    Args:
        text: Where to look.
        words: What to find.

    Returns:
        Whether they stand there and do not begin or end within a longer word.
    """
    return re.search(_pattern(words), text) is not None


def sentences(text: str) -> list[str]:
    """Cut a text into sentences.

    Args:
        text: Running text, white space collapsed.

    Returns:
        The sentences, in order.
    """
    marks = _SENTENCE_END.finditer(text)
    ends = [match.end() for match in marks if not _ABBREVIATED.fullmatch(match[1])]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _pattern(words: str) -> str:
    before = rf"(?<!{_LETTER})" if re.match(_LETTER, words) else ""
    after = rf"(?!{_LETTER})" if re.search(rf"{_LETTER}$", words) else r"(?![\u0300-\u036f])"
    return f"{before}{re.escape(words)}{after}"


def find(document: str, spans: Iterable[Span], passage: Passage) -> Span:
    """Find the one range that a passage points at; its first words must be unique, its last follow them.

    Args:
        document: The collapsed text of a document.
        spans: Where in it to look; the range must lie within one of them.
        passage: The passage.

    Returns:
        The offsets of the range.

    Raises:
        PassageError: The words stand nowhere in the spans, or more than once.
    """
    before = re.compile(rf"{_pattern(passage.prefix)}\s?$")
    room = len(passage.prefix) + 2
    found = [
        (match.start(), last)
        # Looked for ahead, so that two that cover each other are both found.
        for match in re.finditer(f"(?={_pattern(passage.text_start)})", document)
        for first, last in spans
        if first <= match.start() and match.start() + len(passage.text_start) <= last
        if not passage.prefix or before.search(document, max(0, match.start() - room), match.start())
    ]
    shown = f"{passage.source}: {passage.text_start!r}"
    if not found:
        if has_words(document, passage.text_start):
            after = (
                f"not after {passage.prefix!r}"
                if passage.prefix
                else "in no one paragraph of the source's own text"
            )
            raise PassageError(f"{shown} stands in the document, but {after}")
        raise PassageError(f"{shown} does not stand in its text{_lookalike(document, passage.text_start)}")
    if len(found) > 1:
        raise PassageError(f"{shown} stands {len(found)} times; add a prefix or lengthen text_start")
    start, last = found[0]
    behind = start + len(passage.text_start)
    if not passage.text_end:
        return start, behind
    end = re.compile(_pattern(passage.text_end)).search(document, behind, last)
    if end is None:
        raise PassageError(f"{shown} is not followed by {passage.text_end!r} in its paragraph")
    return start, end.end()


def _lookalike(document: str, words: str) -> str:
    """Name the words of the document that come nearest: as many, with one of them in common."""
    wanted, tokens = words.split(), document.split()
    windows = (
        " ".join(tokens[at - place : at - place + len(wanted)])
        for at, token in enumerate(tokens)
        for place, word in enumerate(wanted)
        if token == word and at >= place
    )
    return nearest(words, set(islice(windows, _MOST_WINDOWS)))
