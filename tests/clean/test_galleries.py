"""Below the header of a series of pictures stand captions, whatever they say; the text that goes on below them stays."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.galleries import mend_galleries
from generator.clean.lines import read_lines
from generator.clean.segment import see
from generator.clean.verdict import Verdict, Zones

HEADER = "Một số hình ảnh tại hội thao:"
LEAD = "Ngày 22/02/2020, Công đoàn ngành Y tế tổ chức hội thao với 320 vận động viên của 14 đơn vị ở bốn môn thi."
SHOWN = ("Lễ khai mạc", "Trận chung kết bóng chuyền nam", "Kéo co nữ: đội Long Mỹ gặp đội Vị Thủy", "Cổ động viên")


def labels(*lines: str) -> list[str]:
    """The labels of lines after the galleries were mended; a header was known as a caption before."""
    page = [see(line) for line in read_lines("\n".join(lines))]
    verdicts = [Verdict("caption" if line == HEADER else "body", "test") for line in lines]
    mend_galleries(page, verdicts, Zones(None, 0, len(lines) - 1))
    return [verdict.label for verdict in verdicts]


def test_the_captions_of_a_series() -> None:
    assert labels(LEAD, HEADER, *SHOWN) == ["body", *["caption"] * 5]
    assert labels(LEAD, HEADER, *SHOWN, LEAD) == ["body", *["caption"] * 5, "body"]


@pytest.mark.parametrize(
    "below", ["- Tăng cường giám sát", "Các nội dung chính gồm:", "PHẦN THỨ HAI", "Hội thao đã bế mạc."]
)
def test_what_ends_a_series(below: str) -> None:
    assert labels(LEAD, HEADER, *SHOWN, below)[-1] == "body"


def test_one_line_makes_no_series() -> None:
    assert labels(LEAD, HEADER, "Kết quả chung cuộc", LEAD) == ["body", "caption", "body", "body"]


def test_the_author_below_a_series_is_no_caption() -> None:
    page = "\n".join(
        ("Hội thao của công đoàn ngành Y tế", LEAD, HEADER, *SHOWN, "Tác giả bài viết: Kim Thoa", "Lượt xem: 12")
    )
    found = {span.line: span.label for span in clean(page).spans}
    assert [found[line] for line in range(3, 9)] == [*["caption"] * 5, "byline"]
