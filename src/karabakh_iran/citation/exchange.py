"""What formats of exchange share: a variable goes into the field for it, or else into words of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from karabakh_iran.citation.plaintext import edtf, line, upright

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from karabakh_iran.citation.csl import Date, Item, Name

T = TypeVar("T")

# Neither of the work nor needed to find it.
_UNSAID = {"id", "type", "note", "title-short", "container-title-short", "source"}


def placed(
    item: Item,
    fields: Mapping[str, str],
    write: Callable[[str, object], T],
    several: Collection[str] = (),
) -> dict[str, dict[str, T]]:
    """Put the variables of an item into the fields of a format.

    Args:
        item: The item.
        fields: The field for each variable, in the order in which they are wanted.
        write: What the format makes of a variable and its value; nothing where it cannot say it.
        several: The fields that take several variables; any other is left to the first.

    Returns:
        For each field its variables with what was made of them.
    """
    values = cast("Mapping[str, object]", item)
    made: dict[str, dict[str, T]] = {}
    for variable, field in fields.items():
        if variable in values and (field not in made or field in several):
            written = write(variable, values[variable])
            if written:
                made.setdefault(field, {})[variable] = written
    return made


def remarks(item: Item, told: Collection[str], reproduced_in: Item | None = None) -> list[str]:
    """Say what a format has no field for.

    Args:
        item: The item.
        told: The variables that stand in a field.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        The item's own note, where it was read, and the rest as "Medium: Video".
    """
    note, where = line(item.get("note", "")), reproduced(reproduced_in) if reproduced_in else ""
    rest = (
        f"{_label(variable)}: {said}"
        for variable, value in item.items()
        if variable not in _UNSAID and variable not in told and (said := _said(value))
    )
    return [remark for remark in (note, where, *rest) if remark]


def reproduced(host: Item) -> str:
    """Say where a work was read.

    Args:
        host: The work that reprints it.

    Returns:
        "Reproduced in My Years, by Boris de Waal, 1999".
    """
    by = ", ".join(filter(None, map(upright, host.get("author", []))))
    title, issued = line(host.get("title", "")), edtf(host.get("issued", {}))
    named = ", ".join(filter(None, [title or line(host.get("container-title", "")), by and f"by {by}", issued]))
    return f"Reproduced in {named or host['id']}"


def _label(variable: str) -> str:
    return variable if variable.isupper() else variable.replace("_", "-").replace("-", " ").capitalize()


def _said(value: object) -> str:
    if isinstance(value, str):
        return line(value)
    if isinstance(value, list):
        return ", ".join(filter(None, map(upright, cast("list[Name]", value))))
    date = cast("Date", value)
    return edtf(date) or line(date.get("literal", ""))
