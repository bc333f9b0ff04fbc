"""Every rule that a dataset keeps, over the whole of it: every problem, never only the first.

``check`` needs the records alone, ``verify`` (in ``proofs``) the documents too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from karabakh_iran import linking
from karabakh_iran.dates import When
from karabakh_iran.documents import is_plain
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Source, Stance
from karabakh_iran.references import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from karabakh_iran.drafts import Draft
    from karabakh_iran.problems import Problem, Progress

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_URL = re.compile(r"https?://[^\s/]", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{3}", re.ASCII)


def check(draft: Draft, progress: Progress | None = None) -> Iterator[Problem]:
    """Hold records against every rule that needs no document.

    Args:
        draft: The records.
        progress: Is told how many rules have been held against them, and of how many.

    Yields:
        Every problem, rule by rule.
    """
    for number, rule in enumerate(_RULES, 1):
        yield from rule(draft)
        if progress:
            progress(number, len(_RULES))


def derived_status(event_id: str, draft: Draft) -> str:
    """Derive the status of an event from its stances.

    Args:
        event_id: Id of the Event.
        draft: The records.

    Returns:
        "disputed" where a stance denies it; "stated" where somebody asserts it in his own voice, in a source
        that he wrote; "attributed" otherwise.
    """
    stances = draft.stances_on.get(event_id, ())
    if any(stance.position == "denies" for stance in stances):
        return "disputed"
    own_voice = any(stance.position == "asserts" and _own_voice(stance, draft) for stance in stances)
    return "stated" if own_voice else "attributed"


def _own_voice(stance: Stance, draft: Draft) -> bool:
    source = draft.source(stance.passage.source)
    return source is not None and not stance.via and stance.holder in (*source.authors, source.voice)


def _empty(draft: Draft) -> Iterator[Problem]:
    for at, record in draft.rows:
        for path, part in parts(record, ""):
            kind: Any = type(part)
            for name in _needed(kind):
                if getattr(part, name) == "":
                    yield draft.problem("empty", at, "a text is needed", f"{path}.{name}")


@cache
def _needed(kind: type[AttrsInstance]) -> tuple[str, ...]:
    # A date may have no bound.
    return tuple(one.name for one in attrs.fields(kind) if one.default is attrs.NOTHING and kind is not When)


def _passages(draft: Draft) -> Iterator[Problem]:
    for at, record in draft.rows:
        for path, part in parts(record, ""):
            if not isinstance(part, Passage) or (source := draft.source(part.source)) is None:
                continue
            held = bool(source.file or source.reproduced_in)
            whole_text = path.startswith((".skip", ".reproduced_in"))
            if held and not part.text_start:
                yield draft.problem("passage", at, f"the text of {source.id!r} is held: give text_start", path)
            elif held and part.paragraph is None and not whole_text:
                yield draft.problem("passage", at, f"the text of {source.id!r} is held: give the paragraph", path)
            elif not held and part.text_start:
                yield draft.problem("passage", at, f"the text of {source.id!r} is not held: no words of it", path)
            if part.paragraph is not None and part.paragraph < 1:
                message = f"paragraphs are counted from 1: there is no paragraph {part.paragraph}"
                yield draft.problem("passage", at, message, f"{path}.paragraph")
            for name in ("text_end", "prefix"):
                if getattr(part, name) and not part.text_start:
                    yield draft.problem("passage", at, f"{name} without text_start", path)


def _sources(draft: Draft) -> Iterator[Problem]:
    for at, source in draft.of(Source):
        if bool(source.file) is not bool(source.sha256):
            missing = "sha256" if source.file else "file"
            yield draft.problem("source", at, f"file and sha256 go together: {missing} is missing")
        elif source.file and not is_plain(source.file):
            yield draft.problem("source", at, f"{source.file!r} is no plain file name (without a folder)", ".file")
        elif source.sha256 and not _SHA256.fullmatch(source.sha256):
            message = f"{source.sha256!r} is no SHA-256 (64 hexadecimal digits, lower case)"
            yield draft.problem("source", at, message, ".sha256")
        if source.url and not _URL.match(source.url):
            yield draft.problem("source", at, f"{source.url!r} is no address of the web (http, https)", ".url")
        if source.authors and source.voice:
            yield draft.problem("source", at, "a signed source needs no voice", ".voice")
        for number, passage in enumerate(source.skip):
            if passage.source != source.id:
                message = f"{source.id!r} can skip words of its own only, none of {passage.source!r}"
                yield draft.problem("source", at, message, f".skip[{number}].source")
        host = draft.source(source.reproduced_in.source) if source.reproduced_in and not source.file else None
        if host and not (host.file or host.reproduced_in):
            message = f"{host.id!r}, which reprints it, is not held"
            yield draft.problem("source", at, message, ".reproduced_in.source")


def _names_and_countries(draft: Draft) -> Iterator[Problem]:
    for at, actor in draft.of(Actor):
        if actor.sort_name and actor.kind != "person":
            yield draft.problem("sort-name", at, f"only persons have one, not a {actor.kind}", ".sort_name")
        if actor.country is not None and actor.kind not in {"state", "government-body"}:
            yield draft.problem("country", at, f"only states and bodies have one, not a {actor.kind}", ".country")
    for at, record in draft.rows:
        country = record.country if isinstance(record, Actor | Place) else None
        if country is not None and not _COUNTRY.fullmatch(country):
            yield draft.problem("country", at, f"{country!r} is no ISO 3166-1 alpha-3 code", ".country")


def _dates(draft: Draft) -> Iterator[Problem]:
    for at, record in draft.rows:
        if not isinstance(record, Quote | Stance) or record.when is None:
            continue
        source = draft.source(record.passage.source)
        issued = source.issued.latest if source and source.issued else None
        when = record.when
        # What happened once may have happened on its first day; what lasted did so to its last.
        known = when.latest or when.earliest if "/" in when.edtf else when.earliest or when.latest
        if issued and known and known > issued:
            message = f"{when.edtf!r} is after its source, which was issued {issued}"
            yield draft.problem("date", at, message, ".when.edtf")


def _stances(draft: Draft) -> Iterator[Problem]:
    # What a record that cannot be read would have said is not held against the others.
    if draft.unread.get("stances", frozenset()) != frozenset():
        return
    for at, record in draft.rows:
        if isinstance(record, Event | Claim) and not draft.stances_on.get(record.id):
            yield draft.problem("stance", at, f"{record.id!r} has no stance: nobody tells it")
    if draft.unread.get("sources", frozenset()) != frozenset():
        return
    for at, event in draft.of(Event):
        if event.status != (status := derived_status(event.id, draft)):
            message = f"{event.status!r}, but its stances make it {status!r}"
            yield draft.problem("status", at, message, ".status")


def _rivals(draft: Draft) -> Iterator[Problem]:
    for at, claim in draft.of(Claim):
        for number, rival_id in enumerate(claim.rivals):
            below = f".rivals[{number}]"
            rival = draft.by_id.get(rival_id)
            if not isinstance(rival, Claim):
                continue
            if rival_id == claim.id:
                yield draft.problem("rivals", at, "a claim is no rival of itself", below)
            elif claim.id in rival.rivals and rival_id < claim.id:
                yield draft.problem("rivals", at, f"the pair is stored with {rival_id!r} already", below)
            elif _apart(claim.when, rival.when):
                yield draft.problem("rivals", at, f"{rival_id!r} is about another time", below)


def _apart(one: When | None, other: When | None) -> bool:
    if one is None or other is None or not (one.bounded and other.bounded):
        return False
    return not one.overlaps(other, open_ended=True)


def _uncoded(draft: Draft) -> Iterator[Problem]:
    # What cannot be read may point into it.
    if any(draft.unread.get(name, frozenset()) != frozenset() for name in ("stances", "quotes")):
        return
    coded = {record.passage.source for _, record in draft.rows if isinstance(record, Stance | Quote)}
    for at, source in draft.of(Source):
        if (source.file or source.reproduced_in) and source.id not in coded:
            message = f"the text of {source.id!r} is held, but no stance or quote points into it"
            yield draft.problem("uncoded", at, message, severity="warning")


_RULES = (
    linking.unique,
    _empty,
    linking.resolved,
    _passages,
    _sources,
    _names_and_countries,
    _dates,
    _stances,
    _rivals,
    linking.acyclic,
    _uncoded,
)
