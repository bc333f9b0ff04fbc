"""Rich text: runs of characters, each with its marks, printed as plain text or as HTML.

Read from the tags that CSL-JSON allows in titles; whatever else looks like a tag is text.
"""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG = re.compile(r'<(/?)(i|b|sup|sub)>|<span class="nocase">|<(/)span>')
# Embeddings, overrides and isolates would turn the words around them; marks and joiners belong to the spelling.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_ITALIC = frozenset({"i"})


class Run(NamedTuple):
    """Characters that look alike.

    Attributes:
        text: The characters.
        marks: The HTML elements that show how: i, b, sup, sub.
    """

    text: str
    marks: frozenset[str] = frozenset()


Text: TypeAlias = tuple[Run, ...]


def fixed(text: str) -> Text:
    """Take words of a style as they are, with the blanks around them.

    Args:
        text: The words.

    Returns:
        One run without marks, none for no words.
    """
    return (Run(text),) if text else ()


def plain(text: str) -> Text:
    """Take words of a record: white space collapsed, nothing in them that acts on what stands around.

    Args:
        text: The words, which hold no tags.

    Returns:
        One run without marks, none for no words.
    """
    return fixed(_inert(text))


def parse(text: str) -> Text:
    """Read CSL-JSON rich text.

    Args:
        text: A title.

    Returns:
        Its runs; a tag without its partner is text. Marks within the same marks turn them off again.
    """
    text = _inert(text)
    tags = list(_TAG.finditer(text))
    runs: list[Run] = []
    marks: frozenset[str] = frozenset()
    start = 0
    paired = _paired(tags)
    for number, tag in enumerate(tags):
        if number in paired:
            runs.append(Run(text[start : tag.start()], marks))
            marks ^= frozenset({tag[2]} if tag[2] else ())
            start = tag.end()
    runs.append(Run(text[start:], marks))
    return tuple(run for run in runs if run.text)


def italic(text: Text) -> Text:
    """Set a text in italics; what was in italics within it now stands out upright.

    Args:
        text: The text.

    Returns:
        The same words.
    """
    return tuple(Run(run.text, run.marks ^ _ITALIC) for run in text)


def curled(text: Text) -> Text:
    """Turn a typewriter's quotation marks and apostrophes into a printer's.

    Args:
        text: The text.

    Returns:
        The same words.
    """
    runs: list[Run] = []
    before = " "
    for run in text:
        letters: list[str] = []
        for letter in run.text:
            opens = before.isspace() or before in "([{“‘—–/"
            letters.append({'"': "“" if opens else "”", "'": "‘" if opens else "’"}.get(letter, letter))
            before = letters[-1]
        runs.append(Run("".join(letters), run.marks))
    return tuple(runs)


def quoted(text: Text, stop: str = "") -> Text:
    """Put a text in American quotation marks; those within it become single ones.

    Args:
        text: The text.
        stop: A comma or full stop that goes within the marks.

    Returns:
        The text in its marks.
    """
    inner = tuple(Run(run.text.replace("“", "‘").replace("”", "’"), run.marks) for run in text)
    return (*fixed("“"), *inner, *fixed(f"{stop}”"))


def join(separator: str, texts: Iterable[Text]) -> Text:
    """Join texts, as ``str.join`` does, but leave out empty ones.

    Args:
        separator: What stands between two.
        texts: The texts.

    Returns:
        One text.
    """
    joined: Text = ()
    for text in texts:
        joined += (*fixed(separator), *text) if joined and text else text
    return joined


def stopped(text: Text) -> Text:
    """End a text with a full stop.

    Args:
        text: The text.

    Returns:
        The text, with a stop unless it is empty or has one of its own.
    """
    return text if not text or text[-1].text.endswith((".", "?", "!")) else (*text, Run("."))


def to_text(text: Text) -> str:
    """Print a text without its marks.

    Args:
        text: The text.

    Returns:
        Its characters.
    """
    return "".join(run.text for run in text)


def to_html(text: Text) -> str:
    """Print a text as HTML.

    Args:
        text: The text.

    Returns:
        Its characters, escaped, in the elements of their marks.
    """
    pieces: list[str] = []
    for marks, runs in groupby(text, key=lambda run: run.marks):
        names = sorted(marks)
        pieces += [f"<{name}>" for name in names]
        pieces.append(html.escape("".join(run.text for run in runs), quote=False))
        pieces += [f"</{name}>" for name in reversed(names)]
    return "".join(pieces)


def _inert(text: str) -> str:
    return " ".join(_CONTROLS.sub("", text).split())


def _paired(tags: list[re.Match[str]]) -> set[int]:
    pairs: set[int] = set()
    opened: list[int] = []
    for number, tag in enumerate(tags):
        if not (tag[1] or tag[3]):
            opened.append(number)
        elif opened and tags[opened[-1]][2] == tag[2]:
            pairs |= {opened.pop(), number}
    return pairs
