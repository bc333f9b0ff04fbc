"""For each rule a corpus that breaks it, and it alone: the small one with the least change."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from corpora import FILE, Tables, at, changed, digest, found, small, write
from karabakh_iran import folders
from karabakh_iran.dates import When
from karabakh_iran.model import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from karabakh_iran.problems import Problem

SMALL = small()
UNTOLD = "Of this nobody speaks.\n"


class Broken(NamedTuple):
    """A corpus that breaks one rule.

    Attributes:
        tables: Its records.
        files: Files that are written over those that they make; ``None``: deleted.
    """

    tables: Tables
    files: Mapping[str, str | None] = MappingProxyType({})

    def problems(self, folder: Path) -> list[Problem]:
        """Write it, check it and, where nothing is found, verify it.

        Args:
            folder: Where.

        Returns:
            What is found.
        """
        write(folder, self.tables)
        for name, text in self.files.items():
            (folder / name).unlink(missing_ok=True)
            if text is not None:
                (folder / name).write_text(text, encoding="utf-8")
        if problems := folders.check(folder):
            return [*problems]
        return [*folders.verify(folder, folder)]


def one(record_id: str, **fields: Any) -> Broken:  # noqa: ANN401 - any field of any class
    """Change fields of one record."""
    return Broken(changed(SMALL, record_id, **fields))


def untold() -> Broken:
    """Add a document into which nothing points."""
    source = Source(id="untold", title="Untold", kind="book", file="untold.txt", sha256=digest(UNTOLD))
    return Broken({**SMALL, "sources": (*SMALL["sources"], source)}, {"untold.txt": UNTOLD})


#: The rules in the order of their page.
BROKEN = {
    "form": Broken(SMALL, {"dataset.json": '{"title": "The Orla treaty", "edition": 1}\n'}),
    "id-form": one("s8", id="s8_"),
    "id-unique": one("s8", id="s7"),
    "prefix": Broken(
        SMALL, {"dataset.json": '{"title": "The Orla treaty", "edition": "1.0", "prefix": "Orla"}\n'}
    ),
    "retired": Broken(SMALL, {"retired.json": '[{"id": "s8", "edition": "1.0", "reason": "told twice"}]\n'}),
    "empty": one("brask", name=""),
    "reference": one("s8", holder="brusk"),
    "cycle": one("orla-valley", part_of="orla-valley"),
    "passage": one("s4", passage=at(None, "signed")),
    "source": one("lind-2001", file="../lind.txt"),
    "uncoded": untold(),
    "sort-name": one("brask", sort_name="B"),
    "country": one("brask", country="brk"),
    "date": one("varo-sluice", when=When(edtf="2001-05-04")),
    "stance": one("s6", on="sluice-is-open"),
    "status": one("treaty-signed", status="disputed"),
    "rivals": one("sluice-is-open", when=When(edtf="1999")),
    "document": Broken(SMALL, {FILE: None}),
    "paragraph": one("s4", passage=at(2, "signed")),
    "sentence": one("s7", passage=attrs.evolve(found(SMALL, "s7").passage, text_start="To the editor")),
    "quote": one("mother-saying", text="water has no mister"),
    "words": one("s5", hedge="possibly"),
    "nested": one("mother-saying", nested_in="varo-sluice"),
}
