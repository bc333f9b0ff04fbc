"""Type checkers: what is right passes, what is wrong is refused where it stands, by both."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SRC = Path(__file__).parents[1] / "src"
CASES = Path(__file__).parent / "typing"

Lines = dict[int, str]

pytestmark = pytest.mark.one_python


def mypy(case: Path, scratch: Path) -> Lines:
    """Check one file with ``mypy --strict`` and nothing else; give a message for each line that has one."""
    # a configuration of the project must not decide what a user of the library is told
    options = ["--strict", f"--config-file={os.devnull}", f"--cache-dir={scratch}", "--no-pretty"]
    output = run("mypy", *options, str(case))
    found = re.findall(r"^(.+?):(\d+): error: (.*)$", output, re.MULTILINE)
    assert {case.name} >= {Path(file).name for file, _, _ in found}, output

    return {int(number): message for _, number, message in found}


def basedpyright(case: Path, scratch: Path) -> Lines:
    """The same with basedpyright in its strict mode; both files stand alone."""
    options = {"include": [str(case)], "extraPaths": [str(SRC)], "typeCheckingMode": "strict"}
    (scratch / "pyrightconfig.json").write_text(json.dumps(options), "utf-8")
    output = run("basedpyright", "--outputjson", f"--pythonpath={sys.executable}", f"--project={scratch}")
    report = json.loads(output)
    found = [one for one in report["generalDiagnostics"] if one["severity"] == "error"]
    assert report["summary"]["filesAnalyzed"] == 1

    return {one["range"]["start"]["line"] + 1: one["message"] for one in found}


def run(checker: str, *arguments: str) -> str:
    """Run a checker of this very Python; skip where it is not installed."""
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed")
    environment = {**os.environ, "MYPYPATH": str(SRC)}
    command = [sys.executable, "-m", checker, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=environment)
    assert done.returncode in {0, 1}, done.stdout + done.stderr

    return done.stdout


@pytest.mark.parametrize("check", [mypy, basedpyright])
def test_what_is_right_is_accepted(check: Callable[[Path, Path], Lines], tmp_path: Path) -> None:
    """A user in strict mode writes the common uses without a cast."""
    assert check(CASES / "right.py", tmp_path) == {}


@pytest.mark.parametrize("check", [mypy, basedpyright])
def test_what_is_wrong_is_refused_where_it_stands(check: Callable[[Path, Path], Lines], tmp_path: Path) -> None:
    """A misspelt field, keyword or label is found in the editor, not in the results."""
    case = CASES / "wrong.py"
    lines = case.read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    refused = check(case, tmp_path)

    assert {number: lines[number - 1] for number in marked - set(refused)} == {}
    assert {number: message for number, message in refused.items() if number not in marked} == {}
    assert len(marked) > 30
