"""The domain ``ki``: which page describes which record."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.errors import ConfigError
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from karabakh_iran.bundled import dataset as bundled
from karabakh_iran.changes import dataset_hash
from karabakh_iran.errors import InvalidDatasetError, UnknownRecordError
from karabakh_iran.folders import load
from karabakh_iran.references import NOUNS
from karabakh_iran.sphinx.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.domains.std import StandardDomain
    from sphinx.environment import BuildEnvironment

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

_logger = logging.getLogger(__name__)


class Entry(NamedTuple):
    """Where a record is described.

    Attributes:
        noun: What kind of record it is: "quote", say.
        title: Its title, and who tells it.
        docname: The page.
        anchor: The place on it; empty for the page as a whole.
    """

    noun: str
    title: str
    docname: str
    anchor: str


class RecordDomain(Domain):
    """Records of a dataset, each described on a page."""

    name = "ki"
    label = "karabakh_iran"
    object_types: ClassVar[dict[str, ObjType]] = {noun: ObjType(noun, noun, "record") for noun in NOUNS.values()}
    initial_data: ClassVar[dict[str, Any]] = {"records": {}, "hash": ""}
    data_version = 1
    dangling_warnings: ClassVar[dict[str, str]] = {
        noun: f"no page describes the {noun} %(target)r, neither here nor in a project of intersphinx_mapping"
        for noun in (*NOUNS.values(), "record")
    }

    @cached_property
    def dataset(self) -> Dataset:
        """The dataset that ids are looked up in."""
        if not self.env.config.ki_dataset:
            return bundled
        try:
            return load(self.env.config.ki_dataset, extends=bundled)
        except InvalidDatasetError as error:
            raise ConfigError(f"ki_dataset: {error}") from error

    @cached_property
    def _wordings(self) -> dict[str, Wording]:
        return {}

    @property
    def records(self) -> dict[str, Entry]:
        """Where each record is described, by id."""
        records: dict[str, Entry] = self.data["records"]
        return records

    def record(self, role: str, record_id: str) -> Record:
        """Find the record that a role names.

        Args:
            role: Name of the role: "quote", say, or "record" for any kind.
            record_id: The id given to it.

        Returns:
            The record.

        Raises:
            UnknownRecordError: The dataset has none of this id and kind.
        """
        if role == "record":
            return self.dataset.get(record_id)
        tables = {noun: getattr(self.dataset, table) for table, noun in NOUNS.items()}
        for noun, table in tables.items():
            if noun != role and record_id in table:
                raise UnknownRecordError(f"{record_id!r} is a record of another kind ({noun}), no {role}")
        return cast("Record", tables[role][record_id])

    def wording(self, role: str, record_id: str) -> Wording:
        """Say what a link to a record says.

        Args:
            role: Name of the role.
            record_id: The id given to it.

        Returns:
            Its words.

        Raises:
            UnknownRecordError: The dataset has none of this id and kind.
        """
        record = self.record(role, record_id)
        if record_id not in self._wordings:
            self._wordings[record_id] = wording(record, self.dataset)
        return self._wordings[record_id]

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Take up the records that a page describes, which is the place of each that shares it with others."""
        described = {node["ki_record"] for node in document.findall(nodes.target) if "ki_record" in node}
        labels = cast("StandardDomain", env.get_domain("std"))
        for record_id in sorted(described):
            record, shown = self.dataset.get(record_id), self.wording("record", record_id).whole
            anchor = anchor_of(record_id) if len(described) > 1 else ""
            entry = Entry(type(record).__name__.lower(), shown, docname, anchor)
            self._note(record_id, entry)
            if self.records[record_id] is entry:
                labels.note_hyperlink_target(record_id, docname, anchor, shown)

    def clear_doc(self, docname: str) -> None:
        """Forget what a page described."""
        for record_id in [one for one, entry in self.records.items() if entry.docname == docname]:
            del self.records[record_id]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for record_id, entry in otherdata["records"].items():
            if entry.docname in docnames:
                self._note(record_id, entry)

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Link to the page that describes a record."""
        entry = self.records.get(target)
        if entry is None or typ not in {entry.noun, "record"}:
            return None
        return make_refnode(builder, fromdocname, entry.docname, entry.anchor, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Leave it to the label of the same name, beside which this would be a second answer."""
        return []

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """List the records that are described."""
        for record_id, entry in self.records.items():
            yield record_id, entry.title, entry.noun, entry.docname, entry.anchor, 1

    def _note(self, record_id: str, entry: Entry) -> None:
        if record_id in self.records:
            other = self.records[record_id].docname
            warn(f"{record_id!r} is described in {other!r} too", entry.docname, "define")
        else:
            self.records[record_id] = entry


def anchor_of(record_id: str) -> str:
    """Name the place on a page where a record is described.

    Args:
        record_id: Id of the record.

    Returns:
        Its anchor.
    """
    return f"ki-{record_id}"


def domain_of(env: BuildEnvironment) -> RecordDomain:
    """Give the domain of a build.

    Args:
        env: Its environment.

    Returns:
        The domain.
    """
    return cast("RecordDomain", env.get_domain(RecordDomain.name))


def warn(message: object, location: Any, subtype: str) -> None:
    """Warn of something wrong on a page.

    Args:
        message: What is wrong.
        location: Where, as Sphinx takes it.
        subtype: What it is about: ``suppress_warnings = ["ki.ref"]`` silences what is about links, say.
    """
    _logger.warning("%s", message, location=location, type=RecordDomain.name, subtype=subtype)


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Read every page anew where the dataset is another than at the last build.

    Args:
        app: Sphinx.
        env: The environment of the build.
        added: Pages that are new.
        changed: Pages that were changed.
        removed: Pages that are gone.

    Returns:
        Names of pages.
    """
    domain = domain_of(env)
    before, domain.data["hash"] = domain.data["hash"], dataset_hash(domain.dataset)
    return () if before in {"", domain.data["hash"]} else env.found_docs
