"""Questions to the data: list, one command a table, show, search."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from karabakh_iran import display
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.options import add_conditions, filtered
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, complain, show_rows, width, write
from karabakh_iran.model import Actor, Place
from karabakh_iran.references import NOUNS, TABLES, TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.cli import Commands
    from karabakh_iran.model import Record


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    listing = commands.add_parser("list", help="list the tables")
    listing.add_argument("--json", action="store_true", dest="as_json", help="edition and counts")
    listing.set_defaults(run=_list)
    for table in TABLES:
        each = commands.add_parser(
            table,
            help=f"list {table}, filtered",
            description=f"List {table} that fulfil every condition; an option given twice means either value.",
        )
        add_conditions(each, table)
        each.add_argument(
            "--json", action="store_true", dest="as_json", help="the records as they stand in the data"
        )
        each.set_defaults(run=_filter, table=table)
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
    found = filtered(table, conditions)
    if as_json:
        write(_encoded(found))
    elif found:
        show_rows(display.rows(found, dataset), NOUNS[table])
    if not found:
        complain(f"no {NOUNS[table]} fulfils this")
    return FOUND if found else NOT_FOUND


def _show(ids: list[str], as_json: bool, related: bool) -> int:  # noqa: FBT001 - argparse calls by name
    records = [dataset.get(record_id) for record_id in ids]
    if as_json:
        write(_encoded(records))
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


def _encoded(records: Iterable[Record]) -> str:
    from karabakh_iran import codec

    return codec.encode(records).decode().rstrip()


def _cited(record: Record) -> list[display.Row]:
    if isinstance(record, Actor | Place):
        return []
    from karabakh_iran import citation

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
