"""The docs name all that there is, and lead only to what is there."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran import cli, errors

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
#: What is made by the build stands in folders of its own, and is not there before.
PAGES = sorted([*DOCS.glob("*.md"), *DOCS.glob("api/*.md")])
FENCE = re.compile(r"^(`{3,})(.*?)\n(.*?)^\1`*$", re.MULTILINE | re.DOTALL)
pytestmark = pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="these are in the repository alone")


def text(path: Path) -> str:
    """Read a page, with what it includes."""
    content = path.read_text(encoding="utf-8")
    return content + "".join(
        (path.parent / name).read_text(encoding="utf-8")
        for name in re.findall(r"^```\{include\} (\S+)", content, re.MULTILINE)
    )


def prose(path: Path) -> str:
    """A page without its blocks of code."""
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """The targets of a page: its headings, as MyST makes them, and its labels."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text(path)), re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return slugs | set(re.findall(r"^\((\S+)\)=$", text(path), re.MULTILINE))


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Give the help of a command."""
    with pytest.raises(SystemExit):
        cli.main([*arguments, "--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ki.__all__)
def test_every_public_name_has_an_entry_in_the_api(name: str) -> None:
    """What is not documented is not there; and an entry is what other projects' docs link to."""
    entries = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("api/*.md"))

    assert 1 == len(re.findall(rf":: (?:karabakh_iran\.)?{name}$", entries, re.MULTILINE))


def test_every_public_name_is_in_the_overview() -> None:
    """Who looks for a thing to do finds the name that does it; errors are counted there."""
    overview = (DOCS / "api" / "index.md").read_text(encoding="utf-8")
    raised = [name for name in ki.__all__ if name.endswith("Error")]
    missing = [name for name in ki.__all__ if f"`ki.{name} " not in overview]

    assert sorted(set(raised) - {"KarabakhIranError"}) == missing
    assert "and eleven below it" in overview
    assert len(missing) == 11


def test_every_error_is_on_the_page_of_errors() -> None:
    """Also one that the front door has forgotten."""
    page = (DOCS / "api" / "errors.md").read_text(encoding="utf-8")
    classes = [name for name in dir(errors) if name.endswith("Error")]

    assert classes == sorted(re.findall(r"autoexception:: karabakh_iran\.(\w+)", page))


def test_every_command_and_option_is_on_the_page_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that nobody can find is none."""
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    sections = {part.partition("\n")[0]: part for part in page.split("\n### ")[1:]}
    found = [
        re.findall(r"^    (\w+)", shown(capsys, *above).partition("options:")[0], re.MULTILINE)
        for above in ((), ("draw",))
    ]
    commands = [name for name in found[0] if name != "draw"] + [f"draw {name}" for name in found[1]]

    assert sorted(commands) == sorted(sections)
    assert len(commands) == 20
    for command in commands:
        options = re.findall(r"^  (--[\w-]+)", shown(capsys, *command.split()), re.MULTILINE)

        assert options == re.findall(r"^\.\. option:: (--[\w-]+)", sections[command], re.MULTILINE), command


def test_every_command_has_its_exit_statuses() -> None:
    """A script is written with them."""
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    table, _, commands = page.partition("## The commands")
    in_table = re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE)))
    tables = ["sources", "actors", "places", "events", "claims", "stances", "quotes"]

    assert {*in_table, *tables} == set(re.findall(r"^### (\w+)", commands, re.MULTILINE))


@pytest.mark.parametrize("path", [ROOT / "README.md", *PAGES], ids=lambda path: path.name)
def test_every_command_that_a_page_shows_is_one(path: Path) -> None:
    """Those that are not run are at least parsed."""
    blocks = FENCE.findall(path.read_text(encoding="utf-8"))
    typed = "\n".join(body for _, kind, body in blocks if kind in {"sh", "console"})
    for piped, command in re.findall(r"(xargs )?\bkarabakh-iran ([^|;&>\n]*)", typed):
        # What comes through the pipe is an id.
        cli._parser().parse_args([*shlex.split(command, comments=True), *(["iran"] if piped else [])])  # noqa: SLF001 - understood, not run


def test_every_page_is_in_a_toctree() -> None:
    """A page that nothing leads to is found by a search engine alone."""
    listed = set()
    for path in PAGES:
        for _, kind, body in FENCE.findall(path.read_text(encoding="utf-8")):
            if kind == "{toctree}":
                entries = [line for line in body.splitlines() if line and not line.startswith(":")]
                listed |= {(path.parent / f"{entry}.md").resolve() for entry in entries}

    assert {*PAGES} - {DOCS / "index.md"} == listed & {*PAGES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_link_of_a_page_is_dead(path: Path) -> None:
    """A link within the docs leads to a page that is there, and to a heading of it."""
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(path)):
        if not link.startswith(("http:", "https:", "mailto:")):
            name, _, anchor = link.partition("#")
            target = (path.parent / name).resolve() if name else path

            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


def test_every_example_stands_where_it_is_run() -> None:
    """Sybil looks at the README and the pages of ``docs`` itself; elsewhere one would only look as if it ran."""
    examples = re.compile(r"^(>>>|\$) ", re.MULTILINE)
    folders = [path.parent for path in PAGES if examples.search(path.read_text(encoding="utf-8"))]

    assert len(folders) > 5
    assert {DOCS} == set(folders)


def test_every_extra_is_on_the_page_of_installing() -> None:
    """An extra that is not named is installed by nobody."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (DOCS / "install.md").read_text(encoding="utf-8")

    assert list(project["optional-dependencies"]) == re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in page
