"""Phrases of a page, in MyST: links, dates, passages, who tells what."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from karabakh_iran import display
from karabakh_iran.model import Claim, Event, Quote, Stance
from karabakh_iran.pictures.wording import in_words
from karabakh_iran.sphinx.wording import wording
from pages import markdown
from pages.headings import TAKEN, kind, title
from pages.markdown import framed, html, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.model import Actor, Name, Passage, Place, Record, Role, Source
    from karabakh_iran.relations import Account

_COMPOUND = re.compile(r"\b([a-z0-9]+(?:--?[a-z0-9]+)+)\b", re.ASCII)
WHOLE = "the work as a whole"
_EXPLORED = {
    "actor": "what it is told to do, undergo, hold and say",
    "place": "what is told to happen there",
    "source": "what it tells",
}


class Phrases:
    """Says things of the records of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        """Take the dataset.

        Args:
            dataset: Where names and sources are looked up.
        """
        self._dataset = dataset

    def link(self, record: Record | str, words: str = "") -> str:
        """Link to a record.

        Args:
            record: The record, or its id.
            words: What the link says; the record's title if left out.

        Returns:
            A link to its page.
        """
        found = self._dataset.get(record) if isinstance(record, str) else record
        said = self.title(found) if isinstance(found, Stance) else ""
        return markdown.link(type(found).__name__.lower(), found.id, words or said)

    def links(self, records: Iterable[Record | str]) -> str:
        """Link to several records.

        Args:
            records: The records, or their ids.

        Returns:
            Links with commas between them.
        """
        return ", ".join(map(self.link, records))

    def kind(self, record: Record) -> str:
        """Say what kind of record it is, as the heading of its page does."""
        return kind(record, self._dataset)

    def title(self, record: Record) -> str:
        """Name a record, as the heading of its page does."""
        shown = title(record, self._dataset)
        return framed(shown) if isinstance(record, Quote | Stance) else shown

    def when(self, date: When | None) -> str:
        """Say a date in words and in EDTF, with the words of the source.

        Args:
            date: The date.

        Returns:
            Nothing where there is none.
        """
        if date is None:
            return ""
        said = f"{in_words(date)} `{date.edtf}`" if date.edtf else "no date"
        return said + (f", in the words of the source {_quoted(date.text)}" if date.text else "")

    def passage(self, passage: Passage) -> str:
        """Point at a passage: its first and last words, its place, and the original where that has an address."""
        shown = text(words(passage)) if passage.text_start else WHOLE
        return f"{shown}, {self.place(passage)}"

    def ranges(self, passages: Iterable[Passage]) -> str:
        """List ranges of one source by their first and last words."""
        return ", ".join(text(words(one)) for one in passages)

    def place(self, passage: Passage) -> str:
        """Say where a passage stands, and open the original at its words where that has an address."""
        return self.link(passage.source, framed(display.place(passage, self._dataset))) + self._opening(passage)

    def locator(self, passage: Passage) -> str:
        """Say where a passage stands in its source, behind the title of that."""
        paragraph = "" if passage.paragraph is None else f", paragraph {passage.paragraph}"
        return paragraph + self._opening(passage)

    def note(self, note: str) -> str:
        """Set a note, in which the ids of other records are links."""
        parts = _COMPOUND.split(note)
        return "".join(self.link(one, one) if one in self._dataset else text(one) for one in parts if one)

    def original(self, address: str) -> str:
        """Link to an address of the web."""
        return f'<a class="rec-open" href="{html(address)}">{text(address)}</a>'

    def explored(self, record: Actor | Place | Source) -> str:
        """Lead to what has to do with a record on the Explore page."""
        facet = type(record).__name__.lower()
        return f'<a href="../explore.html?{facet}={record.id}">{_EXPLORED[facet]}</a>'

    def told(self, record: Record) -> str:
        """Say beside a link to a record who tells it, when it was and where it stands."""
        said = wording(record, self._dataset).told or self.kind(record)
        when = display.date(record.when) if isinstance(record, Event | Claim) else ""
        return text(framed(" · ".join(filter(None, (said, when)))))

    def accounts(self, record: Event | Claim) -> list[tuple[str, list[Account]]]:
        """Say who takes which position on an event or claim."""
        taken = groupby(self._dataset.accounts(record), key=lambda account: TAKEN[account.position])
        return [(position.capitalize(), list(accounts)) for position, accounts in taken]

    def tellers(self, record: Event | Claim) -> str:
        """Say in a sentence who takes which position on an event or claim."""
        parts = [
            f"{taken.lower()} by {self.links(dict.fromkeys(one.holder for one in accounts))}"
            for taken, accounts in self.accounts(record)
        ]
        said = "; ".join(parts)
        return f"{said[:1].upper()}{said[1:]}."

    def account(self, account: Account, here: Record | None = None) -> str:
        """Say whose account it is, through whom it came, how it is hedged, where it stands.

        Args:
            account: The account.
            here: The record of the page.

        Returns:
            A line, which links to its stance unless that has the page.
        """
        stance = account.stance
        shown = words(stance.passage) if stance.passage.text_start else WHOLE
        own = stance == here
        parts = {
            "holder": self.link(account.holder),
            "via": f"via {self.links(account.via)}" if account.via else "",
            "hedge": f"hedged {_quoted(account.hedge)}" if account.hedge else "",
            "words": text(shown) if own else self.link(stance, shown),
            "place": self.place(stance.passage),
            "here": "the stance of this page" if own else "",
        }
        return " ".join(f"[{said}]{{.rec-{part}}}" for part, said in parts.items() if said)

    def name(self, name: Name) -> str:
        """Give a name in its language, and where it stands."""
        said = f'<span lang="{html(name.language)}">{text(name.text)}</span>'
        return said + (f", {self.passage(name.passage)}" if name.passage else f" ({text(name.language)})")

    def role(self, role: Role) -> str:
        """Give a post that somebody held, and where that is said."""
        of = f" of {self.link(role.of)}" if role.of else ""
        when = f", {self.when(role.when)}" if role.when else ""
        return f"{text(role.title)}{of}{when}: {self.passage(role.passage)}"

    def _opening(self, passage: Passage) -> str:
        address = self._dataset.link(passage)
        return f', <a class="rec-open" href="{html(address)}">open the original</a>' if address else ""


def words(passage: Passage) -> str:
    """Give the first and the last words of a passage.

    Args:
        passage: The passage.

    Returns:
        "“our first shipment … before noon”".
    """
    return f"“{' … '.join(filter(None, (passage.text_start, passage.text_end)))}”"


def _quoted(verbatim: str) -> str:
    return text(f"“{verbatim}”")
