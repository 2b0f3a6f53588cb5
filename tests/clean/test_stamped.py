"""A byline with the day behind it on one line is told from a sentence that ends in a date."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.stamped import names_a_moment, stamped_byline, tells_the_hour, tells_who_posted


@pytest.mark.parametrize(
    ("text", "authors", "publisher", "date"),
    [
        ("LÊ MAI 19/11/2013 04:11", ("LÊ MAI",), None, "19/11/2013 04:11"),
        ("Thu Hà - 12/03/2019", ("Thu Hà",), None, "12/03/2019"),
        ("Sở Y tế | 05/03/2021 11:30", (), "Sở Y tế", "05/03/2021 11:30"),
        ("Thu Hà lúc 08:15", ("Thu Hà",), None, "08:15"),
        ("Posted by Phòng Điều dưỡng at 14:05", (), "Phòng Điều dưỡng", "14:05"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Được viết bởi cdc_media vào T6, 09/11/2018 - 15:32",
        "Submitted by Phòng Truyền thông on Mon, 05/11/2018 - 15:32",
        "Posted by Mai Lan at 9:05 PM 12/5/2014",
        "Bài gửi của Trần Thu ngày 12/05/2014 08:15",
        "Tổ biên tập gửi vào Thứ Hai, 12/05/2014 - 08:15 (GMT+7)",
        "Cập nhật bởi hoa.tt vào lúc 14:05 ngày 12/05/2014",
        "Dang boi to truyen thong 12/05/2014 08:15",
        "bantin_cs2 đã gửi lúc 2019-03-04 07:20",
    ],
)
def test_who_posted_and_when(text: str) -> None:
    assert tells_who_posted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Được viết bởi cdc_media",
        "Được viết bởi cdc_media vào 09/11/2018",
        "12/05/2014 08:15",
        "Bài viết đã đăng. Bài tiếp theo 12/05/2014 08:15",
        "Khai mạc lúc 8:00 ngày 12/05/2014",
        "Gửi hồ sơ về Sở Y tế trước 12/05/2014 17:00",
        "Lịch tiêm đợt hai 12/05/2014 08:00",
        "Cập nhật tình hình dịch COVID-19 lúc 18h00 ngày 12/05/2021",
        "Bản tin dịch COVID-19 cập nhật lúc 18:00 12/05/2021",
        "Thông tin về ca bệnh do Sở Y tế gửi lúc 18h00 ngày 12/05/2021",
        "Viết về mẹ 12/05/2021 18:00",
        "Bệnh nhân nhập viện lúc 8:00 ngày 12/05/2014",
        "Viết tiếp truyền thống, từ sáng, mọi người đã có mặt 12/05/2014 07:30",
    ],
)
def test_a_moment_of_something_else(text: str) -> None:
    assert not tells_who_posted(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Đoàn cơ sở BV 2019-03-04 07:20", True),
        ("Tổ mắt 28/03/2018 - 09:14", True),
        ("Đợt 2: 12/05/2014 07:30", False),
        ("Đợt hai: 12/05/2014 07:30", False),
        ("Khai mạc 12/05/2014 07:30", False),
        ("Ca sinh đầu tiên lúc 07:30 ngày 12/05/2014", False),
        ("Bệnh viện đón người bệnh đầu tiên 12/05/2014 07:30", False),
    ],
)
def test_some_words_before_a_moment_of_a_program(text: str, named: bool) -> None:
    assert names_a_moment(text) is named


@pytest.mark.parametrize(
    "posted", ["Được viết bởi to_mat vào T6, 09/11/2018 - 15:32", "Đăng bởi chị Bốn lúc 08:15 09/11/2018"]
)
def test_below_the_title_who_posted_is_published(posted: str) -> None:
    title = "Đưa kính đến với học sinh vùng cao Mường Lống"
    body = (
        "Trong hai ngày 6 và 7/11, đoàn bác sĩ của bệnh viện đã đưa kính đến với học sinh vùng cao Mường Lống, Kỳ Sơn.\n"
        "Hơn ba trăm em được đo thị lực, trong đó bốn mươi hai em được cấp kính ngay tại trường, không phải xuống thị trấn.\n"
        "Chuyến đi sau của đoàn dự kiến vào tháng ba, khi đường vào các bản xa đã khô và học sinh trở lại trường sau Tết."
    )
    cleaned = clean(f"{title}\n{posted}\n{body}")
    assert cleaned.title == title
    assert [span.label for span in cleaned.spans][:3] == ["title", "published", "body"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đăng bởi Công đoàn khoa Nhi vào lúc 21:47", True),
        ("Posted by Góc nhỏ at 9:12", True),
        ("Bởi trời mưa nên lễ khai mạc lúc 7:30", False),
        ("Người đăng ký khám có mặt từ sáng sớm, bác sĩ bắt đầu khám lúc 7:30", False),
        ("Công đoàn khoa Nhi vào lúc 21:47", False),
        ("Đăng bởi Công đoàn khoa Nhi", False),
    ],
)
def test_who_posted_and_but_the_hour(text: str, told: bool) -> None:
    assert tells_the_hour(text) == told
    assert tells_who_posted(text) == told
