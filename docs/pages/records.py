"""A Sphinx extension: a page for every record, an index of every table, made of the dataset when a build begins.

The sources of the pages are written into ``records/`` and ``tables/``, where they are checked like any other page.
Beside each page come its twins for programs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from karabakh_iran.references import TABLES
from karabakh_iran.sphinx.domain import domain_of
from pages import markdown
from pages.composing import Composer
from pages.imprint import TEMPLATES, TWINS, Imprint
from pages.linked_data import linked_data

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.html5 import HTML5Translator

    from karabakh_iran.corpus import Dataset

_BEFORE_THE_THEME = 400
_FOLDERS = ("records", "tables")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add what makes the pages.

    Args:
        app: Sphinx.

    Returns:
        What Sphinx asks of an extension.
    """
    app.setup_extension("karabakh_iran.sphinx")
    markdown.setup(app)
    app.add_transform(_AsTyped)
    app.add_directive("imprint", _PlaceOfImprint)
    app.add_node(_Imprint, html=(_visit_imprint, None))
    app.add_css_file("records.css")
    app.add_css_file("indexes.css")
    app.connect("builder-inited", _write_sources)
    app.connect("html-page-context", _fill_head)
    app.connect("html-page-context", _Navigation().share, priority=_BEFORE_THE_THEME)
    app.connect("build-finished", _write_twins)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write(folder: Path, pages: Mapping[str, str]) -> None:
    """Write the sources of pages: what is as it was is left alone, and what is no page any more goes.

    Args:
        folder: The folder of the site's sources.
        pages: The sources, by docname.
    """
    for docname, source in pages.items():
        path = folder / f"{docname}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != source:
            path.parent.mkdir(exist_ok=True)
            path.write_text(source, encoding="utf-8")
    for path in [found for name in _FOLDERS for found in (folder / name).glob("*.md")]:
        if f"{path.parent.name}/{path.stem}" not in pages:
            path.unlink()


class _AsTyped(SphinxTransform):
    """Keeps quotation marks as they are in the data."""

    default_priority = 740  # SmartQuotes has 750

    def apply(self, **_: Any) -> None:  # noqa: ANN401 - docutils' signature
        """Say so to what would change them."""
        if self.env.docname.startswith(_FOLDERS):
            self.document.settings.smart_quotes = False


class _Imprint(nodes.General, nodes.Element):
    """The imprint of a page: made when that is written, and not searched."""


class _PlaceOfImprint(SphinxDirective):
    """Says where the imprint of the page of a record stands."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Keep the place."""
        self.env.note_dependency(TEMPLATES / "imprint.html")
        return [_Imprint("", record=self.arguments[0])]


def _visit_imprint(writer: HTML5Translator, node: nodes.Element) -> None:
    env = writer.builder.env
    record = domain_of(env).dataset.get(node["record"])
    writer.body.append(_imprint(domain_of(env).dataset, env.config.html_baseurl).html(record))
    raise nodes.SkipNode


@cache
def _imprint(dataset: Dataset, address: str) -> Imprint:
    return Imprint(dataset, address)


class _Navigation:
    """The tree in the sidebar, made once for all records: it has none of them, and they share a folder."""

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], str] = {}

    def share(
        self, _: Sphinx, pagename: str, __: str, context: dict[str, Any], ___: nodes.document | None
    ) -> None:
        if pagename.startswith("records/"):
            make: Callable[..., str] = context["toctree"]
            context["toctree"] = lambda **options: self._once(make, **options)

    def _once(self, make: Callable[..., str], **options: Any) -> str:  # noqa: ANN401 - Sphinx's own
        key = tuple(sorted(options.items()))
        if key not in self._made:
            self._made[key] = make(**options)
        return self._made[key]


def _write_sources(app: Sphinx) -> None:
    composer = Composer(domain_of(app.env).dataset, explorable="pages.explore_page" in app.extensions)
    write(Path(app.srcdir), composer.pages())


def _fill_head(app: Sphinx, pagename: str, _: str, context: dict[str, Any], __: nodes.document) -> None:
    folder, _slash, record_id = pagename.partition("/")
    if folder != "records":
        return
    dataset = domain_of(app.env).dataset
    base = app.config.html_baseurl and f"{app.config.html_baseurl}records/"
    twins = "".join(
        f'<link rel="alternate" type="{media}" href="{record_id}.{end}">' for end, media in TWINS.items()
    )
    described = linked_data(dataset.get(record_id), dataset, base)
    context["metatags"] += f'{twins}<script type="application/ld+json">{described}</script>'


def _write_twins(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    own = domain_of(app.env).dataset.own
    imprint = _imprint(domain_of(app.env).dataset, app.config.html_baseurl)
    for record in (record for name in TABLES for record in own.records(name)):
        for end, twin in imprint.twins(record).items():
            (Path(app.outdir) / "records" / f"{record.id}.{end}").write_bytes(twin)
