"""Proofs: every word that the data point at or quote stands where they say, or is found out."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from corpora import FILE, TEXT, Tables, at, case, changed, digest, draft, found, small, write
from karabakh_iran import proofs
from karabakh_iran.bundled import dataset
from karabakh_iran.dates import When
from karabakh_iran.documents import Documents
from karabakh_iran.drafts import Draft, Listed
from karabakh_iran.model import Name, Quote, Record, Role, Source

SMALL = small()
SEEDS = Path(__file__).parents[1] / "seeds"
DOCUMENTS = dataset.documents(SEEDS)
QUOTES = pytest.mark.parametrize("quote", dataset.quotes, ids=lambda quote: str(quote.id))
needs_documents = pytest.mark.skipif(not SEEDS.exists(), reason="the documents are in the repository alone")

LONG = "longer than a sentence"
HERE = "does not stand in the paragraph"
NOT = "does not stand in its text"
NOWHERE = When(edtf="1999", text="of 1999")
NOWHERE_2001 = When(edtf="2001", text="of 1999")
LETTER = found(SMALL, "s7").passage
VARO = at(2, "Jon Varo", "minister of waters")
KEEP = " shall keep it open,"
OPENED = "We opened the sluice and we shall keep it open,"

FAR = attrs.evolve(LETTER, paragraph=4)
TWO = attrs.evolve(LETTER, text_start="To the editor")
VELONIE = Name(text="Velonie", passage=at(1, "Velonie"))
BRASK = Name(text="Brask", passage=at(1, "Velonia and"))
SARN = Name(text="Sarn,", passage=at(1, "Sarn"))
MINISTER = Role(title="minister", when=NOWHERE, passage=VARO)
WATER = Role(title="water", passage=VARO)

CASES = [
    case(
        "document",
        "sources.json $[1].file: lind-2001: cannot read 'lost.txt': no such file or directory; "
        "nearest: 'lind.txt'",
        "lind-2001",
        file="lost.txt",
    ),
    case(
        "document",
        f"sources.json $[1].file: lind-2001: 'lind.txt' has sha256 {digest(TEXT)}, not '0'",
        "lind-2001",
        sha256="0",
    ),
    case(
        "passage",
        f"sources.json $[1].skip[0]: lind-2001: 'ORLA TIME' {NOT}; nearest: 'ORLA TIMES'",
        "lind-2001",
        skip=(at(None, "ORLA TIME"),),
    ),
    case(
        "passage",
        "sources.json $[0].reproduced_in: lind-2001: 'the' stands 6 times; add a prefix or lengthen text_start",
        "board-letter",
        reproduced_in=at(None, "the"),
    ),
    case(
        "passage",
        f"stances.json $[2].passage: lind-2001: 'Velonia denied' {NOT}; nearest: 'Velonia denies', 'Velonia and'",
        "s3",
        passage=at(3, "Velonia denied"),
    ),
    case(
        "passage",
        f"actors.json $[4].aliases[0].passage: lind-2001: 'Velonie' {NOT}",
        "velonia",
        aliases=(VELONIE,),
    ),
    case(
        "paragraph",
        "stances.json $[3].passage.paragraph: stands in paragraph 1, not 2",
        "s4",
        passage=at(2, "signed"),
    ),
    case("paragraph", "stances.json $[6].passage.paragraph: stands in paragraph 1, not 4", "s7", passage=FAR),
    case(
        "sentence",
        f"stances.json $[6].passage: {LONG}: 'To the editor. The treaty of 1999 was a good treaty'…",
        "s7",
        passage=TWO,
    ),
    case(
        "quote",
        "quotes.json $[0].text: reads 'water has no mister', the source 'water has no master' (character 15)",
        "mother-saying",
        text="water has no mister",
    ),
    case(
        "quote",
        "quotes.json $[2].text: reads 'e shall keep it open', the source 'e shall keep it open,' (character 47)",
        "varo-sluice",
        text=OPENED[:-1],
    ),
    case(
        "quote",
        f"quotes.json $[2].text: reads '{KEEP} said', the source '{KEEP}' (character 48)",
        "varo-sluice",
        text=f"{OPENED} said",
    ),
    case(
        "words",
        "quotes.json $[2].cue: 'said Jo' does not stand in this paragraph or the one before",
        "varo-sluice",
        cue="said Jo",
    ),
    case(
        "words",
        "stances.json $[4].hedge: 'possibly' does not stand in 'The sluice is perhaps open today.'",
        "s5",
        hedge="possibly",
    ),
    case("words", f"quotes.json $[2].when.text: 'of 1999' {HERE}", "varo-sluice", when=NOWHERE),
    case("words", f"stances.json $[2].when.text: 'of 1999' {HERE}", "s3", when=NOWHERE),
    case("words", f"events.json $[1].when.text: 'of 1999' {HERE}", "sluice-opened", when=NOWHERE),
    case("words", f"claims.json $[1].when.text: 'of 1999' {HERE}", "sluice-is-shut", when=NOWHERE_2001),
    case("words", f"actors.json $[2].roles[0].when.text: 'of 1999' {HERE}", "jon-varo", roles=(MINISTER,)),
    case(
        "words",
        "actors.json $[2].roles[0].title: 'water' does not stand in 'Jon Varo, then minister of waters'",
        "jon-varo",
        roles=(WATER,),
    ),
    case(
        "words",
        "actors.json $[4].aliases[0].text: 'Brask' does not stand in 'Velonia and'",
        "velonia",
        aliases=(BRASK,),
    ),
    case("words", "places.json $[1].aliases[0].text: 'Sarn,' does not stand in 'Sarn'", "sarn", aliases=(SARN,)),
    case(
        "words",
        "sources.json $[1].issued.text: '4 May 2001' stands in no document",
        "lind-2001",
        issued=When(edtf="2001-05-04", text="4 May 2001"),
    ),
    case(
        "nested",
        "quotes.json $[0].nested_in: stands outside 'varo-sluice'",
        "mother-saying",
        nested_in="varo-sluice",
    ),
]


def problems(tables: Tables, folder: Path) -> list[tuple[str, str]]:
    """Prove tables against documents and show each problem with its rule."""
    documents = Documents(tables["sources"], folder)
    return [(problem.rule, str(problem)) for problem in proofs.verify(draft(tables), documents)]


def test_every_word_of_the_small_dataset_is_proved(tmp_path: Path) -> None:
    """Else a change would prove nothing."""
    assert [] == problems(SMALL, write(tmp_path, SMALL))


@pytest.mark.parametrize(("rule", "problem", "tables"), CASES)
def test_what_is_not_so_is_one_problem_at_its_place(
    tmp_path: Path, rule: str, problem: str, tables: Tables
) -> None:
    """The file, the path, the words, those that stand there instead, and nothing that follows from it."""
    assert [(rule, problem)] == problems(tables, write(tmp_path, SMALL))


def test_every_proof_fails_at_least_once() -> None:
    """A proof that is new and never fails here is one that nobody has seen at work."""
    source = Path(proofs.__file__).read_text(encoding="utf-8")

    assert set(re.findall(r'[Pp]roblem\(\s*"([a-z-]+)"', source)) == {rule for rule, *_ in CASES}


def test_all_that_is_wrong_is_found_at_once(tmp_path: Path) -> None:
    """In the order of the records."""
    tables = changed(changed(SMALL, "s4", passage=at(2, "signed")), "varo-sluice", text="We", cue="said he")

    assert ["paragraph", "quote", "words"] == [rule for rule, _ in problems(tables, write(tmp_path, SMALL))]


def test_a_document_that_has_changed_is_told_once_whatever_rests_on_it(tmp_path: Path) -> None:
    """Fourteen passages in it, a letter reprinted in it: what they say can be judged again when it is back."""
    write(tmp_path, SMALL)
    (tmp_path / FILE).write_bytes(TEXT.replace("opened", "closed").encode())

    assert ["sources.json $[1].file"] == [problem.partition(":")[0] for _, problem in problems(SMALL, tmp_path)]


def test_another_document_is_proved_all_the_same(tmp_path: Path) -> None:
    """One that is lost hides nothing that is wrong in the rest."""
    write(tmp_path, SMALL)
    lost = Source(id="lost", title="Lost", kind="book", file="lost.txt", sha256="0")
    tables = changed({**SMALL, "sources": (*SMALL["sources"], lost)}, "s4", passage=at(2, "signed"))

    assert ["document", "paragraph"] == [rule for rule, _ in problems(tables, tmp_path)]


def test_a_cue_may_stand_in_the_paragraph_before(tmp_path: Path) -> None:
    """It often ends with the words "he said"; two paragraphs before is too far."""
    folder = write(tmp_path, SMALL)
    before, far = "some say", "Ada Lind"

    assert [] == problems(changed(SMALL, "varo-sluice", cue=before), folder)
    assert ["words"] == [rule for rule, _ in problems(changed(SMALL, "varo-sluice", cue=far), folder)]


def test_a_quote_may_be_longer_than_a_sentence(tmp_path: Path) -> None:
    """It is the one thing that is reprinted, and it is reprinted whole."""
    words = "To the editor. The treaty of 1999 was a good treaty."
    passage = attrs.evolve(LETTER, text_start="To the editor", text_end="good treaty.")
    tables = changed(SMALL, "varo-sluice", passage=passage, text=words, cue="")

    assert [] == problems(tables, write(tmp_path, SMALL))


def test_a_nested_quote_stands_in_the_same_source(tmp_path: Path) -> None:
    """That it has the same place in another document does not make it a part of the other quote."""
    second = TEXT.replace("water", "lager")
    (write(tmp_path, SMALL) / "second.txt").write_bytes(second.encode())
    source = Source(id="second", title="t", kind="book", file="second.txt", sha256=digest(second))
    tables = changed(
        {**SMALL, "sources": (*SMALL["sources"], source)},
        "mother-saying",
        text="lager has no master",
        passage=at(4, "lager has no master", source="second"),
    )

    assert [("nested", "quotes.json $[0].nested_in: stands outside 'varo-mother'")] == problems(tables, tmp_path)


def bundled(record: Record) -> list[str]:
    """Prove a record of the bundled data in a changed form and give the rules that it breaks."""
    sources = Listed("sources.json", dataset.sources.records, range(len(dataset.sources)))
    draft = Draft((Listed("x.json", [record], [0]), sources), {})

    return [one.rule for one in proofs.verify(draft, DOCUMENTS) if one.file == "x.json"]


@needs_documents
def test_every_word_of_the_bundled_data_is_proved() -> None:
    """What the library promises."""
    assert () == dataset.verify(SEEDS)


@needs_documents
@QUOTES
def test_a_changed_letter_in_any_quote_is_found_out(quote: Quote) -> None:
    """In its first word, its last, and in its middle."""
    for place in (0, len(quote.text) // 2, len(quote.text) - 1):
        text = quote.text[:place] + "#" + quote.text[place + 1 :]

        assert ["quote"] == bundled(attrs.evolve(quote, text=text))


@needs_documents
@QUOTES
def test_another_apostrophe_in_any_quote_is_found_out(quote: Quote) -> None:
    """One document has straight ones, the other curly ones: a copy by way of a word processor is no copy."""
    text = quote.text.translate(str.maketrans("’'", "'’"))

    assert {"’", "'"} <= set("".join(other.text for other in dataset.quotes))
    assert ["quote"] * (text != quote.text) == bundled(attrs.evolve(quote, text=text))


@needs_documents
@QUOTES
def test_another_paragraph_or_source_of_any_quote_is_found_out(quote: Quote) -> None:
    """The locator leads a reader to the right place or it is an error."""
    passage, other = quote.passage, {"davar-2020": "kucera-2013", "kucera-2013": "davar-2020"}
    elsewhere = attrs.evolve(passage, source=other[passage.source])

    assert ["paragraph"] == bundled(attrs.evolve(quote, passage=attrs.evolve(passage, paragraph=1)))
    assert ["passage"] == bundled(attrs.evolve(quote, passage=elsewhere))


@needs_documents
def test_any_cue_hedge_or_role_that_is_changed_is_found_out() -> None:
    """Whatever is said to be verbatim is."""
    cues = [attrs.evolve(quote, cue=quote.cue + "x") for quote in dataset.quotes if quote.cue]
    hedges = [attrs.evolve(one, hedge=one.hedge + "x") for one in dataset.stances if one.hedge]
    titles = [
        attrs.evolve(actor, roles=(attrs.evolve(role, title=role.title + "x"),))
        for actor in dataset.actors
        for role in actor.roles
    ]

    changed_records: list[Record] = [*cues, *hedges, *titles]

    assert all((cues, hedges, titles))
    for record in changed_records:
        assert ["words"] == bundled(record), record.id
