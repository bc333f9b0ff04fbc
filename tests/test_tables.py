"""Tables: found by id, immutable, equal by their records."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.references import NOUNS, TABLES

if TYPE_CHECKING:
    from karabakh_iran.references import TableName

of_every_table = pytest.mark.parametrize("name", TABLES)


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


@of_every_table
def test_the_repr_is_one_line_with_count_and_span(name: TableName) -> None:
    """A notebook shows it: what, how many, from which id to which."""
    table = getattr(ki, name)
    one, none = table.filter(id=table.ids[1]), table.filter(id=[])

    assert f"<{len(table)} {name}: {table.ids[0]} … {table.ids[-1]}>" == repr(table)
    assert f"<1 {NOUNS[name]}: {table.ids[1]} … {table.ids[1]}>" == repr(one)
    assert f"<0 {name}>" == repr(none)
    assert 1 == len(repr(table).splitlines())


@of_every_table
def test_ids_are_completed_between_the_brackets(name: TableName) -> None:
    """``ki.actors["moh<TAB>``: a filtered table offers what it has."""
    table = getattr(ki, name)
    few = table.filter(id=table.ids[::3])

    assert list(table.ids) == table._ipython_key_completions_()
    assert list(few.ids) == few._ipython_key_completions_()


@of_every_table
def test_a_record_is_in_its_own_table_and_in_no_other(name: TableName) -> None:
    """By its id and by itself; a filter that left it out has it no more."""
    table = getattr(ki, name)
    half = table.filter(id=table.ids[::2])

    for number, record in enumerate(table):
        assert [name] == [other for other in TABLES if record in getattr(ki, other)]
        assert [name] == [other for other in TABLES if record.id in getattr(ki, other)]
        assert (number % 2 == 0) is (record in half) is (record.id in half)


@of_every_table
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_table_is_pickled_with_its_records_and_asked_again(name: TableName, protocol: int) -> None:
    """Whole or filtered, it knows what it holds and what a name means."""
    table = getattr(ki, name)
    half = table.filter(id=table.ids[::2])
    for one in (table, half, table.filter(id=[])):
        twin = pickle.loads(pickle.dumps(one, protocol))  # noqa: S301 - our own bytes

        assert one == twin
        assert (repr(one), hash(one), one.ids) == (repr(twin), hash(twin), twin.ids)
        few = table.where(id=table.ids[:3])
        assert one.filter(~few) == twin.filter(~few)
        assert one.filter(few | few) == twin.filter(few | few)


def test_a_table_is_sent_to_another_process() -> None:
    """Which has a dataset of its own, in which it looks up the names."""
    found = ki.quotes.filter(speaker="rezaee")
    code = (
        "import pickle, sys; table = pickle.load(sys.stdin.buffer); import karabakh_iran as ki; "
        "print(table == ki.quotes.filter(speaker='Rezaee'), *table.filter(via='Sahar TV').ids)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=pickle.dumps(found), capture_output=True, check=True)

    assert ["True", *found.filter(via="sahar-tv").ids] == done.stdout.decode().split()


def test_a_table_is_searched_in_its_own_records_and_the_best_come_first() -> None:
    """``limit`` keeps the first; what a filter left out is not found."""
    hits = ki.actors.search("Aliyev")
    some = ki.actors.filter(id=["ilham-aliyev", "iran"])

    assert ["heydar-aliyev", "ilham-aliyev"] == sorted(hit.record.id for hit in hits[:2])
    assert hits[:1] == ki.actors.search("Aliyev", limit=1)
    assert ["ilham-aliyev"] == [hit.record.id for hit in some.search("Aliyev")]
    assert all(hit.record is ki.actors[hit.record.id] for hit in hits)
