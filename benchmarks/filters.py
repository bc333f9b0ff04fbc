"""Filters, against the list comprehension that an expert would write for the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from karabakh_iran.dates import When

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
SEVERAL = frozenset({"speaker-1", "speaker-2", "speaker-3"})

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
