"""IEEE style: numbers in brackets, references in the order of citation.

The rules are those of the IEEE Reference Guide (2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.ieee.forms import access, credited, described
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

rules: Rules = Rules(numbered=True)


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        Their numbers, each in its own brackets.
    """
    return join(", ", map(_cite, sorted(cites, key=lambda cite: cite.work.number)))


def entry(work: Work) -> Text:
    """Describe a work as the list of references does.

    Args:
        work: The work.

    Returns:
        Its entry, with its number.
    """
    return join(" ", [f"[{work.number}]", described(work), access(work), _reprint(work.host)])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the list of references.

    Args:
        work: The work.

    Returns:
        Nothing that would change the order of citation.
    """
    del work
    return ()


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is listed.

    Args:
        work: The work.

    Returns:
        Its authors, or who edited, translated or directed it.
    """
    return work.names(credited(work))


def _cite(cite: Cite) -> Text:
    own = _bracketed(cite.work, _place(cite.locator))
    original = _bracketed(cite.original) if cite.original else ""
    return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])


def _bracketed(work: Work, place: str = "") -> str:
    # A work that is not in the list has no number.
    return affixed("[", join(", ", [str(work.number or ""), place]), "]")


def _place(locator: Locator | None) -> str:
    if locator is None:
        return ""
    label = "ch." if locator.label == "chapter" else locator.short_word
    return join(" ", [label if locator.label == "page" else capitalized(label), locator.place()])


def _reprint(host: Work | None) -> Text:
    return join(" ", ["Reproduced in", described(host), access(host)]) if host else ""
