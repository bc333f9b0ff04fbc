"""Titles and claims are in the coders' own, neutral words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import karabakh_iran as ki
from karabakh_iran.folding import fold
from karabakh_iran.references import TABLES

ROOT = Path(__file__).parents[1]
RUN = 8
pytestmark = pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="these are in the repository alone")


def names() -> list[str]:
    """Every name that stands for one word, longest first; titles of works among them."""
    found = {fold(actor.name) for actor in ki.actors} | {fold(place.name) for place in ki.places}
    found |= {fold(alias.text) for record in (*ki.actors, *ki.places) for alias in record.aliases}
    found |= {fold(source.title) for source in ki.sources}
    return sorted((name for name in found if " " in name or "-" in name), key=len, reverse=True)


def runs(text: str, known: list[str]) -> set[tuple[str, ...]]:
    """Every run of eight words, a name being one."""
    folded = fold(text)
    for number, name in enumerate(known):
        folded = folded.replace(name, f" name{number} ")
    words = re.findall(r"\w+", folded)
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def own_words() -> list[tuple[str, str]]:
    """What the coders wrote: titles, claims, notes."""
    noted = [(record.id, record.note) for name in TABLES for record in ki.dataset.records(name) if record.note]
    return [*((e.id, e.title) for e in ki.events), *((c.id, c.text) for c in ki.claims), *noted]


def test_no_title_claim_or_note_repeats_eight_words_of_a_document() -> None:
    """We point at a text, we do not reprint it."""
    known = names()
    documents = ki.dataset.documents(ROOT / "seeds")
    held = {fold(documents.text(source).document) for source in ("davar-2020", "commentary")}
    printed = {run for text in held for run in runs(text, known)}
    repeated = {record: " ".join(run) for record, text in own_words() for run in runs(text, known) & printed}

    assert {} == repeated


def test_the_comparison_finds_what_is_repeated() -> None:
    """A test of the test: the beginning of a paragraph is found, names or not."""
    known = names()
    text = ki.dataset.documents(ROOT / "seeds").text("davar-2020")

    assert runs(text.paragraph(4)[:150], known) & runs(text.document, known)
    assert not runs(text.paragraph(4)[:30], known)


def evaluative() -> list[str]:
    """The words that the codebook keeps out of titles."""
    codebook = " ".join((ROOT / "docs" / "codebook.md").read_text(encoding="utf-8").split())
    match = re.search(r"Such words are: (.+?)\. We say", codebook)
    return match[1].split(", ") if match else []


def test_no_title_has_an_evaluative_word() -> None:
    """Whoever is called a martyr by one is called dead by us."""
    words = evaluative()
    titles = {event.id: f" {fold(event.title)} " for event in ki.events}

    assert len(words) >= 20
    assert {} == {
        event: word
        for event, title in titles.items()
        for word in words
        if re.search(rf"\b{re.escape(word)}", title)
    }


def test_a_title_and_a_claim_are_one_sentence_each() -> None:
    """A title has no full stop, a claim ends with one."""
    assert not [event.id for event in ki.events if event.title.endswith(".")]
    assert not [claim.id for claim in ki.claims if not re.fullmatch(r"[^.]+\.", claim.text.replace("U.S.", "US"))]
