"""Chicago style, notes and bibliography: 18th and 17th editions, and Turabian's manual, which follows the 17th."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.chicago import authors, entries, titles
from karabakh_iran.citation.styles.chicago.contributors import credited_briefly
from karabakh_iran.citation.styles.chicago.dates import date_of_source
from karabakh_iran.citation.styles.chicago.locators import labelled_place, place
from karabakh_iran.citation.styles.chicago.manual import CREATORS, Manual, is_interview, is_serial
from karabakh_iran.citation.styles.chicago.note_authors import author, short_author
from karabakh_iran.citation.styles.chicago.note_sources import is_bracketed, title_and_source
from karabakh_iran.citation.styles.chicago.note_titles import shortened
from karabakh_iran.citation.styles.chicago.numbers import edition_label, part_number, version, volume
from karabakh_iran.citation.styles.chicago.publication import publisher
from karabakh_iran.citation.titles import capitalized

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
        """How it tells works apart; the 18th edition repeats names rather than print a dash."""
        return Rules(more_names=True, given_names="by-cite", title=_STEPS, repeats=not self.manual.latest)

    def citation(self, cites: Sequence[Cite]) -> Text:
        """Cite works in a note.

        Args:
            cites: The works, with the places in them.

        Returns:
            The note: in full the first time, later shortened.
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
        manual = evolve(self.manual, note=True, again=cite.again)
        own = _later(cite, manual) if cite.subsequent else _first(cite, manual)
        # 14.160: whose words they are, then where they were read.
        original = _first_of(cite.original, manual) if cite.original else ""
        return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])


# Works whose authors and titles are alike are told apart by their editor, else by their edition, by their date,
# in brackets or not, or by their publisher; interviews by the interviewer before all these.
_EDITOR, _EDITION, _DATE, _BRACKETED_DATE, _PUBLISHER = range(1, 6)
_STEPS = 1 + _PUBLISHER

CHICAGO_NOTES = Notes(Manual(dates_last=True))
CHICAGO_NOTES_17 = Notes(Manual(17, dates_last=True))


def _first(cite: Cite, manual: Manual) -> Text:
    return _first_of(cite.work, manual, cite.locator, suppress_author=cite.suppress_author)


def _first_of(
    work: Work, manual: Manual, locator: Locator | None = None, *, suppress_author: bool = False
) -> Text:
    begun, rest = author(work, manual, locator)
    if suppress_author and _is_name(rest):
        begun = ""
    letter = work.kind == "personal_communication" and work.has("recipient") and not work.has("genre")
    spaced = " " if letter and work.has("author") else ", "
    described = title_and_source(rest, manual, locator)
    # A note that begins with a description begins with a capital.
    if not (begun or titles.title(rest, manual)):
        described = capitalized(described)
    return join(spaced, [begun, described])


def _later(cite: Cite, manual: Manual) -> Text:
    begun, rest = short_author(cite.work, manual)
    if cite.suppress_author and _is_name(rest):
        begun = ""
    where = _place_in_later(rest, manual, cite.locator)
    # 17th edition, 14.34: where the note before cites the same work, its author is enough. Nothing is said of a
    # work whose title or description stands in the author's place.
    enough = (manual.again and not manual.latest and rest.has(*CREATORS)) or "title" in rest.printed
    named = "" if enough else shortened(rest, manual)
    if manual.again and not manual.latest:
        return join(", ", [begun, named, where])
    told_apart, published = _told_apart(rest, manual)
    item = join(", ", [begun, named, told_apart])
    return join(", ", [join(" ", [item, published]), where])


def _is_name(rest: Work) -> bool:
    """Tell names in the author's place from a title, a periodical or an archive."""
    return rest.printed.isdisjoint({"archive", "container-title", "title"})


def _told_apart(work: Work, manual: Manual) -> tuple[Text, Text]:
    """Say what is different in works whose authors and titles are alike, and what of it is in parentheses."""
    step = work.shown.title - (1 if is_interview(work) and not work.has("title") else 0)
    role = "editor" if work.has("editor") else "translator"
    date = date_of_source(work, manual)
    if is_bracketed(work):
        by = publisher(work, manual) if step >= _PUBLISHER and work.kind != "personal_communication" else ""
        published = join(", ", [by, date if step >= _BRACKETED_DATE else ""])
        date = ""
    else:
        published = ""
    details = [
        join(", ", [version(work, manual), edition_label(work, manual)]) if step >= _EDITION else "",
        credited_briefly(work, role, manual) if step >= _EDITOR else "",
        date if step >= _DATE else "",
    ]
    return join(", ", details), affixed("(", published, ")")


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
