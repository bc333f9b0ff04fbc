"""Exports of records and of items: each once, under a key of its own, and a clear word about what cannot be."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations import EVENT, HOSTILE, LEAFLET, MEMOIR, NEWS, PERSON, PLACE, dataset
from exported import NEXT
from karabakh_iran.citation.exports import EXPORTS, export, to_biblatex, to_bibtex, to_cff, to_csl_json, to_ris
from karabakh_iran.citation.keys import key, keys
from karabakh_iran.errors import CitationError
from karabakh_iran.model import Actor, Passage, Place, Quote, Stance

FRONT = {
    "bibtex": to_bibtex,
    "biblatex": to_biblatex,
    "ris": to_ris,
    "csl-json": to_csl_json,
    "cff": to_cff,
}
_TITLES = {"news": "Clashes", "memoir": "Years", "leaflet": "Leaflet"}


def quote(**fields: Any) -> Quote:  # noqa: ANN401 - the fields of Quote
    """Make a quote."""
    return Quote(id="q", speaker="boris", text="Shots.", **{"passage": Passage(source="news")} | fields)


def test_every_format_has_a_function_for_records() -> None:
    """What the command line offers, a program can have too."""
    assert {*EXPORTS} == {*FRONT}


@pytest.mark.parametrize("form", FRONT)
def test_the_sources_in_hand_are_written_once(form: str) -> None:
    """A work that stands twice in a database is cited twice by whoever picks the other."""
    held = Stance(id="s", on="clash", holder="anna", position="asserts", passage=Passage(source="leaflet"))
    known = dataset(quotes=[quote(via=("memoir",))], stances=[held])
    written = FRONT[form]([quote(via=("memoir",)), NEWS, EVENT], dataset=known)

    assert [1, 1, 0] == [written.count(_TITLES[name]) for name in ("news", "leaflet", "memoir")]
    assert FRONT[form](NEWS, dataset=known) == FRONT[form]([quote()], dataset=known)


@pytest.mark.parametrize("record", [PERSON, PLACE], ids=["actor", "place"])
@pytest.mark.parametrize("form", FRONT)
def test_who_or_what_stands_in_no_text_cannot_be_exported(form: str, record: Actor | Place) -> None:
    """An error that says what can be, not an empty file."""
    with pytest.raises(CitationError, match=f"{record.id!r}: only a source, quote, stance, event or claim"):
        FRONT[form](record)


@pytest.mark.parametrize("form", FRONT)
def test_a_record_of_another_dataset_is_an_error(form: str) -> None:
    """A forgotten dataset= must not give the wrong author."""
    with pytest.raises(CitationError, match="'q' is no record of the bundled dataset: give dataset="):
        FRONT[form]([quote()])


@pytest.mark.parametrize("records", ["news", ["news"]], ids=["alone", "in a list"])
def test_an_id_is_no_record(records: Any) -> None:  # noqa: ANN401 - what type checkers would refuse
    """The error says how to come by the record."""
    with pytest.raises(CitationError, match=r"cannot cite 'news': give a record; ki.get\(id\) finds one"):
        to_ris(records)


def test_an_item_that_is_given_twice_is_written_once() -> None:
    """Lists are put together from several places."""
    assert export([NEXT], "bibtex") == export([NEXT, dict(NEXT)], "bibtex")


def test_two_works_of_one_id_are_an_error() -> None:
    """One of them would be cited for the other."""
    with pytest.raises(CitationError, match="two different items have the id 'next'"):
        export([NEXT, {**NEXT, "title": "Another"}], "ris")


@pytest.mark.parametrize(
    ("form", "message"), [("bibtec", "nearest: 'bibtex'"), ("endnote", "one of: 'bibtex', 'biblatex', 'ris'")]
)
def test_an_unknown_format_names_the_right_ones(form: str, message: str) -> None:
    """Nobody should have to look the names up."""
    with pytest.raises(CitationError, match=re.escape(message)):
        export([NEXT], form)


def test_an_item_is_checked_before_it_is_written() -> None:
    """A slip in a variable's name would lose its value without a word."""
    with pytest.raises(CitationError, match="item 'x': no variable 'titel'; nearest: 'title'"):
        export([{"id": "x", "type": "book", "titel": "X"}], "cff")


@pytest.mark.parametrize("form", EXPORTS)
def test_the_host_of_a_reprint_is_named(form: str) -> None:
    """A reader must be able to see that the original was not in hand."""
    host = {"id": "host", "type": "book", "title": "The Host"}

    assert "Reproduced in The Host" in export([NEXT], form, hosts={"next": host})


def test_ids_of_csl_json_stay_as_they_are() -> None:
    """Documents cite by them, and JSON holds any string."""
    items = [{"id": name, "type": "book"} for name in ("Müller 2020", "رضا", "A", "a")]

    assert ["Müller 2020", "رضا", "A", "a"] == [item["id"] for item in json.loads(export(items, "csl-json"))]


def test_a_key_that_is_fit_stays_whatever_else_there_is() -> None:
    """A paper that cites it must not break when the list grows."""
    expected = {"Müller": "Muller-3", "Muller": "Muller", "muller": "muller-4", "muller-2": "muller-2"}

    assert expected == keys(expected)


@given(st.lists(HOSTILE.filter(bool), unique=True))
def test_keys_are_ascii_differ_and_are_keys_of_themselves(names: list[str]) -> None:
    """Any id makes a key that every program takes."""
    made = keys(names)

    assert {*names} == {*made}
    assert len(names) == len({one.lower() for one in made.values()})
    assert all(re.fullmatch(r"[A-Za-z0-9._:/+-]+", one) and one == key(one) for one in made.values())
    fit = {name.lower(): name for name in reversed(names) if name == key(name)}
    assert all(made[name] == name for name in fit.values())


def test_nothing_stands_in_the_way_of_a_reader() -> None:
    """Works without a title, an author or a date are written too."""
    for form in EXPORTS:
        assert export([{"id": "x", "type": "document"}], form)
        assert FRONT[form]([LEAFLET, MEMOIR], dataset=dataset())
