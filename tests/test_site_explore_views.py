"""The pictures of the Explore page show what the dataset says, and lead to the pages of its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import karabakh_iran as ki
from exploring import look, turn

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RECORDS = "**/records/*.html"
#: The library keeps its graph on the element; the place of an actor on the screen is known to it alone.
PLACE = "(net, id) => net._cyreg.cy.getElementById(id).renderedPosition()"
#: What a bar says, and how far it reaches out of the picture, to the left or to the right.
CUT = """() => {
  const frame = document.querySelector('.vis-panel.vis-center').getBoundingClientRect();
  return [...document.querySelectorAll('.vis-item-content')].map((words) => {
    const box = words.getBoundingClientRect();
    return [words.innerText, Math.max(frame.left - box.left, box.right - frame.right)];
  });
}"""
CHOSEN = "net => net._cyreg.cy.nodes('.chosen').map(node => node.id())"


@pytest.fixture
def at(page: Page) -> Page:
    """A page for which every record has a page, also where the site was built without them."""
    page.route(RECORDS, lambda route: route.fulfill(content_type="text/html", body="<title>A record</title>"))
    return page


def bar(page: Page, record_id: str) -> Locator:
    """Find the bar of a record."""
    return page.locator(f".vis-item[data-id='{record_id}']")


def test_a_bar_shows_what_is_known_of_a_date(page: Page, site: str) -> None:
    """Solid for what lasted, faint for once somewhere within, a mark for a day; what is open goes on."""
    page.set_viewport_size({"width": 1400, "height": 9000})  # bars out of sight are not there
    look(page, site, "view=timeline&table=events")
    seen = {"ex-lasted": 0, "ex-once": 0, "ex-day": 0, "ex-open-start": 0, "ex-open-end": 0, "ex-about": 0}

    for event in ki.events.filter(dated=True):
        when = event.when
        assert when
        shown = bar(page, event.id)
        kinds = {name for name in (shown.get_attribute("class") or "").split() if name in seen}
        day = when.earliest is not None and when.earliest == when.latest
        expected = {"ex-lasted" if "/" in when.edtf else "ex-day" if day else "ex-once"}
        expected |= {"ex-open-start"} if when.earliest is None else set()
        expected |= {"ex-open-end"} if when.latest is None else set()
        expected |= {"ex-about"} if "~" in when.edtf else set()

        assert expected == kinds, event.id
        assert when.text in shown.inner_text(), event.id
        for kind in kinds:
            seen[kind] += 1
    assert all(seen.values())


@pytest.mark.parametrize("width", [360, 1400])
def test_what_a_bar_says_is_not_cut(page: Page, site: str, width: int) -> None:
    """Words that find no room behind the start of a late bar end with it."""
    page.set_viewport_size({"width": width, "height": 16000})
    look(page, site, "view=timeline&table=events")
    said = page.evaluate(CUT)

    assert len(ki.events.filter(dated=True)) == len(said)
    assert [] == [(words, beyond) for words, beyond in said if beyond > 1]


def test_the_timeline_is_zoomed_moved_and_clicked(at: Page, site: str) -> None:
    """What is out of the span is out of the rows; the span can be made the filter."""
    look(at, site, "view=timeline&table=events")
    rows = at.locator(".vis-labelset .vis-label")
    said = at.locator(".ex-canvas [role=status]")
    everything = rows.count()
    at.get_by_role("button", name="Zoom in").click()
    at.get_by_role("button", name="Earlier").click()
    at.wait_for_function(f"document.querySelectorAll('.vis-labelset .vis-label').length < {everything}")

    assert f"{everything} records with a date, {rows.count()} in this span" in said.inner_text()

    zoomed = rows.count()
    turn(at, at.get_by_role("button", name="Only this span").click)

    assert "during=" in at.url
    assert zoomed >= rows.count() > 0

    turn(at, at.go_back)
    bread = bar(at, "bread-shipment-to-baku")
    bread.scroll_into_view_if_needed()
    with at.expect_navigation():
        bread.click(position={"x": 4, "y": 30})

    assert at.url == f"{site}records/bread-shipment-to-baku.html"


def test_the_whole_time_is_a_click_away(at: Page, site: str) -> None:
    """Who has lost his way in a zoomed picture finds back; the wheel zooms as the buttons do."""
    look(at, site, "view=timeline&table=events")
    shown = "document.querySelectorAll('.vis-labelset .vis-label').length"
    everything = at.evaluate(shown)
    whole = at.get_by_role("button", name="Whole time")
    for name in ("Zoom in", "Later"):
        at.get_by_role("button", name=name).click()
    at.wait_for_function(f"{shown} < {everything}")
    at.get_by_role("button", name="Zoom out").click()
    whole.click()
    at.wait_for_function(f"{shown} === {everything}")
    at.locator(".vis-panel.vis-center").hover()
    at.keyboard.down("Control")
    for _ in range(8):
        at.mouse.wheel(0, -500)
        at.evaluate("() => new Promise(requestAnimationFrame)")
    at.keyboard.up("Control")
    at.wait_for_function(f"{shown} < {everything}")
    whole.click()
    at.wait_for_function(f"{shown} === {everything}")


def test_the_timeline_works_by_keyboard(at: Page, site: str) -> None:
    """One step of Tab for all rows, arrows from row to row."""
    look(at, site, "view=timeline&table=events")
    links = at.locator(".vis-labelset a")
    at.get_by_role("button", name="Only this span").focus()
    at.keyboard.press("Tab")
    at.keyboard.press("ArrowDown")
    at.keyboard.press("ArrowDown")
    at.keyboard.press("ArrowUp")

    assert links.nth(1).evaluate("link => link === document.activeElement")

    address = links.nth(1).get_attribute("href")
    with at.expect_navigation():
        at.keyboard.press("Enter")

    assert at.url == f"{site}{address}"


def test_the_network_ties_who_acts_with_whom(at: Page, site: str) -> None:
    """Every pair of actor and recipient, of two that act together, and no other."""
    look(at, site, "view=network&table=events")
    at.locator(".ex-twin summary").click()
    shown = {
        (cells[0], cells[1])
        for cells in at.locator(".ex-twin tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
        )
    }
    expected: set[tuple[str, str]] = set()
    for event in ki.events:
        actors = sorted(event.actors)
        expected |= {(one, f"→ {ki.actors[two].name}") for one in actors for two in event.recipients if one != two}
        expected |= {(one, f"with {ki.actors[two].name}") for one in actors for two in actors if one < two}

    assert {(ki.actors[one].name, other) for one, other in expected} == shown


def test_an_actor_of_the_network_is_clicked(at: Page, site: str) -> None:
    """What it did to whom stands beside, each event with its status; from there one goes to its page."""
    look(at, site, "view=network")
    net = at.locator(".ex-net")
    net.scroll_into_view_if_needed()
    place = net.evaluate(PLACE, "heydar-aliyev")
    net.click(position=place)
    panel = at.locator(".ex-selected")

    assert ["heydar-aliyev"] == net.evaluate(CHOSEN)
    assert "Heydar Aliyev → Akbar Hashemi Rafsanjani" in panel.inner_text()
    assert "attributed · told by" in panel.inner_text()

    turn(at, panel.get_by_role("button", name="Only records with this actor").click)

    assert "actor=heydar-aliyev" in at.url


def test_the_network_works_by_keyboard(at: Page, site: str) -> None:
    """Arrows go from actor to actor, Enter opens the page of one, and both are told."""
    look(at, site, "view=network")
    net = at.locator(".ex-net")
    net.focus()
    at.keyboard.press("ArrowRight")
    at.keyboard.press("ArrowRight")
    (chosen,) = net.evaluate(CHOSEN)

    assert ki.actors[chosen].name in at.locator("#explorer > [role=status]").first.inner_text()

    with at.expect_navigation():
        at.keyboard.press("Enter")

    assert at.url == f"{site}records/{chosen}.html"


def test_the_matrix_holds_every_stance_on_a_claim(at: Page, site: str) -> None:
    """In the row of its claim, in the column of its holder, with the sign of its position."""
    look(at, site, "view=accounts")
    signs = {"●": "asserts", "◐": "asserts", "✕": "denies", "?": "questions"}
    cells = at.locator(".ex-matrix tbody tr").evaluate_all(
        """rows => rows.flatMap(row => [...row.cells].slice(1).flatMap((cell, place) => {
          const head = row.closest('table').tHead.rows[0].cells[place + 1].querySelector('a');
          return [...cell.querySelectorAll('a')].map(link =>
            [row.dataset.id, head.getAttribute('href'), link.innerText, link.getAttribute('href')]);
        }))"""
    )
    told = [(stance, ki.claims[stance.on]) for stance in ki.stances if stance.on in ki.claims]

    assert {
        (claim.id, f"records/{stance.holder}.html", stance.position, f"records/{stance.id}.html")
        for stance, claim in told
    } == {(row, holder, signs[sign], address) for row, holder, sign, address in cells}
    assert len(told) == len(cells)


def test_the_matrix_begins_with_what_is_contested(at: Page, site: str) -> None:
    """There the accounts differ, which is what it is for."""
    look(at, site, "view=accounts")
    contested = set(ki.claims.filter(contested=True).ids)
    first = at.locator(".ex-matrix tbody tr").evaluate_all("rows => rows.map(row => row.dataset.id)")

    assert contested == set(first[: len(contested)])


@pytest.mark.parametrize(("width", "said"), [(360, True), (3000, False)])
def test_the_matrix_says_when_it_scrolls_sideways(page: Page, site: str, width: int, *, said: bool) -> None:
    """A telephone shows no bar for it."""
    page.set_viewport_size({"width": width, "height": 900})
    look(page, site, "view=accounts")

    assert said == ("It scrolls sideways" in page.locator(".ex-canvas .ex-hint").first.inner_text())


def test_each_of_two_rivals_names_the_other(at: Page, site: str) -> None:
    """Whichever of the rows is read first."""
    look(at, site, "view=accounts")
    pairs = [(one, ki.claims[other]) for one in ki.claims for other in one.rivals]

    assert pairs
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            row = at.locator(f".ex-matrix tr[data-id='{one.id}'] .ex-byline").inner_text()

            assert other.text.rstrip(".") in row.partition("rival of: ")[2]


def test_a_cell_of_the_matrix_is_reached_by_arrows(at: Page, site: str) -> None:
    """And leads to the stance."""
    look(at, site, "view=accounts&contested=yes")
    cells = at.locator(".ex-matrix td a")
    cells.first.focus()
    at.keyboard.press("ArrowRight")
    at.keyboard.press("ArrowDown")
    at.keyboard.press("End")
    at.keyboard.press("Home")
    at.keyboard.press("ArrowDown")
    address = at.evaluate("document.activeElement.getAttribute('href')")

    assert address in [cell.get_attribute("href") for cell in cells.all()[1:]]

    with at.expect_navigation():
        at.keyboard.press("Enter")

    assert at.url == f"{site}{address}"


def test_a_cell_of_the_matrix_is_clicked(at: Page, site: str) -> None:
    """It leads to the stance."""
    look(at, site, "view=accounts&contested=yes")
    cell = at.locator(".ex-matrix td a").first
    address = cell.get_attribute("href")
    with at.expect_navigation():
        cell.click()

    assert at.url == f"{site}{address}"


def test_every_picture_has_a_table_that_says_the_same(page: Page, site: str) -> None:
    """For who does not see it, and for who wants to copy it."""
    look(page, site, "view=timeline&table=events")
    page.locator(".ex-twin summary").click()
    assert len(ki.events.filter(dated=True)) == page.locator(".ex-twin tbody tr").count()

    look(page, site, "view=accounts")
    page.locator(".ex-twin summary").click()
    assert len([one for one in ki.stances if one.on in ki.claims]) == page.locator(".ex-twin tbody tr").count()


@pytest.mark.parametrize("view", ["table", "timeline", "network", "accounts"])
def test_no_event_stands_without_its_status_and_its_tellers(page: Page, site: str, view: str) -> None:
    """None means "established", so none may look as if it were."""
    look(page, site, f"view={view}&table=events")
    for fold in page.locator(".ex-twin summary").all():
        fold.click()
    shown = page.locator(".ex-record:has(.ex-events)")
    words = shown.evaluate_all("all => all.map(one => one.querySelector('.ex-byline')?.textContent ?? '')")

    assert words
    for line in words:
        status, _, told = line.partition(" · ")
        assert status in {"stated", "attributed", "disputed"}
        assert told.startswith(("told by ", "denied by ", "questioned by "))
