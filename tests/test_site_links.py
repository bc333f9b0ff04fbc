"""Every link of the docs leads somewhere, every page is led to, and none loads what is not here."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

import karabakh_iran as ki
from crawling import Page, Slip, broken, pages, reached, target
from karabakh_iran import citation, pictures
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.fixture(scope="module")
def crawled(built_site: Path) -> dict[str, Page]:
    """The pages of the docs, by their addresses."""
    return pages(built_site)


def test_every_link_leads_to_a_page_and_an_anchor(built_site: Path, crawled: dict[str, Page]) -> None:
    """Sphinx checks the links of its own markup, not those of templates, pictures and raw HTML."""
    assert [] == broken(built_site, crawled)


@pytest.mark.parametrize("package", [ki, citation, pictures])
def test_every_public_name_can_be_linked_to(built_site: Path, package: ModuleType) -> None:
    """Also those of the packages behind the front door."""
    with (built_site / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", posixpath.join)
    entries = {name for kind in inventory if kind.startswith("py:") for name in inventory[kind]}

    assert set() == {
        name for name in package.__all__ if not {f"{package.__name__}.{name}", f"karabakh_iran.{name}"} & entries
    }


def test_every_page_is_led_to(crawled: dict[str, Page]) -> None:
    """From the first page, by links: whatever is only found by search is not found."""
    assert set() == set(crawled) - reached(crawled) - {"search.html"}


def test_every_record_has_its_page_and_twins(built_site: Path) -> None:
    """By its id, as other projects link to it."""
    due = {
        f"{record.id}.{end}"
        for table in TABLES
        for record in ki.dataset.records(table)
        for end in ("html", "json", "bib", "ris")
    }

    assert due == {path.name for path in (built_site / "records").iterdir()}


def test_nothing_is_loaded_from_elsewhere(built_site: Path, crawled: dict[str, Page]) -> None:
    """Who reads tells nobody that he does, and a site on a stick is whole."""
    loaded = {(name, file) for name, page in crawled.items() for file in page.loads if not target(name, file)}
    styled = {
        (path.name, url)
        for path in built_site.rglob("*.css")
        for url in re.findall(
            r"(?:url\(|@import )\s*[\"']?((?:https?:)?//[^\"')]*)", path.read_text(encoding="utf-8")
        )
    }

    assert set() == {(name, file) for name, file in loaded if not file.startswith("data:")}
    assert set() == styled


def test_an_id_is_given_once_and_whatever_asks_for_it_finds_it(crawled: dict[str, Page]) -> None:
    """A label tied to nothing is read to nobody; of two anchors of one name the second is never reached."""
    twice = {(name, one) for name, page in crawled.items() for one in page.ids if page.ids.count(one) > 1}
    untied = {(name, one) for name, page in crawled.items() for one in page.references - set(page.ids)}

    assert set() == twice
    assert set() == untied


def test_the_crawler_finds_what_is_broken(tmp_path: Path) -> None:
    """One that finds nothing would pass any site."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="deep/#here">a</a><a href="deep/?q=1#there">b</a><a href="x.html">c'
    )
    (tmp_path / "deep" / "index.html").write_text(
        '<p id="here"><img src="../no.png"><a href="https://example.org/#x">'
    )
    (tmp_path / "alone.html").write_text('<link rel="next" href="y.html"><a href="index.html#top">d</a>')

    site = pages(tmp_path)

    assert [
        Slip("alone.html", "y.html"),
        Slip("deep/index.html", "../no.png"),
        Slip("index.html", "deep/?q=1#there"),
        Slip("index.html", "x.html"),
    ] == broken(tmp_path, site)
    assert {"index.html", "deep/index.html"} == reached(site)
