"""Harvard style: who published a source, where in a periodical or book it stands, where it is on the internet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.harvard.titles import ARTICLES

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# What comes out, or is held, on a day.
_DATED = {"article-magazine", "article-newspaper", "post-weblog", "speech"}
_PAGED = {
    *ARTICLES,
    "article",
    "book",
    "chapter",
    "paper-conference",
    "report",
    "review",
    "review-book",
}
_DAY_AND_MONTH = (dates.Part("day", after=" "), dates.Part("month"))


def publication(work: Work) -> Text:
    """Give place and publisher, and the series.

    Args:
        work: The work.

    Returns:
        "Yerevan: Aras Press (Caucasus Papers, 4)", say; nothing for an article of a periodical.
    """
    if work.kind in ARTICLES:
        return ""
    if work.kind == "thesis":
        return join(". ", [work.text("genre"), work.text("publisher")])
    published = join(": ", [work.text("publisher-place"), work.text("publisher")])
    if work.kind == "report":
        return join(". ", [join(" ", [work.text("genre"), work.number_of("number")]), published])
    series = join(", ", [work.text("collection-title"), work.number_of("collection-number")])
    return join(" ", [join(", ", [italic(work.text("event-title")), published]), affixed("(", series, ")")])


def details(work: Work) -> Text:
    """Give volume, issue, day and pages.

    Args:
        work: The work.

    Returns:
        "12(3), pp. 101–119" or "4 October", say.
    """
    volume = ""
    if work.kind == "article-journal":
        volume = work.number_of("volume") + affixed("(", work.number_of("issue"), ")")
    day = dates.written(work.date(), _DAY_AND_MONTH) if work.kind in _DATED else ""
    return join(", ", [volume, day, _pages(work)])


def access(work: Work) -> Text:
    """Say where a source is on the internet, and when it was read there.

    Args:
        work: The work.

    Returns:
        "Available at: …", with the day unless the address is one that lasts.
    """
    if work.has("DOI"):
        return f"Available at: https://doi.org/{work.text('DOI')}"
    accessed = affixed("(Accessed: ", dates.written(work.date("accessed"), dates.BRITISH), ")")
    return join(" ", [f"Available at: {work.text('URL')}", accessed]) if work.has("URL") else ""


def _pages(work: Work) -> Text:
    if work.kind not in _PAGED:
        return ""
    return affixed("pp. " if work.is_plural("page") else "p. ", work.number_of("page"))
