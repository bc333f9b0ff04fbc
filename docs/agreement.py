"""Measures how far two codings of the documents agree.

``python docs/agreement.py units DATA DOCUMENTS`` writes what a coding marks, as tab-separated values;
``python docs/agreement.py`` prints the table of ``method.md`` from the two files in ``agreement/``.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import karabakh_iran as ki
from karabakh_iran.folding import fold
from karabakh_iran.model import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from karabakh_iran.corpus import Dataset

FOLDER = Path(__file__).with_name("agreement")
SEEDS = Path(__file__).parents[1] / "seeds"
HELD = ("commentary", "davar-2020", "kucera-2013")
NOMINAL = "nominal"


class Unit(NamedTuple):
    """What a coder marked.

    Attributes:
        table: Table of the record.
        record: Its id; for a stance that of its event or claim.
        who: Holder of a stance, speaker of a quote; the names of an actor or place, parted by ``|``.
        label: Type of an event, kind of a claim, actor or place; empty for a quote.
        position: Position of a stance.
        source: Id of the source that it points into.
        start: Offset of its first character there.
        end: Offset behind its last.
    """

    table: str
    record: str
    who: str
    label: str
    position: str = ""
    source: str = ""
    start: int = 0
    end: int = 0


def units(dataset: Dataset, documents: Path) -> Iterator[Unit]:
    """List what a coding marks."""
    located = dataset.documents(documents)
    for table, records in (("actors", dataset.actors), ("places", dataset.places)):
        for record in records:
            names = sorted({fold(name) for name in (record.name.strip("[]"), *(a.text for a in record.aliases))})
            yield Unit(table, record.id, "|".join(names), record.kind)
    for stance in dataset.stances:
        on = dataset.get(stance.on)
        table, label = ("claims", on.kind) if isinstance(on, Claim) else ("events", dataset.events[on.id].type)
        if stance.passage.text_start:
            span = located.locate(stance.passage).span
            yield Unit(table, on.id, stance.holder, label, stance.position, stance.passage.source, *span)
    for quote in dataset.quotes:
        yield Unit(
            "quotes", quote.id, quote.speaker, "", "", quote.passage.source, *located.locate(quote.passage).span
        )


def read(name: str) -> list[Unit]:
    """Read the units of a coding."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [Unit(*row[:6], int(row[6]), int(row[7])) for row in csv.reader(file, delimiter="\t")]


def same_name(one: Unit, other: Unit) -> int:
    """Count the names that two actors or places share; the same id counts as one more."""
    return len(set(one.who.split("|")) & set(other.who.split("|"))) + (one.record == other.record)


def overlap(one: Unit, other: Unit) -> int:
    """Count the characters that two ranges share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.source == other.source else 0


def matched(
    first: Iterable[Unit], second: Iterable[Unit], likeness: Callable[[Unit, Unit], int]
) -> list[tuple[Unit, Unit]]:
    """Pair units one to one, the most alike first."""
    pairs = [(likeness(one, other), one, other) for one in first for other in (*second,)]
    found: list[tuple[Unit, Unit]] = []
    used: set[tuple[int, Unit]] = set()
    for alike, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if alike and not {(1, one), (2, other)} & used:
            used |= {(1, one), (2, other)}
            found.append((one, other))
    return found


def alpha(pairs: Iterable[tuple[object, object]]) -> str:
    """Krippendorff's alpha of two coders, for labels without order."""
    import krippendorff

    values = [*pairs]
    labels = sorted({str(label) for pair in values for label in pair})
    if len(labels) < 2:  # noqa: PLR2004 - with one label there is nothing to disagree about
        return "–"
    coded = [[labels.index(str(pair[coder])) for pair in values] for coder in (0, 1)]
    return f"{krippendorff.alpha(reliability_data=coded, level_of_measurement=NOMINAL):.2f}"


def marks(coding: list[Unit]) -> list[str]:
    """Say of each word of the documents whether it lies in what tells an event, a claim, both or neither."""
    found: list[str] = []
    for source in HELD:
        text = ki.dataset.documents(SEEDS).text(source)
        told = [unit for unit in coding if unit.source == source and unit.table in {"events", "claims"}]
        for _, (first, last) in text.sentences():
            for word in re.finditer(r"\S+", text.document[first:last]):
                at = first + word.start()
                found.append(" ".join(sorted({unit.table for unit in told if unit.start <= at < unit.end})))
    return found


def table() -> str:
    """Make the table of agreement."""
    first, second = read("first"), read("second")
    rows = ["| what | first | second | matched | Dice | alpha |", "|---|---|---|---|---|---|"]
    people: dict[str, str] = {}

    def row(what: str, sizes: tuple[int, int], pairs: list[tuple[Unit, Unit]], agreed: str) -> None:
        dice = 2 * len(pairs) / sum(sizes)
        rows.append(f"| {what} | {sizes[0]} | {sizes[1]} | {len(pairs)} | {dice:.2f} | {agreed} |")

    def of(name: str) -> tuple[list[Unit], list[Unit]]:
        return [unit for unit in first if unit.table == name], [unit for unit in second if unit.table == name]

    for name in ("actors", "places"):
        one, other = of(name)
        pairs = matched(one, other, same_name)
        people |= {b.record: a.record for a, b in pairs}
        row(name, (len(one), len(other)), pairs, f"kind {alpha((a.label, b.label) for a, b in pairs)}")

    def told_alike(one: Unit, other: Unit) -> int:
        return overlap(one, other) if one.who == people.get(other.who, other.who) else 0

    one, other = of("quotes")
    pairs = matched(one, other, overlap)
    row(
        "quotes",
        (len(one), len(other)),
        pairs,
        f"speaker {alpha((a.who, people.get(b.who, b.who)) for a, b in pairs)}",
    )
    words = marks(first), marks(second)
    agreed = alpha(zip(*words, strict=True))
    rows.append(
        f"| words within an event, a claim, both, neither | {len(words[0])} | {len(words[1])} | | | {agreed} |"
    )
    told = [[unit for unit in units if unit.table in {"events", "claims"}] for units in (first, second)]
    pairs = matched(*told, told_alike)
    row(
        "stances",
        (len(told[0]), len(told[1])),
        pairs,
        f"position {alpha((a.position, b.position) for a, b in pairs)}",
    )
    rows.append(f"| – event or claim | | | {len(pairs)} | | {alpha((a.table, b.table) for a, b in pairs)} |")
    for name, label in (("events", "type"), ("claims", "kind")):
        one, other = of(name)
        pairs = matched(one, other, told_alike)
        records = {(a.record, b.record) for a, b in pairs}
        sizes = len({unit.record for unit in one}), len({unit.record for unit in other})
        both = min(len({a for a, _ in records}), len({b for _, b in records}))
        agreed = alpha((a.label, b.label) for a, b in pairs)
        rows.append(
            f"| {name} | {sizes[0]} | {sizes[1]} | {both} | {2 * both / sum(sizes):.2f} | {label} {agreed} |"
        )
    return "\n".join(rows) + "\n"


def main(arguments: list[str]) -> None:
    """Write units, or the table."""
    if arguments[:1] == ["units"]:
        data, documents = map(Path, arguments[1:])
        csv.writer(sys.stdout, delimiter="\t", lineterminator="\n").writerows(units(ki.load(data), documents))
    else:
        sys.stdout.write(table())


if __name__ == "__main__":
    main(sys.argv[1:])
