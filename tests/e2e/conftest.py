"""A real Chromium and the built site, over http:// and from file://; whatever goes wrong in a page is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, sync_playwright

from tests.browser import CHROMIUM_FLAGS, NoChromium, find_chromium, serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests. Where none is, they fail: a skipped test proves nothing."""
    try:
        executable = find_chromium()
    except NoChromium as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, headless=True, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def http_root(built_site: Path) -> Iterator[str]:
    """The address of the site of the real seeds on a server of its own, ending in ``/``."""
    with serving(built_site) as root:
        yield root


@pytest.fixture(scope="session")
def full_http_root(full_site: Path) -> Iterator[str]:
    """The address of the site of the made archive."""
    with serving(full_site) as root:
        yield root


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, built_site: Path) -> str:
    """Where the site is opened: both ways, one after the other."""
    if request.param == "http":
        return str(request.getfixturevalue("http_root"))
    return built_site.as_uri() + "/"


@pytest.fixture(params=["http", "file"])
def full_root(request: pytest.FixtureRequest, full_site: Path) -> str:
    """Where the site of the made archive is opened, both ways."""
    if request.param == "http":
        return str(request.getfixturevalue("full_http_root"))
    return full_site.as_uri() + "/"


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
        """Keep every console warning and error, page error, dialog, failed request and request to somewhere else."""
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("dialog", self._note_dialog)
        context.on("request", self._check_request)
        context.on("requestfailed", self._check_failure)
        context.on(
            "response",
            lambda response: (
                self.faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None
            ),
        )

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning", "assert"):
            self.faults.append(f"console {kind}: {text}")

    def _note_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"a dialog opens: {dialog.message}")
        dialog.dismiss()

    def _check_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it was there
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _check_request(self, request: Request) -> None:
        inside = request.url.startswith(self.root)
        if not inside and urlsplit(request.url).scheme not in ("data", "blob", "about"):
            self.faults.append(f"request to elsewhere: {request.url}")


def open_visit(browser: Browser, root: str, size: tuple[int, int]) -> Visit:
    """A visit in a fresh window that has opened nothing yet; ``visit.page.context.close()`` ends it."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", is_mobile=width < 600, has_touch=width < 600
    )
    context.set_default_timeout(10_000)
    visit = Visit(context.new_page(), root)
    visit.watch(context)
    return visit


@pytest.fixture
def visit(browser: Browser, root: str, size: tuple[int, int]) -> Iterator[Visit]:
    """A fresh window at the home page; the test fails at its end if anything went wrong in any page it saw."""
    visit = open_visit(browser, root, size)
    visit.page.goto(root + "index.html")
    yield visit
    visit.page.context.close()
    assert not visit.faults, "\n".join(visit.faults)
