"""Pictures on the command line, as SVG for a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from karabakh_iran import pictures
from karabakh_iran.bundled import dataset
from karabakh_iran.cli.options import add_conditions, filtered
from karabakh_iran.cli.printing import FOUND, NOT_FOUND, complain, write
from karabakh_iran.pictures.sheet import LEAST_WIDTH, WIDTH
from karabakh_iran.references import NOUNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.cli import Commands
    from karabakh_iran.references import TableName

_EXAMPLES = """\
examples:
  karabakh-iran draw timeline --type aid --type assault > aid.svg
  karabakh-iran draw accounts --contested --about iran > accounts.svg
  karabakh-iran draw network --actor iran --width 600 > network.svg
"""
_PICTURES: dict[str, tuple[TableName, str]] = {
    "timeline": ("events", "events along time, what is uncertain of their dates shown"),
    "accounts": ("claims", "who asserts, denies or questions claims; the contested ones if nothing is asked for"),
    "network": ("events", "who acted towards whom"),
}


def add(commands: Commands) -> None:
    """Offer the command.

    Args:
        commands: Where it is entered.
    """
    draw = commands.add_parser(
        "draw",
        help="draw a timeline, accounts or a network as SVG",
        description="Draw the records that fulfil every condition.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = draw.add_subparsers(required=True, metavar="picture")
    for picture, (table, shows) in _PICTURES.items():
        each = kinds.add_parser(picture, help=shows, description=f"Draw {shows}.")
        add_conditions(each, table)
        pixels = f"of the picture, {LEAST_WIDTH} at least (default: %(default)s)"
        each.add_argument("--width", type=int, default=WIDTH, metavar="PIXELS", help=pixels)
        each.set_defaults(run=_draw, picture=picture, table=table)


def _draw(picture: str, table: TableName, width: int, **conditions: object) -> int:
    asked = any(value is not None for value in conditions.values())
    chosen = filtered(table, conditions) if asked else None
    if asked and not chosen:
        complain(f"no {NOUNS[table]} fulfils this")
        return NOT_FOUND
    draw: Callable[..., str] = getattr(pictures, picture)
    write(draw(dataset, **{table: chosen}, width=width))
    return FOUND
