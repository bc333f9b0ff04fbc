"""Directives: a page says which record it describes, or sets a quote with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from karabakh_iran.errors import CitationError, UnknownRecordError
from karabakh_iran.sphinx.domain import RecordDomain, anchor_of, domain_of, warn
from karabakh_iran.sphinx.quotations import Attribution, Quotation, citation, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils.nodes import Node

    from karabakh_iran.model import Quote


class Define(SphinxDirective):
    """Says that the page describes a record; shows nothing."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Make the place that links may lead to."""
        record_id = self.arguments[0]
        try:
            domain_of(self.env).record("record", record_id)
        except UnknownRecordError as error:
            warn(error, self.get_location(), "define")
            return []
        target = nodes.target("", "", ids=[anchor_of(record_id)], ki_record=record_id)
        self.set_source_info(target)
        self.state.document.note_explicit_target(target)
        return [target]


class SetQuote(SphinxDirective):
    """Sets a quote: its words, who speaks, and where they stand, in a style of citation."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {
        "style": directives.unchanged_required,
        "no-link": directives.flag,
        "class": directives.class_option,
    }

    def run(self) -> list[Node]:
        """Build it of what every form of output knows."""
        domain = domain_of(self.env)
        dataset = domain.dataset
        try:
            quote = cast("Quote", domain.record("quote", self.arguments[0]))
            cited = citation(quote, self.options.get("style", self.config.ki_style), dataset)
        except (UnknownRecordError, CitationError) as error:
            warn(error, self.get_location(), "quote")
            return []
        # Verbatim: neither translated nor given other quotation marks.
        words = nodes.paragraph("", quote.text, translatable=False, support_smartquotes=False)
        speaker = spoken(domain.wording("actor", quote.speaker).title, cited)
        attribution = Attribution(
            "", "", speaker, cited if "no-link" in self.options else self._link(quote, cited)
        )
        whole = Quotation("", words, attribution, classes=["ki-quote", *self.options.get("class", ())])
        whole["language"] = dataset.sources[quote.passage.source].language
        whole["address"] = dataset.link(quote.passage) or ""
        for node in (whole, words, attribution):
            self.set_source_info(node)
        return [whole]

    def _link(self, quote: Quote, cited: nodes.inline) -> pending_xref:
        link = pending_xref(
            "",
            cited,
            refdomain=RecordDomain.name,
            reftype="quote",
            reftarget=quote.id,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=False,
        )
        self.set_source_info(link)
        return link
