"""References: every field that holds an id is known, and every part of a record is walked through."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import attrs
import pytest
from hypothesis import given

from corpora import found, small
from karabakh_iran.codec import unstructure
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.references import (
    NOUNS,
    REFERENCES,
    TABLES,
    TableName,
    class_of,
    nouns,
    parts,
    references,
    references_in,
)
from strategies import RECORDS, VALUES, records

# what each field of text that is no reference holds
WORDS: dict[type[Any], set[str]] = {
    Passage: {"text_start", "text_end", "prefix"},
    When: {"edtf", "text"},
    Name: {"text", "language"},
    Role: {"title"},
    Source: {"title", "container", "publisher", "url", "language", "file", "sha256"},
    Actor: {"name", "sort_name", "country"},
    Place: {"name", "country"},
    Event: {"title", "occurrence"},
    Claim: {"text"},
    Stance: {"hedge"},
    Quote: {"text", "cue", "utterance"},
}
EXPECTED: dict[type[Any], dict[str, set[str]]] = {
    Passage: {"source": {"sources"}},
    When: {},
    Name: {},
    Role: {"of": {"actors"}},
    Source: {"authors": {"actors"}, "voice": {"actors"}, "translators": {"actors"}},
    Actor: {},
    Place: {"part_of": {"places"}},
    Event: {"actors": {"actors"}, "recipients": {"actors"}, "places": {"places"}},
    Claim: {"about": {"actors", "places", "events"}, "rivals": {"claims"}},
    Stance: {"on": {"events", "claims"}, "holder": {"actors"}, "via": {"actors", "sources"}},
    Quote: {
        "speaker": {"actors"},
        "about": {"actors", "places", "events"},
        "via": {"actors", "sources"},
        "translator": {"actors"},
        "nested_in": {"quotes"},
        "continues": {"quotes"},
    },
}
TEXTUAL = (str, str | None, tuple[str, ...])


def walked(value: Any, path: str = "$") -> list[tuple[str, object]]:  # noqa: ANN401 - any part of a record
    """Walk through a record by the types of its values alone."""
    if isinstance(value, tuple):
        return [part for number, item in enumerate(value) for part in walked(item, f"{path}[{number}]")]
    if not isinstance(value, (*RECORDS, *VALUES)):
        return []
    kind: Any = type(value)
    names = (name for name in kind.__slots__ if name not in {"earliest", "latest", "__weakref__"})
    return [(path, value), *(part for name in names for part in walked(getattr(value, name), f"{path}.{name}"))]


@pytest.mark.parametrize("kind", [*RECORDS, *VALUES])
def test_every_field_of_text_is_a_reference_or_said_to_be_none(kind: type[Any]) -> None:
    """A new field with ids that is left out would never be checked, filtered by or followed."""
    hints = get_type_hints(kind)
    textual = {field.name for field in attrs.fields(kind) if field.init and hints[field.name] in TEXTUAL}

    assert textual - {"id", "note"} == WORDS[kind] | set(EXPECTED[kind])


@pytest.mark.parametrize("kind", [*RECORDS, *VALUES])
def test_every_reference_has_the_targets_that_its_docstring_gives(kind: type[Any]) -> None:
    """A target too many lets a mistake pass, one too few refuses good data."""
    listed = REFERENCES.get(kind.__name__, {})

    assert {name: set(targets) for name, targets in listed.items()} == EXPECTED[kind]
    assert all(len(targets) == len(set(targets)) for targets in listed.values())


def test_targets_and_tables_are_the_same_names_everywhere() -> None:
    """The name of a table is its file's, its attribute's and its target's."""
    targets = {name for fields in REFERENCES.values() for names in fields.values() for name in names}

    assert list(get_args(TableName)) == list(TABLES) == list(NOUNS)
    assert set(TABLES) - {"stances"} == targets
    assert list(RECORDS) == list(map(class_of, TABLES))
    assert all(noun + "s" == name for name, noun in NOUNS.items())


def test_parts_of_a_record_stand_at_their_json_paths() -> None:
    """The path is what a user looks for in his file."""
    tables = small()

    assert ["$", "$.roles[0]", "$.roles[0].passage"] == [path for path, _ in parts(found(tables, "jon-varo"), "$")]
    assert [
        ("$[1]", Source),
        ("$[1].issued", When),
        ("$[1].skip[0]", Passage),
    ] == [(path, type(part)) for path, part in parts(found(tables, "lind-2001"), "$[1]")]
    assert [
        ("", Actor),
        (".aliases[0]", Name),
        (".aliases[0].passage", Passage),
        (".aliases[1]", Name),
    ] == [(path, type(part)) for path, part in parts(found(tables, "velonia"), "")]


@given(record=records())
def test_parts_are_all_the_value_objects_of_a_record(record: object) -> None:
    """One that is left out is not checked; here the walk goes by classes, not by attrs."""
    assert walked(record) == list(parts(record, "$"))


def test_references_stand_at_their_paths_in_order() -> None:
    """Which of three ids is the wrong one must be seen at once."""
    stance = found(small(), "s2")

    assert [
        (".on", "lower-sluice-opened", ("events", "claims")),
        (".holder", "letter-writer", ("actors",)),
        (".via[0]", "ada-lind", ("actors", "sources")),
        (".via[1]", "treaty-text", ("actors", "sources")),
    ] == list(references(stance))
    assert [(".source", "lind-2001", ("sources",))] == list(references(stance.passage))


@pytest.mark.parametrize("value", [Name(text="Velonia"), When(edtf="1999"), "brask", None, ("brask",), 7])
def test_what_holds_no_id_has_no_references(value: object) -> None:
    """A text that happens to be an id is none."""
    assert [] == list(references(value))


@given(record=records())
def test_every_id_of_a_record_is_among_its_references(record: object) -> None:
    """By the table that was written by hand above."""
    for path, part in parts(record, ""):
        given_ids: list[str] = []
        for name in EXPECTED[type(part)]:
            value = getattr(part, name)
            given_ids += value if isinstance(value, tuple) else [value] * (value is not None)

        assert sorted(given_ids) == sorted(target for _, target, _ in references(part)), path


@given(record=records())
def test_json_refers_to_what_its_record_refers_to(record: object) -> None:
    """Else a record that cannot be read would be told of ids that are right, or not of those that are wrong."""
    of_record = {(path + below, *rest) for path, part in parts(record, "$") for below, *rest in references(part)}

    assert of_record == {*references_in(unstructure(record), type(record), "$")}


@pytest.mark.parametrize(
    "value", [None, 1, "brask", [], {"passage": 1}, {"on": {}}, {"via": [[], None, {"source": "x"}]}]
)
def test_json_of_any_other_shape_refers_to_nothing(value: object) -> None:
    """That it is none is told elsewhere."""
    assert [] == list(references_in(value, Stance, "$"))


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (("actors",), "actor"),
        (("events", "claims"), "event or claim"),
        (("actors", "places", "events"), "actor, place or event"),
        (tuple(TABLES), "source, actor, place, event, claim, stance or quote"),
    ],
)
def test_nouns_are_what_a_sentence_needs(targets: tuple[TableName, ...], expected: str) -> None:
    """What is missing is named as a sentence names it: no actor, place or event 'x'."""
    assert expected == nouns(targets)
