"""Pieces put together as sentences are: punctuation marks that meet are settled, what is empty leaves no trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import ENDS, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = ".,;:!?"
# Of two marks that meet, the one that stays; pairs not named here both stay.
_STRONGER = {
    "!.": "!",
    "!:": "!",
    "?.": "?",
    "?:": "?",
    ":!": "!",
    ":?": "?",
    ":.": ":",
    ";!": "!",
    ";?": "?",
    ";:": ";",
    ";.": ";",
}


def join(separator: Text, pieces: Iterable[Text]) -> Text:
    """Join pieces, as ``str.join`` does, but leave out empty ones, and print no punctuation mark twice.

    Args:
        separator: What stands between two.
        pieces: The pieces.

    Returns:
        One text.
    """
    joined = ""
    for piece in pieces:
        if piece:
            joined = meet(meet(joined, separator), piece) if joined else piece
    return joined


def affixed(before: Text, text: Text, after: Text = "") -> Text:
    """Put something before and after a text, unless it is empty.

    Args:
        before: What goes before it.
        text: The text.
        after: What goes after it, "." say.

    Returns:
        All three, or nothing.
    """
    return meet(before + text, after) if text else ""


def meet(left: Text, right: Text) -> Text:
    """Put two texts together, of which the second may begin with a punctuation mark of the style.

    Args:
        left: The one.
        right: The other.

    Returns:
        Both; where "?" and "." meet, say, without the stop.
    """
    if not (left and right):
        return left or right
    if right[0] == " " == left[-1]:
        return left + right[1:]
    if right[0] not in _MARKS:
        return left + right
    end = len(left.rstrip(ENDS))
    last = left[end - 1] if end else ""
    if last == right[0]:
        return left + right[1:]
    stronger = _STRONGER.get(last + right[0])
    if stronger is None:
        return left + right
    return left[: end - 1] + stronger + left[end:] + right[1:]
