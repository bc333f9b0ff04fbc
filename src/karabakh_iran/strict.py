"""JSON to records, strictly and fast: takes what ``codec`` takes and nothing else, but cannot say what is wrong.

The functions are made from the types of the classes. What repeats (a name, a date, a list of ids) is kept once.
"""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from karabakh_iran.dates import When

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from attrs import AttrsInstance

T = TypeVar("T", bound="AttrsInstance")

#: What a reader raises for a value that is not of its class.
REFUSALS = (AttributeError, KeyError, TypeError, ValueError)

_LONGEST_SHARED = 40
_MOST_SHARED = 2**17


def strict_reader(kind: type[T]) -> Callable[[Any], T]:
    """Make a function that reads objects of a class.

    Args:
        kind: A record or a value object.

    Returns:
        A function from a value of parsed JSON to the object; it raises one of ``REFUSALS`` where ``codec`` would
        find a problem. It remembers what repeats, and goes with the file that it was made for.
    """
    return _of_class(kind, {})


def _of_class(kind: type[T], shared: dict[Hashable, Any]) -> Callable[[Any], T]:
    hints = get_type_hints(kind)
    fields = {
        # No two records have one id: to look whether it repeats would be in vain.
        one.name: _text if one.name == "id" else _of_type(hints[one.name], shared)
        for one in attrs.fields(kind)
        if one.init
    }

    def read(row: Any) -> T:  # noqa: ANN401 - parsed JSON
        return kind(**{name: fields[name](value) for name, value in row.items()})

    return read


def _of_type(hint: Any, shared: dict[Hashable, Any]) -> Callable[[Any], Any]:  # noqa: ANN401 - a type form
    if hint is str:
        return _shared_text(shared)
    if hint is int:
        return _whole_number
    if attrs.has(hint):
        return _date() if hint is When else _of_class(hint, shared)
    arguments = get_args(hint)
    if get_origin(hint) is Literal:
        return {label: label for label in arguments}.__getitem__
    of_first = _of_type(arguments[0], shared)
    if get_origin(hint) in {Union, UnionType}:
        return lambda value: None if value is None else of_first(value)
    return _array(of_first, shared if arguments[0] is str else None)


def _text(value: Any) -> str:  # noqa: ANN401 - parsed JSON
    # Nothing else that JSON has knows whether it is ASCII.
    if not value.isascii():
        value.encode()  # half a surrogate pair cannot be
    return value  # type: ignore[no-any-return]


def _shared_text(shared: dict[Hashable, Any]) -> Callable[[Any], str]:
    def read(value: Any) -> str:  # noqa: ANN401 - parsed JSON
        if len(value) > _LONGEST_SHARED:
            return _text(value)
        found: str | None = shared.get(value)
        return _once(_text(value), shared) if found is None else found

    return read


def _whole_number(value: Any) -> int:  # noqa: ANN401 - parsed JSON
    if type(value) is not int:
        raise TypeError
    return value


def _date() -> Callable[[Any], When]:
    read_new = _of_class(When, {})
    known: dict[tuple[tuple[str, Any], ...], When] = {}

    def read(row: Any) -> When:  # noqa: ANN401 - parsed JSON
        key = tuple(row.items())
        found = known.get(key)
        if found is None:
            found = read_new(row)
            if len(known) < _MOST_SHARED:
                known[key] = found
        return found

    return read


def _array(item: Callable[[Any], Any], shared: dict[Hashable, Any] | None) -> Callable[[Any], tuple[Any, ...]]:
    def read(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - parsed JSON
        if type(value) is not list:
            raise TypeError
        items = tuple(map(item, value))
        return items if shared is None else shared.get(items) or _once(items, shared)

    return read


def _once(value: Any, shared: dict[Hashable, Any]) -> Any:  # noqa: ANN401 - a text, or a tuple of texts
    if len(shared) < _MOST_SHARED:
        shared[value] = value
    return value
