"""Makes the reference in ``command-line.md``: every command with its help, from the parser itself."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from karabakh_iran.cli import _parser

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "karabakh-iran"


def reference() -> str:
    """Make a section for each command, and for each of the commands below one."""
    return "\n".join(
        line for name, parser, summary in commands(_parser()) for line in section(name, parser, summary)
    )


def commands(
    parser: argparse.ArgumentParser, above: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """List the commands of a parser: name, parser and summary of each."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public list
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - same
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001 - same
            for name, below in action.choices.items():
                deeper = [*commands(below, f"{above}{name} ")]
                yield from deeper or [(f"{above}{name}", below, helps[name])]


def section(name: str, parser: argparse.ArgumentParser, summary: str) -> Iterator[str]:
    """Make the section of one command."""
    text = parser.description or f"{summary[0].upper()}{summary[1:]}."
    actions = [action for action in parser._actions if action.dest != "help"]  # noqa: SLF001 - same
    given = " ".join([PROGRAM, name, "[options]", *(signature(one) for one in actions if not one.option_strings)])
    usage = parser.usage.replace("[-h] ", "").replace(" " * 7, "") if parser.usage else given
    yield from (f"### {name}", "", text, "", "```text", usage, "```", "")
    yield from ("```{eval-rst}", f".. program:: {PROGRAM} {name}", "")
    for action in actions:
        yield from (f".. option:: {signature(action)}", "", f"   {meaning(action)}", "")
    yield from ("```", "")


def signature(action: argparse.Action) -> str:
    """Write an option or argument as it is typed."""
    if action.nargs == 0:
        return ", ".join(action.option_strings)
    choices = f"{{{','.join(map(str, action.choices))}}}" if action.choices else action.dest.upper()
    value = f"{action.metavar or choices}{' ...' if action.nargs in {'*', '+'} else ''}"
    return " ".join([*action.option_strings, f"[{value}]" if action.nargs in {"*", "?"} else value])


def meaning(action: argparse.Action) -> str:
    """Say what an option or argument is for."""
    # An option within it is set as one, lest its hyphens be joined to a dash.
    return re.sub(r"(--[\w-]+)", r"``\1``", (action.help or "").replace("%(default)s", str(action.default)))
