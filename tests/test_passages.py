"""Passages: each is one range of its source, to the letter, or an error that says why not."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given

from corpora import TEXT, Run, at, digest, found, runs, small, write
from karabakh_iran.errors import DocumentError, PassageError
from karabakh_iran.model import Passage, Source
from karabakh_iran.passages import Documents, Located, has_words, sentences

OWN = "doc"


def documents(folder: Path, text: str, **fields: Any) -> Documents:  # noqa: ANN401 - any field
    """Make a folder with one document, and a source that is held in it."""
    (folder / "doc.txt").write_bytes(text.encode())
    source = Source(id=OWN, title="t", kind="document", file="doc.txt", sha256=digest(text))
    return Documents([attrs.evolve(source, **fields)], folder)


def to(start: str, end: str = "", prefix: str = "") -> Passage:
    """Point at words of that document."""
    return at(None, start, end, prefix=prefix, source=OWN)


def small_documents(folder: Path, **changes: Any) -> Documents:  # noqa: ANN401 - fields by source
    """Give the documents of the small dataset, some of its sources changed (``-`` written as ``_``)."""
    tables = small()
    write(folder, tables)
    changed = [attrs.evolve(one, **changes.get(one.id.replace("-", "_"), {})) for one in tables["sources"]]
    return Documents(changed, folder)


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
    "passage",
    [
        at(1, "ORLA TIMES"),
        at(1, "Ada Lind,"),
        at(3, "The treaty of 1999"),
        at(3, "follows. To the editor"),
        at(1, "The sluice", source="board-letter"),
        at(2, "within a week. “We opened"),
    ],
)
def test_a_passage_stands_in_one_paragraph_of_the_sources_own_text(tmp_path: Path, passage: Passage) -> None:
    """Not in what it skips, what it reprints, what stands around it, or across two paragraphs."""
    with pytest.raises(PassageError, match="stands in the document, but"):
        small_documents(tmp_path).locate(passage)


def test_paragraphs_are_counted_in_the_sources_own_text(tmp_path: Path) -> None:
    """The number is printed in citations: headings do not count, a reprinted letter counts for itself."""
    held = small_documents(tmp_path)
    article, letter = held.text("lind-2001"), held.text("board-letter")

    assert [article.paragraph(number)[:11] for number in range(6)] == [
        *("", "In the spri", "“We opened ", "Velonia den", "The sluice ", ""),
    ]
    assert [letter.paragraph(number) for number in range(-1, 4)] == [
        *("", "", "To the editor. The treaty of 1999 was a good treaty.", "Both banks drink from it.", ""),
    ]
    assert held.locate(at(None, "The sluice is", "today.")).paragraph == 4
    assert held.locate(at(None, "Both banks", source="board-letter")).paragraph == 2


def test_what_is_skipped_within_a_paragraph_leaves_the_rest(tmp_path: Path) -> None:
    """A page number in the middle of a sentence is no reason to lose the sentence; it is not in it, though."""
    held = documents(tmp_path, "one two 17 three four\n\n18\n\nfive", skip=(to("17"), to("18")))

    assert [held.text(OWN).paragraph(number) for number in (1, 2, 3)] == ["one two three four", "five", ""]
    assert [1, 1, 2] == [held.locate(to(word)).paragraph for word in ("one", "four", "five")]
    with pytest.raises(PassageError, match="'two' is not followed by 'three'"):
        held.locate(to("two", "three"))


def test_a_range_may_lie_in_what_is_skipped_and_cross_paragraphs(tmp_path: Path) -> None:
    """It is how what is skipped is pointed at."""
    held = small_documents(tmp_path)
    start, end = held.range(at(None, "ORLA TIMES", "3 May 2001"))

    assert "ORLA TIMES Ada Lind, 3 May 2001" == held.text("lind-2001").document[start:end]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"file": "absent.txt"}, "lind-2001: cannot read 'absent.txt': No such file or directory"),
        ({"file": "../lind.txt"}, "lind-2001: '../lind.txt' is no plain file name"),
        ({"file": "/etc/hosts"}, "lind-2001: '/etc/hosts' is no plain file name"),
        ({"file": "x/lind.txt"}, "lind-2001: 'x/lind.txt' is no plain file name"),
        ({"file": ".."}, "lind-2001: '..' is no plain file name"),
        ({"file": "."}, "lind-2001: '.' is no plain file name"),
        ({"file": "lind.txt/"}, "lind-2001: 'lind.txt/' is no plain file name"),
        ({"file": "lind\0.txt"}, "lind-2001: 'lind\\x00.txt' is no plain file name"),
        ({"sha256": "0"}, f"lind-2001: 'lind.txt' has sha256 {digest(TEXT)}, not '0'"),
        ({"sha256": digest(TEXT).upper()}, f"lind-2001: 'lind.txt' has sha256 {digest(TEXT)}, not"),
    ],
)
def test_a_document_is_the_one_that_was_coded_or_an_error(
    tmp_path: Path, changes: dict[str, str], message: str
) -> None:
    """And a dataset of somebody else's reads no file outside the folder that was named."""
    for passage in (at(1, "signed"), at(1, "To the editor", source="board-letter")):
        held = small_documents(tmp_path, lind_2001=changes)

        with pytest.raises(DocumentError, match=f"^{re.escape(message)}"):
            held.locate(passage)


def test_each_source_of_a_file_has_to_name_the_right_hash(tmp_path: Path) -> None:
    """That another source has been read from the file proves nothing about this one."""
    write(tmp_path, small())
    right = found(small(), "lind-2001")
    held = Documents([right, attrs.evolve(right, id="other", sha256="0")], tmp_path)
    held.read(right)

    with pytest.raises(DocumentError, match=r"^other: 'lind\.txt' has sha256"):
        held.text("other")


@pytest.mark.parametrize("around", ["board-letter", "treaty-text"])
def test_sources_that_reprint_each_other_are_an_error(tmp_path: Path, around: str) -> None:
    """Not a program that never ends."""
    back = at(None, "one", source="board-letter")
    held = small_documents(
        tmp_path,
        board_letter={"reproduced_in": at(None, "two", source=around)},
        treaty_text={"reproduced_in": back},
    )

    for source in ("board-letter", "treaty-text"):
        with pytest.raises(PassageError, match="its text is not held"):
            held.text(source)
        with pytest.raises(PassageError, match="its text is not held"):
            held.range(at(None, "one", source=source))


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
