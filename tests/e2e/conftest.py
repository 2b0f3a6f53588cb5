"""A real Chromium and the built site, over http:// and from file://; whatever goes wrong in a page is kept."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
_CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Nothing but the test's own server can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

#: Said by the theme's own search worker on every start (its Vietnamese trimmer); to go when another worker takes over.
_KNOWN_WARNING = "Function is not registered with pipeline."


def find_chromium() -> str:
    """The Chromium to drive: ``$CHROME``, or the first one installed. Where none is, tests fail, never skip."""
    named = os.environ.get("CHROME")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _CHROMIUM_NAMES)), None)
    if found is None:
        what = f"CHROME={named} is no program" if named else "no Chromium is installed"
        pytest.fail(
            f"{what}; the end-to-end tests need one: install it (Debian, as root: apt-get install chromium)"
            " or name it with CHROME=/path/to/chromium",
            pytrace=False,
        )
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests."""
    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, headless=True, args=list(_CHROMIUM_FLAGS))
        yield browser
        browser.close()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: failed requests are the browser's to report."""


@pytest.fixture(scope="session")
def http_root(built_site: Path) -> Iterator[str]:
    """The site's address on a server of its own, ending in ``/``."""
    handler = functools.partial(_QuietHandler, directory=str(built_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, built_site: Path) -> str:
    """Where the site is opened: both ways, one after the other."""
    if request.param == "http":
        return str(request.getfixturevalue("http_root"))
    return built_site.as_uri() + "/"


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """The size of the window."""
    return request.param  # type: ignore[no-any-return]


@dataclass
class Visit:
    """A visit to the site: the page in the browser, and what went wrong so far."""

    page: Page
    root: str
    faults: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Keep every console warning and error, page error, failed request and request to somewhere else."""
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("request", self._check_request)
        context.on("requestfailed", self._check_failure)
        context.on(
            "response",
            lambda response: (
                self.faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None
            ),
        )

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning", "assert") and not text.startswith(_KNOWN_WARNING):
            self.faults.append(f"console {kind}: {text}")

    def _check_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it was there
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _check_request(self, request: Request) -> None:
        inside = request.url.startswith(self.root)
        if not inside and urlsplit(request.url).scheme not in ("data", "blob", "about"):
            self.faults.append(f"request to elsewhere: {request.url}")


@pytest.fixture
def visit(browser: Browser, root: str, size: tuple[int, int]) -> Iterator[Visit]:
    """A fresh window at the home page; the test fails at its end if anything went wrong in any page it saw."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", is_mobile=width < 600, has_touch=width < 600
    )
    context.set_default_timeout(10_000)
    visit = Visit(context.new_page(), root)
    visit.watch(context)
    visit.page.goto(root + "index.html")
    yield visit
    context.close()
    assert not visit.faults, "\n".join(visit.faults)
