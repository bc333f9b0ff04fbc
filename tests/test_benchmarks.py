"""The benchmarks run, and their page is of their making."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUN = ROOT / "benchmarks" / "run.py"
PAGE = ROOT / "docs" / "performance.md"
pytestmark = [
    pytest.mark.one_python,
    pytest.mark.skipif(not RUN.exists(), reason="these are in the repository alone"),
]


@pytest.fixture(scope="module")
def printed() -> str:
    """What a run prints that does everything once."""
    before = PAGE.read_bytes()
    answer = subprocess.run([sys.executable, RUN, "--smoke"], capture_output=True, text=True, check=True)

    assert before == PAGE.read_bytes()
    return answer.stdout


def test_the_page_has_the_tables_of_a_run(printed: str) -> None:
    """What is no longer measured must not stand there; the figures, and how many lines are read, are the day's."""
    one_run, page = rows(printed), rows(PAGE.read_text(encoding="utf-8"))

    assert one_run.pop("JSON Lines")[0] == page.pop("JSON Lines")[0]
    assert one_run == page


def test_the_page_says_how_each_table_was_measured(printed: str) -> None:
    """A figure without it says nothing."""
    assert words(printed) == words(PAGE.read_text(encoding="utf-8"))


def test_a_first_answer_reads_two_files(printed: str) -> None:
    """What is not asked for costs nothing."""
    table = printed.partition("## What is read\n")[2].partition("\n## ")[0]
    files = [line.split("|")[2].strip() for line in table.splitlines() if line.startswith("| `")]

    assert files == ["none", "actors.json, quotes.json", "actors.json"]


def rows(text: str) -> dict[str, list[str]]:
    """Give the heading of each table, with what its rows are about."""
    tables = {part.partition("\n")[0]: part for part in text.split("## ")[1:]}
    return {
        heading: [re.split(r"(?<!\\)\|", line)[1].strip() for line in part.splitlines() if line.startswith("| ")]
        for heading, part in tables.items()
    }


def words(text: str) -> list[str]:
    """Give what stands above each table, without its figures."""
    return [
        re.sub(r"wheel: [^;]*|for [\d,]+ records", "", part.split("\n\n")[1]) for part in text.split("## ")[1:]
    ]
