"""What the Explore page reads: the records, and the rules by which its search makes words alike."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any

from karabakh_iran import display, folding
from karabakh_iran.comparisons import texts
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Source, Stance
from karabakh_iran.relations import when_of
from karabakh_iran.searching import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.dates import When
    from karabakh_iran.model import Record
    from karabakh_iran.references import TableName

#: The tables in the order in which the page shows them: what is told first, then by whom and where.
ORDER: tuple[TableName, ...] = ("events", "claims", "quotes", "stances", "actors", "places", "sources")
_WORD = r"[\p{L}\p{N}_]"
#: How JavaScript (with the flag v) writes what Python's patterns mean.
_SPELT = {
    r"\W": r"[^\p{L}\p{N}_]",
    r"\d": r"\p{Nd}",
    r"\b": rf"(?:(?<={_WORD})(?!{_WORD})|(?<!{_WORD})(?={_WORD}))",
}


def write(dataset: Dataset, folder: Path) -> None:
    """Write the files that the page reads.

    Args:
        dataset: The records.
        folder: Where; it is made where it is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("records", records(dataset)), ("folding", rules())):
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        folder.joinpath(f"{name}.json").write_text(text, encoding="utf-8")


def records(dataset: Dataset) -> list[dict[str, Any]]:
    """Give what the page needs of every record.

    Args:
        dataset: The records.

    Returns:
        An object a record; what is empty is left out.
    """
    told: dict[str, list[Stance]] = defaultdict(list)
    for stance in dataset.stances:
        told[stance.on].append(stance)
    contested = set(dataset.claims.filter(contested=True).ids)
    return [
        _filled(
            id=record.id,
            table=table,
            name=_name(record),
            more=_more(record, table),
            when=_when(when_of(record)),
            contested=record.id in contested,
            facets=_facets(record, told[record.id]),
            **_own(record, dataset),
        )
        for table in ORDER
        for record in dataset.records(table)
    ]


def rules() -> dict[str, Any]:
    """Give the rules of ``karabakh_iran.folding`` as JavaScript reads them.

    Returns:
        Letters and what each becomes, and patterns for the flag v.
    """
    letters = [chr(number) for number in range(sys.maxunicode + 1)]
    return {
        "azerbaijani": _letters(folding.AZERBAIJANI),
        "casefold": {one: one.casefold() for one in letters if one.casefold() != one.lower()},
        "marks": _ranges(one for one in letters if unicodedata.combining(one)),
        "letters": _letters(folding.LETTERS),
        "apostrophes": _javascript(folding.APOSTROPHES),
        "gaps": _javascript(folding.GAPS),
        "romanisations": [
            (_javascript(pattern), letter.replace("\\", "$")) for pattern, letter in folding.ROMANISATIONS
        ],
    }


def _name(record: Record) -> str:
    match record:
        case Actor() | Place():
            return record.name
        case Event() | Source():
            return record.title
        case Claim() | Quote():
            return record.text
    return ""


def _more(record: Record, table: TableName) -> list[tuple[str, str]]:
    """What else a record is searched in, with the name of the field."""
    found = ((field, text) for field in FIELDS[table] for text in texts(getattr(record, field)))
    return [(field, text) for field, text in found if text and text != _name(record)]


def _when(when: When | None) -> dict[str, str]:
    if not when:
        return {}
    return _filled(
        edtf=when.edtf,
        words=display.date(when),
        text=when.text,
        first=when.earliest and when.earliest.isoformat(),
        last=when.latest and when.latest.isoformat(),
    )


def _own(record: Record, dataset: Dataset) -> dict[str, Any]:
    """What records of one kind have."""
    own: dict[str, Any] = {}
    match record:
        case Source():
            own = {"kind": record.kind, "short": display.place(Passage(source=record.id), dataset)}
        case Actor() | Place():
            own = {"kind": record.kind}
        case Event():
            own = {"type": record.type, "status": record.status, "tellers": display.tellers(record, dataset)}
            own |= {"actors": record.actors, "recipients": record.recipients}
        case Claim():
            own = {"kind": record.kind, "tellers": display.tellers(record, dataset), "rivals": record.rivals}
        case Stance(passage=passage):
            ends = [end for end in (passage.text_start, passage.text_end) if end]
            own = {"on": record.on, "hedge": record.hedge, "via": record.via, "passage": ends}
            own["where"] = display.place(passage, dataset)
        case Quote():
            own = {"via": record.via, "where": display.place(record.passage, dataset)}
    return own


def _facets(record: Record, told: Iterable[Stance]) -> dict[str, list[str]]:
    """By what a record is found, beside its own fields: ids, and positions taken."""
    found: dict[str, list[str]] = {}
    match record:
        case Source():
            found = {
                "actor": _once(record.authors, (record.voice,) if record.voice else ()),
                "source": [record.id],
            }
        case Actor():
            found = {"actor": [record.id]}
        case Place():
            found = {"place": [record.id]}
        case Event():
            people = _once(record.actors, record.recipients)
            found = {"actor": people, "place": [*record.places], **_positions(told)}
        case Claim():
            holders = _once(stance.holder for stance in told)
            found = {"actor": holders, "about": [*record.about], **_positions(told)}
        case Stance():
            found = {"actor": [record.holder], **_positions([record])}
        case Quote():
            found = {"actor": [record.speaker], "about": [*record.about], "source": [record.passage.source]}
    return _filled(**found)


def _positions(told: Iterable[Stance]) -> dict[str, list[str]]:
    told = list(told)
    return {
        "source": _once(stance.passage.source for stance in told),
        "position": _once(stance.position for stance in told),
    }


def _once(*several: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(chain(*several)))


def _filled(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON can hold
    return {name: value for name, value in fields.items() if value}


def _letters(table: Mapping[int, str | int | None]) -> dict[str, str]:
    return {chr(letter): str(becomes) for letter, becomes in table.items()}


def _ranges(letters: Iterable[str]) -> str:
    """Write letters as a pattern: a range for those that follow each other."""
    ranges: list[list[int]] = []
    for number in map(ord, letters):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    spelt = (rf"\u{{{first:x}}}-\u{{{last:x}}}" for first, last in ranges)
    return f"[{''.join(spelt)}]"


def _javascript(pattern: str) -> str:
    for python, javascript in _SPELT.items():
        pattern = pattern.replace(python, javascript)
    return pattern
