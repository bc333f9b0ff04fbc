"""How much of a document is coded, and how much of it stands verbatim in the data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import karabakh_iran as ki
from corpora import FILE, small, write
from karabakh_iran.corpus import dataset_of

if TYPE_CHECKING:
    from corpora import Tables
    from karabakh_iran.coverage import Coverage

SEEDS = Path(__file__).parents[1] / "seeds"
needs_documents = pytest.mark.skipif(not SEEDS.exists(), reason="the documents are in the repository alone")


def measured(folder: Path, tables: Tables, source: str) -> Coverage:
    """Measure one source of the small dataset."""
    write(folder, tables)
    return {one.source: one for one in dataset_of(tables, None).coverage(folder)}[source]


@pytest.fixture(scope="module")
def bundled() -> dict[str, Coverage]:
    """The measures of the bundled data."""
    return {one.source: one for one in ki.dataset.coverage(SEEDS)}


def test_a_sentence_that_nobody_points_into_is_listed(tmp_path: Path) -> None:
    """With its paragraph; what is skipped comes last."""
    tables = small()
    left = measured(tmp_path, tables, "lind-2001").uncoded
    nothing = measured(tmp_path, {**tables, "stances": (), "quotes": ()}, "lind-2001")

    assert nothing.sentences_coded == nothing.words_coded == nothing.words_quoted == 0
    assert len([one for one in nothing.uncoded if one.paragraph]) == nothing.sentences
    assert {one.text for one in left} < {one.text for one in nothing.uncoded}
    assert [one.paragraph for one in nothing.uncoded if one.paragraph is None] == [None] * len(
        tables["sources"][1].skip
    )


def test_sentences_and_words_add_up(tmp_path: Path) -> None:
    """What is coded and what is left are all there is."""
    one = measured(tmp_path, small(), "lind-2001")
    left = [sentence for sentence in one.uncoded if sentence.paragraph is not None]

    assert one.sentences == one.sentences_coded + len(left)
    assert 0 < one.words_coded <= one.words
    assert one.words_quoted + one.words_pointed <= one.words


def test_every_word_that_is_repeated_counts_once(tmp_path: Path) -> None:
    """Twice the same stance repeats no more of the document than once."""
    tables = small()
    stance = tables["stances"][0]
    twice = {**tables, "stances": (*tables["stances"], attrs.evolve(stance, id=f"{stance.id}-again"))}

    assert measured(tmp_path, tables, "lind-2001") == measured(tmp_path, twice, "lind-2001")
    assert (tmp_path / FILE).exists()


@needs_documents
def test_what_is_not_coded_is_listed_with_its_reason(bundled: dict[str, Coverage]) -> None:
    """Every sentence of the documents is covered by a passage or stands in the list, and nothing else does."""
    page = (SEEDS / "NOT-CODED.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\S+) \| (\S+) \| “(.+?) … (.+?)” \| (.+?) \|$", page, re.MULTILINE)
    listed = [(source, place, start, end) for source, place, start, end, reason in rows if reason]
    left = [
        (
            source,
            str(one.paragraph or "skipped"),
            *(" ".join(one.text.split()[part]) for part in (slice(2), slice(-1, None))),
        )
        for source, coverage in bundled.items()
        for one in coverage.uncoded
    ]

    assert left == listed


@needs_documents
def test_every_sentence_is_coded_but_for_those_few(bundled: dict[str, Coverage]) -> None:
    """Nothing is left out because it is tedious."""
    assert all(one.sentences_coded / one.sentences >= 0.9 for one in bundled.values())


@needs_documents
def test_outside_the_quotes_less_than_half_of_a_document_is_repeated(bundled: dict[str, Coverage]) -> None:
    """We point at a text, we do not reprint it."""
    for one in bundled.values():
        assert one.words_pointed / (one.words - one.words_quoted) < 0.5, one.source


def test_only_held_sources_are_measured() -> None:
    """There is nothing to measure in a work that is only cited."""
    held = [source.id for source in ki.sources if source.file or source.reproduced_in]

    assert held == ["commentary", "davar-2020", "kucera-2013"]
