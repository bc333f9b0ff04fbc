"""The command line: ask, show, search, cite, draw, check, verify, diff, init."""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from karabakh_iran.bundled import dataset
from karabakh_iran.cli.printing import FOUND, INTERRUPTED, NOT_FOUND, WRONG_USE, complain
from karabakh_iran.errors import InvalidDatasetError, KarabakhIranError, UnknownRecordError
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    # argparse has no public name for what add_subparsers() gives.
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001

#: The modules that make the commands. To read all of them takes twice as long as to answer.
_MODULES = {
    "asking": ("list", *TABLES, "show", "search"),
    "citing": ("cite", "bibliography", "export"),
    "drawing": ("draw",),
    "checking": ("check", "verify"),
    "editions": ("diff",),
    "starting": ("init",),
}
_EXAMPLES = """\
examples:
  karabakh-iran list
  karabakh-iran quotes --speaker rezaee --during 2013
  karabakh-iran events --actor iran --type aid --within 1990/1999
  karabakh-iran stances --on iran-supports-armenia --position denies
  karabakh-iran search rezaei
  karabakh-iran show rezaee-order-kucera
  karabakh-iran cite rezaee-order-kucera --style chicago-notes
  karabakh-iran bibliography --speaker rezaee --style mla
  karabakh-iran export bibtex > sources.bib
  karabakh-iran draw timeline --actor iran > timeline.svg
  karabakh-iran init my-corpus/ --title "My corpus"
  karabakh-iran verify seeds/
  karabakh-iran verify my-corpus/ --sources my-documents/
  karabakh-iran diff my-corpus-1.0/ my-corpus/ --require minor

On a terminal an answer is a table, in a pipe tab-separated values, with --json the records themselves.
Exit status: 0 found, 1 nothing found or problems, 2 wrong use, 130 interrupted.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; those of the process if left out.

    Returns:
        The exit status, which is 0 found, 1 nothing found or problems, 2 wrong use, 130 interrupted.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by who started the process
        sys.stdout = io.StringIO()
    given = sys.argv[1:] if argv is None else argv
    arguments = vars(_parser(*given[:1]).parse_args(given))
    command: Callable[..., int] = arguments.pop("run")
    try:
        status = command(**arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has gone.
        _say_no_more()
        return FOUND
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except UnknownRecordError as error:
        complain(error)
        return NOT_FOUND
    except InvalidDatasetError as error:
        from karabakh_iran.cli import checking

        is_json = bool(arguments.get("json")) or arguments.get("form") == "json"
        return checking.report(error.problems, "", is_json=is_json)
    except (KarabakhIranError, OSError) as error:
        if isinstance(error, KarabakhIranError):
            complain(error)
        else:
            complain(f"cannot write: {(error.strerror or str(error)).lower()}")
            _say_no_more()
        return WRONG_USE
    return status


def _say_no_more() -> None:
    """Lead what is still to be written to nowhere: Python would complain once more when it closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(asked: str = "") -> argparse.ArgumentParser:
    """Offer the command that is asked for, with those made beside it; all of them where it is none."""
    parser = argparse.ArgumentParser(
        prog="karabakh-iran",
        description="Who said and did what about Iran's role in the Nagorno-Karabakh conflict.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {dataset.edition}")
    commands = parser.add_subparsers(required=True, metavar="command")
    for module in [module for module, names in _MODULES.items() if asked in names] or _MODULES:
        import_module(f"{__name__}.{module}").add(commands)
    return parser
