"""Links to records: roles, and what becomes of them in each form of output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.transforms.post_transforms import SphinxPostTransform

from karabakh_iran.errors import UnknownRecordError
from karabakh_iran.sphinx.domain import RecordDomain, domain_of, warn

if TYPE_CHECKING:
    from docutils.nodes import Element, Node, system_message
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment


class RecordRole(XRefRole):
    """A link to a record, named by its id: ``id``, or ``title <id>``."""

    def __init__(self) -> None:
        """Set the words as words, not as code, and hear of every link that leads nowhere."""
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)

    def process_link(
        self, env: BuildEnvironment, refnode: Element, has_explicit_title: bool, title: str, target: str
    ) -> tuple[str, str]:
        """Give a link without words of its own the title of the record."""
        shown, target = super().process_link(env, refnode, has_explicit_title, title, target)
        try:
            wording = domain_of(env).wording(refnode["reftype"], target)
        except UnknownRecordError:  # another project may have it; if not, `unresolved` says so
            return shown, target
        refnode["refexplicit"] = True  # else intersphinx would set its own title, without who tells it
        refnode["ki_told"] = wording.told
        return shown if has_explicit_title else wording.title, target

    def result_nodes(
        self, document: nodes.document, env: BuildEnvironment, node: Element, is_ref: bool
    ) -> tuple[list[Node], list[system_message]]:
        """Hand on to the words, which outlive the node around them, who tells them."""
        if is_ref:
            words = cast("Element", node[0])
            if told := node.get("ki_told"):
                words["ki_told"] = told
            words["ki_titled"] = not self.has_explicit_title
            # As the source has them.
            words["support_smartquotes"] = self.has_explicit_title
        return [node], []


class Tooltips(SphinxPostTransform):
    """Shows who tells what a title says, where links have tooltips."""

    formats: tuple[str, ...] = ("html",)
    default_priority: ClassVar[int | None] = 11  # links are resolved at 10

    def run(self, **kwargs: Any) -> None:
        """Give them to the links."""
        for words in _told(self.document):
            link = words.parent
            if isinstance(link, nodes.reference):
                link["reftitle"] = " ".join(filter(None, (words.attributes.pop("ki_told"), link.get("reftitle"))))


class Brackets(SphinxPostTransform):
    """Shows who tells what a title says, where there is no tooltip."""

    default_priority: ClassVar[int | None] = 12

    def run(self, **kwargs: Any) -> None:
        """Put it behind the titles; words of an author's own are no title."""
        for words in _told(self.document):
            if words["ki_titled"]:
                shown = words.parent if isinstance(words.parent, nodes.reference) else words
                around = cast("Element", shown.parent)
                around.insert(around.index(shown) + 1, nodes.Text(f" ({words['ki_told']})"))


def unresolved(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Say of a link that neither this project nor another resolved what is wrong with its id.

    Args:
        app: Sphinx.
        domain: The domain of the link.
        node: The link.

    Returns:
        Whether Sphinx is to say nothing more; of a record that no page describes it speaks where one is strict.
    """
    if not isinstance(domain, RecordDomain):
        return None
    try:
        domain.record(node["reftype"], node["reftarget"])
    except UnknownRecordError as error:
        warn(error, node, "ref")
        return True
    return not app.config.nitpicky


def _told(document: nodes.document) -> list[Element]:
    return [node for node in document.findall(nodes.inline) if "ki_told" in node]
