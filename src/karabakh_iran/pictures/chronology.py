"""Events along time, what is uncertain of their dates shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from karabakh_iran.dates import When
from karabakh_iran.display import counted
from karabakh_iran.pictures.axis import Axis, axis
from karabakh_iran.pictures.sheet import MARGIN, WIDTH, Sheet, number, path, shape, text
from karabakh_iran.pictures.wording import DOUBTS, dated, ends, told_by, told_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias
    from xml.etree.ElementTree import Element

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Event
    from karabakh_iran.pictures.sheet import Link, Sample

    #: From where to where a bar reaches on each stretch of the axis.
    Pieces: TypeAlias = list[tuple[float, float]]
    #: Where an arrow begins, and which way it points.
    Tips: TypeAlias = list[tuple[float, int]]

_HALF, _TIP, _LEAST_BAR = 5, 8, 6
#: Pixels beside the axis, for what is open there.
_OPEN = 26
_AXIS, _LANE, _ROW_GAP = 16, 20, 10
#: From this width on the words stand beside the axis, not between its rows.
_WIDE, _TEXT_SHARE, _MOST_TEXT = 640, 0.49, 560
_TURN, _MOST_TURNS = 6, 1000

_LEGEND = {
    "day": ("2002-07-02", "on this day"),
    "once": ("[2000..2004]", "some time within"),
    "lasted": ("2000/2004", "lasted all this time"),
    "open": ("[..2004]", "open: no bound is given"),
    "doubt": ("[2000~..2004?]", "~ approximate, ? uncertain"),
}
#: A picture travels without the page that it stood on.
_STATUS = (
    "Stated: told by somebody in his own voice; attributed: only through others; disputed: against a denial. "
    "None means “established”."
)


def timeline(
    dataset: Dataset, *, events: Iterable[Event] | None = None, link: Link | None = None, width: int = WIDTH
) -> str:
    """Draw events along time.

    Args:
        dataset: Where those who tell of them are looked up.
        events: The events; all of the dataset if left out.
        link: Gives the address of a record, to which its mark leads.
        width: Pixels, 320 at least; below 640 the words stand above the marks, not beside.

    Returns:
        The text of an SVG. It has a row for each event whose date has a bound, by the first bound that is known;
        the others are counted.

    Raises:
        UnknownRecordError: Somebody who tells of an event is not in the dataset.
    """
    chosen = [*(dataset.events if events is None else events)]
    rows = [(when, event) for event in chosen if (when := event.when) and when.bounded]
    rows.sort(key=lambda row: (row[0].earliest or row[0].latest, row[0], row[1].id))
    left_out = _left_out(chosen, len(rows))
    title = f"{counted(len(rows), 'event')} along time" if rows else "No event to draw along time"
    sheet = Sheet(title, f"A row for each event: when it happened and who tells of it. {left_out}", width, link)
    if rows:
        _draw(sheet, rows, dataset)
    return sheet.close((left_out, _STATUS if rows else ""), dataset)


def _draw(sheet: Sheet, rows: list[tuple[When, Event]], dataset: Dataset) -> None:
    whole = sheet.width - 2 * MARGIN
    is_wide = sheet.width >= _WIDE
    room = min(_TEXT_SHARE * sheet.width, _MOST_TEXT) if is_wide else whole
    left = MARGIN + _OPEN + (room if is_wide else 0)
    time = axis((when for when, _ in rows), left, sheet.width - MARGIN - _OPEN)
    sheet.legend(_legend([when for when, _ in rows], time))
    behind = shape(sheet.root, "g", "")
    lanes = [(sheet.y, sheet.y + _AXIS)]
    sheet.y += _AXIS
    stances = told_of(dataset)
    for when, event in rows:
        sheet.y += _ROW_GAP
        words = dated(when), told_by(event, stances.get(event.id, ()), dataset)
        part = sheet.part(f"{event.title}. {'. '.join(words)}", event)
        start = sheet.y
        target = shape(part, "rect", "target", x=MARGIN, y=start, width=whole)
        sheet.lines(part, MARGIN, room, event.title, "body name")
        sheet.lines(part, MARGIN, room, words[0], "small quiet")
        sheet.lines(part, MARGIN, room, f"{event.type}, {words[1]}", "small quiet")
        lane = start if is_wide else sheet.y
        sheet.y = max(sheet.y, lane + _LANE)
        lanes.append((lane, lane + _LANE))
        _mark(part, when, time, lane + _LANE / 2)
        target.set("height", number(sheet.y - start))
    _frame(behind, time, [(lanes[0][0], sheet.y)] if is_wide else lanes)


def _mark(parent: Element, when: When, time: Axis, y: float) -> None:
    """Draw a dot for a day, a full bar for what lasted, a faint one for some time within; arrows where open."""
    start, end, lasted = ends(when)
    pieces = time.pieces(when.earliest, when.latest)
    left, right = pieces[0][0], pieces[-1][1]
    if when.earliest == when.latest and not lasted:
        left, right = (left + right) / 2 - _HALF, (left + right) / 2 + _HALF
        shape(parent, "circle", "fill mark", cx=(left + right) / 2, cy=y, r=_HALF)
    else:
        missing = max(_LEAST_BAR - (right - left), 0) / 2
        left = left - missing if when.earliest else time.left - _OPEN + _TIP
        right = right + missing if when.latest else time.right + _OPEN - _TIP
        pieces = [(left, pieces[0][1]), *pieces[1:]]
        pieces[-1] = pieces[-1][0], right
        tips = [(left, -1)] * (when.earliest is None) + [(right, 1)] * (when.latest is None)
        (_full if lasted else _faint)(parent, pieces, y, tips)
    if start[-1:] in DOUBTS and start != end:
        text(parent, left - 3, y + 4, start[-1], "body mark", anchor="end")
    if end[-1:] in DOUBTS:
        text(parent, right + 3, y + 4, end[-1], "body mark")


def _full(parent: Element, pieces: Pieces, y: float, tips: Tips) -> None:
    d = " ".join((*_boxes(pieces, y), *(f"{tip} z" for tip in _arrows(tips, y))))
    shape(parent, "path", "fill mark", d=d)


def _faint(parent: Element, pieces: Pieces, y: float, tips: Tips) -> None:
    open_at = {x for x, _ in tips}
    caps = [path("M", x, y - _HALF, "v", 2 * _HALF) for x in (pieces[0][0], pieces[-1][1]) if x not in open_at]
    sides = [path("M", left, y + side, "H", right) for left, right in pieces for side in (-_HALF, _HALF)]
    shape(parent, "path", "faint mark", d=" ".join(_boxes(pieces, y)))
    shape(parent, "path", "stroke mark", d=" ".join((*sides, *caps)), stroke_dasharray="3 2")
    for tip in _arrows(tips, y):
        shape(parent, "path", "stroke mark", d=tip, stroke_width=1.5)


def _boxes(pieces: Pieces, y: float) -> Iterator[str]:
    return (path("M", left, y - _HALF, "H", right, "v", 2 * _HALF, "H", left, "z") for left, right in pieces)


def _arrows(tips: Tips, y: float) -> Iterator[str]:
    return (path("M", x, y - _TIP, "l", way * _TIP, _TIP, -way * _TIP, _TIP) for x, way in tips)


def _frame(parent: Element, time: Axis, lanes: list[tuple[float, float]]) -> None:
    """Draw where years begin, and where some are cut out, from top to bottom of each lane."""
    lines = (path("M", x, top, "V", bottom) for x, _ in time.ticks for top, bottom in lanes)
    shape(parent, "path", "stroke line", d=" ".join(lines))
    for left, right in time.cuts:
        for top, bottom in lanes:
            _zigzag(parent, (left + right) / 2, top, bottom)
    for x, label in time.ticks:
        if label:
            text(parent, x + 3, lanes[0][0] + 10, label, "small quiet")


def _zigzag(parent: Element, x: float, top: float, bottom: float) -> None:
    """Draw two zigzag lines, between which time is cut out."""
    turns = min(int((bottom - top) / _TURN), _MOST_TURNS)
    for side in (-4, 4):
        steps = path(
            *(step for turn in range(turns) for step in ("l", 3 if turn % 2 else -3, (bottom - top) / turns))
        )
        shape(parent, "path", "stroke quiet", d=f"{path('M', x + side, top)} {steps}", stroke_opacity=0.6)


def _legend(whens: list[When], time: Axis) -> Iterator[tuple[Sample, str]]:
    used = {
        "day": any(when.earliest == when.latest for when in whens),
        "once": any(not ends(when)[2] and when.earliest != when.latest for when in whens),
        "lasted": any(ends(when)[2] for when in whens),
        "open": any(None in (when.earliest, when.latest) for when in whens),
        "doubt": any(when.approximate for when in whens),
    }
    for name, (edtf, words) in _LEGEND.items():
        if used[name]:
            yield partial(_sample, When(edtf=edtf)), words
    if time.cuts:
        yield _cut_sample, "cut out: nothing begins or ends"


def _sample(when: When, parent: Element, x: float, y: float) -> None:
    _mark(parent, when, axis([When(edtf="2000/2004")], x + 24, x + 38), y)


def _cut_sample(parent: Element, x: float, y: float) -> None:
    _zigzag(parent, x + 26, y - 9, y + 9)


def _left_out(chosen: list[Event], drawn: int) -> str:
    if drawn == len(chosen):
        return ""
    worded = sum(1 for event in chosen if event.when and not event.when.bounded)
    words = f", {worded} of them dated in words that give no bound" if worded else ""
    return f"Not drawn: {counted(len(chosen) - drawn, 'event')} without a date{words}."
