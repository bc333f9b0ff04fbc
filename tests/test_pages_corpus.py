"""Pages of other corpora: whatever is in their texts, whatever script they are in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import karabakh_iran as ki
from articles import Article, articles, collapsed
from browser import build, serve, visit, watched
from corpora import changed, small, write
from crawling import broken
from crawling import pages as crawled
from karabakh_iran.references import TABLES, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from corpora import Tables
    from karabakh_iran.corpus import Dataset

pytest.importorskip("sphinx")

DOCS = Path(__file__).parents[1] / "docs"
CONF = f"""
import sys
sys.path.insert(0, {str(DOCS)!r})
extensions = ["myst_parser", "pages.records"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "deflist"]
html_theme = "furo"
html_static_path = [{str(DOCS / "_static")!r}]
html_favicon = {str(DOCS / "_static" / "favicon.svg")!r}
html_baseurl = "https://example.org/corpus/"
project = "Corpus"
ki_dataset = "corpus"
"""
INDEX = "# Corpus\n\n```{toctree}\n\ntables/index\ncodebook\n```\n"
#: What acts in Markdown, in its roles and tables, in HTML, in a script; what a typesetter would change.
HOSTILE = (
    '!`` <script>alert("1")</script> </script> <!-- --> &amp; &lt; *a* **b** _c_ `d` [x](y) [z]{.k} ![p](q) '
    "{{ e }} {ki:actor}`brask` {text}`x` $f$ $$g$$ | h | \\| \\\\ \\* :::{note} ::: # i ~~j~~ ^k^ "
    "<https://l.example> (m)= % n +++ --- ... -- \"o\" 'p' «q» {r} </bdi> </a> s@t.example https://u.example v_ "
    "w:: \u200fx\u200e <id>"
)
PERSIAN, ARMENIAN, AZERBAIJANI, IN_ARABIC = "کاوهٔ رودبانی (مترجم)", "Անի Ջրապետյան", "Əli Çayçı", "علی چایچی"


def hostile() -> Tables:
    """Give the small dataset with words that act in every field that holds words."""
    tables = small()
    texts = {
        "sources": ("title", "container", "publisher", "note"),
        "actors": ("name", "note"),
        "places": ("name", "note"),
        "events": ("title", "note"),
        "claims": ("text", "note"),
        "stances": ("hedge", "note"),
        "quotes": ("text", "cue", "note"),
    }
    words = iter(range(10_000))
    for table in TABLES:
        for record in small()[table]:
            # Each text is another, so that none is found where it does not stand.
            fields = {name: f"{HOSTILE} {next(words)}" for name in texts[table]}
            tables = changed(tables, record.id, **fields)
    return tables


def in_scripts(tables: Tables) -> Tables:
    """Give them people who are named in three scripts, and words that run from right to left."""
    aliases = (
        ki.Name(text=PERSIAN, language="fa"),
        ki.Name(text=ARMENIAN, language="hy"),
        ki.Name(text=AZERBAIJANI, language="az"),
        ki.Name(text=IN_ARABIC, language="az-Arab"),
    )
    tables = changed(tables, "ada-lind", name=PERSIAN, aliases=aliases)
    tables = changed(tables, "jon-varo", name=ARMENIAN)
    tables = changed(tables, "lind-2001", language="fa")
    return changed(tables, "varo-sluice", text=f"{IN_ARABIC}، {PERSIAN}.")


def written(folder: Path, tables: Tables) -> Dataset:
    """Write a corpus, its ids with a prefix."""
    folder.mkdir()
    write(folder, tables)
    ids = [record.id for records in tables.values() for record in records]
    for table in TABLES:
        path = folder / f"{table}.json"
        text = path.read_text(encoding="utf-8")
        for one in ids:
            text = text.replace(f'"{one}"', f'"x-{one}"')
        path.write_text(text, encoding="utf-8")
    (folder / "dataset.json").write_text('{"title": "<b>Corpus</b>", "edition": "1.0", "prefix": "x-"}\n')
    return ki.load(folder, extends=ki.dataset)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Dataset]:
    """A site of a corpus of one's own."""
    source = tmp_path_factory.mktemp("source")
    dataset = written(source / "corpus", in_scripts(hostile()))
    (source / "conf.py").write_text(CONF, encoding="utf-8")
    (source / "index.md").write_text(INDEX, encoding="utf-8")
    (source / "codebook.md").write_text("# Codebook\n", encoding="utf-8")
    return build(source, tmp_path_factory.mktemp("html")), dataset


@pytest.fixture(scope="module")
def pages(corpus: tuple[Path, Dataset]) -> dict[str, Article]:
    """Its pages."""
    return articles(corpus[0])


def test_a_corpus_has_the_pages_of_its_own_records(
    corpus: tuple[Path, Dataset], pages: dict[str, Article]
) -> None:
    """Not of those that it stands on, which have theirs; and every link leads somewhere."""
    site, dataset = corpus
    own = {f"records/{record.id}.html" for table in TABLES for record in dataset.own.records(table)}

    assert own == {name for name in pages if name.startswith("records/")}
    assert [] == broken(site, crawled(site))


def test_words_come_out_to_the_letter(corpus: tuple[Path, Dataset], pages: dict[str, Article]) -> None:
    """Whatever they would be in Markdown, in HTML or in a script."""
    _, dataset = corpus
    silent = {"id", "sha256", "edtf", "language", "sort_name", "url", "prefix"}
    checked = 0
    for table in TABLES:
        for record in dataset.own.records(table):
            shown = pages[f"records/{record.id}.html"].text
            for _, part in parts(record, ""):
                if isinstance(record, ki.Quote) and isinstance(part, ki.Passage):
                    continue  # the words in full stand there
                for field in attrs.fields(type(part)):
                    value = getattr(part, field.name)
                    if isinstance(value, str) and " " in value and field.name not in silent:
                        assert collapsed(value) in shown, (record.id, field.name)
                        checked += 1

    assert checked > 80


def test_titles_come_out_to_the_letter_wherever_they_stand(
    corpus: tuple[Path, Dataset], pages: dict[str, Article]
) -> None:
    """In the heading, in the tab of the browser, in an index, in a link, in the data for machines."""
    _, dataset = corpus
    for event in dataset.own.events:
        page = pages[f"records/{event.id}.html"]
        title = f"Event, {event.status}: {collapsed(event.title)}"

        assert title == collapsed(page.labels["h1"][0])
        assert collapsed(page.labels["title"][0]).startswith(title)
        assert collapsed(event.title) in pages["tables/events.html"].text
        assert collapsed(event.title) == json.loads(page.data)["mainEntity"]["name"]


def test_nothing_of_the_data_acts(corpus: tuple[Path, Dataset]) -> None:
    """No script of a corpus runs, in no place of a page."""
    for path in corpus[0].glob("[rt]*/*.html"):
        text = path.read_text(encoding="utf-8")

        assert "<script>alert" not in text
        assert text.count("<script") == text.count("</script>")
        assert "<id>" not in text


def test_an_address_is_whole_where_that_of_the_site_is_known(pages: dict[str, Article]) -> None:
    """On paper a relative one leads nowhere."""
    assert "https://example.org/corpus/records/x-sarn.html" in pages["records/x-sarn.html"].text
    assert json.loads(pages["records/x-sarn.html"].data)["@id"] == "https://example.org/corpus/records/x-sarn.html"


def test_a_page_that_is_no_more_goes_and_one_that_stays_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build after a small change reads little; an old page would mislead."""
    monkeypatch.syspath_prepend(DOCS)
    records = pytest.importorskip("pages.records")
    records.write(tmp_path, {"records/a": "A", "records/b": "B"})
    before = (tmp_path / "records" / "a.md").stat().st_mtime_ns
    (tmp_path / "records" / "b.md").write_text("edited", encoding="utf-8")

    records.write(tmp_path, {"records/a": "A", "tables/c": "C"})

    assert {"records/a.md", "tables/c.md"} == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")
    }
    assert before == (tmp_path / "records" / "a.md").stat().st_mtime_ns


@pytest.fixture(scope="module")
def address(browser: Browser, corpus: tuple[Path, Dataset]) -> Iterator[str]:  # noqa: ARG001 - a reason to skip
    """Serve the site of the corpus."""
    with serve(corpus[0]) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must neither complain nor ask elsewhere for anything."""
    with watched(browser.new_context()) as opened:
        yield opened


def test_names_run_in_the_direction_of_their_script(page: Page, address: str) -> None:
    """By the places of their letters on the screen: a name that is set backwards is another name."""
    visit(page, f"{address}records/x-ada-lind.html")
    directions = page.eval_on_selector_all(
        "[lang] > bdi",
        """all => all.map((one) => {
            const left = (at) => {
                const range = document.createRange();
                range.setStart(one.firstChild, at);
                range.setEnd(one.firstChild, at + 1);
                return range.getBoundingClientRect().left;
            };
            const runs = left(0) < left(one.textContent.length - 2) ? "ltr" : "rtl";
            return [one.parentElement.lang, getComputedStyle(one).direction, runs];
        })""",
    )
    visit(page, f"{address}records/x-varo-sluice.html")
    words = page.eval_on_selector("blockquote", "one => [one.lang, getComputedStyle(one).direction]")

    assert [
        ["fa", "rtl", "rtl"],
        ["hy", "ltr", "ltr"],
        ["az", "ltr", "ltr"],
        ["az-Arab", "rtl", "rtl"],
    ] == directions
    assert ["fa", "rtl"] == words


def test_a_phrase_of_ours_runs_from_left_to_right_around_a_name(page: Page, address: str) -> None:
    """A year behind a Persian name would be read backwards, and before it."""
    visit(page, f"{address}records/x-ada-lind.html")
    lefts = page.evaluate(
        """(name) => {
            const left = (node, at) => {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect().left;
            };
            const letters = (element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
            const said = letters(document.querySelector("#works .rec-told"));
            const stance = letters([...document.querySelectorAll("a")].find((one) => / asserts: /.test(one.text)));
            const after = said.data.indexOf("2001");
            return [
                [said.data.indexOf(name) + 1, after, after + 5].map((at) => left(said, at)),
                [stance.data.indexOf(name) + 1, stance.data.indexOf("asserts")].map((at) => left(stance, at)),
            ];
        }""",
        PERSIAN,
    )

    assert [sorted(ones) for ones in lefts] == lefts


def test_a_link_with_a_name_in_another_script_keeps_its_place(page: Page, address: str) -> None:
    """What stands behind a Persian name stands to its right on an English page; its bracket closes to the left."""
    visit(page, f"{address}records/x-treaty-signed.html")
    boxes = page.evaluate(
        """() => {
            const link = document.querySelector(".rec-lead a");
            const at = (node, from, to) => {
                const range = document.createRange();
                range.setStart(node, from);
                range.setEnd(node, to);
                return range.getBoundingClientRect();
            };
            const letters = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();
            const last = letters.data.length;
            return {
                before: at(link.previousSibling, 0, 1).left,
                first: at(letters, 0, 1).left,
                last: at(letters, last - 1, last).left,
                stop: at(link.nextSibling, 0, 1).left,
            };
        }"""
    )

    assert boxes["before"] < boxes["last"] < boxes["first"] < boxes["stop"]
