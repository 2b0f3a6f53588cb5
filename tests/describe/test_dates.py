"""Which date an article gets, and why: the publication's, else the event's, else the period's, else none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean import clean
from generator.describe.context import Context
from generator.describe.dates import DateResult, describe_date
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
        "Người dân có nhu cầu xin đăng ký trước ngày 15/12/2023 tại Trạm Y tế xã để được phục vụ chu đáo.",
        "Ngày 27/2/1955, Bác Hồ gửi thư cho hội nghị cán bộ y tế với lời dạy lương y phải như từ mẫu.",
        "Ngày 25/10/2017, Ban Chấp hành Trung ương đã ban hành Nghị quyết về chăm sóc sức khỏe nhân dân.",
        "Ông Nguyễn Văn A, sinh ngày 12/3/1960, là thầy thuốc được nhân dân trong xã yêu mến, tin cậy.",
        "Bệnh viện 30-4 và đường 17/8 đều nằm ở phường này, người bệnh có thể đi xe buýt đến khám hằng ngày.",
        "Thời gian qua, 7/8 chỉ tiêu của xã đã đạt, nhờ các trạm y tế và tổ y tế thôn bản cùng vào cuộc từ đầu năm.",
        "Khoa cấp cứu trực 24/7, có 126/126 xã, phường đạt tiêu chí và 7/8 chỉ tiêu đã hoàn thành vượt mức.",
        "Rằm tháng Giêng, ngày 15/8 âm lịch, các bệnh viện đều tổ chức vui Trung thu cho bệnh nhi đang điều trị.",
    ],
)
def test_what_is_not_the_day_of_the_event(lead: str) -> None:
    result = describe_date(news("Chăm lo sức khỏe nhân dân", lead, REST))
    assert result.date is None
    assert "no-date" in _ids(result)


def test_an_anniversary_gives_no_day() -> None:
    lead = "Nhân kỷ niệm 67 năm Ngày Thầy thuốc Việt Nam (27/2/1955 – 27/2/2022), lãnh đạo tỉnh đã thăm bệnh viện."
    result = describe_date(news("Chăm lo sức khỏe nhân dân", lead, REST))
    assert (result.date, result.kind, result.event_date) == ("2022", "period", None)


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


@given(st.text())
def test_any_page(text: str) -> None:
    describe_date(Context(text.split("\n"), clean(text)))


@pytest.mark.parametrize(
    "piece", ["ngày ", "ngày 1/", "12/5/2021, ", "năm 2019 và ", "(", "Sáng ", "tháng 4 ", "a b ", "1", "20/1/2020 – "]
)
def test_a_long_line_takes_no_long_time(piece: str) -> None:
    describe_date(news("Hội nghị " + piece, piece * 4000, piece * 4000))


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
