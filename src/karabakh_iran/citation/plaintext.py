"""What an item holds, in plain text for another program: on one line, with nothing in it that acts there."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from typing import TYPE_CHECKING
from urllib.parse import quote

from karabakh_iran.citation import dates
from karabakh_iran.citation.markup import parse, plain, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.csl import Date, Name

# Halves of characters, which no file can hold, and what is none.
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
# In an address a brace would end a field, a backslash or "^^" begin a command, a mark of direction hide its end.
_UNSAFE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069{}\\^]")
# EDTF counts its seasons from here, in the place of the month.
_BEFORE_SPRING = 20


def writable(text: str) -> str:
    """Leave out what cannot be written to a file.

    Args:
        text: Any string.

    Returns:
        The same, of whole characters.
    """
    return _UNWRITABLE.sub("", text)


def clean(text: str) -> str:
    """Take words with their tags.

    Args:
        text: The value of a variable.

    Returns:
        One line of them.
    """
    return plain(writable(text))


def line(text: str) -> str:
    """Take words without their tags.

    Args:
        text: The value of a variable, in CSL-JSON's rich text.

    Returns:
        One line of them; nothing where there is nothing to see.
    """
    words = to_text(parse(writable(text)))
    return words if any(unicodedata.category(letter)[0] not in "CZ" for letter in words) else ""


def address(text: str) -> str:
    """Take an address as it is.

    Args:
        text: A URL or DOI.

    Returns:
        The same; what no address may hold is percent-encoded.
    """
    return _UNSAFE.sub(lambda match: quote(match[0]), writable(text).strip())


def surname(name: Name) -> str:
    """Give a family name with its particles.

    Args:
        name: A name.

    Returns:
        "de Waal"; nothing where the name has no parts.
    """
    parts = (line(name.get("dropping-particle", "")), line(name.get("non-dropping-particle", "")), family(name))
    return " ".join(filter(None, parts))


def family(name: Name) -> str:
    """Give a family name without the particles that stand beside it.

    Args:
        name: A name.

    Returns:
        "Waal"; without the quotation marks that keep a processor from splitting "de Waal".
    """
    text = line(name.get("family", ""))
    return text[1:-1].strip() if is_locked(name) else text


def is_locked(name: Name) -> bool:
    """Tell whether a family name is one unit, particles and all.

    Args:
        name: A name.

    Returns:
        Whether it stands in quotation marks.
    """
    text = line(name.get("family", ""))
    return len(text) > len('""') and text[0] == text[-1] == '"'


def whole(name: Name) -> str:
    """Give a name that has no parts.

    Args:
        name: A name.

    Returns:
        "Council of Elders" or "Plato"; nothing where the name has a family name.
    """
    if "literal" in name:
        return line(name["literal"])
    return "" if surname(name) else line(name.get("given", ""))


def upright(name: Name) -> str:
    """Give a name in the order of speech.

    Args:
        name: A name.

    Returns:
        "Martin King Jr."
    """
    parts = (line(name.get("given", "")), surname(name), line(name.get("suffix", "")))
    return whole(name) or " ".join(filter(None, parts))


def edtf(date: Date) -> str:
    """Write a date in the Extended Date/Time Format, level 1.

    Args:
        date: The date.

    Returns:
        "2013-03-08", "2013~", "1990/1994" or, for a spring, "2013-21"; nothing for words.
    """
    when = dates.read(date)
    season = [_BEFORE_SPRING + when.season] if when.season and len(when.first) == 1 else []
    bounds = [_bound([*when.first, *season]), _bound(when.last)]
    return "/".join(bound + "~" * when.circa for bound in bounds if bound)


def _bound(parts: Sequence[int]) -> str:
    if not parts:
        return ""
    year, *rest = parts
    # The format has a year 0; CSL counts from 1 in both directions.
    year += year < 0
    if rest[1:] and rest[1] > monthrange(year, rest[0])[1]:
        rest = rest[:1]
    return "-".join([f"{year:0{5 if year < 0 else 4}}", *(f"{part:02}" for part in rest)])
