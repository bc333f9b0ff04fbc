"""A browser that looks at a site built and served on this machine, and at nothing else.

A test of the docs takes the fixtures ``page`` and ``site``; a test of another site takes ``browser`` and makes its
own by ``build`` and ``serve``. Whatever page it looks at must load without an error and ask no other host.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
]


# Pages that fetch what they show, and what is there when they have it.
FETCHING = {"explore.html": "#explorer[data-shown]", "search.html?": "#search-results li"}


def build(source: Path, folder: Path, *options: str) -> Path:
    """Build a site with Sphinx and what the docs are made with; a warning is an error.

    Args:
        source: The folder of its pages.
        folder: Where the site goes.
        *options: More of ``sphinx-build``'s options.

    Returns:
        The folder of the site.
    """
    _need("sphinx", "furo", "sphinx_copybutton", "sphinx_design")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", "-j", "auto", "-b", "html", *options]
    built = subprocess.run([*command, str(source), str(folder)], check=False, capture_output=True, text=True)

    assert not built.returncode, built.stderr
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Write nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine for as long as the block runs.

    Args:
        folder: What to serve.

    Yields:
        Its address, with a slash at the end.
    """
    with ThreadingHTTPServer((HOST, 0), partial(_Quiet, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()
        thread.join()


@contextmanager
def watched(context: BrowserContext) -> Iterator[Page]:
    """Open a page in a context, which is closed when the block ends.

    Args:
        context: A fresh one: ``browser.new_context(java_script_enabled=False)``.

    Yields:
        An empty page.

    Raises:
        AssertionError: Where a page of the context wrote an error to the console, did not catch one, or asked
            another host for something.
    """
    complaints: list[str] = []

    def read(said: ConsoleMessage) -> None:
        if said.type == "error":
            complaints.append(f"{said.location['url']}: {said.text}")

    def hear(request: Request) -> None:
        if not _is_ours(request.url):
            complaints.append(f"asked for {request.url}")

    context.on("console", read)
    context.on("weberror", lambda uncaught: complaints.append(str(uncaught.error)))
    context.on("request", hear)
    try:
        yield context.new_page()
    finally:
        context.close()

    assert [] == complaints


def _is_ours(url: str) -> bool:
    return url.startswith((f"http://{HOST}:", "data:", "blob:", "about:"))


def visit(page: Page, address: str) -> None:
    """Go to a page and wait until it has come to rest.

    Args:
        page: The browser's page.
        address: Where to.
    """
    response = page.goto(address)

    assert response, address
    assert response.ok, f"{address}: {response.status}"

    for name, shown in FETCHING.items():
        if name in address:
            page.locator(shown).first.wait_for()


def barriers(page: Page, within: str = "") -> list[str]:
    """Find what axe knows to be a barrier on a page as it stands: WCAG 2.2, levels A and AA.

    Args:
        page: The page.
        within: Selector of the part to look at; empty for all of it.

    Returns:
        One line for each: the rule, the element, why.
    """
    page.evaluate(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    violations = page.evaluate(
        "([within, tags]) => axe.run(within || document, {runOnly: tags, resultTypes: ['violations']})"
        ".then(found => found.violations)",
        [within, STANDARD],
    )
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
        for rule in violations
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The docs, built: those of the folder that ``KARABAKH_IRAN_SITE`` names, or new ones."""
    if named := os.environ.get("KARABAKH_IRAN_SITE"):
        return Path(named)
    return build(ROOT / "docs", tmp_path_factory.mktemp("site"))


# Of the module, not the session: a thread and a running event loop would be in the way of other tests.
@pytest.fixture(scope="module")
def site(browser: Browser, built_site: Path) -> Iterator[str]:  # noqa: ARG001 - no browser, no need to build
    """Serve the docs; the address ends with a slash."""
    with serve(built_site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium; a name that is not this machine's leads nowhere."""
    _need("playwright", "axe_playwright_python")
    if not (chromium := shutil.which("chromium")):
        _skip("Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh context, without motion; see ``watched`` for what it must not do."""
    with watched(browser.new_context(reduced_motion="reduce")) as opened:
        yield opened


def _need(*modules: str) -> None:
    for module in modules:
        if not find_spec(module):
            _skip(module)


def _skip(missing: str) -> NoReturn:
    if os.environ.get("REQUIRE_CHROMIUM"):
        pytest.fail(f"{missing} is missing and REQUIRE_CHROMIUM is set")
    pytest.skip(f"{missing} is missing")
