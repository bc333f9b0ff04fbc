"""Citations on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran import citation
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.printing import FOUND, write

if TYPE_CHECKING:
    from karabakh_iran.cli import Commands


def add(commands: Commands) -> None:
    """Offer the commands.

    Args:
        commands: Where they are entered.
    """
    cite = commands.add_parser("cite", help="cite records")
    cite.add_argument("ids", nargs="+", metavar="ID")
    cite.add_argument("--style", default="apa", help=f"one of: {', '.join(citation.styles())}")
    cite.add_argument("--format", default="text", dest="output", choices=("text", "html", "bibtex"))
    cite.add_argument("--reference", action="store_true", dest="full", help="the entry of the reference list")
    cite.set_defaults(run=_cite)


def _cite(ids: list[str], style: str, output: str, full: bool) -> int:  # noqa: FBT001 - argparse calls by name
    records = [dataset.get(record_id) for record_id in ids]
    if output == "bibtex":
        write(citation.to_bibtex(records).rstrip())
        return FOUND
    cite = citation.reference if full else citation.cite
    lines = (line for record in records for line in cite(record, style=style, format=output).split("\n"))
    write("\n".join(dict.fromkeys(lines)))
    return FOUND
