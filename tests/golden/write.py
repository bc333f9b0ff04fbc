"""How every source and quote of the bundled dataset is cited, in every style: ``python tests/golden/write.py``.

Read what changes in ``citations.txt`` against the manuals before it is committed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import karabakh_iran as ki
from karabakh_iran import citation
from karabakh_iran.bundled import dataset
from karabakh_iran.citation.exports import works

if TYPE_CHECKING:
    from collections.abc import Iterator

CITATIONS = Path(__file__).with_name("citations.txt")


def citations() -> str:
    """Cite every source and quote, and list every source, in every style.

    Returns:
        A section for each style; in it, for each record, a line of plain text, and one of HTML where that differs.
    """
    sections = (f"# {style}\n\n" + "\n\n".join(_records(style)) + "\n" for style in citation.styles())
    return "\n".join(sections)


def _records(style: str) -> Iterator[str]:
    all_sources = citation.Bibliography([item for item, _ in works(ki.sources, dataset)], style)
    for source in ki.sources:
        lines = [source.id]
        lines += _forms("entry", *(ki.reference(source, style=style, format=form) for form in ("text", "html")))
        lines += _forms("cited", *(ki.cite(source, style=style, format=form) for form in ("text", "html")))
        if "notes" in style:
            later = (all_sources.citation(source.id, subsequent=True, format=form) for form in ("text", "html"))
            lines += _forms("later", *later)
        yield "\n".join(lines)
    for quote in ki.quotes:
        forms = (ki.cite(quote, style=style, format=form) for form in ("text", "html"))
        yield "\n".join([quote.id, *_forms("cited", *forms)])


def _forms(name: str, text: str, html: str) -> list[str]:
    return [f"  {name}: {text}"] + ([f"   html: {html}"] if html != text else [])


if __name__ == "__main__":
    CITATIONS.write_text(citations(), encoding="utf-8")
