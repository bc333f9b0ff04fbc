"""Keys: the ids of items in the letters that every program takes."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFIT = re.compile(r"[^A-Za-z0-9._:/+-]+")


def key(name: str) -> str:
    """Write an id in ASCII, whatever other items there are.

    Args:
        name: The id.

    Returns:
        The same where it is fit for a key; without accents, or with a checksum for what ASCII does not have.
    """
    letters = [letter for letter in unicodedata.normalize("NFKD", name) if unicodedata.category(letter)[0] != "M"]
    bare = "".join(letters)
    fit = _UNFIT.sub("-", bare).strip("-")
    if fit and bare.isascii():
        return fit
    return f"{fit or 'item'}-{crc32(name.encode(errors='surrogatepass')):08x}"


def keys(names: Iterable[str]) -> dict[str, str]:
    """Write ids in ASCII so that they differ, in small letters too: BibTeX takes "A" and "a" for one.

    Args:
        names: The ids.

    Returns:
        The key of each; an id that is fit for a key goes before those that have to be changed.
    """
    different = dict.fromkeys(names)
    fit: dict[str, str] = {}
    for name in different:
        if key(name) == name:
            fit.setdefault(name.lower(), name)
    made: dict[str, str] = {}
    taken: set[str] = set()
    alike: Counter[str] = Counter()
    for name in sorted(different, key=lambda name: fit.get(name.lower()) != name):
        wanted = made[name] = key(name)
        while made[name].lower() in taken:
            alike[wanted] += 1
            made[name] = f"{wanted}-{alike[wanted] + 1}"
        taken.add(made[name].lower())
    return made
