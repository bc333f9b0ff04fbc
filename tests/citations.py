"""A few works and people to cite, and words that might act where they are printed."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import strategies
from karabakh_iran.corpus import Dataset
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Claim, Event, Place, Source

PERSON = Actor(id="anna", name="Anna Petrosyan", kind="person", sort_name="Petrosyan, Anna")
SPEAKER = Actor(id="boris", name="Boris de Waal", kind="person", sort_name="de Waal, Boris")
GROUP = Actor(id="elders", name="Council of Elders", kind="group")
VOICE = Actor(id="voice", name="[author of the leaflet]", kind="person")
PLACE = Place(id="aras", name="Aras", kind="site")

NEWS = Source(
    id="news",
    title="Border Clashes",
    kind="article-newspaper",
    authors=("anna",),
    container="Caucasus Daily",
    issued=When(edtf="2014-02-03"),
)
LEAFLET = Source(id="leaflet", title="[Leaflet on the border]", kind="document", voice="voice")
MEMOIR = Source(id="memoir", title="My Years", kind="book", authors=("boris",), issued=When(edtf="1999"))
LETTER = Source(id="letter", title="A Letter", kind="webpage", authors=("anna",), issued=When(edtf="2001~"))

EVENT = Event(id="clash", title="A clash", type="assault", status="stated")
CLAIM = Claim(id="calm", text="The border is calm.", kind="evaluation")

#: What acts somewhere: in a page, in TeX, in a file of records, on a screen.
NASTY = (
    "<script>alert(1)</script>",
    r"\input{x}",
    "%",
    "#",
    "{",
    "}",
    "$",
    "&",
    "~",
    "^",
    "_",
    '"',
    "'",
    "\\",
    "@book{x,",
    "\u200f",
    "\u202e",
    "\n",
    "\x00",
    "<i>",
    "</i>",
    "<b>",
    "</b>",
    "and",
    ",",
    " ",
    "قره‌باغ",
    "Iran",
)
HOSTILE = st.lists(st.sampled_from(NASTY) | strategies.texts(), max_size=8).map("".join)


def dataset(**tables: Any) -> Dataset:  # noqa: ANN401 - the tables of Dataset
    """Make a dataset of a few works and people, with what a test adds."""
    sources = [NEWS, LEAFLET, MEMOIR, LETTER, *tables.pop("sources", ())]
    return Dataset(
        sources=sources,
        actors=[PERSON, SPEAKER, GROUP, VOICE],
        places=[PLACE],
        events=[EVENT],
        claims=[CLAIM],
        **tables,
    )
