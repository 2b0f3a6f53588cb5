"""Pages of provinces: in order, with what became of each in 2025."""

from __future__ import annotations

import pytest

from generator.places import provinces
from generator.write.entries import Entry
from generator.write.pages_provinces import fate, province_pages
from tests.write.pages import meta_of


@pytest.fixture(scope="module")
def pages(a_few: list[Entry]) -> dict[str, str]:
    return dict(province_pages(a_few))


def test_provinces_in_vietnamese_order(pages: dict[str, str]) -> None:
    meta = meta_of(pages["tinh/index.md"])
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
    meta = meta_of(pages["bac-kan/index.md"])
    assert (meta["title"], meta["today"], meta["count"], meta["known"]) == ("Bắc Kạn", "Thái Nguyên", 2, True)
    assert [(group["title"], group["href"], group["count"]) for group in meta["groups"]] == [
        ("Năm 2024", "nam/2024.html", 2)
    ]
    assert [one["href"] for one in meta["groups"][0]["entries"]] == ["x/0.html", "x/1.html"]


def test_articles_without_a_province_and_those_without_a_year_apart(pages: dict[str, str]) -> None:
    meta = meta_of(pages["chua-ro-tinh/index.md"])
    assert [group["title"] for group in meta["groups"]] == ["Năm 2023", "Không rõ năm"]
    assert (meta["known"], meta["unit"], "fate" in meta) == (False, [], False)


def test_neighbours_in_the_alphabet(pages: dict[str, str]) -> None:
    meta = meta_of(pages["can-tho/index.md"])
    assert (meta["earlier"]["href"], meta["later"]["href"]) == ("bac-kan/index.html", "da-nang/index.html")
    assert "earlier" not in meta_of(pages["bac-kan/index.md"])
    assert "later" not in meta_of(pages["chua-ro-tinh/index.md"])


def test_the_pages_of_the_unit_of_today(pages: dict[str, str]) -> None:
    assert meta_of(pages["bac-kan/index.md"])["unit"] == [
        {"title": "Bắc Kạn", "href": "bac-kan/index.html", "count": 2, "here": True},
        {"title": "Thái Nguyên", "href": "thai-nguyen/index.html", "count": 1},
    ]
    assert meta_of(pages["can-tho/index.md"])["unit"] == [
        {"title": "Cần Thơ", "href": "can-tho/index.html", "count": 1, "here": True},
        {"title": "Hậu Giang", "count": 0},
        {"title": "Sóc Trăng", "count": 0},
    ]


def test_what_became_of_a_province() -> None:
    assert fate("bac-kan") == "Từ ngày 01/7/2025, Bắc Kạn và Thái Nguyên hợp nhất, lấy tên Thái Nguyên."
    assert fate("thai-nguyen") == fate("bac-kan")
    assert fate("tra-vinh") == "Từ ngày 01/7/2025, Bến Tre, Trà Vinh và Vĩnh Long hợp nhất, lấy tên Vĩnh Long."
    assert fate("lang-son") == "Trong đợt sắp xếp tháng 7 năm 2025, Lạng Sơn không hợp nhất với đơn vị nào."
    assert sum("không hợp nhất" in fate(one.slug) for one in provinces()) == 11
