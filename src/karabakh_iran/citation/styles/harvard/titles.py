"""Harvard style: titles, with medium, volumes and edition, and what a source is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import numbers
from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.punctuation import affixed, join

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# What stands alone has its title in italics; what is a part of something has it in quotation marks.
_WHOLES = {
    "bill",
    "book",
    "graphic",
    "legal_case",
    "legislation",
    "motion_picture",
    "report",
    "song",
    "thesis",
    "webpage",
}
#: Articles of periodicals.
ARTICLES = {"article-journal", "article-magazine", "article-newspaper"}
# Of these one expects a volume and pages.
_PAGED = {"article", "article-journal"}


def heading_variable(work: Work) -> str:
    """Say which title begins the entry of an unsigned work.

    Args:
        work: The work.

    Returns:
        The variable that holds it: an unsigned article is listed under its newspaper or journal.
    """
    return "container-title" if work.kind in ARTICLES else "title"


def heading(work: Work) -> Text:
    """Give the title that begins the entry of an unsigned work.

    Args:
        work: The work.

    Returns:
        The title of the article's periodical, or that of the work.
    """
    return title(work) if work.kind not in ARTICLES else italic(work.headline("container-title"))


def title(work: Work) -> Text:
    """Give the title.

    Args:
        work: The work.

    Returns:
        That of a part in quotation marks; that of a whole in italics, with what tells its versions apart.
    """
    whole = work.kind in _WHOLES
    # A description in brackets stands for a title that the work does not have.
    words = work.text("title") if work.described else (italic if whole else quoted)(work.text("title"))
    if not whole:
        return words
    volumes = "" if work.has("volume") else affixed("(", work.number_of("number-of-volumes"), " vol)")
    named = join(" ", [words, affixed("[", work.text("medium"), "]"), volumes])
    return join(". ", [named, _edition(work)])


def container(work: Work) -> Text:
    """Give what a source is a part of.

    Args:
        work: The work.

    Returns:
        Its title, and the edition of it.
    """
    named = italic(work.text("container-title"))
    if work.kind in _PAGED and not work.has("page", "volume"):
        named = affixed("", named, " [Preprint]")
    return join(". ", [named, _edition(work) if work.has("container-title") and work.kind not in _WHOLES else ""])


def _edition(work: Work) -> Text:
    if work.is_numeric("edition"):
        return f"{numbers.ordinal(work.text('edition'))} edn"
    return work.text("edition")
