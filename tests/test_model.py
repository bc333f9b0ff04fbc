"""Every record and value object: nobody can change one, and any two that say the same are the same."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from collections.abc import Hashable, Iterable
from typing import Any, TypeAlias, cast, get_origin, get_type_hints

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from karabakh_iran import model
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Name, Passage, Place, Record, Role
from strategies import RECORDS, VALUES, built, records, values

Thing: TypeAlias = Record | Passage | When | Name | Role

CLASSES: list[type[Any]] = [*RECORDS, *VALUES]
DERIVED: dict[type[object], list[str]] = {When: ["approximate", "bounded"]}

anything = records() | values()
of_every_class = pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)


def fields(kind: type[Any]) -> list[str]:
    """Name the fields of a class in their order."""
    return [field.name for field in attrs.fields(kind)]


def documented(kind: type[Any]) -> list[str]:
    """Name the fields that the docstring explains, in its order."""
    section = re.search(r"^Attributes:\n((?: {4}.*\n?|\n)+)", inspect.getdoc(kind) or "", re.MULTILINE)
    return re.findall(r"^ {4}(\w+): \S", section[1], re.MULTILINE) if section else []


def test_all_classes_of_the_model_are_tested() -> None:
    """A class that is new enters every test below."""
    of_the_model = {getattr(model, name) for name in dir(model)} - {Record}

    assert of_the_model | {When} == set(CLASSES)
    assert len(CLASSES) == 11


@of_every_class
def test_every_field_is_explained_in_its_order(kind: type[Any]) -> None:
    """The docstring is where a user, an editor and the documentation read what a field means."""
    assert [*fields(kind), *DERIVED.get(kind, [])] == documented(kind)


@of_every_class
def test_what_is_derived_is_all_that_is_public_beside_the_fields(kind: type[Any]) -> None:
    """A property that no docstring explains would slip past the test above."""
    properties = [name for name, value in vars(kind).items() if isinstance(value, property)]

    assert DERIVED.get(kind, []) == [name for name in properties if not name.startswith("_")]


@of_every_class
def test_fields_are_given_by_keyword_only(kind: type[Any]) -> None:
    """A field can be added in the middle, where it belongs, and no call changes its meaning."""
    parameters = inspect.signature(kind).parameters.values()

    assert {inspect.Parameter.KEYWORD_ONLY} == {parameter.kind for parameter in parameters}
    with pytest.raises(TypeError, match="positional"):
        kind("iran")


@of_every_class
def test_containers_are_annotated_as_tuples(kind: type[Any]) -> None:
    """A list in a frozen record can be edited, and leaves it unhashable."""
    hints = get_type_hints(kind)
    origins = {get_origin(hints[name]) or hints[name] for name in fields(kind)}

    assert not origins & {list, dict, set, frozenset, Iterable}


@given(thing=anything)
def test_containers_are_tuples(thing: Thing) -> None:
    """The same, of the values."""
    containers = [value for value in attrs.asdict(thing, recurse=False).values() if type(value) is not str]

    assert [c for c in containers if isinstance(c, Iterable) and not isinstance(c, tuple)] == []


@given(thing=anything, data=st.data())
def test_no_field_can_be_set_or_deleted(thing: Thing, data: st.DataObject) -> None:
    """One user's edit would change everybody's data."""
    kind = type(thing)
    before = copy.deepcopy(thing)
    name = data.draw(st.sampled_from([*fields(kind), *DERIVED.get(kind, []), "anything_else"]))

    with pytest.raises(FrozenInstanceError):
        setattr(thing, name, "edited")
    with pytest.raises(FrozenInstanceError):
        delattr(thing, name)

    assert before == thing


@given(thing=anything)
def test_there_is_no_dict_to_edit_behind_the_back(thing: Thing) -> None:
    """Slots also keep ten thousand records small."""
    assert not hasattr(thing, "__dict__")


@given(thing=anything)
def test_a_copy_is_equal_and_hashes_alike(thing: Thing) -> None:
    """Records are keys of dicts and members of sets."""
    for twin in (copy.copy(thing), copy.deepcopy(thing), attrs.evolve(cast("Any", thing))):
        assert thing == twin
        assert hash(thing) == hash(twin)
        assert isinstance(twin, Hashable)


@given(thing=anything, protocol=st.integers(2, pickle.HIGHEST_PROTOCOL))
def test_pickle_gives_it_back(thing: Thing, protocol: int) -> None:
    """Process pools and caches pickle."""
    twin = pickle.loads(pickle.dumps(thing, protocol))  # noqa: S301 - pickled one line above

    assert thing == twin
    assert hash(thing) == hash(twin)
    assert repr(thing) == repr(twin)


@given(when=built(When), protocol=st.integers(2, pickle.HIGHEST_PROTOCOL))
def test_what_is_derived_survives_copy_and_pickle(when: When, protocol: int) -> None:
    """Equality leaves the derived fields out, so it cannot prove this."""
    for twin in (copy.deepcopy(when), pickle.loads(pickle.dumps(when, protocol))):  # noqa: S301 - our own
        assert (when.earliest, when.latest) == (twin.earliest, twin.latest)


@given(thing=anything)
def test_the_repr_is_the_code_that_makes_it(thing: Thing) -> None:
    """What is printed can be pasted into a test or a bug report."""
    names = {kind.__name__: kind for kind in CLASSES}

    assert thing == eval(repr(thing), {"__builtins__": {}}, names)  # noqa: S307 - our own repr


@given(one=anything, other=anything)
def test_two_are_equal_where_class_and_fields_are(one: Thing, other: Thing) -> None:
    """Nothing but what is shown makes a difference."""
    same = type(one) is type(other) and repr(one) == repr(other)

    assert same is (one == other)


@given(thing=anything)
def test_it_equals_nothing_of_another_kind(thing: Thing) -> None:
    """A record is neither its id nor its fields as a tuple or a dict."""
    for stranger in (getattr(thing, "id", ""), attrs.astuple(thing), attrs.asdict(thing), None, object()):
        assert thing != stranger


def test_two_classes_with_the_same_fields_are_not_equal() -> None:
    """The country and the state that governs it may bear the same name."""
    place: object = Place(id="iran", name="Iran", kind="country")
    actor: object = Actor(id="iran", name="Iran", kind="state")

    assert place != actor
    assert len({place, actor}) == 2
