"""Dates: what each form means, what is refused, what lies in what, against two other readers of EDTF."""

from __future__ import annotations

import importlib
import warnings
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from karabakh_iran.dates import When
from karabakh_iran.errors import InvalidDateError
from strategies import Dated, Moment, dated, edtf_strings, moments, whens

with warnings.catch_warnings():
    # edtf names its pyparsing results in a way that pyparsing has come to warn of
    warnings.filterwarnings("ignore", r"warn_\w+: setting results name")
    edtf: Any = importlib.import_module("edtf")
undate: Any = importlib.import_module("undate")

TABLE = [
    ("2020", "2020-01-01", "2020-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("2020-12", "2020-12-01", "2020-12-31"),
    ("1992-02", "1992-02-01", "1992-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("2020-12-31", "2020-12-31", "2020-12-31"),
    ("1992-02-29", "1992-02-29", "1992-02-29"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("001X", "0010-01-01", "0019-12-31"),
    ("1990/1994", "1990-01-01", "1994-12-31"),
    ("1990-05/1994-06-07", "1990-05-01", "1994-06-07"),
    ("1990-05/1990", "1990-05-01", "1990-12-31"),
    ("199X/2003", "1990-01-01", "2003-12-31"),
    ("1990/..", "1990-01-01", None),
    ("../1994", None, "1994-12-31"),
    ("[1990..1994]", "1990-01-01", "1994-12-31"),
    ("[1990..]", "1990-01-01", None),
    ("[..2013-03-08]", None, "2013-03-08"),
    ("", None, None),
]
QUALIFIED = [
    ("2020~", "2020-01-01", "2020-12-31"),
    ("2020?", "2020-01-01", "2020-12-31"),
    ("2020-12-31?", "2020-12-31", "2020-12-31"),
    ("199X~", "1990-01-01", "1999-12-31"),
    ("1990/1994~", "1990-01-01", "1994-12-31"),
    ("1990?/1994", "1990-01-01", "1994-12-31"),
    ("1990~/..", "1990-01-01", None),
    ("[1990~..1994~]", "1990-01-01", "1994-12-31"),
    ("[1990?..]", "1990-01-01", None),
    ("[..1994~]", None, "1994-12-31"),
]
WRONG = {
    "month 00": ["2020-00", "2020-00-01"],
    "month 13": ["2020-13", "2020-13~", "2020-13-01", "1990/2020-13", "[..2020-13]"],
    "day 00": ["2020-01-00"],
    "day 29": ["1990-02-29", "1900-02-29"],
    "day 30": ["1990-02-30", "1992-02-30?", "1992-02-30/.."],
    "day 31": ["2020-04-31"],
    "day 32": ["2020-01-32"],
    "year 0000": ["0000", "0000-01", "0000/1990"],
    "year 000X": ["000X"],
    "ends before it begins": ["1994/1990", "1990-05-02/1990-05-01", "[1994..1990]", "2000/199X"],
    "both ends are open": ["../..", "[..]"],
    "write an open end as '..'": ["1990/", "/1990", "/", "../"],
    "cannot read": [
        *("1990s", "early 1990s", "199", "20200", "1990-5", "1990-05-6", "90", "-1990", "+1990", "Y1990"),
        *("19XX", "199x", "XXXX", "1990-XX", "199X-05", "1990%", "1990~?", "~1990", "1990~-05"),
        *(" 1990", "1990 ", "1990\n", "1990-05\n", "1990/1994\n", "[1990..1994]\n", "\n", " ", "1990\x00"),
        *("..", "..1990", "1990..", "1990..1994", "1990/1991/1992", "1990//1991", "1990-05-06T10:00"),
        *("[1990]", "[]", "[1990,1991]", "{1990..1994}", "[1990..1994", "1990..1994]", "[1990..1994]~"),
        *("[1990/..]", "[../1990]", "1990/[1991..1992]", "[1990..1991]/[1992..1993]", "[1990...1994]"),
        *("\u0661\u0663\u0666\u0669", "\uff11\uff19\uff19\uff10", "\u06f1\u06f3\u06f6\u06f9-05", "\u00b2020"),
        *("2020\u201312", "\ud800", "None", "31.12.2020", "12/31/2020"),
    ],
}


def day(text: str | None) -> date | None:
    """Read the ISO date of a table, or its absence."""
    return date.fromisoformat(text) if text else None


def shared_days(one: Dated, other: Dated) -> bool:
    """Tell whether a day is common to both, an open end reaching for ever."""
    latest_start = max(one.earliest or date.min, other.earliest or date.min)
    return latest_start <= min(one.latest or date.max, other.latest or date.max)


@pytest.mark.parametrize(("text", "earliest", "latest"), TABLE + QUALIFIED)
def test_every_form_means_the_days_it_should(text: str, earliest: str | None, latest: str | None) -> None:
    """Filters stand on these two days."""
    when = When(edtf=text)

    assert (day(earliest), day(latest)) == (when.earliest, when.latest)


def test_approximate_is_what_bears_a_qualifier() -> None:
    """A display that drops a source's "about" says more than the source."""
    assert [text for text, _, _ in TABLE if When(edtf=text).approximate] == []
    assert [text for text, _, _ in QUALIFIED if not When(edtf=text).approximate] == []


@given(one=dated())
def test_any_date_means_the_days_it_was_built_from(one: Dated) -> None:
    """The table has the forms; this has their combinations."""
    when = When(edtf=one.edtf)

    assert (one.earliest, one.latest) == (when.earliest, when.latest)


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason in WRONG for text in WRONG[reason]])
def test_an_error_names_the_date_and_what_is_wrong_with_it(reason: str, text: str) -> None:
    """A coder fixes what he is told, and a wrong date that passes is data."""
    with pytest.raises(InvalidDateError) as caught:
        When(edtf=text)

    assert str(caught.value).startswith(f"{text!r} is no date: ")
    assert reason in str(caught.value)
    assert "EDTF: 2020" in str(caught.value)


@pytest.mark.parametrize("text", ["1" * 10**6, "1990/" * 10**5, "[" * 10**6, "[" + "." * 10**6 + "]"])
def test_a_huge_string_gives_a_short_error(text: str) -> None:
    """An error is read on a terminal."""
    with pytest.raises(InvalidDateError) as caught:
        When(edtf=text)

    assert len(str(caught.value)) < 1000


@given(st.text(alphabet="0123459X~?-/.[] ") | st.text())
def test_any_other_string_is_a_date_error(text: str) -> None:
    """Who reads strange data catches one error, not IndexError or OverflowError."""
    with suppress(InvalidDateError):
        When(edtf=text)


@pytest.mark.parametrize(
    ("text", "span", "could", "could_open_ended", "must"),
    [
        ("1992-05", "1990/1994", True, True, True),
        ("1990/1994", "1990/1994", True, True, True),
        ("1989/1991", "1990/1994", True, True, False),
        ("1989/1995", "1990/1994", True, True, False),
        ("199X", "1990/1994", True, True, False),
        ("1995", "1990/1994", False, False, False),
        ("1989-12-31", "1990/1994", False, False, False),
        ("1990-01-01", "1990/1994", True, True, True),
        ("1994-12-31", "1990/1994", True, True, True),
        ("1995-01-01", "1990/1994", False, False, False),
        ("1992~", "1990/1994", True, True, False),
        ("1992?", "1990/1994", True, True, False),
        ("[1990~..1994]", "1990/1994", True, True, False),
        ("[..2013-03-08]", "2013", True, True, False),
        ("[..2013-03-08]", "1990/1994", False, True, False),
        ("[..2013-03-08]", "2014", False, False, False),
        ("[..2013-03-08]", "../2013", True, True, True),
        ("[..2013-03-08]", "../2012", False, True, False),
        ("[..2013~]", "../2013", True, True, False),
        ("1990/..", "1990/1994", True, True, False),
        ("1990/..", "2013", False, True, False),
        ("1990/..", "1989", False, False, False),
        ("1990/..", "1990/..", True, True, True),
        ("1990/..", "1991/..", False, True, False),
        ("2013", "1990/..", True, True, True),
        ("2013", "../1990", False, False, False),
        ("", "1990/1994", False, False, False),
        ("", "1990/..", False, False, False),
        ("1990", "", False, False, False),
        ("", "", False, False, False),
    ],
)
def test_what_lies_in_a_span(text: str, span: str, *, could: bool, could_open_ended: bool, must: bool) -> None:
    """Each row is a rule: open ends count by their closed bound, qualifiers never must, the undated never."""
    when, within = When(edtf=text), When(edtf=span)
    answers = when.overlaps(within), when.overlaps(within, open_ended=True), when.within(within)

    assert (could, could_open_ended, must) == answers


@given(one=dated(), other=dated())
def test_open_ended_is_a_day_in_common(one: Dated, other: Dated) -> None:
    """The widest reading of "during", from which the others only take away."""
    assert shared_days(one, other) is When(edtf=one.edtf).overlaps(When(edtf=other.edtf), open_ended=True)


@given(one=moments(), other=moments())
def test_overlap_of_closed_dates_is_symmetric(one: Moment, other: Moment) -> None:
    """With no open end there is no telling which is the record and which the span."""
    first, second = When(edtf=one.edtf), When(edtf=other.edtf)

    assert first.overlaps(second) is second.overlaps(first)


@given(when=whens(), span=edtf_strings())
def test_what_must_lie_in_a_span_could(when: When, span: str) -> None:
    """``within`` is the narrower question, ``open_ended`` the wider."""
    other = When(edtf=span)
    answers = [when.within(other), when.overlaps(other), when.overlaps(other, open_ended=True)]

    assert sorted(answers) == answers


def test_dates_sort_by_day_the_open_first_the_undated_last() -> None:
    """A chronology of a filter is ``sorted``."""
    ordered = [
        *("[..1990]", "../1994", "1990-01-01", "1990-01", "1990", "1990/1994", "199X", "1990/.."),
        *("1990-01-02", "2020", ""),
    ]

    assert ordered == [when.edtf for when in sorted(When(edtf=text) for text in reversed(ordered))]


@given(one=whens(), other=whens())
def test_of_two_dates_one_is_less_or_both_are_equal(one: When, other: When) -> None:
    """Antisymmetric and consistent with ``==``: a dict and a sorted list agree about what is the same."""
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other) is (one < other or one == other)
    assert (one >= other) is (other <= one)


@given(three=st.lists(whens(), min_size=3, max_size=3))
def test_order_is_transitive(three: list[When]) -> None:
    """Without it ``sorted`` has no answer."""
    first, second, third = three
    assume(first <= second <= third)

    assert first <= third


@given(dates=st.lists(whens(), max_size=8), data=st.data())
def test_sorting_does_not_depend_on_the_order_before(dates: list[When], data: st.DataObject) -> None:
    """Two users that list the same records get the same list."""
    shuffled = data.draw(st.permutations(dates))

    assert sorted(dates) == sorted(shuffled)


def test_a_date_does_not_compare_with_what_is_none() -> None:
    """A silent answer would sort strings among dates."""
    with pytest.raises(TypeError, match="not supported"):
        assert When(edtf="1990") < "1990"


def edtf_cannot_read(text: str) -> bool:
    """Name the faults of edtf: what it refuses with a parse error, though EDTF has it."""
    start, _, end = text.strip("[]").partition("..")
    qualified = "~" in text or "?" in text
    if text.startswith("["):
        two_precisions = bool(start and end) and start.count("-") != end.count("-")
        return qualified or "X" in text or two_precisions
    return "/" in text and "X" in text and (qualified or ".." in text)


def undate_cannot_read(text: str) -> bool:
    """Name the faults of undate: sets, and intervals one end of which lies in the other."""
    shorter, longer = sorted((end.rstrip("X~?") for end in text.partition("/")[::2]), key=len)
    decade_beside_year = len(shorter) == 3 and len(longer) <= 4
    return text.startswith("[") or ("/" in text and longer.startswith(shorter) and not decade_beside_year)


# lower_fuzzy and upper_fuzzy pad by a year or more, so the strict bounds; an open end is infinite there
@pytest.mark.one_python
@settings(max_examples=300)
@given(edtf_strings().filter(lambda text: not edtf_cannot_read(text)))
def test_edtf_reads_the_same_days(text: str) -> None:
    """The reference reader of Python; it must read whatever is not excluded by name above."""
    read = edtf.parse_edtf(text)
    bounds = read.lower_strict(), read.upper_strict()
    days = tuple(None if isinstance(bound, float) else date(*bound[:3]) for bound in bounds)

    when = When(edtf=text)

    assert days == (when.earliest, when.latest)


# undate drops the qualifiers and is unhashable, so only its bounds are asked
@pytest.mark.one_python
@settings(max_examples=300)
@given(edtf_strings().filter(lambda text: not undate_cannot_read(text)))
def test_undate_reads_the_same_days(text: str) -> None:
    """A second reader, written apart from the first."""
    read = undate.Undate.parse(text, "EDTF")
    ends = (read.earliest, read.latest)
    if isinstance(read, undate.UndateInterval):
        ends = (ends[0] and ends[0].earliest, ends[1] and ends[1].latest)
    when = When(edtf=text)

    assert tuple(end and date.fromisoformat(str(end)) for end in ends) == (when.earliest, when.latest)
