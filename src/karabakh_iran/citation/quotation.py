"""A typewriter's quotation marks and apostrophes, told apart and turned into a printer's."""

from __future__ import annotations

import re

from karabakh_iran.citation.markup import (
    BEGINNINGS,
    CLOSE,
    DOUBLE,
    ENDS,
    FIRM_CLOSE,
    INNER,
    OUTER,
    SINGLE,
    Text,
)

_QUOTE = re.compile("[\"'“”‘’]")
_CLOSED_BY = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_APOSTROPHE = "’"


def curled(text: Text) -> Text:
    """Turn the quotation marks and apostrophes of a text into printed ones.

    Pairs become marks whose form is settled when the text is printed, since it depends on what is around them. A
    single quotation mark without a partner is an apostrophe.

    Args:
        text: The text.

    Returns:
        The same words.
    """
    if not _QUOTE.search(text):
        return text
    letters = list(text)
    opened: list[int] = []
    outer = ""
    for place, letter in enumerate(letters):
        if letter in "“‘" or (letter in "\"'" and _opens(letters, place)):
            opened.append(place)
        elif letter in '"”' or (letter in "'’" and not _elides(letters, place)):
            partner = _partner(text, opened, letter)
            if partner is None:
                continue
            first = text[partner]
            outer = outer or (first if first in "\"'" else "")
            letters[partner] = _form(first, outer)
            letters[place] = CLOSE if _ends(letters, place) else FIRM_CLOSE
    return "".join(_APOSTROPHE if letter == "'" else letter for letter in letters)


def _opens(letters: list[str], place: int) -> bool:
    before = letters[place - 1] if place else " "
    after = letters[place + 1] if place + 1 < len(letters) else " "
    return not after.isspace() and (before.isspace() or before in "(\"'“‘" or before in BEGINNINGS)


def _elides(letters: list[str], place: int) -> bool:
    """Tell the apostrophe within "Iran's" from a mark that ends a quotation."""
    return place + 1 < len(letters) and letters[place + 1] not in ",.?:; )]" + ENDS


def _partner(text: Text, opened: list[int], letter: str) -> int | None:
    """Find what a mark closes; apostrophes that looked like openings in between are none."""
    for position in range(len(opened) - 1, -1, -1):
        if _CLOSED_BY[text[opened[position]]] == letter:
            partner = opened[position]
            del opened[position:]
            return partner
    return None


def _form(first: str, outer: str) -> str:
    if first in "“‘":
        return DOUBLE if first == "“" else SINGLE
    return OUTER if first == outer else INNER


def _ends(letters: list[str], place: int) -> bool:
    return all(letter in ENDS or letter in "\"'”’" for letter in letters[place + 1 :])
