"""Narrowing by one field: what is written out for speed, against a look-up of the attribute."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.definitions import Key, Number, OfStances, OneOf, Refers
from karabakh_iran.narrowing import NARROWING
from karabakh_iran.references import TABLES, class_of

if TYPE_CHECKING:
    from karabakh_iran.references import TableName

HELD = [
    (field, table)
    for field in NARROWING
    for table in TABLES
    if field.partition(".")[0] in attrs.fields_dict(class_of(table))
]
of_every_field = pytest.mark.parametrize(("field", "table"), HELD, ids=map("-".join, HELD))


def held(record: object, field: str) -> tuple[Any, ...]:
    """What a field holds: several values, one or none, all as several."""
    owner, _, last = field.rpartition(".")
    part = attrgetter(owner)(record) if owner else record
    value = None if part is None else attrgetter(last)(part)
    return value if isinstance(value, tuple) else (value,)


def valued(field: str, table: TableName) -> list[Any]:
    """Every value that the field has in a table, and one that it never has."""
    found = {value for record in getattr(ki, table) for value in held(record, field)} - {None}
    return [*sorted(found), "no such value"]


def test_every_field_that_a_condition_compares_is_written_out_and_no_other() -> None:
    """A condition on a field without an entry is a KeyError in somebody's analysis."""
    compared = {"id", "rivals"}
    for definition in (one for conditions in CONDITIONS.values() for one in conditions.values()):
        behind = definition.condition if isinstance(definition, OfStances) else definition
        if isinstance(behind, Refers | OneOf | Key | Number):
            compared.add(behind.field)

    assert compared == set(NARROWING)


@of_every_field
def test_one_value_keeps_what_holds_it(field: str, table: TableName) -> None:
    """Every value of every record; a field that is spelt wrongly in its entry would keep others."""
    one, _ = NARROWING[field]
    records = getattr(ki, table).records
    for value in valued(field, table):
        expected = [record for record in records if value in held(record, field)]

        assert expected == one(records, value), value


@of_every_field
@settings(max_examples=20)
@given(data=st.data())
def test_several_values_keep_what_holds_any(field: str, table: TableName, data: st.DataObject) -> None:
    """None of them, one or all."""
    _, several = NARROWING[field]
    records = getattr(ki, table).records
    wanted = data.draw(st.frozensets(st.sampled_from(valued(field, table))))
    expected = [record for record in records if not wanted.isdisjoint(held(record, field))]

    assert expected == several(records, wanted)


@of_every_field
def test_a_value_of_each_field_tells_records_apart(field: str, table: TableName) -> None:
    """Where every record held the same, the two tests above would prove little."""
    records = getattr(ki, table).records
    kept = {len(NARROWING[field][0](records, value)) for value in valued(field, table)}

    assert any(0 < number < len(records) for number in kept)
