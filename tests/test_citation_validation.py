"""Items of others are checked before they are cited: what is wrong is named with its place and the way out."""

from __future__ import annotations

import re
from typing import Any

import pytest

from karabakh_iran.citation import Bibliography
from karabakh_iran.citation.validation import validated
from karabakh_iran.errors import CitationError

BOOK: dict[str, Any] = {"id": "b", "type": "book", "title": "Rivers"}


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ([], "an item is a mapping of CSL-JSON, not list"),
        ({"type": "book"}, "the id is no string and no number: None"),
        ({"id": True, "title": "Rivers"}, "the id of the item titled 'Rivers' is no string and no number: True"),
        ({"id": "", "title": "Rivers"}, "the id of the item titled 'Rivers' is no string and no number: ''"),
        ({"id": "b"}, "item 'b', type: no type ''"),
        ({"id": "b", "type": "bok"}, "item 'b', type: no type 'bok'; nearest: 'book'"),
        (BOOK | {"titel": "x"}, "item 'b': no variable 'titel'; nearest: 'title'"),
        (BOOK | {"title": ["x"]}, "item 'b', title: a string or a number is wanted, not ['x']"),
        (BOOK | {"volume": True}, "item 'b', volume: a string or a number is wanted, not True"),
        (BOOK | {"author": "de Waal"}, "item 'b', author: a list of names is wanted, not 'de Waal'"),
        (
            BOOK | {"author": [{"family": "A"}, "B"]},
            "item 'b', author 2: a name is a mapping such as {'family': 'de Waal'}, not 'B'",
        ),
        (
            BOOK | {"author": [{"famly": "A"}]},
            "item 'b', author 1: no part of a name 'famly'; nearest: 'family'",
        ),
        (
            BOOK | {"issued": "2020"},
            "item 'b', issued: a date is a mapping such as {'date-parts': [[2020, 10]]}, not '2020'",
        ),
        (
            BOOK | {"issued": {"date-part": [[2020]]}},
            "item 'b', issued: no part of a date 'date-part'; nearest: 'date-parts'",
        ),
        (BOOK | {"issued": {"date-parts": 2020}}, "item 'b', issued: one date or two are wanted, not 2020"),
        (
            BOOK | {"issued": {"date-parts": [[1], [2], [3]]}},
            "item 'b', issued: one date or two are wanted, not [[1], [2], [3]]",
        ),
        (
            BOOK | {"issued": {"date-parts": ["2020"]}},
            "item 'b', issued: a date is [year, month, day], not '2020'",
        ),
        (
            BOOK | {"issued": {"date-parts": [[2020, 25]]}},
            "item 'b', issued, month: a number from 1 to 24 is wanted, not 25",
        ),
        (
            BOOK | {"issued": {"date-parts": [[2020, 1, "x"]]}},
            "item 'b', issued, day: a number from 1 to 31 is wanted, not 'x'",
        ),
        (
            BOOK | {"issued": {"date-parts": [[True]]}},
            "item 'b', issued, year: a number from -9999 to 9999 is wanted, not True",
        ),
        (
            BOOK | {"issued": {"date-parts": [[2020]], "season": 5}},
            "item 'b', issued, season: a number from 1 to 4 is wanted, not 5",
        ),
    ],
)
def test_what_is_wrong_with_an_item_is_named_with_its_place(item: Any, message: str) -> None:  # noqa: ANN401
    """A list of a thousand items from a reference manager has one that is wrong."""
    with pytest.raises(CitationError, match=f"^{re.escape(message)}"):
        Bibliography([item])


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2020-10-04", {"date-parts": [[2020, 10, 4]]}),
        ("2020-10", {"date-parts": [[2020, 10]]}),
        ("2013~", {"date-parts": [[2013]], "circa": True}),
        ("1990/1994?", {"date-parts": [[1990], [1994]], "circa": True}),
        ("early 1990s", {"literal": "early 1990s"}),
        ("1990/1991/1992", {"literal": "1990/1991/1992"}),
    ],
)
def test_a_date_written_out_is_read_or_stands_as_it_is(raw: str, expected: dict[str, Any]) -> None:
    """Zotero and Pandoc write such dates; what is no date in EDTF is printed, not guessed at."""
    assert expected == validated(BOOK | {"issued": {"raw": raw}}).get("issued")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"id": 7}, {"id": "7"}),
        ({"volume": 3}, {"volume": "3"}),
        ({"event": "Congress"}, {"event-title": "Congress"}),
        ({"event": "Old", "event-title": "New"}, {"event-title": "New"}),
        ({"abstract": "What it says"}, {}),
        ({"title-short": " "}, {}),
        ({"issued": {"raw": ""}}, {}),
        ({"author": [{"family": "A", "parse-names": True}, {"suffix": "Jr."}]}, {"author": [{"family": "A"}]}),
        (
            {"issued": {"date-parts": [["2020", "", ""]], "season": "2", "literal": "spring"}},
            {"issued": {"date-parts": [[2020]], "season": 2, "literal": "spring"}},
        ),
    ],
)
def test_an_item_is_taken_in_the_forms_that_programs_write(
    given: dict[str, Any], expected: dict[str, Any]
) -> None:
    """Numbers as strings or numbers, older names of variables, fields left empty."""
    assert BOOK | expected == validated(BOOK | given)
