"""What BibTeX and BibLaTeX share: words escaped in one pass, titles, names, and the shape of an entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from karabakh_iran.citation.exchange import placed
from karabakh_iran.citation.keys import key
from karabakh_iran.citation.markup import parse, runs
from karabakh_iran.citation.plaintext import address, edtf, is_locked, line, surname, whole, writable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from karabakh_iran.citation.csl import Date, Item, Name

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
# A comma or "and" parts names, "others" is nobody, and of a command BibTeX would take letters for a name's.
_READ_AS_MORE = re.compile(r",|\\|\band\b|^others$", re.IGNORECASE)
# Biber takes what follows from another entry.
_REFERS = re.compile(r"^(xdata)\s*=", re.IGNORECASE)
_DASHES = re.compile(r"\s*[-–—]+\s*")
# What may stand around a word.
_OPENING, _CLOSING = "([\"'“‘«", ")]\"'”’».,:;?!"
_ARXIV = re.compile(r"arxiv:\s*(\S+)", re.IGNORECASE)

_ADDRESSES = {"DOI", "URL", "PMID"}
_TITLES = {"title", "title-short", "original-title"}

#: Languages of ISO 639 as LaTeX's babel calls them.
LANGUAGES = {
    "ar": "arabic",
    "az": "azerbaijani",
    "de": "german",
    "el": "greek",
    "en": "english",
    "en-gb": "british",
    "en-us": "american",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "he": "hebrew",
    "hy": "armenian",
    "it": "italian",
    "ja": "japanese",
    "ka": "georgian",
    "ku": "kurmanji",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
    "zh": "chinese",
}


def value(variable: str, content: object) -> str:
    """Write the value of a variable.

    Args:
        variable: CSL's name of it.
        content: What an item has there.

    Returns:
        What stands between the braces of a field; nothing for a date in words.
    """
    if isinstance(content, list):
        return " and ".join(filter(None, map(_name, cast("list[Name]", content))))
    if not isinstance(content, str):
        return edtf(cast("Date", content))
    if variable in _ADDRESSES:
        return _REFERS.sub(r"\1%3D", address(content))
    if variable in _TITLES:
        return _titled(content)
    if variable == "page":
        return _DASHES.sub("--", escaped(content))
    return _language(content) if variable == "language" else _marked(content)


def fields(
    item: Item,
    table: Mapping[str, str],
    several: Collection[str] = (),
    write: Callable[[str, object], str] = value,
) -> tuple[dict[str, str], set[str]]:
    """Put the variables of an item into fields.

    Args:
        item: The item.
        table: The field for each variable, in the order in which they are wanted.
        several: The fields that take several variables, with commas between; any other is left to the first.
        write: What writes the value of a variable.

    Returns:
        The fields, and the variables that stand in them.
    """
    made = placed(item, table, write, several)
    told = {variable for values in made.values() for variable in values}
    return {field: ", ".join(values.values()) for field, values in made.items()}, told


def escaped(text: str) -> str:
    """Write words so that LaTeX prints them and runs none of them.

    Args:
        text: The words, whose tags are left out.

    Returns:
        The same, with braces in pairs.
    """
    return _substituted(line(text))


def arxiv(item: Item) -> str:
    """Find the number of a preprint at arXiv.

    Args:
        item: The preprint.

    Returns:
        "2101.00001", say; nothing for any other work.
    """
    numbers = (item.get("number", ""), item.get("archive_location", ""))
    if item.get("archive", "").lower() == "arxiv" and numbers[1]:
        return address(numbers[1].partition(":")[2] or numbers[1])
    return next((address(match[1]) for number in numbers if (match := _ARXIV.fullmatch(number.strip()))), "")


def entry(kind: str, item: Item, values: Mapping[str, str], *, bare: str = "") -> str:
    """Put an entry together.

    Args:
        kind: Its type.
        item: The work, whose id is its key.
        values: Its fields; empty ones are left out.
        bare: The field that has an expression and no words.

    Returns:
        The entry, ended by a line break.
    """
    lines = [
        f"  {name} = {text if name == bare else f'{{{_REFERS.sub(_unreferring, text)}}}'},\n"
        for name, text in values.items()
        if text
    ]
    return f"@{kind}{{{key(item['id'])},\n{''.join(lines)}}}\n"


def _unreferring(match: re.Match[str]) -> str:
    return f"{match[1]}{{=}}"


def _name(name: Name) -> str:
    if alone := whole(name):
        return _braced(_in_name(alone))
    last, suffix, given = surname(name), line(name.get("suffix", "")), line(name.get("given", ""))
    if not (given or suffix):
        # Two words without a comma would be a given and a family name.
        return _braced(_in_name(last)) if last else ""
    parts = [last, *([suffix] if suffix else []), given]
    # Biber counts commas within braces too, unless a name has nothing but them.
    every = any("," in part for part in parts)
    # Of a name in small letters alone biber would look for the family name elsewhere.
    locked = is_locked(name) or next(filter(str.isalpha, last.split(" ")[-1]), "").islower()
    return ", ".join(
        _braced(text) if every or (locked and not number) or _READ_AS_MORE.search(text) or not text else text
        for number, text in enumerate(map(_in_name, parts))
    )


def _braced(text: str) -> str:
    return f"{{{text}{{}}}}" if text.lower() == "others" else f"{{{text}}}"


def _in_name(text: str) -> str:
    # Biber reads "given=" as the part of a name.
    return _substituted(text).replace("=", "{=}")


def _titled(title: str) -> str:
    pieces: list[str] = []
    for run in runs(parse(writable(title))):
        words = [_protected(word, first=not (number or pieces)) for number, word in enumerate(run.text.split(" "))]
        pieces.append(_commanded(" ".join(words), run.marks))
    return "".join(pieces)


def _marked(text: str) -> str:
    return "".join(_commanded(_substituted(run.text), run.marks) for run in runs(parse(writable(text))))


def _commanded(text: str, marks: frozenset[str]) -> str:
    for mark in sorted(marks):
        text = f"\\{_COMMANDS[mark]}{{{text}}}"
    return text


def _protected(word: str, *, first: bool) -> str:
    """Keep the capitals of a word from a style that lowers them; the very first it leaves alone."""
    opened = word.lstrip(_OPENING)
    core = opened.rstrip(_CLOSING)
    before, after = word[: len(word) - len(opened)], opened[len(core) :]
    inner = _substituted(core)
    kept = core[1:] if first and not before else core
    if kept != kept.lower():
        # A brace before a backslash opens what BibTeX calls a special character, whose letters it does lower.
        inner = f"{{{{{inner}}}}}" if inner.startswith("\\") else f"{{{inner}}}"
    return f"{_substituted(before)}{inner}{_substituted(after)}"


def _substituted(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)


def _language(tag: str) -> str:
    tag = tag.strip().lower()
    return LANGUAGES.get(tag) or LANGUAGES.get(tag.partition("-")[0], "")
