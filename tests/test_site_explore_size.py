"""The Explore page opens at once, and stays of use with ten thousand records."""

from __future__ import annotations

import shutil
from statistics import median
from typing import TYPE_CHECKING, Any

import pytest

import crowds
from browser import serve, watched
from exploring import look, turn, writer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NUMBER = 10_000
ROUNDS = 3
READY = "performance.getEntriesByName('explore-ready')[0].startTime"
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
SHOWN = "performance.getEntriesByName('explore-shown').at(-1).duration"


@pytest.fixture(scope="module")
def crowd(browser: Browser, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:  # noqa: ARG001 - no browser, no need to build
    """Serve the page over ten thousand records, beside an empty page; the address ends with a slash."""
    folder = tmp_path_factory.mktemp("crowd")
    shutil.copytree(built_site / "_static", folder / "_static")
    shutil.copy(built_site / "explore.html", folder)
    (folder / "empty.html").write_text('<!doctype html><title>Empty</title><link rel="icon" href="data:,">')
    writer().write(crowds.dataset(NUMBER), folder / "_static" / "explore")
    with serve(folder) as address:
        yield address


def timed(browser: Browser, address: str, moment: str) -> float:
    """Open a page in a fresh browser window and read its clock.

    Args:
        browser: The browser.
        address: Of the page.
        moment: Script that gives milliseconds since it was asked for.

    Returns:
        These milliseconds.
    """
    with watched(browser.new_context()) as page:
        page.goto(address)
        page.wait_for_function(f"() => {{ try {{ return {moment} > 0 }} catch {{ return false }} }}")
        found: float = page.evaluate(moment)
    return found


def test_the_first_view_is_soon_there(browser: Browser, site: str, crowd: str) -> None:
    """Measured against an empty page from the same server, in turn with it."""
    rounds: list[tuple[float, ...]] = []
    for _ in range(ROUNDS):
        empty = timed(browser, f"{crowd}empty.html", LOADED)
        rounds.append(
            (
                timed(browser, f"{site}explore.html", READY) / empty,
                timed(browser, f"{crowd}explore.html", READY) / empty,
            )
        )

    bundled, large = (median(ratios) for ratios in zip(*rounds, strict=True))

    assert 100 > bundled
    assert 10 * bundled > large


def test_a_click_on_a_facet_costs_little_more_with_many_records(page: Page, site: str, crowd: str) -> None:
    """What is drawn is a page of the found records, however many they are."""
    costs: list[float] = []
    for address in (site, crowd):
        look(page, address)
        measured: list[float] = []
        for _ in range(ROUNDS):
            turn(page, page.locator("input[value=events]").click)
            measured.append(page.evaluate(SHOWN))
        costs.append(median(measured))

    assert 30 * costs[0] > costs[1]


@pytest.mark.parametrize(
    ("view", "drawn", "most"),
    [
        ("table", ".ex-canvas tbody tr", 50),
        ("timeline", ".vis-labelset .vis-label", 200),
        ("accounts", ".ex-matrix tbody tr", 150),
    ],
)
def test_a_view_of_many_records_draws_some_and_says_so(
    page: Page, crowd: str, view: str, drawn: str, most: int
) -> None:
    """Who sees a part must not take it for the whole."""
    look(page, crowd, f"view={view}")

    assert most == page.locator(drawn).count()
    assert str(most) in page.locator(".ex-canvas").locator(".ex-hint, caption").first.inner_text()


def test_a_large_network_draws_the_actors_with_most_events(page: Page, crowd: str) -> None:
    """The rest is a filter away."""
    look(page, crowd, "view=network")
    actors: Any = page.locator(".ex-net").evaluate("net => net._cyreg.cy.nodes().length")

    assert 60 == actors
    assert "The 60 with most events are drawn" in page.locator(".ex-canvas").inner_text()


def test_words_are_found_among_many(page: Page, crowd: str) -> None:
    """With a slip of the pen, too."""
    look(page, crowd)
    turn(page, lambda: page.get_by_label("Search records").fill("mediaton karabag"))

    assert "of 10,400 records" in page.locator(".ex-count").inner_text()
    assert "Karabakh" in page.locator(".ex-canvas tbody tr").first.inner_text()
