"""Which date an article gets, and why: the publication's, else the event's, else the period's, else none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean import clean
from generator.describe.context import Context
from generator.describe.dates import DateResult, describe_date
from generator.describe.published import stamp_rank
from generator.describe.years import rules as year_rules
from generator.fold import tone_key
from generator.model import Facts
from tests.describe.labelled_page import labelled_page, news

ROOT = Path(__file__).parents[2]
REST = "Đồng chí Giám đốc ghi nhận những kết quả mà các đơn vị đã đạt được và đề nghị tiếp tục phấn đấu trong thời gian tới."


def _ids(result: DateResult) -> list[str]:
    return [finding[0] for finding in result.findings]


@pytest.mark.parametrize("path", sorted((ROOT / "tests/gold/real").glob("*.json")), ids=lambda path: path.stem[:3])
def test_the_real_pages(path: Path) -> None:
    truth = json.loads(path.read_text(encoding="utf-8"))
    text = (ROOT / "seeds" / truth["seed"]).read_text(encoding="utf-8")
    result = describe_date(Context(text.split("\n"), clean(text)))
    assert (result.date, result.precision) == (truth["meta"]["date"], truth["meta"]["date_precision"])
    assert (result.evidence["date"].how == "inferred") == ("date_inferred" in truth["meta"])
    assert result.event_date is None


# --- the day that the page prints ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "date"),
    [
        ("Đăng lúc: 10:24:33 29/07/2022 (GMT+7)", "2022-07-29"),
        ("Thứ 4, 23.02.2022 | 20:41:28", "2022-02-23"),
        ("Ngày 26 tháng 05 năm 2020", "2020-05-26"),
        ("THANH TRIỀU 19/11/2013 04:11 GMT+7", "2013-11-19"),
        ("quantri gửi vào T3, 2018-07-24 14:22", "2018-07-24"),
        ("Posted on 12 Tháng Tám, 2023 by admin", "2023-08-12"),
        ("Posted on August 12, 2023 by admin", "2023-08-12"),
        ("12 Aug 2023", "2023-08-12"),
        ("Cập nhật ngày: 21-03-2025", "2025-03-21"),
        ("(Cập nhật: 08/03/2019 14:33)", "2019-03-08"),
        ("Thứ sáu, ngày 15 tháng 11 năm 2024, 08:31:07", "2024-11-15"),
        ("10/25/2022 3:15:00 PM", "2022-10-25"),
        ("09/06/2021 08:12 Số lượt xem: 348", "2021-06-09"),
        ("Lê Khắc Duy-Thứ tư, ngày 22/12/2021 06:00 GMT+7", "2021-12-22"),
    ],
)
def test_a_published_stamp(stamp: str, date: str) -> None:
    result = describe_date(labelled_page(("title", "Hội nghị y tế"), ("published", stamp), ("body", REST)))
    assert (result.date, result.kind, result.precision) == (date, "published", "day")
    assert result.evidence["date"].line == 2
    assert result.evidence["date"].why


@pytest.mark.parametrize(
    "stamp",
    [
        "08:12",
        "Thứ tư",
        "31/02/2024",
        "45/13/2024",
        "GMT+7",
        "Hôm nay, 28/12/2023 10:14",
        "In lúc 10/06/2024 09:02:33",
        "01/01/1970 07:00",
        "Hạn đăng ký: 15/6/2021",
    ],
)
def test_a_stamp_that_is_no_date_of_the_article(stamp: str) -> None:
    result = describe_date(labelled_page(("title", "Hội nghị y tế"), ("published", stamp), ("body", REST)))
    assert result.date is None
    assert _ids(result) == ["no-date"]


def test_the_clock_is_never_a_date() -> None:
    page = labelled_page(("page_date", "Thứ tư, 24/07/2024"), ("title", "Hội nghị y tế"), ("body", REST))
    assert describe_date(page).date is None


def test_a_stamp_before_1945_is_a_slip() -> None:
    result = describe_date(labelled_page(("title", "Hội nghị y tế"), ("published", "01/01/1900"), ("body", REST)))
    assert result.date is None
    assert _ids(result) == ["date-before-1945", "no-date"]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Cập nhật: 15/03/2021", "Đăng lúc: 12/03/2021"], "2021-03-12"),
        (["Đăng lúc: 12/03/2021 | Cập nhật: 15/03/2021"], "2021-03-12"),
        (["Cập nhật: 15/03/2021 | Đăng: 12/03/2021"], "2021-03-12"),
        (["Ngày gửi: 03/07/2025", "Ngày trả lời: 08/07/2025"], "2025-07-08"),
        (["13/03/2021", "Ngày đăng: 12/03/2021"], "2021-03-12"),
        (["Cập nhật: 15/03/2021", "13/03/2021"], "2021-03-13"),
        (["Ngày đăng:", "12/03/2021", "Cập nhật:", "15/03/2021"], "2021-03-12"),
    ],
)
def test_the_words_beside_a_stamp_decide(lines: list[str], date: str) -> None:
    page = labelled_page(("title", "Hội nghị"), *(("published", line) for line in lines), ("body", REST))
    assert describe_date(page).date == date


def test_the_nearest_to_the_title_wins() -> None:
    page = labelled_page(
        ("published", "01/02/2019"),
        ("menu", "Tin tức"),
        ("menu", "Văn bản"),
        ("title", "Hội nghị"),
        ("published", "12/03/2021"),
        ("body", REST),
        ("body", REST),
        ("published", "30/12/2022"),
    )
    assert describe_date(page).date == "2021-03-12"


def test_a_stamp_beside_the_section_or_the_author() -> None:
    assert (
        describe_date(
            labelled_page(("category", "Thứ Năm, 13/10/2022 8:2'(GMT+7)"), ("title", "Sơ kết"), ("body", REST))
        ).date
        == "2022-10-13"
    )
    assert (
        describe_date(labelled_page(("title", "Sơ kết"), ("byline", "MAI LAN 19/11/2013"), ("body", REST))).date
        == "2013-11-19"
    )


def test_a_bare_stamp_above_the_title_that_the_event_contradicts_is_a_clock() -> None:
    page = labelled_page(
        ("published", "24/07/2024"), ("title", "Hội nghị"), ("body", f"Sáng 20/1/2020, Sở Y tế họp. {REST}")
    )
    result = describe_date(page)
    assert (result.date, result.kind) == ("2020-01-20", "event")
    assert "date-ambiguous" in _ids(result)


@pytest.mark.parametrize(
    ("title", "date", "kind"),
    [
        ("Điểm báo ngày 26/8/2019", "2019-08-26", "published"),
        ("Bản tin dịch COVID-19 ngày 12-5-2021", "2021-05-12", "published"),
        ("Hội nghị triển khai công tác y tế (12/5/2021)", "2021-05-12", "published"),
        ("Thông báo lịch khám lưu động ngày 26/8/2019", "2019-08-26", "event"),
        ("Mít tinh kỷ niệm 67 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2022)", "2022", "period"),
    ],
)
def test_a_date_in_the_title(title: str, date: str, kind: str) -> None:
    result = describe_date(news(title, REST))
    if kind == "period":
        assert result.date in (None, date)
    else:
        assert (result.date, result.kind) == (date, kind)


def test_the_place_and_date_line_of_an_official_text() -> None:
    page = news(
        "Thông báo tuyển dụng viên chức",
        "Ba Tơ, ngày 15 tháng 11 năm 2023",
        "Hạn nộp hồ sơ: trước ngày 15/12/2023.",
        REST,
    )
    result = describe_date(page)
    assert (result.date, result.kind) == ("2023-11-15", "published")


# --- the day of the event --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("Sáng 20/1/2020, Chi bộ Văn phòng Sở Y tế tổ chức Đại hội.", "2020-01-20"),
        ("Chiều ngày 05/01/2024, tại Hội trường Bệnh viện, Đảng ủy họp.", "2024-01-05"),
        ("Ngày 16/10/2024, Đoàn công tác làm việc với Đảng ủy Sở Y tế.", "2024-10-16"),
        ("Vừa qua, ngày 16 tháng 4 năm 2021, chi bộ Khoa Nội đã họp.", "2021-04-16"),
        (
            "Thực hiện Kế hoạch số 118/KH-SYT ngày 21/01/2022 của Sở Y tế, sáng ngày 11/10/2022, đoàn đã kiểm tra.",
            "2022-10-11",
        ),
        ("Thực hiện Kế hoạch của Đảng ủy về đại hội các chi bộ, chiều ngày 04/10/2016, Chi bộ họp.", "2016-10-04"),
        ("Nhân Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2018), ngày 22/7/2018, Trung tâm khám bệnh.", "2018-07-22"),
        (
            "Được sự quan tâm của lãnh đạo, vào lúc 7 giờ 30 ngày 12/5/2021, Trạm Y tế xã khai trương phòng khám mới.",
            "2021-05-12",
        ),
        ("Sáng thứ 2, ngày 06/10/2025, Bệnh viện chào cờ đầu tuần và sinh hoạt chính trị tháng 10/2025.", "2025-10-06"),
        ("Hội nghị sơ kết công tác y tế của toàn ngành diễn ra ngày 12/5/2021 tại hội trường lớn.", "2021-05-12"),
        ("Sở Y tế phối hợp với Hội Chữ thập đỏ tổ chức hiến máu vào sáng Chủ nhật (12/5/2019).", "2019-05-12"),
        ("Trước đó, ngày 12/5/2018, bệnh nhân nhập viện; sáng 20/5/2018, ca mổ thành công.", "2018-05-20"),
    ],
)
def test_the_day_that_the_lead_tells(lead: str, date: str) -> None:
    result = describe_date(news("Hội nghị y tế", lead, REST))
    assert (result.date, result.kind, result.evidence["date"].how) == (date, "event", "stated")


@pytest.mark.parametrize(
    "lead",
    [
        "Vừa qua, Sở Y tế đã tổ chức hội nghị sơ kết công tác với sự tham gia của các đơn vị.",
        "Thực hiện Kế hoạch số 03-KH/ĐU, ngày 06/5/2021 của Ban Thường vụ Đảng ủy Sở Y tế về công tác dân vận, chi bộ đã họp.",
        "Đại hội chi bộ nhiệm kỳ 2020 – 2025 đã thành công tốt đẹp với sự tham gia của các đảng viên trong chi bộ.",
        "Nhân kỷ niệm 67 năm Ngày Thầy thuốc Việt Nam (27/2/1955 – 27/2/2022), lãnh đạo tỉnh đã thăm bệnh viện.",
        "Người dân có nhu cầu xin đăng ký trước ngày 15/12/2023 tại Trạm Y tế xã để được phục vụ chu đáo.",
        "Ngày 27/2/1955, Bác Hồ gửi thư cho hội nghị cán bộ y tế với lời dạy lương y phải như từ mẫu.",
        "Ngày 25/10/2017, Ban Chấp hành Trung ương đã ban hành Nghị quyết về chăm sóc sức khỏe nhân dân.",
        "Ông Nguyễn Văn A, sinh ngày 12/3/1960, là thầy thuốc được nhân dân trong xã yêu mến, tin cậy.",
        "Bệnh viện 30-4 và đường 17/8 đều nằm ở phường này, người bệnh có thể đi xe buýt đến khám hằng ngày.",
        "Khoa cấp cứu trực 24/7, có 126/126 xã, phường đạt tiêu chí và 7/8 chỉ tiêu đã hoàn thành vượt mức.",
        "Rằm tháng Giêng, ngày 15/8 âm lịch, các bệnh viện đều tổ chức vui Trung thu cho bệnh nhi đang điều trị.",
    ],
)
def test_what_is_not_the_day_of_the_event(lead: str) -> None:
    result = describe_date(news("Chăm lo sức khỏe nhân dân", lead, REST))
    assert result.date is None
    assert "no-date" in _ids(result)


def test_a_paper_younger_than_the_day_proves_it_an_earlier_story() -> None:
    page = news(
        "Đổi mới y tế cơ sở",
        "Ngày 16/10/2014, bệnh viện tổ chức ca mổ đầu tiên với sự giúp đỡ của tuyến trên.",
        "Theo Quyết định số 12/QĐ-SYT ngày 03/3/2019, khoa được mở rộng.",
    )
    assert describe_date(page).date is None


@pytest.mark.parametrize(
    ("published", "lead", "event"),
    [
        (
            "12/05/2024",
            "Hôm qua, vượt hơn 40 cây số đường đèo, ngày 11/5, gần 400 người dân được khám bệnh.",
            "2024-05-11",
        ),
        (
            "02/01/2024",
            "Chiều 29/12, Đảng ủy Sở Y tế tổ chức hội nghị tổng kết với sự tham gia của các chi bộ.",
            "2023-12-29",
        ),
        (
            "09/06/2021",
            "Ngày 8/6, tại hội trường, Sở Y tế tổ chức lớp tập huấn kỹ năng giám sát cho cán bộ.",
            "2021-06-08",
        ),
        (
            "21/03/2025",
            "Chiều ngày 20/3/2025, Chi bộ Trung tâm Pháp y long trọng tổ chức Đại hội nhiệm kỳ mới.",
            "2025-03-20",
        ),
        ("24/02/2023", "Hội nghị do Sở Y tế tổ chức sáng nay với sự tham gia của lãnh đạo tỉnh và các đơn vị.", None),
        ("25/06/2023", "Hôm nay (25/6), Sở Y tế công bố kết quả thi tuyển viên chức của các đơn vị trực thuộc.", None),
        ("18/10/2022", "Trong hai ngày 11 và 12/10, Đoàn kiểm tra của Sở đã kiểm tra các cơ sở bán lẻ thuốc.", None),
        ("18/10/2022", "Ngày 05/01, đoàn kiểm tra của Sở đã đến kiểm tra các cơ sở bán lẻ thuốc trong tỉnh.", None),
        (
            "18/10/2022",
            "Ngày 12/3/2018, bệnh viện tổ chức ca ghép thận đầu tiên; đến nay đã có nhiều ca thành công.",
            None,
        ),
    ],
)
def test_the_event_beside_the_publication(published: str, lead: str, event: str | None) -> None:
    page = labelled_page(("title", "Hội nghị"), ("published", f"Đăng lúc {published}"), ("body", lead), ("body", REST))
    result = describe_date(page)
    assert result.kind == "published"
    assert result.event_date == event
    assert ("event_date" in result.evidence) == (event is not None)


# --- the year that is not printed ------------------------------------------------------------------------------------


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


def _year_cases(kind: str) -> list[Any]:
    return [
        pytest.param(*case, id=f"{cue['id']}: {case[0]}") for cue in year_rules()["year_cues"] for case in cue[kind]
    ]


@pytest.mark.parametrize(("text", "month", "year"), _year_cases("examples"))
def test_year_cue_examples(text: str, month: int, year: int) -> None:
    result = describe_date(news("Tin hoạt động", f"{text} với sự tham gia của lãnh đạo các đơn vị.", REST))
    assert result.date is not None
    assert result.date.startswith(f"{year}-{month:02}")


@pytest.mark.parametrize(("text", "month"), _year_cases("counter_examples"))
def test_year_cue_counter_examples(text: str, month: int) -> None:
    result = describe_date(news("Tin hoạt động", f"{text} với sự tham gia của lãnh đạo các đơn vị.", REST))
    assert result.date is None


# --- the period ------------------------------------------------------------------------------------------------------


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
        ("Gương sáng ngành y", "Tốt nghiệp đại học năm 2005, bác sĩ An về công tác tại trạm y tế xã vùng cao."),
    ],
)
def test_what_is_no_period(title: str, lead: str) -> None:
    assert describe_date(news(title, lead, REST)).date is None


# --- the editor ------------------------------------------------------------------------------------------------------


def test_facts_win() -> None:
    page = labelled_page(
        ("title", "Hội nghị"), ("published", "Đăng lúc 12/03/2021"), ("body", f"Sáng 11/3, Sở họp bàn. {REST}")
    )
    result = describe_date(page, Facts(date="2021-03-14"))
    assert (result.date, result.precision, result.evidence["date"].how) == ("2021-03-14", "day", "editor")
    assert result.event_date == "2021-03-11"
    result = describe_date(page, Facts(date="2021", event_date="2021-02"))
    assert (result.date, result.precision, result.event_date) == ("2021", "year", "2021-02")
    assert result.evidence["event_date"].how == "editor"


def test_an_editor_may_give_only_the_event() -> None:
    result = describe_date(news("Hội nghị", REST), Facts(event_date="2019-05-04"))
    assert (result.date, result.kind, result.event_date) == ("2019-05-04", "event", None)


def test_an_old_fact_is_kept_with_a_finding() -> None:
    result = describe_date(news("Hội nghị", REST), Facts(date="1930"))
    assert result.date == "1930"
    assert _ids(result) == ["date-before-1945"]


# --- any text --------------------------------------------------------------------------------------------------------


def test_ranks() -> None:
    ranks = [stamp_rank(tone_key(words))[0] for words in ("Hôm nay, ", "Đăng lúc: ", "", "gửi vào ", "Cập nhật ")]
    assert ranks == [0, 1, 2, 3, 4]


@given(st.text())
def test_any_page(text: str) -> None:
    describe_date(Context(text.split("\n"), clean(text)))


_LABELS = st.sampled_from(["title", "body", "published", "byline", "footer", "page_date", "category"])
_WORDS = st.sampled_from(
    [
        "Sáng 12/5, Sở họp",
        "ngày 12/5/2021",
        "(27/2/1955 – 27/2/2018)",
        "năm 2019",
        "Kế hoạch số 3/KH ngày 1/2/2020",
        "Đăng lúc 3/4/2020",
        "tháng 4/2016",
        "29/2",
        "Ngày 29/2",
        "0001-01-01",
        "9999",
        "kỷ niệm 99 năm Quốc khánh",
        "12 và 13/5",
    ]
)


@given(st.lists(st.tuples(_LABELS, st.lists(_WORDS, max_size=4).map(", ".join)), min_size=1, max_size=8))
def test_any_labelled_page(lines: list[tuple[str, str]]) -> None:
    result = describe_date(labelled_page(*lines))
    assert (result.date is None) == (result.precision is None) == ("date" not in result.evidence)
    assert result.event_date is None or result.event_date != result.date
