"""Capitals in titles."""

from __future__ import annotations

import re

from karabakh_iran.citation.markup import BEGINNINGS, CASED, CLOSE, ENDS, FIRM_CLOSE, NOCASE, Text

# Articles, conjunctions and prepositions, which headlines have in small letters.
_SMALL = frozenset(
    """
    a about above across afore after against al along alongside amid amidst among amongst an and anenst
    apropos apud around as aside astride at athwart atop barring before behind below beneath beside besides
    between beyond but by c ca circa d de despite down during et except for forenenst from given in inside
    into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since
    so than the through throughout thru thruout till to toward towards under underneath until unto up upon v
    van versus via vis-à-vis von vs with within without yet
    """.split()  # noqa: SIM905
)
# Sub- and superscripts and what is kept from changes of case.
_KEPT = {"\ufdd4": "\ufdd5", "\ufdd6": "\ufdd7", NOCASE: CASED}
_TOKENS = re.compile(f"([-–—/.,;?!:()\\[\\]“”‘’\"'{BEGINNINGS}{ENDS}])")
_WORDS = re.compile("([ \u00a0\u2000-\u200b\u205f\u3000]+)")
_APOSTROPHES = "’'"
_START = re.compile(f"[{BEGINNINGS}{CLOSE}{FIRM_CLOSE}\"'(\\[ ]*")
_FIRST_WORD = re.compile(r"[^ ]*")


def title_case(text: Text) -> Text:
    """Print an English title as headlines are: every word but the small ones with a capital.

    Words that have a capital somewhere stay as they are, and so does what follows an apostrophe.

    Args:
        text: The title.

    Returns:
        The same words.
    """
    tokens = _TOKENS.split(text)
    kept: list[str] = []
    first = after_stop = True
    last: tuple[int, int] | None = None
    split: dict[int, list[str]] = {}
    for place in range(0, len(tokens), 2):
        mark = tokens[place - 1] if place else ""
        if kept and mark == kept[-1]:
            kept.pop()
        elif mark in _KEPT:
            kept.append(_KEPT[mark])
        after_stop = after_stop or mark in {"?", "!", ":"}
        if not tokens[place].strip():
            continue
        if kept:
            first = after_stop = False
            last = None
            continue
        words = split[place] = _WORDS.split(tokens[place])
        # A small word keeps its small letter in compounds, but not in one that the title begins with.
        compound = len(words) - 1 if not place and tokens[1:2] == ["-"] else None
        for number in range(0, len(words), 2):
            if word := words[number]:
                joined = mark in _APOSTROPHES and mark != "" and not number
                large = number == compound or (len(word) > 1 and word not in _SMALL)
                if not joined and (first or after_stop or large):
                    words[number] = _capital(word)
                first = after_stop = False
                last = None if joined else (place, number)
    if last and len(split[last[0]][last[1]]) > 1:
        split[last[0]][last[1]] = _capital(split[last[0]][last[1]])
    return "".join("".join(split.get(place, [token])) for place, token in enumerate(tokens))


def capitalized(text: Text) -> Text:
    """Begin a text with a capital.

    Args:
        text: The text.

    Returns:
        The same words; as they are where the first has a capital somewhere.
    """
    start = _START.match(text)
    place = start.end() if start else 0
    if text[:place].endswith(NOCASE):
        return text
    word = _FIRST_WORD.match(text, place)
    return text[:place] + _capital(word[0]) + text[word.end() :] if word else text


def _capital(word: str) -> str:
    return word[0].upper() + word[1:] if word and word == word.lower() else word
