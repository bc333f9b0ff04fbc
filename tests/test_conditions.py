"""What tables can be filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_type_hints

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran import keywords
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.errors import InvalidConditionError, InvalidDateError, UnknownConditionError
from karabakh_iran.references import NOUNS, TABLES, class_of

if TYPE_CHECKING:
    from karabakh_iran.references import TableName

FIELDS_BEHIND = {
    "quotes": {
        "passage": {"source", "paragraph"},
        "when": {"during", "within", "dated", "open_ended"},
    },
    "events": {
        "title": {"text"},
        "modes": {"mode"},
        "actors": {"actor"},
        "recipients": {"recipient"},
        "places": {"place"},
        "when": {"during", "within", "dated", "open_ended"},
    },
}


def typed(table: TableName) -> set[str]:
    """The keywords that type checkers accept."""
    name = f"{NOUNS[table].title()}Conditions"
    return set(get_type_hints(getattr(keywords, name)))


@pytest.mark.parametrize("table", TABLES)
def test_what_type_checkers_accept_is_what_a_filter_takes(table: TableName) -> None:
    """One list is for mypy, the other for the interpreter: they must not drift apart."""
    dated = {"open_ended"} if "during" in CONDITIONS[table] else set()

    assert set(CONDITIONS[table]) | dated == typed(table)


@pytest.mark.parametrize("table", ["quotes", "events"])
def test_every_field_can_be_asked_by(table: TableName) -> None:
    """A field that no condition reaches cannot be researched."""
    for field in attrs.fields(class_of(table)):
        assert FIELDS_BEHIND[table].get(field.name, {field.name}) <= typed(table), field.name


def naive(table: str, keep: Any) -> list[str]:  # noqa: ANN401 - a test of a record
    """The same question, asked with a loop."""
    return [record.id for record in getattr(ki, table) if keep(record)]


CASES: list[tuple[str, dict[str, Any], Any]] = [
    ("quotes", {"id": "rezaee-order-davar"}, lambda q: q.id == "rezaee-order-davar"),
    ("quotes", {"speaker": "mohsen-rezaee"}, lambda q: q.speaker == "mohsen-rezaee"),
    ("quotes", {"speaker": "Mohsen  REZAEE"}, lambda q: q.speaker == "mohsen-rezaee"),
    ("quotes", {"speaker": "Abdol Ali Zadeh"}, lambda q: q.speaker == "ali-abdol-alizadeh"),
    ("quotes", {"about": "baku"}, lambda q: "baku" in q.about),
    ("quotes", {"about": ["baku", "armenia"]}, lambda q: {"baku", "armenia"} & set(q.about)),
    ("quotes", {"about": "karabakh-war"}, lambda q: "karabakh-war" in q.about),
    ("quotes", {"via": "Sahar TV"}, lambda q: "sahar-tv" in q.via),
    ("quotes", {"via": "rafsanjani-memoirs-1993"}, lambda q: "rafsanjani-memoirs-1993" in q.via),
    ("quotes", {"via": None}, lambda q: not q.via),
    ("quotes", {"source": "kucera-2013"}, lambda q: q.passage.source == "kucera-2013"),
    ("quotes", {"source": "commentary"}, lambda _: False),
    ("quotes", {"paragraph": 14}, lambda q: q.passage.paragraph == 14),
    ("quotes", {"cue": "he told"}, lambda q: "told" in q.cue),
    ("quotes", {"translator": "oye-times"}, lambda q: q.translator == "oye-times"),
    ("quotes", {"translator": None}, lambda q: q.translator is None),
    ("quotes", {"utterance": "rezaee-order"}, lambda q: q.utterance == "rezaee-order"),
    ("quotes", {"nested_in": "abdol-alizadeh-bread-davar"}, lambda q: q.id == "aliyev-bread-davar"),
    ("quotes", {"continues": None}, lambda q: q.continues is None),
    ("quotes", {"text": "BREAD by the"}, lambda q: "bread by the" in q.text),
    ("quotes", {"text": "azerbaijan's territorial"}, lambda q: "Azerbaijan’s territorial" in q.text),
    ("quotes", {"note": "curly"}, lambda q: "curly" in q.note),
    ("quotes", {"speaker": "rezaee", "about": "baku"}, lambda q: "rezaee-martyrs" in q.id),
    ("events", {"type": "aid"}, lambda e: e.type == "aid"),
    ("events", {"type": ["aid", "agree"]}, lambda e: e.type in {"aid", "agree"}),
    ("events", {"mode": "training"}, lambda e: "training" in e.modes),
    ("events", {"mode": None}, lambda e: not e.modes),
    ("events", {"status": "attributed"}, lambda e: e.status == "attributed"),
    ("events", {"actor": "Iran"}, lambda e: "iran" in e.actors),
    ("events", {"recipient": "azerbaijan"}, lambda e: "azerbaijan" in e.recipients),
    ("events", {"place": "Tehran"}, lambda e: "tehran" in e.places),
    ("events", {"occurrence": None}, lambda e: e.occurrence is None),
    ("events", {"dated": True}, lambda e: e.when is not None and e.when.edtf),
    ("events", {"dated": False}, lambda e: e.when is None or not e.when.edtf),
    ("events", {"text": "bread"}, lambda e: "bread" in e.title),
    ("actors", {"kind": "state"}, lambda a: a.kind == "state"),
    ("actors", {"country": "IRN"}, lambda a: a.country == "IRN"),
    ("actors", {"text": "abdol ali zadeh"}, lambda a: a.id == "ali-abdol-alizadeh"),
    ("places", {"kind": "province", "part_of": "iran-territory"}, lambda p: p.kind == "province"),
    ("places", {"country": None}, lambda p: p.country is None),
    ("claims", {"kind": "legal-status"}, lambda c: c.kind == "legal-status"),
    ("claims", {"about": "nagorno-karabakh"}, lambda c: "nagorno-karabakh" in c.about),
    ("stances", {"on": "iran-supports-armenia"}, lambda s: s.on == "iran-supports-armenia"),
    ("stances", {"position": ["denies", "questions"]}, lambda s: s.position != "asserts"),
    ("stances", {"hedged": True}, lambda s: s.hedge),
    ("stances", {"hedged": False}, lambda s: not s.hedge),
    ("sources", {"held": True}, lambda s: s.sha256 or s.reproduced_in),
    ("sources", {"author": "Faramarz Davar"}, lambda s: s.id == "davar-2020"),
    ("sources", {"reproduced_in": "commentary"}, lambda s: s.id == "kucera-2013"),
    ("sources", {"within": "2020"}, lambda s: s.issued and s.issued.edtf.startswith("2020")),
]


@pytest.mark.parametrize(("table", "given", "keep"), CASES, ids=[f"{t}-{g}" for t, g, _ in CASES])
def test_a_filter_finds_what_a_loop_finds(table: str, given: dict[str, Any], keep: Any) -> None:  # noqa: ANN401
    """The definition of each condition, against the plainest code for it."""
    assert naive(table, keep) == list(getattr(ki, table).filter(**given).ids)


def test_a_condition_takes_an_id_a_record_a_name_an_alias_a_list_or_a_table() -> None:
    """Whatever is at hand."""
    rezaee = ki.actors["mohsen-rezaee"]
    expected = ki.quotes.filter(speaker="mohsen-rezaee")

    assert len(expected) == 5
    assert all(
        expected == ki.quotes.filter(speaker=one)
        for one in (rezaee, "Rezaee", "mohsen rezaee", [rezaee], ki.actors.filter(text="rezaee"))
    )


def test_told_by_and_source_look_at_the_stances() -> None:
    """An event has no teller of its own: somebody takes a stance on it."""
    assert "iran-helps-azerbaijan-in-the-war" in ki.events.filter(told_by="mohsen-rezaee")
    assert "iran-helps-azerbaijan-in-the-war" not in ki.events.filter(told_by="joshua-kucera")
    assert "iran-helps-azerbaijan-in-the-war" in ki.events.filter(source="kucera-2013")
    assert "iran-supports-armenia" not in ki.claims.filter(told_by="author-of-the-commentary")


def test_during_is_could_and_within_is_must() -> None:
    """The rules of uncertain dates, on the real records."""
    assert "bread-shipment-to-baku" in ki.events.filter(during="1992")
    assert "bread-shipment-to-baku" not in ki.events.filter(within="1990/1994")
    assert "fighting-of-2020" in ki.events.filter(during="2020")
    assert "fighting-of-2020" not in ki.events.filter(during="2021")
    assert "fighting-of-2020" in ki.events.filter(during="2021", open_ended=True)
    assert list(ki.quotes.filter(within="2013").ids) == ["haghighatpour-mission-davar"]
    assert ki.quotes.filter(during="2013") == ki.quotes.filter(during=ki.When(edtf="2013"))


def test_a_filter_without_conditions_is_the_table() -> None:
    """Nothing asked, nothing left out."""
    assert ki.events == ki.events.filter()


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"speakr": "x"}, UnknownConditionError, "no condition 'speakr'; nearest: 'speaker'"),
        ({"zzz": "x"}, UnknownConditionError, "no condition 'zzz'; one of about, continues, cue"),
        (
            {"speaker": 5},
            InvalidConditionError,
            "speaker= takes the id, name or record of one actor, or several, not 5",
        ),
        (
            {"speaker": ki.places["baku"]},
            InvalidConditionError,
            "speaker= takes the id, name or record of one actor",
        ),
        ({"speaker": "Rezai"}, ki.UnknownRecordError, "no actor 'Rezai'; nearest: 'rezaee'"),
        (
            {"speaker": "bread-shipment-to-baku"},
            ki.UnknownRecordError,
            "is a record of another kind (event), no actor",
        ),
        ({"speaker": ""}, ki.UnknownRecordError, "no actor ''"),
        ({"speaker": "Aliyev"}, ki.AmbiguousNameError, "'heydar-aliyev' and 'ilham-aliyev': give the id"),
        (
            {"about": "azerbajan"},
            ki.UnknownRecordError,
            "no actor, place or event 'azerbajan'; nearest: 'azerbaijan'",
        ),
        ({"utterance": "rezaee-ordr"}, InvalidConditionError, "nearest: 'rezaee-order'"),
        ({"utterance": 3}, InvalidConditionError, "utterance= takes a text or several, not 3"),
        ({"paragraph": "2"}, InvalidConditionError, "paragraph= takes a whole number, not '2'"),
        ({"paragraph": True}, InvalidConditionError, "paragraph= takes a whole number, not True"),
        ({"text": 3}, InvalidConditionError, "text= takes a text, not 3"),
        ({"dated": "yes"}, InvalidConditionError, "dated= takes True or False, not 'yes'"),
        ({"during": "2013-13"}, InvalidDateError, "month 13"),
        ({"during": 2013}, InvalidConditionError, "during= takes a date (EDTF) or a When, not 2013"),
        ({"within": ""}, InvalidConditionError, "within= takes a date with a bound, not ''"),
        ({"speaker": "Alex"}, ki.UnknownRecordError, "no actor 'Alex'; nearest: 'alex vatanka', 'alex-vatanka'"),
        ({"speaker": None}, InvalidConditionError, "speaker= is never empty: None finds nothing"),
        ({"source": None}, InvalidConditionError, "source= is never empty: None finds nothing"),
        ({"id": None}, InvalidConditionError, "id= is never empty: None finds nothing"),
        ({"open_ended": True}, InvalidConditionError, "open_ended= widens during=: give both"),
        ({"open_ended": 1, "during": "2013"}, InvalidConditionError, "open_ended= takes True or False, not 1"),
    ],
)
def test_a_wrong_condition_says_what_is_right(given: dict[str, Any], error: type[Exception], message: str) -> None:
    """Never an empty table where the question was wrong."""
    with pytest.raises(error) as caught:
        ki.quotes.filter(**given)

    assert message in str(caught.value)


def test_an_unknown_word_of_a_fixed_list_names_the_nearest_or_all() -> None:
    """Event types are sixteen and four: nobody has them by heart."""
    with pytest.raises(InvalidConditionError, match="type= has no value 'asault'; nearest: 'assault'"):
        ki.events.filter(type="asault")  # type: ignore[arg-type]
    with pytest.raises(
        InvalidConditionError, match="status= has no value 'x'; one of attributed, disputed, stated"
    ):
        ki.events.filter(status="x")  # type: ignore[arg-type]
