"""The pictures of the Explore page on paper, in colours of one's own, and in a window that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exploring import look

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: How bright the brightest and the darkest dot of the network are, from 0 to 255, where there is something.
LIGHTS = """() => {
  const lights = [...document.querySelectorAll('.ex-net canvas')].flatMap((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const seen = [];
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] > 250) seen.push((data[at] + data[at + 1] + data[at + 2]) / 3);
    return seen;
  });
  return lights.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [255, 0]);
}"""
GROUND = "(one, part) => getComputedStyle(one, part).backgroundColor"
#: What has no use on paper.
PRESSED = (".ex-search", ".ex-views", ".ex-facets", ".ex-controls", ".ex-bar > button")


def test_the_network_shrinks_with_its_window(page: Page, site: str) -> None:
    """Who turns a tablet sees the same actors, not half of them."""
    page.set_viewport_size({"width": 1400, "height": 900})
    look(page, site, "view=network")

    for width in (1000, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(f"document.querySelector('.ex-net canvas').clientWidth < {width}")

        assert page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("view", ["table", "timeline", "network", "accounts"])
def test_nothing_to_press_is_printed(page: Page, site: str, view: str) -> None:
    """Paper has no buttons; it has what was found, and the legend."""
    look(page, site, f"view={view}")
    page.emulate_media(media="print")

    for pressed in PRESSED:
        assert not page.locator(f"#explorer {pressed} >> visible=true").count(), pressed
    assert page.locator("#explorer .ex-count").is_visible()


def test_a_dark_network_is_printed_in_ink(page: Page, site: str) -> None:
    """Its colours are drawn, not styled: they have to be drawn anew."""
    page.emulate_media(color_scheme="dark")
    look(page, site, "view=network")
    page.wait_for_function(f"({LIGHTS})()[1] > 200")
    page.emulate_media(media="print")
    page.wait_for_function(f"({LIGHTS})()[0] < 60")
    page.emulate_media(media="screen")
    page.wait_for_function(f"({LIGHTS})()[0] > 5")


def test_every_holder_of_the_matrix_is_on_the_paper(page: Page, site: str) -> None:
    """Who stands beyond its edge would have said nothing."""
    page.set_viewport_size({"width": 720, "height": 1000})
    look(page, site, "view=accounts")

    assert page.get_by_text("It scrolls sideways").is_visible()

    page.emulate_media(media="print")

    assert page.evaluate("document.querySelector('.ex-matrix').getBoundingClientRect().right") <= 720
    assert not page.get_by_text("It scrolls sideways").is_visible()


def test_bars_are_seen_in_colours_of_ones_own(page: Page, site: str) -> None:
    """A system that takes grounds away must not take the bars."""
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": 1400, "height": 9000})
    look(page, site, "view=timeline&table=events")

    ink = page.locator("body").evaluate("one => getComputedStyle(one).color")

    for kind in ("ex-lasted", "ex-day"):
        for where, part in ((".vis-item", "::after"), (".ex-legend .ex-sample", None)):
            ground = page.locator(f"{where}.{kind}").first.evaluate(GROUND, part)

            assert ink == ground, (kind, where)
