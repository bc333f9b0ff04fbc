"""The Explore page: one found set, four views of it, and an address that says which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import karabakh_iran as ki
from browser import barriers, serve, watched
from exploring import VIEWS, look, rows, turn
from karabakh_iran.references import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FloatRect, Locator, Page


def ids(*tables: Iterable[Any]) -> set[str]:
    """Give the ids of records."""
    return {record.id for table in tables for record in table}


def telling(**conditions: Any) -> set[str]:  # noqa: ANN401 - conditions of stances
    """Give the ids of stances, and of the events and claims that they are on."""
    stances = ki.stances.filter(**conditions)
    return ids(stances) | {stance.on for stance in stances}


FACETS: dict[tuple[str, str], set[str]] = {
    ("table", "quotes"): ids(ki.quotes),
    ("type", "aid"): ids(ki.events.filter(type="aid")),
    ("status", "attributed"): ids(ki.events.filter(status="attributed")),
    ("position", "denies"): telling(position="denies"),
    ("contested", "yes"): ids(ki.claims.filter(contested=True)),
    ("actor", "heydar-aliyev"): ids(
        ki.actors.filter(id="heydar-aliyev"),
        ki.events.filter(actor="heydar-aliyev"),
        ki.events.filter(recipient="heydar-aliyev"),
        ki.quotes.filter(speaker="heydar-aliyev"),
        ki.stances.filter(holder="heydar-aliyev"),
        ki.claims.filter(id=[one for one in telling(holder="heydar-aliyev") if one in ki.claims]),
    ),
    ("about", "nagorno-karabakh"): ids(
        ki.claims.filter(about="nagorno-karabakh"), ki.quotes.filter(about="nagorno-karabakh")
    ),
    ("place", "baku"): ids(ki.events.filter(place="baku"), ki.places.filter(id="baku")),
    ("source", "ramezani-2020"): telling(source="ramezani-2020")
    | ids(ki.quotes.filter(source="ramezani-2020"), ki.sources.filter(id="ramezani-2020")),
    ("kind", "motive"): ids(ki.claims.filter(kind="motive")),
}


@pytest.mark.parametrize(("facet", "value"), FACETS, ids=[facet for facet, _ in FACETS])
def test_a_facet_finds_what_the_library_finds(page: Page, site: str, facet: str, value: str) -> None:
    """And says beforehand how many that will be."""
    look(page, site)
    choices = page.locator(f"details[data-facet={facet}]")
    if choices.get_attribute("open") is None:
        choices.locator("summary").click()
    if (finder := choices.get_by_role("searchbox")).count():
        finder.fill(named.name if (named := ki.actors.get(value) or ki.places.get(value)) else value)
    choice = choices.locator("label").filter(has=page.locator(f"input[value='{value}']"))
    promised = choice.locator(".ex-number").inner_text()

    turn(page, choice.click)

    assert f"?{facet}={value}" == page.locator("#explorer").get_attribute("data-shown")
    assert page.url.endswith(f"?{facet}={value}")
    assert str(len(FACETS[facet, value])) == promised == page.locator(".ex-count").inner_text().partition(" ")[0]
    assert FACETS[facet, value] == set(rows(page))


@pytest.mark.parametrize(("facet", "value"), [key for key in FACETS if key[0] in {"actor", "place", "source"}])
def test_the_page_of_a_record_leads_to_all_that_has_to_do_with_it(
    page: Page, site: str, facet: str, value: str
) -> None:
    """Who reads of somebody goes on to the map."""
    page.goto(f"{site}records/{value}.html")

    page.locator("dt:text-is('Explore') + dd a").click()
    page.locator("#explorer[data-shown]").wait_for()

    assert page.url.endswith(f"/explore.html?{facet}={value}")
    assert FACETS[facet, value] == set(rows(page))


def test_facets_narrow_and_values_widen(page: Page, site: str) -> None:
    """As everywhere where one shops for anything."""
    look(page, site, "table=events&type=aid&type=request&status=attributed")

    assert ids(ki.events.filter(type=["aid", "request"], status="attributed")) == set(rows(page))


@pytest.mark.parametrize("during", ["199X", "1992", "1992/1993", "2013-03-08", "../1991", "2020-10/.."])
def test_a_period_finds_what_could_lie_in_it(page: Page, site: str, during: str) -> None:
    """As ``during=`` does: what is open at one end counts by the other."""
    look(page, site, f"table=events&table=claims&during={during}")

    assert ids(ki.events.filter(during=during), ki.claims.filter(during=during)) == set(rows(page))


def test_a_period_is_typed_or_chosen(page: Page, site: str) -> None:
    """A span that is none is refused in words."""
    look(page, site, "table=events")
    period = page.locator("details[data-facet=during]")
    first, last = period.get_by_label("from"), period.get_by_label("to", exact=False).last
    first.fill("1992")
    last.fill("1993")
    turn(page, lambda: last.press("Enter"))

    assert page.url.endswith("?table=events&during=1992/1993")
    assert ids(ki.events.filter(during="1992/1993")) == set(rows(page))

    first.fill("1994")
    last.press("Enter")

    assert "the earlier first" in period.get_by_role("alert").inner_text()

    turn(page, period.get_by_role("button", name="no date").click)

    assert ids(ki.events.filter(dated=False)) == set(rows(page))


def test_words_are_found_in_any_romanisation(page: Page, site: str) -> None:
    """Each letter typed is no step back of its own."""
    look(page, site)
    turn(page, lambda: page.get_by_label("Search records").press_sequentially("Haqiqatpour", delay=30))

    assert [hit.record.id for hit in ki.search("Haqiqatpour")] == rows(page)

    turn(page, page.go_back)

    assert page.url.endswith("?")
    assert "" == page.get_by_label("Search records").input_value()


def test_going_back_restores_what_was_chosen(page: Page, site: str) -> None:
    """Boxes, words, view and records."""
    look(page, site, "table=events")
    turn(page, page.locator("input[value=attributed]").click)
    attributed = rows(page)
    turn(page, page.get_by_role("button", name="Clear all filters").first.click)
    turn(page, page.get_by_role("link", name="Accounts").click)
    for _ in range(2):
        turn(page, page.go_back)

    assert page.url.endswith("?table=events&status=attributed")
    assert attributed == rows(page)
    assert page.locator("input[value=attributed]").is_checked()
    chips = page.locator(".ex-chips button[aria-label]")
    assert ["Leave out Record: events", "Leave out Event status: attributed"] == [
        chip.get_attribute("aria-label") for chip in chips.all()
    ]

    turn(page, page.go_forward)

    assert len(ki.dataset.records("events")) < int(page.locator(".ex-count").inner_text().partition(" ")[0])


def test_what_an_address_asks_in_vain_is_named(page: Page, site: str) -> None:
    """A link with a slip in it still shows something, and says what it left out."""
    look(page, site, "view=map&table=events&type=invasion&during=1994/1990&page=-1&colour=red")

    notice = page.locator(".ex-notice").inner_text()

    assert all(
        word in notice for word in ("view=map", "type=invasion", "during=1994/1990", "page=-1", "colour=red")
    )
    assert "table" not in notice
    assert f"{len(ki.events)} of" in page.locator(".ex-count").inner_text()


def test_what_finds_nothing_offers_the_way_out(page: Page, site: str) -> None:
    """In every view."""
    everything = sum(len(getattr(ki, table)) for table in TABLES)
    for view in VIEWS:
        look(page, site, f"view={view}&table=places&status=stated")

        assert "No record fits" in page.locator(".ex-canvas").inner_text()

        turn(page, page.locator(".ex-canvas").get_by_role("button", name="Clear all filters").click)

        assert f"{everything} records" in page.locator(".ex-count").inner_text()


def test_pages_and_columns_are_turned(page: Page, site: str) -> None:
    """A sorted column keeps its order from page to page."""
    look(page, site, "table=claims")
    turn(page, page.get_by_role("button", name="Record", exact=True).click)
    first = rows(page)
    turn(page, page.get_by_role("button", name="Next").click)

    shown = [*first, *rows(page)]
    initials = [ki.claims[one].text[0].lower() for one in shown]

    assert page.url.endswith("?table=claims&sort=name&page=2")
    assert sorted(initials) == initials
    assert 100 == len(set(shown))


def test_the_address_is_copied(browser: Browser, site: str) -> None:
    """What is copied, another can open."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with watched(context) as page:
        look(page, site, "view=accounts&contested=yes")
        page.get_by_role("button", name="Copy address").click()
        page.get_by_role("button", name="Address copied").wait_for()

        assert page.url == page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_has_barriers(page: Page, site: str, view: str, scheme: Any) -> None:  # noqa: ANN401 - playwright's literal
    """WCAG 2.2, A and AA; nothing is wider than the window."""
    page.emulate_media(color_scheme=scheme)
    for width in (360, 1400):
        page.set_viewport_size({"width": width, "height": 900})
        look(page, site, f"view={view}&q=rezaee")
        for fold in page.locator(".ex-twin summary").all():
            fold.click()

        assert [] == barriers(page)
        assert width == page.evaluate("document.documentElement.scrollWidth")


def test_the_libraries_are_read_when_they_are_needed(page: Page, site: str) -> None:
    """Most readers look at the table alone."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    look(page, site)
    assert not {"vis-timeline.js", "cytoscape.js", "minisearch.js"} & set(asked)

    look(page, site, "view=timeline")
    look(page, site, "view=network&q=iran")

    assert {"vis-timeline.js", "cytoscape.js", "minisearch.js"} <= set(asked)


def test_what_fails_says_so(browser: Browser, built_site: Path) -> None:
    """A page that stays empty is taken for a dataset that is."""
    context = browser.new_context()
    with serve(built_site) as site:
        page = context.new_page()
        page.route("**/records.json", lambda route: route.fulfill(status=500))
        page.goto(f"{site}explore.html")

        assert "cannot be shown" in page.get_by_role("alert").filter(has_text="records").inner_text()

        context.close()


def shown(one: Locator) -> FloatRect:
    """The place of what is shown on the page."""
    box = one.bounding_box()
    assert box
    return box


@pytest.fixture
def still(browser: Browser, site: str) -> Iterator[Page]:
    """The page in a browser that runs no scripts."""
    with watched(browser.new_context(java_script_enabled=False)) as page:
        page.goto(f"{site}explore.html")
        yield page


def test_without_scripts_there_are_pictures_that_lead_to_the_records(still: Page) -> None:
    """And the indexes."""
    pages = [link.get_attribute("href") or "" for link in still.locator("article svg a").all()]
    indexes = [link.get_attribute("href") for link in still.locator("article a[href^='tables/']").all()]

    for width in (360, 1400):
        still.set_viewport_size({"width": width, "height": 900})
        drawn = still.locator("article svg >> visible=true").all()

        assert 3 == len(drawn)
        # Drawn for the width that it is shown at, its letters have the size that they should.
        assert all(float(one.get_attribute("width") or 0) <= 1.3 * shown(one)["width"] for one in drawn)
    assert not still.locator("#explorer").is_visible()
    assert {f"records/{event.id}.html" for event in ki.events.filter(dated=True)} <= set(pages)
    assert {f"tables/{table}.html" for table in TABLES} == set(indexes)


def test_what_stands_there_without_scripts_has_no_barriers(page: Page, built_site: Path, site: str) -> None:
    """Looked at with scripts, which axe needs, as if there were none."""
    bare = (
        (built_site / "explore.html").read_text(encoding="utf-8").replace("<noscript>", "").replace("main.js", "")
    )
    page.route("**/explore.html", lambda route: route.fulfill(body=bare, content_type="text/html"))
    page.route("**/_static/explore/?v=*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    for width in (360, 1400):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{site}explore.html")

        assert 3 == page.locator("article svg >> visible=true").count()
        assert [] == barriers(page)
        assert width == page.evaluate("document.documentElement.scrollWidth")
