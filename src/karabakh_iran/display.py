"""Records as people read them: rows of a table, dates in few characters, who tells what."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, get_args

import attrs

from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.references import REFERENCES
from karabakh_iran.vocabulary import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Record
    from karabakh_iran.tables import Table

Row = tuple[str, ...]

_GAP = "  "
_LEAST_WIDTH = 8
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(table: Table[Any], dataset: Dataset) -> list[Row]:
    """Set records as rows.

    Args:
        table: The records.
        dataset: Where names are looked up.

    Returns:
        The heading, then a row a record.
    """
    heading, row = _ROWS[table.name]
    return [heading, *(row(record, dataset) for record in table)]


def as_text(table: Sequence[Row], width: int) -> str:
    """Set rows for a terminal; where they are too wide, the widest columns are cut, but never the ids.

    Args:
        table: The heading and the rows.
        width: Columns of the terminal.

    Returns:
        Lines without trailing blanks.
    """
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths[1:]) > _LEAST_WIDTH:
        widths[widths.index(max(widths[1:]), 1)] -= 1
    lines = (
        _GAP.join(_cut(cell, room).ljust(room) for cell, room in zip(row, widths, strict=True)).rstrip()
        for row in table
    )
    return "\n".join(lines)


def as_tsv(table: Iterable[Row]) -> str:
    """Set rows for other programs.

    A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, "CSV Injection").

    Args:
        table: The heading and the rows.

    Returns:
        Tab-separated lines.
    """
    cells = ([" ".join(cell.split()) for cell in row] for row in table)
    return "\n".join("\t".join(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row) for row in cells)


def details(record: Record, dataset: Dataset) -> list[Row]:
    """Set one record as label and value; what it leaves at its default is left out.

    Args:
        record: The record.
        dataset: Where names and stances are looked up.

    Returns:
        Rows of two cells; for an event or claim a row a stance at the end.
    """
    refers = REFERENCES.get(type(record).__name__, {})
    found: list[Row] = [("id", record.id)]
    for field in attrs.fields(type(record))[1:]:
        value = getattr(record, field.name)
        if value not in (field.default, "", ()) and field.name != "skip":
            label = field.name.replace("_", " ")
            found += [(label, _value(one, field.name in refers, dataset)) for one in _each(value)]
    if isinstance(record, Event | Claim):
        for position in get_args(Position):
            told = dataset.stances.filter(on=record, position=position)
            found += [(position, _told(stance, dataset)) for stance in told]
    return found


def as_details(table: Iterable[Row], width: int) -> str:
    """Set labels and values for a terminal.

    Args:
        table: Rows of two cells.
        width: Columns of the terminal.

    Returns:
        Lines, the values wrapped and aligned.
    """
    table = list(table)
    room = max(len(label) for label, _ in table)
    last = ""
    lines: list[str] = []
    for label, value in table:
        shown = "" if label == last else label
        last = label or last
        lines += textwrap.wrap(
            value,
            max(width, 40),
            initial_indent=f"{shown:<{room}}{_GAP}",
            subsequent_indent=" " * (room + len(_GAP)),
            break_on_hyphens=False,
        )
    return "\n".join(lines)


def date(when: When | None) -> str:
    """Say a date in few characters.

    Args:
        when: A date.

    Returns:
        ``"≤ 2013-03-08"``, ``"ca. 1990 … ca. 1994"`` (once, somewhere within), ``"1992 – 1993"`` (lasting); the
        source's words where they give no bound.
    """
    if when is None:
        return ""
    if not when.edtf:
        return f"“{when.text}”"
    if when.edtf.startswith("["):
        start, _, end = when.edtf[1:-1].partition("..")
        return (
            f"{_day(start)} … {_day(end)}" if start and end else f"≥ {_day(start)}" if start else f"≤ {_day(end)}"
        )
    start, _, end = when.edtf.partition("/")
    if not end:
        return _day(start)
    return f"{'' if start == '..' else _day(start)} – {'' if end == '..' else _day(end)}".strip()


def name(record_id: str, dataset: Dataset) -> str:
    """Give the name of whom or what an id stands for.

    Args:
        record_id: Id of an Actor, Place, Source or Event.
        dataset: Where it is looked up.

    Returns:
        A name or title; the id where the record has neither.
    """
    record = dataset.get(record_id)
    if isinstance(record, Actor | Place):
        return record.name
    return record.title if isinstance(record, Source | Event) else record.id


def place(passage: Passage, dataset: Dataset) -> str:
    """Say where a passage stands.

    Args:
        passage: A passage.
        dataset: Where its source is looked up.

    Returns:
        ``"Kucera 2013, para. 2"``.
    """
    source = dataset.sources[passage.source]
    signed = [dataset.actors[author].sort_name.partition(",")[0] for author in source.authors]
    who = " & ".join(signed) if signed and all(signed) else source.title
    year = source.issued.edtf[:4] if source.issued and source.issued.edtf[:4].isdigit() else ""
    paragraph = "" if passage.paragraph is None else f", para. {passage.paragraph}"
    return f"{who} {year}".strip() + paragraph


def tellers(record: Event | Claim, dataset: Dataset) -> str:
    """Say who asserts, denies or questions something.

    Args:
        record: An event or claim.
        dataset: Where its stances are looked up.

    Returns:
        ``"Faramarz Davar, Ali Motahari; denied by [author of the commentary]"``.
    """
    groups: dict[str, list[str]] = {"asserts": [], "denies": [], "questions": []}
    for stance in dataset.stances.filter(on=record):
        holder = name(stance.holder, dataset)
        if holder not in groups[stance.position]:
            groups[stance.position].append(holder)
    words = {"asserts": "", "denies": "denied by ", "questions": "questioned by "}
    return "; ".join(words[position] + ", ".join(names) for position, names in groups.items() if names)


def counted(count: int, noun: str) -> str:
    """Say how many there are.

    Args:
        count: How many.
        noun: What one is.

    Returns:
        "1 quote", "3 quotes".
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _each(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the value of any field
    return value if isinstance(value, tuple) else (value,)


def _value(value: object, is_reference: bool, dataset: Dataset) -> str:  # noqa: FBT001 - what the model says of the field
    if isinstance(value, When):
        words = f" (“{value.text}”)" if value.text and value.edtf else ""
        return date(value) + words
    if isinstance(value, Passage):
        return _range(value, dataset)
    if isinstance(value, Name):
        return value.text + (f" ({place(value.passage, dataset)})" if value.passage else "")
    if isinstance(value, Role):
        of = f", {name(value.of, dataset)}" if value.of else ""
        when = f", {date(value.when)}" if value.when else ""
        return f"{value.title}{of}{when} ({place(value.passage, dataset)})"
    if is_reference and (shown := name(str(value), dataset)) != value:
        return f"{shown} ({value})"
    return str(value)


def _range(passage: Passage, dataset: Dataset) -> str:
    words = f"“{passage.text_start}" + (f" … {passage.text_end}”" if passage.text_end else "”")
    return place(passage, dataset) + (f": {words}" if passage.text_start else "")


def _told(stance: Stance, dataset: Dataset) -> str:
    via = f", via {_names(stance.via, dataset)}" if stance.via else ""
    hedge = f" (“{stance.hedge}”)" if stance.hedge else ""
    return f"{name(stance.holder, dataset)}{hedge}{via} – {place(stance.passage, dataset)}"


def _day(text: str) -> str:
    shown = text.replace("X", "0s")
    return f"ca. {shown[:-1]}" if shown.endswith("~") else shown


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _names(ids: Iterable[str], dataset: Dataset) -> str:
    return ", ".join(name(record_id, dataset) for record_id in ids)


def _source(record: Source, dataset: Dataset) -> Row:
    held = "yes" if record.file or record.reproduced_in else "no"
    return record.id, _names(record.authors, dataset), date(record.issued), record.title, record.kind, held


def _actor(record: Actor, _: Dataset) -> Row:
    return record.id, record.name, record.kind, record.country or ""


def _place(record: Place, dataset: Dataset) -> Row:
    around = name(record.part_of, dataset) if record.part_of else ""
    return record.id, record.name, record.kind, record.country or "", around


def _event(record: Event, dataset: Dataset) -> Row:
    return record.id, date(record.when), record.type, record.title, record.status, tellers(record, dataset)


def _claim(record: Claim, dataset: Dataset) -> Row:
    return record.id, record.kind, record.text, tellers(record, dataset)


def _stance(record: Stance, dataset: Dataset) -> Row:
    holder, via = name(record.holder, dataset), _names(record.via, dataset)
    return record.id, holder, record.position, record.hedge, via, place(record.passage, dataset)


def _quote(record: Quote, dataset: Dataset) -> Row:
    said, words = date(record.when), f"“{record.text}”"
    return record.id, name(record.speaker, dataset), said, words, place(record.passage, dataset)


_ROWS: dict[str, tuple[Row, Callable[[Any, Dataset], Row]]] = {
    "sources": (("id", "authors", "issued", "title", "kind", "held"), _source),
    "actors": (("id", "name", "kind", "country"), _actor),
    "places": (("id", "name", "kind", "country", "part of"), _place),
    "events": (("id", "happened", "type", "title", "status", "told by"), _event),
    "claims": (("id", "kind", "claim", "told by"), _claim),
    "stances": (("id", "holder", "position", "hedge", "via", "source"), _stance),
    "quotes": (("id", "speaker", "said", "words", "source"), _quote),
}
