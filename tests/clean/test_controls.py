"""A row of buttons is known though not every button is; the head of a table is none."""

from __future__ import annotations

import pytest

from generator.clean.controls import is_row_of_buttons
from generator.clean.lines import make_line
from generator.clean.page import clean
from generator.clean.segment import see

TITLE = "Trạm Y tế xã Bình Phú khám sức khỏe cho người cao tuổi"
TEXT = (
    "Ngày 12/5/2021, Trạm Y tế xã Bình Phú khám sức khỏe định kỳ cho 120 người cao tuổi trên địa bàn xã theo kế hoạch.",
    "Các cụ được đo huyết áp, thử đường máu, nghe tim phổi và được dặn cách ăn uống hợp với tuổi tác của mình.",
)


@pytest.mark.parametrize(
    "text",
    [
        "Cỡ chữ | Tăng tương phản Giảm tương phản | Gửi lên bảng tin của tôi",
        "In trang | Lưu tin | Gửi phản hồi nhanh tới tòa soạn",
        "Nghe đọc bài | Tải xuống | Đổi giọng kể | Chép lại",
    ],
)
def test_a_row_of_buttons_is_no_title_and_no_section(text: str) -> None:
    assert is_row_of_buttons(see(make_line(1, text)))
    found = clean("\n\n".join((text, TITLE, *TEXT)))
    assert found.title == TITLE
    assert found.spans[0].rule == "buttons-in-a-row"


def test_a_row_of_buttons_below_the_title_is_no_body() -> None:
    found = clean("\n".join((TITLE, "In trang | Lưu tin | Gửi phản hồi nhanh tới tòa soạn", *TEXT)))
    assert [paragraph.text for paragraph in found.paragraphs] == list(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Nam | Nữ | Tổng số người khám",
        "Nhóm máu | A | B | AB | O",
        "Chia sẻ | Chuyện người giữ trạm ở đầu nguồn | Phóng sự",
        "Bản in và bản nghe của tờ rơi đều phát miễn phí | Chia sẻ | Lưu.",
        "Chia sẻ | Tập thể dục đúng cách cho người già ở vùng cao | Bản in",
        TITLE,
    ],
)
def test_a_table_or_a_headline_is_none(text: str) -> None:
    assert not is_row_of_buttons(see(make_line(1, text)))
