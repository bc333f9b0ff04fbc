"""Who or what an entry begins with in the Chicago styles (13.74 to 13.86)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from karabakh_iran.citation.markup import bare, italic
from karabakh_iran.citation.names import Person, listed
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago.descriptions import title_and_descriptions
from karabakh_iran.citation.styles.chicago.manual import (
    is_episode,
    is_interview,
    is_multivolume,
    is_news,
    is_online,
    is_review,
    is_serial,
    is_undated_by_nature,
)
from karabakh_iran.citation.styles.chicago.publication import archive
from karabakh_iran.citation.styles.chicago.serials import periodical_name
from karabakh_iran.citation.styles.chicago.titles import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

REPEATED = "———"
# What people are who stand in an author's place, one and several; authors themselves are not said to be authors.
_ROLES = {
    "chair": ("chair", "chairs"),
    "collection-editor": ("ed.", "eds."),
    "compiler": ("comp.", "comps."),
    "contributor": ("contrib.", "contribs."),
    "curator": ("cur.", "curs."),
    "director": ("dir.", "dirs."),
    "editor": ("ed.", "eds."),
    "editorial-director": ("ed.", "eds."),
    "executive-producer": ("exec. prod.", "exec. prods."),
    "guest": ("guest", "guests"),
    "host": ("host", "hosts"),
    "illustrator": ("ill.", "ills."),
    "organizer": ("org.", "orgs."),
    "producer": ("prod.", "prods."),
    "series-creator": ("ser. creator", "ser. creators"),
    "translator": ("trans.", "trans."),
}
_DESCRIPTIONS = (
    "edition",
    "genre",
    "number",
    "reviewed-author",
    "reviewed-genre",
    "reviewed-title",
    "section",
    "version",
)
_EVENT = ("event-date", "event-place", "event-title")
_KEPT = ("archive", "archive-place", "archive_collection", "archive_location")
# Those who never stand in the author's place.
_HELPERS = (
    "container-author",
    "contributor",
    "interviewer",
    "narrator",
    "performer",
    "recipient",
    "script-writer",
)


class Author(NamedTuple):
    """What an entry begins with.

    Attributes:
        text: As it is printed.
        work: The work, without what has been printed so.
    """

    text: Text
    work: Work


def lead_role(work: Work, manual: Manual) -> str:
    """Find out whose names an entry begins with.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        CSL's name of what they are to the work: "author", or "editor" for want of one; nothing for no names.
    """
    return next(filter(work.has, _roles(work, manual)), "")


def lead(work: Work, manual: Manual) -> tuple[Person, ...]:
    """Name those under whom a work is listed.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The names; for want of names what stands in their place, as if that were one.
    """
    role = lead_role(work, manual)
    return work.names(role) if role else (Person(bare(_unsigned(work, manual).text), whole=True),)


def author(work: Work, manual: Manual) -> Author:
    """Begin an entry.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The names, and what their bearers are; for want of names the site, the newspaper or the title.
    """
    role = lead_role(work, manual)
    if not role:
        unsigned = _unsigned(work, manual)
        return Author(REPEATED, unsigned.work) if work.repeats_author else unsigned
    people = work.names(role)
    names = REPEATED if work.repeats_author else listed(people, manual.inverted, work.shown)
    return Author(join(", ", [names, role_label(role, people)]), work.without(role))


def role_label(role: str, people: Sequence[Person]) -> str:
    """Say what people are who stand in an author's place.

    Args:
        role: CSL's name of it.
        people: The people.

    Returns:
        "eds.", say; nothing for authors.
    """
    return _ROLES[role][len(people) > 1] if role in _ROLES else ""


def container_in_place(work: Work, manual: Manual) -> Text:
    """Print the newspaper, programme or site that stands in an author's place.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        Its name; nothing for other kinds of works.
    """
    if work.has("volume-title"):
        return ""
    if is_news(work) or is_review(work):
        return periodical_name(work)
    if work.kind == "broadcast":
        return italic(work.headline("container-title"))
    # An abbreviation is resolved after it, since that is what citations have (14.104).
    return work.headline("container-title", short=not manual.dates_last) if work.kind == "webpage" else ""


def without_container(work: Work) -> Work:
    """Take the larger work for printed, and where it appears if it is a periodical.

    Args:
        work: The work.

    Returns:
        The same work.
    """
    periodical = is_news(work) or is_review(work)
    return work.without("container-title", *(["publisher-place"] if periodical else ()))


def without_descriptions(work: Work) -> Work:
    """Take the title and what describes a work for printed.

    Args:
        work: The work.

    Returns:
        The same work.
    """
    # Only interviews, letters and reviews are described by the event.
    described = is_interview(work) or is_review(work) or work.kind == "personal_communication"
    # The volume of a periodical goes with its name.
    volume = () if is_serial(work) else ("volume",)
    return work.without("title", *_DESCRIPTIONS, *_HELPERS, *(_EVENT if described else ()), *volume)


def _roles(work: Work, manual: Manual) -> Iterable[str]:
    yield from ("composer", "author", "guest", "host", "illustrator")
    if manual.dates_last and is_multivolume(work) and not work.has("container-title"):
        yield "collection-editor"
    yield from ("editor", "translator", "collection-editor", "director")
    if not is_episode(work):
        yield from ("producer", "executive-producer", "series-creator")
        if work.kind == "broadcast":
            yield "contributor"
    yield from ("editorial-director", "compiler")
    if work.kind == "speech":
        yield from ("chair", "organizer")
    yield "curator"


def _unsigned(work: Work, manual: Manual) -> Author:
    if work.kind in {"software", "webpage"} and work.has("publisher"):
        return Author(work.text("publisher"), work.without("publisher"))
    if container := container_in_place(work, manual):
        return Author(container, without_container(work))
    if work.has("title") and not (is_review(work) and not work.has("reviewed-genre")):
        return Author(title(work, manual), work.without(*_titles(work, manual)))
    if described := title_and_descriptions(work, manual):
        return Author(described, without_descriptions(work))
    if not is_undated_by_nature(work):
        return Author("", work)
    return Author(archive(work, manual), work.without(*_KEPT))


def _titles(work: Work, manual: Manual) -> tuple[str, ...]:
    if is_online(work) or is_serial(work):
        return ("title", "part-number", "part-title")
    if manual.dates_last or work.has("container-title"):
        return ("title",)
    return (next(filter(work.has, ("part-title", "volume-title")), "title"),)
