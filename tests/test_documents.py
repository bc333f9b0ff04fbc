"""Documents: proved by their hash, cut into the own texts of their sources."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from typing import TYPE_CHECKING

import attrs
import pytest

from corpora import FILE, OWN, TEXT, at, digest, documents, found, small, small_documents, to, write
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
        ({"file": "absent.txt"}, "lind-2001: cannot read 'absent.txt': no such file or directory"),
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


def test_a_link_is_followed_within_the_folder_and_not_out_of_it(tmp_path: Path) -> None:
    """A dataset of somebody else's names files; it must not read those of whoever checks it."""
    folder = tmp_path / "documents"
    folder.mkdir()
    write(folder, small())
    (folder / FILE).rename(folder / "held.txt")
    (folder / FILE).symlink_to("held.txt")

    assert TEXT.split() == Documents(small()["sources"], folder).read(found(small(), "lind-2001")).text.split()
    (folder / "held.txt").rename(tmp_path / "held.txt")
    for target in ("../held.txt", str(tmp_path / "held.txt")):
        (folder / FILE).unlink()
        (folder / FILE).symlink_to(target)
        with pytest.raises(DocumentError, match=r"^lind-2001: 'lind.txt' leads out of the folder$"):
            Documents(small()["sources"], folder).text("lind-2001")


def test_the_folder_may_be_a_link(tmp_path: Path) -> None:
    """It is the one that was named."""
    (tmp_path / "real").mkdir()
    write(tmp_path / "real", small())
    (tmp_path / "link").symlink_to("real")

    assert "signed" == Documents(small()["sources"], tmp_path / "link").locate(at(1, "signed")).text


def test_a_link_that_leads_to_itself_is_an_error(tmp_path: Path) -> None:
    """And no program that never ends."""
    (tmp_path / FILE).symlink_to(FILE)

    with pytest.raises(DocumentError, match=r"^lind-2001: cannot read 'lind.txt': "):
        Documents(small()["sources"], tmp_path).text("lind-2001")


def test_a_pipe_or_a_folder_in_the_place_of_a_document_is_an_error(tmp_path: Path) -> None:
    """To read from a pipe would never end."""
    os.mkfifo(tmp_path / FILE)
    with pytest.raises(DocumentError, match=r"^lind-2001: 'lind.txt' is no regular file$"):
        Documents(small()["sources"], tmp_path).text("lind-2001")
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    with pytest.raises(DocumentError, match=r"^lind-2001: 'lind.txt' is no regular file$"):
        Documents(small()["sources"], tmp_path).text("lind-2001")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\0b", "is no text: byte 1 is NUL"),
        ("Orla".encode("utf-16-le"), "is no text: byte 1 is NUL"),
        ("Orl\u00e9a".encode("latin-1"), "is no UTF-8: byte 3: invalid continuation byte"),
        (b"\xed\xa0\x80", "is no UTF-8: byte 0: invalid continuation byte"),
    ],
)
def test_a_document_is_text_in_utf8(tmp_path: Path, data: bytes, message: str) -> None:
    """Words in another encoding would be found nowhere, and nobody would know why."""
    (tmp_path / FILE).write_bytes(data)
    source = attrs.evolve(found(small(), "lind-2001"), sha256=sha256(data).hexdigest())

    with pytest.raises(DocumentError, match=f"^lind-2001: 'lind.txt' {message}$"):
        Documents([source], tmp_path).text("lind-2001")


def test_a_document_has_a_bound(tmp_path: Path) -> None:
    """Refused before it is held in memory, and before it is hashed."""
    with (tmp_path / FILE).open("wb") as file:
        file.truncate(2**24 + 1)

    with pytest.raises(DocumentError, match=r"^lind-2001: 'lind.txt' has more than 16777216 bytes$"):
        Documents(small()["sources"], tmp_path).text("lind-2001")


def test_the_lines_of_a_document_have_a_bound(tmp_path: Path) -> None:
    """A paragraph costs more than its letters."""
    data = b"\n" * (2**20 + 1)
    (tmp_path / FILE).write_bytes(data)
    source = attrs.evolve(found(small(), "lind-2001"), sha256=sha256(data).hexdigest())

    with pytest.raises(DocumentError, match=r"^lind-2001: 'lind.txt' has more than 1048576 lines$"):
        Documents([source], tmp_path).text("lind-2001")
