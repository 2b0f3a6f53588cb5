"""The home page and what it leads to, over http:// and from file://, on the archive that is full: map, years, palette, tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import Visit, open_visit


@pytest.fixture
def full(browser: Browser, full_root: str, size: tuple[int, int]) -> Iterator[Visit]:
    """A fresh window at the home page of the made archive; the test fails at its end if anything went wrong."""
    visit = open_visit(browser, full_root, size)
    visit.page.goto(full_root + "index.html")
    yield visit
    visit.page.context.close()
    assert not visit.faults, "\n".join(visit.faults)


def test_the_map_has_the_63_of_the_time_and_the_34_of_today(full: Visit) -> None:
    page = full.page
    old, new = page.locator("svg.vmap__63"), page.locator("svg.vmap__34")
    expect(old).to_be_visible()
    expect(new).to_be_hidden()
    assert old.locator(".place").count() == 63
    assert new.locator(".place").count() == 34
    for name in ("Hoàng Sa", "Trường Sa"):
        expect(old.locator(".vmap__inset", has_text=name)).to_be_visible()
    page.locator("label[for=vmap-34]").click()
    expect(new).to_be_visible()
    expect(old).to_be_hidden()
    page.locator("label[for=vmap-63]").click()
    place = old.get_by_role("link", name=re.compile(r"^Quảng Ninh: \d+ bài$"))
    place.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/quang-ninh/index\.html$"))


def test_a_bar_of_the_years_leads_to_its_year(full: Visit) -> None:
    page = full.page
    bars = page.locator("a.ychart__year")
    assert bars.count() == 20
    bar = page.get_by_role("link", name=re.compile(r"^Năm 2021: \d+ bài$"))
    bar.scroll_into_view_if_needed()
    bar.locator(".ychart__bar").click()
    page.wait_for_url(re.compile(r"/nam/2021\.html$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Năm 2021")


def test_a_long_list_goes_on_over_its_pages(full: Visit) -> None:
    page = full.page
    page.goto(full.root + "quang-ninh/index.html")
    assert page.locator(".entry").count() == 50
    page.get_by_role("link", name="Trang sau").click()
    page.wait_for_url(re.compile(r"/quang-ninh/index-2\.html$"))
    expect(page.locator(".pager [aria-current=page]")).to_have_text("2")
    assert 0 < page.locator(".entry").count() <= 50


def test_the_ways_in_are_in_sight_without_a_drawer(full: Visit) -> None:
    page = full.page
    tabs = page.get_by_role("navigation", name="Các trang chính")
    for name, address in (("Theo năm", "nam/index.html"), ("Giới thiệu", "gioi-thieu.html")):
        tabs.get_by_role("link", name=name).click()
        page.wait_for_url(re.compile(re.escape(address)))
    siblings = page.get_by_role("navigation", name="Giới thiệu", exact=True)
    siblings.get_by_role("link", name="Cách làm").click()
    page.wait_for_url(re.compile(r"cach-lam\.html$"))
    expect(siblings.locator("[aria-current=page]")).to_have_text("Cách làm")


def test_the_palette_of_a_first_visit_is_the_devices_and_then_the_readers(browser: Browser, full_root: str) -> None:
    visit = open_visit(browser, full_root, (1280, 900))
    page = visit.page
    page.emulate_media(color_scheme="dark")
    page.goto(full_root + "index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[title='Chuyển sang nền sáng']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto(full_root + "nam/index.html")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    visit.page.context.close()
    assert not visit.faults, "\n".join(visit.faults)
