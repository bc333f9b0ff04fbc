"""Hypothesis strategies: dates with the days they mean, value objects, records."""

from __future__ import annotations

import os
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar, get_args, get_type_hints

import attrs
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from karabakh_iran.dates import When
from karabakh_iran.model import (
    Actor,
    Claim,
    Event,
    Name,
    Passage,
    Place,
    Quote,
    Record,
    Role,
    Source,
    Stance,
)
from karabakh_iran.references import TABLES, class_of

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")

# a slow machine is no reason to fail
# At the gate the same examples each time: what is found by chance is found by whoever works on the code.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("untimed")

RECORDS: tuple[type[Record], ...] = tuple(map(class_of, TABLES))
VALUES = (Passage, When, Name, Role)

_SLUG_FIELDS = {"id", "source", "on", "holder", "speaker"}


class Dated(NamedTuple):
    """A date in EDTF beside the days that it means, worked out without reading it.

    Attributes:
        edtf: The date.
        earliest: First day that it can mean; ``None`` where that is open.
        latest: Last day that it can mean; ``None`` where that is open.
    """

    edtf: str
    earliest: date | None
    latest: date | None


class Moment(NamedTuple):
    """A date that is neither an interval nor a set.

    Attributes:
        edtf: The date.
        first: First day that it can mean.
        last: Last day that it can mean.
    """

    edtf: str
    first: date
    last: date


@st.composite
def moments(draw: DrawFn) -> Moment:
    """Draw a day, a month, a year or a decade, some of them approximate or uncertain."""
    day = draw(st.dates(date(1985, 1, 1), date(2025, 12, 31)) | st.dates())
    year, month = f"{day.year:04}", f"{day.month:02}"
    month_end = day.replace(day=monthrange(day.year, day.month)[1])
    moment = draw(
        st.sampled_from(
            [
                Moment(year, date(day.year, 1, 1), date(day.year, 12, 31)),
                Moment(f"{year}-{month}", day.replace(day=1), month_end),
                Moment(f"{year}-{month}-{day.day:02}", day, day),
            ]
        )
    )
    if day.year >= 10 and draw(st.booleans()):
        decade = day.year // 10 * 10
        moment = Moment(f"{year[:3]}X", date(decade, 1, 1), date(decade + 9, 12, 31))
    return moment._replace(edtf=moment.edtf + draw(st.sampled_from(["", "~", "?"])))


@st.composite
def spans(draw: DrawFn) -> Dated:
    """Draw an interval or a set that is one range, some of them open at one end."""
    start, end = draw(moments()), draw(moments())
    if start.first > end.last:
        start, end = end, start
    edtf = draw(st.sampled_from(["{}/{}", "[{}..{}]"]))
    blank = ".." if "/" in edtf else ""
    return draw(
        st.sampled_from(
            [
                Dated(edtf.format(start.edtf, end.edtf), start.first, end.last),
                Dated(edtf.format(start.edtf, blank), start.first, None),
                Dated(edtf.format(blank, end.edtf), None, end.last),
            ]
        )
    )


def dated() -> SearchStrategy[Dated]:
    """Give every form of the notation, with the days that it means."""
    return moments().map(lambda moment: Dated(*moment)) | spans()


def edtf_strings() -> SearchStrategy[str]:
    """Give every form of the notation but the empty one."""
    return dated().map(lambda one: one.edtf)


def texts(*, max_size: int = 12) -> SearchStrategy[str]:
    """Give text that UTF-8 can hold, which a lone surrogate is not."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)


def slugs() -> SearchStrategy[str]:
    """Give ids."""
    return st.from_regex(r"[a-z]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


def whens() -> SearchStrategy[When]:
    """Give dates with the words of a source, the undated among them."""
    return st.builds(When, edtf=st.just("") | edtf_strings(), text=texts())


def passages() -> SearchStrategy[Passage]:
    """Give ranges of a source."""
    return built(Passage)


def names() -> SearchStrategy[Name]:
    """Give aliases."""
    return built(Name)


def roles() -> SearchStrategy[Role]:
    """Give posts held."""
    return built(Role)


def sources() -> SearchStrategy[Source]:
    """Give works."""
    return built(Source)


def actors() -> SearchStrategy[Actor]:
    """Give actors."""
    return built(Actor)


def places() -> SearchStrategy[Place]:
    """Give places."""
    return built(Place)


def events() -> SearchStrategy[Event]:
    """Give events."""
    return built(Event)


def claims() -> SearchStrategy[Claim]:
    """Give claims."""
    return built(Claim)


def stances() -> SearchStrategy[Stance]:
    """Give stances."""
    return built(Stance)


def quotes() -> SearchStrategy[Quote]:
    """Give quotes."""
    return built(Quote)


def records() -> SearchStrategy[Record]:
    """Give records of all seven classes."""
    return st.one_of(sources(), actors(), places(), events(), claims(), stances(), quotes())


def values() -> SearchStrategy[Passage | When | Name | Role]:
    """Give value objects of all four classes."""
    return st.one_of(passages(), whens(), names(), roles())


def built(kind: type[T]) -> SearchStrategy[T]:
    """Give objects of one class, every field of which varies.

    Args:
        kind: One of the eleven classes; a field of a type that is not foreseen here is an error, so that
            none that is new stays at its default in every test.
    """
    if kind is When:
        return whens()  # type: ignore[return-value]
    hints = get_type_hints(kind)
    chosen = {a.name: _of_field(a, hints[a.name]) for a in attrs.fields(kind) if a.init}  # type: ignore[arg-type]
    return st.builds(kind, **chosen)


def _of_field(field: attrs.Attribute[object], hint: object) -> SearchStrategy[object]:
    values = slugs() if field.name in _SLUG_FIELDS else _of_type(hint)
    return values if field.default is attrs.NOTHING else st.just(field.default) | values


def _of_type(hint: object) -> SearchStrategy[object]:
    simple = _SIMPLE.get(hint)
    if simple is not None:
        return simple
    if isinstance(hint, type):
        return built(hint)
    parts = get_args(hint)
    if type(None) in parts:
        return _of_type(parts[0])
    if ... in parts:
        return st.lists(_of_type(parts[0]), max_size=2).map(tuple)
    return st.sampled_from(parts)


_SIMPLE: dict[object, SearchStrategy[object]] = {
    str: texts(),
    int: st.integers(1, 99),
    str | None: slugs(),
    tuple[str, ...]: st.lists(slugs(), max_size=3).map(tuple),
}
