"""Harvard style: equal to the reference processor, and to Cite Them Right where that has it otherwise."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography
from karabakh_iran.citation.styles import harvard
from karabakh_iran.citation.work import Cite

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "harvard.json").read_bytes())["cases"]
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
    "issued": {"date-parts": [[1993]]},
}


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


def by(family: str, given: str, title: str, year: int = 0) -> dict[str, Any]:
    """Make a book."""
    dated = {"issued": {"date-parts": [[year]]}} if year else {}
    author = [{"family": family, "given": given}]
    return {"id": title, "type": "book", "title": title, "author": author, **dated}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(case: dict[str, Any]) -> None:
    """Seventeen types of work, and what can be odd in names, dates, titles and numbers."""
    written, name = Bibliography([case["item"]], "harvard"), case["item"]["id"]

    assert case["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert plain(case["citation"]) == written.citation(name, ("paragraph", "12"))
    assert case["entry"] == written.entry(name, "html")
    assert plain(case["entry"]) == written.entry(name)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (("page", "145-47"), "pp. 145–47"),
        (("paragraph", "3-4"), "paras 3–4"),
        (("chapter", 3), "ch. 3"),
        (("chapter", "3, 5"), "chs 3, 5"),
        (("section", 3), "sect. 3"),
        (("line", "3-4"), "ll. 3–4"),
        (("timestamp", "1:02"), "1:02"),
    ],
)
def test_labels_are_shortened_in_the_british_manner(locator: tuple[str, str | int], expected: str) -> None:
    """A contraction that keeps its last letter has no full stop."""
    assert f"(Rezaee, 1993, {expected})" == Bibliography([TALK], "harvard").citation("talk", locator)


def test_works_stand_by_authors_then_years_then_titles() -> None:
    """The undated come last, and initials count rather than given names."""
    works = [
        by("Varn", "A.", "D"),
        by("Varn", "Karim", "B", 2001),
        by("Varn", "Aram", "C", 2001),
        by("Abel", "Z.", "A"),
    ]

    assert [entry[-2] for entry in Bibliography(works, "harvard").entries()] == ["A", "C", "D", "B"]


@pytest.mark.parametrize(
    ("works", "expected"),
    [
        ([by("Varn", "A.", "X", 2001), by("Varn", "A.", "Y", 2001)], ["(Varn, 2001a)", "(Varn, 2001b)"]),
        ([by("Varn", "A.", "X"), by("Varn", "A.", "Y")], ["(Varn, no date a)", "(Varn, no date b)"]),
        ([by("Varn", "A.", "X"), by("Varn", "B.", "Y")], ["(A. Varn, no date)", "(B. Varn, no date)"]),
    ],
)
def test_works_that_would_be_cited_alike_are_told_apart(works: list[dict[str, Any]], expected: list[str]) -> None:
    """A reader finds the one that is meant."""
    written = Bibliography(works, "harvard")

    assert expected == [written.citation(work["id"]) for work in works]


def test_several_works_are_cited_the_earliest_first() -> None:
    """And the undated last."""
    written = Bibliography([PAGE, TALK], "harvard")
    cited = harvard.citation([Cite(written.work("page")), Cite(written.work("talk"))])

    assert cited == "(Rezaee, 1993; Davar, no date)"


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """Only what was read goes into the list; the text says whose words they are."""
    written = Bibliography([PAGE], "harvard")
    both = written.citation("page", ("paragraph", 12), original=TALK)
    one = written.citation("page", ("paragraph", 12), original=TALK, suppress_author=True)

    assert both == "(Rezaee, 1993, quoted in Davar, no date, para. 12)"
    assert one == "(quoted in Davar, no date, para. 12)"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The reference is the original's, the address that of the text in hand."""
    written = Bibliography([TALK], "harvard", hosts={"talk": PAGE})

    assert written.entry("talk") == (
        "Rezaee, M. (1993) ‘A talk’. Reproduced in Davar, F. (no date) The border, Aras Watch. "
        "Available at: https://example.org/1."
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"accessed": {"date-parts": [[2026, 6, 5]]}},
            "Davar, F. (no date) T. Available at: U (Accessed: 5 June 2026).",
        ),
        ({"issued": {"date-parts": [[2013]], "circa": True}}, "Davar, F. (2013) T. Available at: U."),
        ({"author": [{"literal": "Council of Elders"}]}, "Council of Elders (no date) T. Available at: U."),
        ({"author": []}, "T (no date). Available at: U."),
        ({"author": [], "title": ""}, "(No date). Available at: U."),
        ({"author": [], "type": "article-newspaper", "container-title": "D"}, "D (no date) ‘T’. Available at: U."),
    ],
)
def test_what_is_not_known_is_said_or_leaves_no_mark(fields: dict[str, Any], expected: str) -> None:
    """Unsigned, undated, of an organisation, with the day on which it was read."""
    page = {"id": "x", "type": "webpage", "title": "T", "author": PAGE["author"], "URL": "U", **fields}

    assert expected == Bibliography([page], "harvard").entry("x")


def test_persian_given_names_are_not_cut() -> None:
    """A letter of the Arabic script on its own is nobody's initial."""
    book = {"id": "x", "type": "book", "title": "ارس", "author": [{"family": "محمدی", "given": "رضا"}]}

    assert Bibliography([book], "harvard").entry("x") == "محمدی, رضا (no date) ارس."


def test_the_edition_is_named_once() -> None:
    """After the title of a book, even where that is part of something."""
    book = {**by("Varn", "A.", "T"), "container-title": "C", "edition": 2}

    assert Bibliography([book], "harvard").entry("T") == "Varn, A. (no date) T. 2nd edn, C."
