"""Vancouver style: titles, what kind of thing they are of, editions, and what a source is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import numbers
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.vancouver.authors import people

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

# Parts of books are "in" them.
_PARTS = {"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"}
_ABBREVIATED = {"article-journal", "review", "review-book"}
_LAWS = {"bill", "legislation"}


def heading(work: Work) -> Text:
    """Give the title, and in brackets the kind of content and the medium.

    Args:
        work: The work.

    Returns:
        "The Pass [Press release] [Internet]", say. A page is listed under its site (chapter 25).
    """
    title = work.text("container-title" if _on_site(work) else "title")
    medium = "" if work.has("container-title") and not _on_site(work) else _medium(work)
    return join(" ", [title, affixed("[", work.text("genre"), "]"), affixed("[", medium, "]")])


def part(work: Work) -> Text:
    """Give the title of a page, after its site.

    Args:
        work: The work.

    Returns:
        The title; nothing for other works, whose title comes first.
    """
    return work.text("title") if _on_site(work) else ""


def edition(work: Work) -> Text:
    """Give the edition.

    Args:
        work: The work.

    Returns:
        "2nd ed.", say.
    """
    if work.is_numeric("edition"):
        label = "eds." if work.is_plural("edition") else "ed."
        return f"{numbers.ordinal(work.text('edition'))} {label}"
    return work.text("edition")


def container(work: Work) -> Text:
    """Give what a source is a part of, with its editors.

    Args:
        work: The work.

    Returns:
        The title of a journal or book, or which volume or part of its own a book is.
    """
    described = join(". ", [people(work, "editor"), _container(work)])
    return affixed("In: " if work.kind in _PARTS else "", described)


def numbered(work: Work, variable: str, label: str, plural: str = "") -> Text:
    """Give a number with its label.

    Args:
        work: The work.
        variable: CSL's name of the number.
        label: The label, which stands before digits and not before words.
        plural: The label of several numbers, where that is another.

    Returns:
        "Vol. 4" or "Vols. 4–5", say.
    """
    chosen = plural if plural and work.is_plural(variable) else label
    return affixed(chosen if work.is_numeric(variable) else "", work.number_of(variable))


def identified(work: Work) -> bool:
    """Tell whether an article of a journal is found by an identifier, so that its address need not be given.

    Args:
        work: The work.

    Returns:
        Whether it is.
    """
    return work.kind == "article-journal" and work.has("DOI", "PMID", "PMCID")


def _on_site(work: Work) -> bool:
    return work.kind == "webpage" and work.has("container-title")


def _medium(work: Work) -> Text:
    online = work.has("URL") and work.kind not in _PARTS
    return work.capitalized("medium") or ("Internet" if online else "")


def _container(work: Work) -> Text:
    if work.kind == "webpage":
        return ""
    if work.has("container-title"):
        online = "[Internet]" if work.has("URL") and not identified(work) else ""
        return join(". ", [join(" ", [_journal(work), online]), edition(work)])
    if work.kind in _LAWS:
        return join(", ", [affixed("Sect. ", work.number_of("section")), work.number_of("number")])
    if work.kind == "speech":
        return _event(work)
    return _volume(work)


def _journal(work: Work) -> Text:
    # Abbreviated words of a journal's title have no full stop (chapter 1).
    if work.kind in _ABBREVIATED:
        return work.short("container-title").replace(".", "")
    return work.text("container-title")


def _event(work: Work) -> Text:
    presented = affixed("", work.capitalized("genre"), " presented at")
    event = work.text("event-title")
    return join(": ", [presented, event]) if event else ""


def _volume(work: Work) -> Text:
    """Give the volume and the part of a book, by number and title (chapter 2)."""
    volume = numbered(work, "volume", "Vol. ", "Vols. ")
    number = numbered(work, "part-number", "Pt. ")
    return join(", ", [volume, work.text("volume-title"), number, work.text("part-title")])
