"""Chains of records: one that leads back is a problem, one that is long is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora import OWN, Tables, at, digest, draft, found, small, to
from karabakh_iran.cycles import cyclic
from karabakh_iran.documents import Documents
from karabakh_iran.errors import PassageError
from karabakh_iran.model import Place, Quote, Record, Source
from karabakh_iran.rules import check

if TYPE_CHECKING:
    from pathlib import Path

SMALL = small()
LENGTH = 10_000
QUOTE: Quote = found(SMALL, "varo-sluice")


@given(links=st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefx")))
def test_what_leads_back_is_what_one_comes_back_to(links: dict[str, str]) -> None:
    """The oracle walks from each as far as there are links."""
    expected = set()
    for first in links:
        one: str | None = first
        for _ in links:
            one = links.get(one) if one else None
            if one == first:
                expected.add(first)

    assert expected == cyclic(links)


def place(number: int, next_id: str | None) -> Record:
    """Make a link of a chain of places."""
    return Place(id=f"z{number}", name="Z", kind="region", part_of=next_id)


def continued(number: int, next_id: str | None) -> Record:
    """Make a link of a chain of quotes that continue each other."""
    return attrs.evolve(QUOTE, id=f"z{number}", continues=next_id)


def nested(number: int, next_id: str | None) -> Record:
    """Make a link of a chain of quotes in each other."""
    return attrs.evolve(QUOTE, id=f"z{number}", nested_in=next_id)


def reprinted(number: int, next_id: str | None) -> Record:
    """Make a link of a chain of sources that reprint each other; the last is held."""
    return Source(
        id=f"z{number}", title="Z", kind="book", reproduced_in=at(None, "one", source=next_id or "lind-2001")
    )


LINKS = {"part_of": place, "continues": continued, "nested_in": nested, "reproduced_in": reprinted}


def chain(name: str, length: int, end: str | None) -> Tables:
    """Add a chain to the small dataset."""
    links = tuple(LINKS[name](n, f"z{n + 1}" if n + 1 < length else end) for n in range(length))
    table = {Place: "places", Quote: "quotes", Source: "sources"}[type(links[0])]
    return {key: (*records, *(links if key == table else ())) for key, records in SMALL.items()}


@pytest.mark.parametrize("name", LINKS)
def test_a_ring_is_a_problem_of_each_of_its_links(name: str) -> None:
    """However long; not a program that never ends, and no recursion without end."""
    problems = [one for one in check(draft(chain(name, LENGTH, "z1"))) if one.severity == "error"]

    assert [("cycle", f".{name}")] * (LENGTH - 1) == [
        (one.rule, one.path[one.path.index("]") + 1 :]) for one in problems
    ]


@pytest.mark.parametrize("name", LINKS)
def test_a_long_chain_is_no_problem(name: str) -> None:
    """As long as it ends."""
    assert [] == [one for one in check(draft(chain(name, LENGTH, None))) if one.severity == "error"]


def test_a_long_chain_of_reprints_is_read(tmp_path: Path) -> None:
    """Each the whole of the one before."""
    (tmp_path / "doc.txt").write_text("one two", encoding="utf-8")
    own = Source(id=OWN, title="t", kind="book", file="doc.txt", sha256=digest("one two"))
    links = [
        Source(id=f"z{n}", title="Z", kind="book", reproduced_in=attrs.evolve(to("one", "two"), source=host))
        for n, host in enumerate(["doc", *(f"z{n}" for n in range(LENGTH - 1))])
    ]
    read = Documents([own, *links], tmp_path)

    assert (0, 7) == read.range(attrs.evolve(to("one", "two"), source=f"z{LENGTH - 1}"))


def test_a_long_chain_of_reprints_that_ends_nowhere_is_an_error_of_each(tmp_path: Path) -> None:
    """Told of the last link once, not looked for once more from each."""
    links = [
        Source(id=f"z{n}", title="Z", kind="book", reproduced_in=at(None, "one", source=f"z{n + 1}"))
        for n in range(LENGTH)
    ]
    read = Documents(links, tmp_path)

    for link in links:
        with pytest.raises(PassageError, match=f"no source 'z{LENGTH}'"):
            read.text(link.id)
