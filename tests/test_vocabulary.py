"""The fixed lists of words."""

from __future__ import annotations

import re
from typing import Literal, get_args, get_origin

from karabakh_iran import vocabulary


def test_every_word_of_a_list_is_a_slug_of_its_own() -> None:
    """The words stand in addresses and on the command line."""
    lists = [get_args(value) for value in vars(vocabulary).values() if get_origin(value) is Literal]

    assert len(lists) == 8
    assert all(len(set(words)) == len(words) for words in lists)
    assert all(re.fullmatch(r"[a-z]+([-_][a-z]+)*", word) for words in lists for word in words)
