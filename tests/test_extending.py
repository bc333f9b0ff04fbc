"""A corpus that stands on the bundled dataset: it refers to it, takes stances on it, and changes none of it."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = Manifest(title="Mine", edition="1.0.0", prefix="my-")
SOURCE = ki.Source(id="my-letter", title="[letter]", kind="manuscript", authors=("iran",))
EVENT = next(event for event in ki.events if event.status != "disputed")
STANCE = ki.Stance(
    id="my-denial", on=EVENT.id, holder="iran", position="denies", passage=ki.Passage(source="my-letter")
)


def mine(manifest: Manifest = MANIFEST, **changes: Any) -> ki.Dataset:  # noqa: ANN401 - any field
    """Give a letter that denies a bundled event."""
    return ki.Dataset(sources=[SOURCE], stances=[attrs.evolve(STANCE, **changes)], manifest=manifest)


def problems(other: ki.Dataset) -> list[str]:
    """Show what is wrong with a dataset put on the bundled one."""
    with pytest.raises(ki.InvalidDatasetError) as caught:
        ki.dataset.extend(other)
    return [str(problem) for problem in caught.value.problems]


def test_the_tables_hold_both_and_ones_own_can_be_had_apart() -> None:
    """A filter that names a bundled event finds one's own stance on it."""
    both = ki.dataset.extend(mine())

    assert all(both.records(name) == ki.dataset.records(name) + mine().records(name) for name in TABLES)
    assert "my-denial" in both.stances.filter(on=EVENT.id, holder="Iran", position="denies")
    assert (mine(), ki.dataset, "1.0.0") == (both.own, both.extends, both.edition)


def test_a_bundled_record_is_not_changed_by_what_is_added() -> None:
    """Its status says what the stances of its own edition say."""
    both = ki.dataset.extend(mine())

    assert both.events[EVENT.id] is ki.events[EVENT.id]


def test_a_corpus_that_is_loaded_on_the_bundled_dataset_is_the_same(tmp_path: Path) -> None:
    """Saved without it, read again with it; without it, its references lead nowhere."""
    both = ki.dataset.extend(mine())
    both.save(tmp_path)

    assert both == ki.load(tmp_path, extends=ki.dataset)
    assert () == ki.check(tmp_path, extends=ki.dataset)
    assert {"reference"} == {problem.rule for problem in ki.check(tmp_path)}


def test_it_survives_pickle_and_copies() -> None:
    """The bundled records are not sent along."""
    both = ki.dataset.extend(mine())
    sent = pickle.dumps(both)

    assert both == pickle.loads(sent) == copy.deepcopy(both)  # noqa: S301 - our own bytes
    assert len(sent) < 3000


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (mine(id="denial"), "stances.json $[0].id: 'denial' lacks the prefix 'my-'; nearest: 'my-denial'"),
        (mine(on="bread"), "stances.json $[0].on: no event or claim 'bread'"),
        (mine(Manifest(title="", edition="")), "dataset.json $: a dataset that extends another declares a prefix"),
        (mine(Manifest(title="", edition="", prefix="my")), "dataset.json $.prefix: 'my' is no prefix (as 'my-'"),
        (
            mine(Manifest(title="", edition="", prefix="iran-")),
            "dataset.json $.prefix: 'iran-' begins an id of the extended dataset: 'iran-",
        ),
    ],
)
def test_what_is_wrong_with_ones_own_is_told(other: ki.Dataset, expected: str) -> None:
    """And nothing of what lies below."""
    found = problems(other)

    assert found[0].startswith(expected), found
    assert not [line for line in found if line.startswith("extended")]


def test_an_id_that_both_have_is_told() -> None:
    """With the place of the other."""
    clash = ki.Dataset(actors=[ki.actors["iran"]], manifest=MANIFEST)

    assert any(
        line.startswith("actors.json $[0].id: 'iran' stands already at extended actors.json $[")
        for line in problems(clash)
    )


def test_a_prefix_is_kept_by_a_corpus_that_stands_alone_too(tmp_path: Path) -> None:
    """What is declared holds."""
    ki.Dataset(actors=[ki.Actor(id="a", name="A", kind="person")], manifest=MANIFEST).save(tmp_path)

    assert [("prefix", "$[0].id", 3)] == [(one.rule, one.path, one.line) for one in ki.check(tmp_path)]
