"""The day that the page prints as its publication: which stamps count, and which of several wins."""

from __future__ import annotations

import pytest

from generator.describe.date_rules import read_rules
from generator.describe.dates import DateResult, describe_date
from generator.describe.published import stamp_dates, stamp_rank, title_stamp
from generator.fold import tone_key
from tests.describe.labelled_page import labelled_page, news

REST = "Đồng chí Giám đốc ghi nhận những kết quả mà các đơn vị đã đạt được và đề nghị tiếp tục phấn đấu trong thời gian tới."


def _ids(result: DateResult) -> list[str]:
    return [finding[0] for finding in result.findings]


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
        ("12-Aug-2023", "2023-08-12"),
        ("Sat, 12 Aug 2023 08:15:00 +0700", "2023-08-12"),
        ("Created on Saturday, 12 August 2023 08:15", "2023-08-12"),
        ("Tháng Tám 12, 2023", "2023-08-12"),
        ("Thứ bảy, ngày 12 tháng tám năm 2023", "2023-08-12"),
        ("12 Th8, 2023", "2023-08-12"),
        ("12/Th8/2023", "2023-08-12"),
        ("Th8 12, 2023", "2023-08-12"),
        ("12 thg 8, 2023", "2023-08-12"),
        ("Sat, 12/08/2023 - 08:15", "2023-08-12"),
        ("Sat, 08/12/2023 - 08:15", "2023-08-12"),
        ("Mon, 08/12/2023 - 08:15", "2023-12-08"),
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


@pytest.mark.parametrize(
    ("above", "near", "ids"),
    [
        ("Thứ Ba, 5/3/2024", "Thứ Sáu, 7/10/2022 14:42'(GMT+7)", []),
        ("Thứ Ba, 5/3/2024 08:15", "Thứ Sáu, 7/10/2022 14:42", ["date-ambiguous"]),
        ("Thứ Ba, 5/3/2024", "Thứ Sáu, 7/10/2022", ["date-ambiguous"]),
    ],
)
def test_of_two_days_the_one_with_a_time(above: str, near: str, ids: list[str]) -> None:
    rows = [("published", above), ("category", "Xã hội"), ("published", near), ("title", "Chăm sóc sức khỏe nhân dân")]
    result = describe_date(labelled_page(*rows, ("body", "Hội nghị nghe báo cáo về công tác chăm sóc sức khỏe.")))
    assert result.date == "2022-10-07"
    assert [finding[0] for finding in result.findings] == ids


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


def test_ranks() -> None:
    ranks = [stamp_rank(tone_key(words))[0] for words in ("Hôm nay, ", "Đăng lúc: ", "", "gửi vào ", "Cập nhật ")]
    assert ranks == [0, 1, 2, 3, 4]


def _cases(kind: str) -> list[tuple[int, str]]:
    return [(label["rank"], text) for label in read_rules("published")["labels"] for text in label[kind]]


@pytest.mark.parametrize(("rank", "text"), _cases("examples"))
def test_label_examples(rank: int, text: str) -> None:
    found = stamp_dates(text)
    assert stamp_rank(tone_key(text[: found[0].start]))[0] == rank


@pytest.mark.parametrize(
    ("text", "day", "month", "odd"),
    [
        ("(Cập nhật: 8/7/2012 3:20:00 PM)", 7, 8, True),
        ("12/6/2013 10:05 AM", 6, 12, True),
        ("08/07/2012 03:20:00 PM", 8, 7, False),
        ("8/7/2012 15:20", 8, 7, False),
        ("8/7/2012 3:20:00 CH", 8, 7, False),
        ("11/12/2012 3:20:00 PM", 11, 12, False),  # nothing tells: as people here write
    ],
)
def test_the_month_comes_first_where_the_server_speaks_american(text: str, day: int, month: int, odd: bool) -> None:
    (found,) = stamp_dates(text)
    assert (found.day, found.month, found.odd) == (day, month, odd)


def test_digest_examples() -> None:
    digests = read_rules("published")["digests"]
    for text in digests["examples"]:
        assert title_stamp(news(text, REST)) is not None, text
    for text in digests["counter_examples"]:
        assert title_stamp(news(text, REST)) is None, text


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (["Số: 45/TB-TTYT          Vĩnh Châu, ngày 03 tháng 11 năm 2020"], "2020-11-03"),
        (["Số:   /KH-BV | Vĩnh Châu, ngày 03 tháng 11 năm 2020"], "2020-11-03"),
        (["SỞ Y TẾ SÓC TRĂNG", "Số 7-QĐ/ĐU", "Vĩnh Châu, ngày 03 tháng 11 năm 2020"], "2020-11-03"),
        (["Vĩnh Châu, ngày 03 tháng 11 năm 2020"], None),  # without a number it is the page's clock
        (["Số lượt truy cập: 5/ngày", "Vĩnh Châu, ngày 03 tháng 11 năm 2020"], None),
    ],
)
def test_the_head_of_an_official_text_above_the_title(head: list[str], date: str | None) -> None:
    page = labelled_page(*(("menu", line) for line in head), ("title", "Về việc nghỉ lễ"), ("body", REST))
    result = describe_date(page)
    assert result.date == date
    if date:
        assert result.kind == "published"
        assert result.evidence["date"].quote == "Vĩnh Châu, ngày 03 tháng 11 năm 2020"


def test_the_row_of_number_and_day_within_an_official_text() -> None:
    page = labelled_page(
        ("title", "Thông báo"), ("body", "Số: 45/TB-TTYT    Ba Tơ, ngày 3 tháng 11 năm 2020"), ("body", REST)
    )
    assert describe_date(page).date == "2020-11-03"


def test_an_update_alone_is_the_publication_and_the_evidence_says_so() -> None:
    page = labelled_page(("title", "Hội nghị y tế"), ("published", "Cập nhật lúc 08:15, 12/05/2014"), ("body", REST))
    result = describe_date(page)
    assert (result.date, result.kind) == ("2014-05-12", "published")
    assert "cập nhật" in result.evidence["date"].why
