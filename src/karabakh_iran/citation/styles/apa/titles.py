"""APA style: titles and what identifies a work beside its title (9.18 to 9.20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.authors import contributors
from karabakh_iran.citation.styles.apa.descriptions import description, short_description
from karabakh_iran.citation.styles.apa.kinds import (
    ONLINE,
    is_part,
    is_review,
    is_serial,
    is_titled,
)
from karabakh_iran.citation.styles.apa.numbers import (
    chapter,
    number,
    numbered_kind,
    numbers_of_whole,
    part_number,
    part_title,
    volume_title,
)

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

#: Their numbers are those of the part, not of the whole.
NUMBERED_PARTS = frozenset({"broadcast", "graphic", "map", "motion_picture"})


def described(work: Work) -> Text:
    """Print the title with what identifies and describes the work.

    Args:
        work: The work.

    Returns:
        "*Title* (2nd ed.) [Audiobook]", say; what has no title is described in its place (9.22).
    """
    if work.has("title"):
        return join(" ", [identified(work), description(work)])
    return join(" ", [numbered_kind(work) if work.kind == "report" else "", description(work), _identifier(work)])


def identified(work: Work) -> Text:
    """Print the title with what identifies the work.

    Args:
        work: The work.

    Returns:
        "*Title* (2nd ed.)", say.
    """
    return join(" ", [title(work), _identifier(work)])


def title(work: Work) -> Text:
    """Print the title: in italics, unless the work is a part of a larger one (9.19).

    Args:
        work: The work.

    Returns:
        The title; nothing where the work has none of its own.
    """
    if not is_titled(work):
        return ""
    if is_serial(work) or work.kind in ONLINE:
        whole = join(": ", [work.text("title"), part_title(work)])
    else:
        whole = work.text("title") if is_part(work) else join(": ", [work.text("title"), volume_title(work)])
    return whole if is_part(work) or work.described else italic(whole)


def cited_title(work: Work) -> Text:
    """Print the title as a citation does, in place of an author (8.14).

    Args:
        work: The work.

    Returns:
        The title of a part in quotation marks, that of a whole in italics; else a description.
    """
    if not is_titled(work):
        by_number = work.kind == "report" and work.has("genre", "number")
        return join(" ", [work.text("genre"), number(work)]) if by_number else short_description(work)
    # A description in brackets stands for the title that a work does not have (9.22).
    if work.described:
        return work.text("title")
    headline = work.headline("title", short=True)
    if is_review(work):
        return quoted(headline)
    if work.kind == "report":
        return headline
    if work.kind == "post":
        return italic(work.short("title"))
    return quoted(headline) if is_part(work) else italic(headline)


def _identifier(work: Work) -> Text:
    if not is_part(work):
        # The number of a report without a title is in the place of that.
        in_title = work.kind == "report" and not work.has("title")
        pieces = ["" if in_title else numbered_kind(work), numbers_of_whole(work)]
    elif work.kind == "report":
        pieces = []
    else:
        pieces = [numbered_kind(work) if work.kind in NUMBERED_PARTS else ""]
    by_chapter = is_part(work) and not work.has("genre", "title")
    serial = part_number(work) if is_serial(work) else ""
    return affixed(
        "(", join("; ", [chapter(work) if by_chapter else "", contributors(work), *pieces, serial]), ")"
    )
