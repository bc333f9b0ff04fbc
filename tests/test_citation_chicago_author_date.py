"""Chicago style, author and date: equal to the reference processor in two editions, and to the manual's rules."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography
from karabakh_iran.citation.styles.chicago.author_date import CHICAGO, CHICAGO_17
from karabakh_iran.citation.work import Cite

DATA = Path(__file__).parent / "data" / "chicago_author_date.json"
CASES: list[dict[str, Any]] = json.loads(DATA.read_bytes())["cases"]
LATEST, BEFORE = "chicago-author-date", "chicago-author-date-17"
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
    "issued": {"date-parts": [[2013, 3, 8]]},
}


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("style", [LATEST, BEFORE, "turabian-author-date"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"]["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(case: dict[str, Any], style: str) -> None:
    """Seventeen types of work; Turabian's manual has the rules of the 17th edition."""
    written, name = Bibliography([case["item"]], style), case["item"]["id"]
    expected = case["expected"][LATEST if style == LATEST else BEFORE]

    assert expected["citation"] == written.citation(name, ("paragraph", "12"), format="html")
    assert plain(expected["citation"]) == written.citation(name, ("paragraph", "12"))
    assert expected["entry"] == written.entry(name, "html")
    assert plain(expected["entry"]) == written.entry(name)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (None, "(Davar, n.d.)"),
        (("page", "145-147"), "(Davar, n.d., 145–47)"),
        (("paragraph", "3-4"), "(Davar, n.d., paras. 3–4)"),
        (("line", 3), "(Davar, n.d., line 3)"),
        (("verse", "Gen. 1"), "(Davar, n.d., Gen. 1)"),
        (("sub-verbo", "Aras"), "(Davar, n.d., under Aras)"),
    ],
)
def test_pages_have_no_label_and_other_places_a_short_one(locator: tuple[str, str] | None, expected: str) -> None:
    """Readers take a bare number for a page."""
    assert expected == Bibliography([PAGE], LATEST).citation("page", locator)


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """14.160: whose words they are stands before "quoted in", unless the sentence has it."""
    written = Bibliography([PAGE, TALK | {"container-title": "Keyhan"}], LATEST)
    place = ("paragraph", 12)

    assert written.citation("page", place, original="talk") == "(Rezaee 2013, quoted in Davar, n.d., para. 12)"
    assert written.citation("page", original="talk", suppress_author=True) == "(quoted in Davar, n.d.)"


@pytest.mark.parametrize(("style", "date"), [(LATEST, "March 8"), (BEFORE, "March 8, 2013")])
def test_a_reprinted_work_is_listed_with_what_it_was_read_in(style: str, date: str) -> None:
    """The entry is the original's; a note's description says where the text at hand stands."""
    talk = TALK | {"container-title": "Keyhan"}
    host = PAGE | {"issued": {"date-parts": [[2020]]}, "URL": "https://example.org/1"}

    assert Bibliography([talk], style, hosts={"talk": host}).entry("talk") == (
        f"Rezaee, Mohsen. 2013. “A Talk.” Keyhan, {date}. "
        "Reproduced in Faramarz Davar, “The Border,” Aras Watch, 2020, https://example.org/1."
    )


def test_what_has_no_date_has_the_day_on_which_it_was_read() -> None:
    """14.104: an undated page may change; a dated one says itself what it is."""
    read = PAGE | {"URL": "https://example.org/1", "accessed": {"date-parts": [[2024, 3, 8]]}}
    undated = Bibliography([read], LATEST).entry("page")
    dated = Bibliography([read | {"issued": {"date-parts": [[2020]]}}], LATEST).entry("page")

    assert (
        undated == "Davar, Faramarz. n.d. “The Border.” Aras Watch. Accessed March 8, 2024. https://example.org/1."
    )
    assert dated == "Davar, Faramarz. 2020. “The Border.” Aras Watch. https://example.org/1."


def test_an_unsigned_page_is_known_by_its_site_and_a_leaflet_by_its_title() -> None:
    """14.104: whoever has the site is taken for its author; the site is not named twice."""
    page = {name: value for name, value in PAGE.items() if name != "author"}
    leaflet = page | {"type": "document"}
    del leaflet["container-title"]

    assert Bibliography([page], LATEST).citation("page") == "(Aras Watch, n.d.)"
    assert Bibliography([page], LATEST).entry("page") == "Aras Watch. n.d. “The Border.”"
    assert Bibliography([leaflet], LATEST).citation("page") == "(“The Border,” n.d.)"
    assert Bibliography([leaflet], LATEST).entry("page") == "“The Border.” n.d."


def test_an_organisation_is_an_author_like_others() -> None:
    """Its name is never turned round."""
    written = Bibliography([PAGE | {"author": [{"literal": "Council of Elders"}]}], LATEST)

    assert written.citation("page") == "(Council of Elders, n.d.)"
    assert written.entry("page") == "Council of Elders. n.d. “The Border.” Aras Watch."


def test_an_approximate_year_is_in_brackets() -> None:
    """14.44: what somebody inferred is not taken for what is printed."""
    written = Bibliography([PAGE | {"issued": {"date-parts": [[1993]], "circa": True}}], LATEST)

    assert written.citation("page") == "(Davar [1993?])"
    assert written.entry("page") == "Davar, Faramarz. [1993?]. “The Border.” Aras Watch."


def test_a_talk_that_nobody_else_can_read_is_described_in_the_text_alone() -> None:
    """14.111: a reader is not sent to look for it."""
    written = Bibliography([TALK], LATEST)

    assert written.citation("talk") == "(Mohsen Rezaee, “A Talk,” March 8, 2013)"
    assert written.entry("talk") == ""
    assert written.entries() == ()


@pytest.mark.parametrize(
    ("style", "second"),
    [(LATEST, "Davar, Faramarz. 2020b. “War.” Aras Watch."), (BEFORE, "———. 2020b. “War.” Aras Watch.")],
)
def test_works_of_one_author_and_year_have_letters_in_the_order_of_the_list(style: str, second: str) -> None:
    """The 17th edition has a dash for a name that comes again."""
    border = PAGE | {"issued": {"date-parts": [[2020]]}}
    written = Bibliography([border | {"id": "war", "title": "War"}, border], style)

    assert written.entries() == ("Davar, Faramarz. 2020a. “The Border.” Aras Watch.", second)
    assert written.citation("war", ("paragraph", 1)) == "(Davar 2020b, para. 1)"
    assert written.written([Cite(written.work("page")), Cite(written.work("war"))]) == "(Davar 2020a, 2020b)"


def test_the_editions_differ_in_how_many_authors_they_name() -> None:
    """From three authors on the 18th edition cites the first alone, the 17th from four on."""
    three = [{"family": family, "given": "A."} for family in ("Aslan", "Babayan", "Chalabi")]
    work = PAGE | {"author": three}

    assert Bibliography([work], LATEST).citation("page") == "(Aslan et al., n.d.)"
    assert Bibliography([work], BEFORE).citation("page") == "(Aslan, Babayan, and Chalabi, n.d.)"
    assert not CHICAGO.rules.repeats
    assert CHICAGO_17.rules.repeats
