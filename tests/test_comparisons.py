"""What a condition comes to: it keeps what fulfils it or the rest, in order, and is data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import karabakh_iran as ki
from karabakh_iran.comparisons import texts
from questions import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.references import TableName

EACH = [(table, given, keep) for table, cases in QUESTIONS.items() for given, keep in cases]


@pytest.mark.parametrize(("table", "given", "keep"), EACH, ids=[f"{table}-{given}" for table, given, _ in EACH])
def test_what_fulfils_it_and_what_does_not_are_all(
    table: TableName, given: dict[str, Any], keep: Callable[[Any], object]
) -> None:
    """Each comparison says both, and each of the two for itself: of all records, of every other, of none."""
    asked = getattr(ki, table)
    comparison = asked.where(**given).comparison
    for records in (asked.records, asked.records[::2], ()):
        kept, rest = comparison.select(records), comparison.reject(records)

        assert [one.id for one in records if keep(one)] == [one.id for one in kept]
        assert [one.id for one in records if not keep(one)] == [one.id for one in rest]


@pytest.mark.parametrize("table", QUESTIONS)
def test_a_comparison_shows_what_it_holds_records_against(table: TableName) -> None:
    """A data frame is asked the same question by its fields and values: none may hide in a function."""
    for given, _ in QUESTIONS[table]:
        shown = repr(getattr(ki, table).where(**given).comparison)

        assert "<" not in shown, shown


def test_the_texts_of_a_field_are_those_that_people_read() -> None:
    """Of a name its words, of a post its title, of anything else that is no text nothing."""
    rezaee = ki.actors["mohsen-rezaee"]

    assert ("Mohsen Rezaee",) == texts(rezaee.name)
    assert tuple(alias.text for alias in rezaee.aliases) == texts(rezaee.aliases)
    assert tuple(role.title for role in rezaee.roles) == texts(rezaee.roles)
    assert rezaee.aliases
    assert rezaee.roles
    assert () == texts(None) == texts(()) == texts(ki.quotes.records[0].when)
