"""Each rule: broken by a corpus of its own, described on the page of rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import karabakh_iran as ki
from broken import BROKEN
from corpora import small, write
from karabakh_iran.errors import InvalidDatasetError
from terminal import ROOT, in_a_pipe

PAGE = ROOT / "docs" / "rules.md"
RULES = pytest.mark.parametrize("rule", BROKEN)
needs_page = pytest.mark.skipif(not PAGE.exists(), reason="the page is in the repository alone")


def sections() -> dict[str, str]:
    """Give what the page says of each rule."""
    parts = PAGE.read_text(encoding="utf-8").split("\n### ")[1:]
    return {part.partition("\n")[0]: part for part in parts}


@RULES
def test_a_corpus_breaks_just_its_rule(tmp_path: Path, rule: str) -> None:
    """Read from files, as a coder's is."""
    assert [rule] == [problem.rule for problem in BROKEN[rule].problems(tmp_path)]


def test_every_rule_of_the_code_is_broken_by_a_corpus() -> None:
    """A rule that is new and is not broken here is a rule that nobody has seen at work."""
    modules = Path(ki.__file__).parent.rglob("*.py")
    named = (re.findall(r'[Pp]roblem\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")) for path in modules)

    assert {*BROKEN} == {rule for rules in named for rule in rules}


@needs_page
def test_the_page_has_every_rule_and_no_other() -> None:
    """What a problem names can be looked up."""
    assert [*BROKEN] == [*sections()]


@needs_page
@RULES
def test_the_page_shows_a_problem_as_it_is_told(tmp_path: Path, rule: str) -> None:
    """A message that was reworded is reworded there."""
    (problem,) = BROKEN[rule].problems(tmp_path)

    assert f"\n```text\n{problem}\n```\n" in sections()[rule]


@needs_page
@RULES
def test_the_page_says_why_a_rule_is_and_how_to_keep_it(rule: str) -> None:
    """A rule without a reason is a whim."""
    assert "\n*Why:* " in sections()[rule]
    assert "\n*To mend it:* " in sections()[rule]


def test_a_warning_lets_a_dataset_be_loaded_and_an_error_does_not(tmp_path: Path) -> None:
    """What is merely unfinished can be worked with."""
    assert ["warning"] == [problem.severity for problem in BROKEN["uncoded"].problems(tmp_path)]
    assert "untold" in ki.load(tmp_path).sources
    assert ["error"] == [problem.severity for problem in BROKEN["status"].problems(tmp_path)]
    with pytest.raises(InvalidDatasetError):
        ki.load(tmp_path)


def test_problems_are_an_array_for_a_program(tmp_path: Path) -> None:
    """With all that the text says, and the rule."""
    BROKEN["reference"].problems(tmp_path)
    process = in_a_pipe("karabakh-iran", "check", str(tmp_path), "--json")
    expected = {
        "rule": "reference",
        "file": "stances.json",
        "path": "$[7].holder",
        "message": "no actor 'brusk'; nearest: 'brask'",
        "line": 57,
        "value": '"brusk"',
        "severity": "error",
    }

    assert (1, "") == (process.returncode, process.stderr)
    assert [expected] == json.loads(process.stdout)


def test_without_a_problem_the_array_is_empty(tmp_path: Path) -> None:
    """And the status is 0."""
    process = in_a_pipe("karabakh-iran", "check", str(write(tmp_path, small())), "--json")

    assert (0, "[]\n", "") == (process.returncode, process.stdout, process.stderr)


def test_a_warning_is_told_and_is_no_failure(tmp_path: Path) -> None:
    """A gate that holds a corpus against the rules stays green."""
    BROKEN["uncoded"].problems(tmp_path)
    process = in_a_pipe("karabakh-iran", "check", str(tmp_path))

    assert (0, "karabakh-iran: 1 warning\n") == (process.returncode, process.stderr)
    assert process.stdout.startswith("warning: sources.json:26 $[3]: the text of 'untold' is held")
