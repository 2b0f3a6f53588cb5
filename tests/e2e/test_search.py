"""Search as a reader uses it, in a real Chromium over http:// and from file://, on the made archive.

Whatever goes wrong in a page on the way (a console error, a request to elsewhere, a dialog) fails the test.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests import kinds
from tests.e2e.conftest import open_visit
from tests.e2e.searching import PATH, Search

COUNT = 298  # the made archive without what was withdrawn
TITLE = "Kiên Giang kích hoạt các biện pháp phòng, chống dịch COVID-19"


@pytest.fixture(params=[(1280, 900)])
def search(browser: Browser, full_root: str, request: pytest.FixtureRequest) -> Iterator[Search]:
    """A fresh window for the search page; the test fails at its end if anything went wrong in a page it saw."""
    visit = open_visit(browser, full_root, request.param)
    yield Search(visit)
    visit.page.context.close()
    assert not visit.faults, "\n".join(visit.faults)


#: Whether no text of the article is in two pieces.
_WHOLE = """[...document.querySelectorAll('.article-body *')].every(one => [...one.childNodes].every(
    (node, place, all) => !place || node.nodeType !== Node.TEXT_NODE || all[place - 1].nodeType !== Node.TEXT_NODE))"""


# --- words ------------------------------------------------------------------------------------------------


def test_however_it_is_typed_the_article_comes_first(search: Search) -> None:
    search.open()
    for typed in (
        TITLE,
        TITLE.upper(),
        "kien giang kich hoat cac bien phap phong chong dich covid 19",
        "Kiên Giang kích hoat các bien pháp",  # some accents
        "Kiến Giáng kích hoạt các biện pháp",  # wrong accents
        "Kie\u0302n Giang ki\u0301ch hoa\u0323t các biện pháp",  # decomposed
        "Kiên Giang kích ho",  # half typed
        '"Kiên Giang kích hoạt"',
    ):
        assert search.ask(typed)[:1] == [TITLE], typed


def test_what_is_typed_before_the_scripts_come_is_asked(search: Search) -> None:
    held: list[Route] = []
    search.page.route("**/assets/search/text.js", lambda route: held.append(route))
    with search.page.expect_request("**/assets/search/text.js"):
        search.page.goto(search.visit.root + PATH, wait_until="domcontentloaded")
    search.field.fill("Kiên Giang kích hoạt")
    for one in held:
        one.continue_()
    assert search.answered().titles[:1] == [TITLE]
    assert search.address == {"q": ["Kiên Giang kích hoạt"]}


def test_nothing_moves_when_results_come(search: Search) -> None:
    moved = """new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
    })"""
    for query in ({}, {"q": "COVID-19"}):
        search.open(**query)
        assert search.page.evaluate(moved) < 0.01


def test_both_spellings_of_a_tone_are_one_word(search: Search) -> None:
    search.open()
    for one, other in (("Hòa Bình", "Hoà Bình"), ("Đảng ủy", "Đảng uỷ")):
        found = search.ask(one)
        assert found, one
        assert search.ask(other) == found


def test_a_phrase_is_exact_and_a_minus_excludes(search: Search) -> None:
    search.open(q='"Ngày Thầy thuốc Việt Nam"')
    phrase = search.total
    assert search.total
    assert all("Ngày Thầy thuốc Việt Nam".lower() in text.lower() for text in search.hits.all_inner_texts())
    search.ask('"Thầy Ngày thuốc"')
    assert search.total == 0
    search.ask('"Ngày Thầy thuốc Việt Nam" -"Quảng Ninh"')
    without = search.total
    search.ask('"Ngày Thầy thuốc Việt Nam" "Quảng Ninh"')
    assert 0 < without < phrase
    assert without + search.total == phrase


def test_abbreviations_numbers_dates_and_years_are_found_as_typed(search: Search) -> None:
    search.open()
    found = search.ask("BHYT")
    assert found
    assert any("bảo hiểm y tế" in title for title in found)
    assert any("BHYT" in text for text in _excerpts(search, "bảo hiểm y tế Bà Rịa"))
    for typed in ("46-NQ/TW", "4667/QĐ-BYT", "18/11/2025", "146/2018/NĐ-CP"):
        assert any(typed in mark for mark in _marks(search, typed)), typed
    assert "2014" in " ".join(_marks(search, "đại hội chi bộ 2014"))


def _excerpts(search: Search, typed: str) -> list[str]:
    search.ask(typed)
    return search.hits.locator(".entry__lead").all_inner_texts()


def _marks(search: Search, typed: str) -> list[str]:
    search.ask(typed)
    return search.hits.locator("mark").all_inner_texts()


def test_it_answers_while_one_types_and_keeps_the_address_up(search: Search) -> None:
    search.open()
    assert search.total == COUNT
    search.field.press_sequentially("kien giang kich ho", delay=15)
    expect(search.hits.first).to_contain_text(TITLE)
    expect(search.page).to_have_url(re.compile(r"\?q=kien\+giang\+kich\+ho$"))
    assert "kien giang kich ho" in search.page.title()
    assert search.page.evaluate("history.length") == 2  # what is being typed is no step to go back to


# --- choices ----------------------------------------------------------------------------------------------


def test_facets_narrow_and_their_counts_are_kept(search: Search) -> None:
    search.open(q="đại hội chi bộ")
    everywhere, there = search.total, search.count("tinh", "Quảng Ninh")
    assert search.tick("tinh", "Quảng Ninh").total == there < everywhere
    assert search.address == {"q": ["đại hội chi bộ"], "tinh": ["quang-ninh"]}
    assert all("Quảng Ninh" in text for text in search.hits.locator(".entry__facts").all_inner_texts())
    # A facet counts as if it had no choice itself, so that one can widen it.
    more = search.count("tinh", "Huế")
    assert search.tick("tinh", "Huế").total == there + more
    assert search.chips == ["Quảng Ninh", "Huế", "Bỏ mọi lựa chọn"]
    assert search.address["tinh"] == ["quang-ninh", "hue"]
    assert search.follow("Bỏ lọc: Huế").total == there
    topic = search.page.locator("[data-facet=chu-de] .facet__values label").first
    label = topic.locator("span").first.inner_text()
    count = search.count("chu-de", label)
    assert search.tick("chu-de", label).total == count
    assert search.follow("Bỏ mọi lựa chọn").total == everywhere
    assert search.chips == []


def test_places_are_those_of_the_time_or_of_today(search: Search) -> None:
    search.open()
    then = search.count("tinh", "Bà Rịa - Vũng Tàu")
    search.tick("tinh", "Bà Rịa - Vũng Tàu")
    search.page.get_by_label("nay (34)").check()
    assert search.answered().total == COUNT
    assert search.address == {"theo": ["nay"]}
    now = search.count("tinh", "Hồ Chí Minh")
    assert search.tick("tinh", "Hồ Chí Minh").total == now > then
    assert search.address == {"theo": ["nay"], "tinh": ["ho-chi-minh"]}
    assert search.value("tinh", "Bà Rịa - Vũng Tàu").count() == 0


def test_other_facets_work_without_words(search: Search) -> None:
    search.open()
    for facet in ("chu-de", "don-vi", "loai"):
        label = search.page.locator(f"[data-facet={facet}] .facet__values label span").first.inner_text()
        count = search.count(facet, label)
        assert search.tick(facet, label).total == count < COUNT
        search.tick(facet, label)
    more = search.page.locator("[data-facet=tinh] .facet__more")
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    assert search.page.locator("[data-facet=tinh] .facet__values li").count() == 63


def test_years_are_a_range(search: Search) -> None:
    search.open()
    assert search.select("tu", "2019").select("den", "2020").total < COUNT
    assert search.address == {"tu": ["2019"], "den": ["2020"]}
    assert search.chips == ["năm 2019–2020"]
    assert {date[-4:] for date in search.hits.locator(".entry__facts > :first-child").all_inner_texts()} <= {
        "2019",
        "2020",
    }
    search.select("tu", "2021")  # the other way round
    assert search.address == {"tu": ["2020"], "den": ["2021"]}
    expect(search.page.locator("[data-part=undated]")).to_contain_text("không rõ năm")


def test_sorting(search: Search) -> None:
    def dates() -> list[str]:
        return [str(one) for one in search.hits.locator("time").evaluate_all("all => all.map(one => one.dateTime)")]

    search.open(q="khám bệnh")
    assert search.page.locator("select[name=xep]").input_value() == ""
    search.select("xep", "moi")
    assert dates() == sorted(dates(), reverse=True)
    newest = dates()[0]
    search.select("xep", "cu")
    assert dates() == sorted(dates())
    assert dates()[0] < newest
    assert search.address == {"q": ["khám bệnh"], "xep": ["cu"]}
    # Without words there is no relevance.
    assert search.open().page.locator("select[name=xep]").input_value() == "moi"
    assert dates() == sorted(dates(), reverse=True)


def test_pages_of_results(search: Search) -> None:
    first = search.open(q="y tế", tinh="quang-ninh").titles
    assert len(first) == 10
    assert "Trang 1/" in search.status.inner_text()
    search.page.locator(".pager__next").click()
    expect(search.page.locator(".pager__here")).to_contain_text("Trang 2/")
    assert search.titles != first
    assert search.address["trang"] == ["2"]
    assert search.page.evaluate("document.activeElement.id") == "ket-qua"
    last = search.page.locator(".pager__all a").last
    number = last.inner_text()
    last.click()
    expect(search.page.locator(".pager__here")).to_contain_text(f"Trang {number}/{number}")
    assert search.page.locator(".pager__next").count() == 0
    # A page beyond the last shows the last.
    search.open(q="y tế", tinh="quang-ninh", trang="999")
    assert search.address["trang"] == [number]


def test_the_address_holds_it_all(search: Search) -> None:
    asked: dict[str, str | list[str]] = {
        "q": "y tế",
        "tinh": ["quang-ninh", "hue"],
        "chu-de": "covid-19",
        "tu": "2020",
        "den": "2022",
        "xep": "moi",
    }
    titles, total = search.open(**asked).titles, search.total
    assert titles
    expect(search.field).to_have_value("y tế")
    assert len(search.chips) == 5
    search.tick("tinh", "Huế")
    assert search.total != total
    search.page.go_back()
    assert search.answered().titles == titles
    assert search.value("tinh", "Huế").locator("input").is_checked()
    search.page.go_forward()
    assert search.answered().total != total
    search.page.go_back()
    search.answered().page.reload()
    assert search.answered().titles == titles
    # An address that was spoilt on its way is no error.
    assert search.open(tu="hôm qua", trang="-3", xep="?", theo="x").total == COUNT
    assert search.open(tinh="<b>Huế</b>").chips == ["<b>Huế</b>"]


def test_nothing_found_tells_what_to_try(search: Search) -> None:
    search.open(q="COVID-19", tinh="kon-tum", tu="2006", den="2006")
    assert "Không tìm thấy" in search.status.inner_text()
    assert search.chips[:2] == ["Kon Tum", "năm 2006"]
    assert search.follow(re.compile("tìm trong cả kho")).total > 0
    assert search.address == {"q": ["COVID-19"]}
    search.open(q='"dịch phòng chống"', tinh="kon-tum", tu="2006")
    assert search.follow(re.compile("Không cần nguyên cụm từ: dịch phòng chống, trong cả kho")).total > 0
    assert search.address == {"q": ["dịch phòng chống"]}
    search.open(q="xqzwk")
    expect(search.page.locator("[data-part=nothing]")).to_contain_text("Hãy xem lại chính tả")


# --- ways in, and out -------------------------------------------------------------------------------------


def test_the_home_page_asks_the_search_page(search: Search) -> None:
    page = search.page
    page.goto(search.visit.root + "index.html")
    box = page.locator(".hall__search input")
    box.fill("đại hội chi bộ")
    box.press("Enter")
    assert search.answered().address == {"q": ["đại hội chi bộ"]}
    assert search.total > 0
    assert page.locator("[data-md-component=search]").count() == 0  # one search box is enough here
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(search.field).to_be_focused()


def test_the_search_box_of_every_page(search: Search) -> None:
    page = search.page
    page.goto(search.visit.root + "chu-de/index.html")
    page.keyboard.press("s")
    box = page.locator("[data-md-component=search-query]")
    expect(box).to_be_focused()
    box.press_sequentially("kien giang kich hoat", delay=15)
    result = page.locator(".md-search-result__link").first
    expect(result).to_contain_text(TITLE)
    expect(result.locator("mark").first).to_be_visible()
    box.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/kien-giang/\d{4}/[a-z0-9-]+\.html\?h=kien"))
    expect(page.locator("h1 mark.hit-mark")).to_have_text("Kiên Giang kích hoạt")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.fill("kien giang kich hoat")
    box.press("Enter")
    page.wait_for_url(re.compile(r"/tim-kiem\.html\?q=kien\+giang\+kich\+hoat"))
    assert search.answered().titles[0] == TITLE
    page.go_back()
    page.keyboard.press("/")
    box.fill("dịch COVID")
    page.get_by_role("button", name="Xem tất cả kết quả").click()
    page.wait_for_url(re.compile(r"/tim-kiem\.html\?q="))
    assert search.answered().address == {"q": ["dịch COVID"]}


def test_an_article_from_a_search_shows_the_hits(search: Search) -> None:
    page = search.page
    search.open(q="công tác truy vết")
    search.hits.locator("a").first.click()
    page.wait_for_url(re.compile(r"\.html\?h=c"))
    marks = page.locator(".article-body mark.hit-mark")
    expect(marks.first).to_have_text("công tác truy vết")
    expect(marks.first).to_be_in_viewport()
    words = page.locator(".article-body").inner_text()
    page.get_by_role("button", name="Bỏ đánh dấu").click()
    expect(page.locator("mark")).to_have_count(0)
    expect(page.locator(".marks")).to_have_count(0)
    assert page.locator(".article-body").inner_text() == words
    assert "?" not in page.url
    assert page.evaluate(_WHOLE)  # what was cut for the marks is one text again


def test_marks_run_over_elements_and_lead_on(search: Search) -> None:
    page = search.page
    search.open(q='"BHYT, y tế cơ sở"')
    search.hits.locator("a").first.click()
    page.wait_for_url(re.compile(r"\?h="))
    # The abbreviation is an element of its own: the phrase begins in it and goes on behind it.
    expect(page.locator(".article-body abbr mark.hit-mark").first).to_have_text("BHYT")
    expect(page.locator(".article-body p > mark.hit-mark").first).to_have_text(", y tế cơ sở")
    page.goto(page.url.split("?")[0] + "?h=y+t%E1%BA%BF")
    expect(page.locator(".marks [role=status]")).to_have_text(re.compile(r"^Khớp 1/\d+$"))
    page.get_by_role("button", name="Chỗ sau").click()
    expect(page.locator(".marks [role=status]")).to_have_text(re.compile(r"^Khớp 2/\d+$"))
    expect(page.locator(".hit-mark--here")).to_be_in_viewport()
    page.goto(page.url.split("?")[0] + "?h=xqzwk")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("mark, .marks").count() == 0


def test_hostile_text_stays_text(search: Search) -> None:
    page = search.page
    search.open(q="onerror=alert")
    evil = "<img src=x onerror=alert(2)>"
    expect(search.hits.filter(has_text=evil).first).to_be_visible()
    assert page.locator("[data-part=hits] :is(img, script)").count() == 0
    search.ask("<img src=x onerror=alert(1)><b>xqzwk</b>")
    expect(search.page.locator(".page--search")).to_contain_text("<b>xqzwk</b>")
    assert page.locator(".page--search :is(img, b)").count() == 0
    search.open(q="onerror alert")
    search.hits.locator("a").first.click()
    page.wait_for_url(re.compile(r"\?h="))
    expect(page.locator("mark.hit-mark").first).to_be_attached()
    assert page.locator(".md-content img").count() == 0
    page.keyboard.press("/")
    page.locator("[data-md-component=search-query]").fill("onerror alert")
    page.keyboard.press("Shift")  # the theme listens to keys that come up
    expect(page.locator(".md-search-result__item").filter(has_text=evil).first).to_be_visible()
    assert page.locator(".md-search-result :is(img, script)").count() == 0


# --- cost, keyboard, phone --------------------------------------------------------------------------------


def test_a_page_costs_next_to_nothing_for_search_until_it_is_used(search: Search, full_site: Path) -> None:
    article = kinds.sample(full_site, "article") or ""
    loaded: list[str] = []
    search.page.context.on("request", lambda request: loaded.append(request.url.split("?")[0]))
    search.page.goto(search.visit.root + article, wait_until="networkidle")
    files = {url.removeprefix(search.visit.root) for url in loaded if "/search/" in url}
    inline = search.page.locator("script[data-marks]").evaluate("one => one.outerHTML")
    parts = [(full_site / file).read_bytes() for file in files] + [inline.encode()]
    assert sum(len(gzip.compress(part)) for part in parts) <= 1024, files


@pytest.mark.parametrize("search", [(360, 740)], indirect=True)
def test_on_a_phone_the_facets_are_folded(search: Search) -> None:
    search.open(q="y tế")
    place = search.page.locator("[data-facet=tinh]")
    assert not place.is_visible()
    search.page.get_by_text("Lọc kết quả").first.click()
    expect(place).to_be_visible()
    search.tick("tinh", "Quảng Ninh")
    assert search.chips == ["Quảng Ninh"]
    assert search.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_tick_keeps_the_focus(search: Search) -> None:
    search.open()
    box = search.value("tinh", "Huế").locator("input")
    box.focus()
    box.press("Space")
    expect(search.status).to_have_text(re.compile("^Tìm thấy"))
    expect(box).to_be_focused()
    search.field.focus()
    search.field.fill("khám bệnh")
    expect(search.page).to_have_url(re.compile("q=kh"))
    expect(search.answered().field).to_be_focused()
