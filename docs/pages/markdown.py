"""Words of the data in the sources of pages: whatever is in them comes out on the page to the letter."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, TypeAlias

from docutils import nodes

from karabakh_iran.sphinx.links import RecordRole

if TYPE_CHECKING:
    from docutils.nodes import Element, Node, system_message
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

Said: TypeAlias = "tuple[list[Node], list[system_message]]"

_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FROM_RIGHT = re.compile(rf"{_RIGHT}(?:\W*{_RIGHT})*[)\]]*")
_TICKS = re.compile("`+")
_BREAKS = re.compile(r"[\r\n]+")


def text(words: str) -> str:
    """Set words of the data in a line of MyST.

    Args:
        words: The words.

    Returns:
        A role, in which nothing is markup; a line break is a blank.
    """
    return _role("text", f" {words} ")


def link(noun: str, record_id: str, words: str = "") -> str:
    """Link to a record in a line of MyST.

    Args:
        noun: What kind of record it is.
        record_id: Its id.
        words: What the link says; the record's title if left out.

    Returns:
        A role.
    """
    return _role("said", f" {record_id} {words} ") if words else _role(f"ki:{noun}", record_id)


def framed(words: str) -> str:
    """Keep a phrase of ours in its order where names in it run from right to left.

    Args:
        words: The phrase.

    Returns:
        The same letters; the marks that keep it are not seen.
    """
    kept = _FROM_RIGHT.sub(f"\\g<0>{_LEFT_TO_RIGHT_MARK}", words)
    return words if kept == words else _LEFT_TO_RIGHT_MARK + kept


def html(words: str) -> str:
    """Set words of the data in HTML that stands in MyST.

    Args:
        words: The words.

    Returns:
        The words, escaped, in one line, for a blank one ends what is HTML.
    """
    return _BREAKS.sub(" ", escape(words))


class Verbatim(nodes.inline):
    """Words of the data: of their own direction, and with their own quotation marks."""

    support_smartquotes = False


class _Said(RecordRole):
    """A link to a record, by its id and words of the data."""

    def __call__(self, name: str, rawtext: str, text: str, *place: Any, **more: Any) -> Said:  # noqa: ANN401, ARG002
        """Escape what would be markup in the words: a mark that they begin with, an angle bracket."""
        record_id, _, words = text[1:-1].partition(" ")
        escaped = words.replace("<", "\0<")
        return super().__call__("ki:record", rawtext, f"\0{escaped} <{record_id}>", *place, **more)


def setup(app: Sphinx) -> None:
    """Add the roles.

    Args:
        app: Sphinx.
    """
    app.add_node(Verbatim, html=(_visit, _depart))
    app.add_role("text", _text)
    app.add_role("said", _Said())


def _role(name: str, content: str) -> str:
    ticks = "`" * (1 + max(map(len, _TICKS.findall(content)), default=0))
    return f"{{{name}}}{ticks}{_BREAKS.sub(' ', content)}{ticks}"


def _text(name: str, rawtext: str, text: str, *place: object, **more: object) -> Said:  # noqa: ARG001 - docutils'
    return [Verbatim(rawtext, text[1:-1])], []


def _visit(writer: HTML5Translator, node: Element) -> None:
    writer.body.append(writer.starttag(node, "bdi", ""))


def _depart(writer: HTML5Translator, _: Element) -> None:
    writer.body.append("</bdi>")
