"""APA style, 7th edition: author and date.

Section numbers are those of the Publication Manual of the American Psychological Association (2020).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, sorting
from karabakh_iran.citation.markup import italic, quoted
from karabakh_iran.citation.names import NameForm, Person, listed
from karabakh_iran.citation.punctuation import affixed, join, meet
from karabakh_iran.citation.style import Rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

# Authors whose surnames are alike are cited with initials everywhere (8.20); then more names (8.18) and letters
# (8.19) tell works apart.
rules = Rules(more_names=True, given_names="primary-name-with-initials", year_suffix=True)

# In-text citations name at most two authors (8.17), reference lists at most twenty (9.8).
_CITED = NameForm(short=True, initials=". ", word="&", most=2, first=1)
_LISTED = NameForm(
    initials=". ",
    inverted="all",
    demoted=False,
    word="&",
    comma_before_last="always",
    most=20,
    first=19,
    last=True,
)
_UPRIGHT = NameForm(initials=". ", word="&", demoted=False)

_SERIAL = {"article-journal", "article-magazine", "article-newspaper", "interview", "post-weblog"}
_ONLINE = {"post", "webpage"}
# Works that come out on a day rather than in a year (9.14).
_DATED_BY_DAY = {
    "article-magazine",
    "article-newspaper",
    "broadcast",
    "document",
    "interview",
    "personal_communication",
    "post",
    "post-weblog",
    "speech",
    "webpage",
}
_UNNUMBERED = {*_SERIAL, *_ONLINE, "broadcast", "speech"}
# Works outside the academic literature say what they are (9.21).
_DESCRIPTIONS = {
    "broadcast": "Broadcast",
    "dataset": "Dataset",
    "interview": "Interview",
    "personal_communication": "Letter",
    "post": "Online post",
    "software": "Computer software",
}
# These say it after the larger work that they are a part of.
_DESCRIBED_LATE = {"document", "report", "software"}
_ERAS = (" B.C.E.", " C.E.")


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        One parenthesis, in the order of the reference list (8.12).
    """
    ordered = sorted(cites, key=lambda cite: sort_key(cite.work)) if len(cites) > 1 else cites
    return affixed("(", join("; ", map(_cite, ordered)), ")")


def entry(work: Work) -> Text:
    """Describe a work as the reference list does.

    Args:
        work: The work.

    Returns:
        Its entry; nothing for a communication that nobody else can read (8.9).
    """
    if work.kind == "personal_communication" and not _retrievable(work):
        return ""
    authors, issued = lead(work), affixed("(", _issued(work), ")")
    title = _named_title(work)
    if authors:
        head = [listed(authors, _LISTED), issued, join(" ", [title, _description(work)])]
    else:
        head = [title, issued, _description(work)]
    return join(" ", [_stopped([*head, *_source(work, authors)]), _address(work), _reprint(work.host)])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the reference list (9.44 to 9.49).

    Args:
        work: The work.

    Returns:
        Authors, else the title, letter by letter; then the date, none first; then the title.
    """
    title = sorting.letters(work.text("title"))
    names = "".join(f"{sorting.letters(name.surname)} {sorting.letters(name.given)} " for name in lead(work))
    issued = dates.order(work.date())
    return sorting.last_if_empty(names or title), (bool(issued), issued), sorting.last_if_empty(title)


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is cited.

    Args:
        work: The work.

    Returns:
        Its authors, or the group that publishes it.
    """
    authors = work.names("author")
    if not authors and work.kind in {"software", "webpage"} and work.has("publisher"):
        return (Person(work.text("publisher"), whole=True),)
    return authors


def _cite(cite: Cite) -> Text:
    own = join(
        ", ",
        [
            "" if cite.suppress_author else _lead(cite.work),
            _year(cite.work),
            join(" ", [cite.locator.short_word, cite.locator.place()]) if cite.locator else "",
        ],
    )
    # Only what was read goes into the list; whose words they are is said here (8.6).
    original = join(", ", [_lead(cite.original), _year(cite.original)]) if cite.original else ""
    return join(", ", [original, affixed("as cited in " if cite.secondary else "", own)])


def _lead(work: Work) -> Text:
    return listed(lead(work), _CITED, work.shown) or _cited_title(work)


def _cited_title(work: Work) -> Text:
    # The title of a part goes into quotation marks, that of a whole into italics (8.14).
    title = work.headline("title", short=True)
    if _is_described(work):
        return work.text("title")
    return quoted(title) if _is_part(work) else italic(title)


def _year(work: Work) -> str:
    issued = work.date()
    year = affixed("ca. " if issued and issued.circa else "", dates.written(issued, dates.YEAR, _ERAS)) or "n.d."
    return year + affixed("-" if year == "n.d." else "", work.suffix)


def _issued(work: Work) -> str:
    by_day = work.kind in _DATED_BY_DAY and not (work.kind == "interview" and work.has("volume", "issue", "page"))
    return join(", ", [_year(work), dates.written(work.date(), dates.MONTH_DAY) if by_day else ""])


def _retrievable(work: Work) -> bool:
    return work.has(
        "archive", "archive-place", "container-title", "DOI", "number", "publisher", "references", "URL"
    )


def _is_part(work: Work) -> bool:
    return work.kind not in _ONLINE and work.has("container-title")


def _is_described(work: Work) -> bool:
    title = work.text("title")
    return title.startswith("[") and title.endswith("]")


def _title(work: Work) -> Text:
    title = work.text("title")
    # A description in brackets stands for a title that the work does not have: upright (9.22).
    return title if _is_part(work) or _is_described(work) else italic(title)


def _named_title(work: Work) -> Text:
    translators = affixed("", listed(work.names("translator"), _UPRIGHT), ", Trans.")
    numbers = "" if _is_part(work) else _numbers(work)
    return join(" ", [_title(work), affixed("(", join("; ", [translators, numbers]), ")")])


def _description(work: Work, *, late: bool = False) -> Text:
    if late != (_is_part(work) and work.kind in _DESCRIBED_LATE):
        return ""
    general = "" if _is_described(work) else _DESCRIPTIONS.get(work.kind, "")
    return affixed("[", work.capitalized("medium") or general, "]")


def _numbers(work: Work) -> Text:
    if work.kind in _UNNUMBERED:
        return ""
    volumes, pages = work.is_plural("volume"), work.is_plural("page")
    return join(
        ", ",
        [
            affixed("Version ", work.text("version")),
            affixed("Vols. " if volumes else "Vol. ", work.number_of("volume")),
            affixed("Issue ", work.number_of("issue")),
            affixed("pp. " if pages else "p. ", work.pages()),
        ],
    )


def _volume(work: Work) -> Text:
    volume = italic(work.number_of("volume")) + affixed("(", work.number_of("issue"), ")")
    return join(", ", [volume, work.pages()])


def _source(work: Work, authors: Sequence[Person]) -> list[Text]:
    container, publisher = work.text("container-title"), work.text("publisher")
    # A publisher or site that also is the author is not named twice (9.29, 9.32).
    known = authors[0].family if len(authors) == 1 and authors[0].whole else None
    by = "" if publisher == known or work.kind in _SERIAL - {"interview"} else publisher
    if work.kind in _SERIAL:
        return [join(", ", [italic(container), _volume(work)]), by]
    if work.kind in _ONLINE:
        return [by, "" if container == known else container]
    larger = join(" ", [italic(container), affixed("(", _numbers(work), ")")])
    whole = affixed("In ", larger) if container else ""
    return [join(" ", [whole, _description(work, late=True)]), by]


def _stopped(pieces: Sequence[Text]) -> Text:
    return meet(join(". ", pieces), ".")


def _address(work: Work) -> Text:
    if work.has("DOI"):
        return f"https://doi.org/{work.text('DOI')}"
    if not work.has("URL") or work.has("issued"):
        return work.text("URL")
    # What has no date may change: the day it was looked up tells which text was read (9.16).
    day = affixed("", dates.written(work.date("accessed"), dates.AMERICAN), ", from")
    return join(" ", ["Retrieved", day, work.text("URL")])


def _reprint(host: Work | None) -> Text:
    if host is None:
        return ""
    # The manual's "(Reprinted from “Title,” by A. Author, year, …)" for chapters taken from elsewhere, seen
    # from the other end: the entry is the original's, the parenthesis names where it was read. Neither has a stop.
    by = affixed("by ", listed(host.names("author"), _UPRIGHT))
    return affixed("(Reproduced in ", join(", ", [join(", ", [_cited_title(host), by]), _year(host)]), ")")
