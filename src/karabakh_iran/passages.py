"""The words that a passage points at, found in the documents and proved by their hash.

White space is collapsed (``str.split`` takes no-break spaces too), all else counts to the letter. A source's own
text is its file, or the range of another source that reprints it, without what it skips and without what it
reprints itself. Its paragraphs are the blank-line blocks of that text, counted from 1.
"""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from karabakh_iran.errors import DocumentError, PassageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.model import Passage, Source

Span: TypeAlias = tuple[int, int]

# Enough for a slip of the pen; an error message is not worth a search through a library.
_MOST_WINDOWS = 2000

# A letter with the marks that combine with it is one letter.
_LETTER = r"[\w\u0300-\u036f]"
_SENTENCE_END = re.compile(r"(\S*)[.?!][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
# What stands before a full stop that ends no sentence: an initial, a title.
_ABBREVIATED = re.compile(r"[\"“‘'(\[]*(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|St)")


@frozen
class Located:
    """A passage that was found.

    Attributes:
        start: Offset of its first character in the collapsed text of the document.
        end: Offset behind its last.
        text: Its words.
        paragraph: Number of its paragraph in the source's own text.
    """

    start: int
    end: int
    text: str
    paragraph: int

    @property
    def span(self) -> Span:
        """Both offsets."""
        return self.start, self.end


@frozen
class Document:
    """A document, white space collapsed.

    Attributes:
        text: Its text.
        blocks: The spans of its blank-line blocks.
    """

    text: str = field(repr=False)
    blocks: tuple[Span, ...] = field(repr=False)


@frozen
class SourceText:
    """The own text of one source.

    Attributes:
        source: Id of the Source.
        document: The collapsed text of the document that it stands in.
        paragraphs: For each paragraph, in order, the spans of the document that it is made of.
    """

    source: str
    document: str = field(repr=False)
    paragraphs: tuple[tuple[Span, ...], ...] = field(repr=False)

    def locate(self, passage: Passage) -> Located:
        """Find the one range that a passage points at.

        Args:
            passage: A passage of this source.

        Returns:
            Where it stands.

        Raises:
            PassageError: It stands nowhere in the source's own text, or more than once.
        """
        start, end = _find(self.document, [span for spans in self.paragraphs for span in spans], passage)
        number = next(
            number
            for number, spans in enumerate(self.paragraphs, 1)
            if any(first <= start and end <= last for first, last in spans)
        )
        return Located(start, end, self.document[start:end], number)

    def paragraph(self, number: int) -> str:
        """Give the words of a paragraph.

        Args:
            number: Its number, from 1.

        Returns:
            Its text; empty where there is no such paragraph.
        """
        spans = self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else ()
        return " ".join(self.document[start:end].strip() for start, end in spans)

    def bounds(self, number: int) -> Span:
        """Give the outermost offsets of a paragraph.

        Args:
            number: Its number, from 1.

        Returns:
            The offset of its first character in the document, and that behind its last.
        """
        spans = self.paragraphs[number - 1]
        return spans[0][0], spans[-1][1]

    def sentences(self) -> list[tuple[int, Span]]:
        """Cut the text into sentences.

        Returns:
            The number of the paragraph and the offsets of each, in order.
        """
        found: list[tuple[int, Span]] = []
        for number, spans in enumerate(self.paragraphs, 1):
            for first, last in spans:
                start = first
                for sentence in sentences(self.document[first:last]):
                    start = self.document.index(sentence, start)
                    found.append((number, (start, start + len(sentence))))
                    start += len(sentence)
        return found


class Documents:
    """The documents of a dataset, read from a folder when they are first needed."""

    def __init__(self, sources: Iterable[Source], folder: str | Path) -> None:
        """Say which documents are meant.

        Args:
            sources: Every source of the dataset.
            folder: The folder that holds their files.
        """
        self._sources = {source.id: source for source in sources}
        self._folder = Path(folder)
        self._documents: dict[tuple[str, str], Document] = {}
        self._texts: dict[str, SourceText] = {}

    def read(self, source: Source) -> Document:
        """Read the document of a source and prove that it is the one that was coded.

        Args:
            source: A Source with a file.

        Returns:
            Its text.

        Raises:
            DocumentError: The document is missing, or is not the one that was coded.
        """
        key = source.file, source.sha256
        if key not in self._documents:
            self._documents[key] = _collapse(self._bytes(source).decode(errors="replace"))
        return self._documents[key]

    def locate(self, passage: Passage) -> Located:
        """Find the one range that a passage points at.

        Args:
            passage: A passage of a held source.

        Returns:
            Where it stands.

        Raises:
            PassageError: Its source is not held, or the passage is not exactly one range of it.
            DocumentError: The document is missing, or is not the one that was coded.
        """
        return self.text(passage.source).locate(passage)

    def range(self, passage: Passage) -> Span:
        """Find the one range that a passage points at, be it in what the source skips or reprints.

        Args:
            passage: A passage of a held source.

        Returns:
            Offsets in the collapsed text of the document.

        Raises:
            PassageError: Its source is not held, or the passage is not exactly one range of it.
            DocumentError: The document is missing, or is not the one that was coded.
        """
        source = self._source(passage.source)
        return _find(self.read(self._host(source)).text, [self._range(source)], passage)

    def text(self, source_id: str) -> SourceText:
        """Give the own text of a source.

        Args:
            source_id: Id of a held Source.

        Returns:
            Its text and paragraphs.

        Raises:
            PassageError: The source is not held, or one of its ranges is not exactly one.
            DocumentError: The document is missing, or is not the one that was coded.
        """
        if source_id not in self._texts:
            self._texts[source_id] = self._own_text(source_id)
        return self._texts[source_id]

    def _own_text(self, source_id: str) -> SourceText:
        source = self._source(source_id)
        document = self.read(self._host(source))
        whole = self._range(source)
        reprinted = (other for other in self._sources.values() if _reprinted_in(other) == source_id)
        holes = [self.range(skipped) for skipped in source.skip]
        holes += [self._range(other) for other in reprinted]
        blocks = (_without(block, whole, holes) for block in document.blocks)
        paragraphs = (spans for spans in blocks if any(document.text[a:b].strip() for a, b in spans))
        return SourceText(source_id, document.text, tuple(paragraphs))

    def _host(self, source: Source) -> Source:
        """The source whose file holds this one: itself, or the one that reprints it."""
        seen: set[str] = set()
        while not source.file:
            if source.reproduced_in is None or source.id in seen:
                raise PassageError(f"{source.id}: its text is not held")
            seen.add(source.id)
            source = self._source(source.reproduced_in.source)
        return source

    def _range(self, source: Source) -> Span:
        if source.file or source.reproduced_in is None:
            return 0, len(self.read(self._host(source)).text)
        return self.range(source.reproduced_in)

    def _source(self, source_id: str) -> Source:
        if source_id not in self._sources:
            raise PassageError(f"no source {source_id!r}{nearest(source_id, self._sources)}")
        return self._sources[source_id]

    def _bytes(self, source: Source) -> bytes:
        if Path(source.file).name != source.file or source.file == ".." or "\0" in source.file:
            raise DocumentError(f"{source.id}: {source.file!r} is no plain file name")
        try:
            data = (self._folder / source.file).read_bytes()
        except OSError as error:
            raise DocumentError(f"{source.id}: cannot read {source.file!r}: {error.strerror}") from error
        if (found := sha256(data).hexdigest()) != source.sha256:
            raise DocumentError(f"{source.id}: {source.file!r} has sha256 {found}, not {source.sha256!r}")
        return data


def has_words(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whole and to the letter.

    Args:
        text: Where to look.
        words: What to find.

    Returns:
        Whether they stand there and do not begin or end within a longer word.
    """
    return re.search(_pattern(words), text) is not None


def sentences(text: str) -> list[str]:
    """Cut a text into sentences.

    Args:
        text: Running text, white space collapsed.

    Returns:
        The sentences, in order.
    """
    marks = _SENTENCE_END.finditer(text)
    ends = [match.end() for match in marks if not _ABBREVIATED.fullmatch(match[1])]
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _collapse(text: str) -> Document:
    # 16 lines of the IranWire text hold no-break spaces: split() takes them, a blank does not.
    blocks = [words for block in re.split(r"\n\s*\n", text) if (words := " ".join(block.split()))]
    ends = list(accumulate(len(block) + 1 for block in blocks))
    spans = tuple((end - len(block) - 1, end - 1) for block, end in zip(blocks, ends, strict=True))
    return Document(" ".join(blocks), spans)


def _reprinted_in(source: Source) -> str | None:
    return source.reproduced_in.source if source.reproduced_in and not source.file else None


def _without(block: Span, whole: Span, holes: list[Span]) -> tuple[Span, ...]:
    spans = [(max(block[0], whole[0]), min(block[1], whole[1]))]
    for start, end in holes:
        spans = [
            piece
            for first, last in spans
            for piece in ((first, min(last, start)), (max(first, end), last))
            if piece[0] < piece[1]
        ]
    return tuple(span for span in spans if span[0] < span[1])


def _pattern(words: str) -> str:
    before = rf"(?<!{_LETTER})" if re.match(_LETTER, words) else ""
    after = rf"(?!{_LETTER})" if re.search(rf"{_LETTER}$", words) else r"(?![\u0300-\u036f])"
    return f"{before}{re.escape(words)}{after}"


def _find(document: str, spans: list[Span], passage: Passage) -> Span:
    """Find the passage's range in one of the spans; the first words must be unique, the last follow them."""
    before = re.compile(rf"{_pattern(passage.prefix)}\s?$")
    room = len(passage.prefix) + 2
    found = [
        (match.start(), last)
        # Looked for ahead, so that two that cover each other are both found.
        for match in re.finditer(f"(?={_pattern(passage.text_start)})", document)
        for first, last in spans
        if first <= match.start() and match.start() + len(passage.text_start) <= last
        if not passage.prefix or before.search(document, max(0, match.start() - room), match.start())
    ]
    shown = f"{passage.source}: {passage.text_start!r}"
    if not found:
        if has_words(document, passage.text_start):
            after = (
                f"not after {passage.prefix!r}" if passage.prefix else "only in what the source skips or reprints"
            )
            raise PassageError(f"{shown} stands in the document, but {after}")
        raise PassageError(f"{shown} does not stand in its text{_lookalike(document, passage.text_start)}")
    if len(found) > 1:
        raise PassageError(f"{shown} stands {len(found)} times; add a prefix or lengthen text_start")
    start, last = found[0]
    behind = start + len(passage.text_start)
    if not passage.text_end:
        return start, behind
    end = re.compile(_pattern(passage.text_end)).search(document, behind, last)
    if end is None:
        raise PassageError(f"{shown} is not followed by {passage.text_end!r} in its paragraph")
    return start, end.end()


def _lookalike(document: str, words: str) -> str:
    """Name the words of the document that come nearest: as many, with one of them in common."""
    wanted, tokens = words.split(), document.split()
    windows = (
        " ".join(tokens[at - place : at - place + len(wanted)])
        for at, token in enumerate(tokens)
        for place, word in enumerate(wanted)
        if token == word and at >= place
    )
    return nearest(words, set(islice(windows, _MOST_WINDOWS)))
