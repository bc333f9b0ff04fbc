"""The documents: read from a folder, proved by their hash, cut into the own texts of their sources.

White space is collapsed (``str.split`` takes no-break spaces too). A source's own text is its file, or the range
of another source that reprints it, without what it skips and without what it reprints itself. Its paragraphs are
the blank-line blocks of that text, counted from 1.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate, islice
from operator import itemgetter
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from attrs import field, frozen

from karabakh_iran.concordance import Concordance
from karabakh_iran.errors import DocumentError, PassageError, nearest
from karabakh_iran.passages import Located, SourceText, Span, find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from karabakh_iran.model import Passage, Source

# Bytes and lines of a document: some ten thousand pages, which take half a gigabyte at worst.
_LARGEST = 2**24
_MOST_LINES = 2**20
# Files of the folder that are looked at for one of a name alike.
_MOST_NAMES = 1000


@frozen
class Document:
    """A document, white space collapsed.

    Attributes:
        concordance: Where words stand in it.
        blocks: The spans of its blank-line blocks.
    """

    concordance: Concordance = field(repr=False)
    blocks: tuple[Span, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """Its text."""
        return self.concordance.text


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
        self._held: dict[str, tuple[Source, Span]] = {}
        self._lost: dict[str, str] = {}
        self._reprints: defaultdict[str, list[Source]] = defaultdict(list)
        for source in self._sources.values():
            if source.reproduced_in and not source.file:
                self._reprints[source.reproduced_in.source].append(source)

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
            self._documents[key] = _collapse(self._text(source))
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
        host, whole = self._range(self._source(passage.source))
        return find(self.read(host).concordance, [whole], passage)

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

    def have(self, words: str) -> bool:
        """Tell whether words stand in any document that has been read, whole and to the letter.

        Args:
            words: What to find.

        Returns:
            Whether they do.
        """
        places = (document.concordance.places(words) for document in self._documents.values())
        return any(next(found, None) is not None for found in places)

    def _own_text(self, source_id: str) -> SourceText:
        host, whole = self._range(self._source(source_id))
        document = self.read(host)
        holes = [self.range(skipped) for skipped in self._source(source_id).skip]
        holes += [self._range(other)[1] for other in self._reprints[source_id]]
        blocks = _overlapping(document.blocks, whole)
        kept = _without(whole, holes)
        paragraphs = (_overlapping(kept, block) for block in blocks)
        written = (spans for spans in paragraphs if any(document.text[a:b].strip() for a, b in spans))
        return SourceText(source_id, document.concordance, tuple(written))

    def _range(self, source: Source) -> tuple[Source, Span]:
        """The source whose file holds this one, itself or one that reprints it, and the range there."""
        inner: dict[str, Passage] = {}
        try:
            host = self._walk(source, inner)
            host, whole = self._held.get(host.id) or (host, (0, len(self.read(host).text)))
            for source_id in tuple(reversed(inner)):
                whole = find(self.read(host).concordance, [whole], inner[source_id])
                self._held[source_id] = host, whole
                del inner[source_id]
        except PassageError as error:
            # So that a long chain is not walked once more for each of its links.
            self._lost.update(dict.fromkeys(inner, str(error)))
            raise
        return host, whole

    def _walk(self, source: Source, inner: dict[str, Passage]) -> Source:
        """Go from a source to one whose range is known, and keep the passages on the way."""
        while not source.file and source.id not in self._held:
            if source.id in self._lost:
                raise PassageError(self._lost[source.id])
            if source.reproduced_in is None or source.id in inner:
                raise PassageError(f"{source.id}: its text is not held")
            inner[source.id] = source.reproduced_in
            source = self._source(source.reproduced_in.source)
        return source

    def _source(self, source_id: str) -> Source:
        if source_id not in self._sources:
            raise PassageError(f"no source {source_id!r}{nearest(source_id, self._sources)}")
        return self._sources[source_id]

    def _text(self, source: Source) -> str:
        data = self._bytes(source)
        shown = f"{source.id}: {source.file!r}"
        if (found := sha256(data).hexdigest()) != source.sha256:
            raise DocumentError(f"{shown} has sha256 {found}, not {source.sha256!r}")
        if b"\0" in data:
            raise DocumentError(f"{shown} is no text: byte {data.index(0)} is NUL")
        if data.count(b"\n") > _MOST_LINES:
            raise DocumentError(f"{shown} has more than {_MOST_LINES} lines")
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise DocumentError(f"{shown} is no UTF-8: byte {error.start}: {error.reason}") from error

    def _bytes(self, source: Source) -> bytes:
        shown = f"{source.id}: {source.file!r}"
        if not is_plain(source.file):
            raise DocumentError(f"{shown} is no plain file name")
        # A link may lead to another name in the folder, not out of it.
        try:
            path = Path(os.path.realpath(self._folder / source.file))
        except ValueError as error:
            raise DocumentError(f"{source.id}: cannot read {source.file!r}: {error}") from None
        if not path.is_relative_to(os.path.realpath(self._folder)):
            raise DocumentError(f"{shown} leads out of the folder")
        try:
            # A pipe or a device in the place of a file would never end.
            if not S_ISREG(path.stat().st_mode):
                raise DocumentError(f"{shown} is no regular file")
            with path.open("rb") as file:
                data = file.read(_LARGEST + 1)
        except OSError as error:
            hint = nearest(source.file, self._names()) if isinstance(error, FileNotFoundError) else ""
            reason = (error.strerror or str(error)).lower()
            raise DocumentError(f"{source.id}: cannot read {source.file!r}: {reason}{hint}") from error
        if len(data) > _LARGEST:
            raise DocumentError(f"{shown} has more than {_LARGEST} bytes")
        return data

    def _names(self) -> Iterator[str]:
        with suppress(OSError):
            yield from (path.name for path in islice(self._folder.iterdir(), _MOST_NAMES))


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
    return Document(Concordance(" ".join(blocks)), spans)


def _without(whole: Span, holes: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    start, end = whole
    for first, last in sorted(holes):
        if start < first:
            kept.append((start, min(first, end)))
        start = max(start, last)
    return [*kept, (start, end)] if start < end else kept


def _overlapping(spans: Sequence[Span], whole: Span) -> tuple[Span, ...]:
    """What of spans, which are in order and none in another, lies within one."""
    start, end = whole
    number = bisect_right(spans, start, key=itemgetter(1))
    until = bisect_left(spans, end, key=itemgetter(0))
    return tuple((max(first, start), min(last, end)) for first, last in spans[number:until])
