"""The conditions of a table as options of a command; what the bundled dataset is called."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, get_args

from karabakh_iran.bundled import dataset
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
from karabakh_iran.references import TableName, nouns

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What the bundled dataset is called, as nobody knows where it is installed.
BUNDLED = "bundled"

_FILLED = {"when": "a date", "issued": "a date", "file": "a text that is held", "hedge": "a hedge"}


_HELP: dict[type[Definition], str] = {
    Contested: "denied or questioned by somebody, or with a rival that somebody asserts",
    Number: "number of the paragraph in its source",
    Overlaps: "could lie in this span of time (EDTF: 2013, 1990/1994, 2013/..)",
    RivalOf: "claim that cannot be true at the same time",
    Within: "must lie in this span of time (EDTF)",
}


def add_conditions(parser: argparse.ArgumentParser, table: TableName) -> None:
    """Offer every condition of a table as an option.

    Args:
        parser: The parser of the command.
        table: Name of the table.
    """
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


def filtered(table: TableName, options: Mapping[str, object]) -> Any:  # noqa: ANN401 - a table of any kind
    """Filter a table by what the options were given.

    Args:
        table: Name of the table.
        options: What each was given, ``None`` for those that were not.

    Returns:
        The records that are found.

    Raises:
        InvalidConditionError: An option does not take this value.
    """
    given = {keyword: value for keyword, value in options.items() if value is not None}
    try:
        return getattr(dataset, table).filter(**given)
    except InvalidConditionError as error:
        # On a terminal the option was wrong, not the keyword.
        keywords = "|".join([*CONDITIONS[table], "open_ended"])
        message = re.sub(rf"\b({keywords})=", lambda match: _option(match[1]), str(error))
        raise InvalidConditionError(message) from None


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
        case HasAny((field, *_)):
            text = f"with {_FILLED[field]}, or without"
        case _:
            text = _HELP[type(condition)]
    return text


def _option(keyword: str) -> str:
    return f"--{keyword.replace('_', '-')}"
