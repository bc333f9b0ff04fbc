"""Folders: whatever is wrong in them is told clearly, once and all at once, and nothing is changed unasked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import karabakh_iran as ki
from corpora import changed, small, write
from karabakh_iran import codec, decoding
from karabakh_iran.errors import InvalidDatasetError
from karabakh_iran.folders import fix
from karabakh_iran.problems import Problem
from karabakh_iran.references import TABLES, TableName, class_of

MODULES = Path(ki.__file__).parent
DATA = MODULES / "data"
FILES = [*TABLES, "dataset"]
NUMBERED = [(name, number) for name, records in small().items() for number in range(len(records))]
REQUIRED = [
    (name, a.name)
    for name, kind in ((name, class_of(name)) for name in TABLES)
    for a in attrs.fields(kind)
    if a.default is attrs.NOTHING
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small dataset, written."""
    return write(tmp_path, small())


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """Read a file as plain JSON."""
    found: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_bytes())
    return found


def rewrite(folder: Path, name: str, value: object) -> None:
    """Write a file as plain JSON."""
    (folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")


def change(folder: Path, name: TableName, number: int, /, **fields: object) -> None:
    """Change keys of one record in its file."""
    changed_rows = rows(folder, name)
    changed_rows[number] |= fields
    rewrite(folder, name, changed_rows)


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def shown(folder: Path) -> list[str]:
    """Check a folder and show the problems without their lines; ``load`` must have the same."""
    problems = ki.check(folder)
    if problems:
        with pytest.raises(InvalidDatasetError) as caught:
            ki.load(folder)

        assert problems == caught.value.problems
    else:
        ki.load(folder)
    return [str(attrs.evolve(problem, line=None)) for problem in problems]


def test_what_was_written_is_what_is_loaded(folder: Path) -> None:
    """Every record of every table, what the dataset says of itself, and its passages."""
    mine = ki.load(folder)

    assert [] == shown(folder)
    assert small() == {name: mine.records(name) for name in TABLES}
    assert ("The Orla treaty", "1.0") == (mine.manifest.title, mine.edition)
    assert "water has no master" == mine.locate(mine.quotes["mother-saying"].passage, folder).text
    assert () == mine.verify(folder)
    assert ["varo-sluice"] == [quote.id for quote in ki.load(str(folder)).quotes.filter(text="sluice")]


def test_a_dataset_may_be_empty(tmp_path: Path) -> None:
    """One begins somewhere."""
    assert [] == shown(write(tmp_path, dict.fromkeys(TABLES, ())))


def test_a_folder_that_is_none_is_one_problem(tmp_path: Path) -> None:
    """Not eight files that are missing in it."""
    (tmp_path / "file").touch()

    for path in (tmp_path / "nowhere", tmp_path / "file" / "x", Path("a\0b")):
        assert [f"{path} $: no such folder"] == shown(path)
    assert [f"{tmp_path / 'file'} $: is no folder"] == shown(tmp_path / "file")
    assert [f"{'a' * 300} $: cannot be read: file name too long"] == shown(Path("a" * 300))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_is_one_problem(folder: Path, name: str) -> None:
    """What refers to its records may be right; a folder in its place is no file either."""
    (folder / f"{name}.json").unlink()

    assert [f"{name}.json $: cannot be read: no such file or directory"] == shown(folder)

    (folder / f"{name}.json").mkdir()

    assert [f"{name}.json $: cannot be read: is a directory"] == shown(folder)


@pytest.mark.parametrize("name", FILES)
def test_json_that_is_cut_off_is_one_problem_wherever_it_is_cut(folder: Path, name: str) -> None:
    """With its line and column."""
    path = folder / f"{name}.json"
    data = path.read_bytes().rstrip()
    for end in range(0, len(data), max(1, len(data) // 20)):
        path.write_bytes(data[:end])
        problems = shown(folder)

        assert len(problems) == 1, problems
        assert re.fullmatch(rf"{name}\.json \$: no (JSON|UTF-8): .+", problems[0])
        assert " at at " not in problems[0]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("value", [None, 1, "text", True])
def test_a_file_of_the_wrong_type_is_one_problem(folder: Path, name: str, value: object) -> None:
    """An object for the manifest, an array for the rest."""
    rewrite(folder, name, value)
    noun = "object" if name == "dataset" else "array of records"

    assert [f"{name}.json $: {json.dumps(value)} is no {noun}"] == shown(folder)


@pytest.mark.parametrize(("name", "number"), NUMBERED)
def test_a_record_with_an_unknown_key_is_one_problem(folder: Path, name: TableName, number: int) -> None:
    """With the nearest key; that the record is not read is no reason to miss it elsewhere."""
    change(folder, name, number, notes="A remark.")

    assert [f"{name}.json $[{number}]: unknown key 'notes'; nearest: 'note'"] == [
        re.sub(r"'note', .*", "'note'", problem) for problem in shown(folder)
    ]


@pytest.mark.parametrize(("name", "number"), NUMBERED)
def test_a_record_that_is_none_is_one_problem(folder: Path, name: TableName, number: int) -> None:
    """Its id is not known: a reference that leads nowhere may be one to it."""
    rewrite(folder, name, [None if at == number else row for at, row in enumerate(rows(folder, name))])

    assert [f"{name}.json $[{number}]: null is no object"] == shown(folder)


@pytest.mark.parametrize(("name", "field"), REQUIRED)
def test_a_field_that_is_missing_is_one_problem(folder: Path, name: TableName, field: str) -> None:
    """Even the id, by which others refer to the record."""
    changed_rows = rows(folder, name)
    del changed_rows[0][field]
    rewrite(folder, name, changed_rows)

    assert [f"{name}.json $[0].{field}: missing"] == shown(folder)


@pytest.mark.parametrize(
    ("name", "number", "fields", "expected"),
    [
        ("quotes", 2, {"speaker": "jon-vero"}, ".speaker: no actor 'jon-vero'; nearest: 'jon-varo'"),
        ("quotes", 2, {"speaker": "sarn"}, ".speaker: 'sarn' is a record of another kind (place); actor wanted"),
        ("quotes", 2, {"speaker": ["jon-varo"]}, '.speaker: ["jon-varo"] is no text'),
        ("quotes", 2, {"about": "brask"}, '.about: "brask" is no array'),
        ("quotes", 2, {"passage": "lind-2001"}, '.passage: "lind-2001" is no object'),
        ("stances", 7, {"id": "s7"}, ".id: 's7' stands already at stances.json $[6]"),
        ("stances", 7, {"id": "s8_"}, ".id: 's8_' is no slug (lower-case ASCII, digits, hyphens)"),
        ("stances", 7, {"position": "assert"}, ".position: \"assert\" is not allowed; nearest: 'asserts'"),
        ("claims", 0, {"when": {"edtf": "2001-13"}}, ".when.edtf: '2001-13' is no date: month 13 (EDTF: "),
        ("claims", 0, {"when": {"edtf": "1999/"}}, ".when.edtf: '1999/' is no date: write an open end as '..'"),
        ("claims", 0, {"when": {"text": "1999"}}, ".when.edtf: missing"),
        ("stances", 2, {"passage": {"source": "lind"}}, ".passage.source: no source 'lind'"),
    ],
)
def test_bad_input_is_one_problem(
    folder: Path, name: TableName, number: int, fields: dict[str, object], expected: str
) -> None:
    """The file, the path, the value, the nearest valid one."""
    change(folder, name, number, **fields)
    start = f"{name}.json $[{number}]{expected}"

    assert [start] == [problem[: len(start)] for problem in shown(folder)]


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        ({"title": "t"}, "dataset.json $.edition: missing"),
        ({"title": "t", "edition": 1}, "dataset.json $.edition: 1 is no text"),
        (
            {"title": "t", "edition": "1", "licence": ""},
            "dataset.json $: unknown key 'licence'; nearest: 'license'",
        ),
    ],
)
def test_what_the_dataset_says_of_itself_is_checked_too(folder: Path, manifest: object, expected: str) -> None:
    """It is what is cited."""
    rewrite(folder, "dataset", manifest)

    assert [expected] == shown(folder)


def test_ten_faults_are_ten_problems_at_once(folder: Path) -> None:
    """Who mends the first must not be told the second only then."""
    (folder / "dataset.json").unlink()
    change(folder, "sources", 0, kind="leter")
    change(folder, "sources", 2, sha256="0")
    change(folder, "actors", 1, country="brk")
    change(folder, "actors", 4, nane="Velonia")
    (folder / "places.json").write_text("[{", encoding="utf-8")
    change(folder, "events", 0, when={"edtf": "1999-02-30"})
    change(folder, "claims", 0, rivals=["sluice-is-shit"])
    change(folder, "stances", 0, holder="jon-vero")
    change(folder, "quotes", 2, when={"edtf": "2020"})

    assert sorted(problem.partition(": ")[0] for problem in shown(folder)) == [
        *("actors.json $[1].country", "actors.json $[4]", "claims.json $[0].rivals[0]", "dataset.json $"),
        *("events.json $[0].when.edtf", "places.json $", "quotes.json $[2].when.edtf"),
        *("sources.json $[0].kind", "sources.json $[2]", "stances.json $[0].holder"),
    ]


def test_every_problem_of_form_has_that_rule(folder: Path) -> None:
    """A kind of problem that is new has to be found here."""
    sources = "".join(
        (MODULES / f"{name}.py").read_text(encoding="utf-8") for name in ("codec", "decoding", "folders")
    )
    change(folder, "quotes", 0, text=None)

    assert {"form"} == set(re.findall(r'[Pp]roblem\(\s*"([a-z-]+)"', sources))
    assert (Problem("form", "quotes.json", "$[0].text", "null is no text", 1, "null"),) == ki.check(folder)


def shuffle(folder: Path) -> None:
    """Write each file on one line, records and their keys turned round, defaults written out."""
    for name in TABLES:
        rewrite(
            folder, name, [dict(reversed(({"note": ""} | row).items())) for row in reversed(rows(folder, name))]
        )


def test_fix_brings_files_into_form_and_changes_no_content(folder: Path) -> None:
    """After it the folder is to the byte what it was before somebody's editor came."""
    before = contents(folder)
    shuffle(folder)

    assert before != contents(folder)
    assert tuple(folder / f"{name}.json" for name in TABLES) == fix(folder)
    assert before == contents(folder)
    assert fix(str(folder)) == ()
    assert before == contents(folder)


def test_fix_sorts_but_judges_nothing(folder: Path) -> None:
    """What breaks a rule is brought into form as it is."""
    write(folder, changed(small(), "s8", id="s0", holder="brusk"))

    assert (folder / "stances.json",) == fix(folder)
    assert [problem.partition(" ")[2] for problem in shown(folder)] == [
        "$[0].holder: no actor 'brusk'; nearest: 'brask'"
    ]


@pytest.mark.parametrize("name", FILES)
def test_fix_changes_nothing_where_a_file_cannot_be_read(folder: Path, name: str) -> None:
    """Half a dataset in form is worse than none; what cannot be read would be lost."""
    shuffle(folder)
    (folder / f"{name}.json").write_text('[{"id": "x', encoding="utf-8")
    before = contents(folder)

    with pytest.raises(InvalidDatasetError, match=rf"^1 problem in the dataset\n{name}.json:1 \$: no JSON"):
        fix(folder)

    assert before == contents(folder)


def test_fix_needs_a_folder(tmp_path: Path) -> None:
    """And makes none."""
    with pytest.raises(InvalidDatasetError, match="no such folder"):
        fix(tmp_path / "nowhere")

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", TABLES)
def test_the_bundled_files_are_in_canonical_form_to_the_byte(name: TableName) -> None:
    """JSON to objects to JSON is the identity."""
    data = (DATA / f"{name}.json").read_bytes()
    decoded = decoding.decode(data, class_of(name), f"{name}.json")

    assert () == decoded.problems
    assert data == codec.encode(record for _, record in decoded.items)


def test_the_bundled_folder_can_be_loaded_like_any_other() -> None:
    """It is the example that people will copy."""
    mine = ki.load(DATA)

    assert all(mine.records(name) == ki.dataset.records(name) for name in TABLES)
    assert mine.manifest == ki.dataset.manifest
