"""Who acted towards whom: actors on the left, recipients on the right, a ribbon as wide as the events are many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from karabakh_iran.display import counted
from karabakh_iran.pictures.flow import Pair, columns, offsets
from karabakh_iran.pictures.lettering import isolated, wrapped
from karabakh_iran.pictures.sheet import MARGIN, SIZES, WIDTH, Sheet, path, shape, text
from karabakh_iran.pictures.wording import TOLD, told_by, told_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Actor, Event
    from karabakh_iran.pictures.sheet import Link

_MOST_LABEL, _LEAST_FLOW = 230, 80
_BAR, _LEAST_GAP, _HEADING, _SAMPLE = 6, 10, 26, 40
_SIZE, _LINE = SIZES["body"]
#: Pixels of one event, and of all together where they are many.
_MOST_EVENT, _LEAST_EVENT, _ALL_EVENTS = 6, 0.5, 400


class _Node(NamedTuple):
    """An actor on one side.

    Attributes:
        actor: The record.
        told: Of how many events.
        lines: The lines of its label.
        bar: How high its bar is.
        height: How high it is with its label.
    """

    actor: Actor
    told: int
    lines: list[str]
    bar: float
    height: float


def network(
    dataset: Dataset, *, events: Iterable[Event] | None = None, link: Link | None = None, width: int = WIDTH
) -> str:
    """Draw who acted towards whom.

    Args:
        dataset: Where actors, and those who tell of the events, are looked up.
        events: The events; all of the dataset if left out.
        link: Gives the address of a record, to which an actor leads.
        width: Pixels, 320 at least.

    Returns:
        The text of an SVG. It has actors on the left, recipients on the right, between two of them a ribbon as
        wide as the events are many. Of those who act together and on each other, none acts on itself. Events that
        name no actor or no recipient are counted.

    Raises:
        UnknownRecordError: An actor, a recipient or a teller is not in the dataset.
    """
    chosen = [*(dataset.events if events is None else events)]
    ties = _ties(chosen)
    drawn = sum(1 for event in chosen if event.actors and event.recipients)
    title = f"Who acted towards whom: {counted(drawn, 'event')}" if ties else "No event to draw between two actors"
    left_out = f"Not drawn: {counted(len(chosen) - drawn, 'event')} without an actor or a recipient."
    notes = left_out if drawn < len(chosen) else ""
    sheet = Sheet(title, f"A ribbon from each actor to each recipient of what it did. {notes}", width, link)
    if ties:
        _draw(sheet, ties, dataset)
    return sheet.close((notes, TOLD if ties else ""), dataset)


def _ties(events: Iterable[Event]) -> dict[Pair, list[Event]]:
    found: dict[Pair, list[Event]] = {}
    for event in events:
        pairs = [(actor, recipient) for actor in event.actors for recipient in event.recipients]
        for pair in [pair for pair in pairs if pair[0] != pair[1]] or pairs:
            found.setdefault(pair, []).append(event)
    return found


def _draw(sheet: Sheet, ties: dict[Pair, list[Event]], dataset: Dataset) -> None:
    counts = {pair: len(events) for pair, events in ties.items()}
    unit = min(_MOST_EVENT, max(_LEAST_EVENT, _ALL_EVENTS / sum(counts.values())))
    sheet.legend([(partial(_sample, unit), "one event")])
    sheet.y += _HEADING
    ribbons = shape(sheet.root, "g", "")
    room = min(_MOST_LABEL, (sheet.width - _LEAST_FLOW) / 2 - MARGIN)
    edges = MARGIN + room, sheet.width - MARGIN - room
    both = columns(counts)
    sides = [
        [_node(dataset.actors[one], len(events[one]), count * unit, room) for one, count in column.items()]
        for column, events in zip(both, _events(ties), strict=True)
    ]
    height = max(sum(node.height + _LEAST_GAP for node in side) for side in sides)
    ends: list[dict[Pair, tuple[float, float]]] = []
    for here, (side, x) in enumerate(zip(sides, edges, strict=True)):
        tops = _place(sheet, side, x, room, height)
        above = offsets(counts, both, here)
        ends.append({pair: (x, tops[pair[here]] + (above[pair] + counts[pair] / 2) * unit) for pair in counts})
    sheet.y += height
    stances = told_of(dataset)
    # What is narrow lies on what is wide.
    for pair in sorted(ties, key=lambda pair: -counts[pair]):
        actor, recipient = (isolated(dataset.actors[one].name) for one in pair)
        events = (f"{one.title} ({told_by(one, stances.get(one.id, ()), dataset)})" for one in ties[pair])
        words = f"{actor} → {recipient}, {counted(counts[pair], 'event')}: {'; '.join(events)}"
        _ribbon(sheet.part(words, within=ribbons), ends[0][pair], ends[1][pair], counts[pair] * unit)


def _events(ties: dict[Pair, list[Event]]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Which events each actor did, and each recipient received: one that has several counts once."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = {}, {}
    for pair, events in ties.items():
        for one, ids in zip(pair, found, strict=True):
            ids.setdefault(one, set()).update(event.id for event in events)
    return found


def _node(actor: Actor, told: int, bar: float, room: float) -> _Node:
    lines = wrapped(f"{isolated(actor.name)}\u00a0({told})", room - 2 * _BAR, _SIZE)
    return _Node(actor, told, lines, bar, max(bar, len(lines) * _LINE))


def _place(sheet: Sheet, nodes: list[_Node], x: float, room: float, height: float) -> dict[str, float]:
    """Draw a column over the whole height, and give where the ribbons of each node begin."""
    heading, anchor, way = ("actors", "end", -1) if x < sheet.width / 2 else ("recipients", "start", 1)
    text(sheet.root, x, sheet.y - 12, heading, "small quiet", anchor=anchor)
    gap = (height - sum(node.height for node in nodes)) / len(nodes)
    y = sheet.y
    tops: dict[str, float] = {}
    for node in nodes:
        middle = y + node.height / 2
        tops[node.actor.id] = top = middle - node.bar / 2
        part = sheet.part(f"{node.actor.name}: {counted(node.told, 'event')}", node.actor)
        left = x - room if way < 0 else x
        shape(part, "rect", "target", x=left, y=middle - _LINE / 2 - 3, width=room, height=_LINE + 6)
        shape(part, "rect", "fill ink", x=min(x, x + way * _BAR), y=top, width=_BAR, height=node.bar)
        for row, line in enumerate(node.lines):
            below = (row - (len(node.lines) - 1) / 2) * _LINE + 5
            text(part, x + way * 2 * _BAR, middle + below, line, "body name", anchor=anchor)
        y += node.height + gap
    return tops


def _sample(unit: float, parent: Element, x: float, y: float) -> None:
    _ribbon(parent, (x, y), (x + _SAMPLE, y), unit)


def _ribbon(parent: Element, start: tuple[float, float], end: tuple[float, float], wide: float) -> None:
    middle = (start[0] + end[0]) / 2
    d = path("M", *start, "C", middle, start[1], middle, end[1], *end)
    shape(parent, "path", "band mark", d=d, stroke_width=wide)
