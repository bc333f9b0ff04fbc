"""Retired ids: who asks for one is told what became of it."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import small, write
from karabakh_iran.corpus import dataset_of
from karabakh_iran.retired import Retired, check, explain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

# Successors among six ids, none, and ids that are nowhere.
graphs = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef") | st.none(), max_size=6)
OLD = Retired(id="varo", edition="2.0.0", reason="one spelling for all", successor="varo-jon")
OLDER = Retired(id="varo-jon", edition="3.0.0", reason="given name first", successor="jon-varo")
GONE = Retired(id="harbour", edition="2.0.0", reason="nobody tells it")
SAID = "'varo' was retired in edition 2.0.0 (one spelling for all); its successor is 'jon-varo'"


def retired(graph: Mapping[str, str | None]) -> list[tuple[str, Retired]]:
    """Make retired ids of a graph of successors, with their paths."""
    given = enumerate(graph.items())
    return [(f"$[{n}]", Retired(id=one, edition="2", reason="r", successor=after)) for n, (one, after) in given]


@pytest.fixture
def mine() -> ki.Dataset:
    """The small dataset, some of whose ids were given up."""
    return dataset_of(small(), None, (OLD, OLDER, GONE))


@pytest.mark.parametrize(
    "ask",
    [
        lambda mine: mine.get("varo"),
        lambda mine: mine.actors["varo"],
        lambda mine: mine.quotes["varo"],
        lambda mine: mine.quotes.filter(speaker="varo"),
        lambda mine: mine.quotes.filter(id="varo"),
        lambda mine: mine.stances.filter(holder=["brask", "varo"]),
        lambda mine: mine.find("varo", ("places",)),
        lambda mine: mine.accounts("varo"),
    ],
)
def test_whoever_asks_for_a_retired_id_is_told_its_successor(
    ask: Callable[[ki.Dataset], object], mine: ki.Dataset
) -> None:
    """The successor is one that there is: where it was given up in its turn, the one after that."""
    with pytest.raises(ki.UnknownRecordError) as caught:
        ask(mine)

    assert SAID == str(caught.value)


def test_an_id_without_successor_says_so(mine: ki.Dataset) -> None:
    """And why it was given up."""
    with pytest.raises(ki.UnknownRecordError) as caught:
        mine.get("harbour")

    assert "'harbour' was retired in edition 2.0.0 (nobody tells it); it has no successor" == str(caught.value)


def test_what_was_never_an_id_is_told_as_ever(mine: ki.Dataset) -> None:
    """With the nearest one."""
    with pytest.raises(ki.UnknownRecordError, match=r"^no record 'jon-vara'; nearest: 'jon-varo'"):
        mine.get("jon-vara")

    assert mine.retirement("jon-vara") is None
    assert mine.actors.get("varo") is None


def test_a_pickled_dataset_knows_its_retired_ids(mine: ki.Dataset) -> None:
    """An error in a process pool is as clear as at home."""
    copy: ki.Dataset = pickle.loads(pickle.dumps(mine))  # noqa: S301 - pickled in the same line

    assert {"varo": OLD, "varo-jon": OLDER, "harbour": GONE} == dict(copy.retired)


def test_retired_ids_are_read_when_an_id_is_unknown_and_not_before() -> None:
    """A first answer does not wait for them."""
    code = (
        "import karabakh_iran as ki; from karabakh_iran import bundled; read = []; parse = bundled._json\n"
        "bundled._json = lambda file: read.append(file) or parse(file)\n"
        "ki.quotes.filter(speaker='Rezaee'); ki.get('baku'); known = 'retired.json' in read\n"
        "try: ki.get('bakku')\nexcept KeyError: print(known, read.count('retired.json'))"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False 1" == process.stdout.strip()


@given(graph=graphs)
def test_an_explanation_ends_at_what_is_not_retired_unless_the_chain_leads_back(
    graph: dict[str, str | None],
) -> None:
    """It always ends."""
    by_id = {one.id: one for _, one in retired(graph)}
    for record_id in graph:
        last: str | None = record_id
        for _ in range(7):
            last = graph.get(last, last) if last is not None else None
        said = explain(record_id, by_id)
        if last is None:
            assert said.endswith("it has no successor")
        elif last not in graph:
            assert said.endswith(f"its successor is {last!r}")
        else:
            assert "its successor is " in said


@given(graph=graphs)
def test_a_chain_of_successors_that_leads_back_is_a_problem_of_each_in_it(graph: dict[str, str | None]) -> None:
    """Of those that lead into it, none: one mended link mends it."""
    expected = set()
    for record_id, successor in graph.items():
        following = successor
        for _ in range(6):
            if following == record_id:
                expected.add(f"{record_id!r} succeeds itself")
            following = graph.get(following) if following is not None else None
    found = check(retired(graph), {*"abcdef"} - {*graph})

    assert expected == {problem.message for problem in found}


def test_a_long_chain_is_followed() -> None:
    """Neither too deep nor too long."""
    chain = retired({f"a{number}": f"a{number + 1}" for number in range(100_000)})

    assert [] == [*check(chain, {"a100000"})]
    assert explain("a0", {one.id: one for _, one in chain}).endswith("its successor is 'a100000'")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, None),
        ({"successor": "jon-varo"}, None),
        ({"id": "ada-lind"}, "$[0].id: 'ada-lind' is retired and stands in a table"),
        ({"id": "Varo"}, "$[0].id: 'Varo' is no slug (lower-case ASCII, digits, hyphens)"),
        ({"edition": ""}, "$[0].edition: a text is needed"),
        ({"reason": ""}, "$[0].reason: a text is needed"),
        ({"successor": "nobody"}, "$[0].successor: no record and no retired id 'nobody'"),
        ({"successor": "old"}, "$[0].successor: 'old' succeeds itself"),
        ({"sucessor": "jon-varo"}, "$[0]: unknown key 'sucessor'; nearest: 'successor'"),
        ({"reason": None}, "$[0].reason: null is no text"),
    ],
)
def test_the_retired_ids_of_a_folder_keep_their_rules(
    fields: dict[str, Any], problem: str | None, tmp_path: Path
) -> None:
    """Each problem is told with its place, like those of the tables."""
    row = {"id": "old", "edition": "1.0.0", "reason": "r"} | fields
    folder = write(tmp_path, small())
    (folder / "retired.json").write_text(json.dumps([row]), encoding="utf-8")

    assert ([f"retired.json {problem}"] if problem else []) == [
        f"{one.file} {one.path}: {one.message}" for one in ki.check(folder)
    ]
    if problem is None:
        assert [Retired(**row)] == [*ki.load(folder).retired.values()]


def test_an_id_that_is_retired_twice_is_a_problem() -> None:
    """Which of the two would be told?"""
    found = check([("$[0]", GONE), ("$[1]", GONE)], set())

    assert ["retired.json $[1].id: 'harbour' stands twice"] == [str(problem) for problem in found]


def test_a_table_that_cannot_be_read_is_not_held_against_a_successor(tmp_path: Path) -> None:
    """It may be there."""
    folder = write(tmp_path, small())
    (folder / "actors.json").write_text("[", encoding="utf-8")
    (folder / "retired.json").write_text('[{"id": "a", "edition": "2", "reason": "r", "successor": "b"}]', "utf-8")

    assert ["actors.json"] == [problem.file for problem in ki.check(folder)]


def test_a_folder_may_have_no_retired_ids_and_one_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """A first edition has given up nothing."""
    folder = write(tmp_path, small())
    before = ki.check(folder)
    (folder / "retired.json").write_bytes(b"\xff")

    assert ((), ["no UTF-8: byte 0: invalid start byte"]) == (before, [one.message for one in ki.check(folder)])
