"""Records as people read them."""

from __future__ import annotations

import pytest

import karabakh_iran as ki
from karabakh_iran import display
from karabakh_iran.references import TABLES


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2013-03-08", "2013-03-08"),
        ("199X", "1990s"),
        ("199X~", "ca. 1990s"),
        ("2013~", "ca. 2013"),
        ("2013?", "2013?"),
        ("[..2013-03-08]", "≤ 2013-03-08"),
        ("[1990..]", "≥ 1990"),
        ("[1990~..1994~]", "ca. 1990 … ca. 1994"),
        ("1992/1993", "1992 – 1993"),
        ("2020-09-27/..", "2020-09-27 –"),
        ("../1991", "– 1991"),
    ],
)
def test_a_date_is_short_and_shows_what_is_open(edtf: str, shown: str) -> None:
    """What lasted has a dash, what happened once within has an ellipsis."""
    assert shown == display.date(ki.When(edtf=edtf))


def test_a_date_without_bounds_shows_the_words_of_the_source() -> None:
    """And no date shows nothing."""
    assert display.date(ki.When(edtf="", text="Previously")) == "“Previously”"
    assert display.date(None) == ""


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_cut_to_the_terminal_but_its_ids_are_not(table: str, width: int) -> None:
    """The id is what one copies."""
    rows = display.rows(getattr(ki, table), ki.dataset)
    text = display.as_text(rows, width).splitlines()
    least = max(len(row[0]) for row in rows) + (len(rows[0]) - 1) * 10

    assert len(text) == len(getattr(ki, table)) + 1
    assert all(len(line) <= max(width, least) for line in text)
    assert list(getattr(ki, table).ids) == [line.split()[0] for line in text[1:]]


def test_every_display_of_an_event_or_claim_shows_who_tells_it() -> None:
    """A title alone would read as if we said so."""
    heading, *rows = display.rows(ki.events, ki.dataset)
    status, told = heading.index("status"), heading.index("told by")

    assert all(row[status] and row[told] for row in rows)
    assert all(row[-1] for row in display.rows(ki.claims, ki.dataset))
    assert display.tellers(ki.claims["iran-hostile-towards-azerbaijan"], ki.dataset) == (
        "Joshua Kucera; denied by [author of the commentary]"
    )


def test_a_cell_that_a_spreadsheet_would_run_is_made_inert() -> None:
    """OWASP, "CSV Injection"; and a tab or line break in a cell starts no other cell."""
    rows = [("id", "words"), ("a", "=1+1"), ("b", "@x"), ("c", "two\tcells\nor lines")]

    assert display.as_tsv(rows) == "id\twords\na\t'=1+1\nb\t'@x\nc\ttwo cells or lines"


def test_details_show_every_field_that_is_set_and_no_other() -> None:
    """What is left at its default is left out."""
    labels = [label for label, _ in display.details(ki.quotes["aliyev-bread-davar"], ki.dataset)]

    assert [
        "id", "speaker", "text", "passage", "cue", "when", "via", "via", "nested in", "note",
    ] == labels  # fmt: skip


def test_details_are_wrapped_and_aligned_and_a_label_stands_once() -> None:
    """Long notes stay readable."""
    shown = display.as_details([("id", "a"), ("note", "word " * 30), ("via", "b"), ("via", "c")], 60).splitlines()

    assert shown[0] == "id    a"
    assert all(len(line) <= 60 for line in shown)
    assert ["via   b", "      c"] == shown[-2:]
