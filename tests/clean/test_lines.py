"""A line as it is read: its tidy text, its ends, its columns; and the lines of a seed numbered as editors see them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.lines import is_item, make_line, read_lines, visible_text

#: Letters of all kinds, spaces that are not spaces, characters that are not seen, and a tone on its own.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("aáàoòOÒuỳyỦđĐ Ww.,:|•-(1İ\t\u00a0\u2003\u200b\ufeff\u00ad\x00\x0b\x1c\x85\u0301\u0309"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Sở Y tế\u00a0 tỉnh\tBắc Ninh ", "Sở Y tế tỉnh Bắc Ninh"),
        ("\ufeffThông báo", "Thông báo"),
        ("Bệnh\u200b viện\u00ad đa\u200e khoa", "Bệnh viện đa khoa"),
        ("Trạm\x00 Y\x07 tế", "Trạm Y tế"),
        ("Hội\u3000nghị\u2003giao ban", "Hội nghị giao ban"),
        ("| | Mai Lan | |", "Mai Lan"),
        ("Tiêm chủng | Khám bệnh", "Tiêm chủng | Khám bệnh"),
        ("a|b", "a|b"),
        ("\u200b \u00a0", ""),
        ("", ""),
    ],
)
def test_visible_text(raw: str, text: str) -> None:
    assert visible_text(raw) == text


@given(TEXTS)
def test_tidy_text_needs_no_tidying(raw: str) -> None:
    text = visible_text(raw)
    assert text == text.strip()
    assert "  " not in text
    assert visible_text(text) == text


@given(TEXTS)
def test_low_has_the_length_of_the_text(raw: str) -> None:
    line = make_line(1, unicodedata.normalize("NFC", raw))
    assert len(line.low) == len(line.text) == line.size


@pytest.mark.parametrize(
    ("raw", "low"), [("ỦY BAN  hòa", "uỷ ban hoà"), ("Uỷ ban hoà", "uỷ ban hoà"), ("ĐẶNG Thúy", "đặng thuý")]
)
def test_low_has_one_case_and_one_tone_placement(raw: str, low: str) -> None:
    assert make_line(1, raw).low == low


def test_lines_are_numbered_from_one_and_blank_ones_are_counted_as_gaps() -> None:
    lines = read_lines("\nThông báo\n\n \u00a0\t\nNội dung\nchi tiết\n")
    assert [(line.number, line.text, line.gap) for line in lines] == [
        (2, "Thông báo", 1),
        (5, "Nội dung", 2),
        (6, "chi tiết", 0),
    ]


@given(st.lists(TEXTS.map(lambda text: text.replace("\n", " ").replace("\r", " ")), max_size=6))
def test_all_lines_at_once_are_read_as_one_by_one(raws: list[str]) -> None:
    text = unicodedata.normalize("NFC", "\n".join(raws))
    one_by_one = [make_line(number, raw) for number, raw in enumerate(text.split("\n"), 1)]
    shown = [(line.number, line.raw, line.text, line.low, line.size, line.ends_sentence) for line in one_by_one]
    read = [(line.number, line.raw, line.text, line.low, line.size, line.ends_sentence) for line in read_lines(text)]
    assert read == [line for line in shown if line[2]]


@pytest.mark.parametrize(
    "raw",
    [
        "Hội nghị đã kết thúc.",
        "Phải làm gì?",
        "Hãy tiêm vắc xin!",
        "Mọi công việc đã hoàn thành./.",
        "Các nội dung chính gồm:",
        "tuyên truyền tại xã;",
        "Đồng chí nhấn mạnh: “Sức khoẻ là vốn quý”",
        "(theo báo cáo của Trạm Y tế.)",
        "Còn nhiều việc phải làm…",
        "Hội nghị đã kết thúc. \u200b",
        "Hẹn gặp lại các cụ ạ! ❤️ 🌿",
        "Hội nghị đã kết thúc. (Mai Lan)",
    ],
)
def test_a_line_ends_as_a_sentence_does(raw: str) -> None:
    assert make_line(1, raw).ends_sentence


@pytest.mark.parametrize(
    "raw",
    ["Hội nghị tổng kết năm 2023", "Tri ân thầy thuốc 🌿", "Mai Lan,", "Quang cảnh (ảnh tư liệu)", "12/10/2022", "-"],
)
def test_a_line_does_not_end_as_a_sentence_does(raw: str) -> None:
    assert not make_line(1, raw).ends_sentence


@pytest.mark.parametrize(
    "text",
    [
        "- Tiêm chủng",
        "• Khám bệnh",
        "1. Mục đích",
        "2) Yêu cầu",
        "a) Thành phần",
        "IV. Kết quả",
        "+ Ba xã",
        "1.2. Nội dung",
        "Bước 2: Rửa tay",
    ],
)
def test_a_list_item(text: str) -> None:
    assert is_item(text)


@pytest.mark.parametrize(
    "text",
    ["12/10/2022", "-", "A", "Anh Nam", "2 đồng chí", "I", "7 giờ 30", "Bước đầu đạt kết quả"],
)
def test_no_list_item(text: str) -> None:
    assert not is_item(text)


@pytest.mark.parametrize(
    ("raw", "columns"),
    [
        ("Giới thiệu\tTin tức\tLiên hệ", 3),
        ("STT   Họ và tên   Đơn vị   Ghi chú", 4),
        ("Trang chủ | Tin tức | Văn bản", 3),
        ("Sở Y tế tổ chức hội nghị", 1),
        ("    Sở Y tế tổ chức hội nghị", 1),
        ("Sở Y tế  tổ chức hội nghị tổng kết công tác năm và triển khai nhiệm vụ trọng tâm", 1),
        ("từ " * 200 + "\tcột", 1),
    ],
)
def test_columns(raw: str, columns: int) -> None:
    assert make_line(1, raw).columns == columns


@pytest.mark.parametrize(
    ("raw", "sentences"),
    [
        ("Hội nghị đã kết thúc.", 1),
        ("Hội nghị đã kết thúc. Đồng chí Bí thư phát biểu.", 2),
        ("Ai cần tiêm? Trẻ em! “Mọi trẻ em.” Đúng vậy", 4),
        ("Toàn tỉnh có 1.270 ca mắc, tăng 2.5 lần", 1),
        ("Số 20-NQ/TW ngày 25.10.2017 của Ban Chấp hành", 1),
    ],
)
def test_sentences(raw: str, sentences: int) -> None:
    assert make_line(1, raw).sentences == sentences


def test_quotes_and_dashes_of_two_kinds_say_the_same() -> None:
    one = make_line(1, 'Chương trình "Áo ấm" - năm 2023')
    other = make_line(2, "Chương trình “Áo ấm” – năm 2023")
    assert one.says(other)
    assert one.key == other.key
    assert len(other.key) == other.size
    assert not one.says(make_line(3, "Chương trình “Áo ấm” – năm 2024"))


def test_a_point_behind_a_title_ends_no_sentence() -> None:
    assert make_line(1, "Đoàn thăm Trạm Y tế phường 4, TP. Gia Nghĩa do BS. Hà Văn Tâm dẫn đầu").sentences == 1
    assert make_line(1, "Đoàn đã về TP. Gia Nghĩa. Hôm sau đoàn đi xã. BS. Hà ở lại").sentences == 3
