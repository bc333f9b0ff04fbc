"""Every rule that a dataset keeps, over the whole of it: every problem, never only the first.

``check`` needs the records alone, ``verify`` (in ``proofs``) the documents too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from karabakh_iran.cycles import cyclic
from karabakh_iran.dates import When
from karabakh_iran.documents import is_plain
from karabakh_iran.errors import nearest
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Source, Stance
from karabakh_iran.model.record import SLUG
from karabakh_iran.references import TABLES, TableName, Targets, class_of, nouns, parts, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.drafts import Draft
    from karabakh_iran.model import Record
    from karabakh_iran.problems import Problem

_SLUG = re.compile(SLUG)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_URL = re.compile(r"https?://[^\s/]", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{3}", re.ASCII)
_TABLE_OF: dict[type[Record], TableName] = {class_of(name): name for name in TABLES}
# How many ids are looked at for the nearest ones, all problems together: some seconds.
_MOST_LOOKED_AT = 100_000


def check(draft: Draft) -> tuple[Problem, ...]:
    """Hold records against every rule that needs no document.

    Args:
        draft: The records.

    Returns:
        Every problem, rule by rule.
    """
    return tuple(problem for rule in _RULES for problem in rule(draft))


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


def _ids(draft: Draft) -> Iterator[Problem]:
    for row in draft.rows:
        record_id = row.record.id
        if not _SLUG.fullmatch(record_id):
            yield row.problem("id-form", f"{record_id!r} is no slug (lower-case ASCII, digits, hyphens)", ".id")
        if (first := draft.by_id[record_id]) is not row:
            yield row.problem("id-unique", f"{record_id!r} stands already at {first.file} {first.path}", ".id")


def _empty(draft: Draft) -> Iterator[Problem]:
    for row in draft.rows:
        for path, part in parts(row.record, ""):
            for one in attrs.fields(type(part)):
                # A date may have no bound.
                needed = one.default is attrs.NOTHING and not isinstance(part, When)
                if needed and getattr(part, one.name) == "":
                    yield row.problem("empty", "a text is needed", f"{path}.{one.name}")


class _Ids:
    """The ids of each table, and which of them come nearest to one that is none."""

    def __init__(self, draft: Draft) -> None:
        self.tables: defaultdict[str, set[TableName]] = defaultdict(set)
        self._of: defaultdict[TableName, list[str]] = defaultdict(list)
        self._hints: dict[tuple[str, Targets], str] = {}
        self._left = _MOST_LOOKED_AT
        for row in draft.rows:
            table = _TABLE_OF[type(row.record)]
            self.tables[row.record.id].add(table)
            self._of[table].append(row.record.id)

    def nearest(self, wrong: str, tables: Targets) -> str:
        key = wrong, tables
        if key not in self._hints and self._left > 0:
            valid = [record_id for table in tables for record_id in self._of[table]]
            self._left -= len(valid)
            self._hints[key] = nearest(wrong, valid)
        return self._hints.get(key, "")


def _references(draft: Draft) -> Iterator[Problem]:
    ids = _Ids(draft)
    for row in draft.rows:
        for path, part in parts(row.record, ""):
            seen: set[tuple[str, str]] = set()
            for below, target, tables in references(part):
                field_name = below.partition("[")[0]
                if (field_name, target) in seen:
                    yield row.problem("reference", f"{target!r} stands twice", path + below)
                seen.add((field_name, target))
                found = ids.tables.get(target, set())
                if not found.isdisjoint(tables):
                    continue
                unread = [draft.unread.get(name, frozenset()) for name in tables]
                if any(missing is None or target in missing for missing in unread):
                    continue
                if found:
                    noun = nouns((min(found, key=TABLES.index),))
                    message = f"{target!r} is a record of another kind ({noun}); {nouns(tables)} wanted"
                else:
                    message = f"no {nouns(tables)} {target!r}{ids.nearest(target, tables)}"
                yield row.problem("reference", message, path + below)


def _passages(draft: Draft) -> Iterator[Problem]:
    for row in draft.rows:
        for path, part in parts(row.record, ""):
            if not isinstance(part, Passage) or (source := draft.source(part.source)) is None:
                continue
            held = bool(source.file or source.reproduced_in)
            whole_text = path.startswith((".skip", ".reproduced_in"))
            if held and not part.text_start:
                yield row.problem("passage", f"the text of {source.id!r} is held: give text_start", path)
            elif held and part.paragraph is None and not whole_text:
                yield row.problem("passage", f"the text of {source.id!r} is held: give the paragraph", path)
            elif not held and part.text_start:
                yield row.problem("passage", f"the text of {source.id!r} is not held: no words of it", path)
            for name in ("text_end", "prefix"):
                if getattr(part, name) and not part.text_start:
                    yield row.problem("passage", f"{name} without text_start", path)


def _sources(draft: Draft) -> Iterator[Problem]:
    for row, source in draft.of(Source):
        if bool(source.file) is not bool(source.sha256):
            yield row.problem("source", "file and sha256 go together")
        elif source.file and not is_plain(source.file):
            yield row.problem("source", f"{source.file!r} is no plain file name", ".file")
        elif source.sha256 and not _SHA256.fullmatch(source.sha256):
            yield row.problem("source", f"{source.sha256!r} is no SHA-256 (64 hexadecimal digits)", ".sha256")
        if source.url and not _URL.match(source.url):
            yield row.problem("source", f"{source.url!r} is no address of the web (http, https)", ".url")
        if source.authors and source.voice:
            yield row.problem("source", "a signed source needs no voice", ".voice")
        for number, passage in enumerate(source.skip):
            if passage.source != source.id:
                message = f"{source.id!r} can skip words of its own only, none of {passage.source!r}"
                yield row.problem("source", message, f".skip[{number}].source")
        host = draft.source(source.reproduced_in.source) if source.reproduced_in and not source.file else None
        if host and not (host.file or host.reproduced_in):
            yield row.problem("source", f"{host.id!r}, which reprints it, is not held", ".reproduced_in.source")


def _names_and_countries(draft: Draft) -> Iterator[Problem]:
    for row, actor in draft.of(Actor):
        if actor.sort_name and actor.kind != "person":
            yield row.problem("sort-name", f"only persons have one, not a {actor.kind}", ".sort_name")
        if actor.country is not None and actor.kind not in {"state", "government-body"}:
            yield row.problem("country", f"only states and bodies have one, not a {actor.kind}", ".country")
    for row in draft.rows:
        country = row.record.country if isinstance(row.record, Actor | Place) else None
        if country is not None and not _COUNTRY.fullmatch(country):
            yield row.problem("country", f"{country!r} is no ISO 3166-1 alpha-3 code", ".country")


def _dates(draft: Draft) -> Iterator[Problem]:
    for row in draft.rows:
        if not isinstance(row.record, Quote | Stance) or row.record.when is None:
            continue
        source = draft.source(row.record.passage.source)
        issued = source.issued.latest if source and source.issued else None
        when = row.record.when
        # What happened once may have happened on its first day; what lasted did so to its last.
        known = when.latest or when.earliest if "/" in when.edtf else when.earliest or when.latest
        if issued and known and known > issued:
            message = f"{when.edtf!r} is after its source, which was issued {issued}"
            yield row.problem("date", message, ".when.edtf")


def _stances(draft: Draft) -> Iterator[Problem]:
    # What a record that cannot be read would have said is not held against the others.
    if draft.unread.get("stances", frozenset()) != frozenset():
        return
    for row in draft.rows:
        if isinstance(row.record, Event | Claim) and not draft.stances_on.get(row.record.id):
            yield row.problem("stance", f"{row.record.id!r} has no stance: nobody tells it")
    if draft.unread.get("sources", frozenset()) != frozenset():
        return
    for row, event in draft.of(Event):
        if event.status != (status := derived_status(event.id, draft)):
            message = f"{event.status!r}, but its stances make it {status!r}"
            yield row.problem("status", message, ".status")


def _rivals(draft: Draft) -> Iterator[Problem]:
    for row, claim in draft.of(Claim):
        for number, rival_id in enumerate(claim.rivals):
            below = f".rivals[{number}]"
            found = draft.by_id.get(rival_id)
            rival = found.record if found else None
            if not isinstance(rival, Claim):
                continue
            if rival_id == claim.id:
                yield row.problem("rivals", "a claim is no rival of itself", below)
            elif claim.id in rival.rivals and rival_id < claim.id:
                yield row.problem("rivals", f"the pair is stored with {rival_id!r} already", below)
            elif _apart(claim.when, rival.when):
                yield row.problem("rivals", f"{rival_id!r} is about another time", below)


def _apart(one: When | None, other: When | None) -> bool:
    if one is None or other is None or not (one.bounded and other.bounded):
        return False
    return not one.overlaps(other, open_ended=True)


def _uncoded(draft: Draft) -> Iterator[Problem]:
    # What cannot be read may point into it.
    if any(draft.unread.get(name, frozenset()) != frozenset() for name in ("stances", "quotes")):
        return
    coded = {row.record.passage.source for row in draft.rows if isinstance(row.record, Stance | Quote)}
    for row, source in draft.of(Source):
        if (source.file or source.reproduced_in) and source.id not in coded:
            message = f"the text of {source.id!r} is held, but no stance or quote points into it"
            yield row.problem("uncoded", message, severity="warning")


def _chains(draft: Draft) -> Iterator[Problem]:
    for name in ("part_of", "nested_in", "continues", "reproduced_in"):
        links = {
            row.record.id: next_id
            for row in draft.by_id.values()
            if (next_id := _next(row.record, name)) is not None
        }
        for record_id in sorted(cyclic(links)):
            yield draft.by_id[record_id].problem("cycle", f"{record_id!r} leads back to itself", f".{name}")


def _next(record: Record, name: str) -> str | None:
    value: str | Passage | None = getattr(record, name, None)
    return value.source if isinstance(value, Passage) else value


_RULES = (
    _ids,
    _empty,
    _references,
    _passages,
    _sources,
    _names_and_countries,
    _dates,
    _stances,
    _rivals,
    _chains,
    _uncoded,
)
