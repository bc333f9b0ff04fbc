"""Titles in later notes of the Chicago styles, and what stands for a title that a work does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.punctuation import join
from karabakh_iran.citation.styles.chicago import dates, titles
from karabakh_iran.citation.styles.chicago.contributors import credited_briefly
from karabakh_iran.citation.styles.chicago.descriptions import form
from karabakh_iran.citation.styles.chicago.manual import (
    CREATORS,
    PUBLIC,
    introduces,
    is_interview,
    is_review,
    is_serial,
)
from karabakh_iran.citation.styles.chicago.numbers import chapter, labelled
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

_UNTITLED = {"manuscript": "unpublished manuscript", "personal_communication": "pers. comm."}


def shortened(work: Work, manual: Manual) -> Text:
    """Print the title, or what stands for it.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        "“Title,”", "interview", "Email to Author", say.
    """
    if work.has("title"):
        return short_title(work, manual)
    if work.kind == "report":
        in_other = work.has("authority", "chapter-number", "container-title")
        numbered = work.text("number") if in_other else capitalized(labelled(work, "number", "no.", "nos."))
        return join(" ", [work.text("genre"), numbered])
    return short_description(work, manual)


def short_title(work: Work, manual: Manual) -> Text:
    """Print the short form of the title.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        The title; of a review what it reviews, unless it has a title of its own beside that.
    """
    if not is_review(work):
        return titles.primary(work, short=True)
    if work.has("reviewed-genre"):
        return quoted(work.headline("title", short=True))
    return short_description(work, manual)


def short_description(work: Work, manual: Manual) -> Text:
    """Say what kind of work it is.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        "interview", "review of …", "Email to Author, May 4, 2013", say.
    """
    if is_interview(work):
        return _interview(work, manual)
    if is_review(work):
        return _review(work, manual)
    if work.kind == "personal_communication":
        return _letter(work, manual)
    if is_serial(work) and work.has("title"):
        return ""
    return work.headline("section") if is_serial(work) and not work.has("genre") else _form(work, manual)


def _review(work: Work, manual: Manual) -> Text:
    if manual.again:
        return "review"
    reviewed = "reviewed-title" if work.has("reviewed-genre", "reviewed-title") else "title"
    return join(" ", ["review of", italic(work.headline(reviewed, short=True))])


def _form(work: Work, manual: Manual) -> Text:
    if introduces(work):
        if manual.again:
            return work.text("genre")
        whole = (
            italic(work.headline("container-title", short=True))
            if work.kind == "chapter"
            else quoted(work.headline("volume-title", short=True))
        )
        return join(" ", [work.text("genre"), titles.preposition(work, manual), whole])
    if work.has("genre", "medium"):
        return work.text("genre" if work.has("genre") else "medium")
    if work.has("chapter-number"):
        if not work.has("container-title"):
            return chapter(work)
        return join(" ", [titles.preposition(work, manual), italic(work.headline("container-title", short=True))])
    return "" if work.has(*PUBLIC) else _UNTITLED.get(work.kind, "")


def _interview(work: Work, manual: Manual) -> Text:
    if work.shown.title:
        return credited_briefly(work, "interviewer", manual) or _form(work, manual)
    if not work.has("genre", "medium"):
        return "interview"
    return _form(work, manual) if work.has(*CREATORS) else form(work, evolve(manual, note=False))


def _letter(work: Work, manual: Manual) -> Text:
    recipient = credited_briefly(work, "recipient", manual) if work.has("genre") else ""
    day = dates.day(work, "event-date" if work.has("event-date") else "issued")
    return join(", ", [join(" ", [_form(work, manual), recipient]), work.text("event-place"), day])
