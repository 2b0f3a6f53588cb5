"""What one can do with an article, over http:// and from file://: ask why, see the original, cite, share, print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Visit

ARTICLE = "tra-vinh/2024/dang-uy-so-y-te-tra-vinh-to-chuc-hoi-nghi-dang-vien-nam-2023.html"
ORIGINAL = "goc/001-5f95317938e90881.html"


@pytest.fixture
def article(visit: Visit) -> Visit:
    """A visit that has opened an article with much in it."""
    visit.page.goto(visit.root + ARTICLE)
    return visit


def test_a_fact_tells_why_and_leads_to_its_line_in_the_original(article: Visit) -> None:
    page = article.page
    row = page.locator(".card__rows tr").filter(has_text="dc:date")
    row.locator("summary").click()
    quote = row.locator("blockquote").inner_text()
    expect(row.locator("details")).to_contain_text("ghi rõ trong văn bản")
    row.get_by_role("link", name="Dòng 3 của bản gốc").click()
    page.wait_for_url(re.compile(rf"/{ORIGINAL}#d3$"))
    line = page.locator("#d3")
    expect(line).to_contain_text(quote)
    expect(line).to_be_in_viewport()


def test_every_fact_that_quotes_a_line_links_to_it(article: Visit) -> None:
    page = article.page
    links = page.locator(".why a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) == page.locator(".why blockquote").count() >= 5
    lines = {int(link.rpartition("#d")[2]) for link in links}
    page.goto(article.root + ORIGINAL)
    assert all(page.locator(f"#d{line}").count() == 1 for line in lines)


def test_an_abbreviation_explains_itself_to_pointer_finger_and_keyboard(article: Visit) -> None:
    page = article.page
    word = page.locator(".article-body abbr", has_text="UBND").first
    tip = page.get_by_role("tooltip")
    if page.evaluate("navigator.maxTouchPoints") > 0:
        word.tap()
    else:
        word.hover()
    expect(tip).to_have_text("Uỷ ban nhân dân")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    word.evaluate("one => (one.blur(), one.focus())")
    expect(tip).to_have_text("Uỷ ban nhân dân")
    expect(word).to_have_attribute("aria-describedby", "giai-thich")


def test_a_citation_is_copied_and_downloaded(article: Visit, tmp_path: Path) -> None:
    page = article.page
    if article.root.startswith("http"):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    cite = page.locator(".cite")
    box = cite.locator("details", has_text="BibTeX")
    box.locator("summary").click()
    box.get_by_role("button", name="Sao chép").click()
    expect(cite.get_by_role("status")).to_have_text("Đã sao chép.")
    shown = box.locator(".cite__text").inner_text().strip()
    if article.root.startswith("http"):
        assert page.evaluate("navigator.clipboard.readText()") == shown
    with page.expect_download() as waiting:
        box.get_by_role("button", name="Tải tệp .bib").click()
    assert waiting.value.suggested_filename == "001-5f95317938e90881.bib"
    waiting.value.save_as(tmp_path / "x.bib")
    assert (tmp_path / "x.bib").read_text(encoding="utf-8") == shown + "\n"
    assert shown.startswith("@misc{001-5f95317938e90881,")


def test_sharing_needs_no_script_of_others(article: Visit) -> None:
    page = article.page
    page.evaluate("Object.defineProperty(navigator, 'share', {value: undefined})")
    page.get_by_role("button", name="Chia sẻ").click()
    expect(page.locator(".tools").get_by_role("status")).to_have_text(
        re.compile(r"Đã sao chép|id/001-5f95317938e90881")
    )


def test_a_lost_picture_stands_at_its_place_with_its_caption(article: Visit) -> None:
    figure = article.page.locator(".article-body figure").first
    expect(figure).to_contain_text("Ảnh không còn được lưu")
    expect(figure.locator("figcaption")).to_contain_text("Bà Nguyễn Thị Thu Thuỷ")
    assert figure.evaluate("one => one.previousElementSibling.tagName") == "P"


def test_the_original_shows_all_or_only_what_was_removed(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.root + ORIGINAL)
    expect(page.locator(".original__facts")).to_contain_text("UTF-8")
    kept, removed = page.locator(".run ol.is-kept").first, page.locator(".run ol.is-removed").first
    expect(kept).to_be_visible()
    expect(removed).to_be_visible()
    assert "line-through" in removed.locator("li").first.evaluate("one => getComputedStyle(one).textDecorationLine")
    page.get_by_label("chỉ phần bị bỏ").check()
    expect(kept).to_be_hidden()
    expect(removed).to_be_visible()
    page.get_by_label("chỉ phần giữ lại").check()
    expect(kept).to_be_visible()
    expect(removed).to_be_hidden()


def test_the_original_is_the_seed_to_the_character(visit: Visit, built_site: Path) -> None:
    visit.page.goto(visit.root + ORIGINAL)
    lines = visit.page.locator(".run li").evaluate_all("lines => lines.map(line => line.textContent)")
    seed = built_site.parent / "seeds" / "001_5f95317938e90881.txt"
    assert lines == seed.read_text(encoding="utf-8").split("\n")


def test_printed_it_is_the_text_its_card_and_its_permanent_address(article: Visit) -> None:
    page = article.page
    page.emulate_media(media="print")
    for shown in ("h1", ".article-body p >> nth=0", ".card", ".permalink", ".digest"):
        expect(page.locator(shown)).to_be_visible()
    for gone in (".md-header", ".md-tabs", ".md-footer", ".tools", ".cite", ".related", ".crumbs"):
        expect(page.locator(gone)).to_be_hidden()
