"""Below the last paragraph stand pictures of the article, and then headlines of others: the first are kept as captions."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.below import mend_below
from generator.clean.lines import read_lines
from generator.clean.segment import see
from generator.clean.verdict import Verdict, Zones
from tests.clean.scene_cases import ABOVE, BELOW, LEAD, TITLE

SHOWN = (
    "Bà Lê Thị Thanh Thúy xem lu nước của hộ dân xã Vị Thanh",
    "Cộng tác viên hướng dẫn bà con diệt lăng quăng",
)


def labels(*below: str) -> list[str]:
    """The labels of the lines below an article."""
    cleaned = clean("\n".join((TITLE, LEAD, ABOVE, BELOW, *below)))
    return [span.label for span in cleaned.spans if span.line > 4 and span.label != "blank"]


def test_captions_above_the_author_are_kept() -> None:
    assert labels(*SHOWN, "Mai Lan") == ["caption", "caption", "byline"]
    assert labels(SHOWN[0], "Tin, ảnh: Mai Lan – CDC Hậu Giang") == ["caption", "byline"]


def test_captions_at_the_end_of_the_page_are_kept() -> None:
    assert labels(*SHOWN) == ["caption", "caption"]


def test_a_caption_that_the_page_cuts_off_is_kept() -> None:
    assert labels(*SHOWN, "Đại diện lãnh đạo hu") == ["caption", "caption", "caption"]


def test_a_line_between_the_place_of_a_picture_and_its_credit() -> None:
    assert labels("- Ảnh 1.", "Niềm vui của người ở lại sau mùa dịch", "ẢNH: MAI LAN")[1] == "caption"


@pytest.mark.parametrize(
    "headlines",
    [
        ("Người dân phường 5 hiến máu cứu người", "Bệnh viện Mắt trao học bổng cho học sinh nghèo", "Giá vé tham quan"),
        ("Khai giảng lớp đào tạo điều dưỡng trưởng", "Thủ tướng thăm Bệnh viện Bạch Mai"),
        ("Cảnh báo thủ đoạn giả danh cán bộ bảo hiểm",),
    ],
)
def test_headlines_of_other_articles_are_no_captions(headlines: tuple[str, ...]) -> None:
    assert "caption" not in labels(*headlines)
    assert "caption" not in labels("Mai Lan", *headlines)


def test_a_series_is_announced_in_a_sentence() -> None:
    assert labels("Sau đây là một số hình ảnh của buổi kiểm tra", "No comments:")[0] == "caption"


def test_the_lines_below_the_header_of_a_series_are_captions() -> None:
    header = "Một số hình ảnh của buổi kiểm tra"
    assert labels(header, "Lu nước đậy kín", "Tổ diệt lăng quăng", "Nụ cười ấp 7", "Mai Lan") == [
        *["caption"] * 4,
        "byline",
    ]
    assert labels(header, "Lu nước đậy kín", "Phòng Y tế huyện Vị Thủy") == ["caption", "footer", "publisher"]


def test_one_line_below_a_header_is_no_series() -> None:
    assert labels("Một số hình ảnh của buổi kiểm tra", "", "File Video")[1] == "footer"


def test_the_first_captions_below_a_header_may_be_the_last_lines_of_the_article() -> None:
    for first in ("Bác sĩ khám răng miệng cho các em nhỏ", "Cắt băng khánh thành “Mái ấm công đoàn”"):
        assert_series_below(f"{first}\nCấp phát thuốc miễn phí\nĐoàn công tác chụp ảnh lưu niệm")


def assert_series_below(series: str) -> None:
    page = [*map(see, read_lines(f"{TITLE}\n\n{LEAD}\n\nMột số hình ảnh của chương trình:\n\n{series}"))]
    given = (
        ("title", "title"),
        ("body", "test"),
        ("caption", "test"),
        ("body", "test"),
        *[("footer", "below-the-article")] * 2,
    )
    verdicts = [Verdict(*verdict) for verdict in given]
    mend_below(page, verdicts, Zones(0, 1, 3))
    assert [verdict.label for verdict in verdicts[2:]] == ["caption"] * 4


def test_the_author_below_the_last_captions() -> None:
    series = ("Thí sinh thực hành cấp cứu ngừng tuần hoàn", "Ban tổ chức trao giải Nhất cho đội Phượng Đỏ")
    text = "\n\n".join((TITLE, LEAD, ABOVE, BELOW, "Một số hình ảnh hội thi:", *series, "Đoàn Thu Giang – Phòng CTXH"))
    assert clean(text).spans[-1].label == "byline"


@pytest.mark.parametrize("name", ["Mai Lan", "Phòng Y tế huyện Vị Thủy"])
def test_captions_below_the_author_speak_of_the_article(name: str) -> None:
    shown = ("Bà Lê Thị Thanh Thúy thăm hộ dân ở xã Vị Thanh", "Đoàn công tác của Sở Y tế xem lu khạp tại xã Vị Thanh")
    assert labels(name, *shown)[1:] == ["caption"] * 2
    assert labels(name, *shown, "Cộng tác viên bám ấp, bám hộ trong mùa mưa")[1:] == ["caption"] * 3


def test_a_group_picture_is_no_headline() -> None:
    taken = "Các đại biểu chụp hình lưu niệm"
    assert labels("Mai Lan", "Khai giảng lớp đào tạo điều dưỡng trưởng", taken)[1:] == ["footer", "caption"]
    assert labels("Giá vé tham quan", "Cả đoàn chụp ảnh lưu niệm trước cửa địa đạo") == ["footer", "caption"]
    assert labels("Những tấm ảnh lưu niệm của ngành Y tế Hậu Giang")[0] == "footer"


def test_headlines_below_the_author_speak_of_other_things() -> None:
    others = ("Khai giảng lớp đào tạo điều dưỡng trưởng", "Bác sĩ trẻ tình nguyện khám bệnh tại xã đảo Tam Hải")
    assert "caption" not in labels("Mai Lan", *others)
    assert "caption" not in labels("Mai Lan", "Đoàn công tác kiểm tra phòng, chống sốt xuất huyết 12/7/2022", *others)


def test_a_series_below_the_author_is_announced() -> None:
    assert labels("Mai Lan", "Một số hình ảnh của buổi kiểm tra:", *SHOWN) == [
        "byline",
        "caption",
        "caption",
        "caption",
    ]
