"""Index pages: every article is reached, groups are in order, counts are right."""

from __future__ import annotations

import pytest

from generator.write.entries import Entry
from generator.write.links import all_names
from generator.write.pages import index_pages, unknown_page
from tests.write.pages import meta_of


@pytest.fixture(scope="module")
def pages(a_few: list[Entry]) -> dict[str, str]:
    return dict(index_pages(a_few, all_names(a_few)))


def test_the_pages_there_are(pages: dict[str, str]) -> None:
    assert sorted(pages) == [
        "bac-kan/index.md",
        "can-tho/index.md",
        "chu-de/dai-hoi-dang.md",
        "chu-de/index.md",
        "chu-de/nghi-quyet.md",
        "chua-ro-tinh/index.md",
        "chua-ro.md",
        "da-nang/index.md",
        "don-vi/bao-bac-kan.md",
        "don-vi/index.md",
        "index.md",
        "nam/2010.md",
        "nam/2023.md",
        "nam/2024.md",
        "nam/index.md",
        "nam/khong-ro-nam.md",
        "nguoi/index.md",
        "tac-gia/index.md",
        "tac-gia/nguyen-van-a.md",
        "thai-nguyen/index.md",
        "tinh/index.md",
        "van-ban/index.md",
    ]


def test_each_page_has_a_template_a_heading_and_a_description(pages: dict[str, str]) -> None:
    for page in pages.values():
        meta = meta_of(page)
        assert meta["template"].endswith(".html")
        assert meta["description"]
        assert page.endswith(f"\n# {meta['title']}\n")


def test_the_order_of_entries_does_not_matter(a_few: list[Entry], pages: dict[str, str]) -> None:
    assert dict(index_pages(a_few[::-1], all_names(a_few[::-1]))) == pages


def test_home(pages: dict[str, str]) -> None:
    meta = meta_of(pages["index.md"])
    assert meta["articles"] == 7
    assert meta["span"] == [2010, 2024]
    assert meta["unknown"] == 3
    assert [(kind["href"], kind["count"]) for kind in meta["names"]] == [
        ("tac-gia/index.html", 1),
        ("nguoi/index.html", 0),
        ("don-vi/index.html", 1),
        ("van-ban/index.html", 0),
    ]
    assert meta["map"]["unknown"] == {"count": 2, "href": "chua-ro-tinh/index.html"}
    assert meta["chart"]["undated"]["count"] == 2
    assert [one["href"] for one in meta["newest"]] == [f"x/{number}.html" for number in (0, 1, 5, 3, 2, 4, 6)]


def test_what_is_not_known(pages: dict[str, str], a_few: list[Entry]) -> None:
    meta = meta_of(pages["chua-ro.md"])
    assert [(group["title"], group["count"]) for group in meta["groups"]] == [("Không rõ năm", 2), ("Chưa rõ tỉnh", 2)]
    assert dict(unknown_page(a_few[:2])) == {}


def test_an_empty_archive_has_its_pages() -> None:
    assert sorted(dict(index_pages([], all_names([])))) == [
        "chu-de/index.md",
        "don-vi/index.md",
        "index.md",
        "nam/index.md",
        "nguoi/index.md",
        "tac-gia/index.md",
        "tinh/index.md",
        "van-ban/index.md",
    ]


def test_withdrawn_articles_are_in_no_list(pages: dict[str, str]) -> None:
    assert not any("x/gone" in page for page in pages.values())
