"""Ids: each is a slug and stands once, and what it names is there, of whatever else a record is made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import karabakh_iran as ki
from corpora import changed, draft, found, problems, small, write
from karabakh_iran.codec import encode
from karabakh_iran.model import Actor
from karabakh_iran.references import TABLES
from karabakh_iran.rules import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SMALL = small()


def strings(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Walk through JSON and give every text with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from strings(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item, f"{path}.{key}")


@pytest.mark.parametrize(
    "record_id", ["", "S8", "s8-", "-s8", "s---8", "s8é", "s8 ", "s8\n", "s 8", "s.8", "s/8", "s٨"]
)
def test_an_id_is_a_slug(record_id: str) -> None:
    """It stands in addresses, file names and BibTeX keys."""
    assert "id-form" in dict(problems(changed(SMALL, "s8", id=record_id)))


@pytest.mark.parametrize("record_id", ["s8", "s8-a", "s8--brask", "s80"])
def test_a_slug_is_an_id(record_id: str) -> None:
    """Two hyphens part what a stance is on from who holds it."""
    assert [] == problems(changed(SMALL, "s8", id=record_id))


@pytest.mark.parametrize("record", [one for name in TABLES for one in SMALL[name]], ids=lambda one: str(one.id))
def test_a_record_that_is_missing_is_missed_wherever_it_is_named(record: Any) -> None:  # noqa: ANN401 - any class
    """Found by a walk through the JSON that knows nothing of classes."""
    tables = {name: tuple(one for one in records if one is not record) for name, records in SMALL.items()}
    named = [
        f"{name}.json {path}"
        for name in TABLES
        for path, text in strings(json.loads(encode(tables[name])), "$")
        if text == record.id
    ]
    found_at = [f"{one.file} {one.path}" for one in check(draft(tables)) if one.rule == "reference"]

    assert named == found_at


def test_an_id_that_stands_in_two_tables_is_one_problem() -> None:
    """What refers to either of the two is right."""
    actors = tuple(sorted((*SMALL["actors"], Actor(id="sarn", name="Sarn", kind="group")), key=lambda one: one.id))

    assert [("id-unique", "places.json $[1].id: 'sarn' stands already at actors.json $[4]")] == problems(
        {**SMALL, "actors": actors}
    )


def test_each_link_of_a_ring_is_named_and_what_leads_into_it_is_not() -> None:
    """Any of them may be the wrong one."""
    tables = changed(SMALL, "orla-valley", part_of="sarn")
    tables = tables | {"places": (*tables["places"], attrs.evolve(found(SMALL, "sarn"), id="z", part_of="sarn"))}

    assert [
        ("cycle", "places.json $[0].part_of: 'orla-valley' leads back to itself"),
        ("cycle", "places.json $[1].part_of: 'sarn' leads back to itself"),
    ] == problems(tables)


def test_what_a_record_names_that_cannot_be_read_is_missed_too(tmp_path: Path) -> None:
    """Who mends the misspelt label must not be told of the misspelt ids only then."""
    rows = json.loads(encode(SMALL["stances"]))
    rows[0] |= {"position": "assert", "holder": "ada-lnd", "via": ["ada-lind", "nobody"], "on": 5}
    rows[0]["passage"]["source"] = "jon-varo"
    write(tmp_path, SMALL)
    (tmp_path / "stances.json").write_text(json.dumps(rows), encoding="utf-8")

    assert {
        "stances.json:1 $[0].on: 5 is no text",
        "stances.json:1 $[0].position: \"assert\" is not allowed; nearest: 'asserts'",
        "stances.json:1 $[0].holder: no actor 'ada-lnd'; nearest: 'ada-lind'",
        "stances.json:1 $[0].via[1]: no actor or source 'nobody'",
        "stances.json:1 $[0].passage.source: 'jon-varo' is a record of another kind (actor); source wanted",
    } == {str(problem) for problem in ki.check(tmp_path)}
