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
    "headline",
    ['"giọt hồng trao đi, sự sống ở lại"', "bàn tiêm lưu động về các thôn xa", "“Giọt hồng” bên dòng sông Son"],
)
def test_a_headline_in_quotes_or_small_letters(headline: str) -> None:
    found = clean(f"{headline}\n\n{SECOND}\n\n{LEAD}")
    assert found.title == headline
    assert clean(f"Trang chủ\n{headline}\n12/05/2021\n{SECOND}\n\n{LEAD}").title == headline


@pytest.mark.parametrize("line", ["xã có ba thôn ven sông", "các bài viết mới trong tuần", "“Một”, “hai”"])
def test_other_lines_in_quotes_or_small_letters_are_none(line: str) -> None:
    assert clean(f"{line}\n\n{SECOND}\n\n{LEAD}").title is None


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
