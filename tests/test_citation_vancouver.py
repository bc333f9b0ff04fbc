"""Vancouver style: equal to the reference processor, and to Citing Medicine where that has it otherwise."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography
from karabakh_iran.citation.styles import vancouver
from karabakh_iran.citation.work import Cite, Work

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "vancouver.json").read_bytes())["cases"]
PAGE: dict[str, Any] = {
    "id": "page",
    "type": "webpage",
    "title": "The border",
    "author": [{"family": "Davar", "given": "Faramarz"}],
    "container-title": "Aras Watch",
    "URL": "https://example.org/1",
}
TALK: dict[str, Any] = {
    "id": "talk",
    "type": "interview",
    "title": "A talk",
    "author": [{"family": "Rezaee", "given": "Mohsen"}],
}


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(case: dict[str, Any]) -> None:
    """Seventeen types of work, and what can be odd in names, dates, titles and numbers."""
    written, name = Bibliography([case["item"]], "vancouver"), case["item"]["id"]

    assert case["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert case["entry"] == written.entry(name, "html")
    assert plain(case["entry"]) == written.entry(name)


def test_works_are_numbered_in_the_order_given() -> None:
    """The list is not sorted by names."""
    assert [entry[:4] for entry in Bibliography([TALK, PAGE], "vancouver").entries()] == ["1. R", "2. D"]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([2, 1], "(1,2)"), ([3, 1, 2], "(1–3)"), ([5, 1, 2, 3, 7, 8], "(1–3,5,7,8)"), ([4, 4], "(4)")],
)
def test_three_numbers_in_a_row_are_a_range(numbers: list[int], expected: str) -> None:
    """A citation of many works stays short."""
    cites = [Cite(Work({"id": "x", "type": "book"}, number)) for number in numbers]

    assert expected == vancouver.citation(cites)


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """An original that is not in the list has no number."""
    written = Bibliography([TALK, PAGE], "vancouver")

    assert written.citation("page", ("paragraph", 12), original="talk") == "(1, quoted in 2)"
    assert Bibliography([PAGE], "vancouver").citation("page", original=TALK) == "(quoted in 1)"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The reference is the original's, the address that of the text in hand."""
    written = Bibliography([TALK], "vancouver", hosts={"talk": PAGE})

    assert written.entry("talk") == (
        "1. Rezaee M. A talk. Reproduced in: Davar F. Aras Watch [Internet]. The border. "
        "Available from: https://example.org/1"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "[Internet]. The border."),
        ({"accessed": {"date-parts": [[2026, 6, 5]]}}, "[Internet]. [cited 2026 Jun 5]. The border."),
        ({"issued": {"date-parts": [[2013]], "circa": True}}, "[Internet]. 2013. The border."),
    ],
)
def test_a_page_has_its_site_first_and_the_day_on_which_it_was_read(fields: dict[str, Any], expected: str) -> None:
    """Chapter 25; without any date nothing stands in its place."""
    assert f" Aras Watch {expected} " in Bibliography([{**PAGE, **fields}], "vancouver").entry("page")


def test_persian_given_names_are_not_cut() -> None:
    """A letter of the Arabic script on its own is nobody's initial."""
    book = {"id": "x", "type": "book", "title": "ارس", "author": [{"family": "محمدی", "given": "رضا"}]}

    assert Bibliography([book], "vancouver").entry("x") == "1. محمدی رضا. ارس."


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("chapter", {}, "1. T."),
        ("speech", {"genre": "Lecture"}, "1. T [Lecture]."),
        (
            "speech",
            {"genre": "Lecture", "event-title": "Aras Forum"},
            "1. T [Lecture]. Lecture presented at: Aras Forum.",
        ),
        ("speech", {"issued": {"date-parts": [[2008, 3, 1], [2008, 6, 2]]}}, "1. T. 2008 Mar 1–Jun 2."),
        ("book", {"title": "", "author": [{"literal": "CSG"}]}, "1. CSG."),
        ("book", {"title": ""}, "1."),
    ],
)
def test_no_mark_stands_beside_what_is_missing(kind: str, fields: dict[str, Any], expected: str) -> None:
    """Where the reference processor prints "In.", "presented at." or "Jun2"."""
    assert expected == Bibliography([{"id": "x", "type": kind, "title": "T", **fields}], "vancouver").entry("x")
