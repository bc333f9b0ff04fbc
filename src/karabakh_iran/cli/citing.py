"""Citations on the command line: in the text, as a list, in the formats of other programs."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from karabakh_iran import citation
from karabakh_iran.bundled import dataset
from karabakh_iran.citation.exports import EXPORTS, exported
from karabakh_iran.citation.lists import FORMATS
from karabakh_iran.cli.options import add_conditions, filtered
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, complain, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from karabakh_iran.cli import Commands
    from karabakh_iran.model import Record

_WHICH = "ids of sources, quotes, stances, events or claims"


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    cite = commands.add_parser("cite", help="cite records in the text")
    cite.add_argument("ids", nargs="+", metavar="ID", help=_WHICH)
    _add_style(cite)
    cite.add_argument(
        "--suppress-author", action="store_true", help="the sentence around names whose words they are"
    )
    cite.add_argument("--subsequent", action="store_true", help="an earlier note has cited the source")
    cite.add_argument("--reference", action="store_true", dest="full", help="the entry of the reference list")
    cite.set_defaults(run=_cite)
    listing = commands.add_parser(
        "bibliography",
        help="list sources in a citation style",
        description="List the sources of records, or of the quotes that fulfil every condition, in a style.",
    )
    listing.add_argument("ids", nargs="*", metavar="ID", help=_WHICH)
    _add_style(listing)
    add_conditions(listing, "quotes")
    listing.set_defaults(run=_bibliography)
    export = commands.add_parser(
        "export",
        help="write sources as BibTeX, BibLaTeX, RIS, CSL-JSON or CFF",
        description="Write the sources of records in a format of other programs; every source if no id is given.",
    )
    export.add_argument("kind", choices=EXPORTS, metavar="FORMAT", help=f"one of: {', '.join(EXPORTS)}")
    export.add_argument("ids", nargs="*", metavar="ID", help=_WHICH)
    export.set_defaults(run=_export)


def _add_style(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--style", default="apa", help=f"one of: {', '.join(citation.styles())}")
    parser.add_argument("--format", default="text", dest="output", choices=FORMATS)


def _records(ids: Sequence[str]) -> list[Record]:
    return [dataset.get(record_id) for record_id in ids]


def _cite(ids: list[str], style: str, output: str, *, full: bool, suppress_author: bool, subsequent: bool) -> int:
    cite = partial(citation.cite, suppress_author=suppress_author, subsequent=subsequent)
    if full:
        cite = partial(citation.reference)
    lines = (line for record in _records(ids) for line in cite(record, style=style, format=output).split("\n"))
    write("\n".join(dict.fromkeys(lines)))
    return FOUND


def _bibliography(ids: list[str], style: str, output: str, **conditions: object) -> int:
    asked = any(value is not None for value in conditions.values())
    quotes = filtered("quotes", conditions) if asked else ()
    # Nothing asked for is everything there is.
    records = [*_records(ids), *quotes] if ids or asked else [*dataset.sources]
    entries = citation.bibliography(records, style=style, format=output)
    if entries:
        write("\n".join(entries))
    else:
        complain("no source to list")
    return FOUND if entries else NOT_FOUND


def _export(kind: str, ids: list[str]) -> int:
    text = exported(_records(ids) or [*dataset.sources], kind, None)
    # RIS ends its lines in CR and LF, on every system.
    sys.stdout.buffer.write(text.encode())
    return FOUND
