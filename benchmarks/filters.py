"""Filters, against the list comprehension that an expert would write for the same question."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import synthetic
import timing
from page import Section, times

from karabakh_iran.dates import When
from karabakh_iran.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from karabakh_iran.model import Quote
    from karabakh_iran.tables import Quotes


class Question(NamedTuple):
    """The same question, asked twice.

    Attributes:
        label: What is asked, as one types it.
        ours: Asks a table.
        theirs: Asks its records.
    """

    label: str
    ours: Callable[[Quotes], Quotes]
    theirs: Callable[[Sequence[Quote]], list[Quote]]


SPAN = When(edtf="1990/1994")
#: How many records, and how often each question has its turn.
ROUNDS = {300: 101, 10_000: 31, 100_000: 11, 1_000_000: 5}

QUESTIONS = (
    Question(
        'speaker="speaker-1"',
        lambda quotes: quotes.filter(speaker="speaker-1"),
        lambda quotes: [q for q in quotes if q.speaker == "speaker-1"],
    ),
    Question(
        'speaker=["speaker-1", "speaker-2", "speaker-3"]',
        lambda quotes: quotes.filter(speaker=["speaker-1", "speaker-2", "speaker-3"]),
        lambda quotes: [q for q in quotes if q.speaker in {"speaker-1", "speaker-2", "speaker-3"}],
    ),
    Question(
        'about="place-1"',
        lambda quotes: quotes.filter(about="place-1"),
        lambda quotes: [q for q in quotes if "place-1" in q.about],
    ),
    Question(
        'source="source-1"',
        lambda quotes: quotes.filter(source="source-1"),
        lambda quotes: [q for q in quotes if q.passage.source == "source-1"],
    ),
    Question(
        'speaker="speaker-1", about="place-1"',
        lambda quotes: quotes.filter(speaker="speaker-1", about="place-1"),
        lambda quotes: [q for q in quotes if q.speaker == "speaker-1" and "place-1" in q.about],
    ),
    Question(
        'during="1990/1994"',
        lambda quotes: quotes.filter(during="1990/1994"),
        lambda quotes: [q for q in quotes if q.when is not None and q.when.overlaps(SPAN)],
    ),
    Question(
        'text="TABRIZ ARMY"',
        lambda quotes: quotes.filter(text="TABRIZ ARMY"),
        lambda quotes: [q for q in quotes if "tabriz army" in fold(q.text)],
    ),
    Question(
        'text="TABRIZ ARMY", held against casefold() alone',
        lambda quotes: quotes.filter(text="TABRIZ ARMY"),
        lambda quotes: [q for q in quotes if "tabriz army" in q.text.casefold()],
    ),
    Question(
        'where(speaker="speaker-1") | where(about="place-1")',
        lambda quotes: quotes.filter(quotes.where(speaker="speaker-1") | quotes.where(about="place-1")),
        lambda quotes: [q for q in quotes if q.speaker == "speaker-1" or "place-1" in q.about],
    ),
    Question(
        '~where(speaker="speaker-1")',
        lambda quotes: quotes.filter(~quotes.where(speaker="speaker-1")),
        lambda quotes: [q for q in quotes if q.speaker != "speaker-1"],
    ),
    Question(
        '~(where(speaker="speaker-1") | where(about="place-1"))',
        lambda quotes: quotes.filter(~(quotes.where(speaker="speaker-1") | quotes.where(about="place-1"))),
        lambda quotes: [q for q in quotes if not (q.speaker == "speaker-1" or "place-1" in q.about)],
    ),
)


def sections(*, smoke: bool) -> list[Section]:
    """Time every question at every size.

    Args:
        smoke: Ask each once, of few records.

    Returns:
        The ratios, and how the time grows with the records.
    """
    rounds = {300: 1} if smoke else ROUNDS
    found = {size: _asked(synthetic.dataset(size).quotes, rounds[size]) for size in rounds}
    head = tuple(f"{size:,}" for size in rounds)
    words = (
        "Time of a filter as a multiple of that of the list comprehension that an expert would write for the same "
        "question. We aim at 1.3 for 300 records and 1.1 for more, at 1.5 for `|` and `~`."
    )
    rows = [
        (f"`{question.label}`", *(times(timing.ratio(*found[size][number])) for size in rounds))
        for number, question in enumerate(QUESTIONS)
    ]
    return [Section("Filters", words, ("condition", *head), rows), _growth(found)]


def _growth(found: dict[int, list[list[list[float]]]]) -> Section:
    sizes = [*found][1:] or [*found]  # of the fewest, what is constant is the most
    words = (
        f"Time a record of `{QUESTIONS[0].label}`, as a multiple of that for {sizes[0]:,} records. Where it "
        "grows, the records no longer fit into the processor's cache, and both wait for memory."
    )
    rows = []
    for place, label in enumerate(("filter", "comprehension")):
        seconds = [median(found[size][0][place]) / size for size in sizes]
        rows.append((label, *(times(one / seconds[0]) for one in seconds)))
    return Section("Growth", words, ("", *(f"{size:,}" for size in sizes)), rows)


def _asked(quotes: Quotes, rounds: int) -> list[list[list[float]]]:
    return [_timed(question, quotes, rounds) for question in QUESTIONS]


def _timed(question: Question, quotes: Quotes, rounds: int) -> list[list[float]]:
    records = quotes.records
    if [*question.ours(quotes)] != question.theirs(records):
        raise AssertionError(f"{question.label} finds something else than the comprehension")
    return timing.times([lambda: question.ours(quotes), lambda: question.theirs(records)], rounds)
