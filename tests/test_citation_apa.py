"""APA style: equal to the reference processor, and to the manual where that has it otherwise."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography, csl
from karabakh_iran.citation.csl import Item
from karabakh_iran.citation.initials import initialled
from karabakh_iran.citation.styles import apa
from karabakh_iran.citation.work import Work

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "apa.json").read_bytes())["cases"]


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_citation_equals_that_of_the_reference_processor(case: dict[str, Any]) -> None:
    """Names, years and titles in the text are what a reviewer's own software prints."""
    written = Bibliography([case["item"]])

    assert case["citation"] == written.citation(case["item"]["id"], ("paragraph", "12"), format="html")
    assert plain(case["citation"]) == written.citation(case["item"]["id"], ("paragraph", "12"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_an_entry_equals_that_of_the_reference_processor(case: dict[str, Any]) -> None:
    """Eighteen types of work, and what can be odd in names, dates, titles and numbers."""
    written = Bibliography([case["item"]])

    assert case["entry"] == written.entry(case["item"]["id"], "html")
    assert plain(case["entry"]) == written.entry(case["item"]["id"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_citation_does_without_place_or_author(case: dict[str, Any]) -> None:
    """A sentence that names the author must not name him again."""
    full = plain(case["citation"]).replace(", para. 12)", ")")
    written = Bibliography([case["item"]])
    bare = written.citation(case["item"]["id"])
    year = written.citation(case["item"]["id"], suppress_author=True)

    assert full == bare
    assert re.fullmatch(r"\((ca\. )?(\d{4}|n\.d\.)\)", year)
    assert full.endswith(year.removeprefix("("))


@pytest.mark.parametrize(
    ("given_names", "expected"),
    [
        ("Jean-Paul M.", "J.-P. M."),
        ("J.-P.", "J.-P."),
        ("Ali-akbar", "A."),
        ("رضا", "رضا"),
        ("رضا علی", "رضا علی"),
        ("", ""),
    ],
)
def test_given_names_are_cut_only_where_their_script_has_initials(given_names: str, expected: str) -> None:
    """A Persian letter on its own is another form of the letter, and nobody's initial."""
    assert expected == initialled(given_names, ". ")


@pytest.mark.parametrize("kind", ["book", "webpage", "dataset"])
def test_an_author_that_is_the_publisher_is_named_once(kind: str) -> None:
    """Sections 9.29 and 9.32, where the reference processor repeats the name."""
    elders: csl.Name = {"literal": "Council of Elders"}
    work = Item(id="x", type=kind, title="The Border", author=[elders], publisher="Council of Elders")

    assert Bibliography([work]).entry("x").count("Elders") == 1


def test_what_has_neither_author_nor_title_still_has_a_date() -> None:
    """Not an error, and no comma that separates nothing."""
    assert Bibliography([Item(id="x", type="book", title=" ")]).citation("x") == "(n.d.)"


def test_works_stand_by_letters_then_by_date_the_undated_first() -> None:
    """Sections 9.44 to 9.49, but articles count, as they do for the reference processor."""

    def work(title: str, family: str = "", year: int = 0) -> Item:
        made = Item(id=title, type="book", title=title)
        if family:
            made["author"] = [{"family": family, "given": "A."}]
        if year:
            made["issued"] = {"date-parts": [[year]]}
        return made

    ordered = [
        work("B", "Ábel"),
        work("A", "Ábel", 2010),
        work("C", "Ábel", 2010),
        work("A", "Abel", 2011),
        work("A Gate"),
        work("[Border]"),
        work("Z", "de Waal"),
        work("Y", "De Waals"),
    ]

    assert ordered == sorted(sorted(ordered, key=str), key=lambda item: apa.sort_key(Work(item)))
