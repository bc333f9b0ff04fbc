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
from karabakh_iran.citation.work import Cite, Work

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "data" / "apa.json").read_bytes())["cases"]

DATED = r"\((personal communication, [A-Za-z. ]*[\d–, ]*|(ca\. )?(\d{4}[\d/–]*|n\.d\.|in press)[a-z. ]*)\)"
ELDERS: csl.Name = {"literal": "Council of Elders"}
DAVAR: csl.Name = {"family": "Davar", "given": "Faramarz"}
REZAEE: csl.Name = {"family": "Rezaee", "given": "Mohsen"}
PAGE = Item(id="page", type="webpage", title="The Border", author=[DAVAR], URL="https://example.org/1")
TALK = Item(id="talk", type="interview", title="A Talk", author=[REZAEE], publisher="Sahar TV")


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(case: dict[str, Any]) -> None:
    """Eighteen types of work, and what can be odd in names, dates, titles and numbers."""
    written, name = Bibliography([case["item"]]), case["item"]["id"]

    assert case["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert plain(case["citation"]) == written.citation(name, ("paragraph", "12"))
    assert case["entry"] == written.entry(name, "html")
    assert plain(case["entry"]) == written.entry(name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_citation_does_without_place_or_author(case: dict[str, Any]) -> None:
    """A sentence that names the author must not name him again."""
    full = plain(case["citation"]).replace(", para. 12)", ")")
    written = Bibliography([case["item"]])
    bare = written.citation(case["item"]["id"])
    year = written.citation(case["item"]["id"], suppress_author=True)

    assert full == bare
    assert re.fullmatch(DATED, year)
    assert full.endswith(year.removeprefix("("))


@pytest.mark.parametrize(
    ("given_names", "expected"),
    [("Jean-Paul M.", "J.-P. M."), ("Ali-akbar", "A."), ("رضا علی", "رضا علی"), ("", "")],
)
def test_given_names_are_cut_only_where_their_script_has_initials(given_names: str, expected: str) -> None:
    """A Persian letter on its own is another form of the letter, and nobody's initial."""
    assert expected == initialled(given_names, ". ")


@pytest.mark.parametrize("kind", ["book", "webpage", "dataset"])
def test_an_author_that_is_the_publisher_is_named_once(kind: str) -> None:
    """Sections 9.29 and 9.32, where the reference processor repeats the name."""
    work = Item(id="x", type=kind, title="The Border", author=[ELDERS], publisher="Council of Elders")

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

    ordered = [work("B", "Ábel"), work("A", "Ábel", 2010), work("C", "Ábel", 2010), work("A", "Abel", 2011)]
    ordered += [work("A Gate"), work("[Border]"), work("Z", "de Waal"), work("Y", "De Waals")]

    assert ordered == sorted(sorted(ordered, key=str), key=lambda item: apa.sort_key(Work(item)))


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (None, "(Davar, n.d.)"),
        (("page", "145-147"), "(Davar, n.d., pp. 145–147)"),
        (("paragraph", 3), "(Davar, n.d., para. 3)"),
        (("chapter", 3), "(Davar, n.d., Chapter 3)"),
        (("verse", "Gen. 1"), "(Davar, n.d., Gen. 1)"),
        (("timestamp", "1:02"), "(Davar, n.d., 1:02)"),
    ],
)
def test_pages_and_paragraphs_alone_are_shortened(locator: tuple[str, str] | None, expected: str) -> None:
    """Section 8.13; what says itself what it is has no label."""
    assert expected == Bibliography([PAGE]).citation("page", locator)


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """Section 8.6: only what was read is in the list, so the text says whose words they are."""
    written = Bibliography([PAGE])

    assert written.citation("page", ("paragraph", 12), original=TALK) == (
        "(Rezaee, n.d., as cited in Davar, n.d., para. 12)"
    )
    assert written.citation("page", original=TALK, suppress_author=True) == "(as cited in Davar, n.d.)"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The entry is the original's; where the text at hand stands follows it."""
    assert Bibliography([TALK], hosts={"talk": PAGE}).entry("talk") == (
        "Rezaee, M. (n.d.). A Talk [Interview]. Sahar TV. (Reproduced in The Border, by F. Davar, n.d.)"
    )


def test_only_what_has_no_date_has_the_day_on_which_it_was_read() -> None:
    """Section 9.16: it may change."""
    read = {**PAGE, "accessed": {"date-parts": [[2026, 1, 15]]}}
    dated = {**read, "issued": {"date-parts": [[2020, 9]]}}

    assert Bibliography([read]).entry("page") == (
        "Davar, F. (n.d.). The Border. Retrieved January 15, 2026, from https://example.org/1"
    )
    assert Bibliography([dated]).entry("page") == "Davar, F. (2020, September). The Border. https://example.org/1"


def test_several_works_are_cited_in_the_order_of_the_list_and_their_author_once() -> None:
    """Section 8.12."""
    dated = {**PAGE, "id": "dated", "issued": {"date-parts": [[2013]]}}
    written = Bibliography([TALK, dated, PAGE])
    cites = [Cite(written.work(name)) for name in ("talk", "dated", "page")]

    assert written.written(cites) == "(Davar, n.d., 2013; Rezaee, n.d.)"


def test_an_approximate_year_says_so() -> None:
    """In the text and in the list."""
    written = Bibliography([{**PAGE, "issued": {"date-parts": [[2013]], "circa": True}}])

    assert written.citation("page") == "(Davar, ca. 2013)"
    assert written.entry("page").startswith("Davar, F. (ca. 2013). ")


def test_an_unsigned_work_is_cited_by_its_title_and_listed_under_it() -> None:
    """Sections 8.14 and 9.12: a part in quotation marks, a whole in italics."""
    leaflet = Item(id="x", type="document", title="The border")
    part = {**leaflet, "container-title": "A volume"}

    assert Bibliography([leaflet]).citation("x", format="html") == "(<i>The Border</i>, n.d.)"
    assert Bibliography([part]).citation("x") == "(“The Border,” n.d.)"
    assert Bibliography([part]).entry("x") == "The border. (n.d.). In A volume."


def test_a_description_in_place_of_a_title_is_upright() -> None:
    """Section 9.22, where the reference processor has it in italics."""
    written = Bibliography([Item(id="x", type="document", title="[Leaflet on the border]")])

    assert written.citation("x", format="html") == "([Leaflet on the border], n.d.)"
    assert written.entry("x", "html") == "[Leaflet on the border]. (n.d.)."


def test_what_has_neither_author_nor_title_is_described_once() -> None:
    """Where the reference processor repeats a general description after the date."""
    talk = Item(id="x", type="interview", URL="https://example.org/1", issued={"date-parts": [[2010, 5, 3]]})
    written = Bibliography([talk])

    assert written.citation("x") == "([Interview], 2010)"
    assert written.entry("x") == "[Interview]. (2010, May 3). https://example.org/1"


def test_a_letter_names_its_kind_then_its_reader_then_its_medium() -> None:
    """The reference processor has the medium twice, and not its reader after its kind."""
    letter = Item(id="x", type="personal_communication", title="T", genre="Note", medium="Email", archive="A")
    letter["recipient"] = [REZAEE]

    assert Bibliography([letter]).entry("x") == "T. (n.d.). [Note to Mohsen Rezaee; Email]. A."


def test_what_nobody_else_can_read_is_named_in_the_text_alone() -> None:
    """Section 8.9."""
    said = Item(id="x", type="interview", author=[REZAEE], issued={"date-parts": [[2020, 9, 3]]})
    written = Bibliography([said])

    assert written.citation("x") == "(M. Rezaee, personal communication, September 3, 2020)"
    assert written.citation("x", suppress_author=True) == "(personal communication, September 3, 2020)"
    assert written.entries() == ()
