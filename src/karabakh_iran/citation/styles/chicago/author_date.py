"""Chicago style, author and date: 18th and 17th editions, and Turabian's manual with the rules of the 17th."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.chicago import entries
from karabakh_iran.citation.styles.chicago.authors import Author, lead
from karabakh_iran.citation.styles.chicago.dates import year_after_author
from karabakh_iran.citation.styles.chicago.descriptions import description
from karabakh_iran.citation.styles.chicago.locators import place
from karabakh_iran.citation.styles.chicago.manual import Manual, is_private
from karabakh_iran.citation.styles.chicago.note_authors import addressee, author_in_text
from karabakh_iran.citation.styles.chicago.note_titles import shortened
from karabakh_iran.citation.styles.chicago.publication import medium
from karabakh_iran.citation.work import Cite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Work


@frozen
class AuthorDate:
    """The system of author and date in one edition.

    Attributes:
        manual: The edition.
    """

    manual: Manual

    @property
    def rules(self) -> Rules:
        """How it tells works apart; the 18th edition repeats names rather than print a dash."""
        return Rules(more_names=True, given_names="primary-name", year_suffix=True, repeats=not self.manual.latest)

    def citation(self, cites: Sequence[Cite]) -> Text:
        """Cite works in the text.

        Args:
            cites: The works, with the places in them.

        Returns:
            One parenthesis; years of the same authors follow their names together.
        """
        groups = groupby(cites, key=self._grouped)
        return affixed("(", join("; ", [self._group([*group]) for _, group in groups]), ")")

    def entry(self, work: Work) -> Text:
        """Describe a work as the reference list does.

        Args:
            work: The work.

        Returns:
            Its entry; nothing for a communication that nobody else can read (14.111).
        """
        return entries.entry(work, self.manual)

    def sort_key(self, work: Work) -> SortKey:
        """Say where a work stands in the reference list.

        Args:
            work: The work.

        Returns:
            Authors or what stands in their place, then the year, then the title.
        """
        return entries.sort_key(work, self.manual)

    def lead(self, work: Work) -> tuple[Person, ...]:
        """Name those under whom a work is cited.

        Args:
            work: The work.

        Returns:
            Its authors, or editors, or others for want of these.
        """
        return lead(work, self.manual)

    def _grouped(self, cite: Cite) -> tuple[Text, bool]:
        return self._author(cite).text, cite.locator is not None or cite.secondary

    def _group(self, cites: Sequence[Cite]) -> Text:
        first, *others = cites
        if first.locator or first.secondary or is_private(first.work):
            return join("; ", map(self._cite, cites))
        return join(", ", [self._cite(first), *(year_after_author(cite.work, in_text=True) for cite in others)])

    def _cite(self, cite: Cite) -> Text:
        own = join(", ", [self._named(cite), place(cite.locator, self.manual)])
        # Only what was read goes into the list; whose words they are is said here (14.160).
        original = self._named(Cite(cite.original)) if cite.original else ""
        return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])

    def _named(self, cite: Cite) -> Text:
        author, work = self._author(cite)
        to = addressee(work, self._brief, in_full=is_private(work) and not cite.subsequent)
        named = join(" ", ["" if cite.suppress_author else author, to])
        year = year_after_author(work, in_text=True)
        if not is_private(work):
            return join(" " if work.has("event-date", "issued") else ", ", [named, year])
        # What nobody else can read is described here, since it is not in the list (14.111).
        if cite.subsequent:
            return join(", ", [named, shortened(work, self._brief)])
        interview = work.kind == "interview"
        untitled = interview and not work.has("title")
        described = description(work, self._brief) if untitled else shortened(work, self._brief)
        return join(", ", [named, described, year if interview else "", medium(work, self._brief)])

    def _author(self, cite: Cite) -> Author:
        work = cite.work
        if is_private(work) and work.has("author") and not cite.subsequent:
            return Author(listed(work.names("author"), self._brief.names), work)
        return author_in_text(work, self._brief)

    @property
    def _brief(self) -> Manual:
        return self.manual.running


CHICAGO = AuthorDate(Manual())
CHICAGO_17 = AuthorDate(Manual(17))
