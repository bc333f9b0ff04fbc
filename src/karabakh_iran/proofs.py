"""The rules that need the documents: every word that the data point at or quote stands where they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from karabakh_iran.concordance import has_words
from karabakh_iran.errors import DocumentError, PassageError
from karabakh_iran.model import Claim, Event, Name, Passage, Quote, Role, Source, Stance
from karabakh_iran.passages import Located, sentences
from karabakh_iran.references import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from karabakh_iran.dates import When
    from karabakh_iran.documents import Documents
    from karabakh_iran.drafts import Draft
    from karabakh_iran.model import Record
    from karabakh_iran.problems import Problem, Progress


def verify(draft: Draft, documents: Documents, progress: Progress | None = None) -> Iterator[Problem]:
    """Prove every passage, quote and verbatim word against the documents.

    Args:
        draft: Records that keep every rule of ``rules.check``; those of a dataset below are not proved again.
        documents: The documents.
        progress: Is told, after each record, how many have been proved, and of how many.

    Yields:
        Every problem, in the order of the records.
    """
    proof = _Proof(draft, documents)
    count = sum(len(listed.records) for listed in draft.own)
    for number, (at, record) in enumerate(draft.own_rows, 1):
        yield from proof.of(at, record)
        if progress:
            progress(number, count)


class _Proof:
    def __init__(self, draft: Draft, documents: Documents) -> None:
        self._draft = draft
        self._documents = documents
        held = [source for _, source in draft.of(Source) if source.file or source.reproduced_in]
        self._readable = {source.id for source in held if self._can_read(source)}
        own = {record.id for _, record in draft.own_rows if isinstance(record, Source)}
        self._all_readable = bool(held) and all(one.id in self._readable for one in held if one.id in own)
        #: Sources of a dataset below whose documents are somewhere else.
        self._elsewhere = {one.id for one in held if one.id not in own} - self._readable
        self._located: dict[Passage, Located | PassageError] = {}

    def of(self, at: int, record: Record) -> Iterator[Problem]:
        if isinstance(record, Source):
            yield from self._source(at, record)
            return
        for path, part in parts(record, ""):
            yield from self._part(at, path, part)
        if isinstance(record, Quote):
            yield from self._quote(at, record)
        else:
            yield from self._sentences(at, record)
        if isinstance(record, Stance):
            yield from self._words(at, ".hedge", record.hedge, record.passage)
        if isinstance(record, Quote | Stance):
            yield from self._date(at, ".when", record.when, [record.passage])
        if isinstance(record, Event | Claim):
            told = [stance.passage for stance in self._draft.stances_on.get(record.id, ())]
            yield from self._date(at, ".when", record.when, told)

    def _part(self, at: int, path: str, part: object) -> Iterator[Problem]:
        if isinstance(part, Passage):
            yield from self._passage(at, path, part)
        elif isinstance(part, Name):
            yield from self._words(at, f"{path}.text", part.text, part.passage)
        elif isinstance(part, Role):
            yield from self._words(at, f"{path}.title", part.title, part.passage)
            yield from self._date(at, f"{path}.when", part.when, [part.passage])

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

    def _source(self, at: int, source: Source) -> Iterator[Problem]:
        if source.file:
            try:
                self._documents.read(source)
            except DocumentError as error:
                yield self._draft.problem("document", at, str(error), ".file")
                return
        ranges = [(f".skip[{number}]", passage) for number, passage in enumerate(source.skip)]
        if source.reproduced_in:
            ranges.append((".reproduced_in", source.reproduced_in))
        for below, passage in ranges:
            try:
                self._documents.range(passage)
            except PassageError as error:
                yield self._draft.problem("passage", at, str(error), below)
            except DocumentError:
                return
        issued = source.issued.text if source.issued else ""
        if issued and self._all_readable and not self._documents.have(issued):
            yield self._draft.problem("words", at, f"{issued!r} stands in no document", ".issued.text")

    def _passage(self, at: int, path: str, passage: Passage) -> Iterator[Problem]:
        if passage.source in self._elsewhere:
            message = f"the document of {passage.source!r} is not among these: what points into it is not proved"
            yield self._draft.problem("document", at, message, f"{path}.source", severity="warning")
            self._elsewhere.remove(passage.source)
        if passage.source not in self._readable:
            return
        located = self._find(passage)
        if isinstance(located, PassageError):
            yield self._draft.problem("passage", at, str(located), path)
            return
        if located.paragraph != passage.paragraph:
            message = f"stands in paragraph {located.paragraph}, not {passage.paragraph}"
            yield self._draft.problem("paragraph", at, message, f"{path}.paragraph")

    def _sentences(self, at: int, record: Record) -> Iterator[Problem]:
        for path, part in parts(record, ""):
            located = self._locate(part) if isinstance(part, Passage) else None
            if located and len(sentences(located.text)) > 1:
                message = f"longer than a sentence: {located.text[:60]!r}…"
                yield self._draft.problem("sentence", at, message, path)

    def _words(self, at: int, path: str, words: str, passage: Passage | None) -> Iterator[Problem]:
        located = self._locate(passage)
        if words and located and not has_words(located.text, words):
            yield self._draft.problem("words", at, f"{words!r} does not stand in {located.text!r}", path)

    def _date(self, at: int, path: str, when: When | None, told: Iterable[Passage]) -> Iterator[Problem]:
        held = [passage for passage in told if passage.text_start]
        places = [(passage.source, located) for passage in held if (located := self._locate(passage))]
        # What a document that cannot be read would have said is not held against the record.
        if when is None or not when.text or not places or len(places) < len(held):
            return
        paragraphs = [self._documents.text(source).paragraph(place.paragraph) for source, place in places]
        if not any(has_words(paragraph, when.text) for paragraph in paragraphs):
            message = f"{when.text!r} does not stand in the paragraph"
            yield self._draft.problem("words", at, message, f"{path}.text")

    def _quote(self, at: int, quote: Quote) -> Iterator[Problem]:
        located = self._locate(quote.passage)
        if located is None:
            return
        if quote.text != located.text:
            yield self._draft.problem("quote", at, _difference(quote.text, located.text), ".text")
        text = self._documents.text(quote.passage.source)
        near = f"{text.paragraph(located.paragraph - 1)} {text.paragraph(located.paragraph)}"
        if quote.cue and not has_words(near, quote.cue):
            message = f"{quote.cue!r} does not stand in this paragraph or the one before"
            yield self._draft.problem("words", at, message, ".cue")
        outer = self._draft.by_id.get(quote.nested_in) if quote.nested_in else None
        around = self._locate(outer.passage) if isinstance(outer, Quote) else None
        same = isinstance(outer, Quote) and outer.passage.source == quote.passage.source
        if around and not (same and around.start <= located.start <= located.end <= around.end):
            yield self._draft.problem("nested", at, f"stands outside {quote.nested_in!r}", ".nested_in")


def _difference(text: str, original: str) -> str:
    pairs = enumerate(zip(text, original, strict=False))
    at = next((at for at, (ours, theirs) in pairs if ours != theirs), min(len(text), len(original)))
    start = max(0, at - 20)
    return f"reads {text[start : at + 20]!r}, the source {original[start : at + 20]!r} (character {at + 1})"
