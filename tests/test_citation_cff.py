"""CITATION.cff: YAML that another program reads, valid as the format's schema has it, every word as it was."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

import exported
import karabakh_iran as ki
from citations import MEMOIR, NEWS, dataset
from exported import NEXT, folded, generated, hostile_items, nasty, shown, texts
from karabakh_iran.citation import cff
from karabakh_iran.citation.exports import export, to_cff
from karabakh_iran.model import Passage, Source

if TYPE_CHECKING:
    from karabakh_iran.citation.csl import Date, Item, Name

_PEOPLE = {"author": "authors", "editor": "editors", "translator": "translators", "recipient": "recipients"}


def schema() -> Draft7Validator:
    """Find the format's own schema, which comes with its converter."""
    try:
        place = Path(str(distribution("cffconvert").locate_file("cffconvert/schemas/1.2.0/schema.json")))
    except PackageNotFoundError:
        pytest.skip("cffconvert, which has the schema, is not installed")
    return Draft7Validator(json.loads(place.read_text("utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER)


def read(text: str) -> list[dict[str, Any]]:
    """Read the references of a file."""
    [(name, references)] = yaml.safe_load(text).items()

    assert name == "references"
    return list(references)


def one(item: Item) -> dict[str, Any]:
    """Read a single reference."""
    [reference] = yaml.safe_load(cff.entry(item))
    return dict(reference)


def test_a_reference_is_written_as_the_format_wants() -> None:
    """To be pasted into a CITATION.cff as it is."""
    expected = (
        "references:\n"
        '  - type: "newspaper-article"\n'
        '    title: "Border Clashes"\n'
        "    authors:\n"
        '      - family-names: "Petrosyan"\n'
        '        given-names: "Anna"\n'
        '    date-published: "2014-02-03"\n'
        '    journal: "Caucasus Daily"\n'
        "    languages:\n"
        '      - "en"\n'
    )

    assert expected == to_cff(NEWS, dataset=dataset())


def test_the_bundled_sources_make_a_valid_file() -> None:
    """GitHub shows nothing of a file that is not."""
    references = read(to_cff(ki.sources))

    assert [source.title for source in ki.sources] == [reference["title"] for reference in references]
    schema().validate(_file(references))


def test_no_references_are_an_empty_list() -> None:
    """A key without a value would be null, and no list."""
    assert [] == read(export([], "cff"))


def test_works_that_only_their_ids_tell_apart_are_one_reference() -> None:
    """The format has no keys, and calls a list with two alike invalid."""
    assert len(read(export([NEXT, {**NEXT, "id": "same"}], "cff"))) == 1


def test_what_the_format_demands_is_there() -> None:
    """An author and a title, also of what has none."""
    expected = {"type": "generic", "title": "[Untitled]", "authors": [{"name": "anonymous"}]}

    assert expected == one({"id": "x", "type": "document"})


@pytest.mark.parametrize(
    ("kind", "date", "expected"),
    [
        ("book", {"date-parts": [[2013, 3, 8]]}, {"date-published": "2013-03-08"}),
        ("software", {"date-parts": [[2013, 3, 8]]}, {"date-released": "2013-03-08"}),
        ("book", {"date-parts": [[2013, 3]]}, {"year": 2013, "month": 3}),
        ("book", {"date-parts": [[2013]]}, {"year": 2013}),
        ("book", {"date-parts": [[2013]], "circa": True}, {"year": 2013, "notes": "Issued: 2013~"}),
        ("book", {"date-parts": [[1990], [1994]]}, {"year": 1990, "notes": "Issued: 1990/1994"}),
        ("book", {"date-parts": [[2013, 2, 31]]}, {"year": 2013, "notes": "Issued: 2013-02"}),
        ("book", {"literal": "in press"}, {"notes": "Issued: in press"}),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(kind: str, date: Date, expected: dict[str, Any]) -> None:
    """The format has whole days, and years and months; the notes have the rest."""
    reference = one({"id": "x", "type": kind, "issued": date})

    assert expected == {key: value for key, value in reference.items() if key not in {"type", "title", "authors"}}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            {"family": "Waal", "non-dropping-particle": "de", "given": "Thomas", "suffix": "Jr."},
            {"family-names": "Waal", "given-names": "Thomas", "name-particle": "de", "name-suffix": "Jr."},
        ),
        ({"family": '"de Waal"', "given": "Thomas"}, {"family-names": "de Waal", "given-names": "Thomas"}),
        ({"literal": "Council of Elders"}, {"name": "Council of Elders"}),
        ({"given": "Plato"}, {"name": "Plato"}),
    ],
)
def test_people_have_parts_and_organisations_a_name(name: Name, expected: dict[str, str]) -> None:
    """The format keeps them apart; one that stands twice is an error in it."""
    assert [expected] == one({"id": "x", "type": "book", "author": [name, name]})["authors"]


def test_bodies_have_their_places_and_what_fits_no_form_stands_in_the_notes() -> None:
    """One DOI of the wrong form would make the whole file invalid."""
    work: Item = {
        "id": "x",
        "type": "thesis",
        "genre": "PhD thesis",
        "publisher": "A University",
        "publisher-place": "Baku",
        "event-title": "Caucasus Forum",
        "event-place": "Gence",
        "page": "101–119",
        "DOI": "10.1000/a_b<1>&2",
        "ISBN": "none",
        "ISSN": "1234-567X",
        "URL": "https://example.org/ä?b={c}",
        "language": "en-GB",
        "original-date": {"date-parts": [[1925]]},
        "accessed": {"date-parts": [[2026]]},
    }
    expected = {
        "type": "thesis",
        "title": "[Untitled]",
        "authors": [{"name": "anonymous"}],
        "thesis-type": "PhD thesis",
        "institution": {"name": "A University", "city": "Baku"},
        "conference": {"name": "Caucasus Forum", "location": "Gence"},
        "start": "101",
        "end": "119",
        "issn": "1234-567X",
        "url": "https://example.org/%C3%A4?b=%7Bc%7D",
        "languages": ["en"],
        "year-original": 1925,
        "notes": "DOI: 10.1000/a_b<1>&2; ISBN: none; Accessed: 2026",
    }

    assert expected == one(work)


def test_a_reprint_says_where_it_was_read() -> None:
    """The notes keep what the format has no key for."""
    post = Source(id="post", title="Shots", kind="post", reproduced_in=Passage(source="memoir"))
    [reference] = read(to_cff(post, dataset=dataset(sources=[post])))

    assert f"Reproduced in {MEMOIR.title}, by Boris de Waal, 1999" == reference["notes"]


def _file(references: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "cff-version": "1.2.0",
        "message": "Cite this.",
        "title": "X",
        "authors": [{"name": "X"}],
        "references": references,
    }


def _values(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _values(one)]
    if isinstance(value, list):
        return [text for one in value for text in _values(one)]
    return [folded(str(value))]


def _people(reference: dict[str, Any], key: str) -> list[exported.Person]:
    return [
        (
            folded(person.get("name") or person.get("name-particle", "") + person.get("family-names", "")),
            folded(person.get("given-names", "")),
            folded(person.get("name-suffix", "")),
        )
        for person in reference.get(key, [])
    ]


def told(item: Item) -> None:
    """Prove that an item is read back as it was, and nothing more or less."""
    reference, other = read(export([item, NEXT], "cff"))
    values, notes = _values(reference), folded(reference.get("notes", ""))
    lost = {
        variable: words
        for variable, words in texts(item).items()
        if variable not in {"URL", "page"} and words not in values and words not in notes
    }

    assert not lost
    assert "The Next" == other["title"]
    for role, key in _PEOPLE.items():
        people = [*dict.fromkeys(exported.people(item, role))] or [("anonymous", "", "")] * (role == "author")
        assert people == [*dict.fromkeys(person for person in _people(reference, key) if any(person))]
    if "url" in reference:
        assert folded(unquote(item["URL"])) == folded(unquote(reference["url"]))
    else:
        assert shown(item.get("URL", "")) in notes


def test_works_of_every_type_are_read_back_as_they_were() -> None:
    """What is left out of a reference is not cited."""
    for item in generated():
        told(item)


def test_works_of_every_type_are_valid() -> None:
    """The schema has a form for many a value, and an error for every key that it does not know."""
    references = read(export([*generated(), *nasty()], "cff"))

    schema().validate(_file(references))


@pytest.mark.parametrize("item", nasty(), ids=lambda item: item["id"])
def test_a_nasty_string_is_only_words_wherever_it_stands(item: Item) -> None:
    """YAML takes "no", "1e3" and "- x" for something else than words."""
    told(item)


@given(hostile_items())
def test_an_item_may_hold_anything(item: Item) -> None:
    """Nobody has to clean a corpus of one's own before it is cited."""
    told(item)


@pytest.mark.parametrize("letters", ["x", '"', ": ", "<script>", "قره "])
def test_a_very_long_title_is_read_back(letters: str) -> None:
    """A page saved into a field by mistake must not stop the others."""
    told(exported.long(letters))
