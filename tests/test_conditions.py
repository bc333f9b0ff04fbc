"""What tables can be filtered by: each condition against the plainest code for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

import karabakh_iran as ki
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.dates import When
from karabakh_iran.definitions import OfStances, RivalOf
from karabakh_iran.errors import UnknownConditionError
from karabakh_iran.references import TABLES, class_of
from questions import QUESTIONS, could, must
from strategies import Dated, dated

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.references import TableName

DATED: tuple[TableName, ...] = ("sources", "events", "claims", "stances", "quotes")
DATES = {"during", "within", "dated"}
#: Fields of a source that nothing is found by.
UNASKED = ("voice", "container", "publisher", "url", "accessed", "language", "sha256", "skip")
REACHED_BY: dict[TableName, dict[str, set[str]]] = {
    "sources": {
        "title": {"text"},
        "authors": {"author"},
        "translators": {"translator"},
        "issued": DATES,
        "reproduced_in": {"reproduced_in", "held"},
        "file": {"held"},
        **{name: set() for name in UNASKED},
    },
    "actors": {"name": {"text"}, "aliases": {"text"}, "roles": {"role"}, "sort_name": set()},
    "places": {"name": {"text"}, "aliases": {"text"}},
    "events": {
        "title": {"text"},
        "modes": {"mode"},
        "actors": {"actor"},
        "recipients": {"recipient"},
        "places": {"place"},
        "when": DATES,
    },
    "claims": {"rivals": {"rival_of"}, "when": DATES},
    "stances": {"hedge": {"text", "hedged"}, "passage": {"source", "paragraph"}, "when": DATES},
    "quotes": {"passage": {"source", "paragraph"}, "when": DATES},
}


def fields_read(definition: object) -> set[str]:
    """The fields of a record that a condition looks at itself."""
    if isinstance(definition, RivalOf):
        return {"rivals"}
    if isinstance(definition, OfStances):
        return set()
    paths = getattr(definition, "fields", None) or (getattr(definition, "field", ""),)
    return {path.partition(".")[0] for path in paths}


@pytest.mark.parametrize("table", TABLES)
def test_every_field_can_be_asked_by_or_is_listed_as_none(table: TableName) -> None:
    """A field that no condition reaches cannot be researched: each that is left out is left out on purpose."""
    names = [field.name for field in attrs.fields(class_of(table))]
    expected = {name: REACHED_BY[table].get(name, {name}) for name in names}
    actual = {name: {k for k, one in CONDITIONS[table].items() if name in fields_read(one)} for name in names}

    assert expected == actual


EACH = [(table, given, keep) for table, cases in QUESTIONS.items() for given, keep in cases]


@pytest.mark.parametrize(("table", "given", "keep"), EACH, ids=[f"{table}-{given}" for table, given, _ in EACH])
def test_a_filter_finds_what_a_loop_finds(
    table: TableName, given: dict[str, Any], keep: Callable[[Any], object]
) -> None:
    """The definition of each condition, against the plainest code for it."""
    asked = getattr(ki, table)

    assert [record.id for record in asked if keep(record)] == list(asked.filter(**given).ids)


@pytest.mark.parametrize("table", TABLES)
def test_a_case_of_every_condition_tells_records_apart(table: TableName) -> None:
    """A case that finds all or nothing would pass for a condition that does nothing."""
    asked = getattr(ki, table)
    telling = [given for given, keep in QUESTIONS[table] if 0 < sum(map(bool, map(keep, asked))) < len(asked)]

    asked_by = {keyword for given in telling for keyword in given}
    # Every bundled quote has a date.
    untold = {"dated"} if table == "quotes" else set()

    assert CONDITIONS[table].keys() - untold == asked_by - {"open_ended"}


@pytest.mark.parametrize("table", DATED)
@given(span=dated())
def test_any_span_finds_what_a_loop_over_the_days_finds(table: TableName, span: Dated) -> None:
    """Could, could if an open end reaches for ever, must: on every record with a date, of every table."""
    asked = getattr(ki, table)
    first, last = span.earliest or date.min, span.latest or date.max
    dates = {one.id: one.issued if table == "sources" else one.when for one in asked}
    expected = (
        [key for key, when in dates.items() if could(when, first, last)],
        [key for key, when in dates.items() if could(when, first, last, open_ended=True)],
        [key for key, when in dates.items() if must(when, first, last)],
    )
    actual = (
        list(asked.filter(during=span.edtf).ids),
        list(asked.filter(during=When(edtf=span.edtf), open_ended=True).ids),
        list(asked.filter(within=span.edtf).ids),
    )

    assert expected == actual


@pytest.mark.parametrize("table", [table for table in DATED if table != "quotes"])
@given(span=dated())
def test_what_is_undated_lies_in_no_span(table: TableName, span: Dated) -> None:
    """It could lie anywhere, and to say so of it would drown what one looks for: ``dated=False`` lists it."""
    undated = getattr(ki, table).filter(dated=False)

    assert 0 == len(undated.filter(during=span.edtf, open_ended=True))
    assert 0 == len(undated.filter(within=span.edtf))


@pytest.mark.parametrize("table", TABLES)
def test_a_filter_without_conditions_is_the_table(table: TableName) -> None:
    """Nothing asked, nothing left out."""
    assert getattr(ki, table) == getattr(ki, table).filter()


@pytest.mark.parametrize(
    ("table", "keyword", "hint"),
    [
        ("sources", "autor", "nearest: 'author'"),
        ("actors", "roles", "nearest: 'role'"),
        ("places", "partof", "nearest: 'part_of'"),
        ("events", "recipients", "nearest: 'recipient'"),
        ("claims", "rival", "nearest: 'rival_of'"),
        ("stances", "hedge", "nearest: 'hedged'"),
        ("quotes", "speakr", "nearest: 'speaker'"),
        ("actors", "zzz", "one of country, id, kind, note, role, text"),
        ("places", "during", "one of country, id, kind, note, part_of, text"),
    ],
)
def test_an_unknown_keyword_names_the_nearest_or_all(table: TableName, keyword: str, hint: str) -> None:
    """It is a TypeError, as of any function, and one slip from the right one."""
    with pytest.raises(TypeError) as caught:
        getattr(ki, table).filter(**{keyword: "x"})

    assert isinstance(caught.value, UnknownConditionError)
    assert f"{table} have no condition {keyword!r}; {hint}" == str(caught.value)
