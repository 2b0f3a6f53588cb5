"""The year of a day by two weak hints that agree; by one of them alone, or by two that quarrel, there is none."""

from __future__ import annotations

import pytest

from generator.describe.dates import describe_date
from tests.describe.labelled_page import news

REST = "Các đảng viên đã thảo luận sôi nổi và biểu quyết thông qua các chỉ tiêu với sự nhất trí cao của cả chi bộ."
CONGRESS = "Sáng 17/6, Chi bộ Bệnh viện Mắt tổ chức Đại hội lần thứ V, nhiệm kỳ 2022 - 2025, với 32 đảng viên dự họp."


@pytest.mark.parametrize(
    ("lead", "more", "date"),
    [
        (
            CONGRESS,
            "Trong nhiệm kỳ 2020 - 2022, chi bộ đã kết nạp năm đảng viên và mổ mắt cho nhiều người.",
            "2022-06-17",
        ),
        (CONGRESS, "Công tác chăm sóc mắt học đường năm 2022 được đại hội bàn kỹ hơn cả.", "2022-06-17"),
        (CONGRESS, "Đại hội làm theo Kế hoạch số 19-KH/ĐU ngày 12/5/2022 của Đảng ủy Sở Y tế.", "2022-06-17"),
        (
            "Theo Kế hoạch số 19-KH/ĐU ngày 12/5/2020 về việc tổ chức Đại hội Đảng bộ bệnh viện nhiệm kỳ 2020-2025, "
            "trong hai ngày 21 và 22/5, bệnh viện đã khai mạc đại hội.",
            REST,
            "2020-05",
        ),
        (
            "Thực hiện Công văn số 812/SYT ngày 28/12/2018 của Sở Y tế, sáng 15/01, Trung tâm Y tế huyện giao ban.",
            "Xã cuối cùng về đích nông thôn mới của năm 2019 cũng cử người dự.",
            "2019-01-15",
        ),
    ],
)
def test_two_hints_that_agree(lead: str, more: str, date: str) -> None:
    result = describe_date(news("Tin hoạt động", lead, more))
    assert (result.date, result.kind, result.evidence["date"].how) == (date, "event", "inferred")
    assert " và " in result.evidence["date"].why


@pytest.mark.parametrize(
    ("lead", "more"),
    [
        (CONGRESS, REST),
        (CONGRESS, "Công trình khởi công năm 2022 đã xong; năm 2023 khoa sẽ chuyển sang nhà mới."),
        (CONGRESS, "Đại hội làm theo Kế hoạch số 19-KH/ĐU ngày 12/5/2021 của Đảng ủy Sở Y tế."),
        (CONGRESS.replace("17/6", "17/12"), "Trong nhiệm kỳ 2020 - 2022, chi bộ đã kết nạp năm đảng viên."),
        (
            "Sáng 17/6, Chi bộ họp triển khai Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025 tới các đảng viên.",
            "Nhiệm kỳ 2015 - 2020 đã khép lại với nhiều kết quả đáng mừng.",
        ),
        (
            "Sáng 17/6, Đảng ủy họp bàn việc chuẩn bị Đại hội nhiệm kỳ 2020 - 2025 với bí thư các chi bộ trực thuộc.",
            "Nhiệm kỳ 2015 - 2020 còn hai chỉ tiêu chưa đạt.",
        ),
        (
            "Thực hiện Quyết định số 12/QĐ-SYT ngày 03/3/2016 của Sở Y tế, sáng 20/8, đoàn kiểm tra đến trạm y tế.",
            "Trạm được sửa bằng vốn của năm 2016.",
        ),
    ],
)
def test_one_hint_or_two_that_quarrel(lead: str, more: str) -> None:
    result = describe_date(news("Tin hoạt động", lead, more))
    assert result.date is None
    assert result.findings[-1][0] == "no-date"
