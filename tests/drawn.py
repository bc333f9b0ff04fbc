"""Pictures read back: what each part shows, where it stands, in which colours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, fromstring

from karabakh_iran.pictures.lettering import width

if TYPE_CHECKING:
    from collections.abc import Sequence

SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"ki-head": 16, "ki-body": 13, "ki-small": 11}


class Box(NamedTuple):
    """A line of letters, as wide as the library reckons with.

    Attributes:
        words: The letters.
        left: Pixels from the left.
        right: The same.
        top: Pixels from the top.
        bottom: The same.
    """

    words: str
    left: float
    right: float
    top: float
    bottom: float


def read(picture: str) -> Element:
    """Parse a picture as any reader of XML does."""
    return fromstring(picture)  # noqa: S314 - it is our own


def parts(root: Element) -> dict[str, Element]:
    """Give what says in words what it shows, by these."""
    return {
        title.text or "": one
        for one in (*root.iter(f"{SVG}g"), *root.iter(f"{SVG}a"))
        if (title := one.find(f"{SVG}title")) is not None
    }


def part(root: Element, words: str) -> Element:
    """Give the one part that says these words."""
    (one,) = (element for title, element in parts(root).items() if words in title)
    return one


def shapes(part: Element, *kinds: str) -> list[Element]:
    """Give the shapes of a part that are painted so."""
    return [one for one in part if {f"ki-{kind}" for kind in kinds} <= set(one.get("class", "").split())]


def texts(root: Element) -> list[str]:
    """Give all that is written, line by line."""
    return [one.text or "" for one in root.iter(f"{SVG}text")]


def boxes(root: Element) -> list[Box]:
    """Give where each line of letters stands, but for those that are turned."""
    every = {child: parent for parent in root.iter() for child in parent}
    return [_box(one) for one in root.iter(f"{SVG}text") if not every[one].get("transform")]


def numbers(path: Element) -> list[float]:
    """Give the numbers of a path."""
    return [float(number) for number in re.findall(r"-?[\d.]+", path.get("d", ""))]


def channels(colour: str) -> tuple[float, ...]:
    """Take a colour apart: red, green, blue, from 0 to 1."""
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """Compare two colours as WCAG does."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _box(text: Element) -> Box:
    size = SIZES[text.get("class", "").split()[0]]
    wide = width(text.text or "", size)
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    # What is anchored at its end is left of there, what runs from the right at its start.
    is_left = (text.get("text-anchor") == "end") is not (text.get("direction") == "rtl")
    left = x - wide if is_left else x
    return Box(text.text or "", left, left + wide, y - 0.8 * size, y + 0.2 * size)


def _luminance(colour: Sequence[float]) -> float:
    """Say how light a colour is (WCAG, "relative luminance")."""
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
