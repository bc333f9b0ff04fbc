"""Citations, lists and exports on the command line: what the library gives, written as other programs read it."""

from __future__ import annotations

import json

import pytest

import karabakh_iran as ki
from karabakh_iran import citation
from terminal import in_a_pipe

QUOTE = ki.quotes["rezaee-order-kucera"]


@pytest.mark.parametrize("style", citation.styles())
def test_cite_has_every_style(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One formatter, two ways in."""
    from karabakh_iran.cli import main

    assert main(["cite", QUOTE.id, "--style", style]) == 0
    assert ki.cite(QUOTE, style=style) + "\n" == capsys.readouterr().out


def test_bibliography_lists_what_the_quotes_that_fulfil_the_conditions_stand_in() -> None:
    """A source once, in the order of the style, in any of its formats."""
    options = ["--speaker", "rezaee", "--style", "mla", "--format", "html"]
    expected = ki.bibliography(ki.quotes.filter(speaker="rezaee"), style="mla", format="html")

    assert "\n".join(expected) + "\n" == in_a_pipe("karabakh-iran", "bibliography", *options).stdout
    assert len(expected) == 2


def test_bibliography_lists_records_and_without_any_all_sources() -> None:
    """Nothing asked for is everything there is."""
    few = in_a_pipe("karabakh-iran", "bibliography", QUOTE.id, "davar-2020").stdout
    every = in_a_pipe("karabakh-iran", "bibliography").stdout

    assert "\n".join(ki.bibliography([QUOTE, ki.sources["davar-2020"]])) + "\n" == few
    assert "\n".join(ki.bibliography(ki.sources)) + "\n" == every


def test_bibliography_of_nothing_is_status_one() -> None:
    """An empty list would pass for an answer."""
    process = in_a_pipe("karabakh-iran", "bibliography", "--speaker", "china")

    assert (1, "") == (process.returncode, process.stdout)
    assert process.stderr.startswith("karabakh-iran: no ")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("bibtex", ki.to_bibtex(QUOTE)),
        ("biblatex", ki.to_biblatex(QUOTE)),
        ("csl-json", ki.to_csl_json(QUOTE)),
        ("cff", ki.to_cff(QUOTE)),
    ],
)
def test_export_is_what_the_library_exports(form: str, expected: str) -> None:
    """To the byte."""
    assert expected == in_a_pipe("karabakh-iran", "export", form, QUOTE.id).stdout


def test_export_of_ris_ends_its_lines_as_the_format_wants(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """CR and LF, on every system: a terminal's own line ends are not read by all programs."""
    from karabakh_iran.cli import main

    assert main(["export", "ris", QUOTE.id]) == 0
    assert ki.to_ris(QUOTE).encode() == capfdbinary.readouterr().out
    assert "\r\n" in ki.to_ris(QUOTE)


def test_export_without_ids_has_every_source() -> None:
    """A library of references in one line."""
    exported = json.loads(in_a_pipe("karabakh-iran", "export", "csl-json").stdout)

    assert sorted(ki.sources.ids) == sorted(item["id"] for item in exported)


def test_an_unknown_format_names_those_that_there_are() -> None:
    """Wrong use is status two, with the usage."""
    process = in_a_pipe("karabakh-iran", "export", "endnote", QUOTE.id)

    assert (2, "") == (process.returncode, process.stdout)
    assert "'biblatex'" in process.stderr
