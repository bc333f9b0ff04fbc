"""A dataset as large as one likes, of every table: the same each time."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from karabakh_iran.corpus import Dataset
from karabakh_iran.dates import When
from karabakh_iran.model import Actor, Claim, Event, Passage, Place, Quote, Source, Stance

if TYPE_CHECKING:
    from karabakh_iran.vocabulary import Position

ACTORS, PLACES, SOURCES = 300, 60, 40
_WORDS = (
    "ceasefire",
    "corridor",
    "border",
    "mediation",
    "neighbours",
    "aid",
    "refugees",
    "talks",
    "army",
    "Karabakh",
)
_POSITIONS: tuple[Position, ...] = ("asserts", "asserts", "asserts", "denies", "questions")


def dataset(number: int) -> Dataset:
    """Make a dataset.

    Args:
        number: How many events, claims, stances and quotes together: three, two, four and one in ten.

    Returns:
        The dataset, with the actors, places and sources that they refer to.
    """
    random = Random(0)  # noqa: S311 - no secret
    events = [_event(one, random) for one in range(3 * number // 10)]
    claims = [_claim(one, random) for one in range(2 * number // 10)]
    told = [record.id for record in (*events, *claims)]
    names = [f"Actor {_words(random, 1)} {n}" for n in range(ACTORS)]
    return Dataset(
        sources=[Source(id=f"source-{n}", title=f"Source {n}", kind="article-newspaper") for n in range(SOURCES)],
        actors=[Actor(id=f"actor-{n}", name=name, kind="person") for n, name in enumerate(names)],
        places=[Place(id=f"place-{n}", name=f"Place {n}", kind="city") for n in range(PLACES)],
        events=events,
        claims=claims,
        stances=[_stance(one, told[one % len(told)], random) for one in range(4 * number // 10)],
        quotes=[_quote(one, random) for one in range(number // 10)],
    )


def _event(number: int, random: Random) -> Event:
    return Event(
        id=f"event-{number}",
        title=f"{_words(random, 8)} {number}",
        type=random.choice(("aid", "assault", "consult", "agree")),
        status=random.choice(("stated", "attributed", "disputed")),
        when=_when(random),
        actors=_some(random, "actor", ACTORS),
        recipients=_some(random, "actor", ACTORS),
        places=_some(random, "place", PLACES),
    )


def _claim(number: int, random: Random) -> Claim:
    about = _some(random, "place", PLACES)
    return Claim(id=f"claim-{number}", text=f"{_words(random, 10)} {number}.", kind="relation", about=about)


def _stance(number: int, on: str, random: Random) -> Stance:
    return Stance(
        id=f"stance-{number}",
        on=on,
        holder=f"actor-{random.randrange(ACTORS)}",
        position=random.choice(_POSITIONS),
        passage=_passage(random),
        hedge="perhaps" if number % 9 == 0 else "",
    )


def _quote(number: int, random: Random) -> Quote:
    speaker = f"actor-{random.randrange(ACTORS)}"
    return Quote(id=f"quote-{number}", speaker=speaker, text=_words(random, 30), passage=_passage(random))


def _passage(random: Random) -> Passage:
    return Passage(
        source=f"source-{random.randrange(SOURCES)}",
        text_start=_words(random, 3),
        paragraph=random.randrange(1, 40),
    )


def _when(random: Random) -> When | None:
    year = 1900 + random.randrange(120)
    forms = (
        f"{year}",
        f"{year}-07",
        f"{year}-07-09",
        f"[..{year}]",
        f"[{year}~..{year + 2}~]",
        f"{year}/..",
        None,
    )
    edtf = random.choice(forms)
    return When(edtf=edtf) if edtf else None


def _some(random: Random, noun: str, number: int) -> tuple[str, ...]:
    return tuple(f"{noun}-{one}" for one in random.sample(range(number), random.randrange(3)))


def _words(random: Random, number: int) -> str:
    return " ".join(random.choices(_WORDS, k=number))
