"""Parts of names as bibliographies print them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.citation.csl import Name

# Arabic letters change their form when they stand alone, and Armenian, Georgian or Chinese ones are no initials.
_ABBREVIATED_SCRIPTS = {"LATIN", "GREEK", "CYRILLIC"}
_WORD = re.compile(r"[^\s.-]+")


def surname(name: Name) -> str:
    """Give what a name is cited by.

    Args:
        name: A name.

    Returns:
        The family name with the particle that belongs to it; what there is, where there is none.
    """
    family = name.get("family", "").strip('"')
    particle = name.get("non-dropping-particle", "")
    return f"{particle} {family}".strip() or name.get("literal") or name.get("given", "")


def initials(given: str) -> str:
    """Abbreviate given names: "Jean-Paul M." to "J.-P. M.".

    Args:
        given: Given names.

    Returns:
        Their initials; the full names where one is of a script without initials.
    """
    if any(_script(word[0]) not in _ABBREVIATED_SCRIPTS for word in _WORD.findall(given)):
        return given
    words = (_initial(word) for word in given.replace(".", ". ").replace(". -", ".-").split())
    return " ".join(word for word in words if word)


def _initial(word: str) -> str:
    first, *rest = _WORD.findall(word) or [""]
    if first[:1].islower():
        return word
    # A part in small letters, the "akbar" of "Ali-akbar", has no initial of its own.
    return "-".join(f"{part[0]}." for part in (first, *rest) if part and not part[0].islower())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
