"""The imprint of a page: how its record is cited, in which files programs read it, of which edition it is."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from karabakh_iran.citation import Bibliography, export, styles, to_bibtex, to_ris
from karabakh_iran.citation.citing import cites, sources
from karabakh_iran.citation.csl import dataset_item
from karabakh_iran.citation.exports import works
from karabakh_iran.codec import encode_object
from karabakh_iran.model import Actor, Place
from karabakh_iran.pictures.wording import moment
from karabakh_iran.references import table_of

if TYPE_CHECKING:
    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record

TEMPLATES = Path(__file__).with_name("templates")
#: The media type of each twin of a page, by the end of its name.
TWINS = {
    "json": "application/json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
_NAMES = {
    "apa": "APA",
    "chicago-author-date": "Chicago, author–date",
    "chicago-author-date-17": "Chicago, author–date, 17th edition",
    "chicago-notes": "Chicago, notes",
    "chicago-notes-17": "Chicago, notes, 17th edition",
    "turabian-author-date": "Turabian, author–date",
    "turabian-notes": "Turabian, notes",
    "harvard": "Harvard",
    "ieee": "IEEE",
    "mla": "MLA",
    "vancouver": "Vancouver",
}


class Styled(NamedTuple):
    """A citation in one style.

    Attributes:
        style: The style's own name.
        citation: In the text, as HTML; nothing for what stands in no text.
        entries: In the list, as HTML.
    """

    style: str
    citation: str
    entries: tuple[str, ...]


class Imprint:
    """The imprints of the pages of a dataset."""

    def __init__(self, dataset: Dataset, address: str = "") -> None:
        """Take the dataset.

        Args:
            dataset: The dataset.
            address: Where the site will be, if that is known; it ends with a slash.
        """
        self._dataset = dataset
        self._address = address
        # Few sources carry all records: they are listed once.
        self._listed = cache(self._list)
        templates = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
        self._template = templates.get_template("imprint.html")

    def html(self, record: Record) -> str:
        """Make the imprint of a page.

        Args:
            record: Its record.

        Returns:
            HTML: the record in every style, as BibTeX, as RIS; where it is, and of which edition.
        """
        twins = self.twins(record)
        files = {"BibTeX": twins["bib"], "RIS": twins["ris"]}
        table = table_of(record) or ""
        return self._template.render(
            record=record,
            styled=self.styled(record),
            files={name: file.decode().replace("\r\n", "\n") for name, file in files.items()},
            whole="" if isinstance(record, Actor | Place) else self._dataset.cite(format="html"),
            address=f"{self._address}records/{record.id}.html",
            table=table,
            number=len(getattr(self._dataset.own, table)),
            manifest=self._dataset.manifest,
            issued=moment(self._dataset.manifest.issued),
        )

    def styled(self, record: Record) -> tuple[Styled, ...]:
        """Cite a record in every style.

        Args:
            record: The record.

        Returns:
            The sources that it stands in; for an actor or place, which stands in none by itself, the dataset.
        """
        if isinstance(record, Actor | Place):
            whole = ((name, self._dataset.cite(style=name, format="html")) for name in styles())
            return tuple(Styled(_NAMES[name], "", (entry,)) for name, entry in whole)
        read = tuple(source.id for source in sources(record, self._dataset))
        return tuple(self._styled(record, name, self._listed(name, read)) for name in styles())

    def twins(self, record: Record) -> dict[str, bytes]:
        """Write a record for programs.

        Args:
            record: The record.

        Returns:
            The files, by the ends of their names: the record itself as JSON; its sources, or for an actor or
            place the dataset, as BibTeX and RIS.
        """
        if isinstance(record, Actor | Place):
            whole = [dataset_item(self._dataset.manifest)]
            bib, ris = export(whole, "bibtex"), export(whole, "ris")
        else:
            bib, ris = to_bibtex(record, dataset=self._dataset), to_ris(record, dataset=self._dataset)
        return {"json": encode_object(record), "bib": bib.encode(), "ris": ris.encode()}

    def _styled(self, record: Record, style: str, listed: Bibliography) -> Styled:
        cited = listed.written(cites(record, self._dataset, listed), "html")
        return Styled(_NAMES[style], cited, listed.entries("html"))

    def _list(self, style: str, read: tuple[str, ...]) -> Bibliography:
        described = [*works((self._dataset.sources[one] for one in read), self._dataset)]
        hosts = {item["id"]: host for item, host in described if host}
        return Bibliography([item for item, _ in described], style, hosts=hosts)
