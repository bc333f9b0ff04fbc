"""APA style, 7th edition: author and date.

Section numbers are those of the Publication Manual of the American Psychological Association (2020).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeAlias

from karabakh_iran.citation.dates import american, month_day, year
from karabakh_iran.citation.markup import curled, fixed, italic, join, parse, plain, quoted, stopped, to_text
from karabakh_iran.citation.names import initials, surname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.citation.csl import Cite, Item, Name
    from karabakh_iran.citation.markup import Text

SortKey: TypeAlias = tuple[tuple[tuple[str, str], ...], tuple[int, ...], str]

# In-text citations name at most two authors (8.17), reference lists at most twenty (9.8).
_MOST_CITED = 2
_MOST_LISTED = 20

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
_LOCATORS = {"paragraph": ("para.", "paras."), "page": ("p.", "pp.")}


def citation(cites: Iterable[Cite]) -> Text:
    """Cite works in the text.

    Args:
        cites: The works, with the places in them.

    Returns:
        One parenthesis, in the order of the reference list (8.12).
    """
    ordered = sorted(cites, key=lambda cite: sort_key(cite.item))
    return (*fixed("("), *join("; ", map(_cite, ordered)), *fixed(")"))


def entry(item: Item, *, reproduced_in: Item | None = None) -> Text:
    """Describe a work as the reference list does.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        Its entry.
    """
    authors, issued = _authors(item), fixed(f"({_issued(item)})")
    if authors:
        head = [_listed(authors), issued, join(" ", [_named_title(item), _description(item)])]
    else:
        head = [_named_title(item), issued, _description(item)]
    return join(" ", [*map(stopped, [*head, *_source(item, authors)]), _address(item), _reprint(reproduced_in)])


def sort_key(item: Item) -> SortKey:
    """Say where a work stands in the reference list (9.44 to 9.49).

    Args:
        item: The work.

    Returns:
        Authors, else the title, letter by letter; then the date, none first; then the title.
    """
    title = _letters(to_text(parse(item.get("title", ""))), article=True)
    names = tuple((_letters(surname(name)), _letters(name.get("given", ""))) for name in _authors(item))
    issued = item["issued"]["date-parts"][0] if "issued" in item else []
    return names or ((title, ""),), tuple(issued), title


def _cite(cite: Cite) -> Text:
    own = join(
        " ",
        [() if cite.suppress_author else _lead(cite.item), fixed(_year(cite.item) + _located(cite.locator))],
    )
    if cite.original is None:
        return own
    # Only what was read goes into the list; whose words they are is said here (8.6).
    return (*_lead(cite.original), *fixed(f" {_year(cite.original)}, as cited in "), *own)


def _lead(item: Item) -> Text:
    authors = _authors(item)
    if authors:
        shown = [surname(name) for name in authors]
        cited = " & ".join(shown) if len(shown) <= _MOST_CITED else f"{shown[0]} et al."
        return (*curled(plain(cited)), *fixed(","))
    return _cited_title(item)


def _cited_title(item: Item) -> Text:
    # The title of a part goes into quotation marks, that of a whole into italics (8.14).
    title = _title(item)
    if not title:
        return ()
    return quoted(title, ",") if _is_part(item) and not _is_described(item) else (*title, *fixed(","))


def _located(locator: tuple[str, str] | None) -> str:
    if locator is None:
        return ""
    label, place = locator
    return f", {_LOCATORS[label]['-' in place or ',' in place]} {place.replace('-', '–')}"


def _year(item: Item) -> str:
    if "issued" not in item:
        return "n.d."
    return f"ca. {year(item['issued'])}" if item["issued"].get("circa") else str(year(item["issued"]))


def _issued(item: Item) -> str:
    by_day = item["type"] in _DATED_BY_DAY and not (item["type"] == "interview" and _volume(item))
    day = month_day(item["issued"]) if by_day and "issued" in item else ""
    return f"{_year(item)}, {day}" if day else _year(item)


def _authors(item: Item) -> list[Name]:
    authors = item.get("author", [])
    if not authors and item["type"] in {"software", "webpage"} and "publisher" in item:
        return [{"literal": item["publisher"]}]
    return authors


def _listed(authors: list[Name]) -> Text:
    shown = [_inverted(name) for name in authors]
    if len(shown) > _MOST_LISTED:
        return curled(plain(f"{', '.join(shown[: _MOST_LISTED - 1])}, … {shown[-1]}"))
    *others, last = shown
    return curled(plain(f"{', '.join(others)}, & {last}" if others else last))


def _inverted(name: Name) -> str:
    given = " ".join(filter(None, [initials(name.get("given", "")), name.get("dropping-particle")]))
    after = given if "family" in name else ""
    return ", ".join(filter(None, [surname(name), after, name.get("suffix")]))


def _upright(name: Name) -> str:
    return f"{initials(name.get('given', ''))} {surname(name)}".strip()


def _is_part(item: Item) -> bool:
    return item["type"] not in _ONLINE and "container-title" in item


def _is_described(item: Item) -> bool:
    title = item.get("title", "")
    return title.startswith("[") and title.endswith("]")


def _title(item: Item) -> Text:
    title = curled(parse(item.get("title", "")))
    # A description in brackets stands for a title that the work does not have: upright (9.22).
    return title if _is_part(item) or _is_described(item) else italic(title)


def _named_title(item: Item) -> Text:
    *others, last = [_upright(name) for name in item.get("translator", [])] or [""]
    first = ", ".join(others) + ("," if len(others) > 1 else "")
    translators = f"{first} & {last}, Trans." if others else f"{last}, Trans." if last else ""
    numbers = "" if _is_part(item) else _numbers(item)
    details = "; ".join(filter(None, [translators, numbers]))
    return join(" ", [_title(item), curled(plain(f"({details})" if details else ""))])


def _description(item: Item, *, late: bool = False) -> Text:
    if late != (_is_part(item) and item["type"] in _DESCRIBED_LATE):
        return ()
    general = "" if _is_described(item) else _DESCRIPTIONS.get(item["type"], "")
    description = item.get("medium") or general
    return plain(f"[{description[0].upper()}{description[1:]}]" if description else "")


def _numbers(item: Item) -> str:
    if item["type"] in _UNNUMBERED:
        return ""
    volume, page = item.get("volume", ""), item.get("page", "")
    numbers = {
        "Version": item.get("version", ""),
        "Vols." if "-" in volume else "Vol.": volume.replace("-", "–"),
        "Issue": item.get("issue", ""),
        "pp." if "-" in page or "," in page else "p.": page.replace("-", "–"),
    }
    return ", ".join(f"{label} {number}" for label, number in numbers.items() if number)


def _volume(item: Item) -> Text:
    issue, page = item.get("issue"), item.get("page", "").replace("-", "–")
    volume = (*italic(plain(item.get("volume", ""))), *plain(f"({issue})" if issue else ""))
    return join(", ", [volume, plain(page)])


def _source(item: Item, authors: list[Name]) -> list[Text]:
    kind = item["type"]
    container, publisher = curled(parse(item.get("container-title", ""))), item.get("publisher", "")
    # A publisher or site that also is the author is not named twice (9.29, 9.32).
    known = authors[0].get("literal") if len(authors) == 1 else None
    by = () if publisher == known or kind in _SERIAL - {"interview"} else curled(plain(publisher))
    if kind in _SERIAL:
        return [join(", ", [italic(container), _volume(item)]), by]
    if kind in _ONLINE:
        return [by, () if item.get("container-title") == known else container]
    numbers = _numbers(item)
    larger = join(" ", [italic(container), plain(f"({numbers})" if numbers else "")])
    whole = (*fixed("In "), *larger) if container else ()
    return [join(" ", [whole, _description(item, late=True)]), by]


def _address(item: Item) -> Text:
    if "DOI" in item:
        return plain(f"https://doi.org/{item['DOI']}")
    if "URL" not in item or "issued" in item:
        return plain(item.get("URL", ""))
    # What has no date may change: the day it was looked up tells which text was read (9.16).
    day = f"{american(item['accessed'])}, from " if "accessed" in item else ""
    return plain(f"Retrieved {day}{item['URL']}")


def _reprint(host: Item | None) -> Text:
    if host is None:
        return ()
    # The manual's "(Reprinted from “Title,” by A. Author, year, …)" for chapters taken from elsewhere, seen
    # from the other end: the entry is the original's, the parenthesis names where it was read. Neither has a stop.
    by = " & ".join(map(_upright, host.get("author", [])))
    return (
        *fixed("(Reproduced in "),
        *join(" ", [_cited_title(host), curled(plain(f"by {by}," if by else "")), fixed(_year(host))]),
        *fixed(")"),
    )


def _letters(text: str, *, article: bool = False) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    first, _, rest = folded.lstrip("[“\"'‘(").partition(" ")
    kept = rest if article and first in {"a", "an", "the"} else folded
    return "".join(letter for letter in kept if letter.isalnum())
