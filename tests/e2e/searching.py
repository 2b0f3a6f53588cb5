"""The search page as a reader uses it, for the tests of search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visit

PATH = "tim-kiem.html"
#: Is said of every answer, never while one is waited for.
_SAID = re.compile(r"^(Tìm thấy|Cả kho|Không tìm thấy)")


@dataclass
class Search:
    """The search page in a visit."""

    visit: Visit

    @property
    def page(self) -> Page:
        """The page in the browser."""
        return self.visit.page

    def open(self, **query: str | list[str]) -> Search:
        """Open the page at the address of a search, and wait for what it finds."""
        self.page.goto(self.visit.root + PATH + (f"?{urlencode(query, doseq=True)}" if query else ""))
        return self.answered()

    def ask(self, q: str) -> list[str]:
        """Type the words into the field and send them; gives the titles that are found."""
        self.field.fill(q)
        self.field.press("Enter")
        return self.answered().titles

    def answered(self) -> Search:
        """Wait until the answer to what was asked last is there."""
        expect(self.page.locator("[data-part=hits]:not([aria-busy])")).to_be_attached()
        expect(self.status).to_have_text(_SAID)
        return self

    @property
    def field(self) -> Locator:
        """Where one types."""
        return self.page.locator(".page--search input[name=q]")

    @property
    def status(self) -> Locator:
        """The words above the hits."""
        return self.page.locator("[data-part=status]")

    @property
    def hits(self) -> Locator:
        """The cards."""
        return self.page.locator("[data-part=hits] > li")

    @property
    def titles(self) -> list[str]:
        """The titles of the hits on this page."""
        return self.hits.locator(".entry__title").all_inner_texts()

    @property
    def chips(self) -> list[str]:
        """What narrows the search."""
        return self.page.locator("[data-part=chosen] a").all_inner_texts()

    @property
    def total(self) -> int:
        """How many articles are found, as the page says."""
        said = self.status.inner_text()
        counted = re.search(r"([\d.]+) bài", said)
        return int(counted[1].replace(".", "")) if counted else 0

    @property
    def address(self) -> dict[str, list[str]]:
        """The state that the address tells."""
        return parse_qs(urlsplit(self.page.url).query)

    def value(self, facet: str, label: str) -> Locator:
        """A value of a facet, to tick."""
        values = self.page.locator(f"[data-facet={facet}] .facet__values label")
        return values.filter(has=self.page.get_by_text(label, exact=True))

    def count(self, facet: str, label: str) -> int:
        """How many articles the facet says it has."""
        return int(self.value(facet, label).locator(".count").inner_text().replace(".", ""))

    def tick(self, facet: str, label: str) -> Search:
        """Choose a value of a facet, or no longer."""
        self.value(facet, label).click()
        return self.answered()

    def select(self, name: str, value: str) -> Search:
        """Choose an option."""
        self.page.locator(f"select[name={name}]").select_option(value)
        return self.answered()

    def follow(self, words: str | re.Pattern[str]) -> Search:
        """Follow a link to another search, by its words."""
        self.page.locator(".search").get_by_role("link", name=words).click()
        return self.answered()
