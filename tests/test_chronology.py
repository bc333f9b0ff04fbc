"""Events along time: each date where it lies, and what is uncertain of it shown."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from drawn import numbers, part, parts, read, shapes, texts
from karabakh_iran import pictures
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Event, Passage, Stance
from karabakh_iran.pictures.axis import axis
from karabakh_iran.pictures.wording import dated, in_words, passage, told_by
from strategies import edtf_strings

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from karabakh_iran.vocabulary import Position

LEFT, RIGHT = 100.0, 700.0
WAR = ["1988-02-20", "[1990~..1994~]", "1992", "199X", "1993", "1994-05-12"]


def at(*edtf: str) -> list[ki.When]:
    """Give dates."""
    return [ki.When(edtf=one) for one in edtf]


def drawn(edtf: str) -> Element:
    """Draw an event of this date, with one of each month around, and give its part."""
    dates = [edtf, "2000-01", "2004-12"]
    events = [
        Event(id=f"e{place}", title=f"Event {place}", type="aid", status="stated", when=ki.When(edtf=one))
        for place, one in enumerate(dates)
    ]
    return part(read(pictures.timeline(Dataset(events=events))), "Event 0.")


@given(dates=st.lists(edtf_strings(), min_size=1, max_size=8))
def test_a_later_day_is_never_left_of_an_earlier_one(dates: list[str]) -> None:
    """And every bound of a date lies on the axis, whatever is cut out."""
    whens = at(*dates)
    time = axis(whens, LEFT, RIGHT)
    bounds = sorted(bound for when in whens for bound in (when.earliest, when.latest) if bound)
    places = [time.pieces(bound, bound) for bound in bounds]

    assert all(1 == len(place) for place in places)
    assert sorted(places) == places
    assert LEFT - 0.01 <= places[0][0][0]
    assert places[-1][0][1] <= RIGHT + 0.01


@given(dates=st.lists(edtf_strings(), min_size=1, max_size=8))
def test_what_is_cut_out_is_named_on_both_sides_and_no_day_that_is_a_bound(dates: list[str]) -> None:
    """A reader sees from which year to which; ticks do not run into each other."""
    time = axis(at(*dates), LEFT, RIGHT)
    places = [x for x, name in time.ticks if name]

    assert len(time.cuts) == len(time.stretches) - 1 <= 4
    assert sorted(places) == places
    assert all(later - earlier >= 30 for earlier, later in pairwise(places))
    assert places[0] == LEFT


def test_an_old_event_does_not_squeeze_the_rest() -> None:
    """A treaty of 1813 would leave three hundredths of the room for the war: years are cut out instead."""
    alone, beside = axis(at(*WAR), LEFT, RIGHT), axis(at("1813-10-24", *WAR), LEFT, RIGHT)

    assert beside.scale > alone.scale * 0.7
    assert 1 == len(beside.cuts)
    assert ["1813", "1988"] == [name for x, name in beside.ticks if x in {one.x for one in beside.stretches}]


def test_what_is_dated_to_a_decade_is_not_cut_through() -> None:
    """Its bar would seem to be two."""
    time = axis(at("199X", "1990", "2020"), LEFT, RIGHT)

    assert 1 == len(time.pieces(date(1990, 1, 1), date(1999, 12, 31)))
    assert 2 == len(time.pieces(date(1990, 1, 1), date(2020, 12, 31)))


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        (["1988", "1994"], ["1988", "1989", "1990", "1991", "1992", "1993", "1994"]),
        (["2020-09", "2020-12"], ["2020-09", "2020-10", "2020-11", "2020-12"]),
        (["2020-09-27", "2020-09-30"], ["2020-09-27", "2020-09-28", "2020-09-29", "2020-09-30"]),
        (["9999-12-31"], ["9999-12-31"]),
        (
            [f"{year:04}" for year in range(1, 402, 40)],
            ["0001", "0050", "0100", "0150", "0200", "0250", "0300", "0350", "0400"],
        ),
    ],
)
def test_the_axis_is_divided_as_finely_as_there_is_room_for(dates: list[str], names: list[str]) -> None:
    """Years, or months or days where there are few."""
    time = axis(at(f"[{dates[0]}..{dates[-1]}]", *dates), LEFT, RIGHT)

    assert names == [name for _, name in time.ticks if name]


def test_a_day_is_a_dot() -> None:
    """Of which nothing is uncertain."""
    row = drawn("2002-07-02")

    assert ["circle"] == [one.tag.rpartition("}")[2] for one in shapes(row, "mark")]


def test_what_lasted_is_a_full_bar_and_what_is_some_time_within_a_faint_one() -> None:
    """The difference between a war and a shipment: filled, or a broken outline."""
    (full,) = shapes(drawn("2001/2003"), "mark")
    faint, outline = shapes(drawn("[2001..2003]"), "mark")

    assert "ki-fill" in full.get("class", "")
    assert "ki-faint" in faint.get("class", "")
    assert outline.get("stroke-dasharray")
    assert full.get("d") == faint.get("d")


def test_a_bar_is_as_long_as_the_date_is_wide() -> None:
    """From the first day that it can mean to the last."""
    month, year, decade = (
        numbers(shapes(drawn(edtf), "faint")[0]) for edtf in ("2002-07", "2002", "[2001..2004]")
    )
    (start, _, end, *_), (first, _, last, *_), (begin, _, stop, *_) = month, year, decade

    assert 4 == pytest.approx((stop - begin) / (last - first), rel=0.01)
    assert first + (last - first) / 2 == pytest.approx(start, abs=1)
    assert last - first == pytest.approx((end - start) * 12, rel=0.2)


@pytest.mark.parametrize(
    ("edtf", "arrows"), [("[2001..2003]", 0), ("[..2003]", 1), ("[2001..]", 1), ("2001/..", 1)]
)
def test_an_open_end_is_an_arrow(edtf: str, arrows: int) -> None:
    """For nobody says how far it reaches."""
    assert arrows == sum(one.get("d", "").count(" l ") for one in shapes(drawn(edtf), "mark"))


@pytest.mark.parametrize(
    ("edtf", "signs"),
    [
        ("2002", []),
        ("2002~", ["~"]),
        ("2002?", ["?"]),
        ("[2001~..2003?]", ["~", "?"]),
        ("2001~/2003", ["~"]),
        ("2001~/..", ["~"]),
    ],
)
def test_what_is_approximate_or_uncertain_is_marked_at_its_end(edtf: str, signs: list[str]) -> None:
    """With EDTF's own signs."""
    assert signs == [one.text for one in shapes(drawn(edtf), "body", "mark")]


def test_what_has_no_bound_is_counted() -> None:
    """Not dropped in silence."""
    events = [
        Event(id=f"e{place}", title="x", type="aid", status="stated", when=when)
        for place, when in enumerate([None, ki.When(edtf="", text="Previously"), ki.When(edtf="1992")])
    ]
    written = " ".join(texts(read(pictures.timeline(Dataset(events=events)))))

    assert written.startswith("1 event along time")
    assert "Not drawn: 2 events without a date, 1 of them dated in words that give no bound." in written


def test_rows_are_in_the_order_of_what_is_known() -> None:
    """An event that is only known to lie before a day does not precede all others."""
    whens = {event.title: event.when for event in ki.events if event.when and event.when.bounded}
    drawn = [whens[title.partition(". ")[0]] for title in parts(read(pictures.timeline(ki.dataset)))]
    known = [str(when.earliest or when.latest) for when in drawn]

    assert len(whens) == len(drawn)
    assert sorted(known) == known


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2013-03-08", "on 8 March 2013"),
        ("2013-03-08~", "about 8 March 2013"),
        ("2020-09", "in September 2020"),
        ("1992", "in 1992"),
        ("1992?", "perhaps 1992"),
        ("199X", "in the 1990s"),
        ("199X~", "about the 1990s"),
        ("[1990~..1994~]", "some time from about 1990 to about 1994"),
        ("[..2013-03-08]", "some time up to 8 March 2013"),
        ("[1990..]", "some time from 1990 on"),
        ("1992/1993", "lasted from 1992 to 1993"),
        ("2020-09-27/..", "lasted from 27 September 2020 on"),
        ("../1991", "lasted until 1991"),
        ("1992/1992", "lasted in 1992"),
    ],
)
def test_a_date_is_said_in_words(edtf: str, words: str) -> None:
    """Nobody has to know EDTF to read a picture."""
    assert words == dated(ki.When(edtf=edtf))
    assert f"{words} (“once upon a time”)" == dated(ki.When(edtf=edtf, text="once upon a time"))


@given(edtf=edtf_strings())
def test_every_date_is_said_without_a_mark_of_the_notation(edtf: str) -> None:
    """Who does not know EDTF reads it as well, and no two kinds of dates alike."""
    said = in_words(ki.When(edtf=edtf))

    assert not set("[]/~?X.") & set(said)
    assert edtf.startswith("[") == said.startswith("some time ")
    assert ("/" in edtf) == said.startswith("lasted ")
    assert ("~" in edtf, "?" in edtf) == ("about " in said, "perhaps " in said)


def test_words_without_a_bound_are_a_date_of_their_own() -> None:
    """They are all that the source says."""
    assert "“Previously”" == dated(ki.When(edtf="", text="Previously"))


def test_tellers_are_named_by_what_they_say_of_it() -> None:
    """Each once, however often he says so."""
    event = Event(id="e", title="x", type="aid", status="disputed")
    people = [Actor(id=one, name=one.upper(), kind="person") for one in "abc"]
    held: list[tuple[str, Position]] = [("a", "asserts"), ("b", "denies"), ("a", "asserts"), ("c", "questions")]
    stances = [
        Stance(id=f"s{place}", on="e", holder=holder, position=position, passage=Passage(source="b"))
        for place, (holder, position) in enumerate(held)
    ]

    assert "disputed: A; denied by B; questioned by C" == told_by(event, stances, Dataset(actors=people))


def test_a_stance_is_found_by_its_place_its_hedge_and_its_way() -> None:
    """All that a mark of the matrix stands for."""
    carried = ki.stances.filter(via="sahar-tv").records[0]
    hedged = ki.stances.filter(hedged=True, on="iran-supports-armenia").records[0]

    assert passage(carried, ki.dataset).endswith(", via Sahar TV, Oye Times")
    assert "[Commentary on Iran and the Nagorno-Karabakh conflict], para. 2, “even suggest”" == passage(
        hedged, ki.dataset
    )
