"""The docs are read as readers read: by keyboard, in the dark, without scripts, on paper; searched and copied."""

from __future__ import annotations

from doctest import DocTestParser
from typing import TYPE_CHECKING

import pytest

from browser import visit, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, ViewportSize

TELEPHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1400, "height": 900}
A4: ViewportSize = {"width": 718, "height": 1047}
GUIDE = "own-corpus.html"
NAVIGATION = ".sidebar-tree a.reference"

# What has the focus: its name, and why a reader would not see that it has it; nothing where the browser has it.
FOCUSED = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return ["", ""];
  const shown = stop.type === "checkbox"
    ? [...document.querySelectorAll(`[for="${stop.id}"]:not(.overlay)`)].find(label => label.checkVisibility())
    : stop;
  const box = shown.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
  const above = document.elementFromPoint(x, y);
  const hidden = [
    getComputedStyle(shown).outlineStyle === "none" && "no outline",
    !(shown.contains(above) || above?.contains(shown)) && `behind ${above?.outerHTML.slice(0, 80)}`,
  ].filter(Boolean);
  return [stop.ariaLabel || stop.textContent.trim(), hidden.join(", ")];
}"""


def focused(page: Page) -> tuple[str, str]:
    """Say what has the focus, and why it is not seen; nothing where it is."""
    name, hidden = page.evaluate(FOCUSED)
    return name, hidden


def color(locator: Locator) -> str:
    """Give the colour that something stands on."""
    return str(locator.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_the_first_stop_skips_to_the_content(page: Page, site: str) -> None:
    """Nobody goes through the navigation on each page anew."""
    page.set_viewport_size(DESK)
    visit(page, site + GUIDE)
    page.keyboard.press("Tab")

    assert ("Skip to content", "") == focused(page)

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.locator("article :focus").count() == 1


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("screen", [TELEPHONE, DESK], ids=["360", "1400"])
def test_each_stop_of_the_keyboard_is_seen(page: Page, site: str, screen: ViewportSize, key: str) -> None:
    """A focus that is lost out of sight is a keyboard that does nothing."""
    page.set_viewport_size(screen)
    visit(page, site + GUIDE)
    page.locator("button.copybtn").last.wait_for(state="attached")
    seen: dict[str, str] = {}
    for _ in range(60):
        page.keyboard.press(key)
        name, hidden = focused(page)
        seen[name] = hidden

    assert "Copy to clipboard" in seen
    assert {} == {name: hidden for name, hidden in seen.items() if hidden}


def test_tab_reaches_search_and_the_whole_navigation(page: Page, site: str) -> None:
    """Whatever a mouse reaches."""
    page.set_viewport_size(DESK)
    visit(page, site + GUIDE)
    links = set(page.locator(f"{NAVIGATION}:visible").all_text_contents())
    stops = set()
    for _ in range(len(links) + 15):
        page.keyboard.press("Tab")
        stops.add(focused(page)[0])

    assert 10 < len(links)
    assert {"Search", *links} <= stops


def test_the_keyboard_opens_the_navigation_of_a_telephone(page: Page, site: str) -> None:
    """A drawer that only a finger opens is shut to a keyboard; and what is in a shut one takes no focus."""
    page.set_viewport_size(TELEPHONE)
    visit(page, site + GUIDE)
    link = page.locator(NAVIGATION).first

    assert not link.is_visible()

    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    link.wait_for(state="visible")
    while focused(page)[0] != link.inner_text():
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: GUIDE not in url)

    assert "" != page.locator("h1").inner_text()


def test_the_theme_is_chosen_and_kept(page: Page, site: str) -> None:
    """Light, dark or as the system has it: on each page from then on."""
    page.emulate_media(color_scheme="light")
    visit(page, site + GUIDE)
    light = color(page.locator("body"))
    toggle = page.get_by_role("button", name="Toggle Light / Dark / Auto color theme")
    while page.locator("body").get_attribute("data-theme") != "dark":
        toggle.press("Enter")

    assert light != color(page.locator("body"))

    for address in (GUIDE, "index.html"):
        visit(page, site + address)

        assert "dark" == page.locator("body").get_attribute("data-theme")
        assert light != color(page.locator("body"))


@pytest.mark.parametrize("address", ["index.html", GUIDE, "rules.html", "records/rezaee-order-kucera.html"])
def test_what_is_copied_can_be_run(browser: Browser, site: str, address: str) -> None:
    """Neither a prompt nor an answer, to the letter; by keyboard too."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with watched(context) as page:
        visit(page, site + address)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        buttons = page.get_by_role("button", name="Copy to clipboard")
        buttons.first.wait_for()

        assert page.locator(".copybtn").count() == buttons.count()

        for number in range(page.locator(".copybtn").count()):
            button = page.locator(".copybtn").nth(number)
            block = page.locator(str(button.get_attribute("data-clipboard-target"))).inner_text()
            page.evaluate("navigator.clipboard.writeText('nothing')")
            button.press("Enter")
            page.wait_for_function("n => document.querySelectorAll('.copybtn')[n].matches('.success')", arg=number)

            assert typed(block) == page.evaluate("navigator.clipboard.readText()").rstrip("\n")


def typed(block: str) -> str:
    """Give what one would type of a block of code.

    Args:
        block: A session of Python or of a shell, or anything else, which is kept.
    """
    if block.startswith(">>> "):
        return "".join(example.source for example in DocTestParser().get_examples(block)).rstrip("\n")
    if block.startswith("$ "):
        return "\n".join(line[2:] for line in block.splitlines() if line.startswith("$ "))
    return block.rstrip("\n")


def test_search_finds_a_word_and_leads_to_it(page: Page, site: str) -> None:
    """From the box on each page; without a server."""
    visit(page, site + GUIDE)
    page.get_by_role("textbox", name="Search").fill("occurrence")
    page.keyboard.press("Enter")
    found = page.locator("#search-results li a")
    found.first.wait_for()
    found.first.click()
    page.wait_for_url(lambda url: "search.html" not in url)

    assert "occurrence" in page.locator("article").inner_text().lower()


@pytest.mark.parametrize("address", ["index.html", GUIDE, "records/rezaee-order-kucera.html"])
def test_without_scripts_everything_is_there_but_buttons(browser: Browser, site: str, address: str) -> None:
    """And nothing that would do nothing; the dark of the system is kept."""
    with watched(browser.new_context(java_script_enabled=False, color_scheme="dark", viewport=DESK)) as page:
        visit(page, site + address)
        text = page.locator("article").inner_text()
        dark = color(page.locator("body"))
        unable = page.locator("button:visible").count()
        page.locator(NAVIGATION).first.click()
        page.wait_for_url(lambda url: address not in url)

    with watched(browser.new_context(color_scheme="dark", viewport=DESK)) as page:
        visit(page, site + address)

        assert text == page.locator("article").inner_text()
        assert dark == color(page.locator("body"))
        assert not unable


@pytest.mark.parametrize("address", [GUIDE, "codebook.html", "records/rezaee-order-kucera.html"])
def test_on_paper_there_is_the_text_and_all_of_it(page: Page, site: str, address: str) -> None:
    """On white, at full width, without what can only be clicked; no line of code runs off the sheet."""
    page.set_viewport_size(A4)
    page.emulate_media(media="print", color_scheme="dark")
    visit(page, site + address)
    for furniture in (
        ".sidebar-drawer",
        ".toc-drawer",
        ".mobile-header",
        ".theme-toggle",
        ".copybtn",
        ".related-pages",
    ):
        assert page.locator(f"{furniture}:visible").count() == 0, furniture
    article = page.locator("article").bounding_box()
    cut = page.locator("article :is(pre, .table-wrapper)").evaluate_all(
        "blocks => blocks.filter(block => block.scrollWidth > block.clientWidth).map(block => block.innerText)"
    )

    assert "rgb(255, 255, 255)" == color(page.locator("body"))
    assert article
    assert A4["width"] * 0.9 < article["width"]
    assert [] == cut
