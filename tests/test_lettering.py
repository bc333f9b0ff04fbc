"""Words in a picture fit their room, and each runs in its own direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_iran.pictures.lettering import clean, fitted, isolated, runs_from_right, width, wrapped
from strategies import texts

PERSIAN, ARMENIAN, AZERBAIJANI = "حیدر علی‌اف", "Լևոն Տեր-Պետրոսյան", "Əbülfəz Elçibəy"


@given(text=texts(max_size=80), room=st.integers(1, 300))
def test_every_line_fits_and_nothing_is_lost(text: str, room: int) -> None:
    """But for a letter that is wider than the room."""
    lines = wrapped(text, room, 13)

    assert clean(text).replace(" ", "") == "".join(lines).replace(" ", "")
    assert all(width(line, 13) <= room + 0.001 or len(line.strip()) == 1 for line in lines)


@given(text=texts(max_size=80), most=st.integers(1, 3))
def test_what_is_cut_has_so_many_lines_and_says_so(text: str, most: int) -> None:
    """An ellipsis ends it; what fits is whole."""
    lines, whole = fitted(text, 60, 11, most), wrapped(text, 60, 11)

    assert lines == whole if len(whole) <= most else (len(lines), lines[-1][-1]) == (most, "…")
    assert lines[: most - 1] == whole[: most - 1]


def test_a_word_is_broken_behind_its_hyphen() -> None:
    """Rather than anywhere."""
    assert ["War over Nagorno-", "Karabakh"] == wrapped(
        "War over Nagorno-Karabakh", width("War over Nagorno-", 13), 13
    )


def test_what_must_not_be_broken_is_not() -> None:
    """A no-break space is one."""
    assert ["Armenia", "x\u00a0(2)"] == wrapped("Armenia x\u00a0(2)", width("Armenia x", 13), 13)


def test_white_space_is_one_blank_and_what_xml_cannot_hold_is_marked() -> None:
    """A control character would make a picture that no program opens."""
    assert "a b \ufffd c" == clean("  a\n\tb \x00 c\r\n")


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        (PERSIAN, True),
        (ARMENIAN, False),
        (AZERBAIJANI, False),
        (f"(۱۹۹۲) {PERSIAN}", True),
        (f"1. {ARMENIAN}", False),
        ("", False),
    ],
)
def test_a_line_runs_as_its_first_letter_does(text: str, from_right: bool) -> None:  # noqa: FBT001 - a table
    """Digits and brackets do not decide."""
    assert from_right is runs_from_right(text)


def test_a_name_is_kept_from_turning_its_line_only_where_it_could() -> None:
    """Marks that nobody sees stand where they are needed."""
    assert f"\u2068{PERSIAN}\u2069" == isolated(PERSIAN)
    assert ARMENIAN == isolated(ARMENIAN)
