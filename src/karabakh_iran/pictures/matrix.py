"""Claims against those who assert, deny or question them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import cos, radians, sin
from typing import TYPE_CHECKING

from karabakh_iran.display import counted
from karabakh_iran.pictures.lettering import fitted, isolated
from karabakh_iran.pictures.lettering import width as width_of
from karabakh_iran.pictures.rivalry import brackets, together
from karabakh_iran.pictures.sheet import LEAST_WIDTH, MARGIN, WIDTH, Sheet, number, path, shape, text
from karabakh_iran.pictures.wording import TOLD, passage, told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias
    from xml.etree.ElementTree import Element

    from karabakh_iran.corpus import Dataset
    from karabakh_iran.model import Claim, Stance
    from karabakh_iran.pictures.sheet import Link, Sample

    #: The stances of a holder on a claim, by what their mark means.
    Cell: TypeAlias = dict[str, list[Stance]]
    #: A claim, and what each holder says of it.
    Row: TypeAlias = tuple[Claim, dict[str, Cell]]
    #: Draws a mark, given its middle and its radius.
    Mark: TypeAlias = Callable[[Element, float, float, float], None]

_COLUMN, _ROW_GAP, _LEAST_ROW = 36, 20, 18
_RADIUS, _LINE = 8, 2
_LEAST_TEXT = 240
_NAME_ROOM, _NAME_SIZE, _NAME_LINE, _NAME_LINES = 210, 11, 12, 2
_BRACKET, _STEP = 10, 6


def accounts(
    dataset: Dataset, *, claims: Iterable[Claim] | None = None, link: Link | None = None, width: int = WIDTH
) -> str:
    """Draw who asserts, denies or questions claims.

    Args:
        dataset: Where stances and their holders are looked up.
        claims: The claims; those that are contested if left out.
        link: Gives the address of a record, to which a claim, a holder and a mark lead.
        width: Pixels, 320 at least; more where the holders need more.

    Returns:
        The text of an SVG. It has a row for each claim, rivals together, a column for each holder, a mark for each
        position that a holder takes on a claim.

    Raises:
        UnknownRecordError: A holder or a source is not in the dataset.
    """
    told = told_of(dataset)
    chosen = together(dataset.claims.filter(contested=True) if claims is None else claims)
    rows = [(claim, _cells(told.get(claim.id, ()))) for claim in chosen]
    holders = _holders(rows, dataset)
    drawing = _Matrix(rows, holders, width, link)
    if rows:
        drawing.draw(dataset)
    return drawing.sheet.close((TOLD if rows else "",), dataset)


class _Matrix:
    """Where rows and columns stand."""

    def __init__(self, rows: list[Row], holders: list[str], wide: float, link: Link | None) -> None:
        self.rows = rows
        self.holders = {holder: place for place, holder in enumerate(holders)}
        self.brackets = brackets([claim for claim, _ in rows])
        self.left = MARGIN
        if self.brackets:
            self.left += _BRACKET + _STEP * max(one.level for one in self.brackets)
        columns = _COLUMN * len(holders)
        room = wide - self.left - columns - MARGIN
        # Where there is no room for the words beside the marks they stand above.
        self.is_wide = room >= _LEAST_TEXT
        wide = max(wide, LEAST_WIDTH, self.left + columns + MARGIN)
        self.first = wide - MARGIN - columns + _COLUMN / 2
        self.room = room - _STEP if self.is_wide else wide - self.left - MARGIN
        claims, people = counted(len(rows), "claim"), counted(len(holders), "holder")
        title = f"{claims} and who asserts, denies or questions them" if rows else "No claim to draw"
        said = f"A row for each of {claims}, a column for each of {people}." if rows else title
        self.sheet = Sheet(title, said, wide, link)

    def draw(self, dataset: Dataset) -> None:
        self.sheet.legend(_legend(self.rows, has_rivals=bool(self.brackets)))
        behind = shape(self.sheet.root, "g", "")
        self._head(dataset)
        top = self.sheet.y
        middles = [self._row(row, behind, dataset) for row in self.rows]
        columns = (path("M", self._column(place), top, "V", self.sheet.y) for place in range(len(self.holders)))
        shape(behind, "path", "stroke line", d=" ".join(columns))
        for upper, lower, level in self.brackets:
            x = self.left - 6
            d = path("M", x, middles[upper], "H", x - 4 - _STEP * level, "V", middles[lower], "H", x)
            shape(self.sheet.root, "path", "stroke quiet", d=d, stroke_width=1.5)

    def _head(self, dataset: Dataset) -> None:
        """The names of the holders, falling towards their columns."""
        turn = 45 if self.is_wide else 90
        names = {
            holder: fitted(dataset.actors[holder].name, _NAME_ROOM, _NAME_SIZE, _NAME_LINES)
            for holder in self.holders
        }
        longest = max((width_of(line, _NAME_SIZE) for lines in names.values() for line in lines), default=0)
        self.sheet.y += longest * sin(radians(turn)) + _NAME_LINE
        for holder, lines in names.items():
            actor = dataset.actors[holder]
            x, y = self._column(self.holders[holder]), self.sheet.y - 8
            label = self.sheet.part(actor.name, actor)
            label.set("transform", f"rotate({turn} {number(x)} {number(y)})")
            for row, line in enumerate(lines):
                below = (row - (len(lines) - 1) / 2) * _NAME_LINE
                text(label, x, y + 4 + below, line, "small name", anchor="end")

    def _row(self, row: Row, behind: Element, dataset: Dataset) -> float:
        """Draw a claim and its marks, and give the middle of them."""
        sheet, (claim, cells) = self.sheet, row
        line = path("M", self.left, sheet.y, "H", sheet.width - MARGIN)
        shape(behind, "path", "stroke line", d=line)
        top = sheet.y + _ROW_GAP / 2
        sheet.y = top
        sheet.lines(sheet.part(claim.text, claim), self.left, self.room, claim.text, "body name")
        if not self.is_wide:
            top, sheet.y = sheet.y + 4, sheet.y + 4 + _LEAST_ROW
        middle = (top + sheet.y) / 2
        for holder, cell in cells.items():
            self._cell(self._column(self.holders[holder]), middle, claim, cell, dataset)
        sheet.y += _ROW_GAP / 2
        return middle

    def _cell(self, x: float, y: float, claim: Claim, cell: Cell, dataset: Dataset) -> None:
        radius = _RADIUS if len(cell) == 1 else 15 / len(cell)
        for place, (meaning, stances) in enumerate(cell.items()):
            at = x + (place - (len(cell) - 1) / 2) * (2 * radius + 1)
            name = isolated(dataset.actors[stances[0].holder].name)
            told = "; ".join(passage(stance, dataset) for stance in stances)
            part = self.sheet.part(f"{name} {stances[0].position}: {claim.text} ({told})", stances[0])
            half = _COLUMN / 2 / len(cell)
            shape(part, "rect", "target", x=at - half, y=y - 12, width=2 * half, height=24)
            _MARKS[meaning](part, at, y, radius)
            if len(stances) > 1:
                text(part, at + radius, y - radius + 4, str(len(stances)), "small quiet")

    def _column(self, place: int) -> float:
        return self.first + place * _COLUMN


def _cells(stances: Iterable[Stance]) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for stance in stances:
        found.setdefault(stance.holder, {}).setdefault(_meaning(stance), []).append(stance)
    return found


def _meaning(stance: Stance) -> str:
    return _HEDGED if stance.position == "asserts" and stance.hedge else stance.position


def _holders(rows: Iterable[Row], dataset: Dataset) -> list[str]:
    """Those who take the most positions first."""
    tally = Counter(holder for _, cells in rows for holder in cells)
    return sorted(tally, key=lambda holder: (-tally[holder], dataset.actors[holder].name, holder))


def _asserts(parent: Element, x: float, y: float, radius: float) -> None:
    shape(parent, "circle", "fill mark", cx=x, cy=y, r=radius)


def _asserts_hedged(parent: Element, x: float, y: float, radius: float) -> None:
    inner = radius - 1
    shape(parent, "circle", "stroke mark", cx=x, cy=y, r=inner, stroke_width=_LINE)
    d = path("M", x, y - inner, "a", inner, inner, 0, 0, 0, 0, 2 * inner, "z")
    shape(parent, "path", "fill mark", d=d)


def _denies(parent: Element, x: float, y: float, radius: float) -> None:
    reach = radius * cos(radians(45)) + 1
    d = path("M", x - reach, y + reach, "l", 2 * reach, -2 * reach, "m", 0, 2 * reach, "l", -2 * reach, -2 * reach)
    shape(parent, "path", "stroke other", d=d, stroke_width=_LINE)


def _questions(parent: Element, x: float, y: float, _radius: float) -> None:
    text(parent, x, y + 5, "?", "head ink", anchor="middle")


_HEDGED = "asserts, hedged"
#: The same as on the page where one explores the records.
_MARKS: dict[str, Mark] = {
    "asserts": _asserts,
    _HEDGED: _asserts_hedged,
    "denies": _denies,
    "questions": _questions,
}


def _sample(draw: Mark, parent: Element, x: float, y: float) -> None:
    draw(parent, x + 34, y, _RADIUS)


def _bracket(parent: Element, x: float, y: float) -> None:
    shape(parent, "path", "stroke quiet", d=path("M", x + 36, y - 6, "h", -8, "v", 12, "h", 8), stroke_width=1.5)


def _many(parent: Element, x: float, y: float) -> None:
    text(parent, x + 42, y + 4, "2", "small quiet", anchor="end")


def _legend(rows: Iterable[Row], *, has_rivals: bool) -> Iterator[tuple[Sample, str]]:
    shown = [one for _, cells in rows for cell in cells.values() for one in cell.items()]
    for meaning, draw in _MARKS.items():
        if meaning != _HEDGED or any(one == _HEDGED for one, _ in shown):
            yield partial(_sample, draw), meaning
    if any(len(stances) > 1 for _, stances in shown):
        yield _many, "in so many passages"
    if has_rivals:
        yield _bracket, "rivals: cannot both be true"
