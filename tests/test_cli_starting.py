"""A corpus begun on the command line: it keeps every rule, and begins nowhere that something stands already."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import karabakh_iran as ki
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES
from terminal import in_a_pipe

DATA = Path(ki.__file__).parent / "data"


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus as it is begun, alone in its folder."""
    folder = tmp_path_factory.mktemp("started") / "of" / "mine"
    process = in_a_pipe(
        "karabakh-iran", "init", str(folder), "--prefix", "river-", "--title", "Rivers {0} ‘n’ “x”"
    )

    assert (0, f"started: {folder}\nread {folder / 'README.md'} first\n", "") == (
        process.returncode,
        process.stdout,
        process.stderr,
    )
    return folder


def test_a_corpus_just_begun_keeps_every_rule(started: Path) -> None:
    """Who begins with an error does not go on; the commands are those that its README names."""
    readme = (started / "README.md").read_text(encoding="utf-8")
    checked = in_a_pipe("karabakh-iran", "check", "--fix", str(started))
    verified = in_a_pipe("karabakh-iran", "verify", str(started), "--sources", str(started / "documents"))

    assert (0, "every rule is kept\n") == (checked.returncode, checked.stdout)
    assert (0, "6 passages, 1 of them quotes: every word stands where the data say\n") == (
        verified.returncode,
        verified.stdout,
    )
    assert "karabakh-iran check --fix .\n" in readme
    assert "karabakh-iran verify . --sources documents\n" in readme


def test_the_example_fills_every_table_with_the_prefix_and_title_given(started: Path) -> None:
    """One learns the form of a record from one that is there; the prefix keeps the way to extend open."""
    mine = ki.load(started, extends=ki.dataset).own

    assert ("Rivers {0} ‘n’ “x”", "river-") == (mine.manifest.title, mine.manifest.prefix)
    assert (started / "README.md").read_text(encoding="utf-8").startswith("# Rivers {0} ‘n’ “x”\n")
    for table in TABLES:
        ids = [record.id for record in mine.records(table)]

        assert [True] * max(1, len(ids)) == [one.startswith("river-") for one in ids], table
    assert {"asserts", "denies"} == {stance.position for stance in mine.stances}


def test_an_editor_finds_a_schema_for_every_file_within_the_folder(started: Path) -> None:
    """The schemas are those of this edition, nothing is fetched, and no schema is checked as if it were data."""
    settings = json.loads((started / ".vscode" / "settings.json").read_text(encoding="utf-8"))["json.schemas"]
    shipped = {path.name: path.read_bytes() for path in (DATA / "schema").iterdir()}

    assert shipped == {path.name: path.read_bytes() for path in (started / "schema").iterdir()}
    assert {(name, f"!schema/{name}", f"./schema/{name}") for name in shipped} == {
        (*one["fileMatch"], one["url"]) for one in settings
    }
    for name in {*shipped} - {"retired.json"}:
        schema = Draft202012Validator(json.loads(shipped[name]))

        assert [] == list(schema.iter_errors(json.loads((started / name).read_bytes()))), name


def test_nothing_is_written_outside_the_folder(started: Path) -> None:
    """It is the only one that was named."""
    root = started.parents[1]

    assert {"of"} == {path.name for path in root.iterdir()}
    assert {"mine"} == {path.name for path in (root / "of").iterdir()}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """One that was made before; the prefix and the title need not be given."""
    process = in_a_pipe("karabakh-iran", "init", str(tmp_path))

    assert (0, "") == (process.returncode, process.stderr)
    assert Manifest(title="My corpus", edition="0.1.0", prefix="my-") == ki.load(tmp_path).manifest


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    """Nobody's README is overwritten; not even a hidden file is mixed with ours."""
    (tmp_path / ".README.md").write_bytes(b"mine")
    process = in_a_pipe("karabakh-iran", "init", str(tmp_path))

    assert (
        2,
        f"karabakh-iran: {tmp_path}: is not empty: a corpus is started in a new folder, or an empty one\n",
    ) == (process.returncode, process.stderr)
    assert {".README.md": b"mine"} == contents(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--prefix", "My"], "'My' is no prefix (as 'my-': a slug and a hyphen)"),
        (["--prefix", "../my-"], "'../my-' is no prefix (as 'my-': a slug and a hyphen)"),
        (["--prefix", ""], "a dataset that extends another declares a prefix for its ids"),
        (["--prefix", "iran-"], "'iran-' begins an id of the extended dataset: 'iran-territory'"),
        (["--title", " "], "a title is a line of text, not ' '"),
        (["--title", "a\n# b"], "a title is a line of text, not 'a\\n# b'"),
    ],
)
def test_a_prefix_or_title_that_is_none_is_refused_before_anything_is_written(
    arguments: list[str], complaint: str, tmp_path: Path
) -> None:
    """What is begun keeps every rule, or is not begun."""
    process = in_a_pipe("karabakh-iran", "init", str(tmp_path / "new"), *arguments)

    assert (2, f"karabakh-iran: {complaint}\n") == (process.returncode, process.stderr)
    assert not (tmp_path / "new").exists()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """Without a traceback."""
    (tmp_path / "file").write_bytes(b"mine")
    process = in_a_pipe("karabakh-iran", "init", str(tmp_path / "file"))

    assert (2, f"karabakh-iran: {tmp_path / 'file'}: cannot be written: not a directory\n") == (
        process.returncode,
        process.stderr,
    )
