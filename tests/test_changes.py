"""Changes: what differs between two editions, all of it and nothing else, and hashes of what records say."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import karabakh_iran as ki
from corpora import Tables, small, write
from karabakh_iran import codec
from karabakh_iran.changes import Diff, FieldChange, RecordChange, content_hash, dataset_hash
from karabakh_iran.corpus import dataset_of
from karabakh_iran.manifest import Manifest
from karabakh_iran.references import TABLES, class_of, table_of
from karabakh_iran.retired import Retired
from strategies import built, records

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from karabakh_iran.versions import Step

DATA = Path(ki.__file__).parent / "data"
# Made once: making a strategy costs more than drawing from it.
SOME = {name: st.lists(built(class_of(name)), max_size=2, unique_by=lambda record: record.id) for name in TABLES}
SARN = ki.Place(id="sarn", name="Sárn\n\x7f“x”", kind="city", aliases=(ki.Name(text="S"),))


def edition(tables: Tables, version: str = "1.0.0", *retired: Retired) -> ki.Dataset:
    """Make a dataset of tables."""
    return dataset_of(tables, Manifest(title="t", edition=version), retired)


def with_fields(record: Any, **fields: Any) -> Any:  # noqa: ANN401 - a record of any table
    """Give a record with other values in some fields."""
    return attrs.evolve(record, **fields)


@st.composite
def editions(draw: DrawFn) -> tuple[Tables, Tables]:
    """Draw two editions: records that are the same, that differ, that only one of them has."""
    old: Tables = dict.fromkeys(TABLES, ())
    new: Tables = dict.fromkeys(TABLES, ())
    for name in draw(st.lists(st.sampled_from(TABLES), min_size=1, max_size=2, unique=True)):
        first, others = draw(SOME[name]), draw(SOME[name])
        changed = [with_fields(other, id=record.id) for record, other in zip(first, others, strict=False)]
        after = {record.id: record for record in [*first, *changed, *others]}
        old[name] = tuple(first)
        new[name] = tuple(draw(st.lists(st.sampled_from([*after.values()]), unique=True)) if after else ())
    return old, new


def applied(changes: Diff, tables: Tables) -> dict[str, set[Any]]:
    """Make the new edition of the old one and what changed."""
    fields = {(one.table, one.id): {field.name: field.after for field in one.fields} for one in changes.changed}
    found: dict[str, set[Any]] = {}
    for name in TABLES:
        kept = [record for record in tables[name] if record not in changes.removed]
        found[name] = {with_fields(record, **fields.get((name, record.id), {})) for record in kept}
        found[name] |= {record for record in changes.added if table_of(record) == name}
    return found


@given(pair=editions())
def test_a_diff_applied_to_the_old_edition_gives_the_new_one(pair: tuple[Tables, Tables]) -> None:
    """Nothing that changed is missing, nothing is told otherwise than it is."""
    old, new = pair
    found = ki.diff(edition(old), edition(new))

    assert {name: {*new[name]} for name in TABLES} == applied(found, old)


@given(pair=editions())
def test_a_diff_tells_nothing_that_did_not_change(pair: tuple[Tables, Tables]) -> None:
    """No field that is the same in both, no record that both have, no record without a field."""
    old, new = (edition(tables) for tables in pair)
    found = ki.diff(old, new)

    assert all(one.fields for one in found.changed)
    assert all(field.before != field.after for one in found.changed for field in one.fields)
    assert not [record for record in found.added if record.id in _ids(old, record)]
    assert not [record for record in found.removed if record.id in _ids(new, record)]
    assert bool(found) is (dataset_hash(old) != dataset_hash(new))


def _ids(dataset: ki.Dataset, like: ki.Record) -> set[str]:
    return {record.id for name in TABLES if name == table_of(like) for record in dataset.records(name)}


@given(pair=editions())
def test_a_diff_backwards_tells_the_same_changes_backwards(pair: tuple[Tables, Tables]) -> None:
    """Added is removed, before is after."""
    old, new = (edition(tables) for tables in pair)
    there, back = ki.diff(old, new), ki.diff(new, old)
    turned = {
        RecordChange(one.table, one.id, tuple(FieldChange(f.name, f.after, f.before) for f in one.fields))
        for one in back.changed
    }

    assert ({*there.added}, {*there.removed}) == ({*back.removed}, {*back.added})
    assert {*there.changed} == turned


@given(pair=editions())
def test_an_edition_does_not_differ_from_itself_in_whatever_order(pair: tuple[Tables, Tables]) -> None:
    """The order of a file is its form."""
    tables = pair[0]
    found = ki.diff(edition(tables), edition({name: found[::-1] for name, found in tables.items()}, "2.0.0"))

    assert Diff("1.0.0", "2.0.0") == found
    assert not found


@given(pair=editions())
def test_a_program_reads_of_the_same_changes(pair: tuple[Tables, Tables]) -> None:
    """What is written as JSON has every record and value as the data files have them."""
    old, new = (edition(tables) for tables in pair)
    found = ki.diff(old, new)
    rows = json.loads(found.as_json())
    added = [row for name in TABLES for row in rows["added"].get(name, [])]
    removed = [row for name in TABLES for row in rows["removed"].get(name, [])]
    changed = [
        (table, record_id, field, [*values.values()])
        for table in rows["changed"]
        for record_id, fields in rows["changed"][table].items()
        for field, values in fields.items()
    ]

    assert [json.loads(codec.encode([record]))[0] for record in found.added] == added
    assert [json.loads(codec.encode([record]))[0] for record in found.removed] == removed
    assert [
        (
            one.table,
            one.id,
            f.name,
            json.loads(json.dumps([codec.unstructure(f.before), codec.unstructure(f.after)])),
        )
        for one in found.changed
        for f in one.fields
    ] == changed


@pytest.fixture
def two() -> tuple[ki.Dataset, ki.Dataset]:
    """Two editions between which one thing of each kind changed."""
    old, new = small(), small()
    cue, saying = "says Jon `Varo`", new["quotes"][0]
    new["quotes"] = (*new["quotes"][1:2], attrs.evolve(new["quotes"][2], cue=cue, about=("brask", "sarn")))
    new["claims"] = (*new["claims"], ki.Claim(id="brask-is-right", text="Brask is right.", kind="evaluation"))
    gone = Retired(id=saying.id, edition="2.0.0", reason="no words of Brask", successor="varo-mother")
    return edition(old), edition(new, "2.0.0", gone)


def test_changes_are_shown_to_a_person(two: tuple[ki.Dataset, ki.Dataset]) -> None:
    """By table, a line for each record and field, with the reason why an id was given up."""
    assert """\
1.0.0 → 2.0.0: 1 added, 1 removed, 1 changed
claims
  + brask-is-right
quotes
  - mother-saying (no words of Brask; successor: varo-mother)
  ~ varo-sluice
      cue: "said Jon Varo" → "says Jon `Varo`"
      about: [] → ["brask", "sarn"]""" == ki.diff(*two).as_text()


def test_changes_are_written_for_a_changelog(two: tuple[ki.Dataset, ki.Dataset]) -> None:
    """Markdown in which no word of a record acts as a mark."""
    assert """\
**Claims**

- added: `brask-is-right`

**Quotes**

- removed: `mother-saying`: `no words of Brask; successor: varo-mother`
- changed: `varo-sluice`
  - `cue`: `"said Jon Varo"` → `` "says Jon `Varo`" ``
  - `about`: `[]` → `["brask", "sarn"]`
""" == ki.diff(*two).as_markdown()


def test_the_changes_of_one_table_can_be_had_alone(two: tuple[ki.Dataset, ki.Dataset]) -> None:
    """And a diff shows itself in a line."""
    found = ki.diff(*two)

    assert "<Diff 1.0.0 → 2.0.0: 1 added, 1 removed, 1 changed>" == repr(found)
    assert "<Diff 1.0.0 → 2.0.0: 1 added, 0 removed, 0 changed>" == repr(found.of("claims"))
    assert [("mother-saying", "varo-mother")] == [(one.id, one.successor) for one in found.of("quotes").retired]
    assert not found.of("actors")


def test_a_removed_id_that_is_not_retired_is_told_so() -> None:
    """Who has cited it will not find it."""
    old = edition({"places": (SARN,)})

    assert "  - sarn (not in retired.json)" in ki.diff(old, edition({})).as_text().splitlines()


def test_nothing_in_a_corpus_acts_on_the_terminal() -> None:
    """A title may hold the sequence that clears a screen."""
    old, new = (
        edition({"places": (SARN,)}),
        edition({"places": (attrs.evolve(SARN, name="\x9b2J\u202e"),)}, "\x1b[2J"),
    )
    found = ki.diff(old, new)

    for text in (found.as_text(), found.as_markdown()):
        assert text.replace("\n", "").isprintable()
        assert "\\x9b2J\\u202e" in text


@pytest.mark.parametrize(
    ("added", "removed", "changed", "fitting"),
    [
        (0, 0, 0, [None, "patch", "minor", "major"]),
        (1, 0, 0, ["minor", "major"]),
        (0, 0, 1, ["minor", "major"]),
        (0, 1, 0, ["major"]),
        (1, 1, 1, ["major"]),
    ],
)
def test_a_version_must_be_as_great_a_step_as_the_changes(
    added: int, removed: int, changed: int, fitting: list[Step | None]
) -> None:
    """Patch: no datum changes. Minor: data added or corrected. Major: an id removed or renamed."""
    change = RecordChange("places", "sarn", (FieldChange("name", "a", "b"),))
    found = Diff("", "", (SARN,) * added, (SARN,) * removed, (change,) * changed)
    steps: list[Step | None] = [None, "patch", "minor", "major"]

    assert fitting == [step for step in steps if found.fits(step)]
    assert (fitting[0] or fitting[1]) == found.needs


def test_a_hash_is_that_of_the_canonical_json() -> None:
    """The same in any language and every version of Python: keys sorted, no blanks, no defaults, UTF-8."""
    written = '{"aliases":[{"text":"S"}],"id":"sarn","kind":"city","name":"Sárn\\n\x7f“x”"}'
    of_all = {name: {"sarn": content_hash(SARN)} if name == "places" else {} for name in sorted(TABLES)}
    dumped = json.dumps(of_all).replace(" ", "")

    assert "7d7de79ca866ae90a86841478b5b06414c810bc999f097aacd4df0a67c24a855" == content_hash(SARN)
    assert sha256(written.encode()).hexdigest() == content_hash(SARN)
    assert sha256(dumped.encode()).hexdigest() == dataset_hash(edition({"places": (SARN,)}))


@given(one=records(), other=records())
def test_hashes_are_equal_where_records_say_the_same(one: ki.Record, other: ki.Record) -> None:
    """A record of another class with the same fields says the same."""
    said = [json.loads(codec.encode([record]))[0] for record in (one, other)]

    assert (said[0] == said[1]) is (content_hash(one) == content_hash(other))
    assert content_hash(one) == content_hash(with_fields(one))


@given(record=records(), data=st.data())
def test_a_hash_changes_with_every_field(record: ki.Record, data: st.DataObject) -> None:
    """None is left out."""
    other = data.draw(built(type(record)))
    field = data.draw(st.sampled_from([one.name for one in attrs.fields(type(record))]))
    changed = with_fields(record, **{field: getattr(other, field)})

    assert (record == changed) is (content_hash(record) == content_hash(changed))


def test_folders_are_compared_like_datasets(tmp_path: Path) -> None:
    """A path will do; a folder that keeps no rules is refused."""
    folder = write(tmp_path, small())

    assert not ki.diff(folder, str(folder))
    assert ki.diff(ki.dataset, DATA) == Diff(ki.__version__, ki.__version__)
    with pytest.raises(ki.InvalidDatasetError, match="no such folder"):
        ki.diff(folder, tmp_path / "nowhere")
