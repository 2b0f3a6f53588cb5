"""The year of a day that is printed without one: from other words of the text, or none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.describe.date_rules import same_tones
from generator.describe.dates import DateResult, describe_date
from generator.describe.years import rules as year_rules
from generator.fold import tone_key
from tests.describe.labelled_page import news

REST = "Đồng chí Giám đốc ghi nhận những kết quả mà các đơn vị đã đạt được và đề nghị tiếp tục phấn đấu trong thời gian tới."


def _ids(result: DateResult) -> list[str]:
    return [finding[0] for finding in result.findings]


@pytest.mark.parametrize(
    ("title", "lead", "date"),
    [
        (
            "Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024",
            "Chiều 16/01, Đảng ủy tổ chức Hội nghị tổng kết công tác Đảng năm 2023, triển khai nhiệm vụ năm 2024.",
            "2024-01-16",
        ),
        (
            "Tổng kết công tác y tế năm 2023",
            "Sáng 28/12, Sở Y tế tổ chức hội nghị tổng kết công tác y tế trên địa bàn.",
            "2023-12-28",
        ),
        (
            "Tổng kết công tác y tế năm 2023",
            "Sáng 10/01, Sở Y tế tổ chức hội nghị tổng kết công tác y tế trên địa bàn.",
            "2024-01-10",
        ),
        (
            "Phương hướng nhiệm vụ năm 2024",
            "Sáng 28/12, Sở Y tế tổ chức hội nghị bàn phương hướng công tác của ngành.",
            "2023-12-28",
        ),
        (
            "Sơ kết 6 tháng đầu năm 2022",
            "Chiều 12/7, Sở Y tế tổ chức hội nghị sơ kết công tác với các đơn vị trực thuộc.",
            "2022-07-12",
        ),
        (
            "Thăm các đơn vị y tế",
            "Nhân kỷ niệm 63 năm Ngày Thầy thuốc Việt Nam (27/2/1955 – 27/2/2018), sáng 26-2, đoàn công tác đến thăm.",
            "2018-02-26",
        ),
        (
            "Thăm các đơn vị y tế",
            "Nhân kỷ niệm 63 năm Ngày Thầy thuốc Việt Nam, sáng 26-2, đoàn công tác đến thăm bệnh viện.",
            "2018-02-26",
        ),
        (
            "Khám sức khỏe học sinh",
            "Ngày 20/9, Trung tâm Y tế khám sức khỏe cho học sinh đầu năm học 2021 - 2022 tại các trường.",
            "2021-09-20",
        ),
        (
            "Hội thi năm 2019",
            "Sáng 14/6, Công đoàn ngành Y tế tổ chức hội thi điều dưỡng giỏi với 20 đội tham gia.",
            "2019-06-14",
        ),
        (
            "Hội nghị lần thứ 27",
            "Ngày 7.2, Đảng bộ họp, kiểm điểm kết quả thực hiện nhiệm vụ tháng 1/2018.",
            "2018-02-07",
        ),
        (
            "Hội nghị toàn ngành",
            "Chiều ngày 29-12, Sở tổng kết công tác y tế năm 2023, phương hướng năm 2024.",
            "2023-12-29",
        ),
        (
            "Hội thao ngành Y tế",
            "Chiều 16/5, hội thao khai mạc. Hội thao diễn ra đến ngày 20/5/2017 với nhiều nội dung thi đấu.",
            "2017-05-16",
        ),
    ],
)
def test_a_year_that_the_text_gives(title: str, lead: str, date: str) -> None:
    result = describe_date(news(title, lead, REST))
    assert (result.date, result.kind, result.evidence["date"].how) == (date, "event", "inferred")
    assert _ids(result) == ["date-inferred"]
    assert result.evidence["date"].why.endswith(".")


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Ngày hội hiến máu", "Sáng 13/9, Ban Chỉ đạo vận động hiến máu tỉnh tổ chức ngày hội với 900 người tham gia."),
        ("Hội nghị Đảng viên năm 2023", "Chiều 05/01, Ban Thường vụ Đảng ủy tổ chức hội nghị với toàn thể đảng viên."),
        (
            "Đại hội nhiệm kỳ 2020 - 2025",
            "Chiều 05/06, Chi bộ tổ chức đại hội nhiệm kỳ 2020 - 2025 với toàn thể đảng viên.",
        ),
        (
            "Nâng cấp trạm y tế",
            "Sáng 13/9, trạm y tế được xây dựng từ năm 2017 đã khánh thành khu điều trị mới rộng rãi.",
        ),
        (
            "Hội nghị Đảng viên",
            "Chiều 05/01, chi bộ họp; tính từ tháng 12/2022 đến tháng 11/2023 đã có 230 cuộc vận động.",
        ),
        ("Tổng kết năm 2021", "Chiều 10/01, Sở Y tế họp bàn nhiệm vụ năm 2024 với lãnh đạo các đơn vị trực thuộc Sở."),
    ],
)
def test_a_year_is_never_guessed(title: str, lead: str) -> None:
    result = describe_date(news(title, lead, REST))
    assert result.date is None
    assert _ids(result)[-1] == "no-date"
    assert result.findings[-1][2]


def test_the_paragraph_of_the_day_weighs_more_than_the_next() -> None:
    lead = (
        "Sáng 17/1, bệnh viện mở phiên chợ Tết Ất Tỵ cho người bệnh đang điều trị, gian hàng nào cũng không lấy tiền."
    )
    other = "Nhớ Tết năm 2023, phiên chợ chỉ có bốn gian hàng, mấy đòn bánh tét và một nồi khoai."
    assert describe_date(news("Phiên chợ dưới sân", lead, other)).date == "2025-01-17"
    assert describe_date(news("Phiên chợ Tết năm 2024", lead, other)).date is None


def test_the_first_of_a_pair_gives_no_year() -> None:
    lead = "Ngày 15-6, CDC kết thúc chiến dịch hưởng ứng Ngày ASEAN phòng, chống sốt xuất huyết (15/6/2011-15/6/2022)."
    assert describe_date(news("Diệt lăng quăng", lead, REST)).date == "2022-06-15"


def test_days_of_an_event_without_a_year() -> None:
    lead = "Phiên chợ mở cửa từ ngày 24/7 đến ngày 26/7, bày bán qua mạng 310 món đồ do đoàn viên góp lại."
    title = "Phiên chợ đồ dùng cũ nhân 92 năm ngày thành lập Công đoàn Việt Nam"
    result = describe_date(news(title, lead, REST))
    assert (result.date, result.kind, result.precision) == ("2021-07", "event", "month")
    assert (result.evidence["date"].how, _ids(result)) == ("inferred", ["date-inferred"])
    assert describe_date(news("Phiên chợ đồ dùng cũ", lead, REST)).date is None


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("Trong 2 ngày 6 và 7-12, Sở Y tế tổ chức hội thi tuyên truyền viên lần 2-2018 tại hội trường.", "2018-12"),
        ("Trong 3 ngày 14-16/6/2017, Trung tâm mở lớp tập huấn cho cán bộ y tế thôn bản của huyện.", "2017-06"),
        ("Trong 3 ngày 10, 11, 12/6/2022, bác sĩ tuyến trên khám sàng lọc cho trẻ em các xã vùng cao.", "2022-06"),
        ("Các ngày 3, 4 và 5/5/2016, đội chiếu bóng đến phục vụ người bệnh ba trạm y tế vùng lòng hồ.", "2016-05"),
        ("Trong 02 ngày (21, 22/9/2023), Công đoàn ngành Y tế tỉnh tổ chức đại hội tại nhà văn hóa.", "2023-09"),
    ],
)
def test_a_number_of_days_and_the_days(lead: str, date: str) -> None:
    result = describe_date(news("Tin hoạt động", lead, REST))
    assert (result.date, result.kind) == (date, "event")


@pytest.mark.parametrize(
    "lead",
    [
        "Mỗi ngày 2 và 3/4 số giường của khoa đều có người nằm, các điều dưỡng phải chia nhau trực đêm.",
        "Mỗi đợt thuốc kéo dài 15 ngày 2 và 3/4 người bệnh đã khỏi hẳn, không phải dùng thêm thuốc nào.",
    ],
)
def test_numbers_behind_a_number_of_days_are_no_days(lead: str) -> None:
    assert describe_date(news("Hội thi năm 2019", lead, REST)).kind != "event"


def _year_cases(kind: str) -> list[Any]:
    cues = [*year_rules()["year_cues"], {"id": "lunar", **year_rules()["lunar"]}]
    return [pytest.param(*case, id=f"{cue['id']}: {case[0]}") for cue in cues for case in cue[kind]]


@pytest.mark.parametrize(("text", "month", "year"), _year_cases("examples"))
def test_year_cue_examples(text: str, month: int, year: int) -> None:
    result = describe_date(news("Tin hoạt động", f"{text} với sự tham gia của lãnh đạo các đơn vị.", REST))
    assert result.date is not None
    assert result.date.startswith(f"{year}-{month:02}")


def test_a_cue_fits_nothing_without_the_word_that_it_holds() -> None:
    for cue in year_rules()["year_cues"]:
        for text, *_ in cue["examples"] if "holds" in cue else ():
            other = tone_key(text).replace(tone_key(cue["holds"]), "tuần")
            assert not re.search(same_tones(cue["match"]), other), cue["id"]


@pytest.mark.parametrize("text", year_rules()["recalled"]["examples"])
def test_what_is_told_from_memory_gives_no_year(text: str) -> None:
    assert describe_date(news("Tin hoạt động", f"{text} với sự tham gia của lãnh đạo các đơn vị.", REST)).date is None


@pytest.mark.parametrize(("text", "month"), _year_cases("counter_examples"))
def test_year_cue_counter_examples(text: str, month: int) -> None:
    result = describe_date(news("Tin hoạt động", f"{text} với sự tham gia của lãnh đạo các đơn vị.", REST))
    assert result.date is None


@pytest.mark.parametrize("text", year_rules()["awarded"]["examples"])
def test_what_was_awarded_for_a_year_is_told_later(text: str) -> None:
    assert describe_date(news("Nhiều xã đạt chuẩn", text)).date is None
    told = text.replace("công nhận", "thăm").replace("đạt", "theo")
    assert describe_date(news("Nhiều xã đạt chuẩn", told)).date == "2016-07-10"
