"""Whether the day that a lead tells first is that of the article's own event."""

from __future__ import annotations

import re

import pytest

from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dates import describe_date
from generator.fold import tone_key
from tests.describe.labelled_page import labelled_page

RULES = read_rules("own_day")
STAMP = ("published", "Đăng lúc 12/04/2021 08:15")


def _cases(kind: str) -> list[tuple[str, str]]:
    return [(name, text) for name, rule in RULES.items() for text in rule[kind]]


def _fits(name: str, text: str) -> bool:
    low = tone_key(text)
    day = re.search(r"\d{1,2}[/-]\d{1,2}", low)
    pattern = re.compile(same_tones(RULES[name]["match"]))
    if name.endswith("_before"):
        return day is not None and pattern.search(low, 0, day.start()) is not None
    return (pattern.match(low, day.end()) if day else pattern.search(low)) is not None


@pytest.mark.parametrize(("name", "text"), _cases("examples"))
def test_every_example_fits(name: str, text: str) -> None:
    assert _fits(name, text)


@pytest.mark.parametrize(("name", "text"), _cases("counter_examples"))
def test_no_counter_example_fits(name: str, text: str) -> None:
    assert not _fits(name, text)


def _event(title: str, *leads: str) -> str | None:
    page = labelled_page(("title", title), STAMP, *(("body", lead) for lead in leads))
    return describe_date(page).event_date


TOLD = "Ngày 11/4, bác sĩ Lê Tư, Trưởng khoa Ngoại, cho biết người bệnh bị gỗ đè đã tỉnh táo và tự ăn được."
ISSUED = "Chiều 10/4, Trung tâm Y tế huyện đã ban hành kế hoạch, chia các xã làm ba cụm để ứng cứu lẫn nhau."
FELL = "Tối 7/4, trong lúc anh B. đang bốc gỗ ở bìa rừng thì một cây lim lăn xuống, đè lên ngực và chân trái."


@pytest.mark.parametrize(
    ("title", "leads", "event"),
    [
        ("Cứu người bệnh bị gỗ đè", [TOLD], None),
        ("Cứu người bệnh bị gỗ đè", [TOLD, FELL], "2021-04-07"),
        ("Cứu người bệnh bị gỗ đè", [FELL], "2021-04-07"),
        ("Cứu người bệnh bị gỗ đè", [f"{FELL} Sáng 8/4, kíp mổ nối lại mạch máu cho anh."], None),
        ("Cứu người bệnh bị gỗ đè", [f"{FELL} Ngày 20/4 anh sẽ tái khám tại khoa Ngoại."], "2021-04-07"),
        ("Thư cảm ơn của một người bệnh", [f"Kính gửi bệnh viện! {FELL}"], None),
        ("Vụ gỗ đè ở bìa rừng - Bài học từ một ca mổ", [FELL], None),
        (
            "Phòng bệnh dại",
            ["Trong tháng, một bé trai ở xã Lũng Vân đã tử vong vào ngày 7/4 vì không tiêm phòng dại."],
            None,
        ),
        ("Trạm y tế làng chài", ["Sáng 10/4, chúng tôi có mặt ở trạm y tế làng chài khi trời còn tối đất."], None),
        ("Khai trương trạm y tế", ["Sáng 10/4, xã khai trương trạm y tế mới ở làng chài ven cửa sông."], "2021-04-10"),
    ],
)
def test_the_events_own_day(title: str, leads: list[str], event: str | None) -> None:
    assert _event(title, *leads) == event


def test_it_dates_a_page_that_prints_no_other_day() -> None:
    page = labelled_page(("title", "Cứu người bệnh năm 2021"), ("body", TOLD.replace("11/4", "11/4/2021")))
    assert (describe_date(page).date, describe_date(page).kind) == ("2021-04-11", "event")


def test_a_paper_has_no_own_day_beside_the_publication() -> None:
    paper = "Ngày 09/4/2021, Ban Thường vụ Tỉnh ủy ban hành Nghị quyết số 71-NQ/TU về y tế cơ sở vùng biên giới."
    assert _event("Tỉnh ủy ban hành Nghị quyết về y tế cơ sở", paper) is None
