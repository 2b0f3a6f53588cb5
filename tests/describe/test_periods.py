"""The month or year that a text is about, where no day is told."""

from __future__ import annotations

import re

import pytest

from generator.describe.dates import describe_date
from generator.describe.periods import is_period_cue
from generator.describe.years import rules
from generator.fold import tone_key
from tests.describe.labelled_page import news

REST = "Đồng chí Giám đốc ghi nhận những kết quả mà các đơn vị đã đạt được và đề nghị tiếp tục phấn đấu trong thời gian tới."


@pytest.mark.parametrize(
    ("title", "lead", "date"),
    [
        (
            "Xây dựng Đảng, thực hiện thắng lợi nhiệm vụ năm 2010",
            "Năm 2009, công tác xây dựng tổ chức đã đạt kết quả.",
            "2010",
        ),
        ("Công tác dự phòng năm 2019: Những kết quả nổi bật", "Năm 2019 khép lại với nhiều thử thách.", "2019"),
        (
            "Xử lý các ổ dịch",
            "Tính đến giữa tháng 10/2023, toàn tỉnh ghi nhận trên 4.600 ca mắc tay chân miệng.",
            "2023",
        ),
        ("Mổ mắt miễn phí", "Trong tháng 4 và tháng 5 năm 2019, Bệnh viện Mắt phẫu thuật cho 600 người nghèo.", "2019"),
        (
            "Tập huấn cho trạm y tế",
            "Trong 2 ngày 12 và 13/5/2021, Trung tâm tập huấn cho cán bộ trạm y tế trong toàn huyện.",
            "2021-05",
        ),
        ("Khai trương khoa mới", "Tháng 4/2016, Bệnh viện Đa khoa tỉnh khai trương khoa Hồi sức tích cực.", "2016-04"),
        (
            "Hiến máu cứu người",
            "Trung tuần tháng 4/2016, Trung tâm Y tế huyện phát động hiến máu tình nguyện.",
            "2016-04",
        ),
        (
            "Giám sát nguồn nước",
            "Từ ngày 05/10 đến hết ngày 24/10/2021, các đội công tác sẽ lấy mẫu nước tại các giếng trong vùng lũ.",
            "2021",
        ),
        (
            "Giám sát nguồn nước",
            "Từ ngày 05/10 đến ngày 24/10/2021, các đội công tác đã lấy mẫu nước tại các giếng trong vùng lũ.",
            "2021-10",
        ),
        (
            "Lịch nghỉ lễ",
            "Bệnh viện nghỉ lễ từ ngày 30/4/2021 đến hết ngày 03/5/2021; khoa Cấp cứu vẫn trực như ngày thường.",
            "2021",
        ),
        ("Sau lũ", "Tính đến 17 giờ ngày 12/10/2022, trạm y tế xã đã xử lý 63 giếng nước bị ngập.", "2022"),
        ("Thông báo lịch tiêm chủng tháng 7/2024", "Trạm Y tế xã thông báo lịch tiêm như sau.", "2024"),
    ],
)
def test_the_period_that_the_text_is_about(title: str, lead: str, date: str) -> None:
    result = describe_date(news(title, lead, REST))
    assert result.date == date
    assert result.precision == ("month" if len(date) == 7 else "year")


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Quy hoạch y tế đến năm 2030", "Ngành y tế phấn đấu đến năm 2030 có 12 bác sĩ trên một vạn dân."),
        ("Đại hội nhiệm kỳ 2020 - 2025", "Nhiệm kỳ 2015 - 2020, đảng bộ đã hoàn thành các chỉ tiêu đề ra."),
        ("Cách phòng bệnh sởi", "Vắc xin sởi được đưa vào tiêm chủng mở rộng từ năm 1985 và có hiệu quả cao."),
        ("Thực tập y khoa", "Từ tháng 9/2021 đến tháng 6/2022, 40 sinh viên thực tập tại khoa Sản của bệnh viện."),
        ("Gương sáng ngành y", "Tốt nghiệp đại học năm 2005, bác sĩ An về công tác tại trạm y tế xã vùng cao."),
    ],
)
def test_what_is_no_period(title: str, lead: str) -> None:
    assert describe_date(news(title, lead, REST)).date is None


@pytest.mark.parametrize(("lead", "year"), rules()["looking_back"]["examples"])
def test_the_year_of_what_is_celebrated(lead: str, year: int) -> None:
    result = describe_date(news("Chăm sóc sức khỏe nhân dân", lead, REST))
    assert (result.date, result.kind, result.evidence["date"].how) == (str(year), "period", "inferred")


@pytest.mark.parametrize("lead", rules()["looking_back"]["counter_examples"])
def test_plans_and_terms_are_no_celebration(lead: str) -> None:
    assert describe_date(news("Chăm sóc sức khỏe nhân dân", lead, REST)).date is None


def test_the_only_year_is_in_the_name_of_what_is_told() -> None:
    lead = "Tháng Hành động quốc gia phòng, chống HIV/AIDS năm 2022 diễn ra ở các cấp với nhiều việc làm thiết thực."
    assert describe_date(news("Mít tinh ở xã", REST, lead)).date == "2022"
    assert describe_date(news("Mít tinh ở xã", REST, lead, "Trạm y tế được sửa năm 2019.")).date is None
    told = "Chị từng tham gia chiến dịch tiêm chủng năm 2004, khi đường vào bản còn phải đi bộ nửa ngày."
    assert describe_date(news("Mít tinh ở xã", REST, told)).date is None
    built = "Trạm được xây bằng nguồn vốn năm 2019, có sáu phòng và một vườn thuốc nam do thanh niên trồng."
    assert describe_date(news("Mít tinh ở xã", REST, built)).date is None


def test_a_later_year_that_is_only_planned_for() -> None:
    lead = "Năm 2012, công tác phát triển đảng viên của đảng bộ đạt nhiều kết quả đáng mừng ở các chi bộ."
    plan = "Năm 2013, Đảng bộ phấn đấu kết nạp 25 đảng viên mới, ưu tiên bác sĩ trẻ ở các khoa lâm sàng."
    done = "Năm 2013, Đảng bộ đã kết nạp 25 đảng viên mới, trong đó có chín bác sĩ trẻ ở các khoa lâm sàng."
    assert describe_date(news("Phát triển đảng viên", lead, REST, REST, plan)).date == "2012"
    assert describe_date(news("Phát triển đảng viên", lead, REST, REST, done)).date is None


def test_an_anniversary_that_is_told_later_gives_no_year() -> None:
    lead = "Nhân kỷ niệm 60 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2015), bệnh viện được tặng cờ thi đua."
    assert describe_date(news("Những chặng đường", lead, REST)).date == "2015"
    assert (
        describe_date(news("Những chặng đường", lead, "Khoa được xây lại từ tháng 9/2019 nhờ vốn của tỉnh.")).date
        is None
    )
    other = "Dịp 65 năm Ngày Thầy thuốc Việt Nam, đơn vị lại được khen."
    assert describe_date(news("Những chặng đường", lead, other)).date is None


_YEAR = re.compile(r"20[0-9]{2}")


@pytest.mark.parametrize(("kind", "expected"), [("examples", True), ("counter_examples", False)])
def test_period_cues(kind: str, expected: bool) -> None:
    for text in rules()["period_cues"][kind]:
        match = _YEAR.search(text)
        assert match is not None
        assert is_period_cue(tone_key(text[: match.start()])) is expected, text
