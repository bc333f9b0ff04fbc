"""The command line, run as a person and as a program run it."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran import cli, codec
from karabakh_iran.conditions import CONDITIONS
from karabakh_iran.references import TABLES, TableName
from terminal import ROOT, WIDTH, in_a_pipe, on_a_terminal

DATA = Path(ki.__file__).parent / "data"
SEEDS = ROOT / "seeds"
NEAREST = "no record 'rezai-order'; nearest: 'rezaee-order-davar', 'rezaee-order-kucera'"
needs_documents = pytest.mark.skipif(not SEEDS.exists(), reason="the documents are in the repository alone")


def test_on_a_terminal_an_answer_is_a_table_that_fits() -> None:
    """Lines that wrap cannot be read; ids that are cut cannot be copied."""
    status, written = on_a_terminal("karabakh-iran", "quotes", "--speaker", "rezaee", "--during", "2013")
    lines = written.splitlines()

    assert (0, "3 quotes") == (status, lines[-1])
    assert ["id", "speaker", "said", "words", "source"] == lines[0].split()
    assert all(len(line) <= WIDTH for line in lines)
    assert ["rezaee-islamic-lands-kucera", "rezaee-martyrs-kucera", "rezaee-order-kucera"] == [
        line.split()[0] for line in lines[1:-1]
    ]


def test_in_a_pipe_an_answer_is_tab_separated_and_whole() -> None:
    """So that cut, awk and a spreadsheet can go on with it."""
    process = in_a_pipe("karabakh-iran", "quotes", "--speaker", "rezaee", "--during", "2013")
    heading, *rows = [line.split("\t") for line in process.stdout.splitlines()]

    assert ["id", "speaker", "said", "words", "source"] == heading
    assert [f"“{ki.quotes[row[0]].text}”" for row in rows] == [row[3] for row in rows]
    assert len(rows) == 3


@pytest.mark.parametrize("table", TABLES)
def test_json_gives_the_records_as_they_stand_in_the_data(table: str) -> None:
    """What one gets can be read again."""
    process = in_a_pipe("karabakh-iran", table, "--json")

    assert (DATA / f"{table}.json").read_text(encoding="utf-8") == process.stdout


@pytest.mark.parametrize("table", TABLES)
def test_every_condition_is_an_option(table: TableName) -> None:
    """What Python can ask, the terminal can."""
    shown = in_a_pipe("karabakh-iran", table, "--help").stdout

    for keyword in CONDITIONS[table]:
        assert f"--{keyword.replace('_', '-')}" in shown


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["quotes", "--utterance", "rezaee-order"], ["rezaee-order-davar", "rezaee-order-kucera"]),
        (["quotes", "--text", "bread", "--paragraph", "14", "--via", "Abdol Ali Zadeh"], ["aliyev-bread-davar"]),
        (["events", "--type", "agree", "--type", "accuse", "--dated", "--within", "1990/1999"],
         ["khamenei-accuses-armenia-1992"]),
        (["events", "--during", "2021", "--open-ended", "--type", "assault"], ["fighting-of-2020"]),
        (["events", "--no-dated", "--mode", "funding"], ["iran-trains-azerbaijan-in-first-years"]),
        (["stances", "--on", "iran-supports-armenia", "--position", "denies"],
         ["iran-supports-armenia--author-of-the-commentary"]),
        (["actors", "--kind", "media", "--text", "tv"], ["sahar-tv"]),
    ],
)  # fmt: skip
def test_options_are_conditions(options: list[str], expected: list[str]) -> None:
    """Twice the same option means either value, two options mean both."""
    process = in_a_pipe("karabakh-iran", *options)

    assert expected == [line.split("\t")[0] for line in process.stdout.splitlines()[1:]]


def test_list_counts_the_tables() -> None:
    """The first thing to ask a dataset."""
    rows = [line.split("\t") for line in in_a_pipe("karabakh-iran", "list").stdout.splitlines()[1:]]
    counted = json.loads(in_a_pipe("karabakh-iran", "list", "--json").stdout)
    expected = {name: len(getattr(ki, name)) for name in TABLES}

    assert [[name, str(count)] for name, count in expected.items()] == [row[:2] for row in rows]
    assert {"edition": ki.dataset.edition, "records": expected} == counted
    assert on_a_terminal("karabakh-iran", "list")[1].startswith(f"{ki.dataset.manifest.title}, edition ")


def test_search_gives_the_hits_of_the_library_best_first() -> None:
    """With the words that were found, so that one sees why; nothing found is said, not shown as an empty table."""
    hits = ki.search("rezaei")
    rows = [line.split("\t") for line in in_a_pipe("karabakh-iran", "search", "rezaei").stdout.splitlines()[1:]]
    found = json.loads(in_a_pipe("karabakh-iran", "search", "rezaei", "--table", "actors", "--json").stdout)
    nothing = in_a_pipe("karabakh-iran", "search", "zzzz")

    assert [(hit.record.id, hit.field) for hit in hits] == [(row[0], row[3]) for row in rows]
    assert [("mohsen-rezaee", "Rezaee")] == [(one["id"], one["text"]) for one in found]
    assert (1, "", "karabakh-iran: nothing is found for 'zzzz'\n") == (
        nothing.returncode,
        nothing.stdout,
        nothing.stderr,
    )


def test_show_gives_a_record_whole_with_who_tells_it_and_how_to_cite_it() -> None:
    """A title alone would read as if we said so."""
    shown = in_a_pipe("karabakh-iran", "show", "iran-gives-armenia-military-aid").stdout

    assert "disputed" in shown
    assert re.search(r"^denies +Ministry of Foreign Affairs of Iran – Davar 2020, para. 19$", shown, re.MULTILINE)
    assert "(Davar, 2020, para. 19)" in shown


def test_a_command_is_the_same_whether_others_are_made_beside_it_or_not() -> None:
    """Only the modules that make it are read: its help must not depend on that, and none may be forgotten."""
    every = _made()

    assert [*every] == [name for names in cli._MODULES.values() for name in names]  # noqa: SLF001 - no public list
    for name, command in every.items():
        assert command.format_help() == _made(name)[name].format_help()
        assert any(set(names) == set(_made(name)) for names in cli._MODULES.values())  # noqa: SLF001 - same


def _made(*asked: str) -> dict[str, argparse.ArgumentParser]:
    parser = cli._parser(*asked)  # noqa: SLF001 - not run
    [made] = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001 - argparse has no public list
    return dict(made.choices)


@pytest.mark.parametrize("unread", ["karabakh_iran.citation", "karabakh_iran.pictures", "cattrs"])
def test_a_list_is_answered_without_what_cites_draws_and_checks(unread: str) -> None:
    """To read all of it would take longer than to answer."""
    answering = (
        "import sys; from karabakh_iran.cli import main; main(['quotes']); print(*sys.modules, file=sys.stderr)"
    )

    read = in_a_pipe(sys.executable, "-c", answering).stderr.split()

    assert "karabakh_iran.display" in read
    assert unread not in read


@pytest.mark.parametrize("record", [record.id for table in TABLES for record in getattr(ki, table)])
def test_every_record_can_be_shown(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And names its id first."""
    from karabakh_iran.cli import main

    assert main(["show", record]) == 0
    assert ["id", record] == capsys.readouterr().out.splitlines()[0].split()


def test_show_json_is_the_canonical_form() -> None:
    """Of records of several kinds too."""
    process = in_a_pipe("karabakh-iran", "show", "iran", "baku", "--json")

    assert codec.encode([ki.actors["iran"], ki.places["baku"]]).decode() == process.stdout
    assert ["iran", "baku"] == [record["id"] for record in json.loads(process.stdout)]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--style", "apa"], "(Rezaee, n.d., as cited in Kucera, 2013, para. 2)\n"),
        (
            ["--reference", "--format", "html"],
            ki.reference(ki.quotes["rezaee-order-kucera"], format="html") + "\n",
        ),
    ],
)
def test_cite_is_what_the_library_cites(options: list[str], expected: str) -> None:
    """One formatter, two ways in."""
    assert expected == in_a_pipe("karabakh-iran", "cite", "rezaee-order-kucera", *options).stdout


@needs_documents
def test_check_and_verify_say_that_all_is_well() -> None:
    """And count what they proved."""
    checked, verified = in_a_pipe("karabakh-iran", "check"), in_a_pipe("karabakh-iran", "verify", "seeds/")

    assert (0, "every rule is kept\n", "") == (checked.returncode, checked.stdout, checked.stderr)
    assert verified.returncode == 0
    assert re.fullmatch(
        r"\d+ passages, 15 of them quotes: every word stands where the data say\n", verified.stdout
    )


@needs_documents
def test_check_and_verify_take_a_dataset_of_ones_own_and_name_every_problem(tmp_path: Path) -> None:
    """Exit status 1, a line a problem, the count at the end."""
    data = shutil.copytree(DATA, tmp_path / "data")
    quotes = data / "quotes.json"
    quotes.write_text(quotes.read_text().replace("I personally ordered that", "I personally order that"))
    verified = in_a_pipe("karabakh-iran", "verify", str(data), "--sources", "seeds/")
    quotes.write_text(quotes.read_text().replace('"mohsen-rezaee"', '"mohsen-rezai"'))
    checked = in_a_pipe("karabakh-iran", "check", str(data))

    assert (1, "karabakh-iran: 1 problem\n") == (verified.returncode, verified.stderr)
    assert verified.stdout.startswith("quotes.json:125 $[11].text: reads 'I personally order that ")
    assert (1, "karabakh-iran: 5 problems\n") == (checked.returncode, checked.stderr)
    assert (
        "quotes.json:87 $[8].speaker: no actor 'mohsen-rezai'; nearest: 'mohsen-rezaee' [reference]\n"
        in checked.stdout
    )


def test_check_fix_brings_files_into_form_and_names_them(tmp_path: Path) -> None:
    """Written by hand, kept by machine."""
    data = shutil.copytree(DATA, tmp_path / "data")
    (data / "places.json").write_text(json.dumps(json.loads((data / "places.json").read_text())))
    process = in_a_pipe("karabakh-iran", "check", "--fix", str(data))

    assert (0, f"brought into form: {data / 'places.json'}\nevery rule is kept\n") == (
        process.returncode,
        process.stdout,
    )
    assert (DATA / "places.json").read_bytes() == (data / "places.json").read_bytes()


@pytest.mark.parametrize(
    ("command", "status", "complaint"),
    [
        (["show", "rezai-order"], 1, NEAREST),
        (["cite", "rezai-order"], 1, NEAREST),
        (["quotes", "--speaker", "rezai"], 1, "no actor 'rezai'; nearest: 'rezaee'"),
        (["quotes", "--speaker", "china"], 1, "no quote fulfils this"),
        (["quotes", "--speaker", "Aliyev"], 2, "'Aliyev' is the name of 'heydar-aliyev' and 'ilham-aliyev'"),
        (["events", "--type", "asault"], 2, "--type has no value 'asault'; nearest: 'assault'"),
        (["events", "--open-ended"], 2, "--open-ended widens --during: give both"),
        (["cite", "iran"], 2, "cannot cite the actor 'iran'"),
        (["cite", "davar-2020", "--style", "apaa"], 2, "no style 'apaa'; nearest: 'apa'"),
        (["check", "--fix"], 2, "check --fix takes the folder whose files it may change"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line_without_a_traceback(command: list[str], status: int, complaint: str) -> None:
    """Status 1 where nothing is found, 2 where the question is wrong."""
    process = in_a_pipe("karabakh-iran", *command)

    assert (status, "") == (process.returncode, process.stdout)
    assert process.stderr.startswith(f"karabakh-iran: {complaint}")
    assert len(process.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [[], ["quots"], ["quotes", "--speakr", "x"], ["quotes", "--paragraph", "x"]])
def test_wrong_use_is_status_two_with_the_usage(command: list[str]) -> None:
    """As every command of a terminal does."""
    process = in_a_pipe("karabakh-iran", *command)

    assert process.returncode == 2
    assert process.stderr.startswith("usage: karabakh-iran")


def test_help_has_examples_and_the_script_is_the_module() -> None:
    """The way in for whoever has not read the README."""
    helped = in_a_pipe("karabakh-iran", "--help").stdout

    assert "karabakh-iran quotes --speaker rezaee --during 2013" in helped
    assert in_a_pipe("karabakh-iran", "--version").stdout == f"karabakh-iran {ki.__version__}\n"
    assert in_a_pipe(sys.executable, "-m", "karabakh_iran", "--help").stdout == helped


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """``karabakh-iran quotes | head -1``."""
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-m", "karabakh_iran", "actors"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)

    assert (0, "") == (process.returncode, process.stderr)
