"""What a type checker must accept: the common uses, none of which needs a cast or an annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

import karabakh_iran as ki
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Event, Name, Passage, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def who_said_what() -> Iterator[str]:
    """Loop over a filter, follow a reference."""
    for quote in ki.quotes.filter(speaker="Rezaee", about="azerbaijan", during="1990/1994"):
        assert_type(quote, Quote)
        yield f"{ki.actors[quote.speaker].name}: {quote.text}"


def what_was_done() -> tuple[Event, ...]:
    """Give a condition as an id, a date as a string or as an object."""
    aid = ki.events.filter(actor="iran", type="aid", during="1990/1994")
    return aid.filter(during=When(edtf="1992"), open_ended=True).records


def every_form_of_a_condition(actor: Actor) -> int:
    """Give a condition as a record, as several, as none; filter what is filtered."""
    of_one = ki.quotes.filter(speaker=actor).filter(within="199X", text="army")
    of_two = ki.quotes.filter(speaker=[actor, "rezaee"], via=None)
    return len(of_one) + len(of_two) + len(ki.events.filter(type=["aid", "assault"], status="disputed"))


def find(record_id: str) -> str:
    """Ask a table for what it may not have."""
    quote = ki.quotes.get(record_id)
    assert_type(quote, Quote | None)
    return quote.text if quote and record_id in ki.quotes else ""


def when_it_was_said(quote: Quote) -> date | None:
    """Read fields of a field."""
    return quote.when.earliest if quote.when else None


def make() -> Actor:
    """Make records of one's own."""
    alias = Name(text="Persia", passage=Passage(source="davar-2020", text_start="Persia", paragraph=1))
    return Actor(id="iran", name="Iran", kind="state", aliases=(alias,), country="IRN")


def usable_as_a_key(quote: Quote) -> dict[Quote, int]:
    """Count by record."""
    return {quote: len(quote.about)}
