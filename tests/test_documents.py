"""Documents: proved by their hash, cut into the own texts of their sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
import pytest

from corpora import OWN, TEXT, at, digest, documents, found, small, small_documents, to, write
from karabakh_iran.documents import Documents
from karabakh_iran.errors import DocumentError, PassageError

if TYPE_CHECKING:
    from pathlib import Path

    from karabakh_iran.model import Passage


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


def test_a_source_that_is_held_itself_is_read_there_and_not_where_it_is_reprinted(tmp_path: Path) -> None:
    """Its own file has its own wording; the source that reprints it is then proved with the letter in it."""
    text = "To the editor. The treaty was good."
    (write(tmp_path, small()) / "letter.txt").write_bytes(text.encode())
    held = small_documents(tmp_path, board_letter={"file": "letter.txt", "sha256": digest(text)})

    assert "The treaty was" == held.locate(at(None, "The treaty was", source="board-letter")).text
    assert len(held.text("lind-2001").paragraphs) == 6
