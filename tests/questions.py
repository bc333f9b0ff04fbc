"""Questions to each table, each with the plainest code for its answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import karabakh_iran as ki

if TYPE_CHECKING:
    from collections.abc import Callable

    from karabakh_iran.dates import When
    from karabakh_iran.references import TableName


def could(when: When | None, first: date, last: date, *, open_ended: bool = False) -> bool:
    """Tell whether a date shares a day with a span; one that is open, whether its other end does."""
    if when is None or not (when.earliest or when.latest):
        return False
    start, end = when.earliest, when.latest
    if not open_ended:
        start, end = start or end, end or start
    return (start or date.min) <= last and (end or date.max) >= first


def must(when: When | None, first: date, last: date) -> bool:
    """Tell whether a date has none but days of a span, surely."""
    if when is None or not (when.earliest or when.latest) or set(when.edtf) & set("~?"):
        return False
    return first <= (when.earliest or date.min) and (when.latest or date.max) <= last


def year(number: int) -> tuple[date, date]:
    """The first day and the last."""
    return date(number, 1, 1), date(number, 12, 31)


def told(record: Any, holder: str) -> bool:  # noqa: ANN401 - an event or a claim
    """Tell whether somebody asserts it."""
    return any(s.on == record.id and s.holder == holder and s.position == "asserts" for s in ki.stances)


def stands(record: Any, source: str) -> bool:  # noqa: ANN401 - an event or a claim
    """Tell whether any stance on it stands in a source."""
    return any(s.on == record.id and s.passage.source == source for s in ki.stances)


def rivals(one: ki.Claim) -> set[str]:
    """The ids of what cannot be so with it, stored with whichever of the two."""
    return {*one.rivals, *(other.id for other in ki.claims if one.id in other.rivals)}


def contested(claim: ki.Claim) -> bool:
    """Tell whether somebody denies or questions it, or asserts a rival."""
    positions = {(s.on, s.position) for s in ki.stances}
    doubted = {(claim.id, "denies"), (claim.id, "questions")} & positions
    return bool(doubted) or any((one, "asserts") in positions for one in rivals(claim))


def mentions(words: str, *texts: str) -> bool:
    """Tell whether words stand in one of some texts, in any case."""
    return any(words.lower() in text.lower() for text in texts)


QUESTIONS: dict[TableName, list[tuple[dict[str, Any], Callable[[Any], object]]]] = {
    "sources": [
        ({"id": ["davar-2020", "commentary"]}, lambda s: s.id in {"davar-2020", "commentary"}),
        ({"text": "armenia"}, lambda s: mentions("armenia", s.title)),
        ({"kind": "book"}, lambda s: s.kind == "book"),
        ({"author": "Faramarz Davar"}, lambda s: "faramarz-davar" in s.authors),
        ({"author": None}, lambda s: not s.authors),
        ({"translator": "oye-times"}, lambda s: "oye-times" in s.translators),
        ({"translator": None}, lambda s: s.translators == ()),
        ({"reproduced_in": "commentary"}, lambda s: s.reproduced_in and s.reproduced_in.source == "commentary"),
        ({"reproduced_in": None}, lambda s: s.reproduced_in is None),
        ({"held": True}, lambda s: s.sha256 or s.reproduced_in),
        ({"held": False}, lambda s: not s.sha256 and not s.reproduced_in),
        ({"during": "2013"}, lambda s: could(s.issued, *year(2013))),
        ({"within": "2020"}, lambda s: must(s.issued, *year(2020))),
        ({"dated": False}, lambda s: s.issued is None),
        ({"note": "cited in"}, lambda s: mentions("cited in", s.note)),
    ],
    "actors": [
        ({"id": "Iran"}, lambda a: a.id == "iran"),
        ({"text": "abdol ali zadeh"}, lambda a: a.id == "ali-abdol-alizadeh"),
        ({"text": "ali"}, lambda a: mentions("ali", a.name, *(one.text for one in a.aliases))),
        ({"kind": ["state", "media"]}, lambda a: a.kind in {"state", "media"}),
        ({"country": "IRN"}, lambda a: a.country == "IRN"),
        ({"country": None}, lambda a: a.country is None),
        ({"role": "PRESIDEN"}, lambda a: mentions("presiden", *(role.title for role in a.roles))),
        ({"note": "anonymous"}, lambda a: mentions("anonymous", a.note)),
    ],
    "places": [
        ({"id": ["baku", "Tehran"]}, lambda p: p.id in {"baku", "tehran"}),
        ({"text": "the area around it"}, lambda p: p.id == "area-around-nagorno-karabakh"),
        ({"kind": "province"}, lambda p: p.kind == "province"),
        ({"country": ["IRN", "ARM"]}, lambda p: p.country in {"IRN", "ARM"}),
        ({"country": None}, lambda p: p.country is None),
        ({"part_of": "iran-territory"}, lambda p: p.part_of == "iran-territory"),
        ({"part_of": None}, lambda p: p.part_of is None),
        ({"kind": "region", "part_of": None}, lambda p: p.kind == "region" and not p.part_of),
        ({"note": "contested"}, lambda p: mentions("contested", p.note)),
    ],
    "events": [
        ({"id": "bread-shipment-to-baku"}, lambda e: e.id == "bread-shipment-to-baku"),
        ({"text": "bread"}, lambda e: mentions("bread", e.title)),
        ({"type": ["aid", "agree"]}, lambda e: e.type in {"aid", "agree"}),
        ({"mode": "training"}, lambda e: "training" in e.modes),
        ({"mode": None}, lambda e: not e.modes),
        ({"status": "attributed"}, lambda e: e.status == "attributed"),
        ({"occurrence": "advisers-to-azerbaijan"}, lambda e: e.occurrence == "advisers-to-azerbaijan"),
        ({"occurrence": None}, lambda e: e.occurrence is None),
        ({"actor": "Iran"}, lambda e: "iran" in e.actors),
        ({"actor": None}, lambda e: not e.actors),
        ({"recipient": ["azerbaijan", "armenia"]}, lambda e: {"azerbaijan", "armenia"} & {*e.recipients}),
        ({"place": "Tehran"}, lambda e: "tehran" in e.places),
        ({"during": "1990/1994"}, lambda e: could(e.when, date(1990, 1, 1), date(1994, 12, 31))),
        (
            {"during": "2021/..", "open_ended": True},
            lambda e: could(e.when, date(2021, 1, 1), date.max, open_ended=True),
        ),
        ({"within": "../2013"}, lambda e: must(e.when, date.min, date(2013, 12, 31))),
        ({"dated": True}, lambda e: e.when is not None and e.when.edtf),
        ({"dated": False}, lambda e: e.when is None or not e.when.edtf),
        ({"told_by": "mohsen-rezaee"}, lambda e: told(e, "mohsen-rezaee")),
        ({"source": "kucera-2013"}, lambda e: stands(e, "kucera-2013")),
        ({"note": "occurrence"}, lambda e: mentions("occurrence", e.note)),
    ],
    "claims": [
        ({"id": "iran-supports-armenia"}, lambda c: c.id == "iran-supports-armenia"),
        ({"text": "harmony"}, lambda c: mentions("harmony", c.text)),
        ({"kind": "legal-status"}, lambda c: c.kind == "legal-status"),
        ({"about": "nagorno-karabakh"}, lambda c: "nagorno-karabakh" in c.about),
        ({"about": None}, lambda c: not c.about),
        ({"contested": True}, contested),
        ({"contested": False}, lambda c: not contested(c)),
        ({"rival_of": "iran-neutral"}, lambda c: "iran-neutral" in rivals(c)),
        ({"rival_of": "nationalism-only-reason"}, lambda c: "nationalism-only-reason" in rivals(c)),
        ({"rival_of": None}, lambda c: not rivals(c)),
        ({"during": "1992"}, lambda c: could(c.when, *year(1992))),
        ({"within": "1992/1993"}, lambda c: must(c.when, date(1992, 1, 1), date(1993, 12, 31))),
        ({"dated": True}, lambda c: c.when and c.when.edtf),
        ({"told_by": "joshua-kucera"}, lambda c: told(c, "joshua-kucera")),
        ({"source": "kucera-2013"}, lambda c: stands(c, "kucera-2013")),
        ({"note": "rival"}, lambda c: mentions("rival", c.note)),
    ],
    "stances": [
        (
            {"id": "khamenei-fatwa--mansour-haghighatpour"},
            lambda s: s.id == "khamenei-fatwa--mansour-haghighatpour",
        ),
        ({"text": "ALLEGEDLY"}, lambda s: mentions("allegedly", s.hedge)),
        ({"on": "iran-supports-armenia"}, lambda s: s.on == "iran-supports-armenia"),
        ({"on": ["iran-neutral", "khamenei-fatwa"]}, lambda s: s.on in {"iran-neutral", "khamenei-fatwa"}),
        ({"holder": "Faramarz Davar"}, lambda s: s.holder == "faramarz-davar"),
        ({"position": ["denies", "questions"]}, lambda s: s.position != "asserts"),
        ({"via": ["Sahar TV", "kucera-2013"]}, lambda s: {"sahar-tv", "kucera-2013"} & {*s.via}),
        ({"via": None}, lambda s: not s.via),
        ({"hedged": True}, lambda s: s.hedge),
        ({"hedged": False}, lambda s: not s.hedge),
        ({"source": "davar-2020"}, lambda s: s.passage.source == "davar-2020"),
        ({"paragraph": 14}, lambda s: s.passage.paragraph == 14),
        ({"during": "2013-03-08"}, lambda s: could(s.when, date(2013, 3, 8), date(2013, 3, 8))),
        ({"within": "2013"}, lambda s: must(s.when, *year(2013))),
        ({"dated": False}, lambda s: s.when is None),
        ({"note": "second"}, lambda s: mentions("second", s.note)),
    ],
    "quotes": [
        ({"id": "rezaee-order-davar"}, lambda q: q.id == "rezaee-order-davar"),
        ({"text": "BREAD by the"}, lambda q: mentions("bread by the", q.text)),
        ({"text": "azerbaijan's territorial"}, lambda q: "Azerbaijan’s territorial" in q.text),
        ({"cue": "he told"}, lambda q: mentions("he told", q.cue)),
        ({"speaker": "Mohsen  REZAEE"}, lambda q: q.speaker == "mohsen-rezaee"),
        ({"speaker": "Abdol Ali Zadeh"}, lambda q: q.speaker == "ali-abdol-alizadeh"),
        ({"speaker": "rezaee", "about": "baku"}, lambda q: q.speaker == "mohsen-rezaee" and "baku" in q.about),
        ({"about": ["baku", "karabakh-war"]}, lambda q: {"baku", "karabakh-war"} & {*q.about}),
        ({"about": None}, lambda q: not q.about),
        (
            {"via": ["Sahar TV", "rafsanjani-memoirs-1993"]},
            lambda q: {"sahar-tv", "rafsanjani-memoirs-1993"} & {*q.via},
        ),
        ({"via": None}, lambda q: not q.via),
        ({"source": "commentary"}, lambda q: q.passage.source == "commentary"),
        ({"source": "kucera-2013"}, lambda q: q.passage.source == "kucera-2013"),
        ({"paragraph": 14}, lambda q: q.passage.paragraph == 14),
        ({"translator": "oye-times"}, lambda q: q.translator == "oye-times"),
        ({"translator": None}, lambda q: q.translator is None),
        ({"utterance": ["rezaee-order", "rezaee-martyrs"]}, lambda q: q.utterance is not None),
        ({"nested_in": "abdol-alizadeh-bread-davar"}, lambda q: q.nested_in == "abdol-alizadeh-bread-davar"),
        ({"nested_in": None}, lambda q: q.nested_in is None),
        ({"continues": "vatanka-why-now-kucera"}, lambda q: q.continues == "vatanka-why-now-kucera"),
        ({"during": "2013"}, lambda q: could(q.when, *year(2013))),
        ({"within": "2013"}, lambda q: must(q.when, *year(2013))),
        ({"dated": True}, lambda q: q.when),
        ({"note": "curly"}, lambda q: mentions("curly", q.note)),
    ],
}
#: What is asked of tables that are made up.
MADE_UP: list[tuple[dict[str, Any], Callable[[Any], object]]] = [
    ({}, lambda _: True),
    ({"actor": "a"}, lambda e: "a" in e.actors),
    ({"actor": ["b", "c"]}, lambda e: {"b", "c"} & {*e.actors}),
    ({"actor": None}, lambda e: not e.actors),
    ({"mode": "meet"}, lambda e: "meet" in e.modes),
    ({"type": ["aid", "agree"]}, lambda e: e.type in {"aid", "agree"}),
    ({"type": "aid", "status": "stated"}, lambda e: (e.type, e.status) == ("aid", "stated")),
    ({"occurrence": None}, lambda e: e.occurrence is None),
    ({"text": "x"}, lambda e: "x" in e.title),
    ({"dated": True}, lambda e: e.when and e.when.edtf),
    ({"during": "1990"}, lambda e: e.when and e.when.edtf in {"1990", "1990~"}),
    ({"within": "1990"}, lambda e: e.when and e.when.edtf == "1990"),
]
