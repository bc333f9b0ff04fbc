"""Volumes, issues, editions and pages as bibliographies print them."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

# One number: digits, with letters before or after them, or a Roman numeral.
_NUMBER = re.compile(r"(?:\d*[a-zA-Z]+0*)?\d+[a-zA-Z]*|[ixv]+|\d+(?:/\d+)+", re.ASCII)
_BARE = re.compile(r"(?<!\w)\d+(?!\w)")
_COUNTED = re.compile(r"(?:[a-zA-Z]*\d+[a-zA-Z]*)|[ivxlcmIVXLCM]+", re.ASCII)
_SEPARATORS = re.compile(r"\s*&\s*|,?\s+and\s+|[;,]\s+|\s*[-–]+\s*")
_SUBDIVISION = re.compile(r"(\d+[a-zA-Z]+)-([a-zA-Z]+)", re.ASCII)
_HYPHEN = re.compile(r"\s*-+\s*")
_DASH = re.compile(r"\s*[-–]+\s*")
_RANGE = re.compile(r"(?<!\w)([a-zA-Z]*0*)(\d{1,18})\s*[-–]\s*([a-zA-Z]*0*)(\d{1,18})(?![\w-])", re.ASCII)

#: How the second number of a range is shortened.
Pages: TypeAlias = Literal["expanded", "minimal", "minimal-two", "chicago"]


def is_numeric(value: str) -> bool:
    """Tell whether a value begins with a number, so that a label such as "vol." goes with it.

    Args:
        value: "12", "12-14", "2nd" and "e123" are numeric; "2nd rev." and "A-12" are not.

    Returns:
        Whether it is.
    """
    return bool(_NUMBER.fullmatch(_SEPARATORS.split(_whole(value.strip()), maxsplit=1)[0]))


def is_plural(value: str) -> bool:
    """Tell whether a value is several numbers: "12-14", "3, 5".

    Args:
        value: The value.

    Returns:
        Whether its label is in the plural.
    """
    parts = _SEPARATORS.split(_whole(value.strip()))
    return len(parts) > 1 and is_numeric(value) and all(_COUNTED.fullmatch(part) for part in parts)


def dashed(value: str) -> str:
    """Print the hyphens between numbers as dashes.

    Args:
        value: "12-14", say; what is no number is left as it is.

    Returns:
        "12–14".
    """
    return _HYPHEN.sub("–", value) if is_numeric(value) and not _SUBDIVISION.search(value) else value


def pages(value: str, style: Pages = "expanded") -> str:
    """Print page numbers.

    Args:
        value: "101-119, 123", say.
        style: How the second number of a range is shortened.

    Returns:
        The ranges in the form of the style, with dashes.
    """
    if not is_numeric(value):
        return _DASH.sub("-", value)
    return dashed(_DASH.sub("-", _RANGE.sub(lambda match: _range(match, style), _DASH.sub("-", value))))


def ordinal(value: str) -> str:
    """Print an ordinal number.

    Args:
        value: "2", "2nd" or "2-3", say; what is not numeric is left as it is.

    Returns:
        "2nd", "2nd–3rd".
    """
    return _BARE.sub(_ordinal, dashed(value)) if is_numeric(value) else value


def _ordinal(match: re.Match[str]) -> str:
    number = int(match[0][-2:])
    teens = range(11, 14)
    ending = "th" if number in teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{match[0]}{ending}"


def _whole(value: str) -> str:
    """Take the "12a-c" of subsections for one number."""
    return _SUBDIVISION.sub(r"\1\2", value)


def _range(match: re.Match[str], style: Pages) -> str:
    before, first, again, last = match.groups()
    if again not in {"", before}:
        return match[0]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if int(first) >= int(last):
        return match[0]
    return f"{before}{first}–{before if style == 'expanded' else ''}{_shortened(first, last, style)}"


def _shortened(first: str, last: str, style: Pages) -> str:
    if style == "expanded" or len(first) != len(last):
        return last
    if style == "chicago":
        return _chicago(first, last)
    same = next(place for place, digit in enumerate(last) if digit != first[place])
    return last[min(same, len(last) - 2) :] if style == "minimal-two" and len(last) > 1 else last[same:]


def _chicago(first: str, last: str) -> str:
    """Give the changed part alone, two digits at least, but all of it after a multiple of a hundred."""
    hundred = 100
    number = int(first)
    if number < hundred or not number % hundred:
        return last
    changed = next(
        (power for power in range(2, len(last)) if number // 10**power == int(last) // 10**power), len(last)
    )
    # Numbers below ten within the hundred have no nought before them: 107–8.
    return str(int(last[-changed:]))
