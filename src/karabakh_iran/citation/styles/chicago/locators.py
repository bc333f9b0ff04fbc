"""Places in a work as the Chicago styles cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.citation.numbers import is_numeric

if TYPE_CHECKING:
    from karabakh_iran.citation.locators import Locator
    from karabakh_iran.citation.styles.chicago.manual import Manual

# Chapters and verses of classics are known by their form: "bk. 3" but "Gen. 1:3".
_CANONICAL = {"chapter", "line", "verse"}


def place(locator: Locator | None, manual: Manual) -> str:
    """Print a place.

    Args:
        locator: The place, or none.
        manual: Which manual.

    Returns:
        "45", "para. 12", "under “Aras”"; nothing for none.
    """
    if locator is None:
        return ""
    known = locator.label in _CANONICAL and not is_numeric(locator.value)
    if locator.label == "page" or known:
        return locator.place("chicago")
    # "l." would look like the number one.
    word = locator.word if locator.label == "line" else _short_word(locator, manual)
    return f"{word} {locator.place('chicago')}".strip()


def labelled_place(locator: Locator | None, manual: Manual) -> str:
    """Print a place with its label even if it is a page.

    Args:
        locator: The place, or none.
        manual: Which manual.

    Returns:
        "p. 45"; nothing for none.
    """
    return f"{_short_word(locator, manual)} {locator.place('chicago')}".strip() if locator else ""


def _short_word(locator: Locator, manual: Manual) -> str:
    if locator.label == "timestamp":
        return "at"
    # Since the 18th edition, 14.130.
    return "under" if locator.label == "sub-verbo" and manual.latest else locator.short_word
