"""Items to export, and what another program must read back of them: all but white space and controls."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast, get_type_hints

from hypothesis import strategies as st

from citations import HOSTILE, NASTY
from karabakh_iran.citation.csl import Date, Item, Name
from karabakh_iran.citation.markup import parse, to_text
from karabakh_iran.citation.validation import validated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import DrawFn

_HINTS = get_type_hints(Item)
TEXTS = [name for name, hint in _HINTS.items() if hint is str and name not in {"id", "type", "language"}]
ROLES = ["author", "editor", "translator", "container-author", "recipient", "host"]
DATES = [name for name, hint in _HINTS.items() if hint is Date]
TYPES = [
    *["article-journal", "article-magazine", "article-newspaper", "book", "broadcast", "chapter", "dataset"],
    *[
        "document",
        "interview",
        "manuscript",
        "personal_communication",
        "post",
        "post-weblog",
        "report",
        "software",
    ],
    *["speech", "thesis", "webpage"],
]
#: What no format has to tell.
UNTOLD = {"title-short", "container-title-short", "source"}
#: A work to stand behind another: whatever swallows it has not ended.
NEXT = Item(id="next", type="book", title="The Next")

Person = tuple[str, str, str]


def folded(text: str) -> str:
    """Leave white space and controls out."""
    kept = "".join(letter for letter in text if unicodedata.category(letter)[0] not in "CZ")
    return unicodedata.normalize("NFC", kept)


def shown(text: str) -> str:
    """Give the words of a value, without their tags."""
    return folded(to_text(parse(text)))


def texts(item: Item) -> dict[str, str]:
    """Give the words that an export has to tell."""
    values = cast("Mapping[str, str]", item)
    told = {name: shown(values[name]) for name in TEXTS if name in values and name not in UNTOLD}
    return {name: text for name, text in told.items() if text}


def people(item: Item, role: str) -> list[Person]:
    """Give family name, given names and suffix of the people of an item; a name without parts as a family name."""
    made = [_person(name) for name in cast("Mapping[str, list[Name]]", item).get(role, [])]
    return [person for person in made if any(person)]


def _person(name: Name) -> Person:
    if literal := shown(name.get("literal", "")):
        return literal, "", ""
    own = " ".join(to_text(parse(name.get("family", ""))).split())
    unlocked = own[1:-1] if len(own) > 2 and own[0] == own[-1] == '"' else own
    family = (
        shown(name.get("dropping-particle", "")) + shown(name.get("non-dropping-particle", "")) + folded(unlocked)
    )
    given, suffix = shown(name.get("given", "")), shown(name.get("suffix", ""))
    return (family, given, suffix) if family else (given, "", "")


@cache
def generated() -> list[Item]:
    """Make items of every type, as a user's may be."""
    oracle = Path(__file__).parent / "oracle" / "generate.py"
    with TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(oracle), "--seed", "3", "--each", "16", folder], check=True)
        return [*map(validated, json.loads((Path(folder) / "items.json").read_text("utf-8")))]


def nasty() -> list[Item]:
    """Make items with each nasty string in each place, alone and between words."""
    strings = [
        *NASTY,
        *(f"a {one} b" for one in NASTY),
        "".join(NASTY),
        "others",
        "given=x, family=y",
        "useprefix=true",
        "xdata=a-b",
        "ER  - \r\nTY  - BOOK",
        "x: y # z",
        "- x\n---\n",
        "{{}} }{",
        "A, B, C, D",
        "\ud800 half",
    ]
    return [
        validated({"id": f"x{number}", "type": TYPES[number % len(TYPES)], **everywhere(text)})
        for number, text in enumerate(strings)
    ]


def everywhere(text: str) -> dict[str, Any]:
    """Put a string into every place of an item."""
    names = [{"literal": text}, {"family": text, "given": text, "suffix": text}, {"family": "Waal", "given": text}]
    return {**dict.fromkeys(TEXTS, text), **dict.fromkeys(ROLES, names), "language": text}


def long(letters: str) -> Item:
    """Make an item with a title of 10 kB or more."""
    return Item(id="long", type="webpage", title=letters * (10_000 // len(letters) + 1))


@st.composite
def hostile_items(draw: DrawFn) -> Item:
    """Draw an item that may hold anything in any place."""
    name = st.fixed_dictionaries(
        {}, optional={**dict.fromkeys(["family", "given", "suffix", "literal", "non-dropping-particle"], HOSTILE)}
    )
    date = st.fixed_dictionaries({"literal": HOSTILE}) | st.builds(
        lambda *bounds: {"date-parts": [*bounds]},
        st.tuples(st.integers(1, 9999), st.integers(1, 24), st.integers(1, 31)),
    )
    values = {
        **dict.fromkeys(TEXTS, HOSTILE),
        **dict.fromkeys(ROLES, st.lists(name, max_size=2)),
        **dict.fromkeys(DATES, date),
        "language": HOSTILE,
    }
    some = draw(st.sets(st.sampled_from(sorted(values)), max_size=8))
    made = {name: draw(values[name]) for name in sorted(some)}
    return validated({"id": draw(HOSTILE) or "x", "type": draw(st.sampled_from(TYPES)), **made})
