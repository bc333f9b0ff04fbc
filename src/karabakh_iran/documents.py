"""The documents: read from a folder, proved by their hash, cut into the own texts of their sources.

White space is collapsed (``str.split`` takes no-break spaces too). A source's own text is its file, or the range
of another source that reprints it, without what it skips and without what it reprints itself. Its paragraphs are
the blank-line blocks of that text, counted from 1.
"""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from karabakh_iran.errors import DocumentError, PassageError, nearest
from karabakh_iran.passages import Located, SourceText, Span, find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from karabakh_iran.model import Passage, Source


@frozen
class Document:
    """A document, white space collapsed.

    Attributes:
        text: Its text.
        blocks: The spans of its blank-line blocks.
    """

    text: str = field(repr=False)
    blocks: tuple[Span, ...] = field(repr=False)


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
        return find(self.read(self._host(source)).text, [self._range(source)], passage)

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
        if not is_plain(source.file):
            raise DocumentError(f"{source.id}: {source.file!r} is no plain file name")
        try:
            data = (self._folder / source.file).read_bytes()
        except OSError as error:
            raise DocumentError(f"{source.id}: cannot read {source.file!r}: {error.strerror}") from error
        if (found := sha256(data).hexdigest()) != source.sha256:
            raise DocumentError(f"{source.id}: {source.file!r} has sha256 {found}, not {source.sha256!r}")
        return data


def is_plain(name: str) -> bool:
    """Tell whether a name is that of a file in the folder itself, and leads nowhere else.

    Args:
        name: A file name.

    Returns:
        Whether it is.
    """
    return Path(name).name == name and name != ".." and "\0" not in name


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
