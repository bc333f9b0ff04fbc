"""Every kind of page of the docs, in light and in dark, on a telephone and on a wide screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from browser import barriers, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

TELEPHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1400, "height": 900}
PAGES = [
    "index.html",
    "own-corpus.html",
    "codebook.html",
    "rules.html",
    "api/records.html",
    "changelog.html",
    "contributing.html",
    "design.html",
    "genindex.html",
    "search.html?q=occurrence",
    "explore.html",
    "tables/index.html",
    "tables/quotes.html",
    "records/davar-2020.html",
    "records/mohsen-rezaee.html",
    "records/nagorno-karabakh.html",
    "records/bread-shipment-to-baku.html",
    "records/iran-supports-armenia.html",
    "records/iran-supports-armenia--author-of-the-commentary.html",
    "records/rezaee-order-kucera.html",
]

TOO_WIDE = """[...document.querySelectorAll('html, .content')].filter(box => box.scrollWidth > box.clientWidth)
  .map(box => `${box.localName}: ${box.scrollWidth} > ${box.clientWidth}`)"""


@pytest.mark.parametrize(("scheme", "screen"), [("light", DESK), ("dark", TELEPHONE)], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_a_barrier_or_out_of_sight(
    page: Page, site: str, address: str, scheme: Literal["light", "dark"], screen: ViewportSize
) -> None:
    """WCAG 2.2, levels A and AA, as far as axe can tell; and no page scrolls sideways, its tables and code do."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(screen)
    visit(page, site + address)

    assert [] == barriers(page)
    assert [] == page.evaluate(TOO_WIDE)
