"""The Chicago Manual of Style: its editions and systems, and the kinds of works that it tells apart.

Section numbers in these modules are those of its 18th edition (2024). Turabian's manual (9th edition) has the
rules of the 17th edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from karabakh_iran.citation.names import NameForm
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

LATEST = 18

#: Those who may be responsible for a work.
CREATORS = (
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "organizer",
    "producer",
    "series-creator",
    "translator",
)
#: What shows that readers can find a work for themselves.
PUBLIC = ("archive", "archive-place", "container-title", "DOI", "number", "publisher", "references", "URL")
#: What makes a work one of several volumes.
VOLUMES = ("part-number", "part-title", "volume", "volume-title")

_ONLINE = {"post", "webpage"}
_SERIAL = {"article-journal", "article-magazine", "article-newspaper", "post-weblog", "periodical", "review"}
_NEWS = {"article-magazine", "article-newspaper"}
_EDITED = ("collection-editor", "compiler", "editor", "editorial-director")


@frozen
class Manual:
    """An edition of the manual and one of its two systems.

    Attributes:
        edition: 17 or 18.
        dates_last: Whether the date stands with the publisher: notes and bibliography, not author and date.
        note: Whether for a note: elements between commas, in small letters.
        again: Whether for a note just after another about the same work.
    """

    edition: int = LATEST
    dates_last: bool = False
    note: bool = False
    again: bool = False

    @property
    def stop(self) -> str:
        """What stands between elements."""
        return ", " if self.note else ". "

    @property
    def latest(self) -> bool:
        """Whether it is the 18th edition."""
        return self.edition == LATEST

    @property
    def running(self) -> Manual:
        """The same in the middle of a sentence."""
        return evolve(self, note=True)

    @property
    def names(self) -> NameForm:
        """Names in their natural order, shortened in long lists."""
        most, first = (2, 1) if self.note and self.latest else (3, 1) if self.note else self._listed
        return NameForm(initials=". ", full=True, word="and", most=most, first=first)

    @property
    def inverted(self) -> NameForm:
        """Names at the beginning of an entry."""
        most, first = self._listed
        return NameForm(
            initials=". ",
            full=True,
            inverted="first",
            word="and",
            comma_before_last="always",
            most=most,
            first=first,
        )

    @property
    def _listed(self) -> tuple[int, int]:
        return (6, 3) if self.latest else (10, 7)

    def begin(self, text: Text) -> Text:
        """Begin an element.

        Args:
            text: The element.

        Returns:
            With a capital, but in a note as it is.
        """
        return capitalized(text) if text and not self.note else text


def is_online(work: Work) -> bool:
    """Tell pages of a website and posts, which their site publishes, from other works.

    Args:
        work: The work.

    Returns:
        Whether it is one.
    """
    return work.kind in _ONLINE


def is_serial(work: Work) -> bool:
    """Tell what appears in a periodical from what appears in a book or on its own.

    Args:
        work: The work.

    Returns:
        Whether it does. An interview does, unless what it is in has an editor.
    """
    return work.kind in _SERIAL or (work.kind == "interview" and not work.has(*_EDITED))


def is_news(work: Work) -> bool:
    """Tell what newspapers and magazines print, which are cited by their date, from other articles.

    Args:
        work: The work.

    Returns:
        Whether it is of these.
    """
    return work.kind in _NEWS


def is_edited(work: Work) -> bool:
    """Tell whether a work has an editor or compiler.

    Args:
        work: The work.

    Returns:
        Whether it has.
    """
    return work.has(*_EDITED)


def is_interview(work: Work) -> bool:
    """Tell interviews from other works.

    Args:
        work: The work.

    Returns:
        Whether it is one.
    """
    return work.kind == "interview" or work.has("interviewer")


def is_review(work: Work) -> bool:
    """Tell reviews from other works.

    Args:
        work: The work.

    Returns:
        Whether it says what it reviews.
    """
    return work.has("reviewed-author", "reviewed-genre", "reviewed-title")


def is_episode(work: Work) -> bool:
    """Tell numbered episodes of a programme from other broadcasts.

    Args:
        work: The work.

    Returns:
        Whether it is one: the programme's name goes before its own.
    """
    return work.kind == "broadcast" and all(map(work.has, ("container-title", "number", "title")))


def is_private(work: Work) -> bool:
    """Tell conversations and messages that nobody else can read from other works (14.111).

    Args:
        work: The work.

    Returns:
        Whether it is one.
    """
    return work.kind in {"interview", "personal_communication"} and not work.has(*PUBLIC)


def is_undated_by_nature(work: Work) -> bool:
    """Tell papers known by their place in an archive alone, of which nobody expects a date.

    Args:
        work: The work.

    Returns:
        Whether it is one of these: "n.d." is not said of it.
    """
    described = ("container-title", "event-date", "event-place", "event-title", "genre", "title")
    return work.kind == "manuscript" and not work.has(*described, "publisher", "publisher-place")


def introduces(work: Work) -> bool:
    """Tell introductions and the like, which are "to" and not "in" a book (14.12), from other parts.

    Args:
        work: The work.

    Returns:
        Whether it is one.
    """
    return all(map(work.has, ("container-title", "genre"))) and (
        work.kind == "chapter" or (work.kind == "article-journal" and work.has("volume-title"))
    )


def is_multivolume(work: Work) -> bool:
    """Tell whether a work has several volumes.

    Args:
        work: The work.

    Returns:
        Whether it has.
    """
    return work.has("number-of-volumes", *VOLUMES)
