"""Finding records by words: ranked, never guessed.

Every word of the question has to be in one field of a record: the same word, the same in another romanisation,
the beginning of a word, or, from six letters on, a word with one slip of the pen in it (two from ten letters on).
Two neighbours may be written as one word, in the question or in the field ("Haqiqat-pour", "Abdolalizadeh").
What is the same comes before what begins alike, and that before what is near.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import frozen

from karabakh_iran.errors import InvalidConditionError
from karabakh_iran.folding import plain, sound
from karabakh_iran.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from karabakh_iran.references import TableName

R = TypeVar("R", bound=Record)
# Each with how it sounds.
_Words: TypeAlias = tuple[tuple[str, str], ...]

#: What each table is searched in; what stands first counts most among equals.
FIELDS: dict[TableName, tuple[str, ...]] = {
    "sources": ("title", "container", "publisher"),
    "actors": ("name", "aliases", "sort_name", "roles"),
    "places": ("name", "aliases"),
    "events": ("title",),
    "claims": ("text",),
    "stances": ("hedge",),
    "quotes": ("text", "cue"),
}

# What fits better always comes first, however much more of a text the other is.
_NEAR, _BEGINS_SOUND, _BEGINS, _SOUNDS, _SAME = 1, 2, 3, 4, 5
_BEST = _SAME
_SHORTEST_NEAR, _SHORTEST_FAR = 6, 10
_SHORTEST_BEGINNING = 3
"""A beginning of fewer letters would be of every other word."""


@frozen
class Hit(Generic[R]):
    """A record that was found.

    Attributes:
        record: The record.
        score: How well it fits: 1 where a field is what was asked for; above 0.8 where it has the words, above 0.6
            where it has them in another romanisation, above 0.2 as beginnings, above 0 with a slip of the pen.
        field: Name of the field that fits best.
        text: What that field holds.
    """

    record: R
    score: float
    field: str
    text: str


def search(records: Iterable[R], table: TableName, question: str) -> list[Hit[R]]:
    """Find records by words.

    Args:
        records: Records of one table.
        table: Its name.
        question: The words.

    Returns:
        The hits, the best first, equals in the order of the records; none for a question without a word.
    """
    words = plain(question).split()
    asked, pairs = _sounding(words), _sounding(_joined(words))
    hits = [hit for record in records if words and (hit := _best(record, table, asked, pairs))]
    return sorted(hits, key=lambda hit: -hit.score)


def first(hits: Sequence[Hit[R]], limit: int | None) -> tuple[Hit[R], ...]:
    """Give the first of the hits.

    Args:
        hits: The hits.
        limit: How many are wanted at most; ``None`` for every one.

    Returns:
        So many of them.

    Raises:
        InvalidConditionError: The limit is no number of hits.
    """
    if limit is not None and (type(limit) is not int or limit < 0):
        raise InvalidConditionError(f"limit= takes a whole number from 0 on, or None, not {limit!r}")
    return tuple(hits[:limit])


def near(one: str, other: str, most: int) -> bool:
    """Tell whether a text becomes another by few slips of the pen.

    A slip is a letter too many, too few, wrong, or changed with its neighbour (optimal string alignment, after
    Damerau 1964).

    Args:
        one: A text.
        other: Another.
        most: How many slips are few.

    Returns:
        Whether it does.
    """
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        following = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if before and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1] <= most


def _best(record: R, table: TableName, asked: _Words, pairs: _Words) -> Hit[R] | None:
    best: Hit[R] | None = None
    for name, text in _texts(record, table):
        score = _score(asked, pairs, *_heard(text))
        if score and (best is None or score > best.score):
            best = Hit(record, round(score, 3), name, text)
    return best


def _texts(record: Record, table: TableName) -> Iterator[tuple[str, str]]:
    from karabakh_iran.comparisons import texts

    yield from ((name, text) for name in FIELDS[table] for text in texts(getattr(record, name)))


@lru_cache(maxsize=4096)
def _heard(text: str) -> tuple[_Words, frozenset[str]]:
    """The words of a text, and how two neighbours sound that are written as one."""
    words = plain(text).split()
    return _sounding(words), frozenset(map(sound, _joined(words)))


def _sounding(words: list[str]) -> _Words:
    return tuple((word, sound(word)) for word in words)


def _joined(words: list[str]) -> list[str]:
    """Give each two neighbours as one word."""
    return [one + other for one, other in pairwise(words)]


def _score(asked: _Words, pairs: _Words, words: _Words, joined: frozenset[str]) -> float:
    """Weigh the best way to ask: every word alone, or two neighbours as a pair."""

    @cache
    def fit(one: tuple[str, str]) -> int:
        return max((_SOUNDS * (one[1] in joined), *(_fit(one, word) for word in words)))

    fits: list[int] = []
    missing: list[int] = []
    for at, one in enumerate(asked):
        fits.append(fit(one))
        if not fits[at]:
            missing.append(at)
            if at > missing[0] + 1:
                return 0.0  # no pair has both
    before = list(accumulate(fits, min, initial=_SAME))
    after = list(accumulate(reversed(fits), min, initial=_SAME))[::-1]
    score = _weight(before[-1], asked, words)
    start, stop = (missing[-1] - 1, missing[0] + 1) if missing else (0, len(pairs))
    for at in range(max(start, 0), min(stop, len(pairs))):
        worst = min(before[at], fit(pairs[at]), after[at + 2])
        # Of more words than the text has, only the worst can make a difference.
        if worst > before[-1] or len(pairs) <= len(words):
            score = max(score, _weight(worst, (*asked[:at], pairs[at], *asked[at + 2 :]), words))
    return score


def _weight(worst: int, asked: _Words, words: _Words) -> float:
    """Weigh how well the worst of the words that were asked for fits, then how much of the text they are."""
    if not worst:
        return 0.0
    share = min(1.0, len(asked) / len(words))
    together = _stand_together([heard for _, heard in asked], [heard for _, heard in words])
    return (worst - 1 + 0.8 * share + 0.2 * together) / _BEST


def _fit(asked: tuple[str, str], word: tuple[str, str]) -> int:
    """Weigh one word that was asked for against one of the text."""
    if asked[0] == word[0]:
        return _SAME
    if asked[1] == word[1]:
        return _SOUNDS
    if len(asked[0]) >= _SHORTEST_BEGINNING and word[0].startswith(asked[0]):
        return _BEGINS
    if len(asked[1]) >= _SHORTEST_BEGINNING and word[1].startswith(asked[1]):
        return _BEGINS_SOUND
    length = min(len(asked[1]), len(word[1]))
    if length < _SHORTEST_NEAR:
        return 0
    return _NEAR if near(asked[1], word[1], 1 + (length >= _SHORTEST_FAR)) else 0


def _stand_together(asked: list[str], words: list[str]) -> bool:
    return any(words[start : start + len(asked)] == asked for start in range(len(words) - len(asked) + 1))
