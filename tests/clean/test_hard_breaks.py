"""Paragraphs that are broken over many lines, as texts of PDF files are: none of their lines is lost, each sentence is whole."""

from __future__ import annotations

import pytest

from generator.clean.core import core
from generator.clean.inline import is_continuation
from generator.clean.page import clean
from generator.clean.segment import has_hard_breaks, runs_on
from tests.clean.pages import see_page

FIRST = (
    "Đến dự lễ phát động có lãnh",
    "đạo các ban, ngành, đoàn thể của huyện cùng bà con",
    "trong xã, hưởng ứng lời kêu gọi diệt lăng quăng, phòng,",
    "chống sốt xuất huyết trên loa đài, nhóm mạng xã hội (Zalo,",
    "Facebook…); đi từng ngõ, gõ từng nhà; phát tờ rơi cho các hộ gia đình.",
)
SECOND = (
    "Bà con hứa mỗi tuần dành",
    "mười phút đổ hết nước trong các vật chứa quanh nhà",
    "và đậy kín lu khạp để muỗi không đẻ trứng được.",
)
TITLE = "Xã Bình Phú ra quân diệt lăng quăng"


@pytest.mark.parametrize("above", [(), (TITLE,), ("Trang chủ", "giới thiệu", TITLE), (TITLE, "12/05/2021")])
def test_the_article_begins_where_its_first_sentence_does(above: tuple[str, ...]) -> None:
    found = clean("\n".join((*above, *FIRST, *SECOND)))
    assert [paragraph.text for paragraph in found.paragraphs] == [" ".join(FIRST), " ".join(SECOND)]
    assert found.title == (TITLE if above else None)


def test_a_headline_of_two_lines_is_no_beginning() -> None:
    page = see_page(TITLE, "phòng sốt xuất huyết", "", *FIRST)
    assert core(page) == (2, 6)


def test_a_short_line_is_no_caption_where_paragraphs_are_broken() -> None:
    assert has_hard_breaks(see_page(*FIRST))
    assert not has_hard_breaks(
        see_page("Các em học sinh xếp hàng chờ", "đến lượt khám mắt", "", "Đội văn nghệ của", "xã")
    )
    assert clean("\n".join((*FIRST, *SECOND))).captions == ()


def test_names_below_a_comma_are_joined_in_such_texts_alone() -> None:
    names = ("dự lễ có đồng chí Hà Văn Tâm, Bí thư Huyện ủy,", "Chủ tịch Hội Phụ nữ huyện Lê Thị Hoa, cùng bà con.")
    assert not is_continuation(*names)
    assert is_continuation(*names, broken=True)
    assert clean("\n".join((*FIRST, "Từ sáng sớm, về đây ", *names, *SECOND))).paragraphs[1].lines == (6, 7, 8)


def test_the_last_line_of_a_page_runs_on_into_nothing() -> None:
    page = see_page(TITLE, "kiến của mình, nhằm phát huy trí tuệ tập thể;")
    assert [runs_on(page, index) for index in (0, 1)] == [True, False]
    assert core(page) is not None


def test_narrow_columns() -> None:
    narrow = (
        "Bác sĩ Lò Văn Phanh kể, năm ấy",
        "đường vào bản chỉ là lối",
        "mòn, anh em phải đi bộ từ",
        "sáng đến chiều.",
    )
    more = ("Có hôm mưa to, cả đoàn", "ngủ lại lán nương của dân.")
    cut = ("Bây giờ đã có đường nhựa, xe", "cứu thương vào tận nhà, mỗi")
    found = clean("\n".join((*narrow, *more, *cut)))
    assert found.title is None
    assert [paragraph.text for paragraph in found.paragraphs] == [" ".join(narrow), " ".join(more), " ".join(cut)]


def test_a_row_of_short_parts_above_the_first_sentence() -> None:
    rules = (
        "người nhà không đứng quá hai người bên bàn tiêm,",
        "không chụp ảnh bằng đèn chớp, không cho trẻ",
        "bú no ngay trước",
    )
    more = (
        "Sau tiêm ngồi lại 30 phút ở phòng chờ, có việc lạ thì gọi ngay nhân viên trực.",
        "Về nhà theo dõi trẻ ít nhất 24 giờ, không đắp bất cứ thứ gì vào chỗ tiêm.",
    )
    found = clean("\n".join(("NỘI QUY PHÒNG TIÊM", *rules, *more)))
    assert [paragraph.text for paragraph in found.paragraphs] == ["NỘI QUY PHÒNG TIÊM", " ".join(rules), *more]
