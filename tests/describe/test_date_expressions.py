"""Dates are found in the forms that pages print, with the role that their words give them; numbers are not dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.describe.date_expressions import DateExpression, find_dates
from generator.describe.date_rules import DateRule, date_rules


def _first(text: str) -> DateExpression:
    return find_dates(text)[0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sáng 20/1/2020, Chi bộ họp", "2020-01-20"),
        ("Chiều ngày 05/01/2024, tại hội trường", "2024-01-05"),
        ("Ngày 16 tháng 4 năm 2021, chi bộ họp", "2021-04-16"),
        ("ngày 16, tháng 04, năm 2021", "2021-04-16"),
        ("ngày 16 tháng 4/2021", "2021-04-16"),
        ("Thứ Ba, 14 tháng 3, 2017", "2017-03-14"),
        ("Thứ tư, 05 Tháng 10 2016 08:12", "2016-10-05"),
        ("Posted on 12 Tháng Tám, 2023 by admin", "2023-08-12"),
        ("Đăng ngày 3 Tháng Mười Hai, 2022", "2022-12-03"),
        ("5 Tháng Năm, 2022", "2022-05-05"),
        ("Tháng Tám 12, 2023", "2023-08-12"),
        ("T3, 2018-07-24 14:22", "2018-07-24"),
        ("2021/06/09 08:12", "2021-06-09"),
        ("Thứ 4, 23.02.2022 | 20:41:28", "2022-02-23"),
        ("Thứ 3, 24/07/2018", "2018-07-24"),
        ("Thứ 5 - 11/08/2016 21:04", "2016-08-11"),
        ("15:22', 9/10/ 2019 (GMT+7)", "2019-10-09"),
        ("20:41, 17/08/2022", "2022-08-17"),
        ("Lúc 7 giờ 30, 12/5/2021", "2021-05-12"),
        ("10:24:33 29/07/2022 (GMT+7)", "2022-07-29"),
        ("20 - 01 - 2020", "2020-01-20"),
        ("ngày 8/9/2021của Đảng ủy", "2021-09-08"),
        ("ngày 20/01 năm 2024", "2024-01-20"),
        ("Tháng 4/2016, Sở Y tế tổ chức", "2016-04"),
        ("trong tháng 4 năm 2016", "2016-04"),
        ("tháng tư năm 2016", "2016-04"),
        ("T4/2016", "2016-04"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_full_dates(text: str, edtf: str) -> None:
    assert [found.edtf for found in find_dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("Chiều 16/01, Đảng ủy họp", 16, 1),
        ("sáng 26-2, đoàn đến thăm", 26, 2),
        ("Ngày 7.2, đoàn làm việc", 7, 2),
        ("Hôm nay (25/6), Sở Y tế công bố", 25, 6),
        ("Sáng nay (ngày 25/6), Sở Y tế công bố", 25, 6),
        ("Sáng thứ bảy 12/5, bệnh viện", 12, 5),
        ("Ngày 16 tháng 4, chi bộ họp", 16, 4),
        ("Ngày 24/7, Sở Y tế họp", 24, 7),
    ],
)
def test_days_without_a_year(text: str, day: int, month: int) -> None:
    found = _first(text)
    assert (found.year, found.month, found.day, found.role) == (None, month, day, "event")


@pytest.mark.parametrize(
    "text",
    [
        "126/126 xã, phường đạt tiêu chí",
        "đạt 7/8 chỉ tiêu đề ra",
        "trực 24/7 tại khoa cấp cứu",
        "Nghị quyết 20-NQ/TW",
        "nhiệm kỳ 2020 – 2025",
        "giai đoạn 2021-2025",
        "Điện thoại: 080.33205 - Fax: 0213.3000.444",
        "Tỷ lệ giường bệnh/10.000 dân ước đạt 28,45 giường",
        "95,25% và 4,02 dược sĩ đại học/1 vạn dân",
        "mỗi ngày 2-3 lần, mỗi lần 1/2 viên",
        "trẻ từ 6 tháng 5 ngày tuổi",
        "trong 12 tháng năm 2019",
        "6 tháng đầu năm 2022",
        "ngày 31/02/2024",
        "ngày 45/13/2024",
        "Quyết định số 12/5/2020/QĐ-UBND",
        "0:00 / 0:00",
        "Bệnh viện 19-8",
        "Giờ làm việc: Thứ 2 - Thứ 6: 6h30 - 16h30",
        "bú mẹ 8-12 lần/ngày",
        "tổ 5/10 phường 2",
        "",
    ],
)
def test_numbers_are_not_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trong 2 ngày 12 và 13/5/2021, Trung tâm tập huấn",
        "Từ ngày 01 đến ngày 09/8, đoàn khám",
        "ngày 12-13/5/2021",
        "trong hai ngày 11 và 12/10, Đoàn kiểm tra",
        "từ ngày 12/5/2021 đến ngày 15/5/2021",
        "ngày 12/5 và 13/5/2021",
        "Ngày 30/4 – 01/5/2021",
    ],
)
def test_spans_of_days(text: str) -> None:
    assert {found.role for found in find_dates(text)} == {"span"}


def test_an_anniversary_is_a_pair_of_the_same_day() -> None:
    found = find_dates("Nhân kỷ niệm 63 năm Ngày Thầy thuốc Việt Nam (27/2/1955 – 27/2/2018), sáng 26-2, đoàn đến thăm")
    assert [(one.edtf, one.role) for one in found] == [
        ("1955-02-27", "anniversary"),
        ("2018-02-27", "anniversary"),
        (None, "event"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"), [("10/25/2022 3:15:00 PM", "2022-10-25"), ("Đăng ngày 24/07/18", "2018-07-24")]
)
def test_unusual_forms_are_marked(text: str, edtf: str) -> None:
    found = _first(text)
    assert found.edtf == edtf
    assert found.odd


def test_a_comma_sets_a_named_day_apart() -> None:
    text = "Hưởng ứng Ngày Thế giới không thuốc lá 31/5/2019, ngày 28/5/2019, Trung tâm ra quân."
    assert [found.role for found in find_dates(text)] == ["named", "event"]
    assert [found.role for found in find_dates("Các ngày 27/5, 28/5/2019 có mưa")] == ["span", "span"]


_EXAMPLES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in date_rules() for text in rule.examples]
_COUNTERS = [
    pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in date_rules() for text in rule.counter_examples
]


@pytest.mark.parametrize(("rule", "text"), _EXAMPLES)
def test_rule_examples(rule: DateRule, text: str) -> None:
    assert rule.role in {found.role for found in find_dates(text)}


@pytest.mark.parametrize(("rule", "text"), _COUNTERS)
def test_rule_counter_examples(rule: DateRule, text: str) -> None:
    assert rule.role not in {found.role for found in find_dates(text)}


@pytest.mark.parametrize("rule", date_rules(), ids=lambda rule: rule.id)
def test_a_rule_is_complete(rule: DateRule) -> None:
    assert rule.why
    assert rule.examples
    assert rule.counter_examples
    assert rule.before or rule.after


@given(st.text())
def test_any_text(text: str) -> None:
    find_dates(text)


_WORDS = ("ngày", "sáng", "tháng", "năm", "từ", "đến", "và", "số", "thứ", "T")
_PIECES = st.sampled_from((*_WORDS, "(", ")", ",", "-", "–", "/", ".", " ", "12", "5", "2021", "31", "02", "00"))


@given(st.lists(_PIECES, max_size=30).map(" ".join) | st.lists(_PIECES, max_size=30).map("".join))
def test_dates_are_real_and_in_order(text: str) -> None:
    found = find_dates(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.day is None or one.on(one.year or 2000) is not None
    assert all(one.end <= two.start for one, two in pairwise(found))
