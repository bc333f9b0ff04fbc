"""Errors: caught by one base or by the builtin, whole after a process pool, and naming the way out."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_iran import errors
from karabakh_iran.errors import (
    AmbiguousNameError,
    CitationError,
    DocumentError,
    InvalidConditionError,
    InvalidDatasetError,
    InvalidDateError,
    InvalidVersionError,
    KarabakhIranError,
    PassageError,
    SavingError,
    UnknownConditionError,
    UnknownRecordError,
    nearest,
)
from karabakh_iran.problems import Problem
from strategies import slugs, texts

BUILTINS: dict[type[KarabakhIranError], tuple[type[Exception], ...]] = {
    AmbiguousNameError: (ValueError,),
    CitationError: (ValueError,),
    DocumentError: (ValueError,),
    InvalidConditionError: (TypeError, ValueError),
    InvalidDatasetError: (ValueError,),
    InvalidDateError: (ValueError,),
    InvalidVersionError: (ValueError,),
    PassageError: (ValueError,),
    SavingError: (OSError,),
    UnknownConditionError: (TypeError,),
    UnknownRecordError: (KeyError,),
}
MESSAGE = "no actor 'mohsen-rezai'; nearest: 'mohsen-rezaee'"
PROBLEMS = (
    Problem("reference", "quotes.json", "$[3].speaker", MESSAGE),
    Problem("form", "events.json", "$[17].when.edtf", "'2020-13' is no date: month 13"),
)

of_a_message = pytest.mark.parametrize("kind", [kind for kind in BUILTINS if kind is not InvalidDatasetError])
protocols = pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))


def test_every_error_of_the_library_is_in_the_table() -> None:
    """An error that is new has to say which builtin it is."""
    found = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, Exception)}

    assert {KarabakhIranError, *BUILTINS} == found


@pytest.mark.parametrize(("kind", "builtins"), BUILTINS.items())
def test_each_is_of_the_base_and_of_its_builtin(
    kind: type[KarabakhIranError], builtins: tuple[type[Exception], ...]
) -> None:
    """Who knows Python only writes ``except KeyError``, who knows the library one ``except`` for all."""
    assert issubclass(kind, KarabakhIranError)
    assert all(issubclass(kind, builtin) for builtin in builtins)


@of_a_message
def test_the_message_is_shown_as_it_was_written(kind: type[KarabakhIranError]) -> None:
    """KeyError would put quotes around it, and escape those within."""
    assert str(kind(MESSAGE)) == MESSAGE


@of_a_message
@protocols
def test_pickle_gives_an_error_back(kind: type[KarabakhIranError], protocol: int) -> None:
    """An error that cannot be pickled kills the pool that meets it."""
    error = kind(MESSAGE)
    twin = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - pickled in the same line

    assert (type(error), str(error), error.args) == (type(twin), str(twin), twin.args)


@protocols
def test_pickle_gives_every_problem_back(protocol: int) -> None:
    """The one error with an attribute of its own."""
    error = InvalidDatasetError(iter(PROBLEMS))
    pickled = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - pickled in the same line

    for twin in (pickled, copy.copy(error), copy.deepcopy(error)):
        assert (type(error), str(error), PROBLEMS) == (type(twin), str(twin), twin.problems)


def test_an_invalid_dataset_shows_every_problem_a_line() -> None:
    """Whoever mends a corpus mends it in one go."""
    lines = str(InvalidDatasetError(PROBLEMS)).splitlines()

    assert lines == [
        "2 problems in the dataset",
        "quotes.json $[3].speaker: no actor 'mohsen-rezai'; nearest: 'mohsen-rezaee'",
        "events.json $[17].when.edtf: '2020-13' is no date: month 13",
    ]
    assert str(InvalidDatasetError(PROBLEMS[:1])).startswith("1 problem in the dataset\n")


def test_problems_are_equal_by_what_they_say() -> None:
    """A set of them has each once."""
    twin = copy.deepcopy(PROBLEMS[0])

    assert PROBLEMS[0] == twin
    assert {PROBLEMS[0]} == {PROBLEMS[0], twin}


@pytest.mark.parametrize(
    ("value", "valid", "hint"),
    [
        ("mohsen-rezai", ["iran", "mohsen-rezaee"], "; nearest: 'mohsen-rezaee'"),
        ("persn", ["person", "state", "media"], "; nearest: 'person'"),
        ("zzz", ["person", "state"], ""),
        ("iran", [], ""),
        ("", ["iran"], ""),
        ("iran", ["iran", "iran"], "; nearest: 'iran'"),
        ("baku-1", ["baku-2", "baku-3", "baku-4", "baku-5"], "; nearest: 'baku-5', 'baku-4', 'baku-3'"),
    ],
)
def test_nearest_names_what_was_meant(value: str, valid: list[str], hint: str) -> None:
    """Most wrong ids are one letter off."""
    assert hint == nearest(value, valid)


@given(value=texts(), valid=st.lists(slugs() | texts(), max_size=8))
def test_nearest_names_only_valid_ones(value: str, valid: list[str]) -> None:
    """A hint that is wrong is worse than none."""
    shown = nearest(value, iter(valid))
    named = [name for name in set(valid) if repr(name) in shown]

    assert shown == "" or shown.startswith("; nearest: ")
    assert bool(shown) is bool(named)


@given(valid=st.lists(slugs(), min_size=1, max_size=8))
def test_nearest_knows_a_value_that_is_there(valid: list[str]) -> None:
    """The order of the valid ones does not matter to the answer."""
    assert nearest(valid[0], valid).startswith(f"; nearest: {valid[0]!r}")
    assert nearest(valid[0], valid) == nearest(valid[0], reversed(valid))
