"""Harvard style: authors, and editors and translators in their place or after the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import sorting
from karabakh_iran.citation.initials import initialled
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.punctuation import affixed, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# Of more than three names the first is given; "et al." is in italics where the authors stand.
_CITED = NameForm(
    short=True,
    initials=". ",
    word="and",
    comma_before_last="never",
    most=3,
    et_al=italic("et al."),
)
_LISTED = NameForm(
    initials=".",
    inverted="all",
    demoted=False,
    word="and",
    comma_before_last="never",
    most=3,
    et_al=italic("et al."),
)
_NAMED = NameForm(initials=".", demoted=False, word="and", most=3)
_SPACED = NameForm(initials=". ", demoted=False, word="and", most=3)

# Whoever is the first of these begins the entry.
_AUTHORS = ("author", "editor", "translator")
_ROLES = {
    "editor": ("ed.", "eds"),
    "translator": ("trans.", "trans."),
    "both": ("ed. & trans.", "eds & trans."),
}
_DONE_BY = {"editor": "Edited by", "translator": "Translated by", "both": "Edited and translated by"}
# Parts of a book are "in" the book of somebody else.
_PARTS = {"chapter", "paper-conference"}


def credited(work: Work) -> str:
    """Say who begins an entry.

    Args:
        work: The work.

    Returns:
        The variable that holds them; nothing where the title does.
    """
    return next((variable for variable in _AUTHORS if work.has(variable)), "")


def cited_authors(work: Work) -> Text:
    """Name those under whom a work is cited in the text.

    Args:
        work: The work.

    Returns:
        Their family names, and what else tells them from others.
    """
    return listed(work.names(credited(work)), _CITED, work.shown)


def listed_authors(work: Work) -> Text:
    """Name those under whom a work is listed.

    Args:
        work: The work.

    Returns:
        "Harcombe, M.J. and Varn, T. (eds)", say.
    """
    variable = credited(work)
    return join(" ", [listed(work.names(variable), _LISTED, work.shown), _role(work, variable)])


def sorted_authors(work: Work) -> str:
    """Give a string by which the authors of works sort.

    Args:
        work: The work.

    Returns:
        Names, as many as the list prints, particles after initials, but for what tells them from others; nothing
        for no names.
    """
    people = work.names(credited(work))
    shown = people if len(people) <= _LISTED.most else people[: _LISTED.first]
    names = [(person.family, initialled(person.given, ""), person.particle) for person in shown]
    return "".join(f"{sorting.letters(part)} " for name in names for part in name)


def collection_authors(work: Work) -> Text:
    """Name those who made the book that a chapter is in.

    Args:
        work: The work, without who begins its entry.

    Returns:
        "in M.J. Harcombe (ed.)", say; nothing for other works.
    """
    if work.kind not in _PARTS:
        return ""
    if work.has("container-author"):
        return affixed("in ", listed(work.names("container-author"), _SPACED), ",")
    named = [f"{listed(work.names(variable), _NAMED)} {_role(work, role)}" for variable, role in _others(work)]
    return affixed("in ", join(", ", named))


def contributors(work: Work) -> Text:
    """Name those who edited or translated a work.

    Args:
        work: The work, without who begins its entry.

    Returns:
        "Translated by T. Varn", say; nothing where they are named with the book that a chapter is in.
    """
    whole = work.kind not in _PARTS
    if not (whole or work.has("container-author")):
        return ""
    form = _NAMED if whole else _SPACED
    named = [f"{_DONE_BY[role]} {listed(work.names(variable), form)}" for variable, role in _others(work)]
    return join(". ", named)


def _others(work: Work) -> Iterator[tuple[str, str]]:
    """Give editors and translators, each with the role in which they are named."""
    editors, translators = work.names("editor"), work.names("translator")
    if editors:
        yield "editor", "both" if editors == translators else "editor"
    if translators and editors != translators:
        yield "translator", "translator"


def _role(work: Work, role: str) -> Text:
    one, several = _ROLES.get(role, ("", ""))
    people = work.names("editor" if role == "both" else role)
    return affixed("(", several if len(people) > 1 else one, ")")
