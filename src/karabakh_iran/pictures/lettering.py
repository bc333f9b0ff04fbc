"""Words in a picture: how wide they are, in lines that fit, each in the direction of its script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional, combining, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator

# What XML 1.0 (§ 2.2) has no place for.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A no-break space stays one.
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
_BEHIND_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")
_FROM_RIGHT = {"R", "AL"}
# Of DejaVu Sans, the widest of the usual fonts, rounded up; in em.
_ASCII = {
    **dict.fromkeys("ijl'|!.,:; ", 0.34),
    **dict.fromkeys('frtI()[]-"/', 0.42),
    **dict.fromkeys("mwMW@%", 1.0),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.73),
}
_ELLIPSIS = "…"


def clean(text: str) -> str:
    """Make a text one line that XML can hold.

    Args:
        text: Any text.

    Returns:
        The text, white space collapsed, a replacement character for what XML has no place for.
    """
    return _SPACE.sub(" ", _NO_XML.sub("\ufffd", text)).strip(" ")


def width(text: str, size: float) -> float:
    """Estimate how wide a text is; nobody knows in which font a reader's machine sets it.

    Args:
        text: A line.
        size: Size of the font in pixels.

    Returns:
        Pixels, as in a font that is rather wide (DejaVu Sans).
    """
    return size * sum(map(_em, text))


def wrapped(text: str, room: float, size: float) -> list[str]:
    """Break a text into lines.

    Args:
        text: The text.
        room: Pixels of a line.
        size: Size of the font in pixels.

    Returns:
        Lines that fit; a word is broken behind a hyphen, or anywhere if it is wider than a line.
    """
    lines: list[str] = []
    left = 0.0
    blank = width(" ", size)
    for word in filter(None, clean(text).split(" ")):
        for number, piece in enumerate(_pieces(word, room, size)):
            gap, wide = 0 if number else blank, width(piece, size)
            if lines and gap + wide <= left:
                lines[-1] += piece if number else f" {piece}"
                left -= gap + wide
            else:
                lines.append(piece)
                left = room - wide
    return lines


def fitted(text: str, room: float, size: float, most: int) -> list[str]:
    """Break a text into so many lines, and cut it if it needs more.

    Args:
        text: The text.
        room: Pixels of a line.
        size: Size of the font in pixels.
        most: How many lines there are.

    Returns:
        Lines that fit; an ellipsis ends what is cut.
    """
    lines = wrapped(text, room, size)
    if len(lines) <= most:
        return lines
    last = " ".join(lines[most - 1 :])
    return [*lines[: most - 1], next(_chunks(last, room - width(_ELLIPSIS, size), size)).rstrip() + _ELLIPSIS]


def runs_from_right(text: str) -> bool:
    """Tell in which direction a text runs (Unicode Standard Annex 9, P2).

    Args:
        text: The text.

    Returns:
        Whether its first letter is of a script that runs from right to left.
    """
    first = next((kind for char in text if (kind := bidirectional(char)) in {"L", *_FROM_RIGHT}), "L")
    return first in _FROM_RIGHT


def isolated(name: str) -> str:
    """Keep a name that runs from the right from turning what stands around it.

    Args:
        name: A name in a line of another script.

    Returns:
        The name, between the marks of an isolate (Unicode Standard Annex 9) where it has such a letter.
    """
    return f"\u2068{name}\u2069" if any(bidirectional(char) in _FROM_RIGHT for char in name) else name


def _pieces(word: str, room: float, size: float) -> Iterator[str]:
    for part in _BEHIND_HYPHEN.split(word):
        yield from _chunks(part, room, size)


def _chunks(text: str, room: float, size: float) -> Iterator[str]:
    start, left = 0, room
    for place, char in enumerate(text):
        wide = width(char, size)
        if wide > left and place > start:
            yield text[start:place]
            start, left = place, room
        left -= wide
    yield text[start:]


def _em(char: str) -> float:
    if char < "\u007f":
        return _ASCII.get(char, 0.62)
    if char > "\uffff":
        return 1.3
    if east_asian_width(char) in "WF" or char in "—…":
        return 1.0
    if combining(char) or bidirectional(char) in {"BN", "FSI", "PDI"}:
        return 0.0
    return 0.8 if char.isupper() or char > "\u024f" else 0.63
