"""The keywords of conditions: what a type checker is told is what a filter does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import pytest

import karabakh_iran as ki
from karabakh_iran import keywords
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.references import NOUNS, TABLES

if TYPE_CHECKING:
    from karabakh_iran.references import TableName


def typed(table: TableName) -> dict[str, Any]:
    """The keywords that type checkers accept, and what each takes."""
    return get_type_hints(getattr(keywords, f"{NOUNS[table].title()}Conditions"))


KEYWORDS = [(table, keyword) for table in TABLES for keyword in sorted(CONDITIONS[table])]
of_every_keyword = pytest.mark.parametrize(("table", "keyword"), KEYWORDS, ids=map("-".join, KEYWORDS))


def takes(table: TableName, keyword: str, value: object) -> bool:
    """Tell whether a filter takes a value."""
    try:
        getattr(ki, table).filter(**{keyword: value})
    except InvalidConditionError:
        return False
    return True


@pytest.mark.parametrize("table", TABLES)
def test_what_type_checkers_accept_is_what_a_filter_takes(table: TableName) -> None:
    """One list is for mypy, the other for the interpreter: they must not drift apart."""
    widened = {"open_ended"} if "during" in CONDITIONS[table] else set()

    assert CONDITIONS[table].keys() | widened == typed(table).keys()


@of_every_keyword
def test_none_is_taken_where_its_type_says_so(table: TableName, keyword: str) -> None:
    """A None that slips out of somebody's code must not ask for what nobody meant."""
    assert (type(None) in get_args(typed(table)[keyword])) is takes(table, keyword, None)


@of_every_keyword
def test_several_are_taken_where_the_type_says_so(table: TableName, keyword: str) -> None:
    """An empty list is the least of several, and finds what is any of nothing."""
    parts = get_args(typed(table)[keyword])
    several = any(get_origin(part) is Iterable for part in parts)

    assert several is takes(table, keyword, [])
    if several:
        assert () == getattr(ki, table).filter(**{keyword: []}).records


@of_every_keyword
def test_what_has_no_meaning_is_refused_by_name(table: TableName, keyword: str) -> None:
    """The message is all that one sees of a condition that came out of a variable."""
    with pytest.raises(InvalidConditionError, match=rf"^{keyword}= takes "):
        getattr(ki, table).filter(**{keyword: 2.5})
