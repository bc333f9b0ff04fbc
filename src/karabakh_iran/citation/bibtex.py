"""BibTeX: an entry of a bibliography database."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from karabakh_iran.citation.dates import MONTHS
from karabakh_iran.citation.markup import parse, plain, to_text

if TYPE_CHECKING:
    from karabakh_iran.citation.csl import Date, Item, Name

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "post": "online",
    "post-weblog": "online",
    "report": "techreport",
    "webpage": "online",
}
_CONTAINERS = {"article": "journal", "misc": "howpublished", "online": "organization"}
_PUBLISHERS = {"misc": "howpublished", "online": "organization", "techreport": "institution"}
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{character: f"\\{character}" for character in "$&%#_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_COMMANDS = {"b": "textbf", "i": "textit", "sub": "textsubscript", "sup": "textsuperscript"}
# In an address a brace would end the field, a backslash begin a command.
_UNSAFE = re.compile(r"[\s\x00-\x1f{}\\]")
_SPLITS_NAMES = re.compile(r",|\band\b", re.IGNORECASE)


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work in BibTeX.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        Its entry under its id, ended by a line break. Addresses are raw, all else is escaped.
    """
    kind = _TYPES.get(item["type"], "misc")
    if kind == "online" and "URL" not in item:
        kind = "misc"
    fields = {
        "author": _names(item.get("author", [])),
        "title": _title(item.get("title", "")),
        "translator": _names(item.get("translator", [])),
        **_places(item, kind),
        "address": _escaped(item.get("publisher-place", "")),
        "volume": _escaped(item.get("volume", "")),
        "number": _escaped(item.get("issue", "")),
        "pages": _escaped(item.get("page", "")).replace("-", "--"),
        "version": _escaped(item.get("version", "")),
        **(_date(item["issued"]) if "issued" in item else {}),
        "doi": _address(item.get("DOI", "")),
        "url": _address(item.get("URL", "")),
        "urldate": _iso(item["accessed"]) if "accessed" in item else "",
        "note": f"Reproduced in {_escaped(reproduced_in.get('title', ''))}" if reproduced_in else "",
    }
    lines = (f"  {name} = {_value(name, value)},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{item['id']},\n{''.join(lines)}}}\n"


def _places(item: Item, kind: str) -> dict[str, str]:
    container, publisher = _escaped(item.get("container-title", "")), _escaped(item.get("publisher", ""))
    field = _CONTAINERS.get(kind, "booktitle")
    if field == _PUBLISHERS.get(kind):
        return {field: ", ".join(filter(None, [container, publisher]))}
    return {field: container, _PUBLISHERS.get(kind, "publisher"): publisher}


def _value(name: str, value: str) -> str:
    # A month is one of BibTeX's own abbreviations, which a style prints in its own language.
    return value if name == "month" else f"{{{value}}}"


def _date(issued: Date) -> dict[str, str]:
    year, *rest = issued["date-parts"][0]
    # BibTeX sorts a year by its last four digits: words may stand before them.
    fields = {"year": f"ca. {year}" if issued.get("circa") else str(year)}
    if rest:
        fields["month"] = MONTHS[rest[0] - 1][:3].lower()
    if rest[1:]:
        fields["day"] = str(rest[1])
    return fields


def _iso(date: Date) -> str:
    return "-".join(f"{part:02}" for part in date["date-parts"][0])


def _names(names: list[Name]) -> str:
    return " and ".join(map(_name, names))


def _name(name: Name) -> str:
    if "family" not in name:
        return f"{{{_escaped(name.get('literal') or name.get('given', ''))}}}"
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    family = " ".join(filter(None, [*map(_escaped, particles), _part(name["family"])]))
    return ", ".join(filter(None, [family, *map(_part, (name.get("suffix", ""), name.get("given", "")))]))


def _part(part: str) -> str:
    bare = part.strip('"')
    return f"{{{_escaped(bare)}}}" if bare != part or _SPLITS_NAMES.search(bare) else _escaped(bare)


def _title(title: str) -> str:
    pieces: list[str] = []
    for run in parse(title):
        words = [_protected(word, first=not (number or pieces)) for number, word in enumerate(run.text.split(" "))]
        piece = " ".join(words)
        for mark in sorted(run.marks):
            piece = f"\\{_COMMANDS[mark]}{{{piece}}}"
        pieces.append(piece)
    return "".join(pieces)


def _protected(word: str, *, first: bool) -> str:
    """Keep the capitals of a word from a style that lowers them; the very first it leaves alone."""
    if word[first:] == word[first:].lower():
        return _substituted(word)
    inner = _substituted(word)
    # A brace before a backslash opens what BibTeX calls a special character, whose letters it does lower.
    return f"{{{{{inner}}}}}" if inner.startswith("\\") else f"{{{inner}}}"


def _escaped(text: str) -> str:
    return _substituted(to_text(plain(text)))


def _substituted(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)


def _address(address: str) -> str:
    return _UNSAFE.sub(lambda match: quote(match[0]), address.strip())
