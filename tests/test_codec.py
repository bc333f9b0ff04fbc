"""JSON and records: one form of writing, and a problem with its place for whatever cannot be read."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from karabakh_iran.codec import encode, structure
from karabakh_iran.dates import When
from karabakh_iran.decoding import decode, parse
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.problems import Problem
from strategies import RECORDS, built, edtf_strings, texts

PASSAGE = {"source": "davar-2020"}
MINIMAL: dict[type[Any], dict[str, Any]] = {
    Source: {"id": "davar-2020", "title": "A title", "kind": "webpage"},
    Actor: {"id": "iran", "name": "Iran", "kind": "state"},
    Place: {"id": "baku", "name": "Baku", "kind": "city"},
    Event: {"id": "bread", "title": "Bread reaches Baku", "type": "aid", "status": "attributed"},
    Claim: {"id": "iran-helps", "text": "Iran helps.", "kind": "relation"},
    Stance: {"id": "s", "on": "bread", "holder": "iran", "position": "asserts", "passage": PASSAGE},
    Quote: {"id": "q", "speaker": "iran", "text": "Words.", "passage": PASSAGE},
}
FIELDS = [(kind, field.name) for kind in RECORDS for field in attrs.fields(kind)]
REQUIRED = [(kind, f.name) for kind in RECORDS for f in attrs.fields(kind) if f.default is attrs.NOTHING]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3),
    max_leaves=8,
)
record_lists = st.sampled_from(RECORDS).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(built(kind), max_size=3))
)


def written(value: object) -> bytes:
    """Give a value as JSON."""
    return json.dumps(value).encode()


def plain(thing: Any) -> Any:  # noqa: ANN401 - any part of a record
    """Give what a record says beyond its defaults, in the order of its class."""
    if isinstance(thing, tuple):
        return [plain(item) for item in thing]
    if not attrs.has(type(thing)):
        return thing
    said = [(field, getattr(thing, field.name)) for field in attrs.fields(type(thing)) if field.init]
    return {field.name: plain(value) for field, value in said if value != field.default}


def problems(data: bytes, kind: type[Any] = Quote) -> list[str]:
    """Read a file and show what is wrong with it, as it is shown to a user."""
    found = decode(data, kind, "x.json").problems
    assert {("form", "x.json")} >= {(problem.rule, problem.file) for problem in found}

    return [str(attrs.evolve(problem, line=None)).encode().decode() for problem in found]


def wrong(kind: type[Any] = Quote, /, **fields: object) -> list[str]:
    """Show what is wrong with one record, the fields given put in place of good ones."""
    return [line.removeprefix("x.json $[0]") for line in problems(written([MINIMAL[kind] | fields]), kind)]


@given(pair=record_lists)
def test_what_is_written_can_be_read(pair: tuple[type[Any], list[Any]]) -> None:
    """JSON to objects to JSON is the identity; here from the side of the objects."""
    kind, records = pair
    found = decode(encode(records), kind, "x.json")

    assert found.problems == ()
    assert [(f"$[{number}]", record) for number, record in enumerate(records)] == list(found.items)


@given(pair=record_lists)
def test_the_same_records_are_always_the_same_bytes(pair: tuple[type[Any], list[Any]]) -> None:
    """A change of one datum is a change of one line, in git and for whoever reviews it."""
    kind, records = pair
    data = encode(records)
    again = encode(record for _, record in decode(data, kind, "x.json").items)

    assert data == again
    assert data.endswith(b"]\n")
    assert b"\r" not in data


@given(pair=record_lists)
@example(pair=(Event, [Event(**MINIMAL[Event], modes=("trade",))]))
@example(pair=(Actor, [Actor(**MINIMAL[Actor], roles=(Role(title="t", of="o", passage=Passage(source="s")),))]))
def test_fields_stand_in_the_order_of_the_class_without_defaults(pair: tuple[type[Any], list[Any]]) -> None:
    """The files are read by people: the same thing in the same place, and nothing that says nothing."""
    _, records = pair

    assert json.dumps([plain(record) for record in records]) == json.dumps(json.loads(encode(records)))


@given(edtf=edtf_strings(), text=texts())
def test_a_date_is_written_as_the_source_gives_it(edtf: str, text: str) -> None:
    """The days that are derived are no data."""
    row = json.loads(encode([Claim(**MINIMAL[Claim], when=When(edtf=edtf, text=text))]))[0]

    assert ({"edtf": edtf, "text": text} if text else {"edtf": edtf}) == row["when"]


def test_the_canonical_form() -> None:
    """The form that is promised to whoever writes the files by hand, letter for letter."""
    aliases = [{"text": "ایران", "language": "fa", "passage": PASSAGE}, {"text": "Persia"}]
    found = structure({"aliases": aliases, **MINIMAL[Actor], "note": '"'}, Actor, "x.json", "$[0]")
    lines = [
        *("  {", '    "id": "iran",', '    "name": "Iran",', '    "kind": "state",', '    "aliases": ['),
        '      {"text": "ایران", "language": "fa", "passage": {"source": "davar-2020"}},',
        *('      {"text": "Persia"}', "    ],", '    "note": "\\""', "  }"),
    ]

    assert encode([found, found]).decode().split("\n") == ["[", *lines[:-1], "  },", *lines, "]", ""]
    assert encode([]) == b"[]\n"


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_a_value_of_the_wrong_type_is_one_problem_at_its_path(kind: type[Any], name: str) -> None:
    """No field takes 1.5; no field makes something of it silently."""
    lines = wrong(kind, **{name: 1.5})

    assert [f".{name}"] == [line.partition(": ")[0] for line in lines]
    assert "1.5" in lines[0]


@pytest.mark.parametrize(("kind", "name"), REQUIRED)
def test_a_field_that_is_missing_is_named(kind: type[Any], name: str) -> None:
    """For each field that has no default."""
    row = {key: value for key, value in MINIMAL[kind].items() if key != name}

    assert problems(written([row]), kind) == [f"x.json $[0].{name}: missing"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"speakr": "iran"}, ": unknown key 'speakr'; nearest: 'speaker'"),
        ({"zzz": 1}, ": unknown key 'zzz'"),
        ({"a @ $[7].b": 1}, ": unknown key 'a @ $[7].b'"),
        ({"passage": {"source": "s", "text_strat": ""}}, ".passage: unknown key 'text_strat'; nearest: "),
        ({"passage": {}}, ".passage.source: missing"),
        ({"passage": None}, ".passage: null is no object"),
        ({"passage": "davar-2020"}, '.passage: "davar-2020" is no object'),
        ({"passage": {"source": "s", "paragraph": "1"}}, '.passage.paragraph: "1" is no whole number'),
        ({"passage": {"source": "s", "paragraph": True}}, ".passage.paragraph: true is no whole number"),
        ({"passage": {"source": "s", "paragraph": 1.0}}, ".passage.paragraph: 1.0 is no whole number"),
        ({"text": None}, ".text: null is no text"),
        ({"text": ["words"]}, '.text: ["words"] is no text'),
        ({"text": ["w" * 999]}, '.text: ["wwww'),
        ({"about": "iran"}, '.about: "iran" is no array'),
        ({"about": None}, ".about: null is no array"),
        ({"about": {"iran": 1}}, '.about: {"iran": 1} is no array'),
        ({"about": ["iran", 7]}, ".about[1]: 7 is no text"),
        ({"when": "1990"}, '.when: "1990" is no object'),
        ({"when": {}}, ".when.edtf: missing"),
        ({"when": {"edtf": 1990}}, ".when.edtf: 1990 is no text"),
        ({"when": {"edtf": "2020-13"}}, ".when.edtf: '2020-13' is no date: month 13 (EDTF: "),
        ({"when": {"edtf": "1990", "earliest": "1990-01-01"}}, ".when: unknown key 'earliest'"),
        ({"text": "\ud800"}, ".text: "),
        ({"about": ["\udfff"]}, ".about[0]: "),
    ],
)
def test_each_fault_of_a_record_is_one_problem_with_its_path(fields: dict[str, object], line: str) -> None:
    """The value, the place, the way out."""
    lines = wrong(**fields)

    assert [shown.startswith(line) for shown in lines] == [True], lines
    assert len(lines[0]) < 250


@pytest.mark.parametrize(
    ("kind", "fields", "line"),
    [
        (Actor, {"kind": "persn"}, ".kind: \"persn\" is not allowed; nearest: 'person'"),
        (Actor, {"kind": "zzz"}, '.kind: "zzz" is not allowed; one of person, state, government-body, '),
        (Actor, {"kind": None}, ".kind: null is not allowed; one of person, "),
        (Actor, {"kind": ["person"]}, '.kind: ["person"] is not allowed; one of person, '),
        (Event, {"modes": ["trade", "weapon"]}, ".modes[1]: \"weapon\" is not allowed; nearest: 'weapons'"),
        (Stance, {"position": "denys"}, ".position: \"denys\" is not allowed; nearest: 'denies'"),
        (Place, {"aliases": [{"text": "B"}, {}]}, ".aliases[1].text: missing"),
        (Actor, {"roles": [{"title": "t", "passage": {}}]}, ".roles[0].passage.source: missing"),
        (Source, {"issued": {"edtf": "1990/"}}, ".issued.edtf: '1990/' is no date: write an open end"),
    ],
)
def test_a_label_names_the_nearest_one(kind: type[Any], fields: dict[str, object], line: str) -> None:
    """Labels are closed lists; a new one is a decision, not a slip."""
    lines = wrong(kind, **fields)

    assert [shown.startswith(line) for shown in lines] == [True], lines


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no JSON: expecting value, not the end, at column 1"),
        (b"[\n  {", "no JSON: expecting property name enclosed in double quotes, not the end, at column 4"),
        (encode([structure(MINIMAL[Actor], Actor, "", "")])[:-20], "no JSON: "),
        (b"[] []", "no JSON: extra data"),
        (b"[{},]", "no JSON: expecting value, not ']', at column 5"),
        (b"// none\n[]", "no JSON: expecting value, not '/', at column 1"),
        (b"\xef\xbb\xbf[]", "no JSON: begins with a byte-order mark"),
        (b'["\xff"]', "no UTF-8: byte 2: invalid start byte"),
        ("[]".encode("utf-16"), "no UTF-8: "),
        (b"[NaN]", "NaN is no JSON"),
        (b"[-Infinity]", "-Infinity is no JSON"),
        (b'[{"id": "a", "name": "b", "id": "c"}]', "the key 'id' stands twice in one object"),
        (b'[{"passage": {"source": "a", "source": "a"}}]', "the key 'source' stands twice in one object"),
        (b"{}", "{} is no array of records"),
        (b"null", "null is no array of records"),
        (b'"quotes"', '"quotes" is no array of records'),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_array_of_records_is_one_problem(data: bytes, reason: str) -> None:
    """Never a traceback, whatever an editor, a merge or a download has made of the file."""
    lines = problems(data)

    # What stands before it is told, too.
    whole = [line for line in lines if not line.startswith("x.json $[")]

    assert [line.startswith(f"x.json $: {reason}") for line in whole] == [True], lines


@pytest.mark.parametrize("data", [b"1e999", b'{"a": -1e999}', b"[1e999]", b'[{"id": 1e999}]', b"1" * 5000])
def test_a_number_too_great_is_a_problem_that_speaks_of_the_number(data: bytes) -> None:
    """JSON has numbers that no float and no int of Python takes."""
    lines = problems(data)

    assert lines
    assert not [line for line in lines if "not JSON compliant" in line]


@pytest.mark.parametrize(("start", "end"), [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"id":[', b"]}]")])
def test_no_depth_of_nesting_raises(start: bytes, end: bytes) -> None:
    """What can just be read may be too deep to be shown."""
    for depth in range(1, 1200):
        lines = problems(start * depth + b"1" + end * depth)

        assert lines, depth
        assert max(map(len, lines)) < 250


def test_all_problems_of_a_file_are_found_at_once() -> None:
    """Who mends the first must not be told the second only then."""
    good = MINIMAL[Quote]
    bad = {"id": 1, "speakr": "iran", "text": "Words.", "passage": {}, "when": {"edtf": "x"}, "about": [1, 2]}
    found = decode(written([good, bad, None, good]), Quote, "quotes.json")

    assert [path for path, _ in found.items] == ["$[0]", "$[3]"]
    assert Counter(problem.path for problem in found.problems) == {
        "$[1]": 1,
        "$[1].id": 1,
        "$[1].speaker": 1,
        "$[1].passage.source": 1,
        "$[1].when.edtf": 1,
        "$[1].about[0]": 1,
        "$[1].about[1]": 1,
        "$[2]": 1,
    }


@given(data=st.binary() | texts(max_size=40).map(str.encode), kind=st.sampled_from(RECORDS))
@example(data=b"[]", kind=Quote)
def test_arbitrary_bytes_never_raise(data: bytes, kind: type[Any]) -> None:
    """They are an empty array or a problem."""
    found = decode(data, kind, "x.json")

    assert bool(found.problems) is (parse(data, "x.json") != [])
    assert found.items == ()


@given(value=json_values, kind=st.sampled_from(RECORDS))
def test_arbitrary_json_never_raises(value: object, kind: type[Any]) -> None:
    """No value happens to be a record, and each of an array's is accounted for."""
    found = decode(written(value), kind, "x.json")
    bad = {problem.path.partition("]")[0] for problem in found.problems}

    assert found.items == ()
    assert bad == ({f"$[{n}" for n in range(len(value))} if isinstance(value, list) else {"$"})


@given(field=st.sampled_from(FIELDS), value=json_values)
def test_a_record_with_an_arbitrary_value_is_read_or_a_problem(field: tuple[Any, str], value: object) -> None:
    """If it is read, it can be written and read again; else its problems stand at the field."""
    kind, name = field
    found = structure(MINIMAL[kind] | {name: value}, kind, "x.json", "$")

    if isinstance(found, tuple):
        assert all(isinstance(p, Problem) and p.path.startswith(f"$.{name}") for p in found)
    else:
        assert [found] == [record for _, record in decode(encode([found]), kind, "x.json").items]
