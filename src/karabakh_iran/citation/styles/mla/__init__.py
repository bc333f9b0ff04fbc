"""MLA style, 9th edition: authors in the text, works cited made of containers.

Section numbers are those of the MLA Handbook (2021). The modules follow its template of core elements: here are
the author and the order of the elements, beside it titles, containers and supplemental elements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import sorting
from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.numbers import is_plural
from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.styles.mla.container import first_container, second_container
from karabakh_iran.citation.styles.mla.supplements import after_title, at_end, between
from karabakh_iran.citation.styles.mla.titles import NAMES, cited_title, title
from karabakh_iran.citation.work import Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

# Names tell works apart as far as they can, then titles do; three hyphens or dashes stand for the same author.
rules: Rules = Rules(more_names=True, given_names="by-cite", title=1, repeats=True)

# Of three authors or more the first is named.
_CITED = NameForm(short=True, initials=". ", word="and", most=2)
_LISTED = NameForm(
    initials=". ",
    full=True,
    inverted="first",
    demoted=False,
    word="and",
    comma_before_last="always",
    most=2,
    comma_before_et_al="always",
)
_REPEATED = "———"
# Whoever is the first of these begins the entry (5.3 to 5.22).
_AUTHORS = ("composer", "author", "guest", "editor", "translator")
# Those who did something else than write the work are named with what they did.
_ROLES = {"editor": ("editor", "editors"), "translator": ("translator", "translators")}

# Where these are cited by number, the number needs no label.
_UNLABELLED = {"line", "page", "timestamp"}
# The abbreviations of Appendix 1 that are not everybody's.
_LABELS = {"chapter": ("ch.", "chs."), "paragraph": ("par.", "pars."), "version": ("vers.", "vers.")}


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        One parenthesis.
    """
    return affixed("(", join("; ", map(_cite, cites)), ")")


def entry(work: Work) -> Text:
    """Describe a work as the list of works cited does.

    Args:
        work: The work.

    Returns:
        Its entry.
    """
    # Who begins the entry is not named again.
    rest = work.without(_credited(work))
    elements = [
        _author(work),
        title(work),
        after_title(work),
        first_container(rest),
        between(work),
        second_container(work),
        at_end(work),
        _reprint(work.host),
    ]
    return meet(join(". ", elements), ".")


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the list of works cited.

    Args:
        work: The work.

    Returns:
        Authors, else the title, letter by letter; then the title, then the container.
    """
    titled, described, contained = map(sorting.letters, (title(work), after_title(work), first_container(work)))
    names = _sorted_names(lead(work))
    return tuple(map(sorting.last_if_empty, (names or titled, titled, described, contained)))


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is cited.

    Args:
        work: The work.

    Returns:
        Its authors, or who edited or translated it.
    """
    return work.names(_credited(work))


def _cite(cite: Cite) -> Text:
    work, place = cite.work, cite.locator
    unlabelled = place is not None and place.label in _UNLABELLED
    own = join(" " if unlabelled else ", ", [_named(work, suppress_author=cite.suppress_author), _place(place)])
    original = _named(cite.original) if cite.original else ""
    return join(", ", [original, affixed("qtd. in " if cite.secondary else "", own)])


def _named(work: Work, *, suppress_author: bool = False) -> Text:
    names = listed(lead(work), _CITED, work.shown)
    if not names:
        return "" if suppress_author else cited_title(work)
    return join(", ", ["" if suppress_author else names, cited_title(work) if work.shown.title else ""])


def _place(locator: Locator | None) -> Text:
    if locator is None:
        return ""
    place = locator.place("minimal-two")
    if locator.label in _UNLABELLED:
        return place
    label = _LABELS[locator.label][is_plural(locator.value)] if locator.label in _LABELS else locator.short_word
    return join(" ", [label, place])


def _credited(work: Work) -> str:
    return next((variable for variable in _AUTHORS if work.has(variable)), "")


def _author(work: Work) -> Text:
    variable = _credited(work)
    # The names that tell works apart in the text do so here.
    names = _REPEATED if work.repeats_author else listed(lead(work), _LISTED, Shown(work.shown.names))
    one, several = _ROLES.get(variable, ("", ""))
    return join(", ", [names, several if len(lead(work)) > 1 else one])


def _sorted_names(names: Sequence[Person]) -> str:
    # "Et al." does not count.
    shown = names if len(names) <= _LISTED.most else names[: _LISTED.first]
    return "".join(f"{sorting.letters(name.surname)} {sorting.letters(name.given)} " for name in shown)


def _reprint(host: Work | None) -> Text:
    if host is None:
        return ""
    # Publication history stands at the end of an entry (5.114); here it is that of the text in hand.
    by = affixed("by ", listed(lead(host), NAMES))
    return affixed("Reproduced in ", join(", ", [cited_title(host), by, first_container(host)]))
