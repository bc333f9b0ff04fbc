"""What belongs to what; who says what of it; all along time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from around import AROUND, KIND, ROWS
from karabakh_iran.corpus import Dataset
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.references import TABLES
from karabakh_iran.relations import Account, Dated, timeline
from strategies import whens

if TYPE_CHECKING:
    from karabakh_iran.dates import When
    from karabakh_iran.model import Record

#: Direction and the way back, by the table that each starts from.
CONVERSE = [
    ("sources: authors", "actors: works"),
    ("sources: voice", "actors: works voiced"),
    ("sources: translators", "actors: works translated"),
    ("sources: reproduced in", "sources: reproduces"),
    ("sources: stances in it", "stances: source"),
    ("sources: quotes in it", "quotes: source"),
    ("sources: stances carried by it", "stances: via"),
    ("sources: quotes carried by it", "quotes: via"),
    ("actors: bodies served", "actors: office holders"),
    ("actors: events as actor", "events: actors"),
    ("actors: events as recipient", "events: recipients"),
    ("actors: claims about it", "claims: about"),
    ("actors: stances held", "stances: holder"),
    ("actors: stances carried", "stances: via"),
    ("actors: quotes spoken", "quotes: speaker"),
    ("actors: quotes about it", "quotes: about"),
    ("actors: quotes carried", "quotes: via"),
    ("actors: quotes translated", "quotes: translator"),
    ("places: part of", "places: parts"),
    ("places: events", "events: places"),
    ("places: claims about it", "claims: about"),
    ("places: quotes about it", "quotes: about"),
    ("events: stances on it", "stances: on"),
    ("events: other accounts of the occurrence", "events: other accounts of the occurrence"),
    ("events: claims about it", "claims: about"),
    ("events: quotes about it", "quotes: about"),
    ("claims: stances on it", "stances: on"),
    ("claims: rivals", "claims: rivals"),
    ("stances: other stances on the same", "stances: other stances on the same"),
    ("quotes: other wordings", "quotes: other wordings"),
    ("quotes: nested in", "quotes: contains"),
    ("quotes: continues", "quotes: continued by"),
]


@pytest.mark.parametrize("table", TABLES)
def test_the_records_around_one_are_those_that_a_loop_finds(table: str) -> None:
    """Every direction of every bundled record; one that leads nowhere is not listed."""
    for row in ROWS[table]:
        found = {name: list(tab.ids) for name, tab in ki.dataset.related(ki.get(row["id"])).items()}

        assert {name: ids for name, ids in AROUND[table](row["id"], row).items() if ids} == found, row["id"]


def links(direction: str) -> set[tuple[str, str]]:
    """From which record a direction leads to which; those of several tables are one direction."""
    table, _, name = direction.partition(": ")
    return {
        (record.id, other.id)
        for record in getattr(ki, table)
        for found, others in ki.dataset.related(record).items()
        if found.partition(":")[0] == name
        for other in others
    }


@pytest.mark.parametrize(("there", "back"), CONVERSE, ids=[there for there, _ in CONVERSE])
def test_what_leads_there_leads_back(there: str, back: str) -> None:
    """Who follows a link finds the way home, whichever record he began with."""
    table = there.partition(":")[0]
    forth = links(there)

    assert forth
    assert forth == {(one, other) for other, one in links(back) if KIND[one] == table}


def test_an_account_is_what_a_stance_says_with_its_references_followed() -> None:
    """Every event and claim: all of its stances, those that assert first, then denials, then questions."""
    for record in (*ki.events, *ki.claims):
        stances = [
            stance
            for position in ("asserts", "denies", "questions")
            for stance in ki.stances
            if stance.on == record.id and stance.position == position
        ]
        expected = tuple(
            Account(
                position=stance.position,
                holder=ki.actors[stance.holder],
                via=tuple(ki.actors.get(one) or ki.sources[one] for one in stance.via),
                source=ki.sources[stance.passage.source],
                paragraph=stance.passage.paragraph,
                hedge=stance.hedge,
                stance=stance,
            )
            for stance in stances
        )

        assert expected == ki.dataset.accounts(record) == ki.dataset.accounts(record.id)
        assert expected


def sort_key(one: Dated) -> tuple[date, date, str, str, str]:
    """By the first day, then the last, an open end being the farthest."""
    when = one.when
    return when.earliest or date.min, when.latest or date.max, when.edtf, when.text, one.record.id


def test_the_timeline_has_every_event_quote_and_source_with_a_bound_in_order() -> None:
    """What is left out of it, or stands twice, is told wrongly."""
    dates = [
        Dated(one.when, one) for table in (ki.events, ki.quotes) for one in table if one.when and one.when.edtf
    ]
    dates += [Dated(one.issued, one) for one in ki.sources if one.issued]

    assert tuple(sorted(dates, key=sort_key)) == ki.dataset.timeline()


@given(dates=st.lists(st.none() | whens(), max_size=8), rest=st.lists(st.none() | whens(), max_size=3))
def test_any_timeline_is_complete_and_in_order(dates: list[When | None], rest: list[When | None]) -> None:
    """Of records of any kind, in any order, as long as the date says anything of the time."""
    stances = [
        attrs.evolve(ki.stances.records[0], id=f"s{number}", when=when) for number, when in enumerate(dates)
    ]
    sources = [
        attrs.evolve(ki.sources.records[0], id=f"w{number}", issued=when) for number, when in enumerate(rest)
    ]
    pairs: list[tuple[When | None, Record]] = [*zip(dates, stances, strict=True), *zip(rest, sources, strict=True)]
    expected = sorted((Dated(when, one) for when, one in pairs if when and when.edtf), key=sort_key)

    assert tuple(expected) == timeline([*sources, *stances]) == ki.dataset.timeline(stances, sources)


def test_what_has_no_date_is_on_no_timeline() -> None:
    """Actors and places have none."""
    assert () == ki.dataset.timeline(ki.actors, ki.places)


def test_only_records_of_the_dataset_are_related() -> None:
    """What is around a record of one's own making would be what is around its namesake."""
    mine = Dataset(actors=[ki.actors["iran"]])
    changed = attrs.evolve(ki.actors["iran"], name="Persia")

    assert {} == mine.related(ki.actors["iran"])
    with pytest.raises(ki.UnknownRecordError, match="'iran' is another record in this dataset"):
        ki.dataset.related(changed)
    with pytest.raises(ki.UnknownRecordError, match="no record 'armenia'"):
        mine.related(ki.actors["armenia"])
    with pytest.raises(ki.UnknownRecordError, match="no record 'iran-neutrl'; nearest: 'iran-neutral'"):
        ki.dataset.accounts("iran-neutrl")


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"events", "claims"}))
def test_accounts_are_given_of_events_and_claims_only(table: str) -> None:
    """Nobody asserts or denies a place."""
    record: Any = getattr(ki, table).records[0]

    with pytest.raises(InvalidConditionError, match=f"given of an event or claim, not of .*{record.id}"):
        ki.dataset.accounts(record)
