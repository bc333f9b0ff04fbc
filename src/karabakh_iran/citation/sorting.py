"""The order of the alphabet: letters and digits count, neither accents nor capitals, spaces or punctuation."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text

# Letters that Unicode does not take apart, but dictionaries do.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
_DIGITS = re.compile(r"\d+")
_IGNORED = re.compile(r"[\W_]+")


def letters(text: Text) -> str:
    """Give a string by which texts sort.

    Args:
        text: The text.

    Returns:
        Its letters and digits, numbers in the order of their value.
    """
    if not text:
        return ""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).translate(_LETTERS)
    return _DIGITS.sub(_sortable, _IGNORED.sub("", folded))


def last_if_empty(text: str) -> tuple[bool, str]:
    """Give a key by which what is missing comes last.

    Args:
        text: A string by which texts sort.

    Returns:
        The key.
    """
    return not text, text


def _sortable(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0") or "0"
    # A number is longer before it is larger; a length has two digits, so that longer ones stay in order too.
    return f"{len(digits):02}{digits}"
