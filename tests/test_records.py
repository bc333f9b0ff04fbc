"""The bundled data: complete, true to the documents, neutral."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path

import attrs
import pytest

import karabakh_iran as ki
from karabakh_iran.references import TABLES

SEEDS = Path(__file__).parents[1] / "seeds"
HELD = ("commentary", "davar-2020", "kucera-2013")
needs_documents = pytest.mark.skipif(not SEEDS.exists(), reason="the documents are in the repository alone")

IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]")
NO_SPEECH = {
    # cited only to be denied
    "fairly hostile",
}


def marked(source: str) -> set[str]:
    """What stands between quotation marks in a source, without a comma that belongs to the sentence around."""
    text = ki.dataset.documents(SEEDS).text(source)
    paragraphs = (text.paragraph(number + 1) for number in range(len(text.paragraphs)))
    return {found.removesuffix(",") for paragraph in paragraphs for found in IN_MARKS.findall(paragraph)}


def test_every_rule_is_kept() -> None:
    """The first thing that anybody wants to know of the data."""
    assert () == ki.check()


@needs_documents
def test_every_passage_quote_and_cue_stands_in_the_documents() -> None:
    """The second."""
    assert () == ki.dataset.verify(SEEDS)


@needs_documents
@pytest.mark.parametrize("source", HELD)
def test_all_that_stands_in_quotation_marks_is_a_quote(source: str) -> None:
    """Every passage of direct speech is there; what is none is named with its reason."""
    quoted = {quote.text for quote in ki.quotes.filter(source=source, nested_in=None)}

    assert marked(source) - NO_SPEECH == quoted


@needs_documents
def test_the_held_documents_have_the_paragraphs_that_a_reader_counts() -> None:
    """Locators are printed in citations; a reader must land in the right place."""
    documents = ki.dataset.documents(SEEDS)

    assert [len(documents.text(source).paragraphs) for source in HELD] == [6, 23, 7]
    assert documents.text("davar-2020").paragraph(12).startswith("Rezaee was also personally involved")
    assert documents.text("kucera-2013").paragraph(2).startswith("“I personally issued an order")
    assert documents.text("commentary").paragraph(4).startswith("I would like to make a few comments")


def test_the_quotes_are_those_that_a_reader_counts() -> None:
    """Ten spans in the article, one of them nested; five in the post; none in the commentary's own voice."""
    assert len(ki.quotes) == 15
    assert len(ki.quotes.filter(source="davar-2020")) == 10
    assert len(ki.quotes.filter(source="kucera-2013")) == 5
    assert [q.id for q in ki.quotes if q.nested_in] == ["aliyev-bread-davar"]
    assert [q.id for q in ki.quotes if q.continues] == ["rezaee-martyrs-kucera", "vatanka-islamic-card-kucera"]


def test_two_wordings_share_an_utterance_and_no_date() -> None:
    """Two translations of one interview are not two witnesses, nor does one date the other."""
    for utterance in ("rezaee-order", "rezaee-martyrs"):
        davar, kucera = sorted(ki.quotes.filter(utterance=utterance), key=lambda quote: quote.passage.source)

        assert ("davar-2020", "kucera-2013") == (davar.passage.source, kucera.passage.source)
        assert (ki.When(edtf="[..2020-10-04]"), ki.When(edtf="[..2013-03-08]")) == (davar.when, kucera.when)
        assert davar.note
        assert kucera.note


def test_a_fatwa_told_by_somebody_is_no_quote_of_the_jurist() -> None:
    """The words are the teller's."""
    assert list(ki.quotes.filter(speaker="ali-khamenei").ids) == ["khamenei-oppression-davar"]


def test_memoirs_of_a_year_are_not_dated_by_it() -> None:
    """1993 is the year that they are of."""
    assert ki.When(edtf="[..2020-10-04]") == ki.quotes["rafsanjani-memoirs-davar"].when


def test_two_men_are_named_aliyev() -> None:
    """One is told of in the 1990s, the other is in government in 2013."""
    assert "heydar-aliyev" in ki.quotes["abdol-alizadeh-bread-davar"].about
    assert "ilham-aliyev" in ki.quotes["vatanka-islamic-card-kucera"].about


def test_a_denial_covers_what_it_denies_and_no_more() -> None:
    """The ministry denies having given military aid; of vehicles passing through it says nothing."""
    denied = ki.stances.filter(holder="iranian-foreign-ministry")

    assert {"iran-gives-armenia-military-aid"} == {stance.on for stance in denied}
    assert ki.events["iran-gives-armenia-military-aid"].status == "disputed"
    assert ki.events["russian-vehicles-through-iran"].status == "stated"


def test_contested_territory_has_no_country() -> None:
    """Nor do its self-declared authorities: the data take no side."""
    for place in ("nagorno-karabakh", "kosovo", "abkhazia", "south-ossetia"):
        assert ki.places[place].country is None
        assert ki.places[place].part_of is None
    assert ki.actors["nagorno-karabakh-republic"].country is None


def test_every_speaker_author_and_translator_is_an_actor_with_a_name() -> None:
    """``ki.actors[quote.speaker].name`` never fails."""
    for quote in ki.quotes:
        assert ki.actors[quote.speaker].name
        assert quote.translator is None or ki.actors[quote.translator].name
    for source in ki.sources:
        assert all(ki.actors[author].sort_name or ki.actors[author].kind != "person" for author in source.authors)


def test_the_works_that_the_documents_are_or_cite_are_sources() -> None:
    """Three that are held, five that are cited."""
    assert set(HELD) == {source.id for source in ki.sources if source.file or source.reproduced_in}
    assert {"de-waal-black-garden", "rafsanjani-memoirs-1993", "ramezani-2020"} < set(ki.sources.ids)
    assert {"representatives-statement-2020", "rezaee-sahar-tv"} < set(ki.sources.ids)
    assert ki.sources["davar-2020"].url == ""


def test_no_address_is_a_placeholder() -> None:
    """An address that leads nowhere is worse than none."""
    addresses = {source.id: source.url for source in ki.sources if source.url}

    assert {
        "kucera-2013": "https://eurasianet.org/iranian-official-we-helped-azerbaijan-in-karabakh-war",
        "ramezani-2020": "https://iranwire.com/en/features/67720",
    } == addresses


def test_ids_follow_the_rule_of_the_codebook() -> None:
    """A stance's id says on what and whose; a place that bears an actor's name says so."""
    for stance in ki.stances:
        assert stance.id.startswith(f"{stance.on}--{stance.holder}"), stance.id
    states = {actor.name for actor in ki.actors}
    for place in ki.places:
        assert place.name not in states or place.id.endswith("-territory"), place.id
    assert all(list(getattr(ki, table).ids) == sorted(getattr(ki, table).ids) for table in TABLES)


def test_what_records_share_has_its_reason_in_a_note() -> None:
    """A judgement of the coders must be open to another's."""
    for claim in ki.claims:
        assert claim.note or not claim.rivals, claim.id
    for quote in ki.quotes:
        assert quote.note or quote.utterance is None, quote.id
    for event in ki.events:
        assert event.note or event.occurrence is None, event.id


@pytest.mark.parametrize("table", TABLES)
def test_every_record_is_frozen_equal_to_its_copies_and_hashable(table: str) -> None:
    """A record that is in two places is the same record."""
    for record in getattr(ki, table):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            record.id = "other"
        with pytest.raises((AttributeError, TypeError)):
            record.extra = 1

        assert record == copy.deepcopy(record)
        assert record == pickle.loads(pickle.dumps(record))  # noqa: S301 - our own bytes
        assert hash(record) == hash(copy.deepcopy(record))
        assert record != attrs.evolve(record, note="another note")
