"""A reader's walk through the site in a real browser, over http:// and from file://, on a desktop and on a phone.

Links are found as a reader finds them: by their words, in the content of the page, visible.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visit

SEED = "003_291191292011d473.txt"
TITLE = "Thường trực Tỉnh ủy Quảng Ninh làm việc với Đảng ủy Sở Y tế"
PROVINCE = "Quảng Ninh"
YEAR = "2024"


def link(page: Page, words: str) -> Locator:
    """The first visible link in the content whose words begin with ``words``: no headline for a place."""
    links = page.locator(".md-content").get_by_role("link", name=re.compile(rf"^\s*(Năm )?{re.escape(words)}(\s|$)"))
    return links.filter(visible=True).first


def fits(page: Page) -> bool:
    """Whether the page is no wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_from_home_over_province_and_year_to_an_article(visit: Visit, built_site: Path) -> None:
    page = visit.page
    assert fits(page)
    link(page, PROVINCE).click()
    page.wait_for_url(re.compile(r"/quang-ninh/index\.html"))
    assert fits(page)
    link(page, YEAR).click()
    page.wait_for_url(re.compile(YEAR))
    assert fits(page)
    link(page, TITLE).click()
    page.wait_for_url(re.compile(rf"/quang-ninh/{YEAR}/[a-z0-9-]+\.html$"))
    assert fits(page)

    address = unquote(page.url)
    sha256 = hashlib.sha256((built_site.parent / "seeds" / SEED).read_bytes()).hexdigest()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    expect(page.locator("body")).to_contain_text(sha256)
    expect(page.locator("body")).to_contain_text("Đoàn công tác Thường trực Tỉnh ủy Quảng Ninh")

    permalink = page.locator(".md-content a[href*='id/']").first.evaluate("link => link.href")
    page.goto(visit.root + "index.html")
    page.goto(str(permalink))
    page.wait_for_url(lambda url: unquote(url).split("#")[0] == address)


def test_the_search_box_finds_an_article(visit: Visit) -> None:
    page = visit.page
    opener = page.locator("label[for='__search'].md-header__button")
    if opener.is_visible():
        opener.click()
    box = page.locator("input[data-md-component='search-query']")
    box.click()
    box.press_sequentially("Thường trực Tỉnh ủy Quảng Ninh", delay=20)
    result = page.locator("[data-md-component='search-result'] a").filter(has_text=TITLE).first
    expect(result).to_be_visible(timeout=20_000)
    result.click()
    page.wait_for_url(re.compile(rf"/quang-ninh/{YEAR}/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)


def test_every_kind_of_index_page_opens_without_a_fault(visit: Visit) -> None:
    for path in ("tinh/index.html", "nam/index.html", "chu-de/index.html", f"nam/{YEAR}.html", "gioi-thieu.html"):
        visit.page.goto(visit.root + path)
        expect(visit.page.get_by_role("heading", level=1)).to_be_visible()
        assert fits(visit.page), path
