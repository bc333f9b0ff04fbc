"""Larger works and series in the Chicago styles: what a chapter, a report or a speech was published in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago.contributors import collection_editors
from karabakh_iran.citation.styles.chicago.descriptions import form_after_container
from karabakh_iran.citation.styles.chicago.numbers import edition, number, series, version
from karabakh_iran.citation.styles.chicago.titles import container, preposition
from karabakh_iran.citation.styles.chicago.volumes import contributors_and_volume_of_container

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work


def larger_work(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Print the larger work.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        locator: The place that a note cites.

    Returns:
        "In *Title*, 2nd ed., edited by A. Author", say; nothing for what stands alone.
    """
    if not work.has("container-title"):
        return ""
    return join(
        ", ",
        [
            join(" ", [preposition(work, manual), container(work, manual)]),
            form_after_container(work, manual),
            number(work, manual) if work.kind != "broadcast" else "",
            version(work, manual.running),
            edition(work, manual.running),
            contributors_and_volume_of_container(work, manual, locator),
        ],
    )


def series_with_editors(work: Work, manual: Manual) -> Text:
    """Print the series.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.

    Returns:
        "Caucasus Studies, edited by A. Author, vol. 12", say.
    """
    return series(work, collection_editors(work, manual))
