"""The owner's second line and the place of the weather are told from headlines and sections by the line beside them."""

from __future__ import annotations

import pytest

from generator.clean.lines import make_line, read_lines
from generator.clean.page import clean
from generator.clean.page_head import ends_the_owner, head_verdict, says_a_detail
from generator.clean.segment import see

TEXT = (
    "Ở trạm y tế xã Long Điền Tây, người ta quen thấy y sĩ Trần Thị Lựu đi trên chiếc vỏ lãi cũ, mũi vỏ treo ngọn đèn bão.",
    "Mười một năm, chị đỡ 46 ca sinh trên xuồng, trên chòi tôm, ca nào cũng mẹ tròn con vuông cả.",
)


@pytest.mark.parametrize(
    ("above", "text", "ends"),
    [
        ("ỦY BAN NHÂN DÂN", "THỊ XÃ ĐỨC PHỔ", True),
        ("UBND", "XÃ LONG ĐIỀN TÂY", True),
        ("ỦY BAN NHÂN DÂN", "NGỌN ĐÈN TRƯỚC BÃO", False),
        ("ỦY BAN NHÂN DÂN", "Xã Long Điền Tây", False),
        ("ỦY BAN NHÂN DÂN TỈNH", "XÃ ĐẢO CÓ BÁC SĨ", False),
    ],
)
def test_the_place_of_an_authority(above: str, text: str, ends: bool) -> None:
    assert ends_the_owner([see(line) for line in read_lines(f"{above}\n{text}")], 1) is ends


def test_the_place_of_the_weather() -> None:
    page = [see(line) for line in read_lines("24.5 C\nBạc Liêu\nTin xã đảo")]
    assert head_verdict(page, 1) == ("toolbar", "place-of-the-weather")
    assert head_verdict(page, 2) is None


def test_a_headline_in_quotes_below_a_full_head() -> None:
    head = ("24.5 C", "Bạc Liêu", "ỦY BAN NHÂN DÂN", "HUYỆN ĐÔNG HẢI", "Trang chủ")
    text = "\n".join((*head, "", "“ngọn đèn trước bão”", "", "- Chân dung", "- 15:20 - 09/01/2020", "", *TEXT))
    found = clean(text)
    assert found.title == "“ngọn đèn trước bão”"
    assert [paragraph.text for paragraph in found.paragraphs] == list(TEXT)


def test_details_of_a_meeting() -> None:
    assert says_a_detail(make_line(1, "- Địa điểm: Hội trường Trung tâm Y tế huyện"))
    assert says_a_detail(make_line(1, "Thành phần tham dự: Trưởng các trạm y tế"))
    assert not says_a_detail(make_line(1, "Chương trình “Bữa sáng”: mười năm một nồi cháo"))
    assert not says_a_detail(make_line(1, "Địa điểm tiêm mới ở chợ nổi"))
