"""What kinds of works APA style tells apart: periodicals and larger works, retrievable or not (9.23 to 9.28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from karabakh_iran.citation.work import Work

#: Parts of periodicals.
PERIODICAL = frozenset(
    {
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "periodical",
        "post-weblog",
        "review",
        "review-book",
    }
)
#: What stands by itself on a site.
ONLINE = frozenset({"post", "webpage"})
#: What is held at some place and time.
EVENTS = frozenset({"event", "performance", "speech"})
#: What is like a report: a part of one is described after the whole.
REPORTS = frozenset({"document", "report", "standard"})
#: What may have been said to the author alone.
CONVERSATIONS = frozenset({"interview", "personal_communication"})

_EDITORS = ("collection-editor", "compiler", "editor", "editorial-director")
_ISSUED_IN = ("issue", "page", "supplement-number", "volume")
_REVIEWED = ("reviewed-author", "reviewed-genre", "reviewed-title")


def is_serial(work: Work) -> bool:
    """Tell whether a work is part of a periodical (9.25 to 9.27) and not of a larger work (9.28).

    Args:
        work: The work.

    Returns:
        Whether it is; interviews and papers are parts of a larger work if that has editors.
    """
    return work.kind in PERIODICAL or (work.kind in {"interview", "paper-conference"} and not work.has(*_EDITORS))


def is_part(work: Work) -> bool:
    """Tell whether a work is a part of something: its title is upright, and in quotation marks when cited.

    Args:
        work: The work.

    Returns:
        Whether it is.
    """
    return work.kind not in ONLINE and work.has("container-title")


def is_published(work: Work) -> bool:
    """Tell whether an interview, a paper or a speech has come out in print.

    Args:
        work: The work.

    Returns:
        Whether it has.
    """
    return work.has(*_EDITORS, *_ISSUED_IN)


def is_retrievable(work: Work) -> bool:
    """Tell whether anything says where readers can find a work.

    Args:
        work: The work.

    Returns:
        Whether something does.
    """
    return work.has(
        "archive", "archive-place", "container-title", "DOI", "number", "publisher", "references", "URL"
    )


def is_private(work: Work) -> bool:
    """Tell whether a work is a conversation or letter that nobody else can read: only the text names it (8.9).

    Args:
        work: The work.

    Returns:
        Whether it is.
    """
    return work.kind in CONVERSATIONS and not is_retrievable(work)


def is_review(work: Work) -> bool:
    """Tell whether a work is a review.

    Args:
        work: The work.

    Returns:
        Whether it is.
    """
    return work.kind in {"review", "review-book"} or work.has(*_REVIEWED)


def is_titled(work: Work) -> bool:
    """Tell whether a work has a title of its own: that of a review may be the title of what it reviews.

    Args:
        work: The work.

    Returns:
        Whether it has.
    """
    return work.has("title") and (not is_review(work) or work.has("reviewed-genre", "reviewed-title"))
