"""JSON to records without a check: for data that are already proved.

The functions are made from the classes, so that there is no second list of fields. ``codec`` reads the same
records from the same bytes, and refuses what is wrong.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import AttrsInstance

T = TypeVar("T", bound="AttrsInstance")


def reader(kind: type[T]) -> Callable[[dict[str, Any]], T]:
    """Make a function that reads objects of a class.

    Args:
        kind: A record or a value object.

    Returns:
        A function from an object of parsed JSON, which it may change, to the object of the class.
    """
    converters = [
        (field.name, convert)
        for field in attrs.fields(kind)
        # As written: attrs's own notion of a type changes once cattrs has resolved it.
        if field.init and (convert := _converter(kind, kind.__annotations__[field.name]))
    ]

    def read(row: dict[str, Any]) -> T:
        for name, convert in converters:
            if name in row:
                row[name] = convert(row[name])
        return kind(**row)

    return read


def _converter(kind: type[object], annotation: str) -> Callable[[Any], Any] | None:
    """Say what turns a JSON value into that of a field (``tuple[Name, ...]``); nothing for a text or number."""
    is_array = annotation.startswith("tuple[")
    word = annotation.removeprefix("tuple[").split(" ")[0].rstrip(",")
    named = getattr(sys.modules[kind.__module__], word, None)
    if not (isinstance(named, type) and attrs.has(named)):
        return tuple if is_array else None
    read = reader(named)
    return (lambda rows: tuple(map(read, rows))) if is_array else read
