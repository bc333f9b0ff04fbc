"""Titles, parts and volumes in the Chicago styles (13.87 to 13.101)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago.manual import introduces, is_online, is_review, is_serial
from karabakh_iran.citation.styles.chicago.numbers import chapter, part_number

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

# Works that are no books although they stand alone.
_QUOTED = {
    "article",
    "dataset",
    "document",
    "interview",
    "manuscript",
    "paper-conference",
    "personal_communication",
    "speech",
    "thesis",
    "webpage",
}


def title(work: Work, manual: Manual) -> Text:
    """Print the title, with the part that was read.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The title; nothing for a review that has none.
    """
    if is_online(work) or is_serial(work):
        if is_review(work) and not work.has("reviewed-genre", "reviewed-title"):
            return ""
        part = join(", ", [manual.begin(part_number(work)), part_title(work)])
        return join(manual.stop, [primary(work), part])
    # What was read comes first, what it is a part of follows (14.21).
    parted = work.has("part-title", "volume-title") and not manual.dates_last
    return specific(work) if parted and not work.has("container-title") else primary(work)


def specific(work: Work) -> Text:
    """Print the title of the part or of the volume that was read.

    Args:
        work: The work.

    Returns:
        The title; nothing for a work that has neither.
    """
    return part_title(work) if work.has("part-title") else volume_title(work)


def container(work: Work, manual: Manual) -> Text:
    """Print the title of the larger work.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        The title, or that of the part or volume of it where this comes first.
    """
    if not manual.dates_last and work.has("part-title", "volume-title"):
        return specific(work)
    return italic(work.headline("container-title"))


def preposition(work: Work, manual: Manual) -> Text:
    """Lead over to the title of the larger work.

    Args:
        work: The work.
        manual: The manual.

    Returns:
        "In"; "Chap. 3 in", "to" after "Introduction", nothing before the name of a programme.
    """
    if work.kind == "broadcast":
        return ""
    if introduces(work):
        return "to"
    # In the 17th edition pages say enough.
    by_pages = not manual.latest and work.has("page") and work.has("title")
    return manual.begin(join(" ", ["" if by_pages else chapter(work), "in"]))


def primary(work: Work, *, short: bool = False) -> Text:
    """Print the title alone: in italics that of a whole, in quotation marks that of a part.

    Args:
        work: The work.
        short: Whether its short form.

    Returns:
        The title.
    """
    headline = work.headline("title", short=short)
    # A description that stands for a title has neither quotation marks nor italics.
    if work.described:
        return headline
    if work.kind == "book":
        return italic(headline)
    # The first words of a post keep their capitals (14.106).
    if work.kind == "post":
        return quoted(work.short("title") if short else work.text("title"))
    parted = work.has("container-title") or work.kind in _QUOTED
    return quoted(headline) if parted else italic(headline)


def part_title(work: Work) -> Text:
    """Print the title of a part.

    Args:
        work: The work.

    Returns:
        The title.
    """
    headline = work.headline("part-title")
    if work.kind == "post":
        return quoted(work.text("part-title"))
    if work.kind == "book":
        return italic(headline)
    if work.kind != "webpage" and work.has("container-title"):
        return quoted(headline) if is_serial(work) else italic(headline)
    return quoted(headline) if work.kind in _QUOTED else italic(headline)


def volume_title(work: Work) -> Text:
    """Print the title of a volume.

    Args:
        work: The work.

    Returns:
        The title.
    """
    headline = work.headline("volume-title")
    return quoted(headline) if work.kind == "manuscript" or is_serial(work) else italic(headline)
