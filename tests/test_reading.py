"""Reading without a check: the same records as the codec's, at the price of the classes alone."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import small
from karabakh_iran.codec import encode
from karabakh_iran.dates import When
from karabakh_iran.decoding import decode
from karabakh_iran.manifest import Manifest
from karabakh_iran.reading import reader
from karabakh_iran.references import TABLES, class_of
from strategies import VALUES, built

if TYPE_CHECKING:
    from karabakh_iran.references import TableName

of_every_table = pytest.mark.parametrize("table", TABLES)
FIRST_ANSWER = "import karabakh_iran as ki; ki.quotes.filter(speaker='mohsen-rezaee').records[0].text"


def both(data: bytes, table: TableName) -> tuple[list[Any], list[Any]]:
    """Read a file in both ways."""
    kind = class_of(table)
    decoded = decode(data, kind, f"{table}.json")
    assert () == decoded.problems

    return [record for _, record in decoded.items], list(map(reader(kind), json.loads(data)))


def imported(code: str) -> set[str]:
    """The modules that a fresh process has after some code and did not begin with."""
    listed = f"import sys; before = {{*sys.modules}}; {code}; print(*{{*sys.modules}} - before)"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@of_every_table
def test_every_bundled_record_is_read_as_the_codec_reads_it(table: TableName) -> None:
    """Two ways to the same records: neither may drift from the other."""
    data = (ki.dataset.files / f"{table}.json").read_bytes()
    checked, unchecked = both(data, table)
    alike = [
        one == other == bundled and repr(one) == repr(other)
        for one, other, bundled in zip(checked, unchecked, getattr(ki, table), strict=True)
    ]

    assert [] == [one.id for one, same in zip(checked, alike, strict=True) if not same]
    assert data == encode(unchecked)


@of_every_table
def test_the_records_of_a_small_corpus_are_read_alike(table: TableName) -> None:
    """Most optional fields are filled there that the bundled data leave at their defaults."""
    records = small()[table]
    checked, unchecked = both(encode(records), table)

    assert list(records) == checked == unchecked


@of_every_table
@settings(max_examples=20)
@given(data=st.data())
def test_any_records_are_read_alike(table: TableName, data: st.DataObject) -> None:
    """Every field in every form, tuples as tuples all the way down, what is derived derived."""
    records = data.draw(st.lists(built(class_of(table)), max_size=3))
    checked, unchecked = both(encode(records), table)

    assert records == checked == unchecked
    assert list(map(hash, records)) == list(map(hash, unchecked))
    assert list(map(repr, records)) == list(map(repr, unchecked))


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_a_value_object_is_read_too(kind: type[Any], data: st.DataObject) -> None:
    """A record is made of them."""
    value = data.draw(built(kind))
    row = json.loads(encode([value]))[0]

    assert value == reader(kind)(row)


def test_a_date_that_is_read_has_the_days_it_means() -> None:
    """Equality leaves the days out, and filters stand on them."""
    read = reader(When)({"edtf": "1990/1994"})

    assert (When(edtf="1990/1994").earliest, When(edtf="1990/1994").latest) == (read.earliest, read.latest)


def test_what_a_dataset_says_of_itself_is_read_alike() -> None:
    """Its authors are a tuple, as every list of a frozen object."""
    row = json.loads((ki.dataset.files / "dataset.json").read_bytes())
    expected = Manifest(**{**row, "authors": tuple(row["authors"])})

    assert expected == reader(Manifest)(row) == ki.dataset.manifest
    assert hash(expected)


@of_every_table
def test_an_unknown_key_is_refused_all_the_same(table: TableName) -> None:
    """Not checked does not mean dropped without a word."""
    row = json.loads(encode(small()[table]))[0]

    with pytest.raises(TypeError, match="nickname"):
        reader(class_of(table))({**row, "nickname": "x"})


@pytest.mark.parametrize("resolved", [False, True])
def test_readers_are_the_same_whether_types_were_resolved_before_or_not(resolved: bool) -> None:  # noqa: FBT001
    """What cattrs or a user does to the classes in the same process must not change how they are read."""
    code = (
        "import json, attrs; import karabakh_iran as ki; from karabakh_iran.reading import reader\n"
        f"{'attrs.resolve_types(ki.Actor); attrs.resolve_types(ki.Source)' if resolved else ''}\n"
        "row = {'id': 'x', 'name': 'X', 'kind': 'person', 'aliases': [{'text': 'Y'}]}\n"
        "actor = reader(ki.Actor)(row); print(repr(actor))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert repr(ki.Actor(id="x", name="X", kind="person", aliases=(ki.Name(text="Y"),))) == done.stdout.strip()


def test_a_first_answer_pays_for_nothing_but_the_classes_it_needs() -> None:
    """Each of these costs as much as reading all records; a look-up that is done once does not need them."""
    loaded = imported(FIRST_ANSWER)
    costly = {
        *("cattrs", "importlib_resources", "importlib.resources", "pathlib", "difflib", "zipfile", "tempfile"),
        *("argparse", "asyncio", "html", "typing_extensions"),
    }
    ours = {"catalogue", "tables", "reading", "conditions", "narrowing", "model.quote"}
    not_asked = {"codec", "rules", "display", "citation", "searching", "relations", "cli", "model.event"}

    assert set() == loaded & costly
    assert {f"karabakh_iran.{name}" for name in ours} <= loaded
    assert set() == loaded & {f"karabakh_iran.{name}" for name in not_asked}
