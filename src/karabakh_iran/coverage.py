"""How much of a document is coded, and how much of it stands verbatim in the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from karabakh_iran.model import Claim, Event, Name, Passage, Quote, Role, Source, Stance
from karabakh_iran.references import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from karabakh_iran.dates import When
    from karabakh_iran.documents import Documents
    from karabakh_iran.model import Record
    from karabakh_iran.passages import Located, SourceText, Span

_WORD = re.compile(r"\S+")


@frozen
class Uncoded:
    """A sentence that no stance or quote points into, or a range that its source skips.

    Attributes:
        paragraph: Number of its paragraph; ``None`` for what is skipped.
        text: Its words.
    """

    paragraph: int | None
    text: str


@frozen
class Coverage:
    """How much of a source is coded.

    Attributes:
        source: Id of the Source.
        sentences: How many sentences its own text has.
        words: How many words.
        sentences_coded: How many of the sentences a stance or quote points into.
        words_coded: How many of the words lie in the range of a stance or quote.
        words_quoted: How many stand verbatim in the data as direct speech.
        words_pointed: How many more stand verbatim there: first and last words, cues, hedges, dates, names.
        uncoded: The sentences that are left, then the ranges that are skipped.
    """

    source: str
    sentences: int
    words: int
    sentences_coded: int
    words_coded: int
    words_quoted: int
    words_pointed: int
    uncoded: tuple[Uncoded, ...]


def coverage(source: Source, records: Sequence[Record], documents: Documents) -> Coverage:
    """Measure how much of a source is coded.

    Args:
        source: A held source.
        records: Every record of the dataset; they keep every rule.
        documents: The documents.

    Returns:
        The measures.

    Raises:
        DocumentError: The document is missing, or is not the one that was coded.
    """
    text = documents.text(source.id)
    telling = [record for record in records if isinstance(record, Stance | Quote)]
    coded = [located.span for record in telling if (located := _locate(record.passage, text))]
    quoted = [
        text.locate(q.passage).span for q in telling if isinstance(q, Quote) and q.passage.source == source.id
    ]
    pointed = [span for record in records for span in _verbatim(record, telling, text)]
    sentences = text.sentences()
    left = [(number, span) for number, span in sentences if not _touched(span, coded)]
    skipped = [documents.range(passage) for passage in source.skip]
    words = [match.span() for _, (start, end) in sentences for match in _WORD.finditer(text.document, start, end)]
    in_quotes = {word for word in words if _touched(word, quoted)}
    return Coverage(
        source=source.id,
        sentences=len(sentences),
        words=len(words),
        sentences_coded=len(sentences) - len(left),
        words_coded=sum(_touched(word, coded) for word in words),
        words_quoted=len(in_quotes),
        words_pointed=sum(_touched(word, pointed) for word in words if word not in in_quotes),
        uncoded=(
            *(Uncoded(number, text.document[start:end]) for number, (start, end) in left),
            *(Uncoded(None, text.document[start:end]) for start, end in skipped),
        ),
    )


def _touched(span: Span, spans: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _locate(passage: Passage | None, text: SourceText) -> Located | None:
    return text.locate(passage) if passage and passage.source == text.source and passage.text_start else None


def _verbatim(record: Record, telling: Sequence[Stance | Quote], text: SourceText) -> Iterator[Span]:
    """The spans of a source that a record repeats; not the text of a quote, which is counted apart."""
    if isinstance(record, Source):
        return
    for _, part in parts(record, ""):
        if isinstance(part, Passage) and (located := _locate(part, text)):
            yield from _anchors(part, located)
        elif isinstance(part, Name | Role) and (located := _locate(part.passage, text)):
            yield from _found(part.text if isinstance(part, Name) else part.title, located.span, text)
            yield from _dated(part.when if isinstance(part, Role) else None, located, text)
    if isinstance(record, Event | Claim):
        for stance in telling:
            if isinstance(stance, Stance) and stance.on == record.id and (at := _locate(stance.passage, text)):
                yield from _dated(record.when, at, text)
    elif isinstance(record, Stance | Quote) and (at := _locate(record.passage, text)):
        yield from _dated(record.when, at, text)
        if isinstance(record, Stance):
            yield from _found(record.hedge, at.span, text)
        else:
            start = text.bounds(max(1, at.paragraph - 1))[0]
            yield from _found(record.cue, (start, text.bounds(at.paragraph)[1]), text)


def _anchors(passage: Passage, located: Located) -> Iterator[Span]:
    start, end = located.span
    yield start, start + len(passage.text_start)
    if passage.text_end:
        yield end - len(passage.text_end), end
    if passage.prefix:
        yield start - len(passage.prefix) - 1, start


def _dated(when: When | None, located: Located, text: SourceText) -> Iterator[Span]:
    if when:
        yield from _found(when.text, text.bounds(located.paragraph), text)


def _found(words: str, within: Span, text: SourceText) -> Iterator[Span]:
    start = text.document.find(words, *within) if words else -1
    if start >= 0:
        yield start, start + len(words)
