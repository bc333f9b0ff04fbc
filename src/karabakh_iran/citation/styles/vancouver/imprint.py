"""Vancouver style: where, by whom and when a source was published, and when it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.vancouver.titles import identified

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

#: What comes out again and again, and is known without its publisher.
SERIALS = {
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "periodical",
    "post-weblog",
    "review",
    "review-book",
}
# Months have three letters and no full stop.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = (dates.Part("year"), dates.Part("month", before=" ", months=_MONTHS))
_DAY = (*_MONTH, dates.Part("day", before=" "))
_DATED_BY = {"report": _MONTH, **dict.fromkeys([*SERIALS, "bill", "legislation", "speech"], _DAY)}


def imprint(work: Work) -> Text:
    """Give place, publisher and date, and the place in a serial that goes with the date.

    Args:
        work: The work.

    Returns:
        "Yerevan: Aras Press; 2010 [cited 2026 Jan 15]" or "2015 Mar;12(3):101–19", say.
    """
    return join("; ", [_publisher(work), join(";", [_date(work), _issue(work)])])


def _publisher(work: Work) -> Text:
    if work.kind in SERIALS:
        return ""
    place = "" if work.kind == "speech" else work.text("publisher-place")
    # The place of a thesis is that of the university, and as a rule inferred (chapter 5).
    return join(": ", [affixed("[", place, "]") if work.kind == "thesis" else place, work.text("publisher")])


def _date(work: Work) -> Text:
    issued = dates.written(work.date(), _DATED_BY.get(work.kind, dates.YEAR))
    number = work.number_of("number") if work.kind == "patent" else ""
    cited = "" if identified(work) or work.kind in {"bill", "legislation"} else _cited(work)
    date = join(" ", [join(", ", [number, issued]), cited])
    if work.kind == "speech":
        return join("; ", [date, work.text("event-place")])
    # Newspapers have no volume between date and page (chapter 8).
    return join(":", [date, work.pages("minimal")]) if work.kind == "article-newspaper" else date


def _cited(work: Work) -> Text:
    """Give the date of citation, which belongs to an address."""
    day = dates.written(work.date("accessed"), _DAY)
    return affixed("[cited ", day, "]") if work.has("URL") else ""


def _issue(work: Work) -> Text:
    """Give volume, issue, supplement and pages of a serial (chapter 1)."""
    if work.kind not in SERIALS - {"article-newspaper"}:
        return ""
    supplement = affixed(
        "Suppl " if work.is_numeric("supplement-number") else "", work.capitalized("supplement-number")
    )
    issue = affixed("(", join(" ", [work.number_of("issue"), supplement]), ")")
    volume = work.text("collection-title") + work.number_of("volume") + issue
    return join(":", [volume, work.number_of("number") or work.pages("minimal")])
