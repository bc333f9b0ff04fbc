"""A dataset of one's own checked and verified on the command line: what is wrong, where, and what was meant."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import attrs
import pytest

import karabakh_iran as ki
from corpora import FILE, changed, small, write
from karabakh_iran.manifest import Manifest
from terminal import in_a_pipe

if TYPE_CHECKING:
    from pathlib import Path

HINT = "karabakh-iran: some of these ids are of the bundled dataset: --extends bundled\n"
STATED = ki.Passage(source="my-letter", text_start="We doubt", text_end="neutral.", paragraph=1)


def on_the_bundled_dataset(folder: Path, passage: ki.Passage = STATED) -> str:
    """Write a letter, and a corpus coded from it that refers to bundled records.

    Args:
        folder: Where; the corpus in its folder ``mine``.
        passage: Where the doubt stands.

    Returns:
        The folder of the corpus.
    """
    document = b"We doubt that Iran is neutral."
    (folder / "letter.txt").write_bytes(document)
    source = ki.Source(
        id="my-letter",
        title="[letter]",
        kind="manuscript",
        authors=("iran",),
        file="letter.txt",
        sha256=sha256(document).hexdigest(),
    )
    doubt = ki.Stance(
        id="my-doubt",
        on="iran-neutral",
        holder="iran",
        position="questions",
        passage=passage,
    )
    mine = ki.Dataset(sources=[source], stances=[doubt], manifest=Manifest(title="t", edition="1.0", prefix="my-"))
    mine.save(folder / "mine")
    return str(folder / "mine")


def test_verify_takes_a_dataset_and_its_documents(tmp_path: Path) -> None:
    """Here they stand in one folder."""
    folder = str(write(tmp_path, small()))
    process = in_a_pipe("karabakh-iran", "verify", folder, "--sources", folder)

    assert (0, "") == (process.returncode, process.stderr)
    assert process.stdout.endswith(" passages, 3 of them quotes: every word stands where the data say\n")


def test_a_problem_of_a_proof_is_told_where_it_stands_in_the_file(tmp_path: Path) -> None:
    """The records are in the order that the coder gave them, not in that of their ids."""
    tables = changed(small(), "varo-sluice", text="We opened")
    folder = str(write(tmp_path, tables | {"quotes": tables["quotes"][::-1]}))
    process = in_a_pipe("karabakh-iran", "verify", folder, "--sources", folder)

    assert (1, "karabakh-iran: 1 problem\n") == (process.returncode, process.stderr)
    assert process.stdout.startswith(
        "quotes.json:5 $[0].text: reads 'We opened', the source 'We opened the sluice"
    )
    assert [process.stdout] == [f"{problem} [{problem.rule}]\n" for problem in ki.verify(folder, folder)]


@pytest.mark.parametrize("beside", [False, True])
def test_verify_of_a_dataset_asks_for_its_documents(tmp_path: Path, beside: bool) -> None:  # noqa: FBT001
    """A folder alone is that of the bundled dataset's documents."""
    folder = write(tmp_path, small())
    documents = folder / "documents"
    if beside:
        documents.mkdir()
    process = in_a_pipe("karabakh-iran", "verify", str(folder))
    where = f"--sources {documents}" if beside else "--sources"

    assert (2, "") == (process.returncode, process.stdout)
    assert (
        f"karabakh-iran: {str(folder)!r} is a dataset: say where its documents are ({where})\n" == process.stderr
    )


def test_a_folder_without_a_document_of_the_bundled_dataset_is_wrong_use(tmp_path: Path) -> None:
    """Who names that of his own documents is told how to go on."""
    process = in_a_pipe("karabakh-iran", "verify", str(tmp_path))
    complaint = f"{str(tmp_path)!r} has no document of the bundled dataset"
    way = f"for one of your own: verify DATASET --sources {tmp_path}"

    assert (2, "", f"karabakh-iran: {complaint}; {way}\n") == (process.returncode, process.stdout, process.stderr)


def test_a_folder_of_documents_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    """Not as many problems as there are documents."""
    nowhere = str(tmp_path / "nowhere")
    folder = str(write(tmp_path, small()))
    for command in (["verify", nowhere], ["verify", folder, "--sources", nowhere]):
        process = in_a_pipe("karabakh-iran", *command)

        assert (2, f"karabakh-iran: no such folder: {nowhere!r}\n") == (process.returncode, process.stderr)


def test_a_document_whose_name_is_misspelt_is_told_with_the_nearest(tmp_path: Path) -> None:
    """One that stands in the folder."""
    folder = str(write(tmp_path, changed(small(), "lind-2001", file="lint.txt")))
    process = in_a_pipe("karabakh-iran", "verify", folder, "--sources", folder)

    assert process.stdout.endswith(f"'lint.txt': no such file or directory; nearest: {FILE!r} [document]\n")


def test_a_corpus_on_the_bundled_dataset_is_held_against_it(tmp_path: Path) -> None:
    """What it refers to is found with ``--extends``; its own passages alone are proved and counted."""
    folder = on_the_bundled_dataset(tmp_path)
    alone = in_a_pipe("karabakh-iran", "check", folder)
    extended = in_a_pipe("karabakh-iran", "check", folder, "--extends", "bundled")

    assert (1, f"karabakh-iran: 3 problems\n{HINT}") == (alone.returncode, alone.stderr)
    assert (0, "every rule is kept\n") == (extended.returncode, extended.stdout)
    verify = ("karabakh-iran", "verify", folder, "--sources", str(tmp_path), "--coverage")
    refused, proved = in_a_pipe(*verify), in_a_pipe(*verify, "--extends", "bundled")

    assert (1, alone.stderr) == (refused.returncode, refused.stderr)
    assert (0, "1 passage, 0 of them quotes: every word stands where the data say") == (
        proved.returncode,
        proved.stdout.partition("\n")[0],
    )


def test_an_id_that_is_misspelt_is_none_of_the_bundled_dataset(tmp_path: Path) -> None:
    """Nobody is sent the wrong way."""
    folder = str(write(tmp_path, changed(small(), "s8", holder="brusk")))
    process = in_a_pipe("karabakh-iran", "check", folder)

    assert (1, "karabakh-iran: 1 problem\n") == (process.returncode, process.stderr)


def test_what_points_into_a_bundled_document_that_is_not_there_is_a_warning(tmp_path: Path) -> None:
    """It is not proved, and nobody is told that it was; where the document is there, it is proved as any other."""
    unproved = "the document of 'davar-2020' is not among these: what points into it is not proved"
    uncoded = (
        "warning: sources.json:2 $[0]: the text of 'my-letter' is held, but no stance or quote points into it"
    )
    folder = on_the_bundled_dataset(
        tmp_path, attrs.evolve(STATED, source="davar-2020", text_start="before noon", text_end="")
    )
    verify = ("karabakh-iran", "verify", folder, "--extends", "bundled", "--sources")
    away = in_a_pipe(*verify, str(tmp_path))
    checked = in_a_pipe("karabakh-iran", "check", folder, "--extends", "bundled")

    assert uncoded in checked.stdout
    assert (0, "karabakh-iran: 1 warning\n") == (away.returncode, away.stderr)
    assert [
        f"warning: stances.json:7 $[0].passage.source: {unproved} [document]",
        "1 passage, 0 of them quotes: every word whose document is here stands where the data say",
    ] == away.stdout.splitlines()


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["check"], "check --extends takes the folder of the dataset on top"),
        (["verify", "."], "verify --extends takes a dataset, and where its documents are (--sources)"),
    ],
)
def test_extends_without_a_dataset_on_top_is_wrong_use(command: list[str], complaint: str) -> None:
    """The bundled dataset stands on none."""
    process = in_a_pipe("karabakh-iran", *command, "--extends", "bundled")

    assert (2, f"karabakh-iran: {complaint}\n") == (process.returncode, process.stderr)
