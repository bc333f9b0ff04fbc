"""Sphinx configuration; builds without a network."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import karabakh_iran

sys.path.insert(0, str(Path(__file__).parent))

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent))

project = "karabakh_iran"
author = "karabakh_iran contributors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx's name
version = release = karabakh_iran.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
    "pages.records",
    "pages.explore_page",
]
exclude_patterns = ["_build", "pages"]
myst_heading_anchors = 3
myst_enable_extensions = ["attrs_block", "attrs_inline", "deflist"]

# Both with contrasts of AA, and neither with a line under what is no link.
pygments_style = "a11y-light"
pygments_dark_style = "a11y-dark"

html_theme = "furo"
html_title = f"karabakh_iran {release}"
html_static_path = ["_static"]
html_favicon = "_static/favicon.svg"
html_css_files = ["theme.css", "site.css"]
html_js_files = [("theme.js", {"defer": "defer"})]
html_copy_source = html_show_sourcelink = False

# What one would type: neither a prompt nor what is answered to it.
copybutton_prompt_text = r">>> |\.\.\. ?|\$ "
copybutton_prompt_is_regexp = True
copybutton_selector = "div.highlight pre, .rec-copy"

toc_object_entries_show_parents = "hide"
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
# By their names, not by all that they stand for.
autodoc_type_aliases = {
    name: f"karabakh_iran.{module}.{name}"
    for module, names in {
        "keywords": "AnActor APlace ASource AQuote AClaim ASubject ACarrier AProposition Words ADate",
        "vocabulary": "ActorKind ClaimKind EventType Mode PlaceKind Position SourceKind Status",
    }.items()
    for name in names.split()
}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# No network, so no inventory of Python's own docs; aliases, type variables and what no user makes have no page.
nitpick_ignore_regex = [
    ("py:class", r"(pathlib\.)?Path|datetime\.date|json\.JSONDecoder|Traversable"),
    ("py:class", r"(karabakh_iran\.(searching|tables)\.)?[RD]|Cite|Form|Link|Progress|Span|Step"),
    ("py:class", r"Catalogue|karabakh_iran\.(citation\.work|comparisons|concordance)\.\w+"),
]


def level_captions(_app: object, _page: str, _template: str, context: dict[str, str], _doctree: object) -> None:
    """Give the captions of the navigation the level that ARIA asks of a heading and Sphinx leaves out."""
    tree = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = tree.replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app: Sphinx) -> None:
    """Take a hand in the building."""
    # After Furo, which makes the navigation.
    app.connect("html-page-context", level_captions, priority=900)
