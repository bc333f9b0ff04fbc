"""MLA style: containers, from their titles to where they are found (5.31 to 5.102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, numbers
from karabakh_iran.citation.markup import italic
from karabakh_iran.citation.names import listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.styles.mla.titles import NAMES, is_serial
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

_CONTRIBUTIONS = {
    "editor": "edited by",
    "translator": "translated by",
    "director": "directed by",
    "series-creator": "created by",
    "illustrator": "illustrated by",
    "host": "hosted by",
    "narrator": "narrated by",
    "contributor": "with",
}
_BEFORE_VOLUME = (
    "collection-editor",
    "compiler",
    "container-title",
    "edition",
    "editor",
    "editorial-director",
    "part-title",
    "volume-title",
)

#: "4 Oct. 2020".
DAY = (
    dates.Part("day", after=" "),
    dates.Part("month", after=" ", months=dates.SHORT_MONTHS),
    dates.Part("year"),
)
_MONTH = DAY[1:]
_DATED_BY_YEAR = {"book", "chapter", "motion_picture", "paper-conference", "thesis"}


def day(work: Work, variable: str) -> Text:
    """Give a date to the day.

    Args:
        work: The work.
        variable: CSL's name of the date.

    Returns:
        "4 Oct. 2020", say; in brackets with a question mark where it is not certain.
    """
    return _bracketed(work, variable, DAY)


def year(work: Work, variable: str) -> Text:
    """Give the year of a date.

    Args:
        work: The work.
        variable: CSL's name of the date.

    Returns:
        The year; in brackets with a question mark where it is not certain.
    """
    return _bracketed(work, variable, dates.YEAR)


def event(work: Work) -> Text:
    """Say where and when people heard or saw a work (5.99).

    Args:
        work: The work.

    Returns:
        The event, its date and its place.
    """
    if not work.has("event-title", "event-date"):
        return ""
    return join(", ", [work.capitalized("event-title"), day(work, "event-date"), work.text("event-place")])


def volume(work: Work) -> Text:
    """Number a volume.

    Args:
        work: The work.

    Returns:
        "vol. 2", say.
    """
    return _numbered(work, "volume", "vol.", "vols.")


def first_container(work: Work) -> Text:
    """Describe the container of a source (5.31 to 5.99).

    Args:
        work: The work.

    Returns:
        Title, contributors, version, number, publisher, date and location, as far as they are given.
    """
    elements = [
        _title(work),
        *_contributors(work),
        *_version(work),
        *_numbers(work),
        _publisher(work),
        _issued(work),
        *_location(work),
    ]
    return join(", ", elements)


def second_container(work: Work) -> Text:
    """Describe what gives access to the first container: a database, say (5.102).

    Args:
        work: The work.

    Returns:
        Its title and an address in it.
    """
    address = _address(work)
    return join(", ", [italic(work.text("source")), address]) if work.has("source") and address else ""


def _title(work: Work) -> Text:
    whole = work.headline("container-title")
    part = work.headline("part-title") or work.headline("volume-title")
    if not is_serial(work):
        return italic(part if whole and part else whole)
    issue = work.headline("volume-title")
    place = affixed("[", work.text("publisher-place"), "]")
    return join(", ", [italic(issue), join(" ", [_special_issue(work) if whole else "", italic(whole), place])])


def _special_issue(work: Work) -> str:
    entire = work.kind == "periodical"
    if work.has("supplement-number") and (work.has("volume-title") or (entire and work.has("title"))):
        return "supplement to" if work.has("volume-title") else "Supplement to"
    if entire and work.has("title", "volume-title"):
        return "Special issue of"
    return "special issue of" if work.has("volume-title") else ""


def _contributors(work: Work) -> list[Text]:
    roles = [(role, work.names(variable)) for variable, role in _CONTRIBUTIONS.items()]
    if work.names("editor") == work.names("translator"):
        roles[:2] = [("edited and translated by", work.names("editor"))]
    # What follows a full stop begins with a capital.
    cased = str if work.has("container-title") else capitalized
    written = [affixed(f"{cased(role)} ", listed(names, NAMES)) for role, names in roles]
    return [affixed("by ", listed(work.names("container-author"), NAMES)), *written]


def _version(work: Work) -> list[Text]:
    edition, version = work.text("edition"), work.text("version")
    ordinal = affixed("", numbers.ordinal(edition), " eds." if work.is_plural("edition") else " ed.")
    return [
        ordinal if work.is_numeric("edition") else capitalized(edition),
        affixed("version " if edition else "Version ", version),
    ]


def _numbers(work: Work) -> list[Text]:
    serial = is_serial(work)
    return [
        work.text("collection-title") if serial else "",
        volume(work) if serial else _volume_of_book(work),
        affixed("nos. " if work.is_plural("issue") else "no. ", work.number_of("issue")),
        affixed("supp. " if work.is_numeric("supplement-number") else "", work.text("supplement-number")),
        _number(work),
    ]


def _volume_of_book(work: Work) -> Text:
    if work.has(*_BEFORE_VOLUME):
        return volume(work)
    # As reference processors have it, the number of a volume follows something else or begins the container.
    if work.has("author"):
        return volume(work) if work.has(*_CONTRIBUTIONS, "container-author", "interviewer") else ""
    return capitalized(volume(work))


def _number(work: Work) -> Text:
    genre, number = work.text("genre"), work.number_of("number")
    if not number:
        return ""
    if work.kind == "broadcast" and work.is_numeric("number"):
        return join(" ", [genre or "episode", number])
    labelled = number if work.kind == "standard" else _numbered(work, "number", "no.", "nos.")
    return join(" ", [genre, labelled])


def _numbered(work: Work, variable: str, one: str, several: str) -> Text:
    label = several if work.is_plural(variable) else one
    return join(" ", [label if work.is_numeric(variable) else "", work.number_of(variable)])


def _publisher(work: Work) -> Text:
    # Serials are known without their publishers; that of a thesis stands at the end (5.113).
    if work.kind == "thesis" or is_serial(work):
        return ""
    return work.text("publisher") or work.text("publisher-place")


def _issued(work: Work) -> Text:
    if work.kind == "speech":
        return ""
    if work.kind in _DATED_BY_YEAR:
        return year(work, "issued")
    if work.kind == "article-journal":
        return _bracketed(work, "issued", _MONTH)
    issued = work.date()
    return affixed("Circa " if issued and issued.circa else "", dates.written(issued, DAY))


def _bracketed(work: Work, variable: str, parts: tuple[dates.Part, ...]) -> Text:
    when = work.date(variable)
    written = dates.written(when, parts)
    return affixed("[", written, "?]") if when and when.circa else written


def _location(work: Work) -> list[Text]:
    label = "pp. " if work.is_plural("page") else "p. "
    return [
        event(work) if _has_event(work) else "",
        work.text("archive"),
        work.text("archive-place"),
        work.text("archive_collection"),
        work.text("archive_location"),
        affixed(label, work.pages("minimal-two")),
        "" if work.has("source") else _address(work),
    ]


def _has_event(work: Work) -> bool:
    # The date and place of a letter follow its title; what is published is found without the event.
    if work.kind == "paper-conference":
        return is_serial(work) and not work.has("issue", "page", "supplement-number", "volume")
    return work.kind == "interview" or not (is_serial(work) or work.kind == "personal_communication")


def _address(work: Work) -> Text:
    return affixed("https://doi.org/", work.text("DOI")) or work.text("URL")
