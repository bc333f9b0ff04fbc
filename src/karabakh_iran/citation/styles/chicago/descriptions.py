"""What the Chicago styles say of a work after its title: what kind of work it is, which one, and by whom else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago import dates, titles
from karabakh_iran.citation.styles.chicago.contributors import contributors, credited
from karabakh_iran.citation.styles.chicago.manual import (
    CREATORS,
    PUBLIC,
    is_edited,
    is_interview,
    is_online,
    is_review,
    is_serial,
)
from karabakh_iran.citation.styles.chicago.numbers import edition, number, section, version
from karabakh_iran.citation.styles.chicago.volumes import contributors_and_volume

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

# What of a larger work shows that papers were printed in it, not only given.
_PRINTED = ("issue", "page", "supplement-number", "volume")
_UNTITLED = {"manuscript": "unpublished manuscript", "personal_communication": "personal communication"}


def title_and_descriptions(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Print the title, what the work is, and which one.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        locator: The place that a note cites.

    Returns:
        "*Title*. Working Paper No. 7. Translated by A. Author", say.
    """
    title = titles.title(work, manual) if work.has("title") else ""
    described = description(work, manual)
    identified = identifier(work, manual, locator)
    if work.kind == "report" and not work.has("title"):
        return join(manual.stop, [number(work, manual), identified, described])
    return join(manual.stop, [title, described, identified])


def description(work: Work, manual: Manual) -> Text:
    """Say what kind of work it is, where that is not plain.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.

    Returns:
        "Interview by A. Author", "Review of …", "Keynote address"; in many works nothing.
    """
    if is_interview(work):
        return _interview(work, manual)
    if is_review(work):
        return _review(work, manual)
    if work.kind == "personal_communication":
        return _letter(work, manual)
    if is_serial(work):
        return join(manual.stop, [form(work, manual), section(work, manual)])
    # The kind of a thesis goes with its university.
    elsewhere = work.kind == "thesis" or (work.has("container-title") and _is_described_after_container(work))
    return "" if elsewhere else form(work, manual)


def form(work: Work, manual: Manual, *, running: bool = False) -> Text:
    """Print the kind that the item names, or what untitled papers and letters are called.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        running: Whether it goes on with a sentence of an entry.

    Returns:
        "Typescript", say; nothing where a number follows that names it.
    """
    if work.has("genre"):
        kind = "" if work.has("number") else work.text("genre")
    else:
        kind = "" if work.has(*PUBLIC) else _UNTITLED.get(work.kind, "")
    return kind if running else manual.begin(kind)


def form_after_container(work: Work, manual: Manual) -> Text:
    """Print the kind of a work whose larger work is named first.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.

    Returns:
        "paper presentation", say.
    """
    return form(work, manual, running=True) if _is_described_after_container(work) else ""


def identifier(work: Work, manual: Manual, locator: Locator | None = None) -> Text:
    """Say which one of several it is: its number, version, edition, volume; and who had a part in it.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        locator: The place that a note cites.

    Returns:
        "2nd ed. Translated by A. Author", say.
    """
    if work.has("container-title") and not is_online(work):
        numbered = number(work, manual) if work.kind == "broadcast" else ""
        return join(manual.stop, [numbered, contributors(work, manual)])
    # A report without a title begins with its number.
    numbered = "" if work.kind == "report" and not work.has("title") else number(work, manual)
    others = contributors(work, manual) if is_online(work) else contributors_and_volume(work, manual, locator)
    return join(manual.stop, [numbered, version(work, manual), edition(work, manual), others])


def event_place_first(work: Work) -> Text:
    """Say at which event something was said or reviewed.

    Args:
        work: The work.

    Returns:
        "Spring Conference, Tehran, May 4, 2013", say.
    """
    if not work.has("event-date", "event-title"):
        return ""
    return join(", ", [work.text("event-title"), work.text("event-place"), dates.day(work, "event-date")])


def _interview(work: Work, manual: Manual) -> Text:
    # 14.110: the person interviewed is the author.
    if work.has("genre") and not work.has("number"):
        interviewers = credited(work, "interviewer", manual, running=True, verb="by")
        described = join(" ", [manual.begin(work.text("genre")), interviewers])
    elif work.has("interviewer") or work.has("genre"):
        described = credited(work, "interviewer", manual)
    else:
        described = form(work, manual)
    return join(", ", [described, event_place_first(work)])


def _letter(work: Work, manual: Manual) -> Text:
    # 14.13: letters are known by who wrote to whom.
    if not work.has("recipient"):
        return form(work, manual)
    described = form(work, manual) if work.has("genre") else ""
    to = join(" ", [described, credited(work, "recipient", manual, running=bool(described))])
    return join(", ", [to, work.text("event-place"), dates.day(work, "event-date")])


def _review(work: Work, manual: Manual) -> Text:
    reviewed = italic(work.headline("reviewed-title" if work.has("reviewed-genre", "reviewed-title") else "title"))
    authors = credited(work, "reviewed-author", manual, running=True)
    if work.has("reviewed-genre"):
        beside = "" if work.has("reviewed-title") else authors
        genre = join(" ", [_reviewing(work, manual), work.text("reviewed-genre"), beside])
    elif work.has("genre") and not work.has("number"):
        genre = manual.begin(work.text("genre"))
    else:
        genre = _reviewing(work, manual)
    if work.has("reviewed-genre") and not (work.has("reviewed-title") and work.has("title")):
        authors = ""
    described = join(", ", [join(" ", [genre, reviewed]), authors, event_place_first(work)])
    return join(manual.stop, [described, section(work, manual)])


def _reviewing(work: Work, manual: Manual) -> Text:
    return manual.begin("review of" if work.has(*CREATORS) else "unsigned review of")


def is_printed(work: Work) -> bool:
    """Tell papers that were printed in a larger work from those that were only given at an event.

    Args:
        work: The work.

    Returns:
        Whether an editor, a volume or pages show that they were.
    """
    return is_edited(work) or work.has(*_PRINTED)


def _is_described_after_container(work: Work) -> bool:
    return work.kind in {"document", "report", "software"} or (work.kind == "speech" and not is_printed(work))
