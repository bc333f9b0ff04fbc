"""Harvard style: author and date, as Cite Them Right has them.

The rules are those of the 12th edition (Pears and Shields, 2022), which has a form for each kind of source, made
of the same elements. Here are citations in the text and the order of the elements in the reference list; beside it
who made a source, what it is called, and where it is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, sorting
from karabakh_iran.citation.numbers import dashed
from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.harvard.authors import (
    cited_authors,
    collection_authors,
    contributors,
    credited,
    listed_authors,
    sorted_authors,
)
from karabakh_iran.citation.styles.harvard.places import access, details, publication
from karabakh_iran.citation.styles.harvard.titles import container, heading, heading_variable, title
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

# More names, then given names, then letters after the year tell works apart.
rules: Rules = Rules(british=True, more_names=True, given_names="by-cite", year_suffix=True)


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        One parenthesis, the earliest work first.
    """
    ordered = sorted(cites, key=lambda cite: _sorted_year(cite.work)) if len(cites) > 1 else cites
    return affixed("(", join("; ", map(_cite, ordered)), ")")


def entry(work: Work) -> Text:
    """Describe a work as the reference list does.

    Args:
        work: The work.

    Returns:
        Its entry.
    """
    return join(" ", [_described(work), affixed("Reproduced in ", _described(work.host) if work.host else "")])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the reference list.

    Args:
        work: The work.

    Returns:
        Authors, else the title, letter by letter; then the year, what has none last; then the title.
    """
    return (
        sorting.last_if_empty(sorted_authors(work) or sorting.letters(heading(work))),
        _sorted_year(work),
        sorting.last_if_empty(sorting.letters(work.text("title"))),
    )


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is cited.

    Args:
        work: The work.

    Returns:
        Its authors, or who edited or translated it; none where it is cited by a title.
    """
    return work.names(credited(work))


def _cite(cite: Cite) -> Text:
    work = cite.work
    own = [
        "" if cite.suppress_author else _named(work),
        _year(work),
        join(" ", [cite.locator.british_word, dashed(cite.locator.value)]) if cite.locator else "",
    ]
    # Only what was read goes into the list; whose words they are is said here.
    original = join(", ", [_named(cite.original), _year(cite.original)]) if cite.original else ""
    return join(", ", [original, affixed("quoted in " if cite.secondary else "", join(", ", own))])


def _named(work: Work) -> Text:
    return cited_authors(work) or heading(work)


def _year(work: Work) -> Text:
    if work.has("issued"):
        return dates.written(work.date(), dates.YEAR) + work.suffix
    return join(" ", ["no date", work.suffix])


def _sorted_year(work: Work) -> tuple[bool, str]:
    return sorting.last_if_empty(dates.order(work.date(), ("year",)))


def _described(work: Work) -> Text:
    author = listed_authors(work)
    names = author or heading(work)
    # What stands in the author's place is not printed again.
    rest = work.without(credited(work) or heading_variable(work))
    year = affixed("(", _year(work), ")")
    named = title(work) if author or heading_variable(work) != "title" else ""
    source = join(", ", [named, join(" ", [collection_authors(rest), container(rest)])])
    head = join(" ", [names, year if names else capitalized(year), source])
    sentences = join(". ", [head, contributors(rest), publication(rest)])
    return meet(join(". ", [join(", ", [sentences, details(rest)]), access(rest)]), ".")
