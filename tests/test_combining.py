"""Conditions as objects: combined as sets are, kept, compared and sent."""

from __future__ import annotations

import copy
import pickle
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.corpus import Dataset
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.references import TABLES
from questions import MADE_UP, QUESTIONS
from strategies import slugs

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from karabakh_iran.combining import Condition
    from karabakh_iran.references import TableName

Ids = frozenset[str]


class Asked(NamedTuple):
    """A condition beside the records that fulfil it, found without it.

    Attributes:
        condition: The condition.
        ids: Ids of the records.
    """

    condition: Condition[Any]
    ids: Ids


def combined(leaves: list[Asked], every: Ids) -> SearchStrategy[Asked]:
    """Combine conditions in every way, and their records as sets."""

    def extended(inner: SearchStrategy[Asked]) -> SearchStrategy[Asked]:
        pairs = st.tuples(inner, inner)
        return st.one_of(
            inner.map(lambda one: Asked(~one.condition, every - one.ids)),
            pairs.map(lambda two: Asked(two[0].condition & two[1].condition, two[0].ids & two[1].ids)),
            pairs.map(lambda two: Asked(two[0].condition | two[1].condition, two[0].ids | two[1].ids)),
        )

    return st.recursive(st.sampled_from(leaves), extended, max_leaves=5)


def leaves_of(table: Any, questions: list[tuple[dict[str, Any], Callable[[Any], object]]]) -> list[Asked]:  # noqa: ANN401
    """Ask each question of a table as a condition, and answer it with a loop."""
    return [Asked(table.where(**q), frozenset(one.id for one in table if keep(one))) for q, keep in questions]


LEAVES = {name: leaves_of(getattr(ki, name), QUESTIONS[name]) for name in TABLES}
of_every_table = pytest.mark.parametrize("name", TABLES)


def asked_of(name: TableName) -> SearchStrategy[Asked]:
    """Give combined conditions on a bundled table."""
    return combined(LEAVES[name], frozenset(getattr(ki, name).ids))


def made_up() -> SearchStrategy[Dataset]:
    """Give datasets of three actors and up to a dozen events."""
    dates = [None, *(ki.When(edtf=edtf) for edtf in ("", "1990", "1990~", "1991"))]
    drawn: SearchStrategy[ki.Event] = st.builds(
        ki.Event,
        id=slugs(),
        title=st.sampled_from(["x", "y", "xy"]),
        type=st.sampled_from(["aid", "agree", "office"]),
        status=st.sampled_from(["stated", "disputed"]),
        modes=st.lists(st.sampled_from(["meet", "visit"]), max_size=2).map(tuple),
        when=st.sampled_from(dates),
        actors=st.lists(st.sampled_from("abc"), max_size=2).map(tuple),
        occurrence=st.sampled_from([None, "o"]),
    )
    actors = [ki.Actor(id=one, name=one, kind="state") for one in "abc"]
    events = st.lists(drawn, max_size=12, unique_by=lambda one: one.id)
    return events.map(lambda some: Dataset(actors=actors, events=some))


def found(table: Any, wanted: Ids) -> list[str]:  # noqa: ANN401 - a table of any kind
    """Those of a table that are wanted, in its order."""
    return [one.id for one in table if one.id in wanted]


@of_every_table
@settings(max_examples=15)
@given(data=st.data())
def test_a_combination_finds_what_the_sets_do(name: TableName, data: st.DataObject) -> None:
    """In the order of the table, on the whole of it and on what a filter has left of it."""
    table = getattr(ki, name)
    asked, before = data.draw(asked_of(name)), data.draw(asked_of(name))

    assert found(table, asked.ids) == list(table.filter(asked.condition).ids)
    assert found(table, asked.ids & before.ids) == list(table.filter(before.condition).filter(asked.condition).ids)


@settings(max_examples=50)
@given(dataset=made_up(), data=st.data())
def test_a_combination_on_any_table_finds_what_the_sets_do(dataset: Dataset, data: st.DataObject) -> None:
    """On a table of one's own, empty, of one record or of many alike, and on a copy of a part of it."""
    table = dataset.events
    asks = combined(leaves_of(table, MADE_UP), frozenset(table.ids))
    asked, before = data.draw(asks), data.draw(asks)
    part = table.filter(before.condition)

    assert found(table, asked.ids) == list(table.filter(asked.condition).ids)
    assert found(table, asked.ids & before.ids) == list(part.filter(asked.condition).ids)
    assert found(table, asked.ids & before.ids) == list(copy.deepcopy(part).filter(asked.condition).ids)


@cache
def long_table(length: int) -> tuple[Dataset, list[Asked]]:
    """A dataset of many events that differ in turn, and what is asked of them."""
    events = [
        ki.Event(
            id=f"e{number}",
            title="xy"[number % 7 % 2],
            type=("aid", "agree", "office")[number % 3],
            status=("stated", "disputed")[number % 2],
            modes=("meet",) if number % 5 else (),
            when=ki.When(edtf="1990") if number % 11 else None,
            actors=tuple("abc"[: number % 4]),
            occurrence="o" if number % 1000 == 999 else None,
        )
        for number in range(length)
    ]
    dataset = Dataset(actors=[ki.Actor(id=one, name=one, kind="state") for one in "abc"], events=events)
    return dataset, leaves_of(dataset.events, MADE_UP)


@settings(max_examples=30)
@given(length=st.sampled_from([999, 1000, 1001, 2345]), data=st.data())
def test_a_combination_on_a_long_table_finds_what_the_sets_do(length: int, data: st.DataObject) -> None:
    """Thousands of records may be looked at in parts: none may be lost, doubled or moved at a seam."""
    dataset, leaves = long_table(length)
    table = dataset.events
    asked = data.draw(combined(leaves, frozenset(table.ids)))

    assert found(table, asked.ids) == list(table.filter(asked.condition).ids)


@of_every_table
@settings(max_examples=15)
@given(data=st.data())
def test_the_laws_of_sets_hold(name: TableName, data: st.DataObject) -> None:
    """Who rewrites a question by the rules of logic gets the same answer."""
    a, b, c = (data.draw(asked_of(name)).condition for _ in range(3))
    part = getattr(ki, name).filter(data.draw(asked_of(name)).condition)
    equal = [
        (a & b, b & a),
        (a | b, b | a),
        ((a & b) & c, a & (b & c)),
        ((a | b) | c, a | (b | c)),
        (a & (b | c), (a & b) | (a & c)),
        (a | (b & c), (a | b) & (a | c)),
        (~(a & b), ~a | ~b),
        (~(a | b), ~a & ~b),
        (~~a, a),
        (a & a, a),
        (a | (a & b), a),
    ]

    for table in (getattr(ki, name), part):
        assert [table.filter(one).ids for one, _ in equal] == [table.filter(other).ids for _, other in equal]
        assert table.ids == table.filter(a | ~a).ids
        assert () == table.filter(a & ~a).ids


@of_every_table
@settings(max_examples=15)
@given(data=st.data())
def test_several_conditions_and_keywords_are_all_fulfilled(name: TableName, data: st.DataObject) -> None:
    """One after another, in one call or by ``&``: whichever reads best."""
    table = getattr(ki, name)
    keywords, _ = data.draw(st.sampled_from(QUESTIONS[name]))
    a, b = data.draw(asked_of(name)), data.draw(asked_of(name))
    expected = table.filter(a.condition & b.condition & table.where(**keywords)).ids

    assert expected == table.filter(a.condition, b.condition, **keywords).ids
    assert expected == table.filter(**keywords).filter(b.condition).filter(a.condition).ids


@of_every_table
@settings(max_examples=15)
@given(data=st.data())
def test_a_condition_survives_copy_and_pickle(name: TableName, data: st.DataObject) -> None:
    """It holds resolved ids and no table, so that a process pool can be sent it, and a set can hold it."""
    condition = data.draw(asked_of(name)).condition
    for twin in (copy.deepcopy(condition), pickle.loads(pickle.dumps(condition))):  # noqa: S301 - our own bytes
        assert condition == twin
        assert hash(condition) == hash(twin)
        assert getattr(ki, name).filter(condition).ids == getattr(ki, name).filter(twin).ids


def test_conditions_are_equal_where_they_ask_the_same() -> None:
    """An answer can be kept by its question."""
    by_id, by_name = ki.quotes.where(speaker="mohsen-rezaee"), ki.quotes.where(speaker="Rezaee")
    other, elsewhere = ki.quotes.where(note="x"), ki.events.where(note="x")

    assert by_id == by_name
    assert 1 == len({by_id, by_name})
    assert by_id != other
    assert by_id != ~by_id
    assert by_id & other != other
    assert 2 == len({other, elsewhere})


def test_conditions_that_ask_otherwise_are_not_equal() -> None:
    """An answer that is kept must not be given to another question."""
    a, b = ki.quotes.where(speaker="rezaee"), ki.quotes.where(about="baku")
    asked = [a, b, ~a, ~b, a & b, a | b, ~(a & b), ~(a | b), ~a & ~b, ~a | ~b, a & ~b, ~a & b, a | ~b, ~a | b]
    equal = [(one, other) for one, other in combinations(asked, 2) if one == other]

    assert [] == [two for two in equal if ki.quotes.filter(two[0]) != ki.quotes.filter(two[1])]


def test_a_condition_is_neither_true_nor_false() -> None:
    """``a and b`` would be ``b`` alone, ``not a`` a constant, and nobody would notice."""
    a, b = ki.quotes.where(speaker="rezaee"), ki.quotes.where(about="baku")
    wrong: list[Callable[[], object]] = [
        lambda: a and b,  # type: ignore[redundant-expr]
        lambda: a or b,  # type: ignore[redundant-expr]
        lambda: not a,
        lambda: bool(a),
    ]

    for use in wrong:
        with pytest.raises(
            InvalidConditionError, match=r"neither true nor false: combine conditions by &, \| and ~"
        ):
            use()


@pytest.mark.parametrize("stranger", [True, None, "rezaee", {"speaker": "rezaee"}])
def test_a_condition_is_combined_with_conditions_only(stranger: Any) -> None:  # noqa: ANN401 - anything
    """The error says what is wanted, at the operator and at the filter."""
    condition = ki.quotes.where(speaker="rezaee")

    with pytest.raises(InvalidConditionError, match=r"combined with another one of where\(\), not "):
        condition & stranger
    with pytest.raises(InvalidConditionError, match=r"combined with another one of where\(\), not "):
        condition | stranger
    with pytest.raises(
        InvalidConditionError, match=r"filter\(\) takes keywords and conditions of where\(\), not "
    ):
        ki.quotes.filter(stranger)


def test_conditions_of_two_tables_do_not_mix() -> None:
    """A condition on events holds no quote to anything."""
    quotes: Any = ki.quotes.where(during="2013")
    events: Any = ki.events.where(during="2013")

    with pytest.raises(InvalidConditionError, match="on quotes is not combined with one on events"):
        quotes & events
    with pytest.raises(InvalidConditionError, match="on events is not combined with one on quotes"):
        events | quotes
    with pytest.raises(InvalidConditionError, match="a condition on events does not fit quotes"):
        ki.quotes.filter(events)


def test_what_is_found_can_be_edited_by_nobody() -> None:
    """A result shares its records with the table."""
    before = ki.events.records
    result = ki.events.filter(ki.events.where(type="aid") | ~ki.events.where(actor="iran"))
    condition = ki.events.where(type="aid")

    with pytest.raises(AttributeError):
        result.records = ()  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.records[0].title = "x"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        condition.table = "quotes"  # type: ignore[misc]

    assert before is ki.events.records
    assert all(one is ki.events[one.id] for one in result)
