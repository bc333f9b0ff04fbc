"""Claims against their holders: each position a mark of its own shape, rivals together."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from drawn import SVG, part, parts, read, shapes, texts
from karabakh_iran import pictures
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Claim, Passage, Source, Stance
from karabakh_iran.pictures.rivalry import brackets, together
from karabakh_iran.vocabulary import Position

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def held(*positions: Position) -> Element:
    """Draw a claim of which one holder takes these positions."""
    stances = [
        Stance(id=f"s{place}", on="c", holder="a", position=position, passage=Passage(source="b"))
        for place, position in enumerate(positions)
    ]
    dataset = Dataset(
        sources=[Source(id="b", title="Book", kind="book")],
        actors=[Actor(id="a", name="Ada", kind="person")],
        claims=[Claim(id="c", text="It is so.", kind="relation")],
        stances=stances,
    )
    return read(pictures.accounts(dataset, claims=dataset.claims))


@st.composite
def rivalries(draw: st.DrawFn) -> list[Claim]:
    """Draw claims, some of them rivals of others, of themselves or of what is not drawn."""
    pairs = draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12)), max_size=14))
    return [
        Claim(id=f"c{one}", text="x", kind="relation", rivals=tuple(f"c{b}" for a, b in pairs if a == one))
        for one in draw(st.permutations(range(10)))
    ]


def test_each_position_has_a_shape_of_its_own() -> None:
    """Who sees no colours tells them apart."""
    drawn = {
        position: [
            (shape.tag.removeprefix(SVG), "ki-fill" in shape.get("class", ""))
            for shape in part(held(position), f"Ada {position}")[2:]
        ]
        for position in get_args(Position)
    }

    assert drawn == {
        "asserts": [("circle", True)],
        "denies": [("path", False)],
        "questions": [("text", False)],
    }


def test_several_positions_of_one_holder_stand_side_by_side() -> None:
    """Who asserts in one place what he denies in another does both."""
    root = held("asserts", "denies", "questions")
    places = [
        float(shape.get("x", 0))
        for words, one in parts(root).items()
        if words.startswith("Ada ")
        for shape in one.iter(f"{SVG}rect")
    ]

    assert 3 == len(set(places))
    assert sorted(places) == places


def test_several_passages_are_one_mark_with_their_number() -> None:
    """And all of them are named where one points at it."""
    root = held("asserts", "asserts")

    assert ["2"] == texts(part(root, "Ada asserts: It is so. (Book; Book)"))
    assert "in so many passages" in texts(root)
    assert "in so many passages" not in texts(held("asserts"))


def test_a_mark_stands_in_the_row_of_its_claim_and_the_column_of_its_holder() -> None:
    """Read back: every stance on the claims that are drawn, and no other."""
    root = read(pictures.accounts(ki.dataset))
    marks = {words.split(" (")[0] for words in parts(root) if ": " in words}
    contested = ki.claims.filter(contested=True)

    assert marks == {
        f"{ki.actors[one.holder].name} {one.position}: {ki.claims[one.on].text}".split(" (")[0]
        for one in ki.stances.filter(on=contested)
    }
    assert {claim.text for claim in contested} <= set(parts(root))


def test_without_claims_the_contested_are_drawn() -> None:
    """Where nobody contradicts there is nothing to compare."""
    assert pictures.accounts(ki.dataset, claims=ki.claims.filter(contested=True)) == pictures.accounts(ki.dataset)


def test_a_picture_is_wider_where_the_holders_need_more() -> None:
    """Rather than that a column is lost."""
    every = read(pictures.accounts(ki.dataset, claims=ki.claims, width=400))

    assert float(every.get("width", 0)) > 400
    assert float(read(pictures.accounts(ki.dataset, width=1000)).get("width", 0)) == 1000


@given(claims=rivalries())
def test_rivals_stand_together(claims: list[Claim]) -> None:
    """Between a claim and its rival there is none that has nothing to do with either."""
    rows = together(claims)
    place = {claim.id: row for row, claim in enumerate(rows)}
    linked = {
        frozenset((place[claim.id], place[rival]))
        for claim in claims
        for rival in claim.rivals
        if rival in place and rival != claim.id
    }

    assert sorted(place) == sorted(claim.id for claim in claims)
    assert linked == {frozenset((one.upper, one.lower)) for one in brackets(rows)}
    for pair in linked:
        for row in range(min(pair), max(pair)):
            assert any(row in other for other in linked), rows[row].id


@given(claims=rivalries())
def test_brackets_do_not_run_into_each_other(claims: list[Claim]) -> None:
    """Unless there are more than the margin holds."""
    drawn = brackets(together(claims))

    for one, other in combinations(drawn, 2):
        if one.level == other.level < 4:
            assert one.lower < other.upper or other.lower < one.upper


@pytest.mark.parametrize("wide", [360, 800])
def test_a_bracket_joins_the_middles_of_two_rows(wide: int) -> None:
    """Five pairs among the contested claims."""
    root = read(pictures.accounts(ki.dataset, width=wide))
    pairs = brackets(together(ki.claims.filter(contested=True)))

    assert len(pairs) == len([one for one in shapes(root, "stroke", "quiet") if one.get("stroke-width") == "1.5"])
