"""Stamps whose month stands first are read so only where the lead tells it."""

from __future__ import annotations

import pytest

from generator.describe.dates import DateResult, describe_date
from tests.describe.labelled_page import labelled_page


def _of(stamp: str, lead: str) -> DateResult:
    text = f"{lead}, trạm y tế xã Hòa Bắc khám mắt cho các cụ cao tuổi ở ba thôn vùng cao và cấp kính."
    return describe_date(labelled_page(("title", "Khám mắt ở Hòa Bắc"), ("published", stamp), ("body", text)))


@pytest.mark.parametrize("lead", ["Ngày 9/7", "Ngày 9/7/2018", "Sáng 11/7", "Chiều 6/7/2018"])
@pytest.mark.parametrize("stamp", ["07/11/2018", "7/11/2018", "Đăng lúc 07-11-2018"])
def test_the_month_first(stamp: str, lead: str) -> None:
    result = _of(stamp, lead)
    assert (result.date, result.kind, result.evidence["date"].how) == ("2018-07-11", "published", "inferred")
    assert [finding[0] for finding in result.findings] == ["date-inferred"]


@pytest.mark.parametrize(
    ("stamp", "lead", "date"),
    [
        ("07/11/2018", "Ngày 5/11", "2018-11-07"),
        ("07/11/2018", "Ngày 12/7", "2018-11-07"),
        ("07/11/2018", "Ngày 2/7/2018", "2018-11-07"),
        ("07/11/2018", "Ngày 9/10", "2018-11-07"),
        ("07/11/2018", "Vừa qua", "2018-11-07"),
        ("Thứ tư, 07/11/2018", "Ngày 9/7", "2018-11-07"),
        ("2018-11-07", "Ngày 9/7", "2018-11-07"),
        ("Ngày 7 tháng 11 năm 2018", "Ngày 9/7", "2018-11-07"),
        ("17/11/2018", "Ngày 9/7", "2018-11-17"),
        ("11/07/2018", "Ngày 9/7", "2018-07-11"),
    ],
)
def test_as_it_is_printed(stamp: str, lead: str, date: str) -> None:
    assert _of(stamp, lead).date == date


@pytest.mark.parametrize(
    ("stamp", "lead", "date"),
    [
        ("T5, 10/03/2024 - 09:20", "Vừa qua", "2024-10-03"),
        ("Thứ năm, 10/03/2024", "Vừa qua", "2024-10-03"),
        ("Thứ 5 | 10-03-2024", "Ngày 2/10", "2024-10-03"),
        ("CN, 03/10/2024", "Vừa qua", "2024-03-10"),  # the tenth of March was a Sunday
        ("Chủ nhật, 10/03/2024", "Vừa qua", "2024-03-10"),
        ("T5, 10/03/2024 - 09:20", "Ngày 9/3", "2024-03-10"),
        ("T6, 10/03/2024", "Vừa qua", "2024-03-10"),
        ("Thứ năm, ngày 10/03/2024", "Vừa qua", "2024-03-10"),
        ("Thứ năm, ngày 10 tháng 3 năm 2024", "Vừa qua", "2024-03-10"),
        ("Thứ năm, 2024-03-10", "Vừa qua", "2024-03-10"),
    ],
)
def test_a_weekday_tells_which_stands_first_unless_the_lead_says_otherwise(stamp: str, lead: str, date: str) -> None:
    assert _of(stamp, lead).date == date
