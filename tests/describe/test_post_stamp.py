"""The moment of a post without its year, which the event gives."""

from __future__ import annotations

import pytest

from generator.describe.dates import describe_date
from tests.describe.labelled_page import labelled_page

TITLE = ("title", "Hội thi nấu cháo dinh dưỡng của tổ công đoàn khoa Nhi")
LEAD = "Ngày {}, tổ công đoàn khoa Nhi tổ chức hội thi nấu cháo dinh dưỡng cho các cháu đang nằm viện."


@pytest.mark.parametrize(
    ("stamp", "event", "date"),
    [
        ("22 tháng 6 lúc 07:15  ·", "20/6/2019", "2019-06-22"),
        ("22 tháng 6 lúc 07:15", "20/6/2019", "2019-06-22"),
        ("22 thg 6 · 🌐", "20/6/2019", "2019-06-22"),
        ("June 22 at 7:15 AM ·", "20/6/2019", "2019-06-22"),
        ("2 tháng 1 lúc 20:41 ·", "28/12/2019", "2020-01-02"),
        ("20 tháng 6 lúc 20:41 ·", "20/6/2019", "2019-06-20"),
    ],
)
def test_the_event_gives_the_year(stamp: str, event: str, date: str) -> None:
    result = describe_date(labelled_page(("published", stamp), TITLE, ("body", LEAD.format(event))))
    assert (result.date, result.kind, result.evidence["date"].how) == (date, "published", "inferred")
    assert result.event_date != result.date


@pytest.mark.parametrize(
    ("stamp", "event"),
    [
        ("19 tháng 6 lúc 07:15 ·", "20/6/2019"),
        ("22 tháng 8 lúc 07:15 ·", "20/6/2019"),
        ("22 tháng 6 lúc 07:15 ·", "20/6"),
        ("30 tháng 2 lúc 07:15 ·", "20/2/2019"),
        ("5 giờ · 👥", "20/6/2019"),
    ],
)
def test_else_it_is_the_event_s_day_or_none(stamp: str, event: str) -> None:
    result = describe_date(labelled_page(("published", stamp), TITLE, ("body", LEAD.format(event))))
    assert result.kind != "published"


def test_what_stands_below_the_title_is_a_comment_s() -> None:
    page = labelled_page(TITLE, ("body", LEAD.format("20/6/2019")), ("published", "22 tháng 6 lúc 07:15 ·"))
    assert describe_date(page).kind == "event"
