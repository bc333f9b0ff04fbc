"""The concordance: finds what a scan finds, without one."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import scanning
from corpora import OWN, documents, to
from karabakh_iran.concordance import Concordance, has_words
from karabakh_iran.errors import PassageError
from karabakh_iran.passages import find, sentences

#: Few letters, so that words recur; marks, some that combine, and letters beyond ASCII.
TEXTS = st.text("aab \u0301é_1.,“”", max_size=40).map(lambda text: " ".join(text.split()))
WORDS = st.text("ab \u0301é_1.,“”", min_size=1, max_size=5)
RUNS = st.text("aab. \n", max_size=60)
SHORT = st.text("ab. ", min_size=1, max_size=4)


@given(text=TEXTS, words=WORDS, start=st.integers(0, 40))
@example(text="a", words="é", start=0)
@example(text="a.\u0301 a.", words="a.", start=0)
@example(text="aa aa a", words="a", start=1)
def test_words_are_found_where_a_scan_finds_them(text: str, words: str, start: int) -> None:
    """All of them, in order, those that cover each other too."""
    assert scanning.places(text, words, start) == [*Concordance(text).places(words, start)]
    assert has_words(text, words) is bool(scanning.places(text, words))


@given(text=TEXTS, data=st.data())
def test_words_that_stand_in_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    """Drawn from the text itself, so that most are found."""
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    words = text[start : data.draw(st.integers(start + 1, max(start + 1, len(text))))] or "a"

    assert scanning.places(text, words) == [*Concordance(text).places(words)]


@given(text=RUNS, start=SHORT, end=st.just("") | SHORT, prefix=st.just("") | SHORT, skip=st.none() | SHORT)
@example(text="a b a", start="a", end="", prefix="b", skip=None)
@example(text="a b. a b", start="a", end="b", prefix="", skip="b.")
def test_a_passage_is_found_where_a_scan_finds_it(
    text: str, start: str, end: str, prefix: str, skip: str | None
) -> None:
    """In documents with paragraphs, and with a hole where one is skipped."""
    passage = to(start, end, prefix)
    with tempfile.TemporaryDirectory() as folder:
        held = documents(Path(folder), text, skip=(to(skip),) if skip else ())
        try:
            own = held.text(OWN)
        except PassageError:
            own = documents(Path(folder), text).text(OWN)
    spans = [span for paragraph in own.paragraphs for span in paragraph]
    expected = scanning.find(own.document, spans, passage)
    if isinstance(expected, tuple):
        assert expected == own.locate(passage).span
    else:
        message = {-1: "is not followed by", 0: "stand"}.get(expected, f"stands {expected} times")
        with pytest.raises(PassageError, match=message):
            own.locate(passage)


@given(text=st.text("aMr.?!”) “A\n", max_size=30).map(lambda text: " ".join(text.split())))
def test_sentences_end_where_a_search_for_whole_words_ends_them(text: str) -> None:
    """Without going back in a text that has no blank."""
    assert scanning.sentences(text) == sentences(text)


def test_a_thousand_places_are_enough_to_say_that_there_are_too_many() -> None:
    """A document of one word all through is no reason to wait."""
    concordance = Concordance(" ".join(["ha"] * 5000))

    with pytest.raises(PassageError, match="'ha ha' stands more than 1000 times"):
        find(concordance, [(0, len(concordance.text))], to("ha ha"))
