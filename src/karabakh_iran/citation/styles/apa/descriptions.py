"""APA style: descriptions in brackets, for works outside the academic literature (9.21, 9.22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.apa.authors import CITED, IN_FULL, UPRIGHT
from karabakh_iran.citation.styles.apa.kinds import (
    EVENTS,
    PERIODICAL,
    REPORTS,
    is_private,
    is_published,
    is_retrievable,
    is_review,
    is_serial,
)

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# What a work is called where nothing says more.
_GENERAL = {
    "broadcast": "Broadcast",
    "collection": "Archival collection",
    "dataset": "Dataset",
    "figure": "Figure",
    "graphic": "Graphic",
    "interview": "Interview",
    "map": "Map",
    "motion_picture": "Video recording",
    "personal_communication": "Letter",
    "post": "Online post",
    "review": "Review",
    "review-book": "Book review",
    "software": "Computer software",
    "song": "Audio recording",
}
# Where these are parts of something, that is described and not they.
_DESCRIBED_LATE = REPORTS | {"software"}
_PRESENTED = EVENTS | {"paper-conference"}


def description(work: Work) -> Text:
    """Describe a work, after its title.

    Args:
        work: The work.

    Returns:
        "[Letter to the editor]", say.
    """
    return affixed("[", _description(work), "]")


def larger_description(work: Work) -> Text:
    """Describe the larger work that a work is a part of, or the meeting that it was read at.

    Args:
        work: The part.

    Returns:
        "[Computer software]", say; nothing where the part has a description.
    """
    return affixed("[", _format(work), "]") if _is_described_late(work) else ""


def short_description(work: Work) -> Text:
    """Describe a work that has neither author nor title, as a citation does.

    Args:
        work: The work.

    Returns:
        "[Interview by Kucera]", say.
    """
    return affixed("[", _short_description(work), "]")


def _description(work: Work) -> Text:
    if work.kind == "interview" or work.has("interviewer"):
        return _interview(work)
    if is_review(work):
        return _review(work)
    if work.kind == "personal_communication":
        return _letter(work)
    if work.kind == "thesis":
        return _thesis(work)
    if work.kind in PERIODICAL and not work.has("title"):
        return join("; ", [_format(work), work.text("section")])
    return "" if work.has("container-title") and _is_described_late(work) else _format(work)


def _is_described_late(work: Work) -> bool:
    return work.kind in _DESCRIBED_LATE or (work.kind in _PRESENTED and not is_published(work))


def _short_description(work: Work) -> Text:
    if work.kind == "interview" or work.has("interviewer"):
        by = affixed("Interview by ", listed(work.names("interviewer"), CITED))
        return by or _short_format(work)
    if is_review(work):
        return affixed("Review of ", italic(work.headline(_reviewed(work), short=True)))
    if work.kind == "personal_communication":
        return join(" ", [_short_format(work), affixed("to ", listed(work.names("recipient"), CITED))])
    section = work.capitalized("section") if is_serial(work) else ""
    return section or _short_format(work)


def _format(work: Work) -> Text:
    if work.has("genre", "medium"):
        return join("; ", [_genre(work), work.capitalized("medium")])
    return _general(work)


def _short_format(work: Work) -> Text:
    return work.capitalized("genre") or work.capitalized("medium") or _general(work)


def _general(work: Work) -> Text:
    if work.described:
        return ""
    if is_private(work):
        return "Personal communication"
    if work.kind == "manuscript" and not is_retrievable(work):
        return "Unpublished manuscript"
    if work.kind == "periodical" and work.has("container-title"):
        return "Supplement" if work.has("supplement-number") else "Special issue" if work.has("title") else ""
    return _GENERAL.get(work.kind, "")


def _genre(work: Work) -> Text:
    # Before a number it is a part of that.
    return "" if work.has("number") else work.capitalized("genre")


def _interview(work: Work) -> Text:
    if not work.has("interviewer"):
        return _format(work)
    if work.has("title"):
        return join("; ", [_genre(work), work.capitalized("medium")])
    interviewers = listed(work.names("interviewer"), UPRIGHT)
    if work.has("genre"):
        return f"{work.capitalized('genre')} by {interviewers}"
    return join("; ", [f"Interview by {interviewers}", work.capitalized("medium")])


def _letter(work: Work) -> Text:
    recipients = affixed("to ", listed(work.names("recipient"), IN_FULL))
    if not recipients or not _genre(work):
        return join(" ", [_format(work), recipients])
    return join("; ", [join(" ", [_genre(work), recipients]), work.capitalized("medium")])


def _review(work: Work) -> Text:
    title = italic(work.text(_reviewed(work)))
    by = affixed("by ", listed(work.names("reviewed-author"), UPRIGHT))
    medium = work.capitalized("medium") if work.has("genre") and not work.has("number") else ""
    return join("; ", [join(", ", [_review_of(work, title), by]), medium])


def _review_of(work: Work, title: Text) -> Text:
    if work.has("reviewed-genre"):
        return join(" ", ["Review of the", work.text("reviewed-genre"), title])
    named = "" if work.has("number") else work.capitalized("genre") or work.capitalized("medium")
    general = "Review of the book" if work.kind == "review-book" else "Review of"
    return join(" ", [named, title]) if named else affixed(f"{general} ", title)


def _reviewed(work: Work) -> str:
    return "reviewed-title" if work.has("reviewed-genre", "reviewed-title") else "title"


def _thesis(work: Work) -> Text:
    # The university is the publisher of what is not published (9.29).
    university = work.text("publisher") if work.has("archive", "DOI", "URL") else ""
    return join("; ", [join(", ", [work.capitalized("genre"), university]), work.capitalized("medium")])
