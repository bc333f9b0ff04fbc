"""Makes ``fields.md``: every field of every class, from the classes and the data."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import attrs

import karabakh_iran as ki
from karabakh_iran import codec
from karabakh_iran.model import Actor, Claim, Event, Name, Passage, Place, Quote, Role, Source, Stance
from karabakh_iran.references import REFERENCES, TABLES, nouns, parts
from karabakh_iran.schema import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).with_name("fields.md")
KINDS = (Source, Actor, Place, Event, Claim, Stance, Quote, Passage, ki.When, Name, Role)
# An example, not the value whole.
MOST_SHOWN = 100
INTRODUCTION = """\
# Fields

Every field of every class: what it means, its type, the values it may have, an example from the data. How it is
coded stands in the [codebook](codebook.md), what event types and modes mean in [Event types](event-types.md). A
field that is left out of the JSON has its default. This page is made from the classes and the data.
"""


def page() -> str:
    """Make the page."""
    return INTRODUCTION + "".join(f"\n## {kind.__name__}\n\n{''.join(section(kind))}" for kind in KINDS)


def section(kind: type[Any]) -> Iterator[str]:
    """Make the section of one class."""
    docstring = inspect.getdoc(kind) or ""
    yield docstring.partition("\n")[0] + "\n\n"
    meaning, hints, found = meanings(kind), get_type_hints(kind), examples(kind)
    for field in attrs.fields(kind):
        if field.init:
            needed = ", required" if field.default is attrs.NOTHING else ""
            shown = shape(kind, field.name, hints[field.name]) + needed
            example = f" Example: {found[field.name]}." if field.name in found else ""
            yield f"`{field.name}` ({shown})\n: {meaning[field.name]}{example}\n\n"


def shape(kind: type[Any], name: str, hint: Any) -> str:  # noqa: ANN401 - a type form
    """Say what type a field has, and to what it refers."""
    targets = REFERENCES.get(kind.__name__, {}).get(name)
    if targets:
        return f"ids of {nouns(targets)}" if get_origin(hint) is tuple else f"id of {nouns(targets)}"
    if get_origin(hint) is tuple:
        return f"{shape(kind, '', get_args(hint)[0])}, any number"
    words = [word for word in get_args(hint) if isinstance(word, str)]
    if words:
        return "one of " + ", ".join(f"`{word}`" for word in words)
    options = [option for option in get_args(hint) if option is not type(None)] or [hint]
    return {str: "text", int: "whole number"}.get(options[0], options[0].__name__)


def examples(kind: type[Any]) -> dict[str, str]:
    """Show for each field the shortest value that the data have, and whose it is."""
    found: dict[str, tuple[int, str, str]] = {}
    for table in TABLES:
        for record in getattr(ki, table):
            for _, part in parts(record, ""):
                if type(part) is kind:
                    for name, value in json.loads(codec.encode([part]))[0].items():
                        one = value[0] if isinstance(value, list) and isinstance(value[0], dict) else value
                        shown = json.dumps(one, ensure_ascii=False)
                        found[name] = min(
                            found.get(name, (len(shown), record.id, shown)), (len(shown), record.id, shown)
                        )
    return {name: f"`{_short(shown)}` in {record_id}" for name, (_, record_id, shown) in found.items()}


def _short(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
