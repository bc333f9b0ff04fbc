"""What a type checker must refuse, each on the line that says so; no line is ever run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import karabakh_iran as ki
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Event, Passage, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator


def misspelt_field(quote: Quote) -> Iterator[object]:
    """Read fields that are none."""
    yield quote.speakr  # refused
    yield quote.passage.paragraf  # refused
    yield ki.quotes["rezaee-order-davar"].speakr  # refused
    yield [event.titel for event in ki.events.filter(actor="iran")]  # refused
    yield ki.actors[quote.speaker].nam  # refused


def possibly_missing(quote: Quote) -> Iterator[object]:
    """Read a field of what may be absent."""
    yield quote.when.earliest  # refused
    yield ki.quotes.get("rezaee-order-davar").text  # refused


def assignment(quote: Quote, when: When) -> None:
    """Change what is frozen."""
    quote.speaker = "iran"  # refused
    quote.passage.paragraph = 1  # refused
    when.edtf = "1990"  # refused
    when.earliest = None  # refused
    quote.about.append("iran")  # refused
    ki.actors["iran"].name = "Persia"  # refused


def misspelt_keyword() -> Iterator[object]:
    """Give fields that are none, leave out one that must be, give them by position."""
    yield Passage(sorce="davar-2020")  # refused
    yield Passage("davar-2020")  # refused
    yield Actor(id="iran", nam="Iran", kind="state")  # refused
    yield Actor(id="iran", name="Iran")  # refused
    yield When(edtf="1990", earliest=None)  # refused


def wrong_value() -> Iterator[object]:
    """Give what the field does not take."""
    yield Actor(id="rezaee", name="Mohsen Rezaee", kind="persn")  # refused
    yield Event(id="bread", title="Bread", type="ade", status="stated")  # refused
    yield Event(id="bread", title="Bread", type="aid", status="true")  # refused
    yield Event(id="bread", title="Bread", type="aid", status="stated", when="1990")  # refused
    yield Event(id="bread", title="Bread", type="aid", status="stated", actors=["iran"])  # refused
    yield Passage(source="davar-2020", paragraph="1")  # refused


def misspelt_table() -> Iterator[object]:
    """Ask the package for what it has not."""
    yield ki.qoutes  # refused
    yield ki.quote  # refused
    yield ki.quotes.filtre(speaker="iran")  # refused


def misspelt_condition() -> Iterator[object]:
    """Filter by what is no condition of that table."""
    yield ki.quotes.filter(speakr="x")  # refused
    yield ki.quotes.filter(actor="iran")  # refused
    yield ki.events.filter(acter="iran")  # refused
    yield ki.events.filter(speaker="iran")  # refused
    yield ki.quotes.filter("iran")  # refused


def wrong_condition(event: Event) -> Iterator[object]:
    """Filter by a value that the condition does not take."""
    yield ki.quotes.filter(speaker=1)  # refused
    yield ki.quotes.filter(speaker=event)  # refused
    yield ki.quotes.filter(during=1990)  # refused
    yield ki.events.filter(type="ade")  # refused
    yield ki.events.filter(during=("1990", "1994"))  # refused
    yield ki.events.filter(open_ended="yes")  # refused
    yield ki.quotes[0]  # refused
