"""IEEE style: numbers in brackets, references in the order of citation.

The rules are those of the IEEE Reference Guide (2023), which has a form for each type of source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, numbers
from karabakh_iran.citation.markup import bold, italic, quoted
from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.punctuation import affixed, join
from karabakh_iran.citation.style import Rules
from karabakh_iran.citation.titles import capitalized

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.names import Person
    from karabakh_iran.citation.style import SortKey
    from karabakh_iran.citation.work import Cite, Work

rules = Rules(numbered=True)

# Of more than six authors the first is named.
_AUTHORS = NameForm(initials=". ", word="and", most=6, et_al=italic("et al."), demoted=False)
_EDITORS = NameForm(initials=". ", word="and", demoted=False)
_LEADING = ("author", "editor", "translator", "director")

# Three letters for most months, two digits for days.
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec.")
_MONTH = (dates.Part("month", after=" ", months=_MONTHS), dates.Part("year"))
_DAY = (_MONTH[0], dates.Part("day", after=", ", padded=True), _MONTH[1])

_BOOKS = {"bill", "book", "graphic", "legal_case", "legislation", "song"}
_DATED_BY = {
    "article-journal": _MONTH,
    "paper-conference": _MONTH,
    "report": _MONTH,
    **dict.fromkeys([*_BOOKS, "chapter", "thesis"], dates.YEAR),
}
_TITLED_AS_WHOLES = {*_BOOKS, "motion_picture", "software", "standard"}
_PLACE_FIRST = {*_BOOKS, "chapter", "motion_picture", "paper-conference"}
_WITH_EDITIONS = {*_PLACE_FIRST, "report"}


def citation(cites: Sequence[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        Their numbers, each in its own brackets.
    """
    return join(", ", map(_cite, sorted(cites, key=lambda cite: cite.work.number)))


def entry(work: Work) -> Text:
    """Describe a work as the list of references does.

    Args:
        work: The work.

    Returns:
        Its entry, with its number.
    """
    return join(" ", [f"[{work.number}]", _described(work), _access(work), _reprint(work.host)])


def sort_key(work: Work) -> SortKey:
    """Say where a work stands in the list of references.

    Args:
        work: The work.

    Returns:
        Nothing that would change the order of citation.
    """
    del work
    return ()


def lead(work: Work) -> tuple[Person, ...]:
    """Name those under whom a work is listed.

    Args:
        work: The work.

    Returns:
        Its authors, or who edited, translated or directed it.
    """
    return work.names(*_LEADING)


def _cite(cite: Cite) -> Text:
    place = cite.locator
    label = ""
    if place:
        label = "ch." if place.label == "chapter" else place.short_word
        label = label if place.label == "page" else capitalized(label)
    number = str(cite.work.number or "")
    own = affixed("[", join(", ", [number, join(" ", [label, place.place() if place else ""])]), "]")
    original = affixed("[", str(cite.original.number or ""), "]") if cite.original else ""
    return join(", ", [original, affixed("quoted in " if cite.secondary else "", own)])


def _described(work: Work) -> Text:
    form = _FORMS.get(work.kind, _other)
    # The address of an article belongs to the same sentence.
    end = "," if form is _article and work.has("DOI", "URL") else "."
    return affixed("", join(", ", [_authors(work), form(work)]), end)


def _authors(work: Work) -> Text:
    variable = _credited(work)
    return join(", ", [listed(lead(work), _AUTHORS), _role(variable, work) if variable != "director" else ""])


def _role(variable: str, work: Work) -> str:
    if variable == "editor":
        return "Eds." if len(work.names("editor")) > 1 else "Ed."
    return "Trans." if variable == "translator" else ""


def _credited(work: Work) -> str:
    return next((variable for variable in _LEADING if work.has(variable)), "")


def _article(work: Work) -> Text:
    """Articles in journals."""
    numbered = work.text("number")
    place = f"Art. no. {work.number_of('number')}" if numbered else _pages(work)
    journal = italic(work.short("container-title"))
    return join(", ", [_title(work), journal, *_locators(work), place, _issued(work), _status(work)])


def _presented(work: Work) -> Text:
    """Papers and talks at conferences."""
    proceedings = affixed("in ", italic(work.text("container-title")))
    event = proceedings or affixed("presented at the ", work.text("event-title"))
    titles = join(", ", [_title(work), event, _editors(work), _collection(work)])
    published = join(", ", [_publisher(work), _issued(work), _pages(work), _status(work)])
    return join(". " if work.has("collection-title") else ", ", [titles, published])


def _chapter(work: Work) -> Text:
    """Chapters of books."""
    book = affixed("in ", italic(work.text("container-title")))
    number = affixed("ch. ", work.number_of("chapter-number"))
    published = [_publisher(work), _issued(work), number, _pages(work)]
    described = [_title(work), book, *_locators(work), _editors(work), _collection(work), *published]
    return join(", ", described)


def _report(work: Work) -> Text:
    """Technical reports."""
    number = join(" ", [work.text("genre"), work.number_of("number")])
    return join(", ", [_title(work), _publisher(work), number, _issued(work)])


def _thesis(work: Work) -> Text:
    """Theses and dissertations."""
    return join(", ", [_title(work), work.text("genre"), _publisher(work), _issued(work)])


def _software(work: Work) -> Text:
    """Software."""
    return join(". ", [_title(work), affixed("(", _issued(work), ")"), work.text("genre"), _publisher(work)])


def _preprint(work: Work) -> Text:
    """Articles that no journal has published."""
    archive = join(": ", [italic(_publisher(work)), work.number_of("number")])
    return join(", ", [_title(work), _issued(work), archive])


def _site(work: Work) -> Text:
    """Pages and posts: the day that matters is the one on which they were read."""
    return join(", ", [_title(work), work.text("container-title")])


def _standard(work: Work) -> Text:
    """Standards."""
    number = join(" ", [work.text("genre"), work.number_of("number")])
    return join(", ", [_title(work), number, work.headline("publisher-place"), _issued(work)])


def _book(work: Work) -> Text:
    """Books."""
    published = join(", ", [_publisher(work), _issued(work), _pages(work)])
    return _in_series(work, join(", ", [_title(work), *_locators(work)]), published)


def _periodical(work: Work) -> Text:
    """Magazines, newspapers, interviews, broadcasts and what nobody has published."""
    container = italic(work.text("container-title"))
    place = [_publisher(work), _pages(work), _issued(work)]
    return join(", ", [_title(work), container, *_locators(work), *place])


def _other(work: Work) -> Text:
    """Datasets and other sources."""
    container = italic(work.text("container-title"))
    published = join(", ", [_publisher(work), _pages(work), _issued(work)])
    return _in_series(work, join(", ", [_title(work), container, *_locators(work)]), published)


_FORMS: dict[str, Callable[[Work], Text]] = {
    "article": _preprint,
    "article-journal": _article,
    **dict.fromkeys(["paper-conference", "speech"], _presented),
    "chapter": _chapter,
    "report": _report,
    "thesis": _thesis,
    "software": _software,
    **dict.fromkeys(["post", "post-weblog", "webpage"], _site),
    "standard": _standard,
    **dict.fromkeys(_BOOKS, _book),
    **dict.fromkeys(
        [
            "article-magazine",
            "article-newspaper",
            "broadcast",
            "interview",
            "manuscript",
            "map",
            "personal_communication",
        ],
        _periodical,
    ),
}


def _in_series(work: Work, described: Text, published: Text) -> Text:
    series = _collection(work)
    return join(". ", [join(" ", [affixed("", described, "."), series]) if series else described, published])


def _title(work: Work) -> Text:
    title = work.text("title")
    return italic(title) if work.kind in _TITLED_AS_WHOLES else quoted(title)


def _editors(work: Work) -> Text:
    editors = () if _credited(work) == "editor" else work.names("editor")
    return affixed("", listed(editors, _EDITORS), f", {_role('editor', work)}")


def _locators(work: Work) -> list[Text]:
    count = work.number_of("number-of-volumes")
    return [
        _edition(work),
        affixed("vol. ", work.number_of("volume")),
        affixed("", count, " vols."),
        affixed("no. ", work.number_of("issue")),
    ]


def _edition(work: Work) -> Text:
    if work.kind not in _WITH_EDITIONS:
        return ""
    if work.is_numeric("edition"):
        return f"{numbers.ordinal(work.text('edition'))} ed."
    return affixed("", work.capitalized("edition"), ".")


def _collection(work: Work) -> Text:
    title = work.text("collection-title")
    number = affixed("no. ", work.number_of("collection-number"))
    volume = affixed("vol. ", work.number_of("volume"))
    return affixed("in ", join(", ", [title, number, volume])) if title else ""


def _publisher(work: Work) -> Text:
    publisher, place = work.text("publisher"), work.text("publisher-place")
    if work.kind in _PLACE_FIRST:
        return join(": ", [place, publisher])
    return join(", ", [publisher, place])


def _pages(work: Work) -> Text:
    return affixed("pp. " if work.is_plural("page") else "p. ", work.pages())


def _issued(work: Work) -> str:
    return dates.written(work.date(), _DATED_BY.get(work.kind, _DAY))


def _status(work: Work) -> Text:
    return "" if work.has("page", "issue", "volume") else bold(work.capitalized("status"))


def _access(work: Work) -> Text:
    site = _FORMS.get(work.kind) is _site
    if work.has("DOI") and not site:
        return f"doi: {work.text('DOI')}."
    if not work.has("URL"):
        return ""
    accessed = affixed("Accessed: ", dates.written(work.date("accessed"), _DAY))
    medium = "" if site else work.capitalized("medium")
    return join(". ", [accessed, f"[{medium or 'Online'}]", f"Available: {work.text('URL')}"])


def _reprint(host: Work | None) -> Text:
    return (
        affixed("Reproduced in ", join(", ", [_authors(host), _FORMS.get(host.kind, _other)(host)]))
        if host
        else ""
    )
