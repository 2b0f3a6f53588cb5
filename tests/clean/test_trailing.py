"""Captions at the end of paragraphs: two without a full stop where the others have theirs; a lone one may be a sentence."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.trailing import trailing_captions

FULL = (
    "Từ đầu năm đến nay, các trạm y tế trong huyện đã khám cho hơn hai vạn lượt người, trong đó một phần ba là người cao "
    "tuổi ở những xã chưa có bác sĩ; số ca phải chuyển lên tuyến trên giảm rõ rệt."
)
FIRST = f"{FULL} Vườn thuốc nam của Trạm Y tế xã Đông Sơn"
SECOND = f"{FULL} Cân đo cho trẻ tại thôn Còn Noọc"


def found(*paragraphs: str) -> list[str]:
    return [paragraphs[place][cut.start :] for place, cut in trailing_captions(paragraphs).items()]


def test_two_captions_behind_the_last_sentences() -> None:
    assert found(FULL, FIRST, FULL, SECOND, FULL) == [
        "Vườn thuốc nam của Trạm Y tế xã Đông Sơn",
        "Cân đo cho trẻ tại thôn Còn Noọc",
    ]


def test_one_that_shows_somebody_at_something_where_all_others_have_their_stops() -> None:
    shown = "Bác sĩ Vi Văn Sen khám mắt cho các cụ cao tuổi"
    assert found(FULL, FULL, f"{FULL} {shown}", FULL, FULL) == [shown]
    assert found(FULL, f"{FULL} {shown}", FULL, FULL) == []  # too few others
    assert found(FULL, FULL, f"{FULL} Bác sĩ Vi Văn Sen đã khám mắt cho các cụ cao tuổi", FULL, FULL) == []
    assert found(FULL, FULL, f"{FULL} {shown}", FULL, FULL, FIRST.removesuffix("Sơn")) == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        (FULL, FIRST, FULL, FULL),  # one may have lost its full stop
        (FIRST, SECOND, FULL),  # who writes so leaves full stops out
        (FULL, FIRST, FULL, f"{FULL} Sau đó đoàn thăm Trạm Y tế xã", FULL),
        (FULL, FIRST, FULL, f"{FULL} Huyện cần thêm hai bác sĩ nội", FULL),
        (FULL, FIRST, FULL, f"{FULL} Đoàn tặng trạm 20 giường bệnh", FULL),
        (FULL, FIRST, FULL, f"{FULL} Thăm TP. Hồ Chí Minh ba ngày", FULL),
        (FULL, FIRST, FULL, FULL, SECOND),  # the last line may be cut off
        (),
    ],
)
def test_where_paragraphs_only_lack_their_full_stop(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []


def test_one_alone_shows_somebody_at_something() -> None:
    assert found(FULL, f"{FULL} Các bác sĩ kiểm tra vết mổ trước khi ra viện", FULL, FULL, FULL) == [
        "Các bác sĩ kiểm tra vết mổ trước khi ra viện"
    ]


@pytest.mark.parametrize(
    "tail",
    ["Vườn thuốc nam của Trạm Y tế xã Đông Sơn", "Các bác sĩ đã kiểm tra vết mổ", "Bà con lo lắng, chờ đợi suốt đêm"],
)
def test_one_alone_that_shows_nobody_or_tells_news_is_a_sentence(tail: str) -> None:
    assert found(FULL, f"{FULL} {tail}", FULL, FULL, FULL) == []
    assert found(FULL, f"{FULL} Các bác sĩ kiểm tra vết mổ trước khi ra viện", FULL) == []  # too few to tell


def test_they_are_captions_of_the_page() -> None:
    paragraphs = [f"{who} {text}" for who, text in zip("ABCDE", (FULL, FIRST, FULL, SECOND, FULL), strict=True)]
    captions = clean("\n".join(["Y tế cơ sở ở Đông Sơn", "", *paragraphs])).captions
    assert [caption.text for caption in captions] == found(*paragraphs)
