"""The documents of the project say what is so."""

from __future__ import annotations

import hashlib
import importlib
import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import karabakh_iran as ki
from karabakh_iran.references import TABLES
from karabakh_iran.vocabulary import (
    ActorKind,
    ClaimKind,
    EventType,
    Mode,
    PlaceKind,
    Position,
    SourceKind,
    Status,
)

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
pytestmark = [
    pytest.mark.one_python,
    pytest.mark.skipif(not SEEDS.exists(), reason="these are in the repository alone"),
]


def test_the_seeds_are_those_that_their_readme_and_the_data_name() -> None:
    """Byte for byte."""
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")}

    assert {source.file: source.sha256 for source in ki.sources if source.file} == files
    assert all(name in readme and digest in readme for name, digest in files.items())


def test_the_changelog_has_this_version_data_before_code() -> None:
    """Who pins a version looks there first."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = changelog.split("\n## ")[1]

    assert newest.startswith(f"{ki.__version__} – {ki.dataset.manifest.issued}")
    assert 0 < newest.index("### Data") < newest.index("### Code")


def test_the_changelog_counts_what_there_is() -> None:
    """Numbers in prose go stale."""
    newest = " ".join((ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1].split())
    nouns = {"sources": "works"}

    for table in TABLES:
        assert re.search(rf"\b{len(getattr(ki, table))} {nouns.get(table, table)}\b", newest), table


def test_the_citation_file_names_this_edition() -> None:
    """A reference manager reads it."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")

    assert f"version: {ki.__version__}\n" in citation
    assert f"date-released: {ki.dataset.manifest.issued}\n" in citation
    assert ki.dataset.manifest.title in citation


def test_the_readme_says_how_to_cite_this_edition() -> None:
    """And pins it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"(Version {ki.__version__})" in readme
    assert f"karabakh_iran~={ki.__version__}" in readme
    assert f"Edition {ki.__version__} " in readme


def test_no_file_names_a_registry() -> None:
    """An address of a mirror in a commit is of no use to anybody else."""
    texts = [path for path in ROOT.rglob("*") if path.suffix in {".toml", ".md", ".py", ".txt", ".json", ".cff"}]
    ours = [path for path in texts if not {".venv", ".git", "seeds"} & set(path.parts)]

    for path in ours:
        assert not re.search(r"https?://[^\s\"]*(pypi|npmjs|simple/)", path.read_text(encoding="utf-8")), path


def test_the_core_depends_on_three_packages() -> None:
    """attrs, cattrs, importlib-resources, and nothing more."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert ["attrs", "cattrs", "importlib-resources"] == [
        re.split(r"[><=~!]", requirement)[0] for requirement in project["dependencies"]
    ]


def test_what_is_generated_is_what_the_classes_and_the_data_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A codebook that lags behind the classes misleads; ``python docs/generated.py`` brings it up."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    pages: dict[Path, str] = importlib.import_module("generated").pages()

    assert {"command-line.md", "data-statement.md", "fields.md", "method.md", "scripts.md"} == {
        path.name for path in pages
    }
    assert pages == {path: path.read_text(encoding="utf-8") for path in pages}


def test_the_codebook_defines_every_word_of_the_fixed_lists() -> None:
    """A word without a definition is coded by each coder as he likes."""
    codebook = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")

    for kind in (*get_args(ClaimKind), *get_args(ActorKind), *get_args(PlaceKind)):
        assert f"| `{kind}` |" in codebook, kind
    for word in (*get_args(SourceKind), *get_args(Status)):
        assert f"`{word}`" in codebook, word
    for position in get_args(Position):
        assert f"**{position}**" in codebook, position


def test_event_types_and_modes_are_defined() -> None:
    """Each on its own line, and in the crosswalk."""
    page = (ROOT / "docs" / "event-types.md").read_text(encoding="utf-8")

    for word in {*get_args(EventType), *get_args(Mode)}:
        assert f"`{word}`" in page, word
