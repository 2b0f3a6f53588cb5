"""The day above the headline of a post, told apart from the clock of a page."""

from __future__ import annotations

import pytest

from generator.describe.dates import DateResult, describe_date
from tests.describe.labelled_page import labelled_page

TITLE = ("title", "Hội thi nấu cháo dinh dưỡng của tổ công đoàn khoa Nhi")
LEAD = ("body", "Ngày 20/6/2019, tổ công đoàn khoa Nhi tổ chức hội thi nấu cháo dinh dưỡng cho các cháu đang nằm viện.")


def _of(*lines: tuple[str, str]) -> DateResult:
    return describe_date(labelled_page(*lines))


@pytest.mark.parametrize(
    "day", ["Saturday, June 22, 2019", "Thứ Bảy, 22/06/2019", "Thứ bảy, ngày 22 tháng 6 năm 2019", "Thứ năm, 20/6/2019"]
)
def test_a_day_alone_above_the_title_is_the_posts(day: str) -> None:
    result = _of(("page_date", day), TITLE, LEAD)
    assert (result.date, result.kind, result.evidence["date"].how) == (
        "2019-06-20" if "20/6" in day else "2019-06-22",
        "published",
        "inferred",
    )
    assert [finding[0] for finding in result.findings] == ["date-inferred"]


def test_below_a_menu_it_is_the_posts_where_the_page_tells_the_hour_elsewhere() -> None:
    head = [("menu", "Liên hệ"), ("page_date", "Thứ Bảy, 22/06/2019"), TITLE, LEAD]
    assert _of(*head, ("published", "Được đăng bởi Góc nhỏ khoa Nhi vào lúc 09:12")).date == "2019-06-22"
    assert _of(*head, ("footer", "Giờ làm việc bắt đầu lúc 07:00")).kind != "published"


def test_the_event_is_kept_beside_it() -> None:
    result = _of(("footer", "Góc nhỏ khoa Nhi"), ("page_date", "Thứ Bảy, 22/06/2019"), TITLE, LEAD)
    assert (result.date, result.event_date) == ("2019-06-22", "2019-06-20")


@pytest.mark.parametrize(
    "lines",
    [
        [("page_date", "Thứ Bảy, 29/06/2019"), TITLE, LEAD],
        [("page_date", "Thứ Tư, 19/06/2019"), TITLE, LEAD],
        [("page_date", "Thứ Bảy, 22/06/2019 08:15"), TITLE, LEAD],
        [("page_date", "Hôm nay: Thứ Bảy, 22/06/2019"), TITLE, LEAD],
        [("page_date", "22/06/2019"), TITLE, LEAD],
        [("menu", "Liên hệ"), ("page_date", "Thứ Bảy, 22/06/2019"), TITLE, LEAD],
        [("page_date", "Thứ Bảy, 22/06/2019"), ("breadcrumb", "Tin tức"), TITLE, LEAD],
        [("page_date", "Thứ Bảy, 22/06/2019"), TITLE, LEAD, ("page_date", "In lúc 22/06/2019")],
        [("page_date", "Thứ Bảy, 22/06/2019"), TITLE, ("body", LEAD[1].replace("/2019", ""))],
        [("page_date", "Thứ Bảy, 22/06/2019"), LEAD],
    ],
)
def test_any_other_day_at_the_head_may_be_a_clock(lines: list[tuple[str, str]]) -> None:
    assert _of(*lines).kind != "published"


def test_a_stamp_elsewhere_is_the_publication() -> None:
    result = _of(("page_date", "Thứ Bảy, 22/06/2019"), TITLE, ("published", "Đăng lúc 21/06/2019 09:10"), LEAD)
    assert (result.date, result.evidence["date"].how) == ("2019-06-21", "stated")
