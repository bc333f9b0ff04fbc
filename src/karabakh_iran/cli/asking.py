"""Questions to the data: list, one command a table, show, search."""

from __future__ import annotations

import argparse
import json
import re
import sys
from typing import TYPE_CHECKING, Any, get_args

from karabakh_iran import citation, codec, display
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, complain, show_rows, width, write
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.definitions import (
    Contains,
    Contested,
    Definition,
    HasAny,
    Key,
    Named,
    Number,
    OfStances,
    OneOf,
    Overlaps,
    Refers,
    RivalOf,
    Within,
)
from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.model import Actor, Place
from karabakh_iran.references import NOUNS, TABLES, TableName, nouns

if TYPE_CHECKING:
    from karabakh_iran.cli import Commands
    from karabakh_iran.model import Record

_FILLED = {"when": "a date", "issued": "a date", "file": "a text that is held", "hedge": "a hedge"}


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    listing = commands.add_parser("list", help="list the tables")
    listing.add_argument("--json", action="store_true", dest="as_json", help="edition and counts")
    listing.set_defaults(run=_list)
    for table in TABLES:
        _add_table(commands.add_parser(table, help=f"list {table}, filtered"), table)
    show = commands.add_parser("show", help="show records whole")
    show.add_argument("ids", nargs="+", metavar="ID")
    show.add_argument("--json", action="store_true", dest="as_json", help="as they stand in the data")
    show.add_argument("--related", action="store_true", help="the records around each, too")
    show.set_defaults(run=_show)
    search = commands.add_parser(
        "search",
        help="find records by words",
        description="Find records by words in names, titles and texts, the best first. "
        "Case, diacritics, hyphens and ways of romanising are all one: rezaei finds Rezaee.",
    )
    search.add_argument("words", nargs="+", metavar="WORD")
    search.add_argument("--table", choices=TABLES, help="in one table only")
    search.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many (default: 20)")
    search.add_argument("--json", action="store_true", dest="as_json", help="score, field and id of each")
    search.set_defaults(run=_search)


def _list(as_json: bool) -> int:  # noqa: FBT001 - argparse calls by name
    if as_json:
        counts = {name: len(dataset.records(name)) for name in TABLES}
        write(json.dumps({"edition": dataset.edition, "records": counts}, indent=2))
        return FOUND
    rows: list[display.Row] = [("table", "records", "first", "last")]
    for name in TABLES:
        ids = [record.id for record in dataset.records(name)]
        rows.append((name, str(len(ids)), ids[0], ids[-1]))
    if sys.stdout.isatty():
        write(f"{dataset.manifest.title}, edition {dataset.edition} ({dataset.license})")
    show_rows(rows, "table")
    return FOUND


def _filter(table: TableName, as_json: bool, **conditions: object) -> int:  # noqa: FBT001 - argparse calls by name
    given = {keyword: value for keyword, value in conditions.items() if value is not None}
    try:
        found: Any = getattr(dataset, table).filter(**given)
    except InvalidConditionError as error:
        # On a terminal the option was wrong, not the keyword.
        keywords = "|".join([*CONDITIONS[table], "open_ended"])
        message = re.sub(rf"\b({keywords})=", lambda match: _option(match[1]), str(error))
        raise InvalidConditionError(message) from None
    if as_json:
        write(codec.encode(found).decode().rstrip())
    elif found:
        show_rows(display.rows(found, dataset), NOUNS[table])
    if not found:
        complain(f"no {NOUNS[table]} fulfils this")
    return FOUND if found else NOT_FOUND


def _show(ids: list[str], as_json: bool, related: bool) -> int:  # noqa: FBT001 - argparse calls by name
    records = [dataset.get(record_id) for record_id in ids]
    if as_json:
        write(codec.encode(records).decode().rstrip())
        return FOUND
    columns = width()
    shown = (
        display.as_details(
            [*display.details(record, dataset), *_cited(record), *_related(record, related)], columns
        )
        for record in records
    )
    write("\n\n".join(shown))
    return FOUND


def _cited(record: Record) -> list[display.Row]:
    if isinstance(record, Actor | Place):
        return []
    return [("cite as", citation.cite(record)), *(("", entry) for entry in citation.reference(record).split("\n"))]


def _related(record: Record, wanted: bool) -> list[display.Row]:  # noqa: FBT001 - argparse calls by name
    around = dataset.related(record) if wanted else {}
    return [(direction, ", ".join(table.ids)) for direction, table in around.items()]


def _search(words: list[str], table: TableName | None, limit: int, as_json: bool) -> int:  # noqa: FBT001 - argparse calls by name
    text = " ".join(words)
    hits = (
        dataset.search(text, limit=limit) if table is None else getattr(dataset, table).search(text, limit=limit)
    )
    if as_json:
        found = [{"id": hit.record.id, "score": hit.score, "field": hit.field, "text": hit.text} for hit in hits]
        write(json.dumps(found, ensure_ascii=False, indent=2))
    elif hits:
        rows: list[display.Row] = [("id", "kind", "score", "field", "text")]
        for hit in hits:
            kind = type(hit.record).__name__.lower()
            rows.append((hit.record.id, kind, f"{hit.score:.2f}", hit.field, hit.text))
        show_rows(rows, "hit")
    if not hits:
        complain(f"nothing is found for {text!r}")
    return FOUND if hits else NOT_FOUND


def _add_table(parser: argparse.ArgumentParser, table: TableName) -> None:
    parser.description = f"List {table} that fulfil every condition; an option given twice means either value."
    for keyword, condition in CONDITIONS[table].items():
        option = _option(keyword)
        help_text = _help(condition)
        if isinstance(condition, HasAny | Contested):
            parser.add_argument(option, action=argparse.BooleanOptionalAction, help=help_text)
        elif isinstance(condition, Number):
            parser.add_argument(option, type=int, metavar="N", help=help_text)
        elif isinstance(condition, Contains | Named | Overlaps | Within):
            parser.add_argument(
                option, metavar="TEXT" if isinstance(condition, Contains | Named) else "DATE", help=help_text
            )
        else:
            parser.add_argument(option, action="append", metavar=keyword.upper(), help=help_text)
        if isinstance(condition, Overlaps):
            widened = "with --during: let an open end reach for ever"
            parser.add_argument("--open-ended", action="store_true", default=None, help=widened)
    parser.add_argument(
        "--json", action="store_true", dest="as_json", help="the records as they stand in the data"
    )
    parser.set_defaults(run=_filter, table=table)


def _help(condition: Definition) -> str:
    match condition:
        case Refers(_, targets) | OfStances(Refers(_, targets), _):
            text = f"id or name of one {nouns(targets)}"
        case OneOf(_, words):
            text = f"one of: {', '.join(get_args(words))}"
        case Key(field, _):
            text = f"{field} that records share"
        case Contains(field):
            text = f"words in: {field}"
        case Named(fields):
            text = f"words in: {', '.join(fields)}"
        case Number():
            text = "number of the paragraph in its source"
        case HasAny((field, *_)):
            text = f"with {_FILLED[field]}, or without"
        case Contested():
            text = "denied or questioned by somebody, or with a rival that somebody asserts"
        case RivalOf():
            text = "claim that cannot be true at the same time"
        case Overlaps():
            text = "could lie in this span of time (EDTF: 2013, 1990/1994, 2013/..)"
        case _:
            text = "must lie in this span of time (EDTF)"
    return text


def _option(keyword: str) -> str:
    return f"--{keyword.replace('_', '-')}"
