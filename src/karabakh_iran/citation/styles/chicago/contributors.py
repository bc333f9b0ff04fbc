"""Chicago style: editors, translators and others who are named after the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.chicago.manual import is_serial
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.styles.chicago.manual import Manual
    from karabakh_iran.citation.work import Work

_VERBS = {
    "chair": "chaired by",
    "collection-editor": "edited by",
    "compiler": "compiled by",
    "container-author": "by",
    "contributor": "with",
    "curator": "curated by",
    "director": "directed by",
    "editor": "edited by",
    "editor-translator": "edited and translated by",
    "editorial-director": "edited by",
    "executive-producer": "executive produced by",
    "guest": "with guest",
    "host": "hosted by",
    "illustrator": "illustrated by",
    "interviewer": "interview by",
    "narrator": "narrated by",
    "organizer": "organized by",
    "performer": "performed by",
    "producer": "produced by",
    "recipient": "to",
    "reviewed-author": "by",
    "script-writer": "written by",
    "series-creator": "created by",
    "translator": "translated by",
}
# Notes shorten the words for what is most usual, and have no "by" after them.
_SHORT_VERBS = {
    "collection-editor": "ed.",
    "compiler": "comp.",
    "editor": "ed.",
    "editor-translator": "ed. and trans.",
    "editorial-director": "ed. by",
    "illustrator": "ill.",
    "translator": "trans.",
}
_OF_PERIODICAL = (
    "translator",
    "narrator",
    "compiler",
    "chair",
    "organizer",
    "curator",
    "series-creator",
    "executive-producer",
    "producer",
    "director",
    "script-writer",
    "performer",
)
_OF_WHOLE = (
    "container-author",
    "editor",
    "translator",
    "editorial-director",
    "guest",
    "host",
    "illustrator",
    "narrator",
    "compiler",
    "chair",
    "organizer",
    "curator",
    "series-creator",
    "executive-producer",
    "producer",
    "director",
    "script-writer",
    "performer",
    "contributor",
)
_OF_PART = ("illustrator", "narrator")
_OF_CONTAINER = (
    "container-author",
    "editor",
    "translator",
    "guest",
    "host",
    "chair",
    "organizer",
    "illustrator",
    "narrator",
    "compiler",
    "curator",
    "series-creator",
    "executive-producer",
    "producer",
    "editorial-director",
    "script-writer",
    "director",
    "performer",
    "contributor",
)


def contributors(work: Work, manual: Manual, *, running: bool = False) -> Text:
    """Name those who had a part in a work.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.
        running: Whether they go on with a sentence of an entry.

    Returns:
        "Translated by A. Author. Illustrated by …", in a note "trans. A. Author, ill. …".
    """
    if is_serial(work):
        # Of these a note shortens the translator alone.
        roles = [
            _credited(work, role, manual, short=role == "translator") for role in _OF_PERIODICAL if work.has(role)
        ]
    else:
        whole = work.kind in {"post", "webpage"} or not work.has("container-title")
        roles = _all_credited(work, _OF_WHOLE if whole else _OF_PART, manual)
    return _strung(roles, manual, running=running)


def contributors_of_container(work: Work, manual: Manual) -> Text:
    """Name those who had a part in the larger work.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.

    Returns:
        "edited by A. Author", in a note "ed. A. Author". In an entry the author of the larger work alone, if that
        has one: the others follow in sentences of their own.
    """
    roles: Sequence[str] = _OF_CONTAINER
    if not manual.note:
        roles = roles[:1] if _has_other_author(work) else roles[1:]
    return _strung(_all_credited(work, roles, manual), manual, running=True)


def contributors_by_container_author(work: Work, manual: Manual) -> Text:
    """Name those who had a part in a larger work that is by another author than the part.

    Args:
        work: The work.
        manual: Which manual.

    Returns:
        "Edited by A. Author", in an entry.
    """
    if manual.note or not _has_other_author(work):
        return ""
    return _strung(_all_credited(work, _OF_CONTAINER[1:], manual), manual)


def credited(work: Work, role: str, manual: Manual, *, running: bool = False, verb: str = "") -> Text:
    """Name those who had one part in a work.

    Args:
        work: The work.
        role: CSL's variable.
        manual: Which manual, and whether in a note.
        running: Whether that goes on with a sentence of an entry.
        verb: What they did, if not what is usual.

    Returns:
        "Edited by A. Author", say.
    """
    return _strung([_credited(work, role, manual, verb=verb)], manual, running=running)


def credited_briefly(work: Work, role: str, manual: Manual) -> Text:
    """Name those who had one part in a work as a later note does.

    Args:
        work: The work.
        role: CSL's variable.
        manual: Which manual.

    Returns:
        "ed. Author", say.
    """
    form = evolve(manual.names, short=True, full=False)
    verbs = _SHORT_VERBS if role in _SHORT_VERBS else _VERBS
    return affixed(f"{verbs[role]} ", listed(work.names(role), form))


def collection_editors(work: Work, manual: Manual) -> Text:
    """Name the editors of a series, or of all volumes.

    Args:
        work: The work.
        manual: Which manual, and whether in a note.

    Returns:
        "edited by A. Author", in a note "ed. A. Author".
    """
    return _credited(work, "collection-editor", manual, short=True)


def _all_credited(work: Work, roles: Iterable[str], manual: Manual) -> list[Text]:
    withheld = {"script-writer"} if work.kind != "broadcast" else set[str]()
    if work.kind == "thesis":
        withheld.add("contributor")
    roles = [role for role in roles if work.has(role) and role not in withheld]
    if "editor" in roles and work.names("editor") and work.names("editor") == work.names("translator"):
        roles[roles.index("editor")] = "editor-translator"
        roles.remove("translator")
    return [_credited(work, role, manual, short=role in _SHORT_VERBS) for role in roles]


def _credited(work: Work, role: str, manual: Manual, *, short: bool = False, verb: str = "") -> Text:
    people = work.names("editor" if role == "editor-translator" else role)
    if not verb:
        verb = _SHORT_VERBS[role] if short and manual.note else _VERBS[role]
    if role == "guest" and len(people) > 1:
        verb += "s"
    return affixed(f"{verb} ", listed(people, manual.names))


def _strung(roles: Iterable[Text], manual: Manual, *, running: bool = False) -> Text:
    if manual.note or running:
        return join(", ", roles)
    return join(". ", map(capitalized, roles))


def _has_other_author(work: Work) -> bool:
    return work.has("container-author") and work.has("container-title")
