"""Index pages: every article is reached, groups are in order, counts are right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from generator.model import Article
from generator.write.entries import Entry, entry
from generator.write.pages import index_pages, unknown_page

MakeArticle = Callable[..., Article]


def _meta(page: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(page.split("---\n", 2)[1])
    return loaded


@pytest.fixture(scope="module")
def entries(make_article: MakeArticle) -> list[Entry]:
    rows: list[tuple[str | None, str | None, str | None, tuple[str, ...]]] = [
        ("bac-kan", "thai-nguyen", "2024-01-16", ("dai-hoi-dang", "nghi-quyet")),
        ("bac-kan", "thai-nguyen", "2024", ()),
        ("thai-nguyen", "thai-nguyen", "2010", ("nghi-quyet",)),
        ("da-nang", "da-nang", "2023-02", ()),
        ("can-tho", "can-tho", None, ()),
        (None, None, "2023-05-01", ()),
        (None, None, None, ()),
    ]
    made = [
        entry(make_article(f"a{number}", province=province, province_today=today, date=date, tags=tags), f"x/{number}")
        for number, (province, today, date, tags) in enumerate(rows)
    ]
    return [*made, entry(make_article("gone", province="ha-noi", province_today="ha-noi", withdrawn="x"), "x/gone")]


@pytest.fixture(scope="module")
def pages(entries: list[Entry]) -> dict[str, str]:
    return index_pages(entries)


def test_the_pages_there_are(pages: dict[str, str]) -> None:
    assert list(pages) == [
        "bac-kan/index.md",
        "can-tho/index.md",
        "chu-de/dai-hoi-dang.md",
        "chu-de/index.md",
        "chu-de/nghi-quyet.md",
        "chua-ro-tinh/index.md",
        "chua-ro.md",
        "da-nang/index.md",
        "index.md",
        "nam/2010.md",
        "nam/2023.md",
        "nam/2024.md",
        "nam/index.md",
        "nam/khong-ro-nam.md",
        "thai-nguyen/index.md",
        "tinh/index.md",
    ]


def test_each_page_has_a_template_a_heading_and_a_description(pages: dict[str, str]) -> None:
    for page in pages.values():
        meta = _meta(page)
        assert meta["template"].endswith(".html")
        assert meta["description"]
        assert page.endswith(f"\n# {meta['title']}\n")


def test_the_order_of_entries_does_not_matter(entries: list[Entry], pages: dict[str, str]) -> None:
    assert index_pages(reversed(entries)) == pages


def test_home(pages: dict[str, str]) -> None:
    meta = _meta(pages["index.md"])
    assert meta["articles"] == 7
    assert meta["span"] == [2010, 2024]
    assert meta["unknown"] == 3
    assert [one["href"] for one in meta["newest"]] == [f"x/{number}.html" for number in (0, 1, 5, 3, 2, 4, 6)]


def test_provinces_in_vietnamese_order(pages: dict[str, str]) -> None:
    meta = _meta(pages["tinh/index.md"])
    assert [(row["title"], row["count"]) for row in meta["rows"]] == [
        ("Bắc Kạn", 2),
        ("Cần Thơ", 1),
        ("Đà Nẵng", 1),
        ("Thái Nguyên", 1),
        ("Chưa rõ tỉnh", 2),
    ]
    assert meta["rows"][0]["today"] == "Thái Nguyên"
    assert "today" not in meta["rows"][2]
    assert len(meta["absent"]) == 59
    assert "Hà Nội" in meta["absent"]


def test_province_by_year(pages: dict[str, str]) -> None:
    meta = _meta(pages["bac-kan/index.md"])
    assert (meta["title"], meta["today"], meta["count"], meta["known"]) == ("Bắc Kạn", "Thái Nguyên", 2, True)
    assert [(row["title"], row["href"]) for row in meta["siblings"]] == [("Thái Nguyên", "thai-nguyen/index.html")]
    assert [(group["title"], group["href"], group["count"]) for group in meta["groups"]] == [
        ("Năm 2024", "nam/2024.html", 2)
    ]
    assert [one["href"] for one in meta["groups"][0]["entries"]] == ["x/0.html", "x/1.html"]
    unplaced = _meta(pages["chua-ro-tinh/index.md"])
    assert [group["title"] for group in unplaced["groups"]] == ["Năm 2023", "Không rõ năm"]
    assert (unplaced["known"], unplaced["siblings"]) == (False, [])


def test_year_by_province(pages: dict[str, str]) -> None:
    meta = _meta(pages["nam/2023.md"])
    assert [group["title"] for group in meta["groups"]] == ["Đà Nẵng", "Chưa rõ tỉnh"]
    assert (meta["earlier"]["href"], meta["later"]["href"]) == ("nam/2010.html", "nam/2024.html")
    undated = _meta(pages["nam/khong-ro-nam.md"])
    assert (undated["known"], undated["later"]["title"], undated["earlier"]) == (False, "Năm 2010", None)


def test_topics(pages: dict[str, str]) -> None:
    meta = _meta(pages["chu-de/index.md"])
    assert [(row["href"], row["count"]) for row in meta["rows"]] == [
        ("chu-de/dai-hoi-dang.html", 1),
        ("chu-de/nghi-quyet.html", 2),
    ]
    assert [group["title"] for group in _meta(pages["chu-de/nghi-quyet.md"])["groups"]] == ["Năm 2024", "Năm 2010"]


def test_what_is_not_known(pages: dict[str, str], entries: list[Entry]) -> None:
    meta = _meta(pages["chua-ro.md"])
    assert [(group["title"], group["count"]) for group in meta["groups"]] == [("Không rõ năm", 2), ("Chưa rõ tỉnh", 2)]
    assert unknown_page(entries[:2]) == {}


def test_an_empty_archive_has_its_pages() -> None:
    assert list(index_pages([])) == ["chu-de/index.md", "index.md", "nam/index.md", "tinh/index.md"]


def test_withdrawn_articles_are_in_no_list(pages: dict[str, str]) -> None:
    assert not any("x/gone" in page for page in pages.values())
