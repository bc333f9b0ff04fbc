"""Looks at the Explore page of a site."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

VIEWS = ("table", "timeline", "network", "accounts")
TABLE = ".ex-canvas tbody tr[data-id]"


@cache
def writer() -> Any:  # noqa: ANN401 - a module that the docs alone have
    """Give the module that writes what the page reads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(Path(__file__).parents[1] / "docs")
        return import_module("pages.explore")


def look(page: Page, site: str, query: str = "") -> None:
    """Open the page and wait until it shows what its address says.

    Args:
        page: The browser's page.
        site: Address of the site.
        query: What stands behind the question mark.
    """
    page.goto(f"{site}explore.html?{query}")
    page.locator("#explorer[data-shown]").wait_for()


def turn(page: Page, act: Callable[[], object]) -> None:
    """Do what changes the address, and wait until that is shown.

    Args:
        page: The browser's page.
        act: What to do.
    """
    before = page.locator("#explorer").get_attribute("data-shown")
    act()
    page.wait_for_function("before => document.querySelector('#explorer').dataset.shown !== before", arg=before)


def rows(page: Page) -> list[str]:
    """Give the ids of the rows that are shown."""
    found: list[str] = page.locator(TABLE).evaluate_all("rows => rows.map(row => row.dataset.id)")
    return found
