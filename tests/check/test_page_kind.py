"""Lists and home pages are told apart from articles, tables and announcements; menus from headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.page_kind import is_menu, page_findings
from generator.read import find_seeds, read_seed

TESTS = Path(__file__).parents[1]


def test_no_gold_page_is_taken_for_anything_else() -> None:
    pages = find_seeds(TESTS / "gold")
    assert len(pages) > 150
    for path in pages:
        seed, _ = read_seed(path, TESTS / "gold")
        assert seed is not None
        assert list(page_findings(seed.name, seed.text)) == []


@pytest.mark.parametrize(("name", "kind"), [("danh-sach", "trang danh sách tin"), ("trang-chu", "trang chủ")])
def test_kinds(name: str, kind: str) -> None:
    (finding,) = page_findings(name, (TESTS / "check" / "seeds" / f"{name}.txt").read_text(encoding="utf-8"))
    assert dict(finding.values)["kind"] == kind


def test_an_article_with_a_long_list_below_is_one() -> None:
    pages = TESTS / "check" / "seeds"
    article, listed = ((pages / f"{name}.txt").read_text(encoding="utf-8") for name in ("ngay-hoi", "danh-sach"))
    assert list(page_findings("a", article + listed)) == []


def test_a_table_with_dates_is_no_list() -> None:
    rows = "".join(f"{day:02d}/7/2024\nXã Tân Sơn\n45 trẻ\n" for day in range(1, 9))
    assert list(page_findings("a", f"Lịch tiêm chủng tháng 7\n{rows}")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Trang chủ",
        "› Quay lại",
        "Đấu thầu | Công khai | Bảng giá",
        "Giới thiệu  Tin tức  Văn bản  Liên hệ",
        "SƠ ĐỒ TRANG",
    ],
)
def test_menus(line: str) -> None:
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Giới thiệu",
        "Thông báo",
        "1. Công tác tuyển dụng và đào tạo",
        "Công khai, đấu thầu, tuyển dụng",
        "Đại biểu tham quan khu trưng bày sách và thư viện",
        "Các đơn vị thực hiện công khai, tra cứu, góp ý trên trang chủ của Sở.",
    ],
)
def test_no_menus(line: str) -> None:
    assert not is_menu(line)
