"""APA style, 7th edition: author and date.

Section numbers are those of the Publication Manual of the American Psychological Association (2020). Here is how
works are cited in the text (chapter 8) and in which order they are listed. The elements of an entry (chapter 9)
have modules of their own: who (``apa_authors``), when (``apa_dates``), what (``apa_titles``, ``apa_numbers``,
``apa_descriptions``) and where (``apa_sources``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import sorting
from karabakh_iran.citation.dates import order
from karabakh_iran.citation.numbers import is_numeric
from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.apa.authors import (
    authors,
    cited_authors,
    leading,
    listed_authors,
    sole_group,
    sorted_authors,
)
from karabakh_iran.citation.styles.apa.dates import cited_date, listed_date
from karabakh_iran.citation.styles.apa.descriptions import description
from karabakh_iran.citation.styles.apa.kinds import is_private, is_titled
from karabakh_iran.citation.styles.apa.sources import address, archive, history, source
from karabakh_iran.citation.styles.apa.titles import cited_title, described, identified, title
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

# Authors whose surnames are alike are cited with initials everywhere (8.20); then more names (8.18) and letters
# (8.19) tell works apart.
rules: Rules = Rules(more_names=True, given_names="primary-name-with-initials", year_suffix=True)

# What is dated by its year alone is also sorted by that.
_SORTED_BY_YEAR = frozenset(
    {
        "article",
        "article-journal",
        "book",
        "chapter",
        "dataset",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "figure",
        "graphic",
        "manuscript",
        "map",
        "musical_score",
        "patent",
        "report",
        "review",
        "review-book",
        "thesis",
    }
)


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        One parenthesis, in the order of the reference list; an author of several is named once (8.12).
    """
    if len(cites) == 1:
        return affixed("(", _cite(cites[0]), ")")
    cited, before = "", None
    for cite in sorted(cites, key=lambda cite: sort_key(cite.work)):
        if before and _share_author(before, cite):
            cited = join(", ", [cited, _date(cite.work)])
        else:
            cited = join("; ", [cited, _cite(cite)])
        before = cite
    return affixed("(", cited, ")")


def entry(work: Work) -> Text:
    """Describe a work as the reference list does.

    Args:
        work: The work.

    Returns:
        Its entry; nothing for a communication that nobody else can read (8.9).
    """
    if is_private(work):
        return ""
    people, issued = listed_authors(work), affixed("(", listed_date(work), ")")
    # Who stands in the author's place is not named again.
    rest = work.without(*leading(work))
    if people:
        head = [people, issued, described(rest)]
    elif is_titled(work):
        # The title goes before the date, its description does not (9.12).
        head = [identified(work), issued, description(work)]
    else:
        head = [described(work), issued]
    where = source(rest, known=sole_group(work))
    return join(" ", [meet(join(". ", [*head, *where]), "."), address(work), history(work)])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the reference list (9.44 to 9.49).

    Args:
        work: The work.

    Returns:
        Authors, else the title; then the date: none first, what is in press last; then the title and the rest.
    """
    known = "1" if work.has("issued") else "2" if work.has("status") else "0"
    issued = order(work.date(), ("year",) if work.kind in _SORTED_BY_YEAR else ("year", "month", "day"))
    rest = (work.text("status"), title(work), work.text("volume"), work.text("part-number"))
    other_dates = (order(work.date("event-date")), order(work.date("original-date")))
    return (
        sorting.last_if_empty(sorted_authors(work) or sorting.letters(identified(work))),
        sorting.last_if_empty(known + issued),
        *(sorting.last_if_empty(sorting.letters(text)) for text in (*rest, *other_dates, archive(work))),
    )


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is cited.

    Args:
        work: The work.

    Returns:
        Its authors, or who stands in their place; none where it is cited by its title.
    """
    return authors(work)


def _cite(cite: Cite) -> Text:
    own = join(
        ", ",
        [
            "" if cite.suppress_author else _lead(cite.work),
            _date(cite.work),
            _place(cite.locator) if cite.locator else "",
        ],
    )
    # Only what was read goes into the list; whose words they are is said here (8.6).
    original = join(", ", [_lead(cite.original), _date(cite.original)]) if cite.original else ""
    return join(", ", [original, affixed("as cited in " if cite.secondary else "", own)])


def _share_author(before: Cite, cite: Cite) -> bool:
    if any(one.locator or one.secondary or one.suppress_author for one in (before, cite)):
        return False
    author = cited_authors(cite.work)
    return bool(author) and author == cited_authors(before.work)


def _lead(work: Work) -> Text:
    return cited_authors(work) or cited_title(work)


def _date(work: Work) -> Text:
    return join(", ", ["personal communication" if is_private(work) else "", cited_date(work)])


def _place(locator: Locator) -> Text:
    # Pages and paragraphs are shortened, other words are not (8.13); "3:16" needs none.
    if locator.label in {"page", "paragraph"}:
        label = locator.short_word
    elif locator.label in {"chapter", "line", "verse"} and not is_numeric(locator.value):
        label = ""
    else:
        label = capitalized(locator.word)
    return join(" ", [label, locator.place()])
