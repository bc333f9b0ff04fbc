"""Who acted towards whom: ribbons as wide as the events are many, from node to node."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from drawn import part, parts, read, shapes, texts
from karabakh_iran import pictures
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Event
from karabakh_iran.pictures.flow import Pair, columns, offsets

PAIRS = st.dictionaries(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), st.integers(1, 9), min_size=1, max_size=20
)


def dataset(*events: tuple[str, str]) -> Dataset:
    """Make events of actors and recipients, a letter each."""
    letters = sorted({letter for event in events for ids in event for letter in ids})
    return Dataset(
        actors=[Actor(id=letter, name=letter.upper(), kind="state") for letter in letters],
        events=[
            Event(
                id=f"e{place}",
                title=f"Event {place}",
                type="aid",
                status="stated",
                actors=tuple(actors),
                recipients=tuple(recipients),
            )
            for place, (actors, recipients) in enumerate(events)
        ],
    )


def ribbons(data: Dataset) -> dict[str, float]:
    """Draw events, and give the width of the ribbon of each pair."""
    root = read(pictures.network(data))
    return {
        words.partition(",")[0]: float(shapes(one, "band")[0].get("stroke-width", 0))
        for words, one in parts(root).items()
        if "→" in words
    }


@given(counts=PAIRS)
def test_ribbons_lie_side_by_side_at_both_ends(counts: dict[Pair, int]) -> None:
    """None covers another, and together they are as high as the node."""
    both = columns(counts)

    for here in (0, 1):
        above = offsets(counts, both, here)
        for one, total in both[here].items():
            spans = sorted(
                (above[pair], above[pair] + count) for pair, count in counts.items() if pair[here] == one
            )

            assert 0 == spans[0][0]
            assert total == spans[-1][1]
            assert all(end == begin for (_, end), (begin, _) in pairwise(spans))


@given(counts=PAIRS)
def test_the_order_of_ribbons_is_that_of_their_other_ends(counts: dict[Pair, int]) -> None:
    """Two ribbons of one node do not cross."""
    both = columns(counts)
    rows = [list(column) for column in both]

    for here in (0, 1):
        above = offsets(counts, both, here)
        for one in both[here]:
            mine = sorted((pair for pair in counts if pair[here] == one), key=above.__getitem__)
            others = [rows[1 - here].index(pair[1 - here]) for pair in mine]

            assert sorted(others) == others


def test_what_need_not_cross_does_not() -> None:
    """Each pair by itself is drawn straight."""
    first, second = columns({("a", "z"): 1, ("b", "y"): 2, ("c", "x"): 3})

    assert ["zyx"["abc".index(one)] for one in first] == list(second)


def test_a_ribbon_is_as_wide_as_the_events_are_many() -> None:
    """Three times as wide for three times as many."""
    wide = ribbons(dataset(("a", "b"), ("a", "b"), ("a", "b"), ("b", "a")))

    assert 3 == pytest.approx(wide["A → B"] / wide["B → A"])


def test_who_act_on_each_other_do_not_act_on_themselves() -> None:
    """Two that fight each other are both actors and recipients; one that acts on itself alone does."""
    assert {"A → B", "B → A"} == set(ribbons(dataset(("ab", "ab"))))
    assert {"A → A"} == set(ribbons(dataset(("a", "a"))))


def test_an_event_of_several_counts_once_for_each_of_them() -> None:
    """Behind a name stands the number of events, not of ribbons."""
    written = texts(read(pictures.network(dataset(("a", "bc"), ("a", "b")))))

    assert ["A\u00a0(2)", "B\u00a0(2)", "C\u00a0(1)"] == [line for line in written if "\u00a0" in line]


def test_what_names_no_actor_or_no_recipient_is_counted() -> None:
    """Not dropped in silence."""
    written = texts(read(pictures.network(dataset(("a", "b"), ("a", ""), ("", "b")))))

    assert any("Not drawn: 2 events without an actor or a recipient." in line for line in written)
    assert "Who acted towards whom: 1 event" == written[0]


def test_a_ribbon_names_its_events_with_their_status_and_tellers() -> None:
    """Every display of a title shows them."""
    shown = part(read(pictures.network(ki.dataset)), "Iran → Armenia")[0].text or ""

    assert [] == [
        event.title for event in ki.events.filter(actor="iran", recipient="armenia") if event.title not in shown
    ]
    assert "Iran gives military aid to Armenia (disputed: denied by Ministry of Foreign Affairs of Iran)" in shown
