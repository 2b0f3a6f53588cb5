"""Pages of authors, people, publishers and documents, and their indexes."""

from __future__ import annotations

import pytest

from generator.model import CitedDocument, Person
from generator.write.entries import Entry, entry
from generator.write.links import all_names, build_links
from generator.write.pages_listing import NAMES_A_PAGE
from generator.write.pages_names import name_kinds, name_pages
from tests.write.pages import MakeArticle, meta_of


@pytest.fixture(scope="module")
def entries(make_article: MakeArticle) -> list[Entry]:
    rows = [("Đặng Lan", "2020"), ("Danh Út", "2021"), ("Ân Bình", None), ("An Bình", "2010"), ("Đặng Lan", "2024-05")]
    return [
        entry(
            make_article(
                f"a{number}",
                people=(Person(name, (), 1), Person(name, (), 2)),
                date=date,
                documents=(CitedDocument("20-NQ/TW", "Nghị quyết", None, 1),),
            ),
            f"x/{number}",
        )
        for number, (name, date) in enumerate(rows)
    ]


def test_an_index_in_vietnamese_order_by_first_letter(entries: list[Entry]) -> None:
    meta = meta_of(dict(name_pages(all_names(entries)))["nguoi/index.md"])
    assert [(group["title"], [row["title"] for row in group["rows"]]) for group in meta["groups"]] == [
        ("A", ["An Bình"]),
        ("Â", ["Ân Bình"]),
        ("D", ["Danh Út"]),
        ("Đ", ["Đặng Lan"]),
    ]
    assert meta["groups"][3]["rows"][0] == {
        "title": "Đặng Lan",
        "href": "nguoi/dang-lan.html",
        "count": 2,
        "years": "2020–2024",
    }
    assert meta["contents"][3] == {"title": "Đ", "count": 1, "href": "nguoi/index.html#chu-4"}
    assert meta["count"] == 4


def test_a_page_has_the_articles_by_date_each_once(entries: list[Entry]) -> None:
    meta = meta_of(dict(name_pages(all_names(entries)))["nguoi/dang-lan.md"])
    assert [(group["title"], [one["href"] for one in group["entries"]]) for group in meta["groups"]] == [
        ("Năm 2024", ["x/4.html"]),
        ("Năm 2020", ["x/0.html"]),
    ]
    assert meta["crumb"] == {"title": "Người được nhắc đến", "href": "nguoi/index.html"}
    undated = meta_of(dict(name_pages(all_names(entries)))["van-ban/nghi-quyet-20-nq-tw.md"])
    assert undated["groups"][-1]["title"] == "Không rõ năm"
    assert undated["count"] == 5


def test_every_link_has_its_page(entries: list[Entry]) -> None:
    pages = dict(name_pages(all_names(entries)))
    links = build_links(all_names(entries))
    hrefs = [*links.authors.values(), *links.people.values(), *links.publishers.values(), *links.documents.values()]
    assert {href.replace(".html", ".md") for href in hrefs} == {path for path in pages if "/index" not in path}


def test_how_many_names_there_are(entries: list[Entry]) -> None:
    assert [kind["count"] for kind in name_kinds(all_names(entries))] == [1, 4, 1, 1]


def test_a_long_index_is_paged(make_article: MakeArticle) -> None:
    authors = tuple(f"Lê {first}{second}" for first in "BCDGHKLMNPQRSTVX" for second in "aeiouyăâêôơưáàảãạ")
    pages = dict(name_pages(all_names([entry(make_article(authors=authors), "x")])))
    first, second = meta_of(pages["tac-gia/index.md"]), meta_of(pages["tac-gia/index-2.md"])
    assert len(first["groups"][0]["rows"]) == NAMES_A_PAGE
    assert len(second["groups"][0]["rows"]) == len(authors) - NAMES_A_PAGE
    assert second["pager"]["previous"] == "tac-gia/index.html"


def test_markup_in_a_name_is_text(make_article: MakeArticle) -> None:
    pages = dict(name_pages(all_names([entry(make_article(authors=("<b>*Lan*</b>",)), "x")])))
    page = pages["tac-gia/b-lan-b.md"]
    assert page.endswith("\n# &lt;b>\\*Lan\\*&lt;/b>\n")
    assert meta_of(page)["title"] == "<b>*Lan*</b>"
