"""Vancouver style: authors, and editors and translators in their place or beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.punctuation import affixed, join

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# Initials follow the family name without any punctuation; of more than six names six are given.
_NAMES = NameForm(initials="", hyphens=False, inverted="all", demoted=False, sort_separator=" ", most=6, first=6)
# What those did who are named without having written the work.
_ROLES = {
    "editor": ("editor", "editors"),
    "translator": ("translator", "translators"),
    "collection-editor": ("editor", "editors"),
}
_BOTH = ("editor & translator", "editors & translators")


def leading(work: Work) -> tuple[str, ...]:
    """Say who begins an entry.

    Args:
        work: The work.

    Returns:
        The variable that holds its authors, else those of its editors and translators; none where it has no such.
    """
    if work.has("author"):
        return ("author",)
    if work.has("editor", "translator"):
        return tuple(variable for variable in ("editor", "translator") if work.has(variable))
    return ("collection-editor",) if work.has("collection-editor") else ()


def authors(work: Work) -> Text:
    """Name those who begin an entry.

    Args:
        work: The work.

    Returns:
        Their names, with what they did if they are not the authors.
    """
    variables = leading(work)
    both = len(variables) > 1 and work.names("editor") == work.names("translator")
    if both:
        return _with_role(work, "editor", _BOTH)
    return join(", ", [people(work, variable) for variable in variables])


def people(work: Work, variable: str) -> Text:
    """Name those who had a part in a work.

    Args:
        work: The work.
        variable: CSL's name of their part.

    Returns:
        "Harcombe MJ, editor", say.
    """
    return _with_role(work, variable, _ROLES.get(variable, ("", "")))


def _with_role(work: Work, variable: str, role: tuple[str, str]) -> Text:
    names = work.names(variable)
    return affixed("", join(", ", [listed(names, _NAMES), role[len(names) > 1]])) if names else ""
