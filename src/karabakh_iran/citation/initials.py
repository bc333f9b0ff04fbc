"""Given names cut down to their initials."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text

# Arabic letters change their form when they stand alone, and Armenian, Georgian or Chinese ones are no initials.
_ABBREVIATED_SCRIPTS = {"LATIN", "GREEK", "CYRILLIC"}
_SEPARATORS = re.compile(r"([-\s]+)")
_HYPHENS = re.compile(r"\s*-\s*")
_RUN_TOGETHER = re.compile(r"\.(?=[^ .-])")
_WORD = re.compile(r"[^\s.-]+")
_BETWEEN = re.compile(r"(\s+|-(?![a-z]))")


# Few given names are many people's, and each is printed more than once.
@lru_cache(maxsize=4096)
def initialled(given: Text, mark: str, *, hyphens: bool = True) -> Text:
    """Abbreviate given names: "Jean-Paul M." to "J.-P. M.".

    Args:
        given: Given names.
        mark: What follows an initial: ". ", "." or nothing.
        hyphens: Whether a hyphen between two names stays.

    Returns:
        Their initials; the full names where one is of a script without initials.
    """
    if not given.isascii() and any(_script(word[0]) not in _ABBREVIATED_SCRIPTS for word in _WORD.findall(given)):
        return given
    if not hyphens:
        given = given.replace("-", " ")
    # A part in small letters, the "akbar" of "Ali-akbar", has no initial of its own.
    words = _SEPARATORS.split(_RUN_TOGETHER.sub(". ", _HYPHENS.sub("-", given)))
    initials = ""
    for number, word in enumerate(words[::2]):
        separator = words[number * 2 - 1] if number else ""
        if not word:
            continue
        if word[0].islower():
            initials = initials if "-" in separator else f"{initials.rstrip()} {word} "
        else:
            initials = f"{initials.rstrip()}-" if "-" in separator else initials
            initials += _initial(word) + mark
    return initials.strip()


def spelled(given: Text, mark: str) -> Text:
    """Print given names in full, and the initials among them as all initials are: "J.R. Ronald" to "J. R. Ronald".

    Args:
        given: Given names.
        mark: What follows an initial: ". ", say.

    Returns:
        The same names.
    """
    words = _BETWEEN.split(_RUN_TOGETHER.sub(". ", _HYPHENS.sub("-", given)))
    pieces: list[str] = []
    for number, word in enumerate(words):
        if number % 2 == 0 and _abbreviated(word):
            pieces += [word.removesuffix("."), mark.rstrip(), " "]
        # What parts an initial from the next name, a hyphen too, is a space: "A.-B." to "A. B.".
        elif number % 2 == 0 or not _abbreviated(words[number - 1]):
            pieces.append(word)
    return "".join(pieces).strip()


def _abbreviated(word: str) -> bool:
    return word.endswith(".") or (len(word) == 1 and word.isupper())


def _initial(word: str) -> str:
    """Give the first letter; an abbreviation such as "Yu." is one already."""
    return word.rstrip(".") if word.endswith(".") else word[0]


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
