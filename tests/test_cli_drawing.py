"""Pictures on the command line: what the library draws, for a file."""

from __future__ import annotations

import re

import pytest

import karabakh_iran as ki
from karabakh_iran import pictures
from terminal import in_a_pipe

AID, MOTIVES = ki.events.filter(type="aid"), ki.claims.filter(kind="motive")
QUIET, IRAN = ki.claims.filter(contested=False), ki.events.filter(actor="iran")
CASES = {
    "timeline": pictures.timeline(ki.dataset),
    "timeline --type aid --width 500": pictures.timeline(ki.dataset, events=AID, width=500),
    "accounts": pictures.accounts(ki.dataset),
    "accounts --kind motive": pictures.accounts(ki.dataset, claims=MOTIVES),
    "accounts --no-contested": pictures.accounts(ki.dataset, claims=QUIET),
    "network --actor iran": pictures.network(ki.dataset, events=IRAN),
}


@pytest.mark.parametrize("options", CASES)
def test_draw_is_what_the_library_draws(options: str, capsys: pytest.CaptureFixture[str]) -> None:
    """To the byte, with every condition of the table."""
    from karabakh_iran.cli import main

    assert main(["draw", *options.split()]) == 0
    assert f"{CASES[options]}\n" == capsys.readouterr().out


def test_draw_of_nothing_is_status_one() -> None:
    """An empty picture would pass for an answer."""
    process = in_a_pipe("karabakh-iran", "draw", "timeline", "--actor", "china")

    assert (1, "", "karabakh-iran: no event fulfils this\n") == (
        process.returncode,
        process.stdout,
        process.stderr,
    )


def test_an_unknown_picture_names_those_that_there_are() -> None:
    """Wrong use is status two, with the usage."""
    process = in_a_pipe("karabakh-iran", "draw", "map")

    assert (2, "") == (process.returncode, process.stdout)
    assert "'timeline', 'accounts', 'network'" in process.stderr


def test_the_examples_of_the_help_run() -> None:
    """What one copies from there works."""
    shown = in_a_pipe("karabakh-iran", "draw", "--help").stdout
    examples = re.findall(r"^  karabakh-iran (draw .+) > ", shown, re.MULTILINE)

    assert len(examples) == 3
    for example in examples:
        assert in_a_pipe("karabakh-iran", *example.split()).stdout.startswith("<svg ")
