"""Who or what a note begins with in the Chicago styles (13.74 to 13.86)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago import titles
from karabakh_iran.citation.styles.chicago.authors import (
    Author,
    container_in_place,
    lead_role,
    role_label,
    without_container,
    without_descriptions,
)
from karabakh_iran.citation.styles.chicago.contributors import credited, credited_briefly
from karabakh_iran.citation.styles.chicago.descriptions import title_and_descriptions
from karabakh_iran.citation.styles.chicago.manual import (
    is_episode,
    is_news,
    is_private,
    is_review,
    is_undated_by_nature,
)
from karabakh_iran.citation.styles.chicago.note_titles import short_title, shortened
from karabakh_iran.citation.styles.chicago.publication import archive
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

# Of a broadcast these come before its title, all others after it.
_BEFORE_BROADCAST = {"author", "composer", "guest", "host"}
_CONVERSATIONS = {"interview", "personal_communication"}


def author(work: Work, manual: Manual, locator: Locator | None = None) -> Author:
    """Begin the first note about a work.

    Args:
        work: The work.
        manual: Which manual.
        locator: The place that is cited, for papers known by their place in an archive alone.

    Returns:
        The names in their natural order; for want of names mostly nothing, since the title comes next anyway.
    """
    role = lead_role(work, manual)
    if work.kind == "broadcast" and role not in _BEFORE_BROADCAST:
        begun = _programme(work) if is_episode(work) else _title(work, manual)
        if begun.text:
            return begun
    if role:
        people = work.names(role)
        return Author(join(", ", [listed(people, manual.names), role_label(role, people)]), work.without(role))
    if not work.has("reviewed-genre", "reviewed-title", "title"):
        if work.kind != "webpage" and (container := container_in_place(work, manual)):
            return Author(container, without_container(work))
        begun = _title(work, manual)
        return begun if begun.text else _archived(work, manual, locator)
    return Author("", work)


def short_author(work: Work, manual: Manual) -> Author:
    """Begin a later note about a work.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        The family names; for want of names the site, the newspaper or the title.
    """
    if work.kind == "broadcast" and lead_role(work, manual) not in _BEFORE_BROADCAST:
        begun = _programme(work) if is_episode(work) else _short_title(work, manual)
        if begun.text:
            return begun
    begun = author_in_text(work, manual)
    return Author(join(" ", [begun.text, addressee(work, manual)]), begun.work)


def addressee(work: Work, manual: Manual, *, in_full: bool = False) -> Text:
    """Say whom a letter is to, unless the kind of letter it is stands before that (14.13).

    Args:
        work: The work.
        manual: Which manual.
        in_full: Whether given names are printed.

    Returns:
        "to Author", say; nothing for what is no letter.
    """
    if work.kind not in _CONVERSATIONS or work.has("genre") or not (is_private(work) or work.has("author")):
        return ""
    named = credited if in_full else credited_briefly
    return named(work, "recipient", manual)


def author_in_text(work: Work, manual: Manual) -> Author:
    """Name a work by its author, as citations in the text do.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        The family names; for want of names the site, the newspaper or the title.
    """
    if work.kind in _CONVERSATIONS:
        names = _surnames(work, "author", manual)
        return Author(names, work) if names else _described(work, manual)
    role = lead_role(work, manual)
    if role:
        return Author(_surnames(work, role, manual), work.without(role))
    if work.kind in {"software", "webpage"} and work.has("publisher"):
        return Author(work.text("publisher"), work.without("publisher"))
    if container := _short_container(work):
        return Author(container, work.without("container-title"))
    begun = _short_title(work, manual)
    return begun if begun.text else _archived(work, manual)


def _surnames(work: Work, role: str, manual: Manual) -> Text:
    return listed(work.names(role), evolve(manual.names, short=True, full=False), work.shown)


def _programme(work: Work) -> Author:
    return Author(italic(work.headline("container-title", short=True)), work.without("container-title"))


def _short_container(work: Work) -> Text:
    if is_news(work) or is_review(work):
        return italic(work.headline("container-title"))
    name = work.headline("container-title", short=True)
    return italic(name) if work.kind == "broadcast" else name if work.kind == "webpage" else ""


def _title(work: Work, manual: Manual) -> Author:
    if is_review(work) and not (work.has("reviewed-genre") and work.has("title")):
        return Author(title_and_descriptions(work, manual), without_descriptions(work))
    if work.has("title"):
        return Author(titles.title(work, manual), work.without("title"))
    return Author(title_and_descriptions(work, evolve(manual, note=False)), without_descriptions(work))


def _short_title(work: Work, manual: Manual) -> Author:
    if is_review(work) or work.has("title"):
        return _described(work, manual)
    return Author(title_and_descriptions(work, evolve(manual, note=False)), without_descriptions(work))


def _described(work: Work, manual: Manual) -> Author:
    if work.has("title") and (work.has("reviewed-genre") or not is_review(work)):
        return Author(short_title(work, manual), work.without("title"))
    described = shortened(work, manual)
    # A note is a sentence, a citation in the text stands within one.
    return Author(capitalized(described) if manual.dates_last else described, without_descriptions(work))


def _archived(work: Work, manual: Manual, locator: Locator | None = None) -> Author:
    if not is_undated_by_nature(work):
        return Author("", work)
    kept = ("archive", "archive-place", "archive_collection", "archive_location")
    return Author(archive(work, manual, locator), work.without(*kept))
