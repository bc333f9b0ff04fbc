"""The command line: ask, show, cite, check, verify."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any, get_args

from karabakh_iran import citation, codec, display, folders
from karabakh_iran.bundled import dataset
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.definitions import (
    Contains,
    Contested,
    Definition,
    HasAny,
    Key,
    Number,
    OfStances,
    OneOf,
    Overlaps,
    Refers,
    RivalOf,
    Within,
)
from karabakh_iran.errors import InvalidDatasetError, KarabakhIranError, UnknownRecordError
from karabakh_iran.model import Actor, Passage, Place
from karabakh_iran.references import NOUNS, TABLES, TableName, nouns, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from karabakh_iran.coverage import Coverage
    from karabakh_iran.model import Record
    from karabakh_iran.problems import Problem

FOUND, NOT_FOUND, WRONG_USE = 0, 1, 2

_EXAMPLES = """\
examples:
  karabakh-iran list
  karabakh-iran quotes --speaker rezaee --during 2013
  karabakh-iran events --actor iran --type aid --within 1990/1999
  karabakh-iran stances --on iran-supports-armenia --position denies
  karabakh-iran show rezaee-order-kucera
  karabakh-iran cite rezaee-order-kucera --style apa
  karabakh-iran verify seeds/

On a terminal an answer is a table, in a pipe tab-separated values, with --json the records themselves.
Exit status: 0 found, 1 nothing found or problems, 2 wrong use.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; those of the process if left out.

    Returns:
        The exit status: 0 found, 1 nothing found or problems, 2 wrong use.
    """
    arguments = vars(_parser().parse_args(argv))
    command: Callable[..., int] = arguments.pop("run")
    try:
        status = command(**arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has gone; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except UnknownRecordError as error:
        return _complain(error, NOT_FOUND)
    except InvalidDatasetError as error:
        return _report(error.problems, "")
    except KarabakhIranError as error:
        return _complain(error, WRONG_USE)
    return status


def _complain(error: KarabakhIranError, status: int) -> int:
    sys.stderr.write(f"karabakh-iran: {error}\n")
    return status


def _write(lines: str) -> None:
    sys.stdout.write(f"{lines}\n")


def _show_rows(rows: list[display.Row], noun: str) -> None:
    if not sys.stdout.isatty():
        _write(display.as_tsv(rows))
        return
    count = len(rows) - 1
    _write(display.as_text(rows, shutil.get_terminal_size().columns))
    _write(f"{count} {noun}{'' if count == 1 else 's'}")


def _list(as_json: bool) -> int:  # noqa: FBT001 - argparse calls by name
    if as_json:
        counts = {name: len(dataset.records(name)) for name in TABLES}
        _write(json.dumps({"edition": dataset.edition, "records": counts}, indent=2))
        return FOUND
    rows: list[display.Row] = [("table", "records", "first", "last")]
    for name in TABLES:
        ids = [record.id for record in dataset.records(name)]
        rows.append((name, str(len(ids)), ids[0], ids[-1]))
    if sys.stdout.isatty():
        _write(f"{dataset.manifest.title}, edition {dataset.edition} ({dataset.license})")
    _show_rows(rows, "table")
    return FOUND


def _filter(table: TableName, as_json: bool, **conditions: object) -> int:  # noqa: FBT001 - argparse calls by name
    given = {keyword: value for keyword, value in conditions.items() if value is not None}
    found: Any = getattr(dataset, table).filter(**given)
    if as_json:
        _write(codec.encode(found).decode().rstrip())
    elif found:
        _show_rows(display.rows(found, dataset), NOUNS[table])
    if not found:
        sys.stderr.write(f"karabakh-iran: no {NOUNS[table]} fulfils this\n")
    return FOUND if found else NOT_FOUND


def _show(ids: list[str], as_json: bool) -> int:  # noqa: FBT001 - argparse calls by name
    records = [dataset.get(record_id) for record_id in ids]
    if as_json:
        _write(codec.encode(records).decode().rstrip())
        return FOUND
    width = shutil.get_terminal_size().columns
    shown = (display.as_details([*display.details(record, dataset), *_cited(record)], width) for record in records)
    _write("\n\n".join(shown))
    return FOUND


def _cited(record: Record) -> list[display.Row]:
    if isinstance(record, Actor | Place):
        return []
    return [("cite as", citation.cite(record)), *(("", entry) for entry in citation.reference(record).split("\n"))]


def _cite(ids: list[str], style: str, output: str, full: bool) -> int:  # noqa: FBT001 - argparse calls by name
    records = [dataset.get(record_id) for record_id in ids]
    if output == "bibtex":
        _write(citation.to_bibtex(records).rstrip())
        return FOUND
    cite = citation.reference if full else citation.cite
    lines = (line for record in records for line in cite(record, style=style, format=output).split("\n"))
    _write("\n".join(dict.fromkeys(lines)))
    return FOUND


def _check(folder: str | None, fix: bool) -> int:  # noqa: FBT001 - argparse calls by name
    if fix:
        for file in folders.fix(folder or _bundled_is_not_ours()):
            _write(f"brought into form: {file}")
    return _report(folders.check(folder), "every rule is kept")


def _bundled_is_not_ours() -> str:
    raise KarabakhIranError("check --fix takes the folder whose files it may change")


def _verify(documents: str, data: str | None, coverage: bool) -> int:  # noqa: FBT001 - argparse calls by name
    chosen = folders.load(data) if data else dataset
    records = [record for name in TABLES for record in chosen.records(name)]
    found = [part for record in records for _, part in parts(record, "")]
    count = sum(isinstance(part, Passage) and part.text_start != "" for part in found)
    proved = f"{count} passages, {len(chosen.quotes)} of them quotes: every word stands where the data say"
    status = _report(chosen.verify(documents), proved)
    if coverage and status == FOUND:
        _show_coverage(chosen.coverage(documents))
    return status


def _show_coverage(measured: Iterable[Coverage]) -> None:
    rows: list[display.Row] = [("source", "sentences", "coded", "words", "coded", "quoted", "verbatim besides")]
    left: list[str] = []
    for one in measured:
        rows.append(
            (
                one.source,
                str(one.sentences),
                _share(one.sentences_coded, one.sentences),
                str(one.words),
                _share(one.words_coded, one.words),
                _share(one.words_quoted, one.words),
                _share(one.words_pointed, one.words - one.words_quoted),
            )
        )
        for sentence in one.uncoded:
            place = "skipped" if sentence.paragraph is None else f"para. {sentence.paragraph}"
            left.append(f"{one.source}, {place}: {sentence.text}")
    _write(display.as_text(rows, shutil.get_terminal_size().columns))
    _write("\n".join(["not coded:", *left]))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def _report(problems: Iterable[Problem], all_well: str) -> int:
    problems = tuple(problems)
    for problem in problems:
        _write(str(problem))
    if problems:
        sys.stderr.write(f"karabakh-iran: {len(problems)} problem{'' if len(problems) == 1 else 's'}\n")
        return NOT_FOUND
    _write(all_well)
    return FOUND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="karabakh-iran",
        description="Who said and did what about Iran's role in the Nagorno-Karabakh conflict.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {dataset.edition}")
    commands = parser.add_subparsers(required=True, metavar="command")
    listing = commands.add_parser("list", help="list the tables")
    listing.add_argument("--json", action="store_true", dest="as_json", help="edition and counts")
    listing.set_defaults(run=_list)
    for table in TABLES:
        _add_table(commands.add_parser(table, help=f"list {table}, filtered"), table)
    show = commands.add_parser("show", help="show records whole")
    show.add_argument("ids", nargs="+", metavar="ID")
    show.add_argument("--json", action="store_true", dest="as_json", help="as they stand in the data")
    show.set_defaults(run=_show)
    cite = commands.add_parser("cite", help="cite records")
    cite.add_argument("ids", nargs="+", metavar="ID")
    cite.add_argument("--style", default="apa", help=f"one of: {', '.join(citation.styles())}")
    cite.add_argument("--format", default="text", dest="output", choices=("text", "html", "bibtex"))
    cite.add_argument("--reference", action="store_true", dest="full", help="the entry of the reference list")
    cite.set_defaults(run=_cite)
    check = commands.add_parser("check", help="hold a dataset against every rule")
    check.add_argument("folder", nargs="?", help="a dataset of your own; the bundled one if left out")
    check.add_argument("--fix", action="store_true", help="bring the files into the canonical form first")
    check.set_defaults(run=_check)
    verify = commands.add_parser("verify", help="prove every passage against the documents")
    verify.add_argument("documents", help="the folder that holds the documents")
    verify.add_argument("--data", metavar="FOLDER", help="a dataset of your own; the bundled one if left out")
    verify.add_argument("--coverage", action="store_true", help="measure how much is coded, and list what is not")
    verify.set_defaults(run=_verify)
    return parser


def _add_table(parser: argparse.ArgumentParser, table: TableName) -> None:
    parser.description = f"List {table} that fulfil every condition; an option given twice means either value."
    for keyword, condition in CONDITIONS[table].items():
        option = f"--{keyword.replace('_', '-')}"
        help_text = _help(condition)
        if isinstance(condition, HasAny | Contested):
            parser.add_argument(option, action=argparse.BooleanOptionalAction, help=help_text)
        elif isinstance(condition, Number):
            parser.add_argument(option, type=int, metavar="N", help=help_text)
        elif isinstance(condition, Contains | Overlaps | Within):
            parser.add_argument(
                option, metavar="TEXT" if isinstance(condition, Contains) else "DATE", help=help_text
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


_FILLED = {"when": "a date", "issued": "a date", "file": "a text that is held", "hedge": "a hedge"}


def _help(condition: Definition) -> str:
    match condition:
        case Refers(_, targets) | OfStances(Refers(_, targets), _):
            text = f"id or name of one {nouns(targets)}"
        case OneOf(_, words):
            text = f"one of: {', '.join(get_args(words))}"
        case Key(field, _):
            text = f"{field} that records share"
        case Contains(fields):
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
