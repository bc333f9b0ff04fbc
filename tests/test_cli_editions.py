"""Editions on the command line: what changed, and a status that stops a release which breaks the rule."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran.references import TABLES
from terminal import in_a_pipe

DATA = Path(ki.__file__).parent / "data"


def written(folder: Path, version: str, *names: str) -> str:
    """Write an edition whose places are named so."""
    folder.mkdir()
    tables = small()
    tables["places"] = (*tables["places"], *(ki.Place(id=name, name=name, kind="site") for name in names))
    write(folder, tables)
    (folder / "dataset.json").write_text(json.dumps({"title": "t", "edition": version}), encoding="utf-8")
    return str(folder)


def test_the_terminal_shows_changes_in_three_forms(tmp_path: Path) -> None:
    """To a person, to a program, for a changelog; that something changed is no failure."""
    old, new = written(tmp_path / "old", "1.0.0"), written(tmp_path / "new", "1.1.0", "weir")
    shown = [in_a_pipe("karabakh-iran", "diff", old, new, *form) for form in ([], ["--json"], ["--markdown"])]
    found = ki.diff(old, new)

    assert [(0, "")] * 3 == [(one.returncode, one.stderr) for one in shown]
    assert [f"{text}\n" for text in (found.as_text(), found.as_json(), found.as_markdown())] == [
        one.stdout for one in shown
    ]


@pytest.mark.parametrize(
    ("version", "require", "status", "complaint"),
    [
        (["1.0.0"], "editions", 0, ""),
        (["1.0.1"], "patch", 0, ""),
        (["1.1.0", "weir"], "editions", 0, ""),
        (["1.0.1", "weir"], "minor", 0, ""),
        (
            ["1.0.1", "weir"],
            "editions",
            1,
            "1.0.0 → 1.0.1 is too small a step: these changes need a minor version",
        ),
        (
            ["1.0.0", "weir"],
            "editions",
            1,
            "1.0.0 → 1.0.0 is too small a step: these changes need a minor version",
        ),
        (["2.0.0", "weir"], "patch", 1, "a patch version is too small a step: these changes need a minor version"),
        (["0.9.0", "weir"], "editions", 2, "edition '0.9.0' comes before '1.0.0'"),
        (["1.0", "weir"], "editions", 2, "'1.0' is no version of three numbers, such as '1.2.0'"),
    ],
)
def test_the_terminal_says_whether_the_version_fits(
    version: list[str], require: str, status: int, complaint: str, tmp_path: Path
) -> None:
    """A release that breaks the rule of versions is stopped by the status."""
    old, new = written(tmp_path / "old", "1.0.0"), written(tmp_path / "new", *version)
    process = in_a_pipe("karabakh-iran", "diff", old, new, "--require", require)

    assert (status, f"karabakh-iran: {complaint}\n" if complaint else "") == (process.returncode, process.stderr)
    assert bool(process.stdout) is (status < 2)


def test_the_terminal_compares_with_the_bundled_dataset() -> None:
    """By its name, as nobody knows where it is installed."""
    process = in_a_pipe("karabakh-iran", "diff", "bundled", str(DATA), "--require", "editions")

    assert (0, f"{ki.__version__} → {ki.__version__}: 0 added, 0 removed, 0 changed\n") == (
        process.returncode,
        process.stdout,
    )


def test_a_corpus_that_refers_to_the_bundled_records_can_be_compared(tmp_path: Path) -> None:
    """What it refers to is no part of it, and does not change with it."""
    folders = [tmp_path / version for version in ("1.0.0", "1.1.0")]
    weir = ki.Place(id="my-weir", name="The weir", kind="city", part_of="baku")
    for folder, one in zip(folders, [weir, attrs.evolve(weir, kind="site")], strict=True):
        folder.mkdir()
        write(folder, {**dict.fromkeys(TABLES, ()), "places": (one,)})
        manifest = {"title": "t", "edition": folder.name, "prefix": "my-"}
        (folder / "dataset.json").write_text(json.dumps(manifest), encoding="utf-8")
    command = ["karabakh-iran", "diff", *map(str, folders)]
    process = in_a_pipe(*command, "--extends", "bundled", "--require", "editions")

    assert 1 == in_a_pipe(*command).returncode
    assert 0 == process.returncode
    assert '      kind: "city" → "site"' == process.stdout.splitlines()[-1]
