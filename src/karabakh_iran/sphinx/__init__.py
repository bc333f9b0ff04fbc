"""A Sphinx extension: pages that describe records, links to records from the pages of any project, and quotes.

``extensions = ["karabakh_iran.sphinx"]`` in ``conf.py`` sets it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.errors import ConfigError

from karabakh_iran import __version__
from karabakh_iran.citation import styles
from karabakh_iran.errors import nearest
from karabakh_iran.references import NOUNS
from karabakh_iran.sphinx import quotations
from karabakh_iran.sphinx.directives import Define, SetQuote
from karabakh_iran.sphinx.domain import RecordDomain, outdated
from karabakh_iran.sphinx.links import Brackets, RecordRole, Tooltips, unresolved

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add domain and settings to a project.

    Args:
        app: Sphinx.

    Returns:
        What Sphinx asks of an extension.
    """
    app.add_config_value("ki_dataset", "", "env", [str])
    app.add_config_value("ki_style", "apa", "env", [str])
    app.add_domain(RecordDomain)
    for role in (*NOUNS.values(), "record"):
        app.add_role_to_domain(RecordDomain.name, role, RecordRole())
    app.add_directive_to_domain(RecordDomain.name, "define", Define)
    app.add_directive_to_domain(RecordDomain.name, "quote", SetQuote)
    app.add_node(quotations.Quotation, html=(quotations.visit_quotation, quotations.depart_quotation))
    app.add_node(quotations.Attribution, html=(quotations.visit_attribution, quotations.depart_attribution))
    app.add_post_transform(Tooltips)
    app.add_post_transform(Brackets)
    app.connect("config-inited", _check)
    app.connect("env-get-outdated", outdated)
    app.connect("warn-missing-reference", unresolved)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _check(app: Sphinx, config: Config) -> None:
    if config.ki_style not in styles():
        raise ConfigError(f"ki_style: no style {config.ki_style!r}{nearest(config.ki_style, styles())}")
    if config.ki_dataset:
        config.ki_dataset = str(app.confdir / config.ki_dataset)
