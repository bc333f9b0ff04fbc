"""The front door: what the package offers, and what it costs to open."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import karabakh_iran as ki

PACKAGE = Path(ki.__file__).parent
PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"

COLD_START = """
import sys, threading
barrier, found, wrong = threading.Barrier(8), [], []
def ask():
    barrier.wait()
    try:
        import karabakh_iran as ki
        quotes = ki.quotes.filter(speaker="Rezaee", about="azerbaijan")
        found.append((id(ki.dataset), id(ki.quotes), id(ki.actors), ki.actors["iran"].name, len(quotes)))
    except BaseException as error:
        wrong.append(repr(error))
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit("; ".join(wrong) if wrong else 0 if len(set(found)) == 1 and len(found) == 8 else repr(found))
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh process."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_import_takes_no_other_package_and_no_data() -> None:
    """Who imports the package for one name pays for that name, not for the rest."""
    code = (
        "import sys; before = set(sys.modules); import karabakh_iran; after = set(sys.modules) - before; "
        "roots = {name.partition('.')[0] for name in after} - set(sys.stdlib_module_names); print(sorted(roots))"
    )

    assert run(code).stdout.strip() == "['karabakh_iran']"


def test_a_table_is_read_when_it_is_asked_for_and_no_other() -> None:
    """A reader of places does not wait for the quotes."""
    code = (
        "import karabakh_iran as ki; from karabakh_iran import bundled; read = []; parse = bundled._json\n"
        "bundled._json = lambda file: read.append(file) or parse(file)\n"
        "ki.places['baku']; ki.places['baku']; print(read)"
    )

    assert run(code).stdout.strip() == "['places.json']"


def test_eight_threads_that_start_cold_get_one_dataset_in_fifty_fresh_processes() -> None:
    """What fails in nine of ten cold starts elsewhere."""
    for _ in range(50):
        process = run(COLD_START)

        assert (process.returncode, process.stderr) == (0, "")


def test_dir_shows_the_public_names_and_each_of_them_is_there() -> None:
    """Tab completion offers what exists and nothing else."""
    expected = [
        *["Actor", "AmbiguousNameError", "CitationError", "Claim", "Condition", "Dataset"],
        *["Diff", "DocumentError", "Event", "Hit"],
        *[
            "InvalidConditionError",
            "InvalidDatasetError",
            "InvalidDateError",
            "InvalidVersionError",
            "KarabakhIranError",
            "Limits",
            "Name",
            "Passage",
        ],
        *["PassageError", "Place", "Problem", "Quote", "Record", "Role", "SavingError"],
        *["Source", "Stance", "Table"],
        *["UnknownConditionError", "UnknownRecordError", "When"],
        *["__version__", "actors", "bibliography", "check", "cite", "claims", "dataset", "diff", "events"],
        *["get", "load", "places", "quotes", "reference", "search", "sources", "stances"],
        *["to_biblatex", "to_bibtex", "to_cff", "to_csl_json", "to_ris", "verify"],
    ]

    assert expected == dir(ki)
    assert all(getattr(ki, name) is not None for name in expected)


def test_a_misspelt_name_is_an_attribute_error() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="no attribute 'qoutes'"):
        ki.qoutes  # type: ignore[attr-defined]  # noqa: B018


def test_what_type_checkers_see_is_what_there_is() -> None:
    """The front door lists its names for type checkers and again for the interpreter: both must agree."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text())
    block = next(
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    seen: set[str] = set()
    for node in block.body:
        if isinstance(node, ast.ImportFrom):
            seen.update(alias.name for alias in node.names if (node.module or "").startswith("karabakh_iran"))
        elif isinstance(node, ast.AnnAssign):
            seen.add(ast.unparse(node.target))
        elif isinstance(node, ast.Assign):
            seen.update(map(ast.unparse, node.targets))
        elif isinstance(node, ast.FunctionDef):
            seen.add(node.name)
    table_classes = {"Actors", "Claims", "Events", "Places", "Quotes", "Sources", "Stances"}

    assert set(ki.__all__) == seen - table_classes


def test_no_module_has_the_name_of_a_public_attribute() -> None:
    """``import karabakh_iran.cite`` would put a module where the function was."""
    modules = {module.name for module in pkgutil.iter_modules([str(PACKAGE)])}

    assert set() == modules & set(ki.__all__)


def test_every_module_says_what_it_is() -> None:
    """A layout shows the architecture only if each file says its part in it."""
    for module in pkgutil.walk_packages([str(PACKAGE)], "karabakh_iran."):
        if not module.name.endswith("__main__"):
            assert importlib.import_module(module.name).__doc__, module.name


def test_the_version_stands_once_for_package_and_edition() -> None:
    """``~=0.1.0`` pins the data only if both numbers are one."""
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    manifest = json.loads((PACKAGE / "data" / "dataset.json").read_text())

    assert project["version"] == manifest["edition"] == ki.__version__ == ki.dataset.edition
