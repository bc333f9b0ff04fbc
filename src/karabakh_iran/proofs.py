"""The rules that need the documents: every word that the data point at or quote stands where they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from karabakh_iran.concordance import has_words
from karabakh_iran.errors import DocumentError, PassageError
from karabakh_iran.model import Claim, Event, Name, Passage, Quote, Role, Source, Stance
from karabakh_iran.passages import Located, sentences
from karabakh_iran.references import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from karabakh_iran.dates import When
    from karabakh_iran.documents import Documents
    from karabakh_iran.drafts import Draft, Row
    from karabakh_iran.problems import Problem

#: Takes how much is done, and of how much.
Progress: TypeAlias = Callable[[int, int], object]


def verify(draft: Draft, documents: Documents, progress: Progress | None = None) -> tuple[Problem, ...]:
    """Prove every passage, quote and verbatim word against the documents.

    Args:
        draft: Records that keep every rule of ``rules.check``.
        documents: The documents.
        progress: Is told, after each record, how many have been proved, and of how many.

    Returns:
        Every problem, in the order of the records.
    """
    proof = _Proof(draft, documents)
    problems: list[Problem] = []
    for number, row in enumerate(draft.rows, 1):
        problems += proof.of(row)
        if progress:
            progress(number, len(draft.rows))
    return tuple(problems)


class _Proof:
    def __init__(self, draft: Draft, documents: Documents) -> None:
        self._draft = draft
        self._documents = documents
        held = {source.id: source for _, source in draft.of(Source) if source.file or source.reproduced_in}
        self._readable = {source_id for source_id, source in held.items() if self._can_read(source)}
        self._all_readable = bool(held) and len(self._readable) == len(held)
        self._located: dict[Passage, Located | PassageError] = {}

    def of(self, row: Row) -> Iterator[Problem]:
        record = row.record
        if isinstance(record, Source):
            yield from self._source(row, record)
            return
        for path, part in parts(record, ""):
            if isinstance(part, Passage):
                yield from self._passage(row, path, part)
            elif isinstance(part, Name):
                yield from self._words(row, f"{path}.text", part.text, part.passage)
            elif isinstance(part, Role):
                yield from self._words(row, f"{path}.title", part.title, part.passage)
                yield from self._date(row, f"{path}.when", part.when, [part.passage])
        if isinstance(record, Quote):
            yield from self._quote(row, record)
        if isinstance(record, Stance):
            yield from self._words(row, ".hedge", record.hedge, record.passage)
        if isinstance(record, Quote | Stance):
            yield from self._date(row, ".when", record.when, [record.passage])
        if isinstance(record, Event | Claim):
            told = [stance.passage for stance in self._draft.stances_on.get(record.id, ())]
            yield from self._date(row, ".when", record.when, told)

    def _can_read(self, source: Source) -> bool:
        try:
            self._documents.text(source.id)
        except (DocumentError, PassageError):
            return False
        return True

    def _locate(self, passage: Passage | None) -> Located | None:
        """Where a passage stands; ``None`` where that cannot be proved, or is reported elsewhere."""
        if passage is None or passage.source not in self._readable:
            return None
        found = self._find(passage)
        return found if isinstance(found, Located) else None

    def _find(self, passage: Passage) -> Located | PassageError:
        if passage not in self._located:
            try:
                self._located[passage] = self._documents.locate(passage)
            except PassageError as error:
                self._located[passage] = error
        return self._located[passage]

    def _source(self, row: Row, source: Source) -> Iterator[Problem]:
        if source.file:
            try:
                self._documents.read(source)
            except DocumentError as error:
                yield row.problem("document", str(error), ".file")
                return
        ranges = [(f".skip[{number}]", passage) for number, passage in enumerate(source.skip)]
        if source.reproduced_in:
            ranges.append((".reproduced_in", source.reproduced_in))
        for below, passage in ranges:
            try:
                self._documents.range(passage)
            except PassageError as error:
                yield row.problem("passage", str(error), below)
            except DocumentError:
                return
        issued = source.issued.text if source.issued else ""
        if issued and self._all_readable and not self._documents.have(issued):
            yield row.problem("words", f"{issued!r} stands in no document", ".issued.text")

    def _passage(self, row: Row, path: str, passage: Passage) -> Iterator[Problem]:
        if passage.source not in self._readable:
            return
        located = self._find(passage)
        if isinstance(located, PassageError):
            yield row.problem("passage", str(located), path)
            return
        if located.paragraph != passage.paragraph:
            message = f"stands in paragraph {located.paragraph}, not {passage.paragraph}"
            yield row.problem("paragraph", message, f"{path}.paragraph")
        if not isinstance(row.record, Quote) and len(sentences(located.text)) > 1:
            yield row.problem("sentence", f"longer than a sentence: {located.text[:60]!r}…", path)

    def _words(self, row: Row, path: str, words: str, passage: Passage | None) -> Iterator[Problem]:
        located = self._locate(passage)
        if words and located and not has_words(located.text, words):
            yield row.problem("words", f"{words!r} does not stand in {located.text!r}", path)

    def _date(self, row: Row, path: str, when: When | None, told: Iterable[Passage]) -> Iterator[Problem]:
        held = [passage for passage in told if passage.text_start]
        places = [(passage.source, located) for passage in held if (located := self._locate(passage))]
        # What a document that cannot be read would have said is not held against the record.
        if when is None or not when.text or not places or len(places) < len(held):
            return
        paragraphs = [self._documents.text(source).paragraph(place.paragraph) for source, place in places]
        if not any(has_words(paragraph, when.text) for paragraph in paragraphs):
            yield row.problem("words", f"{when.text!r} does not stand in the paragraph", f"{path}.text")

    def _quote(self, row: Row, quote: Quote) -> Iterator[Problem]:
        located = self._locate(quote.passage)
        if located is None:
            return
        if quote.text != located.text:
            yield row.problem("quote", _difference(quote.text, located.text), ".text")
        text = self._documents.text(quote.passage.source)
        near = f"{text.paragraph(located.paragraph - 1)} {text.paragraph(located.paragraph)}"
        if quote.cue and not has_words(near, quote.cue):
            yield row.problem("words", f"{quote.cue!r} does not stand in this paragraph or the one before", ".cue")
        outer = self._draft.by_id.get(quote.nested_in) if quote.nested_in else None
        around = self._locate(outer.record.passage) if outer and isinstance(outer.record, Quote) else None
        same = outer is not None and outer.record.passage.source == quote.passage.source
        if around and not (same and around.start <= located.start <= located.end <= around.end):
            yield row.problem("nested", f"stands outside {quote.nested_in!r}", ".nested_in")


def _difference(text: str, original: str) -> str:
    pairs = enumerate(zip(text, original, strict=False))
    at = next((at for at, (ours, theirs) in pairs if ours != theirs), min(len(text), len(original)))
    start = max(0, at - 20)
    return f"reads {text[start : at + 20]!r}, the source {original[start : at + 20]!r} (character {at})"
