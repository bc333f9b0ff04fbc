"""Rich text: characters and marks, printed as plain text, as HTML or as Markdown.

A text is a string. What is no character of it, such as the beginning of italics, stands in it as one of the
noncharacters that Unicode keeps for a program's own use. They never come in from outside: ``parse`` and ``plain``
take them out. So styles build texts as any other strings, and nothing that an item holds acts in them.
"""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Characters with marks between them.
Text: TypeAlias = str

_MARKS = {
    "i": ("\ufdd0", "\ufdd1"),
    "b": ("\ufdd2", "\ufdd3"),
    "sup": ("\ufdd4", "\ufdd5"),
    "sub": ("\ufdd6", "\ufdd7"),
}
_TOGGLES = {on: mark for mark, (on, _) in _MARKS.items()} | {off: mark for mark, (_, off) in _MARKS.items()}
#: What is kept from changes of case.
NOCASE, CASED = "\ufdd8", "\ufdd9"
# Quotation marks, whose form depends on the language and on the marks around them: those that a style sets, the
# others of a pair, double and single ones as typed, the end of any, and an end that no punctuation goes before.
OUTER, INNER, DOUBLE, SINGLE = "\ufdda", "\ufddb", "\ufddc", "\ufddd"
CLOSE, FIRM_CLOSE = "\ufdde", "\ufddf"
#: Marks that end something: punctuation looks through them at the character before.
ENDS = "".join(off for _, off in _MARKS.values()) + CASED + CLOSE + FIRM_CLOSE
#: Marks that begin something.
BEGINNINGS = "".join(on for on, _ in _MARKS.values()) + NOCASE + OUTER + INNER + DOUBLE + SINGLE

_ANY = re.compile("[\ufdd0-\ufddf]")
_SPLIT = re.compile("([\ufdd0-\ufddf])")
_TAG = re.compile(r'<(/?)(i|b|sup|sub)>|<span class="nocase">|<(/)span>')
# Embeddings, overrides and isolates would turn the words around them; marks and joiners belong to the spelling.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]")
# American typography has a comma or full stop within the quotation marks.
_BEFORE_CLOSE = re.compile(f"({CLOSE}[{ENDS}]*)([.,])")
_FORMS = {False: ("“”", "‘’"), True: ("‘’", "“”")}
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~^&$])")
_BLOCK = re.compile(r"^(\d+)([.)])|^([-+=])")


class Run(NamedTuple):
    """Characters that look alike.

    Attributes:
        text: The characters.
        marks: The HTML elements that show how: i, b, sup, sub.
    """

    text: str
    marks: frozenset[str] = frozenset()


def plain(text: str) -> Text:
    """Take words that hold no tags: white space collapsed, nothing in them that acts on what stands around.

    Args:
        text: The words.

    Returns:
        A text without marks.
    """
    return " ".join((text if text.isprintable() else _CONTROLS.sub("", text)).split())


def parse(text: str) -> Text:
    """Read CSL-JSON rich text.

    Args:
        text: A title, say.

    Returns:
        It with marks for tags; a tag without its partner is text.
    """
    text = plain(text)
    if "<" not in text:
        return text
    tags = list(_TAG.finditer(text))
    paired = _paired(tags)
    pieces: list[str] = []
    start = 0
    for number, tag in enumerate(tags):
        if number in paired:
            off = bool(tag[1] or tag[3])
            mark = _MARKS[tag[2]][off] if tag[2] else (NOCASE, CASED)[off]
            pieces += [text[start : tag.start()], mark]
            start = tag.end()
    return "".join([*pieces, text[start:]])


def italic(text: Text) -> Text:
    """Set a text in italics; what was in italics within it now stands out upright.

    Args:
        text: The text.

    Returns:
        The same words.
    """
    on, off = _MARKS["i"]
    return f"{on}{text}{off}" if text else ""


def bold(text: Text) -> Text:
    """Set a text in bold type.

    Args:
        text: The text.

    Returns:
        The same words.
    """
    on, off = _MARKS["b"]
    return f"{on}{text}{off}" if text else ""


def quoted(text: Text) -> Text:
    """Put a text in quotation marks; those within it become the other kind.

    Args:
        text: The text.

    Returns:
        The text in its marks.
    """
    return f"{OUTER}{text}{CLOSE}" if text else ""


def bare(text: Text) -> str:
    """Take the marks off a text.

    Args:
        text: The text.

    Returns:
        Its characters, without quotation marks.
    """
    return _ANY.sub("", text)


def runs(text: Text, *, british: bool = False) -> Iterator[Run]:
    """Break a text up at its marks.

    Args:
        text: The text.
        british: Whether single quotation marks are the outer ones, and punctuation stays outside them.

    Yields:
        Its runs. Italics within italics are upright.
    """
    if not _ANY.search(text):
        yield Run(text)
        return
    if not british:
        text = _BEFORE_CLOSE.sub(r"\2\1", text)
    forms = _FORMS[british]
    marks: frozenset[str] = frozenset()
    depths: list[int] = []
    for piece in _SPLIT.split(text):
        if mark := _TOGGLES.get(piece):
            marks ^= {mark}
        elif piece in {OUTER, INNER, DOUBLE, SINGLE}:
            own = {OUTER: 0, INNER: 1, DOUBLE: int(british), SINGLE: int(not british)}[piece]
            depths.append(1 - depths[-1] if depths else own)
            yield Run(forms[depths[-1]][0], marks)
        elif piece in {CLOSE, FIRM_CLOSE}:
            yield Run(forms[depths.pop()][1], marks)
        elif piece and piece not in {NOCASE, CASED}:
            yield Run(piece, marks)


def to_text(text: Text, *, british: bool = False) -> str:
    """Print a text without its marks.

    Args:
        text: The text.
        british: Whether in British typography.

    Returns:
        Its characters.
    """
    return "".join(run.text for run in runs(text, british=british))


def to_html(text: Text, *, british: bool = False) -> str:
    """Print a text as HTML.

    Args:
        text: The text.
        british: Whether in British typography.

    Returns:
        Its characters, escaped, in the elements of their marks.
    """
    pieces: list[str] = []
    opened: list[str] = []
    for marks, characters in _alike(text, british=british):
        while not marks.issuperset(opened):
            pieces.append(f"</{opened.pop()}>")
        fresh = sorted(marks.difference(opened))
        opened += fresh
        pieces += [*(f"<{name}>" for name in fresh), html.escape(characters, quote=False)]
    return "".join([*pieces, *(f"</{name}>" for name in reversed(opened))])


def to_markdown(text: Text, *, british: bool = False) -> str:
    """Print a text as Markdown.

    Args:
        text: The text.
        british: Whether in British typography.

    Returns:
        Its characters, with a backslash before whatever Markdown would act upon.
    """
    pieces: list[str] = []
    for marks, characters in _alike(text, british=british):
        words = _MARKDOWN.sub(r"\\\1", characters)
        for mark in sorted(marks):
            opening, closing = {"i": ("*", "*"), "b": ("**", "**")}.get(mark, (f"<{mark}>", f"</{mark}>"))
            # Markdown has no emphasis that begins or ends with a blank.
            bare = words.strip()
            if bare:
                words = words.replace(bare, f"{opening}{bare}{closing}", 1)
        pieces.append(words)
    return _BLOCK.sub(lambda match: f"{match[1] or ''}\\{match[2] or match[3]}", "".join(pieces))


def _alike(text: Text, *, british: bool) -> Iterator[tuple[frozenset[str], str]]:
    for marks, same in groupby(runs(text, british=british), key=lambda run: run.marks):
        yield marks, "".join(run.text for run in same)


def _paired(tags: Sequence[re.Match[str]]) -> set[int]:
    pairs: set[int] = set()
    opened: list[int] = []
    for number, tag in enumerate(tags):
        if not (tag[1] or tag[3]):
            opened.append(number)
        elif opened and tags[opened[-1]][2] == tag[2]:
            pairs |= {opened.pop(), number}
    return pairs
