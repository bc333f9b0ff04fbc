"""Sphinx configuration; builds without a network."""

import sys
from pathlib import Path

import karabakh_iran

sys.path.insert(0, str(Path(__file__).parent))

project = "karabakh_iran"
author = "karabakh_iran contributors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx's name
version = release = karabakh_iran.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton", "sphinx_design"]
extensions += ["pages.explore_page"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

html_theme = "furo"
html_title = f"karabakh_iran {release}"
html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_css_files = ["theme.css"]
html_js_files = [("theme.js", {"defer": "defer"})]

# What one would type: neither a prompt nor what is answered to it.
copybutton_prompt_text = r">>> |\.\.\. ?|\$ "
copybutton_prompt_is_regexp = True

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# No network, so no inventory of Python's own docs; and aliases and type variables have no page.
nitpick_ignore_regex = [
    ("py:class", r"(collections\.abc|datetime|pathlib)\..*|Path"),
    ("py:class", r"karabakh_iran\.(citation\.work|comparisons|concordance|definitions|searching|tables)\.\w+"),
    ("py:class", r"R|Record|Document|Span|Coverage|TableName|Traversable|Catalogue|Cite|Form|Progress"),
    ("py:class", r"json\.JSONDecoder"),
]
