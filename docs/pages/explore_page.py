"""The Explore page within the site: its own style and scripts, and still pictures for who runs none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import karabakh_iran as ki
from karabakh_iran import pictures
from pages.explore import ORDER, write

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

_PAGE = "explore"
#: What the first view needs, so that a browser asks for it all at once.
_FIRST = ("data", "dates", "dom", "filter", "labels", "panel", "state", "table")

_NARROW = 360


class Pictures(SphinxDirective):
    """Shows still pictures of the dataset, with links, where a browser runs no scripts."""

    def run(self) -> list[nodes.Node]:
        """Make the pictures, anew each time: the data may have changed where the page has not."""
        self.env.note_reread()
        return [nodes.raw("", still(ki.dataset), format="html")]


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx of the page.

    Args:
        app: The application.

    Returns:
        What Sphinx asks of an extension.
    """
    app.add_directive("pictures", Pictures)
    app.connect("html-page-context", _load)
    app.connect("build-finished", _finish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def still(dataset: Dataset) -> str:
    """Draw what the page shows where a browser runs no scripts.

    Args:
        dataset: The records.

    Returns:
        HTML: pictures whose dots link to the pages of the records, and links to the indexes of the tables.
    """
    drawn = {"Timeline": pictures.timeline, "Network": pictures.network, "Accounts": pictures.accounts}
    sections = (
        f'<h2>{title}</h2><div class="ex-scroll" role="region" aria-label="{title}" tabindex="0">'
        f'<div class="wide-picture">{draw(dataset, link=_link)}</div>'
        f'<div class="narrow-picture">{draw(dataset, link=_link, width=_NARROW)}</div></div>'
        for title, draw in drawn.items()
    )
    indexes = ", ".join(f'<a href="tables/{table}.html">{table}</a>' for table in ORDER)
    words = f"<p>Search and filters need scripts. Every record stands in the indexes: {indexes}.</p>"
    return f"<noscript><style>#explorer {{ display: none }}</style>{words}{''.join(sections)}</noscript>"


def _load(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    if page != _PAGE:
        return
    app.add_css_file(f"{_PAGE}/explore.css")
    app.add_js_file(f"{_PAGE}/main.js", type="module")
    preloads = [f'<link rel="modulepreload" href="_static/{_PAGE}/{name}.js">' for name in _FIRST]
    preloads.append(f'<link rel="preload" href="_static/{_PAGE}/records.json" as="fetch" crossorigin>')
    context["metatags"] += "".join(preloads)


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if not failure and app.builder.format == "html":
        write(ki.dataset, Path(app.outdir) / "_static" / _PAGE)


def _link(record: Record) -> str:
    return f"records/{record.id}.html"
