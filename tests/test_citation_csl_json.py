"""CSL-JSON: valid as its schema has it, and read back to the item that it was written from."""

from __future__ import annotations

import json
from typing import Any, cast, get_type_hints

import pytest
from hypothesis import given
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

import exported
import karabakh_iran as ki
from citations import NEWS, dataset
from exported import NEXT, folded, generated, hostile_items, nasty
from karabakh_iran.citation import csl_json
from karabakh_iran.citation.csl import Date, Item, Name
from karabakh_iran.citation.exports import export, to_csl_json
from karabakh_iran.citation.lists import Bibliography
from karabakh_iran.model import Passage, Source

_HINTS = get_type_hints(Item)
_STRING = {"type": "string"}
_NUMBER = {"type": ["string", "number"]}
_FLAG = {"type": ["string", "number", "boolean"]}
# What the schema of CSL 1.0.2 asks of the variables that an item here can have.
_NAME = {
    "type": "object",
    "properties": {
        **dict.fromkeys(
            ["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"], _STRING
        ),
        **dict.fromkeys(["comma-suffix", "static-ordering", "parse-names"], _FLAG),
    },
    "additionalProperties": False,
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "items": _NUMBER, "minItems": 1, "maxItems": 3},
        },
        "season": _NUMBER,
        "circa": _FLAG,
        "literal": _STRING,
        "raw": _STRING,
    },
    "additionalProperties": False,
}
_FORMS: dict[object, Any] = {str: _STRING, Date: _DATE, list[Name]: {"type": "array", "items": _NAME}}
SCHEMA = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["type", "id"],
            "properties": {
                **{name: _FORMS[hint] for name, hint in _HINTS.items() if name not in {"id", "type"}},
                "id": _NUMBER,
                "type": {"enum": exported.TYPES},
            },
            "additionalProperties": False,
        },
    }
)


def read(text: str) -> list[Item]:
    """Read an array of items that is valid."""
    items = json.loads(text)
    SCHEMA.validate(items)
    return cast("list[Item]", items)


def test_an_item_is_written_as_reference_managers_do() -> None:
    """Ready to be imported, and to be read by people."""
    expected = {
        "id": "news",
        "type": "article-newspaper",
        "title": "Border Clashes",
        "language": "en",
        "author": [{"family": "Petrosyan", "given": "Anna"}],
        "container-title": "Caucasus Daily",
        "issued": {"date-parts": [[2014, 2, 3]]},
    }

    assert [expected] == read(to_csl_json(NEWS, dataset=dataset()))


def test_the_bundled_sources_are_read_back_and_cited_the_same() -> None:
    """What leaves as CSL-JSON gives the same list of references in another program."""
    items = read(to_csl_json(ki.sources))
    listed = Bibliography(items, style="apa")

    assert [*ki.sources.ids] == [item["id"] for item in items]
    assert all(
        listed.entry(source.id).startswith(ki.reference(source).partition(" (Reproduced")[0])
        for source in ki.sources
    )


def test_no_items_are_an_empty_array() -> None:
    """A program that reads the file must not stop."""
    assert [] == read(export([], "csl-json"))


def test_a_reprint_says_where_it_was_read() -> None:
    """The note keeps what CSL has no variable for, beside what it held before."""
    post = Source(id="post", title="Shots", kind="post", reproduced_in=Passage(source="news"))
    said = "Reproduced in Border Clashes, by Anna Petrosyan, 2014-02-03"
    work: Item = {"id": "x", "type": "post", "note": "In two parts"}
    host: Item = {"id": "y", "type": "book", "title": "Z"}

    assert said == read(to_csl_json(post, dataset=dataset(sources=[post])))[0]["note"]
    assert "In two parts; Reproduced in Z" == json.loads(csl_json.entry(work, reproduced_in=host))["note"]


def told(item: Item) -> None:
    """Prove that an item is read back as it was, and nothing more or less."""
    made, other = read(export([item, NEXT], "csl-json"))

    assert _folded(item) == _folded(made)
    assert NEXT == other


def _folded(value: object) -> object:
    if isinstance(value, dict):
        return {name: _folded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_folded(one) for one in value]
    return folded(value) if isinstance(value, str) else value


def test_works_of_every_type_are_read_back_as_they_were() -> None:
    """A round trip loses nothing."""
    for item in generated():
        told(item)


@pytest.mark.parametrize("item", nasty(), ids=lambda item: item["id"])
def test_a_nasty_string_is_only_words_wherever_it_stands(item: Item) -> None:
    """No control turns the words around it, none of them ends a string."""
    told(item)


@given(hostile_items())
def test_an_item_may_hold_anything(item: Item) -> None:
    """Nobody has to clean a corpus of one's own before it is cited."""
    told(item)


@pytest.mark.parametrize("letters", ["x", '"', "\\", "<script>", "قره "])
def test_a_very_long_title_is_read_back(letters: str) -> None:
    """A page saved into a field by mistake must not stop the others."""
    told(exported.long(letters))
