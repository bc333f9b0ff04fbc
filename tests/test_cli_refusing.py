"""Whatever stands in its way, a command says what it is, and where."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran import cli
from karabakh_iran.model import Actor

LONG = "a" * 300
COMMAND = (sys.executable, "-m", "karabakh_iran")


@pytest.fixture
def corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A corpus that keeps every rule."""
    assert 0 == cli.main(["init", str(tmp_path / "own")])
    capsys.readouterr()
    return tmp_path / "own"


def spoiled(corpus: Path) -> Path:
    """Make the kind of a place one that there is not."""
    file = corpus / "places.json"
    file.write_text(file.read_text().replace('"city"', '"ctiy"'))
    return corpus


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", LONG],
        ["check", "--json", LONG],
        ["diff", LONG, LONG],
        ["verify", LONG],
        ["verify", "x", "--sources", LONG],
    ],
)
def test_a_folder_whose_name_is_too_long_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Not shown as a fault of the program."""
    assert cli.main(arguments) in {1, 2}
    assert "file name too long" in "".join(capsys.readouterr())


@pytest.mark.skipif(os.name != "posix", reason="/dev/full is of Unix")
def test_a_full_disk_behind_the_output_is_told(corpus: Path) -> None:
    """In one line."""
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(
            [*COMMAND, "check", str(corpus)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert (2, "karabakh-iran: cannot write: no space left on device\n") == (process.returncode, process.stderr)


def test_a_closed_output_is_no_fault(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The status says enough."""
    monkeypatch.setattr(sys, "stdout", None)

    assert (0, 1) == (cli.main(["check", str(corpus)]), cli.main(["check", str(spoiled(corpus))]))


@pytest.mark.parametrize(
    "arguments", [["check", "--json"], ["check", "--fix", "--json"], ["diff", "bundled", "--json"]]
)
def test_what_is_for_a_program_is_json_also_where_something_is_wrong(
    corpus: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A program that asked for JSON reads nothing else."""
    assert 1 == cli.main([*arguments, str(spoiled(corpus))])

    (problem,) = json.loads(capsys.readouterr().out)

    assert "$[0].kind" == problem["path"]


def test_of_two_editions_it_is_told_which_is_wrong(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both have a file of that name."""
    assert 1 == cli.main(["diff", "bundled", str(spoiled(corpus))])
    assert capsys.readouterr().out.startswith(f"{corpus / 'places.json'}:")


def test_a_name_of_a_folder_does_not_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever named it might have wished so."""
    assert 1 == cli.main(["check", "no\n\x1b[31msuch"])
    assert "no\\n\\x1b[31msuch $: no such folder [form]\n" == capsys.readouterr().out


def test_check_fix_tells_of_all_rules_what_it_may_not_mend(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One file that cannot be read hides nothing of the others."""
    quotes = corpus / "quotes.json"
    quotes.write_text(quotes.read_text().replace("my-mira-tolland", "my-mira-toland"))
    before = {path: path.read_bytes() for path in corpus.glob("*.json")}

    assert 1 == cli.main(["check", "--fix", str(spoiled(corpus))])

    told = capsys.readouterr()

    assert "nothing was brought into form" in told.err
    assert ["[form]", "[reference]"] == [line.rpartition(" ")[2] for line in told.out.splitlines()]
    assert before[quotes] == quotes.read_bytes()


def test_what_stands_before_a_slip_is_told_with_it(corpus: Path) -> None:
    """One look at a file, not one for each slip."""
    places = corpus / "places.json"
    places.write_text('[{"id": "my-a", "name": "A", "kind": "ctiy"}, {"id": "my-b", "id": "my-b"}]')

    assert ["$[0].kind", "$"] == [problem.path for problem in ki.check(corpus) if problem.file == "places.json"]


def test_a_packed_file_of_no_bytes_is_no_table(corpus: Path) -> None:
    """So looks a download that failed; a packed table without a record has some bytes."""
    (corpus / "quotes.json").unlink()
    (corpus / "quotes.jsonl.gz").touch()

    assert ["quotes.jsonl.gz:1 $[0]: cannot be unpacked: it is empty"] == [str(one) for one in ki.check(corpus)]

    (corpus / "quotes.jsonl.gz").write_bytes(gzip.compress(b""))

    assert () == ki.check(corpus)


def test_a_day_of_issue_is_one(corpus: Path) -> None:
    """A citation of the dataset has it."""
    manifest = json.loads((corpus / "dataset.json").read_text())
    for issued, told in (("yesterday", 1), ("2024-02-30", 1), ("20240229", 1), ("2024-02-29", 0), ("", 0)):
        (corpus / "dataset.json").write_text(json.dumps({**manifest, "issued": issued}))
        expected = [f"dataset.json:1 $.issued: {issued!r} is no day (YYYY-MM-DD)"] * told

        assert expected == [str(problem) for problem in ki.check(corpus)]


def test_what_cannot_be_replaced_is_found_before_anything_is(corpus: Path) -> None:
    """The old data stand as they stood, and are read."""
    other = ki.load(corpus)
    (corpus / "events.jsonl").mkdir()
    before = {path: path.read_bytes() for path in corpus.glob("*.json")}

    with pytest.raises(ki.SavingError, match=r"events\.jsonl: cannot be written: is a directory"):
        other.save(corpus)

    assert before == {path: path.read_bytes() for path in corpus.glob("*.json")}


def test_half_a_character_is_not_saved(tmp_path: Path) -> None:
    """No file in UTF-8 can hold it."""
    dataset = ki.Dataset(actors=[Actor(id="a", name="\ud800", kind="media")])

    with pytest.raises(ki.SavingError, match="half a character"):
        dataset.save(tmp_path / "new")
    with pytest.raises(ki.SavingError, match=r"null (byte|character)"):
        dataset.save(tmp_path / "a\0b")


@pytest.mark.skipif(os.name != "posix", reason="permissions are of Unix")
def test_what_was_private_stays_so(corpus: Path) -> None:
    """Saved anew, it is as it was to others."""
    (corpus / "quotes.json").chmod(0o600)
    ki.load(corpus).save(corpus)

    assert 0o600 == (corpus / "quotes.json").stat().st_mode & 0o777


def test_the_id_of_a_record_that_cannot_be_read_is_held_against_the_rules(corpus: Path) -> None:
    """Else the second problem would be told when the first is mended."""
    own = json.loads((corpus / "places.json").read_text())[0]["id"]
    bad = [{"id": one, "name": "A", "kind": "ctiy"} for one in (own, "my-twice", "my-twice", "My_bad")]
    (corpus / "places.json").write_text(json.dumps([{"id": own, "name": "A", "kind": "city"}, *bad]))

    told = [str(one).partition(" ")[2] for one in ki.check(corpus) if one.rule != "form"]

    assert [
        f"$[1].id: '{own}' stands already at places.json $[0]",
        "$[3].id: 'my-twice' stands already at places.json $[2]",
        "$[4].id: 'My_bad' is no slug (lower-case ASCII, digits, hyphens)",
        "$[4].id: 'My_bad' lacks the prefix 'my-'; nearest: 'my-My_bad'",
    ] == told
