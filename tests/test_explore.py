"""What the Explore page reads is what the dataset holds, and its scripts find what the library finds."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import karabakh_iran as ki
from browser import serve, watched
from corpora import small
from exploring import writer
from karabakh_iran import display
from karabakh_iran.corpus import Dataset
from karabakh_iran.folding import plain, sound
from karabakh_iran.references import TABLES
from test_folding import OTHER_SOUND, SAME_SOUND, SAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

DOCS = Path(__file__).parents[1] / "docs"
STATIC = DOCS / "_static"
pytestmark = pytest.mark.skipif(not STATIC.exists(), reason="the site is in the repository alone")

#: Letters that both sides know: a browser may have a newer Unicode than Python.
LETTERS = st.characters(exclude_categories=["Cn", "Cs", "Co"])
SEARCH = """
async (questions) => {
  const {index} = await import("./explore/search.js");
  const {archive, read} = await import("./explore/data.js");
  const at = (name) => new URL(`explore/${name}.json`, location.href);
  window.search ??= await index(archive(await read(at("records"))), at("folding"));
  return questions.map((one) => [...window.search(one)].map(([id, {score}]) => [id, score]));
}
"""
FOLD = """
async (texts) => {
  const {folding} = await import("./explore/folding.js");
  window.rules ??= folding(await (await fetch("explore/folding.json")).json());
  return texts.map((text) => [window.rules.plain(text), window.rules.sound(window.rules.plain(text))]);
}
"""


@cache
def written() -> dict[str, Any]:
    """The records as the page reads them, by their ids."""
    return {record["id"]: record for record in json.loads(json.dumps(writer().records(ki.dataset)))}


@pytest.fixture(scope="module")
def scripts(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page beside the scripts and what they read, without the rest of the site."""
    folder = tmp_path_factory.mktemp("scripts")
    shutil.copytree(STATIC, folder, dirs_exist_ok=True)
    writer().write(ki.dataset, folder / "explore")
    (folder / "index.html").write_text('<!doctype html><title>Empty</title><link rel="icon" href="data:,">')
    with serve(folder) as address, watched(browser.new_context()) as page:
        page.goto(address)
        yield page


def test_every_record_is_written_once() -> None:
    """What is missing here cannot be found."""
    assert sorted(written()) == sorted(record.id for table in TABLES for record in getattr(ki, table))
    assert [written()[one]["table"] for one in ("iran", "davar-2020", "rezaee-order-davar")] == [
        "actors",
        "sources",
        "quotes",
    ]


def test_an_event_and_a_claim_come_with_who_tells_them() -> None:
    """No display of a title without its status and its tellers."""
    for event in ki.events:
        assert (event.status, display.tellers(event, ki.dataset)) == (
            written()[event.id]["status"],
            written()[event.id]["tellers"],
        )
    for claim in ki.claims:
        assert display.tellers(claim, ki.dataset) == written()[claim.id]["tellers"]


def test_dates_are_whole_days_and_the_words_of_the_library() -> None:
    """The browser must not read EDTF, nor say a date in words of its own."""
    for event in ki.events.filter(dated=True):
        when = written()[event.id]["when"]

        assert event.when
        assert display.date(event.when) == when["words"]
        assert [event.when.earliest, event.when.latest] == [
            when.get(end) and date.fromisoformat(when[end]) for end in ("first", "last")
        ]


def test_only_quotes_reprint_a_document() -> None:
    """Passages are there by their ends, as everywhere."""
    for stance in ki.stances:
        ends = [stance.passage.text_start, stance.passage.text_end]

        assert [end for end in ends if end] == written()[stance.id].get("passage", [])
    assert {quote.text for quote in ki.quotes} == {
        record["name"] for record in written().values() if record["table"] == "quotes"
    }


def test_a_dataset_of_ones_own_can_be_written(tmp_path: Path) -> None:
    """The page shows whatever it is given; nothing of the bundled records is written into it."""
    own: dict[str, Any] = {str(table): records for table, records in small().items()}
    writer().write(Dataset(**own), tmp_path / "new")

    ids = {record["id"] for record in json.loads((tmp_path / "new" / "records.json").read_text(encoding="utf-8"))}

    assert {record.id for records in small().values() for record in records} == ids


def test_the_names_of_the_dataset_fold_alike_in_the_browser(scripts: Page) -> None:
    """Who finds a name in Python must find it on the page."""
    names = [text for pairs in (SAME_WORDS, SAME_SOUND, OTHER_SOUND) for pair in pairs for text in pair]
    names += [record["name"] for record in written().values() if "name" in record]
    names += [text for record in written().values() for _, text in record.get("more", ())]

    assert [[plain(name), sound(plain(name))] for name in names] == scripts.evaluate(FOLD, names)


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(texts=st.lists(st.text(LETTERS) | st.text("aeghijkouxyz'’ -ğşçəƏİıß"), min_size=50, max_size=100))
@example(
    [
        "ΑΣ ς Σ",
        "ǅ ŉ ΐ ﬃ",
        "\u13a0 \uab70",
        "ᾳ ͅ",
        "e\u0301\u0327",
        "½ ² ٣ ⅷ",
        "_a_b_",
        "क्षि",
        "𐐀𝔸",
        "ye1 1ye jeje",
        "İI",
    ]
)
def test_any_text_folds_alike_in_the_browser(scripts: Page, texts: list[str]) -> None:
    """The rules are the library's own, in another language's patterns: the two must mean the same."""
    assert [[plain(text), sound(plain(text))] for text in texts] == scripts.evaluate(FOLD, texts)


def test_the_page_finds_what_the_library_finds(scripts: Page) -> None:
    """The same records with the same scores, down to beginnings and slips of the pen."""
    questions = [
        "Haqiqatpour",
        "Aliev",
        "Rezai",
        "karabagh",
        "tehran",
        "iran armenia",
        "azerbaijn",
        "minster",
        "x",
        "",
    ]
    questions += [
        "nagorno-karabakh",
        "Rafsanjani Aliyev",
        "mediat",
        "commentary author",
        "hgahighaptour",
        "2013",
        "!",
        "haqiqat pour",
        "abdol alizadeh asks",
        "nagornokara bakh iran",
        "iran " * 1600,
        " ".join(ki.quotes["rezaee-order-davar"].text.split() * 20),
    ]
    names = [record.name for record in (*ki.actors, *ki.places)][::4]
    questions += names
    for name in names:
        exchanged = name[:3] + name[4:5] + name[3:4] + name[5:]
        questions += [name[1:], name[:-1], exchanged]

    expected = [{hit.record.id: hit.score for hit in ki.search(one)} for one in questions]

    for question, library, page in zip(questions, expected, scripts.evaluate(SEARCH, questions), strict=True):
        assert library == pytest.approx(dict(page), abs=0.0006), question
    assert any(expected)


def test_the_vendored_libraries_are_what_their_readme_says() -> None:
    """Somebody else's code, unchanged: a digest, a licence, and no map that a browser would look for."""
    folder = STATIC / "vendor"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    digests = dict(reversed(line.split("  ")) for line in re.findall(r"^[0-9a-f]{64}  \S+$", readme, re.MULTILINE))
    files = {path.name: path for path in folder.iterdir() if path.suffix in {".js", ".css"}}

    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()} == digests
    for name, path in files.items():
        assert b"sourceMappingURL" not in path.read_bytes(), name
        assert (folder / f"{path.stem}.LICENSE.txt").exists(), name


def test_no_script_reads_data_as_html() -> None:
    """A title that holds a tag is shown as it is."""
    scripts = sorted((STATIC / "explore").glob("*.js"))

    assert scripts
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text
        ), path
        assert len(text.splitlines()) <= 300, path
