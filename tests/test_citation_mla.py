"""MLA style: equal to the reference processor, and to the handbook where that has it otherwise."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "mla.json").read_bytes())["cases"]
PAGE: dict[str, Any] = {
    "id": "page",
    "type": "webpage",
    "title": "The Border",
    "author": [{"family": "Davar", "given": "Faramarz"}],
    "container-title": "Aras Watch",
}
TALK: dict[str, Any] = {
    "id": "talk",
    "type": "interview",
    "title": "A Talk",
    "author": [{"family": "Rezaee", "given": "Mohsen"}],
}


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(case: dict[str, Any]) -> None:
    """Seventeen types of work, and what can be odd in names, dates, titles and numbers."""
    written, name = Bibliography([case["item"]], "mla"), case["item"]["id"]

    assert case["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert plain(case["citation"]) == written.citation(name, ("paragraph", "12"))
    assert case["entry"] == written.entry(name, "html")
    assert plain(case["entry"]) == written.entry(name)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (None, "(Davar)"),
        (("page", "145-147"), "(Davar 145–47)"),
        (("timestamp", "1:02"), "(Davar 1:02)"),
        (("paragraph", "3-4"), "(Davar, pars. 3–4)"),
        (("chapter", 3), "(Davar, ch. 3)"),
        (("section", 3), "(Davar, sec. 3)"),
    ],
)
def test_pages_need_no_label_and_other_places_a_comma(locator: tuple[str, str] | None, expected: str) -> None:
    """Readers take a bare number for a page."""
    assert expected == Bibliography([PAGE], "mla").citation("page", locator)


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """Whose words they are stands before "qtd. in", unless the sentence has it."""
    written = Bibliography([PAGE, TALK], "mla")

    assert written.citation("page", ("paragraph", 12), original="talk") == "(Rezaee, qtd. in Davar, par. 12)"
    assert written.citation("page", original="talk", suppress_author=True) == "(qtd. in Davar)"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The entry is the original's; where the text at hand stands is its publication history."""
    written = Bibliography([TALK], "mla", hosts={"talk": PAGE})

    assert written.entry("talk") == (
        "Rezaee, Mohsen. “A Talk.” Reproduced in “The Border,” by Faramarz Davar, Aras Watch."
    )


def test_what_has_no_date_has_the_day_on_which_it_was_read() -> None:
    """It may change; what is dated needs no such day."""
    read = {**PAGE, "accessed": {"date-parts": [[2026, 1, 15]]}}
    dated = {**read, "issued": {"date-parts": [[2020, 9]]}}

    assert Bibliography([read], "mla").entry("page").endswith("Aras Watch. Accessed 15 Jan. 2026.")
    assert Bibliography([dated], "mla").entry("page").endswith("Aras Watch, Sept. 2020.")


@pytest.mark.parametrize(("kind", "expected"), [("book", "[2013?]"), ("report", "Circa 2013")])
def test_an_approximate_date_says_so(kind: str, expected: str) -> None:
    """Years of books stand in brackets."""
    work = {"id": "x", "type": kind, "title": "T", "issued": {"date-parts": [[2013]], "circa": True}}

    assert f"T. {expected}." == Bibliography([work], "mla").entry("x")


def test_works_of_the_same_author_are_told_apart_by_their_titles() -> None:
    """And the name is not printed twice in a row; organisations keep their names whole."""
    works = [
        {"id": title, "type": "article-newspaper", "title": title, "author": [{"literal": "Council of Elders"}]}
        for title in ("The Ford", "An Aras")
    ]
    written = Bibliography(works, "mla")

    assert written.citation("The Ford") == "(Council of Elders, The Ford)"
    assert written.entries() == ("Council of Elders. An Aras.", "———. The Ford.")


def test_who_did_something_else_than_write_is_named_with_it() -> None:
    """At the beginning or after the title, but once; one who did two things is named with both."""
    editor, translator = [{"family": "Po", "given": "A.B."}], [{"literal": "Oye Times"}]
    book = {"id": "x", "type": "book", "title": "T", "editor": editor, "translator": translator}
    signed = {**book, "author": [{"literal": "CSG"}]}
    both = {**signed, "translator": editor}

    assert Bibliography([book], "mla").entry("x") == "Po, A. B., editor. T. Translated by Oye Times."
    assert Bibliography([signed], "mla").entry("x") == "CSG. T. Edited by A. B. Po, Translated by Oye Times."
    assert Bibliography([both], "mla").entry("x") == "CSG. T. Edited and translated by A. B. Po."


def test_a_review_names_what_it_reviews() -> None:
    """Without a title of its own, the text cites it by the title of the reviewed work."""
    author = {"family": "Po", "given": "Ana"}
    review = {"id": "x", "type": "article-journal", "reviewed-title": "my years", "reviewed-author": [author]}
    written = Bibliography([review], "mla")

    assert written.citation("x") == "(review of My Years)"
    assert written.entry("x", "html") == "Review of <i>My Years</i> by Ana Po."


def test_parts_and_volumes_are_named_with_the_whole() -> None:
    """A volume with a title of its own is what one reads; the set stands at the end of the entry."""
    volume = {"volume-title": "The War", "container-title": "A History", "volume": "2"}
    part = {"id": "x", "type": "chapter", "title": "Fire", **volume}
    named = {**part, "part-title": "The Rout", "part-number": "3"}

    assert Bibliography([part], "mla").entry("x") == "“Fire.” The War, vol. 2. Vol. 2 of A History."
    assert Bibliography([named], "mla").entry("x") == (
        "“Fire.” The Rout, vol. 2. Pt. 3 of The War, vol. 2 of A History."
    )
