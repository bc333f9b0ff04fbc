"""What a note of the Chicago styles says after the author: title, source, place, archive and address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago import titles
from karabakh_iran.citation.styles.chicago.containers import larger_work, series_with_editors
from karabakh_iran.citation.styles.chicago.contributors import contributors_of_container
from karabakh_iran.citation.styles.chicago.descriptions import (
    description,
    is_printed,
    title_and_descriptions,
)
from karabakh_iran.citation.styles.chicago.locators import place
from karabakh_iran.citation.styles.chicago.manual import introduces, is_episode, is_online, is_serial
from karabakh_iran.citation.styles.chicago.numbers import number
from karabakh_iran.citation.styles.chicago.publication import (
    address,
    archive,
    event,
    is_cited_in_archive,
    medium,
    original,
    publication,
)
from karabakh_iran.citation.styles.chicago.serials import serial

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

# Publisher and date of these are in parentheses (14.2).
_BRACKETED = {"book", "chapter", "interview", "report", "thesis"}


def title_and_source(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Describe a work but for its author, and say which place in it is cited.

    Args:
        work: The work, without what stands in the author's place.
        manual: Which manual.
        locator: The place.

    Returns:
        "*Title* (Publisher, 2020), 45", say.
    """
    if is_episode(work):
        named = _episode(work, manual)
    else:
        spaced = " " if introduces(work) else ", "
        named = join(spaced, [title_and_descriptions(work, manual, locator), _source(work, manual, locator)])
    published = join("; ", ["" if is_serial(work) else publication(work, manual), original(work, manual)])
    if is_bracketed(work):
        named = join(" ", [named, affixed("(", published, ")")])
    else:
        # An uncertain date is in brackets already.
        named = join(" " if _is_doubted(work) else ", ", [named, published])
    return join(
        ", ",
        [
            named,
            "" if is_serial(work) else _place(work, manual, locator),
            medium(work, manual),
            archive(work, manual, locator),
            address(work, manual),
        ],
    )


def is_bracketed(work: Work) -> bool:
    """Tell whether publisher and date stand in parentheses.

    Args:
        work: The work.

    Returns:
        Whether they do.
    """
    return work.kind in _BRACKETED or (work.kind == "personal_communication" and is_printed(work))


def _episode(work: Work, manual: Manual) -> Text:
    return join(
        ", ",
        [
            italic(work.headline("container-title")),
            number(work, manual),
            titles.title(work, manual),
            description(work, manual),
            contributors_of_container(work, manual),
            series_with_editors(work, manual),
            event(work, manual),
        ],
    )


def _source(work: Work, manual: Manual, locator: Locator | None) -> Text:
    if is_online(work):
        return ""
    if is_serial(work):
        return serial(work, manual, locator)
    larger = larger_work(work, manual, locator)
    return join(", ", [larger, series_with_editors(work, manual), event(work, manual)])


def _place(work: Work, manual: Manual, locator: Locator | None) -> Text:
    if locator:
        if is_cited_in_archive(work, locator):
            return ""
        volume = _volume_before_pages(work) if locator.label == "page" else ""
        return join(":", [volume, place(locator, manual)])
    # Since the 18th edition, pages of a chapter are not given (14.8).
    if (manual.latest and work.has("container-title")) or all(
        map(work.has, ("archive", "archive_location", "page"))
    ):
        return ""
    return join(":", [_volume_before_pages(work) if work.has("page") else "", work.pages("chicago")])


def _volume_before_pages(work: Work) -> Text:
    named = work.has("part-number", "part-title", "volume-title", "container-author", "editor", "translator")
    return work.number_of("volume") if work.is_numeric("volume") and not named else ""


def _is_doubted(work: Work) -> bool:
    issued = work.date()
    return work.kind != "personal_communication" and issued is not None and issued.circa
