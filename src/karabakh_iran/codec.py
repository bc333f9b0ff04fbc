"""JSON values to records and back; the only module that knows cattrs.

Reading is strict: an unknown key, a missing one, a number for a text are problems, each with its JSON path, and
all of them are found at once. Writing is canonical: the same records always give the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseConverter, Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from karabakh_iran.dates import When
from karabakh_iran.errors import nearest
from karabakh_iran.parsing import show
from karabakh_iran.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")

_MOST_KEYS_NAMED = 5


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


def unstructure(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """Make a JSON value of a record, or of the value of a field.

    Args:
        value: A record, a value object, a text, a number, or several.

    Returns:
        What ``json`` writes; of objects the fields in the order of the class, default values left out.
    """
    return _CONVERTER.unstructure(value)


def encode(records: Iterable[object]) -> bytes:
    """Write records in the canonical form.

    A field a line, in the order of the class; an array of objects an object a line; default values left out.

    Args:
        records: Records of one class, in the order wanted.

    Returns:
        A JSON array, UTF-8, ended by a line break.
    """
    return b"".join(encode_pieces(records))


def encode_pieces(records: Iterable[object]) -> Iterator[bytes]:
    """Write records in the canonical form, one at a time.

    Args:
        records: Records of one class, in the order wanted.

    Yields:
        The pieces of ``encode``.
    """
    before = b"[\n"
    for record in records:
        yield before + f"  {_object(record, '  ')}".encode()
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def encode_lines(records: Iterable[object]) -> Iterator[bytes]:
    """Write records as JSON Lines.

    Args:
        records: Records of one class, in the order wanted.

    Yields:
        A JSON object, UTF-8, ended by a line break: fields in the order of the class, default values left out.
    """
    for record in records:
        yield f"{_json(unstructure(record))}\n".encode()


def encode_object(thing: object) -> bytes:
    """Write what is alone in its file.

    Args:
        thing: What a dataset says of itself.

    Returns:
        A JSON object, a field a line, UTF-8, ended by a line break.
    """
    return f"{_object(thing, '')}\n".encode()


def _object(thing: object, indent: str) -> str:
    fields = [f"{indent}  {_field(name, value, indent)}" for name, value in unstructure(thing).items()]
    return "{\n" + ",\n".join(fields) + f"\n{indent}}}"


def _field(name: str, value: object, indent: str) -> str:
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        shown = "[\n" + ",\n".join(f"{indent}    {_json(item)}" for item in value) + f"\n{indent}  ]"
    else:
        shown = _json(value)
    return f'"{name}": {shown}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _explain(error: BaseException, _: object) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        valid = [a.name for a in attrs.fields(error.cl) if a.init]
        keys = sorted(error.extra_fields)
        named = [f"unknown key {key!r}{nearest(key, valid)}" for key in keys[:_MOST_KEYS_NAMED]]
        left = len(keys) - len(named)
        return "; ".join([*named, f"{left} more"] if left else named)
    if isinstance(error, KeyError):
        return "missing"
    return str(error)


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{show(value)} is no text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{show(value)} has half a surrogate pair, which UTF-8 cannot hold") from None
    return value


def _whole_number(value: object, _: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{show(value)} is no whole number")
    return value


def _one_of(value: object, kind: object) -> object:
    valid = get_args(kind)
    if value not in valid:
        hint = nearest(value, valid) if isinstance(value, str) else ""
        raise ValueError(f"{show(value)} is not allowed{hint or '; one of ' + ', '.join(valid)}")
    return value


def _edtf(value: object, kind: object) -> str:
    return When(edtf=_text(value, kind)).edtf


def _array(kind: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - a type form
    of_items = homogenous_tuple_structure_factory(kind, converter)

    def hook(value: object, kind: Any) -> Any:  # noqa: ANN401 - cattrs's own signature
        if not isinstance(value, list):
            raise TypeError(f"{show(value)} is no array")
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
            raise TypeError(f"{show(value)} is no object")
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
