"""Passages: each is one range of its source, to the letter, or an error that says why not."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpora import documents, to
from karabakh_iran.concordance import has_words
from karabakh_iran.errors import PassageError
from karabakh_iran.model import Passage
from karabakh_iran.passages import Located, sentences

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


class Run(NamedTuple):
    """Some words in a row, and how many of them a passage gives.

    Attributes:
        words: All the words of the document.
        first: Where the run begins.
        last: Its last word.
        head: How many words ``text_start`` has.
        tail: How many ``text_end``.
        before: How many ``prefix``.
    """

    words: list[str]
    first: int
    last: int
    head: int
    tail: int
    before: int


@st.composite
def runs(draw: DrawFn) -> Run:
    """Draw words, many of them alike, and a run of them."""
    words = draw(st.lists(st.text("aB1é_", min_size=1, max_size=2), min_size=1, max_size=12))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    tail = draw(st.integers(0, last - first))
    head = draw(st.integers(1, last + 1 - first - tail)) if tail else last + 1 - first
    return Run(words, first, last, head, tail, draw(st.integers(0, first)))


@pytest.mark.parametrize("blank", [" ", "  ", "\n", "\r\n", "\t", "\u00a0", " \u00a0\n  ", "\u2009", "\u202f"])
def test_white_space_of_any_kind_is_one_blank(tmp_path: Path, blank: str) -> None:
    """Documents come with no-break spaces and lines wrapped wherever a web page or a mail wrapped them."""
    words = blank.join(["the", "river", "board", "met"])
    located = documents(tmp_path, f"At noon {words} again.").locate(to("the river", "board met"))

    assert Located(start=8, end=27, text="the river board met", paragraph=1) == located


@pytest.mark.parametrize("text", ["a’b c", "a'b c", "A b", "a b", "é", "“a”", "…", "a–b"])
def test_all_else_counts_to_the_letter(tmp_path: Path, text: str) -> None:
    """A quotation mark that was straightened is another text."""
    other = text.translate(str.maketrans("’'Aaé“…–b", "'’aAe\"..a"))
    held = documents(tmp_path, f"so: {text} ends")

    assert text == held.locate(to(text)).text
    with pytest.raises(PassageError, match="does not stand in its text"):
        held.locate(to(other))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("in Azerbaijan.", "Azer", False),
        ("in Azerbaijan.", "Azerbaijan", True),
        ("in Azerbaijan.", "n Azerbaijan", False),
        ("the Azeri-born", "Azeri", True),
        ("“Azeri”", "Azeri", True),
        ("in 1993", "199", False),
        ("in 1993.", "1993.", True),
        ("Iran’s aid", "Iran", True),
        ("Iran’s aid", "’s aid", True),
        ("Jon Varo, then minister", ", then", True),
        ("he said (so)that", "(so)", True),
        ("a.b", "axb", False),
        ("a.b", ".", True),
        ("Азер Азербайджан", "Азерб", False),
    ],
)
def test_words_are_whole_words(text: str, words: str, expected: bool) -> None:  # noqa: FBT001 - a case
    """What begins or ends within a longer word is another word; a mark of punctuation is within none."""
    assert expected is has_words(text, words)


@pytest.mark.parametrize("passage", [to("Azer"), to("in", "Azer"), to("Azerbaijan", prefix="n")])
def test_a_passage_is_made_of_whole_words(tmp_path: Path, passage: Passage) -> None:
    """Its first words, its last and those before it."""
    with pytest.raises(PassageError):
        documents(tmp_path, "in Azerbaijan").locate(passage)


@pytest.mark.parametrize(
    ("text", "passage", "start", "words"),
    [
        ("the river fell, we left the river", to("the river", prefix="left"), 24, "the river"),
        ("the river fell, we left the river", to("the", "river", prefix="left"), 24, "the river"),
        ("ha ha ha", to("ha ha", prefix="ha"), 3, "ha ha"),
        ("ba boat, a boat", to("boat", prefix="a"), 11, "boat"),
        ("One\n\ntwo, two", to("two", prefix="One"), 4, "two"),
        ("“Go!” he said, “Go!”", to("Go!", prefix="said, “"), 16, "Go!"),
        ("Varo, then we then", to("then", prefix=","), 6, "then"),
    ],
)
def test_a_prefix_tells_two_ranges_apart(
    tmp_path: Path, text: str, passage: Passage, start: int, words: str
) -> None:
    """It is no part of the range, and is made of whole words too."""
    located = documents(tmp_path, text).locate(passage)

    assert (start, words) == (located.start, located.text)


def test_a_range_ends_at_the_first_of_its_last_words_that_follow(tmp_path: Path) -> None:
    """As the web's Text Fragments have it; before the first words they do not count."""
    held = documents(tmp_path, "water, the river has water and fish and water\n\nthe boat\n\nand oars")

    assert "the river has water" == held.locate(to("the river", "water")).text
    assert "river has water and fish and" == held.locate(to("river has", "fish and")).text
    with pytest.raises(PassageError, match=r"^doc: 'the boat' is not followed by 'and' in its paragraph$"):
        held.locate(to("the boat", "and"))
    with pytest.raises(PassageError, match="'fish' is not followed by 'fish'"):
        held.locate(to("fish", "fish"))


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        (to("the rivers board"), "doc: 'the rivers board' does not stand in its text; nearest: 'the river board'"),
        (to("zzz"), "doc: 'zzz' does not stand in its text"),
        (to("the"), "doc: 'the' stands 3 times; add a prefix or lengthen text_start"),
        (to("the", prefix="met"), "doc: 'the' stands 2 times; add a prefix or lengthen text_start"),
        (to("sea", prefix="met"), "doc: 'sea' stands in the document, but not after 'met'"),
        (Passage(source="doe", text_start="sea"), "no source 'doe'; nearest: 'doc'"),
    ],
)
def test_what_is_not_one_range_is_an_error_with_the_way_out(
    tmp_path: Path, passage: Passage, message: str
) -> None:
    """The count, or the words that come nearest."""
    with pytest.raises(PassageError, match=f"^{re.escape(message)}$"):
        documents(tmp_path, "the river board met the sea, met the boat").locate(passage)


def test_words_that_cover_each_other_stand_twice(tmp_path: Path) -> None:
    """Nobody could tell which two of the three are meant."""
    with pytest.raises(PassageError, match="'ha ha' stands 2 times"):
        documents(tmp_path, "ha ha ha").locate(to("ha ha"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
        ("Mr. Varo, Mrs. Lind and Dr. Orla met.", ["Mr. Varo, Mrs. Lind and Dr. Orla met."]),
        ("The U.S. Army and J. B. Varo met.", ["The U.S. Army and J. B. Varo met."]),
        ("Gen. Varo met Prof. Lind.", ["Gen. Varo met Prof. Lind."]),
        ("“Go.” She went.", ["“Go.”", "She went."]),
        ("He said “Go.” “Now?”", ["He said “Go.”", "“Now?”"]),
        ("(So it was.) [Then] he left.", ["(So it was.)", "[Then] he left."]),
        ("“Go!” he said.", ["“Go!” he said."]),
        ("It fell … for years… and Velonia paid.", ["It fell … for years… and Velonia paid."]),
        ("It is 3.5 metres at 5 p.m. today.", ["It is 3.5 metres at 5 p.m. today."]),
        ("Of Sarn.it is said", ["Of Sarn.it is said"]),
        ("", [""]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    """A passage is at most one; an initial, a title or an ellipsis ends none."""
    assert expected == sentences(text)


@given(run=runs())
@example(run=Run(["a", "a", "a"], 1, 2, 2, 0, 1))
def test_a_run_of_words_is_found_where_it_stands_and_nowhere_else(run: Run) -> None:
    """The heart of it; the oracle counts words where the code compares letters."""
    words, first, last, head, tail, before = run
    prefix, start = words[first - before : first], words[first : first + head]
    end = words[last + 1 - tail : last + 1]
    passage = to(" ".join(start), " ".join(end), " ".join(prefix))
    places = [n for n in range(before, len(words)) if words[n - before : n + head] == prefix + start]
    behind = next(n for n in range(first + head, last + 2) if words[n : n + tail] == end) + tail
    with tempfile.TemporaryDirectory() as folder:
        held = documents(Path(folder), "\n".join(words))

        if len(places) > 1:
            with pytest.raises(PassageError, match=f"stands {len(places)} times"):
                held.locate(passage)
        else:
            located = held.locate(passage)

            assert " ".join(words[first:behind]) == located.text
            assert sum(len(word) + 1 for word in words[:first]) == located.start
