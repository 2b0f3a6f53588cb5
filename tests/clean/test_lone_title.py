"""A line that has not the form of a headline is one where the page says it as one; a lead that stands twice is none."""

from __future__ import annotations

import pytest

from generator.clean.page import clean

HEADLINE = "Hội Chữ thập đỏ tỉnh tới thăm trẻ mồ côi đang được nuôi dưỡng tại Trung tâm Bảo trợ Hoa Mai."
LEAD = f"Chiều 14/3/2022, {HEADLINE[:-1]} và trao 30 suất quà của các nhà hảo tâm."
TOLD = "Sáng 14/3/2022, tại xã Bình Phú, Trạm Y tế đã tổ chức tiêm vắc xin phòng COVID-19 mũi ba cho người già."
SECOND = "Thực hiện kế hoạch của Ủy ban nhân dân huyện, Trạm Y tế xã bố trí hai bàn tiêm lưu động về các thôn xa."


def test_a_sentence_that_the_lead_says_behind_the_time() -> None:
    found = clean(f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}")
    assert found.title == HEADLINE
    assert [paragraph.text for paragraph in found.paragraphs] == [LEAD, SECOND]


def test_a_dated_sentence_that_the_text_tells_again_is_the_title_and_told() -> None:
    found = clean(f"Thời gian: 14/03/2022 16:20\n\n{TOLD}\n\n{SECOND}\n\n{TOLD}")
    assert found.title == TOLD
    assert [paragraph.text for paragraph in found.paragraphs] == [SECOND, TOLD]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}\n{TOLD}\n\n{SECOND}",
        f"{TOLD}\n\n{SECOND}\n\n{TOLD}",
        f"{HEADLINE}\n\n{SECOND}",
    ],
)
def test_a_lead_that_stands_twice_or_alone_is_none(text: str) -> None:
    assert clean(text).title is None
