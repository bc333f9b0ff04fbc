"""A crawler of a built site: what its pages are called, hold, load and lead to, as their HTML has it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# What a page fetches of itself, by element; a link of these kinds is fetched, too.
_LOADS = {"audio": "src", "embed": "src", "iframe": "src", "img": "src", "object": "data", "script": "src"}
_FETCHED = {"icon", "modulepreload", "prefetch", "preload", "stylesheet"}
_REFERENCES = {"aria-controls", "aria-describedby", "aria-labelledby", "for", "headers", "list"}


class Page(HTMLParser):
    """A page, read.

    Attributes:
        ids: Its anchors, in their order.
        links: Where it leads a reader, as written.
        relations: What it tells programs of other pages, as written.
        loads: What it fetches, as written.
        references: Ids that its own parts are tied to.
    """

    def __init__(self, html: str) -> None:
        """Read a page.

        Args:
            html: Its text.
        """
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.relations: list[str] = []
        self.loads: list[str] = []
        self.references: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called, loads and leads to."""
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag in {"a", "area", "use"}:
            self.links += [found[name] for name in ("href", "xlink:href") if name in found]
        if tag == "link":
            (self.loads if _FETCHED & set(found.get("rel", "").split()) else self.relations).append(found["href"])
        if (attribute := _LOADS.get(tag)) in found:
            self.loads.append(found[attribute])
        for name in _REFERENCES & set(found):
            self.references |= set(found[name].split())


class Slip(NamedTuple):
    """A link that leads nowhere.

    Attributes:
        page: Where it stands.
        link: The link, as written.
    """

    page: str
    link: str


def pages(folder: Path) -> dict[str, Page]:
    """Read each page of a site.

    Args:
        folder: The folder of the site.

    Returns:
        The pages, by their addresses in the site.
    """
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
    return {name: Page(path.read_text(encoding="utf-8")) for name, path in files.items()}


def target(page: str, link: str) -> tuple[str, str] | None:
    """Resolve a link.

    Args:
        page: Address of the page in the site.
        link: The link, as written there.

    Returns:
        The address of a file of the site and the anchor in it; nothing where it leads out of the site.
    """
    if urlsplit(link).scheme or link.startswith("//"):
        return None
    parts = urlsplit(urljoin(page, link))
    path = f"{parts.path}index.html" if parts.path.endswith("/") else parts.path
    return unquote(path), unquote(parts.fragment)


def broken(folder: Path, site: Mapping[str, Page]) -> list[Slip]:
    """Find the links of a site that lead to no file or no anchor of it.

    Args:
        folder: The folder of the site.
        site: Its pages, by their addresses.

    Returns:
        The links, by page.
    """
    anchors = {name: set(page.ids) | {"", "top"} for name, page in site.items()}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    def leads(found: tuple[str, str]) -> bool:
        path, anchor = found
        return path in files and (path not in anchors or anchor in anchors[path])

    return [
        Slip(name, link)
        for name, page in site.items()
        for link in dict.fromkeys((*page.links, *page.relations, *page.loads))
        if (found := target(name, link)) and not leads(found)
    ]


def reached(site: Mapping[str, Page], first: str = "index.html") -> set[str]:
    """Follow the links of a site.

    Args:
        site: Its pages, by their addresses.
        first: Where to begin.

    Returns:
        The pages that one comes to.
    """
    seen: set[str] = set()
    ahead = {first}
    while ahead:
        seen |= ahead
        ahead = {name for page in ahead for name in _next(page, site[page].links)} & set(site) - seen
    return seen


def _next(page: str, links: Iterable[str]) -> list[str]:
    return [found[0] for link in links if (found := target(page, link))]
