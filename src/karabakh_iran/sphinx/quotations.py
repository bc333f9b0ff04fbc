"""Quotes on a page: nodes that every form of output knows, and how HTML sets them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from docutils import nodes

from karabakh_iran.citation import cite, reference
from karabakh_iran.citation.styles import STYLES

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.writers.html5 import HTML5Translator

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Quote

_NODES: dict[str, type[Element]] = {
    "i": nodes.emphasis,
    "b": nodes.strong,
    "sup": nodes.superscript,
    "sub": nodes.subscript,
}


class Quotation(nodes.block_quote):
    """A quote with its attribution.

    ``language`` has the language of its words, ``address`` where they were read, if that is known.
    """


class Attribution(nodes.attribution):
    """Who speaks, and where the words stand."""


def visit_quotation(writer: HTML5Translator, node: Element) -> None:
    """Begin a figure, and the words in it.

    Args:
        writer: What writes HTML.
        node: The quotation.
    """
    address = {"cite": node["address"]} if node["address"] else {}
    writer.body.append(writer.starttag(node, "figure"))
    # A name in another script must not turn what stands around it.
    writer.body.append(
        writer.starttag(nodes.Element(), "blockquote", lang=node["language"], dir="auto", **address)
    )


def depart_quotation(writer: HTML5Translator, node: Element) -> None:
    """End the figure.

    Args:
        writer: What writes HTML.
        node: The quotation.
    """
    writer.body.append("</figure>\n")


def visit_attribution(writer: HTML5Translator, node: Element) -> None:
    """End the words, which are the source's, and begin the caption, which is ours.

    Args:
        writer: What writes HTML.
        node: The attribution.
    """
    writer.body.append(f"</blockquote>\n{writer.starttag(node, 'figcaption', '')}")


def depart_attribution(writer: HTML5Translator, node: Element) -> None:
    """End the caption.

    Args:
        writer: What writes HTML.
        node: The attribution.
    """
    writer.body.append("</figcaption>\n")


def citation(quote: Quote, style: str, dataset: Dataset) -> nodes.inline:
    """Cite a quote.

    Args:
        quote: The quote.
        style: Name of a style.
        dataset: The dataset that it is of.

    Returns:
        The citation; in a style that cites by number, with the entry of that number.

    Raises:
        CitationError: There is no such style.
    """
    cited = cite(quote, style=style, format="html", dataset=dataset)
    if STYLES[style].rules.numbered:
        cited += ". " + reference(quote, style=style, format="html", dataset=dataset)
    return _Reader(cited).read


def spoken(speaker: str, cited: nodes.inline) -> nodes.Text:
    """Say whose words they are, before the citation.

    Args:
        speaker: Name of the speaker.
        cited: The citation.

    Returns:
        The name, as the citation goes on from it; nothing where that itself begins with the name.
    """
    shown = cited.astext()
    if shown.casefold().startswith(speaker.casefold()):  # in a note or title the first letter may be a capital
        return nodes.Text("")
    return nodes.Text(f"{speaker} " if shown.startswith("(") else f"{speaker}, ")


class _Reader(HTMLParser):
    """Reads the few elements that citations are made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.read = nodes.inline()
        self._open: list[Element] = [self.read]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _NODES[tag]()
        self._open[-1] += node
        self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1] += nodes.Text(data)
