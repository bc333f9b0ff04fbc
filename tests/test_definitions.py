"""What a condition may be given, what it is taken for, and how what is wrong is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.corpus import Dataset
from karabakh_iran.definitions import Refers
from karabakh_iran.errors import InvalidConditionError, InvalidDateError, UnknownConditionError
from karabakh_iran.references import TABLES
from karabakh_iran.vocabulary import Position
from strategies import built

if TYPE_CHECKING:
    from karabakh_iran.references import TableName

REFERRING = [
    (table, keyword, definition)
    for table in TABLES
    for keyword, definition in CONDITIONS[table].items()
    if isinstance(definition, Refers)
]
of_every_reference = pytest.mark.parametrize(
    ("table", "keyword", "definition"), REFERRING, ids=[f"{table}-{keyword}" for table, keyword, _ in REFERRING]
)


def held(record: Any, path: str) -> set[str]:  # noqa: ANN401 - a record of any table
    """The ids that a field holds, whether it holds one, several or none."""
    for name in path.split("."):
        record = record and getattr(record, name)
    return set(record) if isinstance(record, tuple) else {record} - {None}


@of_every_reference
def test_each_record_it_may_refer_to_is_asked_by_id_and_as_a_record(
    table: TableName, keyword: str, definition: Refers
) -> None:
    """Every reference of the bundled data, against a loop."""
    asked = getattr(ki, table)
    for target in (one for name in definition.targets for one in getattr(ki, name)):
        expected = [one.id for one in asked if target.id in held(one, definition.field)]

        assert expected == list(asked.filter(**{keyword: target.id}).ids)
        assert expected == list(asked.filter(**{keyword: target}).ids)


@of_every_reference
def test_several_are_any_of_them_as_a_list_a_generator_or_a_table(
    table: TableName, keyword: str, definition: Refers
) -> None:
    """The result of one filter is a condition of the next."""
    asked = getattr(ki, table)
    for target in (getattr(ki, name) for name in definition.targets):
        some = target.filter(id=target.ids[::2])
        expected = [one.id for one in asked if held(one, definition.field) & set(target.ids[::2])]
        mixed = [one if number % 2 else one.id for number, one in enumerate(some)]

        assert expected == list(asked.filter(**{keyword: some}).ids)
        assert expected == list(asked.filter(**{keyword: mixed}).ids)
        assert expected == list(asked.filter(**{keyword: (one for one in some)}).ids)


@of_every_reference
def test_what_nothing_is_called_raises_and_never_finds_nothing(
    table: TableName, keyword: str, definition: Refers
) -> None:
    """An empty table would read as an answer; the nearest is named also within a list."""
    known = getattr(ki, definition.targets[0]).ids[0]
    for wrong in (f"{known}x", [known, f"{known}x"]):
        with pytest.raises(ki.UnknownRecordError, match=f"'{known}x'; nearest: '{known}'"):
            getattr(ki, table).filter(**{keyword: wrong})


@of_every_reference
def test_a_record_of_another_kind_is_refused_and_told_what_is_taken(
    table: TableName, keyword: str, definition: Refers
) -> None:
    """A place for an actor of the same name would silently find nothing."""
    strangers = [getattr(ki, name).records[0] for name in TABLES if name not in definition.targets]

    assert strangers
    for stranger in strangers:
        noun = type(stranger).__name__
        with pytest.raises(InvalidConditionError, match=f"^{keyword}= takes .*, not the {noun} '{stranger.id}'$"):
            getattr(ki, table).filter(**{keyword: stranger})
        with pytest.raises(ki.UnknownRecordError, match=f"'{stranger.id}' is a record of another kind"):
            getattr(ki, table).filter(**{keyword: stranger.id})


@pytest.mark.parametrize("table", ["events", "claims"])
def test_a_teller_asserts_and_a_source_has_any_stance(table: str) -> None:
    """Who denies something does not tell it, but the source in which he does is one to read on it."""
    asked = getattr(ki, table)
    for actor in ki.actors:
        told = {stance.on for stance in ki.stances if (stance.holder, stance.position) == (actor.id, "asserts")}

        assert [one.id for one in asked if one.id in told] == list(asked.filter(told_by=actor).ids)
    for source in ki.sources:
        in_it = {stance.on for stance in ki.stances if stance.passage.source == source.id}

        assert [one.id for one in asked if one.id in in_it] == list(asked.filter(source=source).ids)


def test_a_rival_is_one_whichever_of_the_two_is_asked() -> None:
    """A pair is stored once, with either."""
    for one in ki.claims:
        expected = [other.id for other in ki.claims if other.id in one.rivals or one.id in other.rivals]

        assert expected == list(ki.claims.filter(rival_of=one).ids)


@given(
    pairs=st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")).filter(lambda two: two[0] < two[1])),
    taken=st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from(get_args(Position)))),
    stance=built(ki.Stance),
)
def test_a_claim_is_contested_by_a_denial_a_question_or_an_asserted_rival(
    pairs: set[tuple[str, str]], taken: set[tuple[str, Position]], stance: ki.Stance
) -> None:
    """Each of the three alone is enough; a rival that nobody asserts is none."""
    rivals = {one: tuple(sorted(other for first, other in pairs if first == one)) for one in "abc"}
    stances = [attrs.evolve(stance, id=f"{on}-{position}", on=on, position=position) for on, position in taken]
    claims = [ki.Claim(id=one, text=one, kind="relation", rivals=rivals[one]) for one in "abc"]
    mine = Dataset(claims=claims, stances=stances)
    expected = {on for on, position in taken if position in {"denies", "questions"}}
    expected |= {one for one, other in pairs if (other, "asserts") in taken}
    expected |= {other for one, other in pairs if (one, "asserts") in taken}

    assert sorted(expected) == list(mine.claims.filter(contested=True).ids)
    assert sorted(set("abc") - expected) == list(mine.claims.filter(contested=False).ids)
    assert sorted(set("abc") - {one for two in pairs for one in two}) == list(
        mine.claims.filter(rival_of=None).ids
    )


def test_a_name_in_any_case_or_an_alias_is_the_record_that_bears_it() -> None:
    """Whatever is at hand."""
    expected = ki.quotes.filter(speaker="mohsen-rezaee")

    assert 5 == len(expected)
    assert all(
        expected == ki.quotes.filter(speaker=one)
        for one in ("Rezaee", "mohsen  rezaee", ["REZAEE"], ki.actors.filter(text="rezaee"))
    )


def test_a_record_that_is_none_of_the_dataset_is_unknown() -> None:
    """A record of one's own making has no quotes here."""
    stranger = attrs.evolve(ki.actors["iran"], id="persia")

    with pytest.raises(ki.UnknownRecordError, match="no actor 'persia'"):
        ki.quotes.filter(speaker=stranger)


@pytest.mark.parametrize(("table", "keyword"), [("quotes", "speaker"), ("quotes", "about"), ("stances", "via")])
@pytest.mark.parametrize("given", ["Aliyev", "ALIYEV", ["mohsen-rezaee", "aliyev"]])
def test_a_name_that_two_bear_names_both(table: str, keyword: str, given: Any) -> None:  # noqa: ANN401
    """Father and son were presidents of the same state: to choose one silently would put words in a mouth."""
    with pytest.raises(ki.AmbiguousNameError) as caught:
        getattr(ki, table).filter(**{keyword: given})

    assert str(caught.value).endswith("is the name of 'heydar-aliyev' and 'ilham-aliyev': give the id")


@pytest.mark.parametrize(
    ("table", "given", "error", "message"),
    [
        ("quotes", {"speaker": 5}, InvalidConditionError, "id, name or record of one actor, or several, not 5"),
        ("quotes", {"speaker": ["rezaee", None]}, InvalidConditionError, "of one actor, or several, not None"),
        ("quotes", {"speaker": "Rezai"}, ki.UnknownRecordError, "no actor 'Rezai'; nearest: 'rezaee'"),
        ("quotes", {"speaker": ""}, ki.UnknownRecordError, "no actor ''"),
        ("quotes", {"speaker": "Alex"}, ki.UnknownRecordError, "nearest: 'alex vatanka', 'alex-vatanka'"),
        ("quotes", {"speaker": None}, InvalidConditionError, "speaker= is never empty: None finds nothing"),
        ("quotes", {"source": None}, InvalidConditionError, "source= is never empty: None finds nothing"),
        ("events", {"told_by": None}, InvalidConditionError, "told_by= is never empty: None finds nothing"),
        ("events", {"id": None}, InvalidConditionError, "id= is never empty: None finds nothing"),
        (
            "quotes",
            {"about": "azerbajan"},
            ki.UnknownRecordError,
            "no actor, place or event 'azerbajan'; nearest: ",
        ),
        ("claims", {"told_by": "rezai"}, ki.UnknownRecordError, "no actor 'rezai'; nearest: 'rezaee'"),
        ("claims", {"rival_of": "iran-neutrl"}, ki.UnknownRecordError, "nearest: 'iran-neutral'"),
        ("claims", {"rival_of": 3}, InvalidConditionError, "rival_of= takes the id, name or record of one claim"),
        ("claims", {"contested": 1}, InvalidConditionError, "contested= takes True or False, not 1"),
        ("stances", {"hedged": "no"}, InvalidConditionError, "hedged= takes True or False, not 'no'"),
        ("sources", {"held": None}, InvalidConditionError, "held= is never empty"),
        ("sources", {"kind": "boook"}, InvalidConditionError, "kind= has no value 'boook'; nearest: 'book'"),
        ("events", {"type": ["aid", "asault"]}, InvalidConditionError, "'asault'; nearest: 'assault'"),
        ("events", {"status": "x"}, InvalidConditionError, "value 'x'; one of attributed, disputed, stated"),
        ("events", {"occurrence": "advisers"}, InvalidConditionError, "nearest: 'advisers-to-azerbaijan'"),
        (
            "actors",
            {"country": "IRQ"},
            InvalidConditionError,
            "country= has no value 'IRQ'; nearest: 'ISR', 'IRN'",
        ),
        ("actors", {"role": 3}, InvalidConditionError, "role= takes a text, not 3"),
        ("quotes", {"text": ["a", "b"]}, InvalidConditionError, "text= takes a text, not ['a', 'b']"),
        ("quotes", {"utterance": 3}, InvalidConditionError, "utterance= takes a text or several, not 3"),
        (
            "quotes",
            {"paragraph": "2"},
            InvalidConditionError,
            "paragraph= takes a whole number or several",
        ),
        (
            "quotes",
            {"paragraph": True},
            InvalidConditionError,
            "paragraph= takes a whole number or several",
        ),
        ("quotes", {"dated": "yes"}, InvalidConditionError, "dated= takes True or False, not 'yes'"),
        ("events", {"during": "2013-13"}, InvalidDateError, "month 13"),
        ("events", {"during": 2013}, InvalidConditionError, "during= takes a date (EDTF) or a When, not 2013"),
        ("events", {"within": ""}, InvalidConditionError, "within= takes a date with a bound, not ''"),
        ("events", {"during": ki.When(edtf="")}, InvalidConditionError, "during= takes a date with a bound"),
        ("events", {"open_ended": True}, InvalidConditionError, "open_ended= widens during=: give both"),
        ("events", {"open_ended": 1, "during": "2013"}, InvalidConditionError, "takes True or False, not 1"),
    ],
)
def test_a_wrong_value_says_what_is_right(
    table: TableName, given: dict[str, Any], error: type[Exception], message: str
) -> None:
    """Never an empty table where the question was wrong; ``where`` refuses what ``filter`` refuses."""
    for ask in (getattr(ki, table).filter, getattr(ki, table).where):
        with pytest.raises(error) as caught:
            ask(**given)

        assert message in str(caught.value)


@pytest.mark.parametrize("table", ["actors", "places"])
def test_what_has_no_dates_takes_no_condition_on_them(table: str) -> None:
    """``open_ended=`` widens ``during=``, which these tables do not have."""
    with pytest.raises(UnknownConditionError, match="have no condition 'open_ended'"):
        getattr(ki, table).filter(open_ended=False)


def test_a_misspelt_open_ended_is_told() -> None:
    """It is a keyword like the others, though it asks nothing by itself."""
    with pytest.raises(UnknownConditionError, match="nearest: 'open_ended'"):
        ki.quotes.filter(open_endd=True)  # type: ignore[call-arg]


def test_a_text_without_a_word_is_refused() -> None:
    """It stands in every record: whoever gives it has lost his words."""
    with pytest.raises(InvalidConditionError, match="a text with a word in it"):
        ki.quotes.filter(text=" ")


def test_several_paragraphs_are_any_of_them() -> None:
    """As with every other condition."""
    expected = [q.id for q in ki.quotes if q.passage.paragraph in {12, 14}]

    assert expected == list(ki.quotes.filter(paragraph=[12, 14]).ids)
