"""The words that a passage points at, found in the own text of its source.

White space is collapsed, all else counts to the letter. The first words must stand there once, the last follow
them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, islice
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from karabakh_iran.concordance import Concordance, is_within_word
from karabakh_iran.errors import PassageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from karabakh_iran.model import Passage

Span: TypeAlias = tuple[int, int]

# Enough for a slip of the pen; an error message is not worth a search through a library.
_MOST_WINDOWS = 200
_MOST_COUNTED = 1000
_WIDEST_WINDOW = 500
_MARKS = " .,;:?!\"“”‘’'()[]"

_SENTENCE_END = re.compile(r"[.?!][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
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
        concordance: Where words stand in the document.
        paragraphs: For each paragraph, in order, the spans of the document that it is made of.
    """

    source: str
    concordance: Concordance = field(repr=False)
    paragraphs: tuple[tuple[Span, ...], ...] = field(repr=False)
    _spans: tuple[Span, ...] = field(init=False, repr=False, eq=False)
    _spans_so_far: tuple[int, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_spans", tuple(span for spans in self.paragraphs for span in spans))
        object.__setattr__(self, "_spans_so_far", tuple(accumulate(map(len, self.paragraphs))))

    @property
    def document(self) -> str:
        """The collapsed text of the document that it stands in."""
        return self.concordance.text

    def locate(self, passage: Passage) -> Located:
        """Find the one range that a passage points at.

        Args:
            passage: A passage of this source.

        Returns:
            Where it stands.

        Raises:
            PassageError: It stands nowhere in the source's own text, or more than once.
        """
        start, end = find(self.concordance, self._spans, passage)
        number = bisect_right(self._spans_so_far, _place(self._spans, start)) + 1
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


def sentences(text: str) -> list[str]:
    """Cut a text into sentences.

    Args:
        text: Running text, white space collapsed.

    Returns:
        The sentences, in order.
    """
    marks = _SENTENCE_END.finditer(text)
    ends = [mark.end() for mark in marks if not _ABBREVIATED.fullmatch(_word_before(text, mark.start()))]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _word_before(text: str, end: int) -> str:
    return text[text.rfind(" ", 0, end) + 1 : end]


def find(concordance: Concordance, spans: Sequence[Span], passage: Passage) -> Span:
    """Find the one range that a passage points at; its first words must be unique, its last follow them.

    Args:
        concordance: Where words stand in a document.
        spans: Where in it to look, in order, none in another; the range must lie within one of them.
        passage: The passage.

    Returns:
        The offsets of the range.

    Raises:
        PassageError: The words stand nowhere in the spans, or more than once.
    """
    found = list(islice(_starts(concordance, spans, passage), _MOST_COUNTED + 1))
    shown = f"{passage.source}: {passage.text_start!r}"
    if not found:
        if next(concordance.places(passage.text_start), None) is not None:
            after = (
                f"not after {passage.prefix!r}"
                if passage.prefix
                else "in no one paragraph of the source's own text"
            )
            raise PassageError(f"{shown} stands in the document, but {after}")
        raise PassageError(f"{shown} does not stand in its text{_lookalike(concordance, passage.text_start)}")
    if len(found) > 1:
        count = len(found) if len(found) <= _MOST_COUNTED else f"more than {_MOST_COUNTED}"
        raise PassageError(f"{shown} stands {count} times; add a prefix or lengthen text_start")
    start, last = found[0]
    behind = start + len(passage.text_start)
    if not passage.text_end:
        return start, behind
    end = next(concordance.places(passage.text_end, behind), last) + len(passage.text_end)
    if end > last:
        hint = nearest(passage.text_end, _runs(concordance.text[behind:last], len(passage.text_end.split())))
        raise PassageError(f"{shown} is not followed by {passage.text_end!r} in its paragraph{hint}")
    return start, end


def _starts(concordance: Concordance, spans: Sequence[Span], passage: Passage) -> Iterator[Span]:
    """Where the first words stand, each with the end of the span that it is in."""
    for start in concordance.places(passage.text_start):
        number = _place(spans, start)
        if number < 0 or start + len(passage.text_start) > spans[number][1]:
            continue
        if not passage.prefix or _follows(concordance.text, start, passage.prefix):
            yield start, spans[number][1]


def _place(spans: Sequence[Span], at: int) -> int:
    """Number of the last span that begins no later than an offset; -1 where there is none."""
    return bisect_right(spans, at, key=itemgetter(0)) - 1


def _follows(text: str, start: int, prefix: str) -> bool:
    """Tell whether words stand just before an offset, with or without a blank between."""
    ends = (start, start - 1) if text[start - 1 : start].isspace() else (start,)
    begins = [end - len(prefix) for end in ends if end >= len(prefix)]
    return any(text.startswith(prefix, begin) and not is_within_word(text, begin) for begin in begins)


def _lookalike(concordance: Concordance, words: str) -> str:
    """Name the words of the document that come nearest: as many, with one of them in common."""
    wanted = words.split()
    windows = (
        _window(concordance.text, at, place, len(wanted))
        for place, word in enumerate(wanted)
        for at in concordance.places(word)
    )
    return nearest(words, set(islice(windows, _MOST_WINDOWS)))


def _runs(text: str, count: int) -> Iterator[str]:
    """So many words in a row, from each of the first words on, without the marks around them."""
    words = text.split(" ", _MOST_WINDOWS + count)[: _MOST_WINDOWS + count]
    return (" ".join(words[at : at + count]).strip(_MARKS) for at in range(len(words) - count + 1))


def _window(text: str, at: int, before: int, count: int) -> str:
    """So many words around an offset, so many of them before it."""
    first = text[max(0, at - _WIDEST_WINDOW) : at].rsplit(" ", before + 1)[-before - 1 :]
    last = text[at : at + _WIDEST_WINDOW].split(" ", count - before)[: count - before]
    return " ".join(first) + " ".join(last)
