"""Writes what the documentation and the schemas say of the classes and the data; run it after a change of either.

``fields.md`` is made whole, and the pictures; in other pages what stands between ``<!-- name -->`` and
``<!-- /name -->``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import agreement
import commands
import fields

import karabakh_iran as ki
from karabakh_iran import schema
from karabakh_iran.pictures import accounts, network, timeline
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

DOCS = Path(__file__).parent


def counts() -> str:
    """Count the records, and what the held sources yielded."""
    rows = ["| table | records | of which |", "|---|---|---|"]
    details = {
        "sources": tally("held" if one.file or one.reproduced_in else "cited" for one in ki.sources),
        "actors": tally(one.kind for one in ki.actors),
        "places": tally(one.kind for one in ki.places),
        "events": tally(one.status for one in ki.events),
        "claims": tally(one.kind for one in ki.claims),
        "stances": tally(one.position for one in ki.stances),
        "quotes": tally(one.passage.source for one in ki.quotes),
    }
    rows += [f"| {name} | {len(getattr(ki, name))} | {details[name]} |" for name in TABLES]
    rows += ["", "| source | sentences | coded | words | within a stance or quote | quoted | verbatim besides |"]
    rows += ["|---|---|---|---|---|---|---|"]
    for one in ki.dataset.coverage(agreement.SEEDS):
        shares = [one.words_coded / one.words, one.words_quoted / one.words]
        shares.append(one.words_pointed / (one.words - one.words_quoted))
        shown = " | ".join(f"{share:.1%}" for share in shares)
        rows.append(f"| `{one.source}` | {one.sentences} | {one.sentences_coded} | {one.words} | {shown} |")
    return "\n".join(rows) + "\n"


def tally(words: Iterable[str]) -> str:
    """Count words: "3 held, 5 cited"."""
    found = [*words]
    order = sorted(set(found), key=lambda word: (-found.count(word), word))
    return ", ".join(f"{found.count(word)} {word}" for word in order)


def notebook() -> str:
    """Show a table as a notebook does."""
    table = ki.places.filter(part_of="iran-territory", kind="province")
    return f'<div class="table-wrapper notebook">{table._repr_html_()}</div>\n'


BLOCKS = {
    "command-line.md": {"commands": commands.reference},
    "data-statement.md": {"counts": counts},
    "method.md": {"agreement": agreement.table},
    "scripts.md": {"notebook": notebook},
}


def pages() -> dict[Path, str]:
    """Make every page that has something generated in it."""
    made = {fields.PAGE: fields.page()}
    for name, blocks in BLOCKS.items():
        text = (DOCS / name).read_text(encoding="utf-8")
        for block, make in blocks.items():
            between = re.compile(rf"(<!-- {block} -->\n).*?(<!-- /{block} -->)", re.DOTALL)
            text = between.sub(lambda match, make=make: f"{match[1]}\n{make()}\n{match[2]}", text)
        made[DOCS / name] = text
    return made


def pictures() -> dict[Path, str]:
    """Draw the pictures of the README and of their page by the calls that stand there; for phones, narrow ones."""
    aid, contested = ki.events.filter(type=["aid", "assault"]), ki.claims.filter(contested=True, about="iran")
    drawn: dict[Path, str] = {}
    for suffix, width in (("", 800), ("-narrow", 360)):
        each = {
            "timeline": timeline(ki.dataset, events=aid, width=width),
            "accounts": accounts(ki.dataset, claims=contested, width=width),
            "network": network(ki.dataset, width=width),
        }
        drawn |= {DOCS / "pictures" / f"{name}{suffix}.svg": f"{text}\n" for name, text in each.items()}
    return drawn


def schemas() -> dict[Path, bytes]:
    """Make the JSON Schema of every file of a dataset."""
    folder = Path(schema.__file__).parent / "data" / "schema"
    return {folder / f"{name}.json": schema.encode(name) for name in schema.FILES}


if __name__ == "__main__":
    for path, text in (*pages().items(), *pictures().items()):
        path.write_text(text, encoding="utf-8")
    for path, data in schemas().items():
        path.write_bytes(data)
