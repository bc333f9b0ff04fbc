"""Works in several volumes in the Chicago styles: which one, of what, and who made it (14.21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago import titles
from karabakh_iran.citation.styles.chicago.contributors import (
    collection_editors,
    contributors,
    contributors_of_container,
)
from karabakh_iran.citation.styles.chicago.manual import VOLUMES, is_multivolume, is_serial
from karabakh_iran.citation.styles.chicago.numbers import number_of_volumes, part_number, volume

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

_PARTS = ("part-number", "part-title", "volume-title")
# With these it is plain that one volume is meant.
_OF_ONE_VOLUME = {"column", "folio", "page"}


def contributors_and_volume(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Say which volume of a work it is, and who had a part in it.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        locator: The place that a note cites.

    Returns:
        "Edited by A. Author. Vol. 2", say.
    """
    if is_serial(work):
        return contributors(work, manual)
    editors = collection_editors(work, manual) if is_multivolume(work) else ""
    if manual.note:
        counted = "" if locator and locator.label in _OF_ONE_VOLUME else number_of_volumes(work)
        return join(", ", [editors, volume_in_note(work, manual, locator), contributors(work, manual), counted])
    counted, which = number_of_volumes(work), volume_in_title(work, manual)
    if not manual.dates_last:
        return join(". ", [contributors(work, manual), join(", ", [which, editors]), counted])
    if work.has(*VOLUMES):
        return join(". ", [manual.begin(editors), join(", ", [which, contributors(work, manual, running=True)])])
    return join(". ", [manual.begin(editors), contributors(work, manual), counted])


def contributors_and_volume_of_container(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Say which volume of a larger work a part is in, and who had a part in that.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        locator: The place that a note cites.

    Returns:
        "vol. 2, edited by A. Author", say.
    """
    editors = collection_editors(work, manual) if is_multivolume(work) else ""
    paged = work.has("page") or (manual.note and locator is not None and locator.label in _OF_ONE_VOLUME)
    counted = "" if paged else number_of_volumes(work)
    people = contributors_of_container(work, manual)
    if manual.dates_last:
        return join(", ", [editors, volume_in_note(work, manual, locator), people, counted])
    return join(", ", [people, volume_in_container(work, manual), editors, counted])


def volume_in_title(work: Work, manual: Manual) -> Text:
    """Say which volume of a work an entry is about.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        "Vol. 2, *The South*"; in the system of author and date, where the volume's title comes first, "Vol. 2 of
        *The Caucasus*".
    """
    if manual.dates_last:
        return manual.begin(_all_parts(work))
    return _volume_of(work, titles.primary(work), manual)


def volume_in_container(work: Work, manual: Manual) -> Text:
    """Say which volume of a larger work a part is in, where the volume's title comes first.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        "vol. 2 of *The Caucasus*", say.
    """
    if volume_with_pages(work, manual):
        return ""
    return _volume_of(work, italic(work.headline("container-title")))


def volume_with_pages(work: Work, manual: Manual) -> bool:
    """Tell whether an entry has the number of a volume of the larger work before the pages: "2:45–67".

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        Whether it has; not since the 18th edition, which gives no pages of chapters.
    """
    if manual.latest or not (work.is_numeric("volume") and work.has("page")):
        return False
    between = ("container-author", "editor", "translator") if manual.dates_last else ("collection-editor",)
    return not work.has(*_PARTS, *between)


def volume_in_note(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Say which volume, where no page number follows that it would go before with a colon: "2:45".

    Args:
        work: The work.
        manual: Which manual.
        locator: The place that a note cites.

    Returns:
        "vol. 2", with titles and parts.
    """
    if work.has(*_PARTS):
        return _all_parts(work)
    before_locator = locator is not None and locator.label == "page"
    if work.is_numeric("volume") and (before_locator or work.has("page")):
        named = work.has("container-author", "editor", "translator")
        # Since the 18th edition pages of chapters are not given, so that none is left for the volume.
        kept = manual.latest and not before_locator and work.has("container-title")
        return volume(work) if named or kept else ""
    return volume(work)


def _all_parts(work: Work) -> Text:
    return join(", ", [volume(work), titles.volume_title(work), part_number(work), titles.part_title(work)])


def _volume_of(work: Work, whole: Text, manual: Manual | None = None) -> Text:
    numbers = [volume(work), part_number(work)]
    if all(map(work.has, (*_PARTS, "volume"))):
        part = join(" of ", [numbers[1], titles.volume_title(work)])
        pieces = [part, join(" of ", [numbers[0], whole])]
    elif work.has("part-title", "volume-title"):
        pieces = [join(", of " if all(numbers) else " of ", [join(", ", numbers), whole])]
    else:
        pieces = numbers
    described = join(", ", pieces)
    return manual.begin(described) if manual else described
