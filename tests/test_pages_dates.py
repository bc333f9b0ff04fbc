"""Dates in words, as pages say them."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import karabakh_iran as ki
import strategies

if TYPE_CHECKING:
    from types import ModuleType

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def dates() -> ModuleType:
    """The module of the docs that says them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(DOCS)
        return importlib.import_module("pages.dates")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2013-03-08", "on 8 March 2013"),
        ("2013-03", "in March 2013"),
        ("2013", "in 2013"),
        ("199X", "in the 1990s"),
        ("2013~", "about 2013"),
        ("2020-09~", "about September 2020"),
        ("2013-03-08?", "perhaps 8 March 2013"),
        ("[..2013-03-08]", "some time up to 8 March 2013"),
        ("[1990..]", "some time from 1990 on"),
        ("[1990~..1994~]", "some time from about 1990 to about 1994"),
        ("1992/1993", "lasted from 1992 to 1993"),
        ("2020-09-27/..", "lasted from 27 September 2020 on"),
        ("../1991", "lasted until 1991"),
        ("", ""),
    ],
)
def test_a_date_is_said_in_words(dates: ModuleType, edtf: str, words: str) -> None:
    """What lasted, lasted; what happened once within a range, happened some time."""
    assert words == dates.in_words(ki.When(edtf=edtf))


@given(edtf=strategies.edtf_strings())
def test_every_date_is_said_without_a_mark_of_the_notation(dates: ModuleType, edtf: str) -> None:
    """Who does not know EDTF reads it as well, and no two kinds of dates alike."""
    said = dates.in_words(ki.When(edtf=edtf))

    assert not set("[]/~?X.") & set(said)
    assert edtf.startswith("[") == said.startswith("some time ")
    assert ("/" in edtf) == said.startswith("lasted ")
    assert edtf.count("~") == said.count("about ")
    assert edtf.count("?") == said.count("perhaps ")
