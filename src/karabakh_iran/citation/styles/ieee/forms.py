"""IEEE style: the forms of references, one for each type of source, and the elements that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation import dates, numbers
from karabakh_iran.citation.markup import bold, italic, quoted
from karabakh_iran.citation.names import NameForm, listed
from karabakh_iran.citation.punctuation import affixed, join

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.citation.markup import Text
    from karabakh_iran.citation.work import Work

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


def credited(work: Work) -> str:
    """Say whose names a reference begins with.

    Args:
        work: The work.

    Returns:
        CSL's name of the variable; nothing where the reference begins with the title.
    """
    return next((variable for variable in _LEADING if work.has(variable)), "")


def described(work: Work) -> Text:
    """Describe a work up to its address.

    Args:
        work: The work.

    Returns:
        Names, title and publication, with what ends them.
    """
    form = _FORMS.get(work.kind, _other)
    source = form(work)
    # The address of an article belongs to the same sentence, and so does what follows names alone.
    continued = access(work) and (form is _article or not source)
    return affixed("", join(", ", [_authors(work), source]), "," if continued else ".")


def access(work: Work) -> Text:
    """Say where a work is found.

    Args:
        work: The work.

    Returns:
        Its DOI, or its address with the day on which it was read; no stop follows an address.
    """
    site = _FORMS.get(work.kind) is _site
    if work.has("DOI") and not site:
        return f"doi: {work.text('DOI')}."
    if not work.has("URL"):
        return ""
    accessed = affixed("Accessed: ", dates.written(work.date("accessed"), _DAY))
    medium = "" if site else work.capitalized("medium")
    return join(". ", [accessed, f"[{medium or 'Online'}]", f"Available: {work.text('URL')}"])


def _authors(work: Work) -> Text:
    variable = credited(work)
    return join(", ", [listed(work.names(variable), _AUTHORS), _role(variable, work)])


def _role(variable: str, work: Work) -> str:
    if variable == "editor":
        return "Eds." if len(work.names("editor")) > 1 else "Ed."
    return "Trans." if variable == "translator" else ""


def _article(work: Work) -> Text:
    """Articles in journals."""
    place = affixed("Art. no. ", work.number_of("number")) or _pages(work)
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
    return join(", ", [_title(work), _publisher(work), _report_number(work), _issued(work)])


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
    return join(", ", [_title(work), _report_number(work), work.headline("publisher-place"), _issued(work)])


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


def _in_series(work: Work, described: Text, published: Text) -> Text:
    series = _collection(work)
    return join(". ", [join(" ", [affixed("", described, "."), series]) if series else described, published])


def _title(work: Work) -> Text:
    title = work.text("title")
    return italic(title) if work.kind in _TITLED_AS_WHOLES else quoted(title)


def _editors(work: Work) -> Text:
    editors = () if credited(work) == "editor" else work.names("editor")
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


def _report_number(work: Work) -> Text:
    return join(" ", [work.text("genre"), work.number_of("number")])


def _pages(work: Work) -> Text:
    return affixed("pp. " if work.is_plural("page") else "p. ", work.pages())


def _issued(work: Work) -> str:
    return dates.written(work.date(), _DATED_BY.get(work.kind, _DAY))


def _status(work: Work) -> Text:
    return "" if work.has("page", "issue", "volume") else bold(work.capitalized("status"))


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
