"""Pages of a built site: their words, headings and data, as their HTML has them."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_LABELS = {"dt", "h1", "h2", "h3", "title"}


class Article(HTMLParser):
    """A page.

    Attributes:
        text: What stands in its article, white space collapsed.
        labels: The texts of headings, of terms and of what is marked as a label, by the element.
        links: Where its links lead.
        heads: The attributes of the ``link`` elements of its head.
        data: The JSON-LD of its head.
    """

    def __init__(self, path: Path) -> None:
        """Read it.

        Args:
            path: The file.
        """
        super().__init__()
        self.links: list[str] = []
        self.heads: list[dict[str, str]] = []
        self.data = ""
        self.labels: dict[str, list[str]] = defaultdict(list)
        self._words: list[str] = []
        self._open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        self.text = collapsed("".join(self._words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take its attributes."""
        known = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in known:
            self.links.append(known["href"])
        if tag == "link":
            self.heads.append(known)
        classes = known.get("class", "").split()
        label = next((name for name in ("rec-label", "headerlink") if name in classes), tag)
        if tag not in _EMPTY:
            self._open.append("ld+json" if known.get("type") == "application/ld+json" else label)
        if label in {*_LABELS, "rec-label"}:
            self.labels[label].append("")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in _EMPTY:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take its words."""
        if self._open and self._open[-1] == "ld+json":
            self.data += data
        if {"script", "style", "headerlink"} & set(self._open):
            return
        if "article" in self._open:
            self._words.append(data)
        for label in {*_LABELS, "rec-label"} & set(self._open):
            self.labels[label][-1] += data


def collapsed(text: str) -> str:
    """Give words with one blank between them."""
    return " ".join(text.split())


def articles(site: Path) -> dict[str, Article]:
    """Read every page of a site.

    Args:
        site: Its folder.

    Returns:
        The pages, by their names in it.
    """
    return {path.relative_to(site).as_posix(): Article(path) for path in sorted(site.rglob("*.html"))}
