"""CSL-JSON: an item for Zotero, pandoc and every processor of the Citation Style Language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from karabakh_iran.citation.exchange import reproduced
from karabakh_iran.citation.plaintext import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from karabakh_iran.citation.csl import Item


def entry(item: Item, *, reproduced_in: Item | None = None) -> str:
    """Describe a work in CSL-JSON.

    Args:
        item: The work.
        reproduced_in: The work that reprints it, where it was read there.

    Returns:
        An object, its strings on one line each.
    """
    described: dict[str, object] = {**item}
    if reproduced_in:
        described["note"] = "; ".join(filter(None, [item.get("note"), reproduced(reproduced_in)]))
    return json.dumps(_cleaned(described), ensure_ascii=False, indent=2)


def document(entries: Iterable[str]) -> str:
    """Put entries together.

    Args:
        entries: The entries.

    Returns:
        An array, ended by a line break.
    """
    objects = ",\n".join(entries)
    return f"[\n{objects}\n]\n" if objects else "[]\n"


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in cast("Mapping[str, object]", value).items()}
    return value
