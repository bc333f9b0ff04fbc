"""Versions: the rule that lets a reader pin the data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_iran.errors import InvalidVersionError
from karabakh_iran.versions import STEPS, Step, step

numbers = st.tuples(*[st.integers(0, 99)] * 3)


def written(version: tuple[int, ...]) -> str:
    """Write a version as it stands in ``dataset.json``."""
    return ".".join(map(str, version))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1.2.3", "1.2.3", None),
        ("1.2.3", "1.2.4", "patch"),
        ("1.2.9", "1.2.10", "patch"),
        ("1.2.3", "1.3.0", "minor"),
        ("0.1.0", "0.2.0", "minor"),
        ("1.2.3", "2.0.0", "major"),
    ],
)
def test_a_step_is_named_by_the_first_number_that_changes(old: str, new: str, expected: Step | None) -> None:
    """Numbers, not words: ten comes after nine. A version below 1.0.0 keeps the same rule."""
    assert expected == step(old, new)


@given(old=numbers, new=numbers)
def test_every_two_versions_are_a_step_or_go_back(old: tuple[int, ...], new: tuple[int, ...]) -> None:
    """The greatest number that changes decides, whatever the smaller ones do."""
    if new < old:
        with pytest.raises(
            InvalidVersionError, match=rf"^edition '{written(new)}' comes before '{written(old)}'$"
        ):
            step(written(old), written(new))
    else:
        expected = next(
            (name for name, *two in zip(reversed(STEPS), old, new, strict=True) if len({*two}) > 1), None
        )

        assert expected == step(written(old), written(new))


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "1",
        "1.0",
        "1.0.0.0",
        "v1.0.0",
        "1.0.0\n",
        "1.00.0",
        "1.0.-1",
        "1.0.0rc1",
        "\u0661.0.0",
        "1.0." + "9" * 5000,
    ],
)
def test_what_is_no_version_is_refused(wrong: str) -> None:
    """On either side, and in no time."""
    for pair in [(wrong, "1.0.0"), ("1.0.0", wrong)]:
        with pytest.raises(InvalidVersionError, match=r"is no version of three numbers, such as '1\.2\.0'$"):
            step(*pair)
