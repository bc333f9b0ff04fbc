"""The sources of the pages: what the templates are given, and what they may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from karabakh_iran.dates import When
from karabakh_iran.model import Event, Quote, Stance
from karabakh_iran.references import TABLES, TableName
from pages.headings import title
from pages.imprint import TEMPLATES
from pages.indexes import INDEXES, rows
from pages.markdown import html, text
from pages.phrases import Phrases

if TYPE_CHECKING:
    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

#: The directions that the template of each kind shows in places of their own; the others are listed.
_PLACED = {
    "source": {"authors", "voice", "translators", "reproduced in", "reproduces"},
    "actor": set[str](),
    "place": {"part of"},
    "event": {"actors", "recipients", "places", "stances on it", "other accounts of the occurrence"},
    "claim": {"about", "stances on it", "rivals"},
    "stance": {"holder", "on", "via", "source", "other stances on the same"},
    "quote": {
        "speaker", "via", "translator", "source", "about", "other wordings", "nested in", "contains", "continues",
        "continued by",
    },
}  # fmt: skip
_UNDATED = When(edtf="")


class Composer:
    """Makes the sources of the pages of a dataset."""

    def __init__(self, dataset: Dataset, *, explorable: bool) -> None:
        """Take the dataset.

        Args:
            dataset: The dataset.
            explorable: Whether the site has a page to explore it.
        """
        self._dataset = dataset
        self._say = Phrases(dataset)
        self._templates = Environment(  # noqa: S701 - of Markdown; what stands in HTML is escaped by `html`
            loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._templates.filters.update(html=html, text=text)
        self._templates.globals.update(dataset=dataset, say=self._say, explorable=explorable)

    def pages(self) -> dict[str, str]:
        """Make all pages.

        Returns:
            Their sources, by docname.
        """
        records = (record for name in TABLES for record in self._dataset.own.records(name))
        return {
            **{f"records/{record.id}": self.record(record) for record in records},
            **{f"tables/{name}": self.table(name) for name in TABLES},
            "tables/index": self._templates.get_template("tables.md").render(indexes=INDEXES),
        }

    def record(self, record: Record) -> str:
        """Make the page of a record.

        Args:
            record: The record.

        Returns:
            MyST.
        """
        noun = type(record).__name__.lower()
        related = self._dataset.related(record)
        listed = {
            direction: sorted(table, key=_order)
            for direction, table in related.items()
            if direction.partition(":")[0] not in _PLACED[noun]
        }
        template = self._templates.get_template(f"{noun}.md")
        return template.render(noun=noun, record=record, related=related, listed=listed)

    def table(self, name: TableName) -> str:
        """Make the index of a table.

        Args:
            name: Name of the table.

        Returns:
            MyST.
        """
        records = sorted(self._dataset.own.records(name), key=self._by_title)
        template = self._templates.get_template("table.md")
        return template.render(table=name, index=INDEXES[name], rows=rows(name, records, self._say))

    def _by_title(self, record: Record) -> str:
        return title(record, self._dataset).strip("[“").casefold()


def _order(record: Record) -> tuple[Any, ...]:
    """As one reads: along a source, along time."""
    if isinstance(record, Quote | Stance):
        return record.passage.source, record.passage.paragraph or 0, record.id
    return (record.when or _UNDATED, record.id) if isinstance(record, Event) else (record.id,)
