"""The site: a page for every record, which says all of it and nothing else."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard, get_args

import pytest

import karabakh_iran as ki
from articles import Article, articles, collapsed
from karabakh_iran import codec
from karabakh_iran.citation import styles
from karabakh_iran.references import TABLES, parts
from karabakh_iran.vocabulary import Status

if TYPE_CHECKING:
    from karabakh_iran.model import Record

pytest.importorskip("sphinx")

ROOT = Path(__file__).parents[1]
RECORDS: list[Record] = [record for name in TABLES for record in getattr(ki, name)]


@pytest.fixture(scope="session")
def read(built_site: Path) -> dict[str, Article]:
    """The pages of the built site."""
    return articles(built_site)


def is_passage(part: object) -> TypeGuard[ki.Passage]:
    """Tell whether a part of a record points at a text."""
    return isinstance(part, ki.Passage)


def page_of(record: Record, read: dict[str, Article]) -> Article:
    """Find the page of a record."""
    return read[f"records/{record.id}.html"]


def test_every_record_is_in_the_index_of_its_table(read: dict[str, Article]) -> None:
    """A page that no page leads to is not found."""
    for table in TABLES:
        links = set(read[f"tables/{table}.html"].links)

        assert {f"../records/{record.id}.html" for record in getattr(ki, table)} <= links, table


def test_a_page_names_every_direction_and_links_to_what_lies_there(read: dict[str, Article]) -> None:
    """By the same names as ``dataset.related``, so that who reads and who programs find the same."""
    for record in RECORDS:
        page = page_of(record, read)
        labels = {label.casefold() for kind in ("dt", "h2", "h3", "rec-label") for label in page.labels[kind]}
        for direction, table in ki.dataset.related(record).items():
            assert direction.partition(":")[0] in labels, (record.id, direction)
            assert {f"{one.id}.html" for one in table} <= set(page.links), (record.id, direction)


def test_a_quote_is_printed_in_full_to_the_letter(read: dict[str, Article]) -> None:
    """That is what a dataset of quotes is for; marks that a typesetter would turn stay as they are."""
    for quote in ki.quotes:
        page = page_of(quote, read)

        assert quote.text in page.text, quote.id
        assert ki.actors[quote.speaker].name in page.labels["h1"][0], quote.id


@pytest.mark.skipif(not (ROOT / "seeds").exists(), reason="the documents are in the repository alone")
def test_no_page_prints_a_passage_whole_but_for_quotes(read: dict[str, Article]) -> None:
    """We point at a text, by its first and last words; fewer than eight in a row are a phrase, by the codebook."""
    documents = ki.dataset.documents(ROOT / "seeds")
    held = {source.id for source in ki.sources if source.file or source.reproduced_in}
    # What a source skips is no text of it.
    told = [record for record in RECORDS if not isinstance(record, ki.Source)]
    passages = {part for record in told for _, part in parts(record, "") if is_passage(part)}
    whole = {collapsed(documents.locate(one).text) for one in passages if one.text_end and one.source in held}
    quoted = [words for quote in ki.quotes for words in (quote.text, quote.cue)]
    unquoted = {one for one in whole if len(one.split()) >= 8 and not any(one in words for words in quoted)}
    generated = [page for name, page in read.items() if name.startswith(("records/", "tables/"))]

    assert len(unquoted) > 80
    assert [] == [one for one in unquoted for page in generated if one in page.text]


def test_a_passage_opens_the_original_at_its_words(read: dict[str, Article]) -> None:
    """Where the address of the original is known, and there alone."""
    addresses = {told: ki.dataset.link(told.passage) for told in (*ki.stances, *ki.quotes)}
    fragments = {link for page in read.values() for link in page.links if ":~:text=" in link}
    passages = [part for record in RECORDS for _, part in parts(record, "") if is_passage(part)]

    assert not [told.id for told, link in addresses.items() if link and link not in page_of(told, read).links]
    assert fragments <= {*map(ki.dataset.link, passages)}


def test_no_title_stands_without_what_is_known_of_who_tells_it(read: dict[str, Article]) -> None:
    """In a list of results, in a tab of the browser, the title would read as if we said so."""
    for event in ki.events:
        heading = page_of(event, read).labels["h1"][0]

        assert heading.startswith(f"Event, {event.status}: {event.title}"), event.id
        assert event.status in get_args(Status)
    for claim in ki.claims:
        page = page_of(claim, read)
        positions = {stance.position for stance in ki.stances.filter(on=claim)}

        assert ("denied" in page.labels["h1"][0].partition(":")[0]) == ("denies" in positions), claim.id
        assert all(ki.actors[one.holder].name in page.text for one in ki.stances.filter(on=claim)), claim.id


def test_a_page_says_the_edition_and_where_it_is(read: dict[str, Article]) -> None:
    """Who cites needs both."""
    for record in RECORDS:
        page = page_of(record, read)

        assert f"records/{record.id}.html" in page.text, record.id
        assert f"{ki.__version__}, " in page.text, record.id


def test_a_page_cites_in_every_style(built_site: Path) -> None:
    """As the library does: who copies here and who programs have the same bibliography."""
    for record in (*ki.quotes, *ki.sources, ki.claims["iran-supports-armenia"]):
        page = (built_site / "records" / f"{record.id}.html").read_text(encoding="utf-8")
        for style in styles():
            assert f'"rec-copy">{ki.cite(record, style=style, format="html")}</p>' in page, (record.id, style)
            for entry in ki.bibliography(record, style=style, format="html"):
                assert f'"rec-copy">{entry}</p>' in page, (record.id, style)


def test_what_stands_in_no_text_is_cited_as_the_dataset(built_site: Path) -> None:
    """An actor or place has no words of a source to be cited by."""
    for record in (ki.actors["iran"], ki.places["baku"]):
        page = (built_site / "records" / f"{record.id}.html").read_text(encoding="utf-8")
        for style in styles():
            assert f'"rec-copy">{ki.dataset.cite(style=style, format="html")}</p>' in page, (record.id, style)


def test_a_twin_is_the_record(built_site: Path, read: dict[str, Article]) -> None:
    """A program takes it up where a person reads the page, which says so in its head."""
    for record in RECORDS:
        text = (built_site / "records" / f"{record.id}.json").read_text(encoding="utf-8")
        heads = [
            (head["type"], head["href"]) for head in page_of(record, read).heads if head["rel"] == "alternate"
        ]

        assert record == codec.structure(json.loads(text), type(record), "", "$")
        assert [
            ("application/json", f"{record.id}.json"),
            ("application/x-bibtex", f"{record.id}.bib"),
            ("application/x-research-info-systems", f"{record.id}.ris"),
        ] == heads


def test_the_twins_for_reference_managers_are_read_back(built_site: Path) -> None:
    """By other programs: each source that a record stands in, under its id; else the dataset."""
    pybtex = pytest.importorskip("pybtex.database")
    rispy = pytest.importorskip("rispy")
    for record in RECORDS:
        path = built_site / "records" / record.id
        keys = [*pybtex.parse_string(Path(f"{path}.bib").read_text(encoding="utf-8"), "bibtex").entries]
        with Path(f"{path}.ris").open(encoding="utf-8", newline="") as file:
            ids = [entry["id"] for entry in rispy.loads(file.read(), newline="\r\n")]
        if isinstance(record, ki.Source):
            expected = [record.id]
        else:
            told = [one for one in (*ki.stances, *ki.quotes) if record.id in {one.id, getattr(one, "on", None)}]
            expected = [*dict.fromkeys(one.passage.source for one in told)] or ["dataset"]

        assert expected == keys == ids, record.id


def data_of(record_id: str, read: dict[str, Article]) -> dict[str, Any]:
    """Read the JSON-LD of a page."""
    data: dict[str, Any] = json.loads(read[f"records/{record_id}.html"].data)
    return data


def test_every_page_describes_itself_as_part_of_the_dataset(read: dict[str, Article]) -> None:
    """What the record is about is no part of anything of ours."""
    for record in RECORDS:
        data = data_of(record.id, read)

        assert ("https://schema.org", "ItemPage", record.id) == (
            data["@context"],
            data["@type"],
            data["identifier"],
        )
        assert data["isPartOf"]["@type"] == "Dataset"
        assert ki.dataset.edition == data["isPartOf"]["version"] == data["version"]


@pytest.mark.parametrize(
    ("record_id", "expected"),
    [
        ("kucera-2013", {"@type": "BlogPosting", "datePublished": "2013-03-08", "inLanguage": "en"}),
        ("mohsen-rezaee", {"@type": "Person", "name": "Mohsen Rezaee", "alternateName": ["Rezaee"]}),
        ("iran", {"@type": "Country", "name": "Iran"}),
        ("soviet-armenia", {"@type": "AdministrativeArea"}),
        ("nagorno-karabakh-republic", {"@type": "GovernmentOrganization"}),
        ("armenians", {"@type": "Thing"}),
        ("baku", {"@type": "City"}),
        ("nagorno-karabakh", {"@type": "Place"}),
        (
            "bread-shipment-to-baku",
            {"@type": "Event", "description": "Told, not established. Attributed: Ali Abdol Alizadeh."},
        ),
        ("iran-supports-armenia", {"@type": "Claim", "text": ki.claims["iran-supports-armenia"].text}),
        ("iran-supports-armenia--author-of-the-commentary", {"@type": "DisagreeAction"}),
        ("rezaee-order-davar", {"@type": "Quotation", "text": ki.quotes["rezaee-order-davar"].text}),
        ("khamenei-oppression-davar", {"dateCreated": "1992"}),
        ("aliyev-bread-davar", {"temporal": "[1990~..1994~]"}),
    ],
)
def test_a_record_is_what_it_is_in_the_words_of_schema_org(
    record_id: str, expected: dict[str, object], read: dict[str, Article]
) -> None:
    """No group is an organisation, no contested territory a country, no vague date a day."""
    entity = data_of(record_id, read)["mainEntity"]

    assert expected == {name: entity.get(name) for name in expected}


def test_a_vague_date_is_no_day_of_an_event(read: dict[str, Article]) -> None:
    """A machine would put it into a calendar."""
    for event in ki.events:
        starts = data_of(event.id, read)["mainEntity"].get("startDate", "")

        assert starts == (event.when.edtf if event.when and event.when.edtf[:1] != "[" and starts else "")
        assert not {"~", "?", "X", "/", "["} & set(starts)


def test_questions_and_answers_are_what_people_did(read: dict[str, Article]) -> None:
    """Who asserts agrees, who denies disagrees, who questions does neither; each with a proposition."""
    types = {"asserts": "AgreeAction", "denies": "DisagreeAction", "questions": "AssessAction"}
    for stance in ki.stances:
        entity = data_of(stance.id, read)["mainEntity"]

        assert types[stance.position] == entity["@type"]
        assert [f"{stance.holder}.html#record"] == [one["@id"] for one in entity["agent"]]
        assert [f"{stance.on}.html#record"] == [one["@id"] for one in entity["object"]]


def test_a_record_is_found_by_its_id_in_the_inventory(built_site: Path) -> None:
    """Another project links to it as to a function."""
    inventory = pytest.importorskip("sphinx.util.inventory").InventoryFile
    with (built_site / "objects.inv").open("rb") as file:
        found = inventory.load(file, "", "/".join)

    for record in RECORDS:
        noun = type(record).__name__.lower()

        assert f"/records/{record.id}.html" == f"/{found[f'ki:{noun}'][record.id].uri}", record.id


def test_text_of_the_data_is_escaped_once(built_site: Path) -> None:
    """A title with an apostrophe or an ampersand is no soup of entities."""
    page = (built_site / "records" / "kucera-2013.html").read_text(encoding="utf-8")

    assert html.escape(ki.sources["kucera-2013"].title, quote=False) in page
    assert "&amp;amp;" not in page
    assert "&amp;#" not in page
