"""Chicago style, notes and bibliography: 18th and 17th editions, and Turabian's manual with the rules of the 17th."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles import chicago_authors as authors
from karabakh_iran.citation.styles import chicago_entries as entries
from karabakh_iran.citation.styles.chicago_contributors import credited_briefly
from karabakh_iran.citation.styles.chicago_dates import date_of_source
from karabakh_iran.citation.styles.chicago_locators import labelled_place, place
from karabakh_iran.citation.styles.chicago_manual import CREATORS, Manual, is_serial
from karabakh_iran.citation.styles.chicago_note_authors import author, short_author
from karabakh_iran.citation.styles.chicago_note_sources import is_bracketed, title_and_source
from karabakh_iran.citation.styles.chicago_note_titles import shortened
from karabakh_iran.citation.styles.chicago_numbers import edition_label, part_number, version, volume
from karabakh_iran.citation.styles.chicago_publication import publisher

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work


@frozen
class Notes:
    """The system of notes and bibliography in one edition.

    Attributes:
        manual: The edition, for entries.
    """

    manual: Manual

    @property
    def rules(self) -> Rules:
        """How it tells works apart (13.33); the 18th edition repeats names rather than print a dash."""
        return Rules(more_names=True, given_names="by-cite", title=True, repeats=not self.manual.latest)

    def citation(self, cites: Sequence[Cite]) -> Text:
        """Cite works in a note.

        Args:
            cites: The works, with the places in them.

        Returns:
            The note: in full the first time (13.27), later shortened (13.32).
        """
        return meet(join("; ", [self._cite(cite) for cite in cites]), ".")

    def entry(self, work: Work) -> Text:
        """Describe a work as the bibliography does.

        Args:
            work: The work.

        Returns:
            Its entry; nothing for what is cited in notes alone.
        """
        return entries.entry(work, self.manual)

    def sort_key(self, work: Work) -> SortKey:
        """Say where a work stands in the bibliography.

        Args:
            work: The work.

        Returns:
            Authors or what stands in their place, then the title.
        """
        return entries.sort_key(work, self.manual)

    def lead(self, work: Work) -> tuple[Person, ...]:
        """Name those under whom a work is cited.

        Args:
            work: The work.

        Returns:
            Its authors, or editors, or others for want of these.
        """
        return authors.lead(work, self.manual)

    def _cite(self, cite: Cite) -> Text:
        manual = evolve(self.manual, note=True)
        own = _later(cite, manual) if cite.subsequent else _first(cite, manual)
        # 14.160: whose words they are, then where they were read.
        original = _first_of(cite.original, manual) if cite.original else ""
        return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])


CHICAGO_NOTES = Notes(Manual(dates_last=True))
CHICAGO_NOTES_17 = Notes(Manual(17, dates_last=True))


def _first(cite: Cite, manual: Manual) -> Text:
    return _first_of(cite.work, manual, cite.locator, suppress_author=cite.suppress_author)


def _first_of(
    work: Work, manual: Manual, locator: Locator | None = None, *, suppress_author: bool = False
) -> Text:
    begun, rest = author(work, manual)
    if suppress_author and authors.lead_role(work, manual):
        begun = ""
    letter = work.kind == "personal_communication" and work.has("recipient") and not work.has("genre")
    spaced = " " if letter and work.has("author") else ", "
    return join(spaced, [begun, title_and_source(rest, manual, locator)])


def _later(cite: Cite, manual: Manual) -> Text:
    begun, rest = short_author(cite.work, manual)
    if cite.suppress_author and authors.lead_role(cite.work, manual):
        begun = ""
    where = _place_in_later(rest, manual, cite.locator)
    # 17th edition, 14.34: where the note before cites the same work, its author is enough.
    if cite.again and not manual.latest:
        named = "" if rest.has(*CREATORS) else shortened(rest, manual)
        return join(", ", [begun, named, where])
    told_apart = _told_apart(rest, manual) if cite.work.shown.title else ""
    return join(", ", [begun, shortened(rest, manual), told_apart, where])


def _told_apart(work: Work, manual: Manual) -> Text:
    """Say of works whose authors and titles are alike what is different."""
    role = "editor" if work.names("editor") else "translator"
    which = [version(work, manual), edition_label(work, manual), credited_briefly(work, role, manual)]
    published = date_of_source(work, manual)
    if not is_bracketed(work):
        return join(", ", [*which, published])
    by = "" if work.kind == "personal_communication" else publisher(work, manual)
    return join(" ", [join(", ", which), affixed("(", join(", ", [by, published]), ")")])


def _place_in_later(work: Work, manual: Manual, locator: Locator | None) -> Text:
    if is_serial(work) or work.has("container-title"):
        if is_serial(work) and work.has("part-number"):
            return join(", ", [part_number(work), labelled_place(locator, manual)])
        return place(locator, manual)
    if work.has("part-number"):
        return join(", ", [volume(work), part_number(work), labelled_place(locator, manual)])
    if locator and locator.label == "page" and work.is_numeric("volume"):
        return join(":", [work.number_of("volume"), place(locator, manual)])
    return join(", ", [volume(work), place(locator, manual)])
