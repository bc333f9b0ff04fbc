"""MLA style: titles of sources, and what stands where there is none (5.23 to 5.30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.punctuation import affixed, join

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

#: Names that do not begin an entry.
NAMES = NameForm(initials=". ", full=True, demoted=False, word="and", most=2)

_REVIEWS = {"review", "review-book"}
_SERIALS = {
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "periodical",
    "post-weblog",
    *_REVIEWS,
}
# These stand in a serial unless someone has edited the book that they stand in.
_SERIAL_UNLESS_EDITED = {"interview", "paper-conference"}
_SITES = {"post", "webpage"}

_PLAIN = {"bill", "collection", "legislation", "regulation", "treaty"}
_WHOLE = {"book", "classic", "graphic", "hearing", "legal_case", "map", "periodical"}
_SELF_CONTAINED_PARTS = {
    "article",
    "dataset",
    "document",
    "interview",
    "manuscript",
    "paper-conference",
    "personal_communication",
    "speech",
}
# Not in the capitals of headlines: the words of somebody who set none, names of cases.
_AS_WRITTEN = {"legal_case", "post"}


def is_serial(work: Work) -> bool:
    """Tell parts of newspapers, journals and blogs from books and from parts of them.

    Args:
        work: The work.

    Returns:
        Whether it came out in a series of issues or posts.
    """
    edited = work.has("collection-editor", "compiler", "editor", "editorial-director")
    return work.kind in _SERIALS or (work.kind in _SERIAL_UNLESS_EDITED and not edited)


def title(work: Work) -> Text:
    """Give the title of the source.

    Args:
        work: The work.

    Returns:
        The title: that of a part in quotation marks, that of a whole in italics.
    """
    if not (is_serial(work) or work.kind in _SITES):
        whole = work.headline("part-title") or work.headline("volume-title")
        return italic(whole) if whole and not work.has("container-title") else own_title(work)
    if _is_review(work) and not work.has("reviewed-genre", "reviewed-title"):
        return ""
    part = work.headline("part-title")
    return join(", ", [own_title(work), part_number(work), quoted(part) if is_serial(work) else italic(part)])


def own_title(work: Work, *, short: bool = False) -> Text:
    """Give a work's own title, whatever parts and volumes it has.

    Args:
        work: The work.
        short: Whether its short form.

    Returns:
        The title, marked as that of a part or of a whole.
    """
    if work.kind in _AS_WRITTEN:
        words = work.short("title") if short else work.text("title")
    else:
        words = work.headline("title", short=short)
    # So are descriptions in place of a title.
    if work.kind in _PLAIN or work.described:
        return words
    if work.kind in _WHOLE:
        return italic(words)
    part = work.kind in {"post", *_SELF_CONTAINED_PARTS} or work.has("container-title")
    return quoted(words) if part else italic(words)


def part_number(work: Work) -> Text:
    """Give the number of a part.

    Args:
        work: The work.

    Returns:
        "pt. 2", say.
    """
    return affixed("pt. " if work.is_numeric("part-number") else "", work.text("part-number"))


def cited_title(work: Work) -> Text:
    """Give the title by which the text cites a work without author.

    Args:
        work: The work.

    Returns:
        Its short title; without any title, what kind of work it is.
    """
    if _is_review(work) and work.has("reviewed-genre") and work.has("title"):
        return quoted(work.headline("title", short=True))
    if _is_review(work):
        reviewed = "reviewed-title" if work.has("reviewed-genre", "reviewed-title") else "title"
        return affixed("review of ", italic(work.headline(reviewed, short=True)))
    return own_title(work, short=True) if work.has("title") else work.capitalized("genre")


def description(work: Work) -> Text:
    """Say what kind of work it is (5.109).

    Args:
        work: The work.

    Returns:
        Its genre; for a review, what it reviews.
    """
    if _is_review(work):
        return _review(work)
    return "" if work.kind == "thesis" or work.has("number") else work.capitalized("genre")


def _is_review(work: Work) -> bool:
    return work.kind in _REVIEWS or work.has("reviewed-author", "reviewed-genre", "reviewed-title")


def _review(work: Work) -> Text:
    genre, reviewed = work.text("reviewed-genre"), work.headline("reviewed-title")
    # A review without a title of its own has that of the reviewed work.
    of = join(" ", [genre, italic(reviewed if genre or reviewed else work.headline("title"))])
    said = "" if genre or work.has("number") else work.capitalized("genre")
    by = affixed("by ", listed(work.names("reviewed-author"), NAMES))
    return join(" ", [join(" ", [said, of]) if said else affixed("Review of ", of), by])
