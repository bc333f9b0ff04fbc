"""The tables, and which field refers to which: one list for the rules that check it and the conditions on it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_type_hints

import attrs

from karabakh_iran import model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from karabakh_iran.model import Record

TableName: TypeAlias = Literal["sources", "actors", "places", "events", "claims", "stances", "quotes"]
Targets: TypeAlias = tuple[TableName, ...]

#: The tables of a dataset, in the order in which a reader needs them, each with the noun for one of its records.
NOUNS: dict[TableName, str] = {
    "sources": "source",
    "actors": "actor",
    "places": "place",
    "events": "event",
    "claims": "claim",
    "stances": "stance",
    "quotes": "quote",
}
TABLES: Targets = tuple(NOUNS)
_TABLE_OF: dict[str, TableName] = {noun.capitalize(): table for table, noun in NOUNS.items()}

_ACTORS: Targets = ("actors",)

REFERENCES: dict[str, dict[str, Targets]] = {
    "Passage": {"source": ("sources",)},
    "Role": {"of": _ACTORS},
    "Source": {"authors": _ACTORS, "voice": _ACTORS, "translators": _ACTORS},
    "Place": {"part_of": ("places",)},
    "Event": {"actors": _ACTORS, "recipients": _ACTORS, "places": ("places",)},
    "Claim": {"about": ("actors", "places", "events"), "rivals": ("claims",)},
    "Stance": {"on": ("events", "claims"), "holder": _ACTORS, "via": ("actors", "sources")},
    "Quote": {
        "speaker": _ACTORS,
        "about": ("actors", "places", "events"),
        "via": ("actors", "sources"),
        "translator": _ACTORS,
        "nested_in": ("quotes",),
        "continues": ("quotes",),
    },
}


def class_of(table: TableName) -> type[Record]:
    """Give the class of the records of a table.

    Args:
        table: Name of the table.

    Returns:
        The class, which is made when it is first asked for.
    """
    kind: type[Record] = getattr(model, NOUNS[table].capitalize())
    return kind


def table_of(record: object) -> TableName | None:
    """Tell which table a record is of.

    Args:
        record: Anything.

    Returns:
        Name of the table; ``None`` for what is no record.
    """
    table = _TABLE_OF.get(type(record).__name__)
    return table if table and type(record) is class_of(table) else None


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
        value: A record or a value object.
        path: Its JSON path.

    Yields:
        JSON path and object, the record itself first.
    """
    yield path, value
    kind: Any = type(value)
    for name in _holding(kind):
        inner = getattr(value, name)
        if isinstance(inner, tuple):
            for number, item in enumerate(inner):
                yield from parts(item, f"{path}.{name}[{number}]")
        elif inner is not None:
            yield from parts(inner, f"{path}.{name}")


@cache
def _holding(kind: type[Any]) -> dict[str, type[Any]]:
    """The fields that hold value objects, with their class: most hold texts, and to look into each takes long."""
    hints = get_type_hints(kind)
    names = (field.name for field in attrs.fields(kind) if field.init)
    types = ((name, one) for name in names for one in (hints[name], *get_args(hints[name])))
    return {name: one for name, one in types if attrs.has(one)}


def references_in(value: object, kind: type[Any], path: str) -> Iterator[tuple[str, str, Targets]]:
    """List what JSON refers to that cannot be read as a record.

    Args:
        value: Any JSON value.
        kind: The class that it should be of.
        path: Its JSON path.

    Yields:
        The path of each reference, the id, the tables that may have it.
    """
    if not isinstance(value, dict):
        return
    for name, targets in REFERENCES.get(kind.__name__, {}).items():
        for below, target in _items(value.get(name), f"{path}.{name}"):
            if isinstance(target, str):
                yield below, target, targets
    of_fields: Any = kind
    for name, inner in _holding(of_fields).items():
        for below, item in _items(value.get(name), f"{path}.{name}"):
            yield from references_in(item, inner, below)


def _items(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, list):
        yield from ((f"{path}[{number}]", item) for number, item in enumerate(value))
    else:
        yield path, value


def references(part: object) -> Iterator[tuple[str, str, Targets]]:
    """List what one object refers to.

    Args:
        part: A record or a value object.

    Yields:
        The path of the reference below the object (``.via[0]``), the id, the tables that may have it.
    """
    for name, targets in REFERENCES.get(type(part).__name__, {}).items():
        value = getattr(part, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                yield f".{name}[{number}]", item, targets
        elif value is not None:
            yield f".{name}", value, targets
