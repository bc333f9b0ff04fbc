"""Tables: found by id, immutable, equal by their records."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.errors import InvalidConditionError


def test_a_table_iterates_over_its_records_in_the_order_of_its_ids() -> None:
    """What one reads is what one counts."""
    assert [quote.id for quote in ki.quotes] == list(ki.quotes.ids)
    assert ki.quotes.records == tuple(ki.quotes)
    assert len(ki.quotes.ids) == len(ki.quotes)


def test_a_record_is_found_by_its_id() -> None:
    """The commonest question."""
    assert ki.actors["mohsen-rezaee"].name == "Mohsen Rezaee"
    assert ki.actors.get("mohsen-rezaee") is ki.actors["mohsen-rezaee"]
    assert ki.get("mohsen-rezaee") is ki.actors["mohsen-rezaee"]


def test_get_gives_the_default_for_an_unknown_id() -> None:
    """As with a dict."""
    assert ki.actors.get("nobody") is None
    assert ki.actors.get("nobody", 3) == 3


def test_in_takes_an_id_or_a_record() -> None:
    """Both are at hand where one asks."""
    quote = ki.quotes["rezaee-order-davar"]

    assert "rezaee-order-davar" in ki.quotes
    assert quote in ki.quotes
    assert attrs.evolve(quote, text="other") not in ki.quotes
    assert "nobody" not in ki.quotes
    assert 3 not in ki.quotes


def test_an_unknown_id_is_a_key_error_that_names_the_nearest() -> None:
    """A slip of the pen is mended without opening the data."""
    with pytest.raises(KeyError) as caught:
        ki.actors["mohsen-rezai"]

    assert str(caught.value) == "no actor 'mohsen-rezai'; nearest: 'mohsen-rezaee'"


def test_a_name_in_place_of_an_id_is_told_the_id() -> None:
    """A filter takes names, a look-up ids: whoever mixes them up is one step from the answer."""
    with pytest.raises(KeyError) as caught:
        ki.actors["Rezaee"]

    assert str(caught.value) == "no actor has the id 'Rezaee'; it is a name of 'mohsen-rezaee'"


def test_empty_tables_of_two_kinds_are_not_equal() -> None:
    """No events are not no quotes."""
    assert ki.events.filter(text="zzz") != ki.quotes.filter(text="zzz")
    assert ki.events.filter(text="zzz") == ki.events.filter(text="yyy")


def test_an_id_that_a_filter_left_out_is_said_to_be_so() -> None:
    """Otherwise one would look for a slip where there is none."""
    with pytest.raises(ki.UnknownRecordError, match="is in the dataset, but a filter left it out"):
        ki.quotes.filter(speaker="rezaee")["vatanka-why-now-kucera"]


def test_get_without_a_table_names_the_nearest_of_all_tables() -> None:
    """``ki.get`` is for whoever has an id and not its kind."""
    with pytest.raises(ki.UnknownRecordError, match="no record 'rezaee-order'; nearest: 'rezaee-order-"):
        ki.get("rezaee-order")


@pytest.mark.parametrize("key", [0, None, slice(2), ["iran"]])
def test_there_is_no_access_by_number(key: object) -> None:
    """Numbers change when records are added; a program that pins an id does not."""
    with pytest.raises(InvalidConditionError, match="takes the id of one actor"):
        ki.actors[key]  # type: ignore[index]


def test_a_table_is_equal_to_one_of_the_same_records() -> None:
    """So that a result can be compared with an expected one."""
    first, second = ki.quotes.filter(speaker="rezaee"), ki.quotes.filter(speaker="mohsen-rezaee")

    assert second == first
    assert hash(second) == hash(first)
    assert ki.quotes != first
    assert first != list(first)


def test_a_table_survives_pickle_and_copy() -> None:
    """A process pool sends tables."""
    found = ki.quotes.filter(speaker="rezaee")

    assert found == pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert found == copy.deepcopy(found)
    assert found.filter(about="baku") == pickle.loads(pickle.dumps(found)).filter(about="baku")  # noqa: S301


def test_a_table_cannot_be_changed() -> None:
    """One user's edit must not reach another's."""
    with pytest.raises(AttributeError):
        ki.quotes.records = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        ki.quotes["x"] = ki.quotes["rezaee-order-davar"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        ki.quotes.extra = 1  # type: ignore[attr-defined]


def test_an_edited_copy_never_reaches_the_dataset() -> None:
    """What pycountry, particle and us let happen: one user's edit changes everybody's data."""
    before = ki.actors["iran"]

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        before.name = "Persia"  # type: ignore[misc]
    attrs.evolve(before, name="Persia")

    assert before is ki.actors["iran"]
    assert ki.actors["iran"].name == "Iran"


def test_the_repr_says_what_and_how_many() -> None:
    """A notebook shows it."""
    assert repr(ki.quotes.filter(speaker="khamenei")) == (
        "<1 quote: khamenei-oppression-davar … khamenei-oppression-davar>"
    )
    assert repr(ki.quotes.filter(speaker="khamenei", source="commentary")) == "<0 quotes>"
