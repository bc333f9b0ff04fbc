"""JSON Schema: what an editor refuses while one types is what ``load`` would refuse, and nothing else."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import regress
from check_jsonschema import main  # type: ignore[import-untyped]
from click.testing import CliRunner
from hypothesis import assume, example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]

import karabakh_iran as ki
from karabakh_iran import codec
from karabakh_iran.references import TABLES, TableName, class_of, parts, references
from karabakh_iran.retired import Retired
from karabakh_iran.schema import FILES, encode, meanings, schema
from strategies import built, edtf_strings, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DrawFn

DATA = Path(ki.__file__).parent / "data"
SHIPPED = DATA / "schema"
SLUG = re.compile(r"[a-z0-9]+(?:--?[a-z0-9]+)*")

# Made once: making a strategy costs more than drawing from it.
RECORDS_OF = {table: built(class_of(table)) for table in TABLES}

# What a schema cannot say: the length of a month, the order of two dates, that 1.0 is no whole number.
UNSAYABLE = re.compile(
    r".* is no date: (it ends before it begins|day (29|30|31)) \(EDTF|-?[\d.e+]+ is no whole number"
)

nearly_dates = st.text("0123456789X~?-/.[]\n", max_size=14)
json_values = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([1.0, 1.5, 1e22, -0.5])
    | texts()
    | nearly_dates
    | st.sampled_from(["Iran", "iran", "iran\n", "-", [], {}, [1], ["iran", "I"], {"edtf": "2020-02-30"}])
    | edtf_strings().map(lambda edtf: {"edtf": edtf})
)


def _pattern(_: object, pattern: str, instance: object, __: object) -> Iterator[ValidationError]:
    # Patterns are those of ECMA-262, as the standard says; Python's "$" would let a line break pass.
    if isinstance(instance, str) and regress.Regex(pattern, "u").find(instance) is None:
        yield ValidationError(f"{instance!r} does not match")


@cache
def validator(name: str) -> Any:  # noqa: ANN401 - without types
    """Make an independent validator of the records of a table."""
    whole = schema(name)
    kind = "Retired" if name == "retired" else class_of(name).__name__  # type: ignore[arg-type]
    of_one = {"$ref": f"#/$defs/{kind}", "$defs": whole["$defs"]}
    return extend(Draft202012Validator, {"pattern": _pattern})(of_one)


def containers(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - any JSON value
    """List every container of a JSON value with each of its keys."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [(value, key) for key in keys] + [place for key in keys for place in containers(value[key])]


@st.composite
def spoilt(draw: DrawFn) -> tuple[TableName, Any]:
    """Draw a record as JSON, one thing in it changed, left out or added."""
    table = draw(st.sampled_from(TABLES))
    row = json.loads(codec.encode([draw(RECORDS_OF[table])]))[0]
    container, key = draw(st.sampled_from(containers(row)))
    way = draw(st.sampled_from(["change", "leave out", "fill", "invent"]))
    if way == "change":
        container[key] = draw(json_values)
    elif way == "leave out":
        del container[key]
    elif way == "fill":
        row[draw(st.sampled_from([field.name for field in attrs.fields(class_of(table))]))] = draw(json_values)
    elif isinstance(container, dict):
        container[f"{key}s"] = container[key]
    return table, row


def has_only_slugs(record: Any) -> bool:  # noqa: ANN401 - a record of any table
    """Say whether the id and all references have the form of an id, which a rule demands and not the codec."""
    ids = [target for _, part in parts(record, "") for _, target, _ in references(part)]
    return all(SLUG.fullmatch(one) for one in [record.id, *ids])


def test_what_is_shipped_is_what_the_classes_say() -> None:
    """``python docs/generated.py`` brings it up."""
    assert {f"{name}.json" for name in FILES} == {path.name for path in SHIPPED.iterdir()}
    assert {name: encode(name) for name in FILES} == {
        name: (SHIPPED / f"{name}.json").read_bytes() for name in FILES
    }


def test_an_independent_validator_takes_the_schemas() -> None:
    """Each is a JSON Schema of the draft that it names."""
    result = CliRunner().invoke(main, ["--check-metaschema", *(str(SHIPPED / f"{name}.json") for name in FILES)])

    assert (0, "ok -- validation done\n") == (result.exit_code, result.output)


@pytest.mark.parametrize("name", FILES)
def test_an_independent_validator_takes_the_bundled_data(name: str) -> None:
    """And refuses the same file with a field that no record has."""
    command = ["--schemafile", str(SHIPPED / f"{name}.json")]
    taken = CliRunner().invoke(main, [*command, str(DATA / f"{name}.json")])
    spoilt = '{"colour": 1}' if name == "dataset" else '[{"colour": 1}]'
    refused = CliRunner().invoke(main, [*command, "-"], input=spoilt)

    assert (0, "ok -- validation done\n") == (taken.exit_code, taken.output)
    assert (1, True) == (refused.exit_code, "'colour' was unexpected" in refused.output)


@given(row=spoilt())
@example(row=("claims", {"id": "a\n", "text": "", "kind": "motive"}))
def test_the_schema_refuses_what_the_codec_refuses_and_nothing_else(row: tuple[TableName, Any]) -> None:
    """But for ids, whose form is a rule and not the codec's, and the few things that a schema cannot say."""
    table, value = row
    found = codec.structure(copy.deepcopy(value), class_of(table), f"{table}.json", "$")
    if isinstance(found, tuple):
        assume(not all(UNSAYABLE.match(problem.message) for problem in found))
        expected = False
    else:
        expected = has_only_slugs(found)

    assert expected is validator(table).is_valid(value)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"passage": {"source": "s", "paragraph": 1.0}}, "1.0 is no whole number"),
        ({"when": {"edtf": "2001-02-29"}}, "day 29"),
        ({"when": {"edtf": "2001/2000"}}, "it ends before it begins"),
        ({"text": "\ud800"}, "half a surrogate pair"),
    ],
)
def test_what_a_schema_cannot_say_is_left_to_check(fields: dict[str, Any], message: str) -> None:
    """The module names these; who relies on an editor alone should know of them."""
    value = {"id": "a", "speaker": "b", "text": "t", "passage": {"source": "s"}} | fields
    found = codec.structure(copy.deepcopy(value), ki.Quote, "quotes.json", "$")

    assert isinstance(found, tuple)
    assert message in found[0].message
    assert validator("quotes").is_valid(value)


@given(text=nearly_dates | st.tuples(edtf_strings(), nearly_dates).map("".join) | edtf_strings())
@example(text="2001-00")
@example(text="2001-13")
@example(text="2001-01-00")
@example(text="2001-01-32")
@example(text="0000")
@example(text="000X")
@example(text="../..")
@example(text="2001\n")
def test_the_pattern_of_dates_is_as_exact_as_a_pattern_can_be(text: str) -> None:
    """It takes every date; of what is none, only days that a month lacks and spans that end before they begin."""
    value = {"id": "a", "text": "t", "kind": "motive", "when": {"edtf": text}}
    found = codec.structure(value, ki.Claim, "claims.json", "$")
    wrong = isinstance(found, tuple) and not UNSAYABLE.match(found[0].message)

    assert wrong is not validator("claims").is_valid(value)


@given(record=built(Retired))
def test_a_retired_id_that_can_be_written_is_taken(record: Retired) -> None:
    """The file of retired ids has a schema too."""
    row = json.loads(codec.encode([record]))[0]

    assert bool(SLUG.fullmatch(record.id)) is validator("retired").is_valid(row)


@pytest.mark.parametrize("table", TABLES)
def test_every_field_stands_in_the_schema_with_its_meaning(table: TableName) -> None:
    """An editor shows it beside what one types."""
    kind = class_of(table)
    of_one = schema(table)["$defs"][kind.__name__]
    fields = attrs.fields(kind)

    assert {field.name: meanings(kind)[field.name] for field in fields} == {
        name: one["description"] for name, one in of_one["properties"].items()
    }
    assert [field.name for field in fields if field.default is attrs.NOTHING] == of_one["required"]
    assert of_one["description"]
    assert of_one["additionalProperties"] is False
