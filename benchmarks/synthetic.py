"""Makes datasets of any size: the same each time, and a thousand quotes are the first of a million."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from karabakh_iran.corpus import Dataset
from karabakh_iran.dates import When
from karabakh_iran.manifest import Manifest
from karabakh_iran.model import Actor, Passage, Place, Quote, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEAKERS = 40
PLACES = 20
SOURCES = 30
# One text in four is not ASCII throughout, as in the bundled quotes.
# fmt: off
_WORDS = (
    "ceasefire", "corridor", "Karabakh", "border", "mediation", "neighbours", "aid", "refugees", "talks", "Tabriz",
    "army", "bread", "river", "road",
)
# fmt: on
_FIRST_YEAR, _YEARS = 1988, 35


def dataset(number: int) -> Dataset:
    """Make a dataset of quotes, and of what they refer to, that keeps every rule.

    Args:
        number: How many quotes.

    Returns:
        The dataset.
    """
    return Dataset(
        sources=[_source(n) for n in range(SOURCES)],
        actors=[Actor(id=f"speaker-{n}", name=f"Speaker {n}", kind="person") for n in range(SPEAKERS)],
        places=[Place(id=f"place-{n}", name=f"Place {n}", kind="city") for n in range(PLACES)],
        quotes=quotes(number),
        manifest=Manifest(title="Quotes", edition="1.0.0"),
    )


def _source(number: int) -> Source:
    return Source(
        id=f"source-{number}",
        title=f"Source {number}",
        kind="article-newspaper",
        file=f"{number}.txt",
        sha256=f"{number:064}",
    )


def quotes(number: int) -> Iterator[Quote]:
    """Make quotes, one at a time.

    Args:
        number: How many.

    Returns:
        The quotes.
    """
    random = Random(0)  # noqa: S311 - no secret
    return (_quote(one, random) for one in range(number))


def _quote(number: int, random: Random) -> Quote:
    words = random.choices(_WORDS, k=30)
    passage = Passage(
        source=f"source-{random.randrange(SOURCES)}",
        text_start=" ".join(words[:3]),
        text_end=" ".join(words[-3:]),
        paragraph=random.randrange(1, 40),
    )
    return Quote(
        id=f"quote-{number:07}",
        speaker=f"speaker-{random.randrange(SPEAKERS)}",
        text=f"{'Əli said: ' if number % 4 == 0 else ''}{' '.join(words)}.",
        passage=passage,
        cue="he said" if number % 3 else "",
        when=_when(random),
        about=tuple(f"place-{n}" for n in random.sample(range(PLACES), random.randrange(4))),
    )


def _when(random: Random) -> When | None:
    year = _FIRST_YEAR + random.randrange(_YEARS)
    forms = (f"{year}", f"{year}-{random.randrange(1, 13):02}", f"[..{year}]", f"[{year}~..{year + 2}~]", None)
    edtf = random.choice(forms)
    return When(edtf=edtf) if edtf else None
