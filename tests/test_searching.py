"""Finding records by words: what is found, what is not, and what comes first."""

from __future__ import annotations

from functools import cache
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.comparisons import texts
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.folding import plain, sound
from karabakh_iran.model import Actor, Event, Name, Quote
from karabakh_iran.references import TABLES, class_of
from karabakh_iran.searching import FIELDS, near, search
from strategies import RECORDS, built
from strategies import texts as any_texts

if TYPE_CHECKING:
    from karabakh_iran.model import Record
    from karabakh_iran.references import TableName

WORDS = st.text("abdeghikmnorstuvyz", min_size=4, max_size=9)


def actor(name: str, number: int = 0) -> Actor:
    """Somebody of this name."""
    return Actor(id=f"actor-{number}", name=name, kind="person")


def told(title: str, number: int = 0) -> Event:
    """Something of this title."""
    return Event(id=f"event-{number}", title=title, type="situation", status="stated")


def order(records: list[Any], table: TableName, question: str) -> list[str]:
    """The names or titles that are found, the best first."""
    return [hit.text for hit in search(records, table, question)]


@cache
def slips(one: str, other: str) -> int:
    """Count the slips between two texts, by the definition of optimal string alignment."""
    if not one or not other:
        return len(one) + len(other)
    counts = [
        slips(one[:-1], other) + 1,
        slips(one, other[:-1]) + 1,
        slips(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        counts.append(slips(one[:-2], other[:-2]) + 1)
    return min(counts)


@given(one=st.text("abc", max_size=8), other=st.text("abc", max_size=8), most=st.integers(0, 4))
@example("ca", "abc", 2)
@example("ab", "ba", 1)
@example("", "", 0)
def test_near_is_few_slips_by_their_definition(one: str, other: str, most: int) -> None:
    """The count is kept row by row for speed; its definition is four lines."""
    assert (slips(one, other) <= most) is near(one, other, most)


@given(one=st.text(max_size=6), data=st.data(), most=st.integers(1, 3))
def test_what_was_mistyped_is_near(one: str, data: st.DataObject, most: int) -> None:
    """A letter too many, too few, wrong, or changed with its neighbour."""
    mistyped = one
    for _ in range(most):
        at = data.draw(st.integers(0, len(mistyped)))
        before, after = mistyped[:at], mistyped[at:]
        slip = data.draw(
            st.sampled_from([f"x{after}", after[1:], f"x{after[1:]}", after[1:2] + after[:1] + after[2:]])
        )
        mistyped = before + slip

    assert near(one, mistyped, 2 * most) is near(mistyped, one, 2 * most) is True


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Rezaei", "mohsen-rezaee"),
        ("Rezai", "mohsen-rezaee"),
        ("rezaee mohsen", "mohsen-rezaee"),
        ("Haqiqatpour", "mansour-haghighatpour"),
        ("Haqiqatpur", "mansour-haghighatpour"),
        ("Haqiqat-pour", "mansour-haghighatpour"),
        ("Mansur Haqiqat pur", "mansour-haghighatpour"),
        ("Abdolalizadeh", "ali-abdol-alizadeh"),
        ("Abdol-Alizade", "ali-abdol-alizadeh"),
        ("Ali Abdolalizade", "ali-abdol-alizadeh"),
        ("Nagornokarabakh", "nagorno-karabakh"),
        ("heidar alijev", "heydar-aliyev"),
        ("Əliyev", "ilham-aliyev"),
        ("Nagorno Karabakh", "nagorno-karabakh"),
        ("nagorno-karabakh", "nagorno-karabakh"),
        ("Qarabağ", "nagorno-karabakh"),
        ("Xamenei", "ali-khamenei"),
        ("Mohamad", "mohammad-forouzandeh"),
        ("Muhammad", "mohammad-forouzandeh"),
        ("Hashemi-Rafsanjani", "akbar-hashemi-rafsanjani"),
        ("Azerbaidzhan", "azerbaijan"),
        ("Azerbijan", "azerbaijan"),
        ("supreme leader", "ali-khamenei"),
        ("Bug Pit", "kucera-2013"),
        ("bread baku", "bread-shipment-to-baku"),
        ("zealous youth", "abdol-alizadeh-advisers-davar"),
    ],
)
def test_a_reader_finds_whom_he_means(question: str, expected: str) -> None:
    """As he would spell it: in the table of the record and in the whole dataset."""
    record = ki.get(expected)
    table = next(getattr(ki, name) for name in TABLES if expected in getattr(ki, name))

    assert record in [hit.record for hit in table.search(question)]
    assert record in [hit.record for hit in ki.dataset.search(question)]


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Heydar Aliyev", "ilham-aliyev"),
        ("Ilham Aliyev", "heydar-aliyev"),
        ("Iraq", "iran"),
        ("Albania", "armenia"),
        ("Batumi", "baku"),
        ("Germany", "georgia"),
        ("Turkmenistan", "turkey"),
        ("Khatami", "ali-khamenei"),
        ("Karaj", "nagorno-karabakh"),
    ],
)
def test_nobody_else_is_found(question: str, other: str) -> None:
    """'Niger' must not find Nigeria's neighbour, nor one president the other."""
    assert other not in [hit.record.id for hit in ki.dataset.search(question)]


@pytest.mark.parametrize("nothing", ["", " ", "\t\n", "?!", "—", "zzzzzz", "qwrtpsdf bread", "\u0301", "\ud800"])
def test_an_empty_or_hopeless_text_finds_nothing(nothing: str) -> None:
    """Every word has to be somewhere: what is not there is not replaced by what is."""
    assert () == ki.dataset.search(nothing)
    assert all(() == getattr(ki, table).search(nothing) for table in TABLES)


@given(word=WORDS, rest=st.text("abdegkmn", min_size=1, max_size=3))
def test_the_same_comes_before_what_sounds_alike_and_that_before_a_beginning(word: str, rest: str) -> None:
    """Whoever knows the spelling sees his record first."""
    heard, longer = word.replace("k", "q", 1).replace("i", "y", 1), word + rest
    assume(heard != word and sound(heard) == sound(word) != sound(longer))
    records = [actor(name, number) for number, name in enumerate([longer, heard, word])]

    assert [word, heard, longer] == order(records, "actors", word)


@pytest.mark.parametrize("filling", [0, 3, 40])
def test_exact_before_beginning_before_near_however_long_the_text(filling: int) -> None:
    """A whole quote with the word in it comes before a short title that only begins alike."""
    long = "of " * filling
    records = [told("Rafsanjbni", 0), told("Rafsanjanites", 1), told(f"{long}Rafsanjani {long}", 2)]

    assert [records[2].title, "Rafsanjanites", "Rafsanjbni"] == order(records, "events", "Rafsanjani")


def test_exact_words_come_before_beginnings_also_where_they_stand_apart() -> None:
    """What is the same comes before what begins alike, as the module says."""
    apart = f"bread {'of ' * 40}shipment"

    assert [apart, "Breads shipments"] == order(
        [told("Breads shipments"), told(apart)], "events", "bread shipment"
    )


def test_words_in_order_come_before_words_apart_and_the_whole_before_a_part() -> None:
    """A name as it is written is meant more than its parts in a sentence."""
    records = [told("Leader of the Supreme", 0), told("the Supreme Leader spoke", 1), told("Supreme Leader", 2)]

    assert ["Supreme Leader", "the Supreme Leader spoke", "Leader of the Supreme"] == order(
        records, "events", "supreme leader"
    )


def test_equals_stand_in_the_order_of_the_table() -> None:
    """The same question gives the same list each time."""
    twins = [actor("Aliyev", number) for number in range(5)]

    assert twins == [hit.record for hit in search(twins, "actors", "aliyev")]


@pytest.mark.parametrize("short", ["i", "ir", "x", "1"])
def test_a_letter_or_two_are_no_beginning(short: str) -> None:
    """Half of all words would begin with them."""
    assert [] == order([actor("Iran"), actor("Xerxes"), actor("1991")], "actors", short)


def test_a_short_word_is_near_nothing() -> None:
    """One letter of five is another word: Iran is not Iraq, Sarab not Sarah."""
    assert [] == order([actor("Sarab"), actor("Iraq")], "actors", "Sarah")
    assert [] == order([actor("Sarab"), actor("Iraq")], "actors", "Iran")


@given(data=st.data())
@settings(max_examples=50)
def test_a_hit_names_its_field_and_text_truly(data: st.DataObject) -> None:
    """What is shown as the reason is the reason: the field has that text, and the text what was asked for."""
    table: TableName = data.draw(st.sampled_from(TABLES))
    record = data.draw(st.sampled_from(getattr(ki, table).records))
    searched = [text for name in FIELDS[table] for text in texts(getattr(record, name)) if plain(text)]
    assume(searched)
    words = plain(data.draw(st.sampled_from(searched))).split()
    question = " ".join(data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3)))
    hits = getattr(ki, table).search(question)

    assert record in [hit.record for hit in hits]
    assert sorted((hit.score for hit in hits), reverse=True) == [hit.score for hit in hits]
    for hit in hits:
        assert 0 < hit.score <= 1
        assert hit.field in FIELDS[table]
        assert hit.text in texts(getattr(hit.record, hit.field))


def test_words_that_are_apart_come_before_those_that_are_joined() -> None:
    """What was asked for is found as it stands before it is found as it might be meant."""
    apart, joined = (
        Actor(id="b", name="Haqiqat Pour", kind="person"),
        Actor(id="a", name="Haghighatpur", kind="person"),
    )
    hits = search([joined, apart], "actors", "Haqiqat-pour")

    assert [apart, joined] == [hit.record for hit in hits]
    assert hits[0].score > 0.8 >= hits[1].score > 0.6


def test_only_the_whole_field_scores_one() -> None:
    """1 is for a field that is what was asked for."""
    assert {"iran": 1.0, "iran-territory": 1.0} == {
        hit.record.id: hit.score for hit in ki.search("IRAN") if hit.score == 1.0
    }


def test_every_searched_field_is_one_of_its_class_that_holds_text() -> None:
    """A field that is renamed would be searched no more."""
    for table, names in FIELDS.items():
        held = {
            name for name in names for one in getattr(ki, table) if texts(getattr(one, name)) not in {(), ("",)}
        }

        assert set(names) == held, table


@given(
    records=st.lists(st.one_of([built(kind) for kind in RECORDS]), max_size=3), question=any_texts() | st.text()
)
@settings(max_examples=50)
def test_no_question_of_any_records_is_too_strange(records: list[Record], question: str) -> None:
    """A search box takes whatever is typed."""
    for record in records:
        table = next(name for name in TABLES if class_of(name) is type(record))
        for hit in search([record], table, question):
            assert record is hit.record


@pytest.mark.one_python
def test_a_long_question_costs_no_more_than_its_words() -> None:
    """What a stranger types into a field: each word more costs what a word costs."""

    def seconds(words: int) -> float:
        start = process_time()
        ki.search("iran ab " * words)
        ki.search("iran " * words)
        return process_time() - start

    least, most = (min(seconds(words) for _ in range(2)) for words in (200, 1600))

    assert most < 24 * least


def test_an_alias_without_a_text_is_no_name() -> None:
    """A dataset that is made of records directly is not checked, and must be searched all the same."""
    nameless = Actor(id="x", name="X", kind="person", aliases=(Name(text=""),))

    assert [] == search([nameless], "actors", "bread")


def test_the_whole_dataset_is_searched_and_the_best_of_all_tables_come_first() -> None:
    """Who does not know in which table something is asks all of them; ``limit`` keeps the first."""
    hits = ki.search("Karabakh")
    apart = [hit for table in TABLES for hit in getattr(ki, table).search("Karabakh")]

    assert sorted(apart, key=lambda hit: -hit.score) == list(hits)
    assert hits[:3] == ki.search("Karabakh", limit=3) == ki.dataset.search("Karabakh", limit=3)
    assert () == ki.search("Karabakh", limit=0)
    assert {"Quote", "Place", "Event"} <= {type(hit.record).__name__ for hit in hits}


def test_a_filtered_table_searches_what_is_left() -> None:
    """A filter and a search are two steps of one question."""
    said: tuple[Quote, ...] = tuple(hit.record for hit in ki.quotes.filter(speaker="rezaee").search("Azerbaijan"))

    assert {"mohsen-rezaee"} == {quote.speaker for quote in said}
    assert len(said) < len(ki.quotes.search("Azerbaijan"))


@pytest.mark.parametrize("limit", [-1, True, "3", 1.5])
def test_a_limit_that_is_no_number_of_hits_is_refused(limit: Any) -> None:  # noqa: ANN401 - what a user may give
    """-1 would drop the last hit without a word."""
    with pytest.raises(InvalidConditionError, match="limit= takes a whole number"):
        ki.search("Aliyev", limit=limit)
