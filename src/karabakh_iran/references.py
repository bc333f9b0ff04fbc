"""Which field refers to which tables: one list for the rules that check it and the conditions that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from karabakh_iran.model import (
    Actor,
    Claim,
    Event,
    Passage,
    Place,
    Quote,
    Record,
    Role,
    Source,
    Stance,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TableName: TypeAlias = Literal["sources", "actors", "places", "events", "claims", "stances", "quotes"]
Targets: TypeAlias = tuple[TableName, ...]

#: The tables of a dataset, in the order in which a reader needs them.
CLASSES: dict[TableName, type[Record]] = {
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "events": Event,
    "claims": Claim,
    "stances": Stance,
    "quotes": Quote,
}

NOUNS: dict[TableName, str] = {
    "sources": "source",
    "actors": "actor",
    "places": "place",
    "events": "event",
    "claims": "claim",
    "stances": "stance",
    "quotes": "quote",
}

_ACTORS: Targets = ("actors",)

REFERENCES: dict[type[Any], dict[str, Targets]] = {
    Passage: {"source": ("sources",)},
    Role: {"of": _ACTORS},
    Source: {"authors": _ACTORS, "voice": _ACTORS, "translators": _ACTORS},
    Place: {"part_of": ("places",)},
    Event: {"actors": _ACTORS, "recipients": _ACTORS, "places": ("places",)},
    Claim: {"about": ("actors", "places", "events"), "rivals": ("claims",)},
    Stance: {"on": ("events", "claims"), "holder": _ACTORS, "via": ("actors", "sources")},
    Quote: {
        "speaker": _ACTORS,
        "about": ("actors", "places", "events"),
        "via": ("actors", "sources"),
        "translator": _ACTORS,
        "nested_in": ("quotes",),
        "continues": ("quotes",),
    },
}


def nouns(targets: Targets) -> str:
    """Name what a reference may point at.

    Args:
        targets: Names of tables.

    Returns:
        ``"actor, place or event"``.
    """
    *first, last = (NOUNS[name] for name in targets)
    return f"{', '.join(first)} or {last}" if first else last


def parts(value: object, path: str) -> Iterator[tuple[str, Any]]:
    """Walk through a record and the value objects in it.

    Args:
        value: A record.
        path: Its JSON path.

    Yields:
        JSON path and object, the record itself first.
    """
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from parts(item, f"{path}[{number}]")
    elif attrs.has(kind := type(value)):
        yield path, value
        for field in attrs.fields(kind):
            if field.init:
                yield from parts(getattr(value, field.name), f"{path}.{field.name}")


def references(part: object) -> Iterator[tuple[str, str, Targets]]:
    """List what one object refers to.

    Args:
        part: A record or a value object.

    Yields:
        The path of the reference below the object (``.via[0]``), the id, the tables that may have it.
    """
    for name, targets in REFERENCES.get(type(part), {}).items():
        value = getattr(part, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                yield f".{name}[{number}]", item, targets
        elif value is not None:
            yield f".{name}", value, targets
