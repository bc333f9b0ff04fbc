"""The sheet that a picture is drawn on: SVG made of elements, so that no word of a record is taken for markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from karabakh_iran.model import Record
from karabakh_iran.pictures.lettering import clean, runs_from_right, width, wrapped

if TYPE_CHECKING:
    from karabakh_iran.corpus import Dataset

#: Gives the address of a record, or none.
Link: TypeAlias = Callable[[Record], str | None]

#: Draws a mark in a box of 46 pixels, given the left end of its middle line.
Sample: TypeAlias = Callable[[Element, float, float], object]

WIDTH, LEAST_WIDTH = 800, 320
MARGIN = 16
#: Pixels: size of the letters and height of a line.
SIZES = {"head": (16, 24), "body": (13, 18), "small": (11, 15)}
_SAMPLE, _ENTRY_GAP = 46, 20

# All but the lines behind stand out from the paper by 4.5 to 1, as text must (WCAG 2.2, 1.4.3).
_LIGHT = {
    "ink": "#1f2328",
    "quiet": "#59636e",
    "line": "#d9dee3",
    "mark": "#0a5fb4",
    "other": "#a8430a",
    "paper": "#ffffff",
}
_DARK = {
    "ink": "#e6e6e6",
    "quiet": "#9da5ae",
    "line": "#363b42",
    "mark": "#6cb2ff",
    "other": "#ffa657",
    "paper": "#131416",
}
_FACE = (
    ".ki-picture { font: 13px system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }",
    ".ki-picture { max-width: 100%; height: auto; }",
    ".ki-picture text { fill: currentColor; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }",
    ".ki-picture .ki-head { font-size: 16px; font-weight: 600; }",
    ".ki-picture .ki-small { font-size: 11px; }",
    ".ki-picture .ki-fill { fill: currentColor; stroke: none; }",
    ".ki-picture .ki-faint { fill: currentColor; fill-opacity: .16; stroke: none; }",
    ".ki-picture .ki-stroke { fill: none; stroke: currentColor; }",
    ".ki-picture .ki-band { fill: none; stroke: currentColor; stroke-opacity: .7; }",
    ".ki-picture .ki-band:hover { stroke-opacity: 1; }",
    ".ki-picture .ki-target { fill: none; stroke: none; pointer-events: all; }",
    ".ki-picture a { color: inherit; text-decoration: none; }",
    ".ki-picture a:hover text, .ki-picture a:focus text { text-decoration: underline; }",
)


class Sheet:
    """A picture in the making, written from top to bottom.

    Attributes:
        width: Pixels.
        y: How far down it is written.
        root: What everything is drawn in.
    """

    def __init__(self, title: str, description: str, wide: float, link: Link | None = None) -> None:
        """Begin a picture with its heading.

        Args:
            title: What it shows.
            description: What it shows, in words for those who do not see it.
            wide: Pixels; 320 if less.
            link: Gives the address of a record.
        """
        self.width: float = max(wide, LEAST_WIDTH)
        self.y: float = MARGIN
        self._link = link
        self.root: Element = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "ki-picture"})
        SubElement(self.root, "title").text = clean(title)
        SubElement(self.root, "desc").text = clean(description)
        SubElement(self.root, "style").text = "\n".join(("", *_FACE, *_colours(), ""))
        self._paper = shape(self.root, "rect", "fill paper", width=self.width, rx=6)
        self.lines(self.root, MARGIN, self.width - 2 * MARGIN, title, "head")

    def part(self, words: str, record: Record | None = None, *, within: Element | None = None) -> Element:
        """Begin a part that tells in words what it shows.

        Args:
            words: The words, shown where one points at it.
            record: The record that it stands for.
            within: What it is drawn in, if not on the sheet itself.

        Returns:
            A link where the record has an address, else a group.
        """
        address = self._link(record) if self._link and record else None
        parent = self.root if within is None else within
        part = SubElement(parent, "a", {"href": clean(address)}) if address else SubElement(parent, "g")
        SubElement(part, "title").text = clean(words)
        return part

    def lines(self, parent: Element, x: float, room: float, words: str, kind: str = "body") -> None:
        """Write words in as many lines as they need, and go down.

        Args:
            parent: What they are written in.
            x: Where the lines begin.
            room: Pixels of a line.
            words: The words.
            kind: "head", "body" or "small", and a colour.
        """
        size, height = SIZES[kind.partition(" ")[0]]
        from_right = runs_from_right(clean(words))
        for line in wrapped(words, room, size):
            self.y += height
            text(parent, x, self.y - 4, line, kind, from_right=from_right)

    def legend(self, entries: Iterable[tuple[Sample, str]]) -> None:
        """Say what the marks mean, and go down.

        Args:
            entries: For each mark what draws it, and what it means.
        """
        size, height = SIZES["small"]
        x = float(MARGIN)
        part = SubElement(self.root, "g")
        self.y += height
        for draw, words in entries:
            wide = _SAMPLE + 4 + width(words, size)
            if x > MARGIN and x + wide > self.width - MARGIN:
                x = float(MARGIN)
                self.y += height + 5
            draw(part, x, self.y)
            text(part, x + _SAMPLE + 4, self.y + 4, words, "small")
            x += wide + _ENTRY_GAP
        self.y += height

    def close(self, notes: Iterable[str], dataset: Dataset) -> str:
        """End a picture with notes and with what it is drawn from.

        Args:
            notes: Sentences.
            dataset: Whose records it shows.

        Returns:
            The text of the SVG.
        """
        self.y += 10
        about = dataset.manifest
        source = f"{about.title}, edition {about.edition}" if about.edition else about.title
        license_ = f" ({about.license})" if source and about.license else ""
        for note in (" ".join(notes), f"{source}{license_}"):
            self.lines(self.root, MARGIN, self.width - 2 * MARGIN, note, "small quiet")
        height = number(self.y + MARGIN)
        self._paper.set("height", height)
        wide = number(self.width)
        # What has links in it is no image to those who hear it: the links would be gone.
        role = "img" if self.root.find(".//a") is None else "group"
        self.root.attrib.update(role=role, viewBox=f"0 0 {wide} {height}", width=wide, height=height)
        indent(self.root)
        return tostring(self.root, encoding="unicode")


def shape(parent: Element, tag: str, kind: str, **attributes: float | str) -> Element:
    """Draw a shape.

    Args:
        parent: What it is drawn in.
        tag: Its name in SVG.
        kind: How it is painted, and its colour.
        **attributes: Its attributes, ``_`` for ``-``.

    Returns:
        The shape.
    """
    written = {
        name.replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
    }
    return SubElement(parent, tag, {**written, "class": _classes(kind)})


def text(
    parent: Element,
    x: float,
    y: float,
    words: str,
    kind: str = "body",
    *,
    anchor: str = "start",
    from_right: bool | None = None,
) -> Element:
    """Write a line.

    Args:
        parent: What it is written in.
        x: Where it is anchored.
        y: Its base line.
        words: The words.
        kind: "head", "body" or "small", and a colour.
        anchor: Which of its ends stands there, "start" being the left: "start", "middle" or "end".
        from_right: Whether it runs from right to left; its first letter tells if left out.

    Returns:
        The text.
    """
    words = clean(words)
    found: dict[str, str] = {"x": number(x), "y": number(y), "class": _classes(kind)}
    if runs_from_right(words) if from_right is None else from_right:
        found["direction"] = "rtl"
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    if anchor != "start":
        found["text-anchor"] = anchor
    element = SubElement(parent, "text", found)
    element.text = words
    return element


def path(*steps: float | str) -> str:
    """Write the steps of a path.

    Args:
        *steps: Letters of commands and their numbers.

    Returns:
        Its ``d``.
    """
    return " ".join(step if isinstance(step, str) else number(step) for step in steps)


def number(value: float) -> str:
    """Write a number in few characters.

    Args:
        value: The number.

    Returns:
        It, with one decimal at most.
    """
    return f"{value:.1f}".removesuffix(".0")


def _classes(kind: str) -> str:
    return " ".join(f"ki-{word}" for word in kind.split())


def _colours() -> list[str]:
    """Of the reader's machine, unless the page around has a switch of its own (Furo's, PyData's)."""
    return [
        *_painted("", _LIGHT),
        "@media screen and (prefers-color-scheme: dark) {",
        *_painted("", _DARK),
        "}",
        "@media screen {",
        *_painted("[data-theme='light'] ", _LIGHT),
        *_painted("[data-theme='dark'] ", _DARK),
        "}",
    ]


def _painted(where: str, colours: Mapping[str, str]) -> list[str]:
    picture = f"{where}.ki-picture"
    return [
        f"{picture} {{ color: {colours['ink']}; }}",
        # A line behind words stops short of them.
        f"{picture} text {{ stroke: {colours['paper']}; }}",
        *(f"{picture} .ki-{name} {{ color: {colour}; }}" for name, colour in colours.items()),
        f"{picture} a .ki-name {{ color: {colours['mark']}; }}",
    ]
