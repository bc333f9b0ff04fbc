"""Sphinx configuration; builds without a network."""

import karabakh_iran

project = "karabakh_iran"
author = "karabakh_iran contributors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx's name
version = release = karabakh_iran.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

html_theme = "furo"
html_title = f"karabakh_iran {release}"

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
    ("py:class", r"R|Record|Document|Span|Coverage|TableName|Traversable|Catalogue|Cite|Form|Link|Progress"),
    ("py:class", r"json\.JSONDecoder"),
]
