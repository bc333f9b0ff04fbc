"""Narrowing by one field: what is written out for speed, against a look-up of the attribute."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.definitions import Key, Number, OfStances, OneOf, Refers
from karabakh_iran.narrowing import NARROWING
from karabakh_iran.references import TABLES, class_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def apart(records: Iterable[Any], wanted: frozenset[Any], field: str) -> tuple[list[str], list[str]]:
    """The ids of those that hold any of some values, and of those that do not."""
    kept: tuple[list[str], list[str]] = ([], [])
    for record in records:
        kept[wanted.isdisjoint(held(record, field))].append(record.id)
    return kept


def ids(records: Iterable[Any]) -> list[str]:
    """The ids of records."""
    return [record.id for record in records]


@of_every_field
def test_one_value_keeps_what_holds_it_or_leaves_it_out(field: str, table: TableName) -> None:
    """Every value of every record; a field that is spelt wrongly in its entry would keep others."""
    one, _, not_one, _ = NARROWING[field]
    records = getattr(ki, table).records
    for value in valued(field, table):
        expected = apart(records, frozenset([value]), field)

        assert expected == (ids(one(records, value)), ids(not_one(records, value))), value


@of_every_field
def test_several_values_keep_what_holds_any_or_leave_it_out(field: str, table: TableName) -> None:
    """None of them, one, two, half, all."""
    _, several, _, not_several = NARROWING[field]
    records, values = getattr(ki, table).records, valued(field, table)
    for wanted in map(frozenset, [(), values[:1], *pairwise(values), values[::2], values[1::2], values]):
        expected = apart(records, wanted, field)
        actual = (ids(several(records, wanted)), ids(not_several(records, wanted)))

        assert expected == actual, wanted


@of_every_field
def test_a_value_of_each_field_tells_records_apart(field: str, table: TableName) -> None:
    """Where every record held the same, the two tests above would prove little."""
    records = getattr(ki, table).records
    kept = {len(NARROWING[field][0](records, value)) for value in valued(field, table)}

    assert any(0 < number < len(records) for number in kept)
