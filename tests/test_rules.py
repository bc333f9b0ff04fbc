"""Rules: a dataset that keeps them all, and changes that each break one rule and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from corpora import Tables, at, case, changed, draft, found, problems, small
from karabakh_iran import linking, rules
from karabakh_iran.dates import When
from karabakh_iran.model import Passage, Role
from karabakh_iran.references import TABLES
from karabakh_iran.rules import derived_status

SMALL = small()
HELD = "the text of 'lind-2001' is held: give"
LETTER = at(None, "The treaty of 1999", source="board-letter")
BRUSK = Role(title="minister of waters", of="brusk", passage=at(2, "minister of waters"))
TREATY = Passage(source="treaty-text", text_start="Velonia and Brask")
PREFIX = Passage(source="treaty-text", prefix="Velonia")
END = Passage(source="treaty-text", text_end="Sarn")
WHOLE = Passage(source="lind-2001", paragraph=1)
SARN = Passage(source="sarn", text_start="signed")
MISSPELT = Passage(source="treaty-txt")
NO_CODE = "is no ISO 3166-1 alpha-3 code"
OTHER = "is a record of another kind"
BACK = "leads back to itself"
UNTOLD = "has no stance: nobody tells it"
STATES = "only states and bodies have one, not a person"
MADE = "but its stances make it"
LATE = "is after its source, which was issued 2001-05-03"

CASES = [
    case("id-form", "stances.json $[7].id: 's8_' is no slug (lower-case ASCII, digits, hyphens)", "s8", id="s8_"),
    case("id-unique", "stances.json $[7].id: 's7' stands already at stances.json $[6]", "s8", id="s7"),
    case("id-unique", "stances.json $[7].id: 'sarn' stands already at places.json $[1]", "s8", id="sarn"),
    case("empty", "actors.json $[1].name: a text is needed", "brask", name=""),
    case("empty", "claims.json $[2].text: a text is needed", "treaty-is-good", text=""),
    case("reference", "stances.json $[7].holder: no actor 'brusk'; nearest: 'brask'", "s8", holder="brusk"),
    case("reference", "stances.json $[7].holder: no actor 'zzz'", "s8", holder="zzz"),
    case("reference", "stances.json $[7].via[1]: no actor or source ''", "s8", via=("velonia", "")),
    case(
        "reference", "actors.json $[2].roles[0].of: no actor 'brusk'; nearest: 'brask'", "jon-varo", roles=(BRUSK,)
    ),
    case(
        "reference",
        "stances.json $[7].passage.source: no source 'treaty-txt'; nearest: 'treaty-text'",
        "s8",
        passage=MISSPELT,
    ),
    case("reference", f"stances.json $[7].holder: 'sarn' {OTHER} (place); actor wanted", "s8", holder="sarn"),
    case(
        "reference", f"stances.json $[7].passage.source: 'sarn' {OTHER} (place); source wanted", "s8", passage=SARN
    ),
    case(
        "reference",
        f"claims.json $[2].about[1]: 'treaty-text' {OTHER} (source); actor, place or event wanted",
        "treaty-is-good",
        about=("sarn", "treaty-text"),
    ),
    case(
        "reference",
        "events.json $[2].actors[2]: 'velonia' stands twice",
        "treaty-signed",
        actors=("velonia", "brask", "velonia"),
    ),
    case("passage", f"stances.json $[3].passage: {HELD} text_start", "s4", passage=WHOLE),
    case("passage", f"stances.json $[3].passage: {HELD} the paragraph", "s4", passage=at(None, "signed")),
    case(
        "passage",
        "stances.json $[6].passage: the text of 'board-letter' is held: give the paragraph",
        "s7",
        passage=LETTER,
    ),
    case("passage", f"sources.json $[1].skip[0]: {HELD} text_start", "lind-2001", skip=(WHOLE,)),
    case("passage", f"sources.json $[0].reproduced_in: {HELD} text_start", "board-letter", reproduced_in=WHOLE),
    case(
        "passage",
        "stances.json $[7].passage: the text of 'treaty-text' is not held: no words of it",
        "s8",
        passage=TREATY,
    ),
    case(
        "passage",
        "stances.json $[3].passage.paragraph: paragraphs are counted from 1: there is no paragraph 0",
        "s4",
        passage=at(0, "signed"),
    ),
    case("passage", "stances.json $[7].passage: text_end without text_start", "s8", passage=END),
    case("passage", "stances.json $[7].passage: prefix without text_start", "s8", passage=PREFIX),
    case("source", "sources.json $[1]: file and sha256 go together: sha256 is missing", "lind-2001", sha256=""),
    case("source", "sources.json $[2]: file and sha256 go together: file is missing", "treaty-text", sha256="0"),
    case(
        "source",
        "sources.json $[1].file: '../x' is no plain file name (without a folder)",
        "lind-2001",
        file="../x",
    ),
    case(
        "source",
        "sources.json $[1].sha256: '00' is no SHA-256 (64 hexadecimal digits, lower case)",
        "lind-2001",
        sha256="00",
    ),
    case(
        "source",
        "sources.json $[1].url: 'javascript:alert(1)' is no address of the web (http, https)",
        "lind-2001",
        url="javascript:alert(1)",
    ),
    case("source", "sources.json $[1].voice: a signed source needs no voice", "lind-2001", voice="letter-writer"),
    case("cycle", f"sources.json $[0].reproduced_in: 'board-letter' {BACK}", "board-letter", reproduced_in=LETTER),
    case(
        "source",
        "sources.json $[0].reproduced_in.source: 'treaty-text', which reprints it, is not held",
        "board-letter",
        reproduced_in=Passage(source="treaty-text"),
    ),
    case(
        "source",
        "sources.json $[1].skip[0].source: 'lind-2001' can skip words of its own only, none of 'board-letter'",
        "lind-2001",
        skip=(LETTER,),
    ),
    case("sort-name", "actors.json $[1].sort_name: only persons have one, not a state", "brask", sort_name="B"),
    case("country", f"actors.json $[2].country: {STATES}", "jon-varo", country="BRK"),
    case("country", f"actors.json $[1].country: 'brk' {NO_CODE}", "brask", country="brk"),
    case("country", f"places.json $[1].country: 'VELO' {NO_CODE}", "sarn", country="VELO"),
    case("country", f"places.json $[1].country: '' {NO_CODE}", "sarn", country=""),
    case("date", f"quotes.json $[2].when.edtf: '2001-05-04' {LATE}", "varo-sluice", when=When(edtf="2001-05-04")),
    case("date", f"stances.json $[0].when.edtf: '[2001-06..]' {LATE}", "s1", when=When(edtf="[2001-06..]")),
    case("date", f"stances.json $[2].when.edtf: '1999/2002' {LATE}", "s3", when=When(edtf="1999/2002")),
    case("stance", f"events.json $[0]: 'lower-sluice-opened' {UNTOLD}", "s2", on="sluice-opened"),
    case("stance", f"claims.json $[1]: 'sluice-is-shut' {UNTOLD}", "s6", on="sluice-is-open"),
    case(
        "status", f"events.json $[0].status: 'stated', {MADE} 'attributed'", "lower-sluice-opened", status="stated"
    ),
    case(
        "status", f"events.json $[1].status: 'attributed', {MADE} 'disputed'", "sluice-opened", status="attributed"
    ),
    case("status", f"events.json $[2].status: 'disputed', {MADE} 'stated'", "treaty-signed", status="disputed"),
    case(
        "rivals",
        "claims.json $[2].rivals[0]: a claim is no rival of itself",
        "treaty-is-good",
        rivals=("treaty-is-good",),
    ),
    case(
        "rivals",
        "claims.json $[1].rivals[0]: the pair is stored with 'sluice-is-open' already",
        "sluice-is-open",
        rivals=("sluice-is-shut",),
    ),
    case(
        "rivals",
        "claims.json $[1].rivals[0]: 'sluice-is-open' is about another time",
        "sluice-is-open",
        when=When(edtf="1999"),
    ),
    case("cycle", f"places.json $[0].part_of: 'orla-valley' {BACK}", "orla-valley", part_of="orla-valley"),
    case("cycle", f"quotes.json $[1].nested_in: 'varo-mother' {BACK}", "varo-mother", nested_in="varo-mother"),
    case("cycle", f"quotes.json $[2].continues: 'varo-sluice' {BACK}", "varo-sluice", continues="varo-sluice"),
]


def test_the_small_dataset_keeps_every_rule() -> None:
    """Else a change would prove nothing."""
    assert [] == problems(SMALL)
    assert all(SMALL[name] for name in TABLES)


@pytest.mark.parametrize(("rule", "problem", "tables"), CASES)
def test_a_broken_rule_is_one_problem_at_its_place(rule: str, problem: str, tables: Tables) -> None:
    """The rule, the file, the path, the value, the way out, and nothing that follows from it."""
    assert [(rule, problem)] == problems(tables)


def test_every_rule_is_broken_by_at_least_one_change() -> None:
    """A rule that is new and is not broken here is a rule that nobody has seen at work."""
    source = "".join(Path(module.__file__ or "").read_text(encoding="utf-8") for module in (rules, linking))

    assert set(re.findall(r'[Pp]roblem\(\s*"([a-z-]+)"', source)) == {one.rule for one in CASES} | {"uncoded"}


def test_all_problems_are_found_at_once() -> None:
    """Who mends the first must not be told the second only then."""
    tables = changed(changed(SMALL, "s8", hedge="", id="S8"), "brask", country="brk")
    tables = changed(changed(tables, "treaty-signed", status="disputed"), "orla-valley", part_of="orla-valley")

    assert ["id-form", "country", "status", "cycle"] == [rule for rule, _ in problems(tables)]


@pytest.mark.parametrize(
    ("record_id", "fields"),
    [
        ("varo-sluice", {"when": When(edtf="2001-05-03")}),
        ("varo-sluice", {"when": When(edtf="", text="Previously")}),
        ("varo-sluice", {"when": When(edtf="[1999..]")}),
        ("s8", {"when": When(edtf="2020")}),
        ("treaty-signed", {"when": When(edtf="2050"), "recipients": ("velonia",)}),
        ("sluice-is-open", {"when": None}),
        ("sluice-is-open", {"when": When(edtf="[2001..]")}),
        ("sluice-is-open", {"when": When(edtf="")}),
        ("sluice-is-shut", {"when": None}),
        ("sluice-is-shut", {"when": When(edtf="")}),
        ("orla-valley", {"country": None}),
        ("letter-writer", {"kind": "government-body", "country": "VEL"}),
        ("lind-2001", {"issued": None}),
        ("lind-2001", {"authors": ("ada-lind", "jon-varo")}),
    ],
)
def test_what_breaks_no_rule_is_no_problem(record_id: str, fields: dict[str, Any]) -> None:
    """A rule that refuses good data is worse than none."""
    assert [] == problems(changed(SMALL, record_id, **fields))


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        ({}, "stated"),
        ({"position": "denies"}, "disputed"),
        ({"position": "questions"}, "attributed"),
        ({"holder": "brask"}, "attributed"),
        ({"via": ("jon-varo",)}, "attributed"),
        ({"passage": at(1, "The treaty", source="board-letter")}, "attributed"),
        ({"passage": at(1, "The treaty", source="board-letter"), "holder": "letter-writer"}, "stated"),
        ({"passage": Passage(source="no-source")}, "attributed"),
        ({"on": "sluice-opened"}, "attributed"),
    ],
)
def test_the_status_of_an_event_is_who_tells_it(stance: dict[str, Any], expected: str) -> None:
    """Nobody is said to be right: stated is what an author, signed or not, tells in his own voice."""
    assert expected == derived_status("treaty-signed", draft(changed(SMALL, "s4", **stance)))


def test_one_denial_outweighs_any_number_of_assertions() -> None:
    """Disputed does not mean untrue."""
    more = tuple(
        attrs.evolve(found(SMALL, "s4"), id=f"s{number}", position=position)
        for number, position in enumerate(["denies", "asserts"], 91)
    )

    assert "disputed" == derived_status("treaty-signed", draft({**SMALL, "stances": SMALL["stances"] + more}))


@pytest.mark.parametrize("edtf", ["2001", "2001-05", "[..2001-05-03]", "[2000..2002]", "1990/2001-05-03"])
def test_what_may_have_been_said_before_its_source_is_no_problem(edtf: str) -> None:
    """A year is coded as a year, also in a source of that year."""
    assert [] == problems(changed(SMALL, "varo-sluice", when=When(edtf=edtf)))
