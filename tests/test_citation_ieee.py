"""IEEE style: equal to the reference processor, and to the guide where that has it otherwise."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "ieee.json").read_bytes())["cases"]
PAGE: dict[str, Any] = {
    "id": "page",
    "type": "webpage",
    "title": "The border",
    "author": [{"family": "Davar", "given": "Faramarz"}],
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
    written, name = Bibliography([case["item"]], "ieee"), case["item"]["id"]

    assert case["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert case["entry"] == written.entry(name, "html")
    assert plain(case["entry"]) == written.entry(name)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (None, "[1]"),
        (("page", "145-147"), "[1, pp. 145–147]"),
        (("paragraph", "3-4"), "[1, Paras. 3–4]"),
        (("chapter", 3), "[1, Ch. 3]"),
    ],
)
def test_a_place_stands_in_the_brackets(locator: tuple[str, str] | None, expected: str) -> None:
    """One number may lead to several places in a work."""
    assert expected == Bibliography([PAGE], "ieee").citation("page", locator)


def test_works_are_numbered_in_the_order_given() -> None:
    """The list is not sorted by names."""
    assert [entry[:6] for entry in Bibliography([TALK, PAGE], "ieee").entries()] == ["[1] M.", "[2] F."]


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """An original that is not in the list has no number."""
    written = Bibliography([TALK, PAGE], "ieee")

    assert written.citation("page", ("paragraph", 12), original="talk") == "[1], quoted in [2, Para. 12]"
    assert Bibliography([PAGE], "ieee").citation("page", original=TALK) == "quoted in [1]"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The reference is the original's, the address that of the text in hand."""
    written = Bibliography([TALK], "ieee", hosts={"talk": PAGE})

    assert written.entry("talk") == (
        "[1] M. Rezaee, “A talk.” Reproduced in F. Davar, “The border.” [Online]. Available: https://example.org/1"
    )


def test_an_address_has_the_day_on_which_it_was_read() -> None:
    """Days have two digits, months three letters."""
    read = {**PAGE, "accessed": {"date-parts": [[2026, 6, 5]]}}

    assert "“The border.” Accessed: Jun. 05, 2026. [Online]. Ava" in Bibliography([read], "ieee").entry("page")


def test_persian_given_names_are_not_cut() -> None:
    """A letter of the Arabic script on its own is nobody's initial."""
    book = {"id": "x", "type": "book", "title": "ارس", "author": [{"family": "محمدی", "given": "رضا"}]}

    assert Bibliography([book], "ieee").entry("x") == "[1] رضا محمدی, ارس."


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("speech", {"event-title": "Aras Forum"}, "[1] “T,” presented at the Aras Forum."),
        ("speech", {}, "[1] “T.”"),
        ("article-journal", {}, "[1] “T.”"),
        ("chapter", {"collection-title": "S", "publisher": "P"}, "[1] “T,” in S, P."),
        ("book", {"collection-title": "S", "publisher": "P"}, "[1] T. in S. P."),
        ("personal_communication", {"title": "", "author": [{"literal": "CSG"}]}, "[1] CSG."),
    ],
)
def test_no_mark_stands_beside_what_is_missing(kind: str, fields: dict[str, Any], expected: str) -> None:
    """A reference ends with a full stop, and no comma separates nothing."""
    assert expected == Bibliography([{"id": "x", "type": kind, "title": "T", **fields}], "ieee").entry("x")
