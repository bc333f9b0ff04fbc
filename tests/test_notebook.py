"""What a notebook shows: well-formed, semantic, escaped, and readable in light and dark."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.corpus import Dataset
from karabakh_iran.model import Actor, Name
from karabakh_iran.notebook import MOST_ROWS
from karabakh_iran.references import NOUNS, TABLES
from strategies import RECORDS, built

if TYPE_CHECKING:
    from karabakh_iran.model import Record
    from karabakh_iran.references import TableName
    from karabakh_iran.tables import Table

#: What may stand in what: a table as the HTML standard has it, and nothing that runs, loads or colours.
INSIDE: dict[str, set[str]] = {
    "": {"table"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "caption": {"bdi"},
    "td": {"bdi"},
    "th": set(),
    "bdi": set(),
}
ATTRIBUTES: dict[str, dict[str, set[str]]] = {"th": {"scope": {"row", "col"}}, "td": {"colspan": set()}}
HOSTILE = [
    "<script>alert(1)</script>",
    "</td></table><b style='color: red'>",
    "&lt;&amp;&#x27;",
    "\"'><img src=x onerror=y>",
    "ایران\u202e",
    "]]>",
]


class Page(HTMLParser):
    """A table as a browser takes it; whatever is not well-formed is an error.

    Attributes:
        caption: Text above it.
        head: Texts of the column headings.
        rows: Texts of the cells, by row; a heading of a row is its first.
        spans: Of how many columns each cell is that is of several.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.caption, self.head, self.rows, self.spans = "", list[str](), list[list[str]](), list[int]()
        self._open = [""]
        self._text = ""
        self.feed(html)
        self.close()
        assert [""] == self._open
        self.rows = [row for row in self.rows if row]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Take a tag where it may stand, with the attributes that it may have."""
        assert tag in INSIDE[self._open[-1]], (self._open, tag)
        allowed = ATTRIBUTES.get(tag, {})
        for name, value in attributes:
            assert name in allowed, name
            assert (value or "").isdigit() if name == "colspan" else value in allowed[name]
        if tag == "th":
            assert attributes == [("scope", "col" if "thead" in self._open else "row")]
        if tag == "td" and attributes:
            self.spans.append(int(attributes[0][1] or 0))
        if tag == "tr":
            self.rows.append([])
        if tag in {"caption", "th", "td"}:
            self._text = ""
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert tag == self._open.pop()
        if tag == "caption":
            self.caption = self._text
        elif tag == "th" and "thead" in self._open:
            self.head.append(self._text)
        elif tag in {"th", "td"}:
            self.rows[-1].append(self._text)

    def handle_data(self, data: str) -> None:
        """Take text; what comes from a record stands apart from the direction of what is around it."""
        assert self._open[-1] in {"bdi", "th", "td"}, data
        if self._open[-1] == "td":
            assert data.startswith("… ")
        self._text += data

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Refuse what no table has."""
        raise AssertionError(tag)

    def handle_comment(self, data: str) -> None:
        """Refuse what no table has."""
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        """Refuse what no table has."""
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        """Refuse what no table has."""
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        """Refuse what no table has."""
        raise AssertionError(data)


def page(thing: Record | Table[Any]) -> Page:
    """What a notebook makes of a record or table."""
    return Page(thing._repr_html_())


def filled(record: Record) -> list[str]:
    """Names of the fields that hold something."""
    return [one.name for one in attrs.fields(type(record)) if getattr(record, one.name) not in (None, "", ())]


def leaves(value: Any) -> list[str]:  # noqa: ANN401 - the value of any field
    """Every text and number in a value, however deep."""
    if isinstance(value, tuple):
        return [leaf for item in value for leaf in leaves(item)]
    if attrs.has(type(value)):
        fields = [one.name for one in attrs.fields(type(value)) if one.init]
        return [leaf for name in fields for leaf in leaves(getattr(value, name))]
    return [] if value is None or value == "" else [str(value)]


def check(record: Record) -> None:
    """Hold what is shown of a record against the record."""
    shown = page(record)
    cells = dict(shown.rows)

    assert f"{type(record).__name__} {record.id}" == shown.caption
    assert filled(record) == list(cells) == [name for name, _ in shown.rows]
    for name in filled(record):
        rest = cells[name]
        for leaf in leaves(getattr(record, name)):
            between, found, rest = rest.partition(leaf)
            assert (leaf, True) == (found, between in {"", ", ", " · "}), name
        assert "" == rest.strip(", "), name


@pytest.mark.parametrize("table", TABLES)
def test_every_bundled_record_is_shown_whole(table: TableName) -> None:
    """A row for each field that holds something, and in it whatever it holds, in order."""
    for record in getattr(ki, table):
        check(record)


def test_any_text_is_shown_as_text() -> None:
    """A document may hold whatever its author wrote: none of it may become markup."""
    for hostile in HOSTILE:
        check(Actor(id="x", name=hostile, kind="person", aliases=(Name(text=hostile),), note=hostile))


@settings(max_examples=60)
@given(record=st.one_of([built(kind) for kind in RECORDS]))
def test_any_record_is_shown_whole(record: Record) -> None:
    """Whatever is in any field of any class."""
    check(record)
    table = Dataset(**{f"{type(record).__name__.lower()}s": [record]})  # type: ignore[arg-type]
    shown = page(getattr(table, f"{type(record).__name__.lower()}s"))

    assert filled(record) == shown.head
    assert 1 == len(shown.rows)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_a_column_for_each_field_that_is_filled_and_a_row_for_each_record(table: TableName) -> None:
    """An empty column says nothing; a missing one hides something."""
    asked = getattr(ki, table)
    few = asked.filter(id=asked.ids[:MOST_ROWS])
    shown = page(few)
    columns = [one.name for one in attrs.fields(type(few.records[0])) if any(one.name in filled(r) for r in few)]

    assert repr(few)[1:-1] == shown.caption
    assert columns == shown.head
    assert list(few.ids) == [row[0] for row in shown.rows]
    assert {len(columns)} == {len(row) for row in shown.rows}


@given(number=st.integers(0, 3 * MOST_ROWS))
@example(MOST_ROWS)
@example(MOST_ROWS + 1)
@settings(max_examples=20)
def test_a_long_table_is_cut_in_the_middle_with_a_count(number: int) -> None:
    """Ten thousand rows would stall the notebook; what is left out is said, and adds up."""
    table = ki.stances.filter(id=ki.stances.ids[:number])
    shown = page(table)
    marked = [at for at, row in enumerate(shown.rows) if row[0].startswith("… ")]

    assert ([] if number <= MOST_ROWS else [MOST_ROWS // 2]) == marked
    for at in marked:
        (left_out,) = shown.rows.pop(at)
        half = MOST_ROWS // 2

        assert f"… {number - 2 * half} more …" == left_out
        assert [len(shown.head)] == shown.spans
        assert [*table.ids[:half], *table.ids[-half:]] == [row[0] for row in shown.rows]
    assert min(number, MOST_ROWS) == len(shown.rows)


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_is_its_caption(table: TableName) -> None:
    """No heading without a column, no row without a record, no "None"."""
    shown = page(getattr(ki, table).filter(id=[]))

    assert (f"0 {NOUNS[table]}s", [], []) == (shown.caption, shown.head, shown.rows)


def test_a_long_text_is_cut_in_a_table_and_whole_in_a_record() -> None:
    """A table is for looking over, a record for reading."""
    quote = max(ki.quotes, key=lambda one: len(one.text))
    shown = page(ki.quotes.filter(id=quote.id))
    cell = shown.rows[0][shown.head.index("text")]

    assert cell.endswith("…")
    assert quote.text.startswith(cell[:-1])
    assert 100 < len(cell) < 200 < len(quote.text)
    assert quote.text == dict(page(quote).rows)["text"]


def test_a_text_of_the_greatest_length_is_not_cut() -> None:
    """Where the rest would take no more room than the sign for it, nothing is left out."""
    for length in (119, 120, 121):
        (event,) = Dataset(events=[attrs.evolve(ki.events.records[0], title="x" * length)]).events
        shown = page(Dataset(events=[event]).events)

        assert ("x" * length if length <= 120 else "x" * 119 + "…") == shown.rows[0][shown.head.index("title")]
