"""Chicago style, notes and bibliography: equal to the reference processor, and to the manual's rules."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography
from karabakh_iran.citation.work import Cite

DATA = Path(__file__).parent / "data"
ITEMS = [case["item"] for case in json.loads((DATA / "chicago_author_date.json").read_bytes())["cases"]]
EXPECTED: dict[str, Any] = json.loads((DATA / "chicago_notes.json").read_bytes())["expected"]
LATEST, BEFORE = "chicago-notes", "chicago-notes-17"
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
    "container-title": "Keyhan",
    "issued": {"date-parts": [[2013, 3, 8]]},
}
BOOK: dict[str, Any] = {
    "id": "book",
    "type": "book",
    "title": "The River",
    "author": [{"family": "de Waal", "given": "T.A."}],
    "publisher": "Press",
    "publisher-place": "Baku",
    "issued": {"date-parts": [[2003]]},
}


def plain(text: str) -> str:
    """Take the marks off HTML."""
    return html.unescape(re.sub(r"</?(i|b|sup|sub)>", "", text))


@pytest.mark.parametrize("style", [LATEST, BEFORE, "turabian-notes"])
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_a_work_is_cited_and_listed_as_by_the_reference_processor(item: dict[str, Any], style: str) -> None:
    """Seventeen types of work; Turabian's manual has the rules of the 17th edition."""
    written, name = Bibliography([item], style), item["id"]
    expected = EXPECTED[name][LATEST if style == LATEST else BEFORE]

    assert expected["first"] == written.citation(name, ("paragraph", "12"), format="html")
    assert plain(expected["first"]) == written.citation(name, ("paragraph", "12"))
    assert expected["later"] == written.citation(name, ("paragraph", "12"), subsequent=True)
    assert expected["entry"] == written.entry(name, "html")
    assert plain(expected["entry"]) == written.entry(name)


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (("page", "145-147"), "Davar, “The Border,” 145–47."),
        (("paragraph", "3-4"), "Davar, “The Border,” paras. 3–4."),
        (("line", 3), "Davar, “The Border,” line 3."),
        (("verse", "Gen. 1"), "Davar, “The Border,” Gen. 1."),
        (("sub-verbo", "Aras"), "Davar, “The Border,” under Aras."),
        (("timestamp", "0:45:12"), "Davar, “The Border,” at 0:45:12."),
    ],
)
def test_pages_have_no_label_and_other_places_a_short_one(locator: tuple[str, str], expected: str) -> None:
    """Readers take a bare number for a page, and a clock's for a time."""
    assert expected == Bibliography([PAGE], LATEST).citation("page", locator, subsequent=True)


def test_the_editions_differ_in_places_of_publication_and_in_what_follows_a_note() -> None:
    """The 17th gives the place, and in a note on the same work as before the author alone."""
    latest, before = Bibliography([BOOK], LATEST), Bibliography([BOOK], BEFORE)
    page = ("page", 4)

    assert latest.citation("book", page) == "T. A. de Waal, The River (Press, 2003), 4."
    assert before.citation("book", page) == "T. A. de Waal, The River (Baku: Press, 2003), 4."
    assert latest.citation("book", page, subsequent=True) == "de Waal, The River, 4."
    assert before.citation("book", page, subsequent=True) == "de Waal, 4."


def test_words_quoted_in_another_work_are_cited_with_both() -> None:
    """14.160: whose words they are stands before "quoted in", unless the sentence has it."""
    written = Bibliography([PAGE, TALK], LATEST)
    page = "quoted in Faramarz Davar, “The Border,” Aras Watch"

    assert written.citation("page", ("paragraph", 12), original="talk") == (
        f"Mohsen Rezaee, “A Talk,” Keyhan, March 8, 2013, {page}, para. 12."
    )
    assert written.citation("page", original="talk", suppress_author=True) == f"{page}."


def test_a_sentence_that_names_the_author_leaves_the_title() -> None:
    """The title of an unsigned work stays: nothing else would be left."""
    unsigned = {name: value for name, value in PAGE.items() if name != "author"}
    signed = Bibliography([PAGE], LATEST)

    assert signed.citation("page", suppress_author=True) == "“The Border,” Aras Watch."
    assert signed.citation("page", suppress_author=True, subsequent=True) == "“The Border.”"
    assert Bibliography([unsigned], LATEST).citation("page", suppress_author=True) == "“The Border,” Aras Watch."


def test_several_works_in_a_note_are_parted_by_semicolons() -> None:
    """One sentence, one note."""
    written = Bibliography([PAGE, TALK], LATEST)
    cites = [Cite(written.work("page"), subsequent=True), Cite(written.work("talk"), subsequent=True)]

    assert written.written(cites) == "Davar, “The Border”; Rezaee, “A Talk.”"


def test_a_reprinted_work_is_listed_with_what_it_was_read_in() -> None:
    """The entry is the original's; a note's description says where the text at hand stands."""
    leaflet = {"id": "leaflet", "type": "document", "title": "To the People"}
    written = Bibliography([leaflet], LATEST, hosts={"leaflet": PAGE})

    assert written.entry("leaflet") == (
        "“To the People.” n.d. Reproduced in Faramarz Davar, “The Border,” Aras Watch."
    )
    assert Bibliography([leaflet], LATEST).entry("leaflet") == "“To the People.” n.d."


def test_what_has_no_date_has_the_day_on_which_it_was_read() -> None:
    """14.104: an undated page may change; a dated one says itself what it is."""
    read = PAGE | {"URL": "https://example.org/1", "accessed": {"date-parts": [[2024, 3, 8]]}}
    undated = Bibliography([read], LATEST).citation("page", ("paragraph", 2))
    dated = Bibliography([read | {"issued": {"date-parts": [[2020]]}}], LATEST).citation("page", ("paragraph", 2))
    page = "Faramarz Davar, “The Border,” Aras Watch"

    assert undated == f"{page}, para. 2, accessed March 8, 2024, https://example.org/1."
    assert dated == f"{page}, 2020, para. 2, https://example.org/1."


def test_an_unsigned_page_begins_with_its_title_and_is_later_known_by_its_site() -> None:
    """14.104: whoever has the site is taken for its author."""
    written = Bibliography([{name: value for name, value in PAGE.items() if name != "author"}], LATEST)

    assert written.citation("page") == "“The Border,” Aras Watch."
    assert written.citation("page", subsequent=True) == "Aras Watch, “The Border.”"
    assert written.entry("page") == "Aras Watch. “The Border.”"


def test_what_has_neither_author_nor_title_is_described_once() -> None:
    """The reference processor says "Interview, interview"."""
    untitled = {"id": "talk", "type": "interview", "interviewer": [{"family": "Davar", "given": "Faramarz"}]}
    written = Bibliography([untitled, PAGE], LATEST)

    assert written.citation("talk") == "Interview by Faramarz Davar."
    assert written.citation("talk", subsequent=True) == "Interview."


def test_an_organisation_is_an_author_like_others_and_an_approximate_year_is_in_brackets() -> None:
    """14.44: what somebody inferred is not taken for what is printed."""
    about = {"author": [{"literal": "Council of Elders"}], "issued": {"date-parts": [[1993]], "circa": True}}
    written = Bibliography([BOOK | about], LATEST)

    assert written.citation("book") == "Council of Elders, The River (Press, [1993?])."
    assert written.citation("book", subsequent=True) == "Council of Elders, The River."
    assert written.entry("book") == "Council of Elders. The River. Press, [1993?]."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {"edition": "2"}, (".", ", 2nd ed.")),
        ({"edition": "1"}, {"editor": [{"family": "Aslan", "given": "A."}]}, (".", ", ed. Aslan.")),
        ({}, {"issued": {"date-parts": [[2010]]}}, (" (2003).", " (2010).")),
        ({}, {"publisher": "Other"}, (" (Press, 2003).", " (Other, 2003).")),
    ],
)
def test_later_notes_on_works_of_one_title_say_what_is_different(
    first: dict[str, Any], second: dict[str, Any], expected: tuple[str, str]
) -> None:
    """By whom, which edition, from when, from whom: no more of it than is needed."""
    written = Bibliography([BOOK | first, BOOK | second | {"id": "other"}], LATEST)
    notes = [written.citation(name, subsequent=True) for name in ("book", "other")]

    assert notes == [f"de Waal, The River{which}" for which in expected]
