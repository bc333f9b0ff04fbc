"""Checking: what each record more costs, and each passage more in the same documents."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import timing
from page import Section, times

from karabakh_iran import proofs, rules
from karabakh_iran.corpus import Dataset
from karabakh_iran.extending import draft_of
from karabakh_iran.model import Actor, Claim, Passage, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ACTORS, SOURCES, DOCUMENTS, SENTENCES = 400, 30, 10, 40
#: How many records or passages, and how often each has its turn.
CHECKED = {10_000: 9, 100_000: 5}
PROVED = {1_000: 5, 10_000: 3}
#: Characters of all documents together.
LENGTH = 10_000_000


def sections(*, smoke: bool) -> list[Section]:
    """Time the checks at every size.

    Args:
        smoke: Time each once, with few records and short documents.

    Returns:
        How the times grow.
    """
    checked = {30: 1, 300: 1} if smoke else CHECKED
    proved = {30: 1, 300: 1} if smoke else PROVED
    drafts = {size: draft_of(stances(size)) for size in checked}
    check = [_seconds(lambda one=one: [*rules.check(one)], checked[size]) for size, one in drafts.items()]
    with tempfile.TemporaryDirectory() as folder:
        told = {size: documented(size, LENGTH // (1000 if smoke else 1), Path(folder)) for size in proved}
        verify = [
            _seconds(lambda one=one: [*proofs.verify(draft_of(one), one.documents(folder))], proved[size])
            for size, one in told.items()
        ]
    return [
        Section(
            "Checking",
            "Time of `check` for stances with three references each, and of `verify` for passages in ten "
            f"documents, {LENGTH // 10**6} MB together, as a multiple of that for a tenth of them. We aim at 13: "
            "ten, and a little for memory.",
            ("", *(" → ".join(f"{size:,}" for size in sizes) for sizes in (CHECKED, PROVED))),
            [("`check`", times(check[1] / check[0]), ""), ("`verify`", "", times(verify[1] / verify[0]))],
        )
    ]


def stances(number: int) -> Dataset:
    """Make a dataset of stances that keeps every rule, with three references each.

    Args:
        number: How many stances.

    Returns:
        The dataset.
    """
    claims = max(1, number // 20)
    return Dataset(
        sources=[Source(id=f"source-{n}", title=f"Source {n}", kind="book") for n in range(SOURCES)],
        actors=[Actor(id=f"actor-{n}", name=f"Actor {n}", kind="person") for n in range(ACTORS)],
        claims=[Claim(id=f"claim-{n}", text=f"It is {n}.", kind="relation") for n in range(claims)],
        stances=[
            Stance(
                id=f"stance-{n}",
                on=f"claim-{n % claims}",
                holder=f"actor-{n % ACTORS}",
                position="asserts",
                passage=Passage(source=f"source-{n % SOURCES}"),
            )
            for n in range(number)
        ],
    )


def documented(number: int, length: int, folder: Path) -> Dataset:
    """Make documents, and a dataset of stances whose passages all stand in them.

    Args:
        number: How many passages.
        length: Characters of the documents together.
        folder: Where to write the documents.

    Returns:
        The dataset.
    """
    random = Random(0)  # noqa: S311 - no secret
    texts = [_document(name, length // DOCUMENTS, random) for name in range(DOCUMENTS)]
    sources = []
    for name, sentences in enumerate(texts):
        data = _written(sentences).encode()
        (folder / f"{name}.txt").write_bytes(data)
        digest = sha256(data).hexdigest()
        sources.append(Source(id=f"s{name}", title="t", kind="book", file=f"{name}.txt", sha256=digest))
    return Dataset(
        sources=sources,
        actors=[Actor(id="a", name="A", kind="person")],
        claims=[Claim(id="c", text="It is.", kind="relation")],
        stances=[_stance(n, texts[n % DOCUMENTS], random) for n in range(number)],
    )


def _document(name: int, length: int, random: Random) -> list[str]:
    """Sentences that each begin with words of their own."""
    words = [
        f"{syllable}{other}" for syllable in ("ba", "ka", "ti", "ro") for other in ("ku", "ra", "bel", "shan")
    ]
    count = length // 100
    return [f"Of {name} the {n}th: {' '.join(random.choices(words, k=14))}." for n in range(count)]


def _written(sentences: Sequence[str]) -> str:
    starts = range(0, len(sentences), SENTENCES)
    return "\n\n".join(" ".join(sentences[start : start + SENTENCES]) for start in starts)


def _stance(number: int, sentences: Sequence[str], random: Random) -> Stance:
    chosen = random.randrange(len(sentences))
    *_, last = sentences[chosen].split()
    passage = Passage(
        source=f"s{number % DOCUMENTS}",
        text_start=sentences[chosen].partition(":")[0],
        text_end=last,
        paragraph=chosen // SENTENCES + 1,
    )
    return Stance(id=f"t{number}", on="c", holder="a", position="asserts", passage=passage)


def _seconds(function: Callable[[], object], rounds: int) -> float:
    return median(timing.times([function], rounds)[0])
