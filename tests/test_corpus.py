"""A dataset as a whole."""

from __future__ import annotations

import copy
import pickle
import threading
from pathlib import Path

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.corpus import Dataset
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES, class_of

SEEDS = Path(__file__).parents[1] / "seeds"


def a_copy() -> Dataset:
    """A dataset of the bundled records that is not the bundled dataset."""
    return Dataset(
        sources=ki.sources,
        actors=ki.actors,
        places=ki.places,
        events=ki.events,
        claims=ki.claims,
        stances=ki.stances,
        quotes=ki.quotes,
        manifest=Manifest(title="A copy", edition="1.0.0", license="CC0-1.0"),
    )


def test_the_bundled_dataset_is_one_object() -> None:
    """However it is reached, copied or sent."""
    assert ki.dataset is copy.deepcopy(ki.dataset)
    assert ki.dataset is pickle.loads(pickle.dumps(ki.dataset))  # noqa: S301 - our own bytes
    assert ki.dataset.quotes is ki.quotes


def test_it_says_what_it_is() -> None:
    """Edition and licence are asked for in every paper."""
    assert "0.1.1" == ki.dataset.edition
    assert "CC-BY-4.0" == ki.dataset.license
    assert ki.dataset.manifest.title.startswith("karabakh_iran")
    assert repr(ki.dataset) == (
        f"<Dataset 0.1.1: {', '.join(f'{len(getattr(ki, name))} {name}' for name in TABLES)}>"
    )


def test_a_dataset_of_ones_own_answers_the_same() -> None:
    """The bundled dataset has no privilege."""
    mine = a_copy()

    assert mine.quotes.filter(speaker="Rezaee") == ki.quotes.filter(speaker="Rezaee")
    assert mine.get("iran") is ki.actors["iran"]
    assert ("1.0.0", "CC0-1.0") == (mine.edition, mine.license)


def test_a_dataset_of_ones_own_survives_pickle() -> None:
    """With all its tables and what it says of itself."""
    mine = a_copy()
    again = pickle.loads(pickle.dumps(mine))  # noqa: S301 - our own bytes

    assert all(getattr(mine, name) == getattr(again, name) for name in TABLES)
    assert mine.manifest == again.manifest
    assert again.quotes.filter(speaker="Rezaee") == ki.quotes.filter(speaker="Rezaee")


def test_an_empty_dataset_is_one() -> None:
    """And says so."""
    assert repr(Dataset()) == (
        "<Dataset without edition: 0 sources, 0 actors, 0 places, 0 events, 0 claims, 0 stances, 0 quotes>"
    )


def test_a_name_is_found_whatever_its_case_apostrophe_or_white_space() -> None:
    """What people type is not what documents print."""
    find = ki.dataset.find

    assert find("iran's  Revolutionary guards", ("actors",)) == "revolutionary-guards"
    assert find("BLACK GARDEN", ("sources",)) == "de-waal-black-garden"
    assert find("Nagorno Karabakh", ("places",)) == "nagorno-karabakh"


def test_an_id_goes_before_a_name() -> None:
    """``baku`` is the city; "Baku", which also stands for the state, is asked back."""
    assert ki.dataset.find("baku", ("actors", "places")) == "baku"
    with pytest.raises(ki.AmbiguousNameError, match="'azerbaijan' and 'baku'"):
        ki.dataset.find("Baku", ("actors", "places"))


@pytest.mark.skipif(not SEEDS.exists(), reason="the documents are in the repository alone")
def test_a_passage_is_located_in_its_document() -> None:
    """So that a reader can check a record with his own eyes."""
    located = ki.dataset.locate(ki.quotes["aliyev-bread-davar"].passage, SEEDS)

    assert located.text == ki.quotes["aliyev-bread-davar"].text
    assert located.paragraph == 14


def test_many_threads_get_one_table() -> None:
    """Two tables of one kind would have two identities."""
    mine, found = a_copy(), set[int]()
    barrier = threading.Barrier(8)

    def ask() -> None:
        barrier.wait()
        found.add(id(mine.quotes.filter(speaker="Rezaee")._directory.records("actors")))  # noqa: SLF001

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 1


def test_records_of_the_model_are_attrs_classes_all_alike() -> None:
    """Frozen, slotted, keyword-only: what the rest relies on."""
    for kind in map(class_of, TABLES):
        assert attrs.has(kind)
        assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)
        assert all(field.kw_only for field in attrs.fields(kind))


def test_a_dataset_equals_one_of_the_same_records_that_says_the_same_of_itself() -> None:
    """Its pickled copy, say; of two equal ones a set keeps one."""
    mine = a_copy()
    again = pickle.loads(pickle.dumps(mine))  # noqa: S301 - our own bytes

    assert mine == again
    assert 1 == len({mine, again})


def test_datasets_differ_by_a_record_and_by_what_they_say_of_themselves() -> None:
    """The bundled records under another title are another dataset."""
    mine = a_copy()

    assert mine != ki.dataset
    assert mine != Dataset(manifest=mine.manifest)
    assert mine != "A copy"
