"""JSON to frozen objects: our two ways of reading, msgspec's structs and pydantic's models of the same fields."""

from __future__ import annotations

import json
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from operator import or_
from types import GenericAlias, UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args, get_origin, get_type_hints

import attrs
import importlib_resources
import synthetic
import timing
from page import Section, times
from peers import NOT_INSTALLED

from karabakh_iran import codec, decoding
from karabakh_iran.model import Quote
from karabakh_iran.reading import reader
from karabakh_iran.references import TABLES, class_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    #: Reads the JSON of a table.
    Reading: TypeAlias = Callable[[bytes], Sequence[object]]


class Loader(NamedTuple):
    """A way to read a table.

    Attributes:
        label: What it is called.
        reading: Makes what reads an array of objects of a class.
        needs: The package that it needs.
    """

    label: str
    reading: Callable[[type[Any]], Reading]
    needs: str = "json"


def section(*, smoke: bool) -> Section:
    """Time every loader on the bundled files and on made ones.

    Args:
        smoke: Run each once, on few records.

    Returns:
        Multiples of parsing alone.
    """
    number = 30 if smoke else 10_000
    made = codec.encode(synthetic.dataset(number).quotes)
    folder = importlib_resources.files("karabakh_iran") / "data"
    bundled = [(class_of(name), (folder / f"{name}.json").read_bytes()) for name in TABLES]
    columns = [_column(files, 1 if smoke else 15) for files in (bundled, [(Quote, made)])]
    rows = [
        (loader.label, *(column.get(loader.label, NOT_INSTALLED) for column in columns)) for loader in _LOADERS
    ]
    words = (
        "Time to read JSON into frozen objects, as a multiple of `json.loads` alone. The codec checks everything "
        "and is for data of one's own; the reader is for the bundled data, which the tests have proved. Structs "
        "and models have the same fields and refuse unknown ones, but their dates stay text."
    )
    return Section("Loaders", words, ("loader", "bundled records", f"{number:,} quotes"), rows)


def _column(files: Sequence[tuple[type[Any], bytes]], rounds: int) -> dict[str, str]:
    installed = [loader for loader in _LOADERS if find_spec(loader.needs)]
    functions = [_of_all(one, files) for one in installed]
    if len({function() for function in functions}) > 1:
        raise AssertionError("the loaders do not read the same number of records")
    found = timing.times(functions, rounds)
    return {
        loader.label: times(timing.ratio(seconds, found[0]))
        for loader, seconds in zip(installed, found, strict=True)
    }


def _of_all(loader: Loader, files: Sequence[tuple[type[Any], bytes]]) -> Callable[[], int]:
    readings = [(loader.reading(kind), data) for kind, data in files]
    return lambda: sum(len(read(data)) for read, data in readings)


def _parsing(_: type[Any]) -> Reading:
    return json.loads


def _our_reader(kind: type[Any]) -> Reading:
    read = reader(kind)
    return lambda data: [*map(read, json.loads(data))]


def _our_codec(kind: type[Any]) -> Reading:
    return lambda data: decoding.decode(data, kind, "benchmark.json").items


def _msgspec(kind: type[Any]) -> Reading:
    msgspec = import_module("msgspec")
    reading: Reading = msgspec.json.Decoder(_array_of(struct(kind))).decode
    return reading


def struct(kind: type[Any]) -> Any:  # noqa: ANN401 - a class, made here
    """Make a Struct of msgspec with the fields of one of our classes.

    Args:
        kind: The class.

    Returns:
        The Struct.
    """
    fields = [(name, hint, *default) for name, hint, default in _fields(kind, struct)]
    options = {"frozen": True, "kw_only": True, "forbid_unknown_fields": True}
    return import_module("msgspec").defstruct(kind.__name__, fields, **options)


def _pydantic(kind: type[Any]) -> Reading:
    pydantic = import_module("pydantic")
    config = pydantic.ConfigDict(frozen=True, extra="forbid")

    def model(kind: type[Any]) -> Any:  # noqa: ANN401 - a class, made here
        fields = {name: (hint, *(default or (...,))) for name, hint, default in _fields(kind, model)}
        return pydantic.create_model(kind.__name__, __config__=config, **fields)

    reading: Reading = pydantic.TypeAdapter(_array_of(model(kind))).validate_json
    return reading


def _fields(kind: type[Any], made: Callable[[type[Any]], Any]) -> list[tuple[str, Any, tuple[Any, ...]]]:
    """List name, type and default, if there is one, of what a class is made of."""
    hints = get_type_hints(kind)
    return [
        (a.name, _translated(hints[a.name], made), () if a.default is attrs.NOTHING else (a.default,))
        for a in attrs.fields(kind)
        if a.init
    ]


def _translated(hint: Any, made: Callable[[type[Any]], Any]) -> Any:  # noqa: ANN401 - a type form
    if isinstance(hint, type) and attrs.has(hint):
        return made(hint)
    if isinstance(hint, UnionType):
        return reduce(or_, (_translated(part, made) for part in get_args(hint)))
    return _array_of(_translated(get_args(hint)[0], made)) if get_origin(hint) is tuple else hint


def _array_of(item: Any) -> Any:  # noqa: ANN401 - a type form
    return GenericAlias(tuple, (item, ...))


_LOADERS = (
    Loader("`json.loads` alone, no objects", _parsing),
    Loader("our reader", _our_reader),
    Loader("our codec", _our_codec),
    Loader("msgspec", _msgspec, "msgspec"),
    Loader("pydantic", _pydantic, "pydantic"),
)
