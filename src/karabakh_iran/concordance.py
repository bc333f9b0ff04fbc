"""Where words stand in a text: an index made once, so that no passage needs a scan of its document."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A letter with the marks that combine with it is one letter.
_WORD = re.compile(r"[\w\u0300-\u036f]+")
# Words share lists, so that a text of nothing but different words takes little more room than any other.
_LISTS = 2**16


class Concordance:
    """A text, and where each of its words begins.

    Attributes:
        text: The text.
    """

    text: str

    def __init__(self, text: str) -> None:
        """Go through a text once.

        Args:
            text: The text, white space collapsed.
        """
        self.text = text
        self._lists: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for match in _WORD.finditer(text):
            self._lists[hash(match[0]) % _LISTS].append(match.start())

    def places(self, words: str, start: int = 0) -> Iterator[int]:
        """Find words, whole and to the letter.

        Args:
            words: What to find.
            start: Where in the text to begin.

        Yields:
            The offset of each place, in order; those that cover each other too.
        """
        # A word of these is a word of the text wherever they stand whole: the rarest leads to all places.
        inner = [(self._lists.get(hash(match[0]) % _LISTS, ()), match.start()) for match in _WORD.finditer(words)]
        if not inner:
            yield from _scanned(self.text, words, start)
            return
        begins, before = min(inner, key=lambda one: len(one[0]))
        for number in range(bisect_left(begins, start + before), len(begins)):
            at = begins[number] - before
            if self.text.startswith(words, at) and _is_whole(self.text, at, at + len(words)):
                yield at


def has_words(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whole and to the letter.

    Args:
        text: Where to look.
        words: What to find.

    Returns:
        Whether they stand there and do not begin or end within a longer word.
    """
    return next(_scanned(text, words, 0), None) is not None


def is_within_word(text: str, at: int) -> bool:
    """Tell whether an offset is one within a word.

    Args:
        text: A text.
        at: The offset.

    Returns:
        Whether there is a letter before it and one behind it.
    """
    return at > 0 and _is_letter(text[at - 1]) and _is_letter(text[at : at + 1])


def _scanned(text: str, words: str, start: int) -> Iterator[int]:
    at = text.find(words, start)
    while at >= 0:
        if _is_whole(text, at, at + len(words)):
            yield at
        at = text.find(words, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    inside = is_within_word(text, start) or is_within_word(text, end)
    return not inside and not _combines(text[end : end + 1])


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_" or _combines(character)


def _combines(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
