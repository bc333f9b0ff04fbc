"""The fast way to records: it takes and refuses what the codec takes and refuses, and gives the same records."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from karabakh_iran.codec import encode, structure
from karabakh_iran.manifest import Manifest
from karabakh_iran.retired import Retired
from karabakh_iran.strict import REFUSALS, strict_reader
from strategies import RECORDS, VALUES, built

KINDS: tuple[type[Any], ...] = (*RECORDS, *VALUES, Manifest, Retired)
# whatever Python's json can make: half a surrogate pair, NaN and endless numbers among it
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(["", "person"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def spoilt(draw: st.DrawFn, kind: type[Any]) -> Any:  # noqa: ANN401 - any JSON value
    """Draw the JSON of an object, up to three of its values replaced, left out or added."""
    row = json.loads(encode([draw(built(kind))]))[0]
    for _ in range(draw(st.integers(0, 3))):
        places = [*containers(row)]
        place = draw(st.sampled_from(places)) if places else None
        if isinstance(place, dict):
            key = draw(st.sampled_from([*place, "note", "edtf", "earliest"]))
            if draw(st.booleans()):
                place[key] = draw(anything)
            else:
                place.pop(key, None)
        elif place is not None:
            place.insert(draw(st.integers(0, len(place))), draw(anything))
    return row


def containers(value: object) -> list[Any]:
    """Give a value's arrays and objects, itself first."""
    if isinstance(value, dict):
        return [value, *(inner for one in value.values() for inner in containers(one))]
    if isinstance(value, list):
        return [value, *(inner for one in value for inner in containers(one))]
    return []


def fast(value: Any, kind: type[Any]) -> object:  # noqa: ANN401 - any JSON value
    """Read a value in the fast way; ``None`` where it is refused."""
    try:
        return strict_reader(kind)(value)
    except REFUSALS:
        return None


def slow(value: Any, kind: type[Any]) -> object:  # noqa: ANN401 - any JSON value
    """Read a value with the codec; ``None`` where it is refused."""
    found = structure(value, kind, "x.json", "$")
    return None if isinstance(found, tuple) else found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_both_ways_take_the_same_and_refuse_the_same(kind: type[Any], data: st.DataObject) -> None:
    """The fast way is only allowed because nobody can tell that it was taken."""
    value = data.draw(spoilt(kind) | anything)
    read = fast(value, kind)

    assert repr(slow(value, kind)) == repr(read)


@settings(max_examples=30)
@given(values=st.lists(spoilt(ki.Quote), max_size=6))
def test_what_is_shared_between_records_changes_none(values: list[Any]) -> None:
    """An empty object and an empty array, ``1`` and ``true`` are alike to a dictionary."""
    read = strict_reader(ki.Quote)
    found: list[object] = []
    for value in values:
        try:
            found.append(read(value))
        except REFUSALS:
            found.append(None)

    assert [repr(slow(value, ki.Quote)) for value in values] == list(map(repr, found))


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_bundled_record_is_read_alike(kind: type[Any]) -> None:
    """Down to the days that a date means."""
    for record in ki.dataset.records(f"{kind.__name__.lower()}s"):  # type: ignore[arg-type]
        row = json.loads(encode([record]))[0]

        assert repr(record) == repr(fast(row, kind))


def test_what_repeats_is_kept_once() -> None:
    """Most of what a million quotes hold: who speaks, of what, when."""
    row = {"speaker": "b-c", "text": "d", "passage": {"source": "e-f"}, "about": ["g"], "when": {"edtf": ""}}
    read = strict_reader(ki.Quote)
    one, other = (read(json.loads(json.dumps(row | {"id": record_id}))) for record_id in "xy")

    assert one.speaker is other.speaker
    assert one.passage.source is other.passage.source
    assert one.about is other.about
    assert one.when is other.when
