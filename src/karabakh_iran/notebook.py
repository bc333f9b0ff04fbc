"""Records and tables as a notebook shows them: plain HTML tables, readable in light and dark, with no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attrs import AttrsInstance

MOST_ROWS = 30
_MOST_LETTERS = 120


def record_html(record: AttrsInstance, caption: str) -> str:
    """Show a record: a row for each field that holds something.

    Args:
        record: The record.
        caption: What stands above it.

    Returns:
        An HTML table.
    """
    rows = "".join(
        f'<tr><th scope="row">{escape(field.name)}</th><td>{_cell(value)}</td></tr>'
        for field in attrs.fields(type(record))
        if (value := getattr(record, field.name)) not in (None, "", ())
    )
    return f"<table><caption>{_cell(caption)}</caption><tbody>{rows}</tbody></table>"


def table_html(records: Sequence[AttrsInstance], caption: str) -> str:
    """Show a table: a row for each record, the first and the last of a long one.

    Args:
        records: Its records.
        caption: What stands above it.

    Returns:
        An HTML table.
    """
    names = _columns(records)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    if len(records) > MOST_ROWS:
        half = MOST_ROWS // 2
        left_out = f'<tr><td colspan="{len(names)}">… {len(records) - 2 * half} more …</td></tr>'
        body = _rows(records[:half], names) + left_out + _rows(records[-half:], names)
    else:
        body = _rows(records, names)
    return f"<table><caption>{_cell(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _columns(records: Iterable[AttrsInstance]) -> list[str]:
    """The fields that at least one of the records fills, in the order of the class."""
    filled: dict[str, bool] = {}
    for record in records:
        for field in attrs.fields(type(record)):
            filled[field.name] = filled.get(field.name, False) or getattr(record, field.name) not in (None, "", ())
    return [name for name, used in filled.items() if used]


def _rows(records: Iterable[AttrsInstance], names: Iterable[str]) -> str:
    rows: list[str] = []
    for record in records:
        cells = "".join(f"<td>{_cell(getattr(record, name), _MOST_LETTERS)}</td>" for name in names)
        rows.append(f"<tr>{cells}</tr>")
    return "".join(rows)


def _cell(value: object, most: int | None = None) -> str:
    text = _shown(value)
    if most is not None and len(text) > most:
        text = text[: most - 1] + "…"
    # A name in Persian script must not turn what stands around it.
    return f"<bdi>{escape(text)}</bdi>" if text else ""


def _shown(value: Any) -> str:  # noqa: ANN401 - the value of any field
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if attrs.has(type(value)):
        parts = (getattr(value, field.name) for field in attrs.fields(type(value)) if field.init)
        return " · ".join(filter(None, map(_shown, parts)))
    return str(value)
