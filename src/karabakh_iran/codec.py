"""JSON to records and back; the only module that knows cattrs.

Reading is strict: an unknown key, a missing one, a number for a text are problems, each with its JSON path, and
all of them are found at once. Writing is canonical: the same records always give the same bytes.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, get_args, get_origin

import attrs
from attrs import frozen
from cattrs import BaseConverter, Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from karabakh_iran.dates import When
from karabakh_iran.errors import nearest
from karabakh_iran.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

_MOST_SHOWN = 60


class _RefusedError(ValueError):
    """What the standard forbids and Python's reader takes."""


@frozen
class Decoded(Generic[T]):
    """What a file held.

    Attributes:
        items: JSON path and record of each that could be read, in the order of the file.
        problems: What is wrong with the rest.
        unread: Ids of the rest; ``None`` where one has no id that can be read.
    """

    items: tuple[tuple[str, T], ...]
    problems: tuple[Problem, ...]
    unread: frozenset[str] | None = frozenset()


def decode(data: bytes, kind: type[T], file: str) -> Decoded[T]:
    """Read an array of records.

    Args:
        data: A JSON array of objects, UTF-8.
        kind: The class of the records.
        file: Name of the file, for the problems.

    Returns:
        Every record that is well-formed and every problem of those that are not.
    """
    found = parse(data, file)
    if isinstance(found, Problem):
        return Decoded((), (found,), None)
    if not isinstance(found, list):
        problem = Problem("form", file, "$", f"{_show(found)} is no array of records")
        return Decoded((), (problem,), None)
    items: list[tuple[str, T]] = []
    problems: list[Problem] = []
    unread: list[object] = []
    for number, value in enumerate(found):
        record = structure(value, kind, file, f"$[{number}]")
        if isinstance(record, tuple):
            problems.extend(record)
            unread.append(value.get("id") if isinstance(value, dict) else None)
        else:
            items.append((f"$[{number}]", record))
    ids = frozenset(one for one in unread if isinstance(one, str))
    known = all(isinstance(one, str) for one in unread)
    return Decoded(tuple(items), tuple(problems), ids if known else None)


def parse(data: bytes, file: str) -> object | Problem:
    """Read JSON as the standard has it: no byte-order mark, no NaN, no key twice.

    Args:
        data: A JSON document, UTF-8.
        file: Name of the file, for the problem.

    Returns:
        The value, or what is wrong with the document.
    """
    try:
        value: object = json.loads(_text_of(data), object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        reason = error.msg.lower().removesuffix(" at")
        return Problem("form", file, "$", f"no JSON: {reason} at {place}")
    except UnicodeDecodeError as error:
        return Problem("form", file, "$", f"no UTF-8: byte {error.start}: {error.reason}")
    except RecursionError:
        return Problem("form", file, "$", "nested too deeply")
    except _RefusedError as error:
        return Problem("form", file, "$", str(error))
    except ValueError:
        # Python reads no longer ones from text, as a guard against what they cost (CVE-2020-10735).
        return Problem("form", file, "$", "no JSON: a number of too many digits")
    return value


def _text_of(data: bytes) -> str:
    if data.startswith(BOM_UTF8):
        raise _RefusedError("no JSON: begins with a byte-order mark")
    return data.decode()


def structure(value: object, kind: type[T], file: str, path: str) -> T | tuple[Problem, ...]:
    """Make an object of a parsed JSON value.

    Args:
        value: What ``json`` made of it.
        kind: The class to make.
        file: Name of the file, for the problems.
        path: JSON path of the value, for the problems.

    Returns:
        The object, or everything that is wrong with the value.
    """
    try:
        return _CONVERTER.structure(value, kind)
    except Exception as error:  # noqa: BLE001 - cattrs groups whatever a hook or a class raised
        lines = transform_error(error, path=path, format_exception=_explain)
        parts = (line.rpartition(" @ ") for line in lines)
        return tuple(Problem("form", file, place, message) for message, _, place in parts)


def encode(records: Iterable[object]) -> bytes:
    """Write records in the canonical form.

    A field a line, in the order of the class; an array of objects an object a line; default values left out.

    Args:
        records: Records of one class, in the order wanted.

    Returns:
        A JSON array, UTF-8, ended by a line break.
    """
    rows = [_CONVERTER.unstructure(record) for record in records]
    objects = ("  {\n" + ",\n".join(_field(*pair) for pair in row.items()) + "\n  }" for row in rows)
    return ("[\n" + ",\n".join(objects) + "\n]\n").encode() if rows else b"[]\n"


def _field(name: str, value: object) -> str:
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        shown = "[\n" + ",\n".join(f"      {_json(item)}" for item in value) + "\n    ]"
    else:
        shown = _json(value)
    return f'    "{name}": {shown}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _RefusedError(f"the key {twice!r} stands twice in one object")
    return value


def _refuse_constant(name: str) -> object:
    raise _RefusedError(f"{name} is no JSON")


def _show(value: object) -> str:
    try:
        # what is wrong may be infinite or half a surrogate pair, and is to be shown all the same
        text = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
    except RecursionError:
        return "what is nested too deeply"
    shown = text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
    # A control sequence or an override in a file must not act on the terminal that shows the problem.
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)


def _explain(error: BaseException, _: object) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        valid = [a.name for a in attrs.fields(error.cl) if a.init]
        return "; ".join(f"unknown key {key!r}{nearest(key, valid)}" for key in sorted(error.extra_fields))
    if isinstance(error, KeyError):
        return "missing"
    return str(error)


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{_show(value)} is no text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{_show(value)} has half a surrogate pair, which UTF-8 cannot hold") from None
    return value


def _whole_number(value: object, _: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{_show(value)} is no whole number")
    return value


def _one_of(value: object, kind: object) -> object:
    valid = get_args(kind)
    if value not in valid:
        hint = nearest(value, valid) if isinstance(value, str) else ""
        raise ValueError(f"{_show(value)} is not allowed{hint or '; one of ' + ', '.join(valid)}")
    return value


def _edtf(value: object, kind: object) -> str:
    return When(edtf=_text(value, kind)).edtf


def _array(kind: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - a type form
    of_items = homogenous_tuple_structure_factory(kind, converter)

    def hook(value: object, kind: Any) -> Any:  # noqa: ANN401 - cattrs's own signature
        if not isinstance(value, list):
            raise TypeError(f"{_show(value)} is no array")
        return of_items(value, kind)

    return hook


def _of_class(kind: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - a type form
    if kind is When:
        of_fields: Any = make_dict_structure_fn(
            kind, converter, _cattrs_forbid_extra_keys=True, edtf=override(struct_hook=_edtf)
        )
    else:
        of_fields = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def hook(value: object, kind: Any) -> Any:  # noqa: ANN401 - cattrs's own signature
        if not isinstance(value, dict):
            raise TypeError(f"{_show(value)} is no object")
        return of_fields(value, kind)

    return hook


def _in_order(kind: Any, converter: BaseConverter) -> Callable[[Any], Any]:  # noqa: ANN401 - a type form
    of_fields = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
    names = [a.name for a in attrs.fields(kind)]

    def hook(thing: object) -> dict[str, Any]:
        # cattrs writes the fields that have no default first
        row = of_fields(thing)
        return {name: row[name] for name in names if name in row}

    return hook


def _is_literal(kind: Any) -> bool:  # noqa: ANN401 - a type form
    return get_origin(kind) is Literal


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - a type form
    return get_origin(kind) is tuple


def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook_func(_is_literal, _one_of)
    converter.register_structure_hook_factory(_is_tuple, _array)
    converter.register_structure_hook_factory(attrs.has, _of_class)
    converter.register_unstructure_hook_factory(attrs.has, _in_order)
    return converter


_CONVERTER = _converter()
