"""APA style: who made a work, and who else had a part in it (9.7 to 9.12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation import sorting
from karabakh_iran.citation.initials import initialled
from karabakh_iran.citation.names import NameForm, Person, listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.kinds import CONVERSATIONS, EVENTS, is_part, is_private, is_serial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

#: Within entries, which name at most twenty people (9.8).
UPRIGHT = NameForm(initials=". ", word="&", demoted=False, most=20, first=19, last=True)
#: Within entries, as those are called to whom one writes.
IN_FULL = evolve(UPRIGHT, initials=None)
_LISTED = evolve(UPRIGHT, inverted="all", comma_before_last="always")
#: In the text, which names at most two (8.17).
CITED = NameForm(short=True, initials=". ", word="&", most=2, first=1)
# Who is not in the list is named with initials (8.9).
_WITH_INITIALS = evolve(CITED, short=False)

# What their parts are called (9.10), for one and for several.
_ROLES = {
    "chair": ("Chair", "Chairs"),
    "collection-editor": ("Ed.", "Eds."),
    "compiler": ("Compiler", "Compilers"),
    "curator": ("Curator", "Curators"),
    "director": ("Director", "Directors"),
    "editor": ("Ed.", "Eds."),
    "editorial-director": ("Ed.", "Eds."),
    "executive-producer": ("Executive Producer", "Executive Producers"),
    "guest": ("Guest Expert", "Guest Experts"),
    "host": ("Host", "Hosts"),
    "illustrator": ("Illus.", "Illus."),
    "interviewer": ("Interviewer", "Interviewers"),
    "narrator": ("Narr.", "Narrs."),
    "organizer": ("Organizer", "Organizers"),
    "producer": ("Producer", "Producers"),
    "script-writer": ("Writer", "Writers"),
    "series-creator": ("Series Creator", "Series Creators"),
    "translator": ("Trans.", "Trans."),
}
_EDITING = ("executive-producer", "series-creator", "editor", "editorial-director", "compiler")
_HOLDING = ("chair", "organizer")
_KEEPING = ("curator", "collection-editor")
_HELPING_ARTICLES = ("interviewer", "translator", "narrator")
_HELPING_PARTS = ("interviewer", "illustrator", "narrator", "translator")
_HELPING_WHOLES = (
    "interviewer",
    "illustrator",
    "narrator",
    "container-author",
    "editor",
    "translator",
    "compiler",
    "chair",
    "organizer",
    "curator",
    "series-creator",
    "executive-producer",
)
# Variables that hold no names.
_GROUPS = {("authority",), ("publisher",)}
# A book in a set, or an entry, is known by its title rather than by the editors of the whole.
_KNOWN_BY_TITLE = frozenset({"book", "classic", "entry", "entry-dictionary", "entry-encyclopedia"})
# Works with names on the cover that are not their authors' (9.8).
_WITH_OTHERS = frozenset({"book", "musical_score", "pamphlet", "report", "standard"})


def leading(work: Work) -> tuple[str, ...]:
    """Say which variables take the author's place (9.10, 9.12).

    Args:
        work: The work.

    Returns:
        Their names; none where the title takes it.
    """
    return next((variables for variables in _candidates(work) if work.has(*variables)), ())


def authors(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is cited.

    Args:
        work: The work.

    Returns:
        The names; none where it is cited by its title.
    """
    # Nobody is cited for what another said.
    if work.kind in CONVERSATIONS:
        return work.names("author")
    variable = next((variable for variable in leading(work) if work.has(variable)), "")
    if (variable,) in _GROUPS:
        return (Person(work.text(variable), whole=True),)
    return work.names(variable) if variable else ()


def sole_group(work: Work) -> Text:
    """Name the organisation that alone is the author.

    Args:
        work: The work.

    Returns:
        Its name; nothing where there are other authors.
    """
    people = authors(work)
    return people[0].family if len(people) == 1 and people[0].whole else ""


def cited_authors(work: Work) -> Text:
    """Name the authors as citations do (8.17 to 8.21).

    Args:
        work: The work.

    Returns:
        Their names; nothing where it is cited by its title.
    """
    form = _WITH_INITIALS if is_private(work) else CITED
    people = listed(authors(work), form, work.shown)
    with_host = work.has("guest") and leading(work) == ("guest", "host")
    return join(", ", [people, listed(work.names("host"), form)]) if with_host else people


def listed_authors(work: Work) -> Text:
    """Name the authors as the reference list does (9.8 to 9.11).

    Args:
        work: The work.

    Returns:
        Their names, inverted, with their parts; nothing where the entry begins with the title.
    """
    variables = leading(work)
    if variables in _GROUPS:
        return work.text(variables[0])
    people = join(", ", [_with_role(work, variable, _LISTED) for variable in variables])
    if work.kind not in _WITH_OTHERS or not work.has("author", "compiler", "composer", "editor", "illustrator"):
        return people
    return join(" ", [people, affixed("(with ", listed(work.names("contributor"), _LISTED), ")")])


def sorted_authors(work: Work) -> str:
    """Give a string by which authors sort: names and initials, one after the other (9.44 to 9.47).

    Args:
        work: The work.

    Returns:
        Their letters, a blank after each name; nothing where the entry begins with the title.
    """
    variables = leading(work)
    if variables in _GROUPS:
        return sorting.letters(work.text(variables[0]))
    people = [person for variable in variables for person in work.names(variable)]
    initials = [initialled(person.given, " ") for person in people]
    names = [name for person, given in zip(people, initials, strict=True) for name in (person.surname, given)]
    return " ".join(map(sorting.letters, names))


def contributors(work: Work) -> Text:
    """Name those who had another part in a work: after its title (9.19).

    Args:
        work: The work, without those in the author's place.

    Returns:
        Their names with their parts.
    """
    variables = _HELPING_ARTICLES if is_serial(work) else _HELPING_PARTS if is_part(work) else _HELPING_WHOLES
    given = [variable for variable in variables if work.has(variable) and work.names(variable)]
    both = {"editor", "translator"}.issubset(given) and work.names("editor") == work.names("translator")
    if both:
        given.remove("translator")
    return join("; ", [_helping(work, variable, both=both) for variable in given])


def larger_authors(work: Work) -> Text:
    """Name the authors of the larger work, else its editors (9.28).

    Args:
        work: The part, without those in the author's place.

    Returns:
        Their names with their parts.
    """
    candidates = ("container-author", *_gathering(work))
    variable = next((variable for variable in candidates if work.has(variable) and work.names(variable)), "")
    return _with_role(work, variable, UPRIGHT) if variable else ""


def _candidates(work: Work) -> Iterator[tuple[str, ...]]:
    yield from (("composer",), ("author",), ("illustrator",))
    if work.kind == "broadcast":
        yield ("script-writer", "director")
    yield from (("director",), ("guest", "host"), ("producer",))
    if work.kind in _KNOWN_BY_TITLE and work.has("container-title"):
        return
    for variable in _gathering(work):
        yield (variable,)
    # The group that answers for it (9.7, 10.10, 10.16).
    if work.kind in {"software", "webpage"}:
        yield ("publisher",)
    if work.kind == "standard":
        yield ("authority",)


def _gathering(work: Work) -> tuple[str, ...]:
    return (*_EDITING, *(_HOLDING if work.kind in EVENTS else ()), *_KEEPING)


def _helping(work: Work, variable: str, *, both: bool) -> Text:
    people = work.names(variable)
    names = listed(people, UPRIGHT)
    if variable == "container-author":
        return affixed("By ", names)
    # Whose interview has no title is said in its description.
    if variable == "interviewer" and not work.has("title"):
        return ""
    also = " & Trans." if both and variable == "editor" else ""
    return f"{names}, {_role(variable, len(people))}{also}"


def _with_role(work: Work, variable: str, form: NameForm) -> Text:
    people = work.names(variable)
    role = affixed("(", _role(variable, len(people)), ")") if people else ""
    return join(" ", [listed(people, form), role])


def _role(variable: str, number: int) -> str:
    one, several = _ROLES.get(variable, ("", ""))
    return several if number > 1 else one
