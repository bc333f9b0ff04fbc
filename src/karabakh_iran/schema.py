"""JSON Schema (2020-12) of the data files, made from the classes.

The schemas are shipped in ``data/schema``, so that an editor can check and complete while one types. They refuse
what ``load`` would refuse in a single record. What a schema cannot say is left to ``check``: that a day is in its
month and an interval begins before it ends, that 1.0 is no whole number of ours, that text is UTF-8 and no key
stands twice, and whatever takes more than one value to see.
"""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import attrs

from karabakh_iran.bundled import dataset
from karabakh_iran.dates import When
from karabakh_iran.manifest import Manifest
from karabakh_iran.model.record import SLUG
from karabakh_iran.references import REFERENCES, TABLES, class_of
from karabakh_iran.retired import Retired

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The names of all files of a dataset, without their suffix.
FILES = (*TABLES, "dataset", "retired")

_DAY = r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_MOMENT = rf"(?:{_DAY}|(?!000)[0-9]{{3}}X)[~?]?"
_EDTF = (
    rf"^(?:{_MOMENT}(?:/(?:{_MOMENT}|\.\.))?|\.\./{_MOMENT}|\[{_MOMENT}\.\.(?:{_MOMENT})?\]|\[\.\.{_MOMENT}\])?$"
)
_ID_FIELDS = {"Retired": {"successor"}}


def schema(name: str) -> dict[str, Any]:
    """Make the JSON Schema of a file.

    Args:
        name: Name of a table, ``"dataset"`` or ``"retired"``.

    Returns:
        The schema of the whole file; that of one record stands in its ``$defs``, by the name of the class.
    """
    kind = _class_of(name)
    of_one = {"$ref": f"#/$defs/{kind.__name__}"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:karabakh-iran:{dataset.edition}:{name}",
        "title": f"{name}.json",
        "description": _summary(kind),
        **(of_one if kind is Manifest else {"type": "array", "items": of_one}),
        "$defs": {one.__name__: _of_class(one) for one in _classes(kind)},
    }


def encode(name: str) -> bytes:
    """Write the JSON Schema of a file, as it is shipped.

    Args:
        name: Name of a table, ``"dataset"`` or ``"retired"``.

    Returns:
        JSON, UTF-8, ended by a line break.
    """
    return (json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n").encode()


def meanings(kind: type[object]) -> dict[str, str]:
    """Read what each field means out of the docstring of its class.

    Args:
        kind: A record or a value object.

    Returns:
        A line for each field, by its name.
    """
    found: dict[str, str] = {}
    name = ""
    docstring = inspect.getdoc(kind) or ""
    for line in docstring.partition("Attributes:\n")[2].split("\n\n")[0].splitlines():
        text = line.strip()
        if not line.startswith("     "):
            name, _, text = text.partition(": ")
        found[name] = f"{found.get(name, '')} {text}".strip()
    return {name: meaning.replace("``", "`") for name, meaning in found.items()}


def _class_of(name: str) -> type[Any]:
    if name in TABLES:
        return class_of(name)
    return Manifest if name == "dataset" else Retired


def _summary(kind: type[object]) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0].replace("``", "`")


def _classes(kind: type[Any]) -> Iterator[type[Any]]:
    """List a class and those of its fields' values, each once."""
    seen = [kind]
    for one in seen:
        yield one
        for hint in get_type_hints(one).values():
            of_items = get_args(hint) or (hint,)
            seen += [part for part in of_items if attrs.has(part) and part not in seen]


def _of_class(kind: type[Any]) -> dict[str, Any]:
    hints, meaning = get_type_hints(kind), meanings(kind)
    fields = [field for field in attrs.fields(kind) if field.init]
    return {
        "title": kind.__name__,
        "description": _summary(kind),
        "type": "object",
        "properties": {
            field.name: {
                "description": meaning.get(field.name, ""),
                **_of_field(kind, field.name, hints[field.name]),
            }
            for field in fields
        },
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _of_field(kind: type[Any], name: str, hint: Any) -> dict[str, Any]:  # noqa: ANN401 - a type form
    if kind is When and name == "edtf":
        return {"type": "string", "pattern": _EDTF}
    is_id = name == "id" or name in REFERENCES.get(kind.__name__, {}) or name in _ID_FIELDS.get(kind.__name__, ())
    return _of_type(hint, {"pattern": f"^{SLUG}$"} if is_id else {})


def _of_type(hint: Any, text: dict[str, str]) -> dict[str, Any]:  # noqa: ANN401 - a type form
    if hint is str:
        return {"type": "string", **text}
    if hint is int:
        return {"type": "integer"}
    if attrs.has(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    first, *_ = options = get_args(hint)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of_type(first, text)}
    if type(None) in options:
        return {"anyOf": [_of_type(first, text), {"type": "null"}]}
    return {"enum": [*options]}
