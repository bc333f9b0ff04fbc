"""What is taken for the same text, what for the same sound, and what for neither."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.folding import fold, plain, sound
from strategies import texts

SAME_WORDS = [
    ("Nagorno-Karabakh", "nagorno karabakh"),
    ("Nagorno‑Karabakh", "Nagorno–Karabakh"),  # noqa: RUF001 - a hyphen that does not break, a dash
    ("Iran’s Revolutionary Guards", "Irans revolutionary guards"),
    ("Iran's", "Iran\u02bcs"),
    ("Ma'refat", "Maʿrefat"),
    ("[author of the commentary]", "Author of the Commentary."),
    ("IRAN", "İran"),
    ("Əliyev", "aliyev"),
    ("Hacı", "haci"),
    ("Rezāee", "REZAEE"),
    ("Öcalan", "ocalan"),
    ("Re\u0301za", "Réza"),
    ("Qarabag\u0306", "Qarabağ"),
    ("Gru\u00dfland", "GRUSSLAND"),
    ("Mohsen\u00a0Rezaee", "mohsen \t rezaee"),
    ("Naĝorno", "nagorno"),
]
SAME_SOUND = [
    *[("Rezaee", other) for other in ("Rezaei", "Rezai", "Rezā\u02bei", "Rezayi", "Rezaiy")],
    *[("Haghighatpour", other) for other in ("Haqiqatpour", "Haqiqatpur", "Haqiqatpoor")],
    *[("Aliyev", other) for other in ("Aliev", "Alijev", "Əliyev", "Aliyew")],
    *[("Karabakh", other) for other in ("Qarabağ", "Qarabagh", "Karabagh", "Gharabagh", "Karabax")],
    *[("Khamenei", other) for other in ("Xamenei", "Khameneī", "Xameney", "Khamene'i")],
    *[("Heydar", other) for other in ("Heidar", "Haydar", "Haidar", "Heydər")],
    *[("Mohammad", other) for other in ("Mohamad", "Mohammäd")],
    *[("Yerevan", other) for other in ("Erevan", "Jerevan")],
    ("Azerbaijan", "Azerbaidzhan"),
    ("Julfa", "Djulfa"),
    ("Chechen", "Tchetchen"),
    ("Qom", "Ghom"),
    ("Velayati", "Welayati"),
    ("Nagorno-Karabakh", "Nagorno Qarabağ"),
]
OTHER_SOUND = [
    ("Heydar Aliyev", "Ilham Aliyev"),
    ("Iran", "Iraq"),
    ("Iran", "Iranian"),
    ("Armenia", "Albania"),
    ("Armenia", "Armenians"),
    ("Baku", "Batumi"),
    ("Georgia", "Germany"),
    ("Azerbaijan", "East Azerbaijan"),
    ("Turkey", "Turkmenistan"),
    ("Rezaee", "Rezvani"),
    ("Ali", "Aliyev"),
    ("Khatami", "Khamenei"),
    ("Russia", "Prussia"),
    ("Sunni", "Sina"),
]


def together(one: str, other: str) -> str:
    """Name a pair in the report of the tests."""
    return f"{one} {other}"


@pytest.mark.parametrize(("one", "other"), SAME_WORDS, ids=[together(*pair) for pair in SAME_WORDS])
def test_words_meet_that_differ_in_case_marks_or_punctuation(one: str, other: str) -> None:
    """Nobody remembers where a hyphen was."""
    assert plain(one) == plain(other)
    assert plain(one)


@pytest.mark.parametrize(("one", "other"), SAME_SOUND, ids=[together(*pair) for pair in SAME_SOUND])
def test_romanisations_of_one_name_meet(one: str, other: str) -> None:
    """Each paper has its own; the sound is what they share, the words are not."""
    assert sound(plain(one)) == sound(plain(other))


@pytest.mark.parametrize(("one", "other"), OTHER_SOUND, ids=[together(*pair) for pair in OTHER_SOUND])
def test_two_names_do_not_meet(one: str, other: str) -> None:
    """To find one for the other would be worse than to find nothing."""
    assert sound(plain(one)) != sound(plain(other))


def test_no_two_actors_and_no_two_places_sound_alike() -> None:
    """A name of the data must lead to whoever bears it, not to somebody who is called almost the same."""
    for table in (ki.actors, ki.places):
        bearers: dict[str, set[str]] = {}
        for one in table:
            bearers.setdefault(sound(plain(one.name)), set()).add(one.id)

        assert [] == [ids for ids in bearers.values() if len(ids) > 1]


@pytest.mark.parametrize(("one", "other"), [("1991", "1911"), ("11", "1"), ("2022", "2002")])
def test_numbers_are_not_romanised(one: str, other: str) -> None:
    """A year is another year."""
    assert sound(plain(one)) != sound(plain(other))


@pytest.mark.parametrize("nothing", ["", " ", "\n\t\u00a0", "!?…", "- – —", "''’", "___", "\u0301", "\u200f"])
def test_what_has_no_word_has_no_words(nothing: str) -> None:
    """Blanks and points are nothing to look for."""
    assert "" == plain(nothing)
    assert "" == sound(plain(nothing))


@given(text=st.text())
def test_no_text_is_too_strange(text: str) -> None:
    """Half a surrogate pair, a control character, a thousand marks: what comes in is somebody's input."""
    for made in (fold(text), plain(text), sound(plain(text)), sound(text)):
        assert isinstance(made, str)


@given(text=st.text())
@example("’\u02bc' İ ß ﬁ ͅ ΐ")
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    """Names are folded once when they are kept and once when they are asked for, never twice."""
    assert fold(text) == fold(fold(text))


@given(text=st.text())
@example("№ 5 of the ℡")
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    """What was made plain and is asked again must meet itself."""
    assert plain(text) == plain(plain(text))


@given(text=st.text(st.characters(max_codepoint=0x24F)))
def test_plain_latin_stays_as_it_is(text: str) -> None:
    """The same for the letters that Western, Turkic and Slavic languages write."""
    assert plain(text) == plain(plain(text))


@given(text=texts())
def test_composed_or_not_is_one(text: str) -> None:
    """Two keyboards write one é in two ways."""
    assert plain(unicodedata.normalize("NFC", text)) == plain(unicodedata.normalize("NFD", text))


@given(words=st.lists(st.text("abdeghikmnorqxyz", min_size=1), max_size=3))
def test_words_stay_words(words: list[str]) -> None:
    """A search goes word by word: none may vanish, or run into the next."""
    text = " ".join(words)

    assert len(words) == len(sound(plain(text)).split())
    assert text == plain(text) == fold(text)


@given(text=texts(), gap=st.sampled_from([" ", "\n", "\t", "\u00a0", "  "]))
def test_fold_forgets_white_space_and_case_and_no_more(text: str, gap: str) -> None:
    """A filter is exact: it must not take a hyphen for a blank, nor one letter for another."""
    assert fold(f"A{gap}b{text}") == fold(f" a b{text}\n")
    assert fold("Nagorno-Karabakh") != fold("Nagorno Karabakh")
    assert fold("Rezāee") != fold("Rezaee")
