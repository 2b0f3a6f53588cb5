"""A byline with the day behind it on one line is told from a sentence that ends in a date."""

from __future__ import annotations

import pytest

from generator.clean.stamped import stamped_byline


@pytest.mark.parametrize(
    ("text", "authors", "publisher", "date"),
    [
        ("LÊ MAI 19/11/2013 04:11", ("LÊ MAI",), None, "19/11/2013 04:11"),
        ("Thu Hà - 12/03/2019", ("Thu Hà",), None, "12/03/2019"),
        ("Sở Y tế | 05/03/2021 11:30", (), "Sở Y tế", "05/03/2021 11:30"),
        ("Thu Hà lúc 08:15", ("Thu Hà",), None, "08:15"),
        ("Quản trị viên, 12/10/2022", (), None, "12/10/2022"),
        ("Người đăng: Thu Hà Ngày đăng: 12/10/2022", ("Thu Hà",), None, "12/10/2022"),
        ("Đăng bởi: Thu Hà - Ngày: 12/10/2022", ("Thu Hà",), None, "12/10/2022"),
        ("Tác giả: Thu Hà | Cập nhật: 12/10/2022 16:00", ("Thu Hà",), None, "12/10/2022 16:00"),
    ],
)
def test_a_name_before_a_date(text: str, authors: tuple[str, ...], publisher: str | None, date: str) -> None:
    stamped = stamped_byline(text)
    assert stamped is not None
    byline, start = stamped
    assert (byline.authors, byline.publisher, text[start:]) == (authors, publisher, date)


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị ngày 12/10/2022",
        "Kế hoạch số 12 ngày 12/10/2022",
        "12/10/2022",
        "Thu Hà",
        "Toàn tỉnh có 12 ca mắc",
        "Chiều 16/01/2024",
        "",
    ],
)
def test_no_name_before_a_date(text: str) -> None:
    assert stamped_byline(text) is None
