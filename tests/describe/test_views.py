"""How often a page was seen, by its counters."""

from __future__ import annotations

import pytest

from generator.describe.views import view_number


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("1457 lượt xem", 1457),
        ("1,204 lượt xem", 1204),
        ("Lượt xem: 1.512", 1512),
        ("Số lượt xem: 348", 348),
        ("Đã xem: 125", 125),
        ("(234 lần đọc)", 234),
        ("1 204 lượt xem", 1204),
        ("1,2K lượt xem", 1200),
        ("Views: 28", 28),
        ("0 lượt xem", 0),
        ("Thứ hai, 14/10/2022 | Lượt xem: 1512 | In trang", 1512),
        ("0 bình luận", None),
        ("3 thích", None),
        ("Chia sẻ 15", None),
        ("Lượt thích: 40", None),
        ("40 lượt thích", None),
        ("Click để đánh giá bài viết", None),
        ("Tất cả: 1631409", None),
        ("Tổng số lượt truy cập: 102.554.871", None),
        ("Số lượt truy cập: 0214587", None),
        ("Bình chọn: 12 lượt", None),
        ("Đánh giá: 3 lượt - Đã xem: 40", 40),
        ("", None),
    ],
)
def test_view_number(text: str, views: int | None) -> None:
    assert view_number(text) == views
