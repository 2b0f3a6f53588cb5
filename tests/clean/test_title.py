"""The title is the headline-like line nearest above the article whose words come back in it; none is better than a wrong one."""

from __future__ import annotations

import pytest

from generator.clean.core import core
from generator.clean.lines import make_line, read_lines
from generator.clean.segment import see
from generator.clean.title import (
    begins_at,
    begins_like_lead,
    find_title,
    first_line_of,
    last_line_of,
    looks_like_title,
    says_its_kind,
    shared,
    syllable_pairs,
    syllables,
)
from tests.clean.pages import LAST, LEAD, SECOND, TITLE, see_page

BODY = [LEAD, SECOND, LAST]


def title_of(*lines: str) -> str | None:
    page = see_page(*lines)
    found = core(page)
    assert found is not None
    title = find_title(page, *found)
    return None if title is None else page[title].line.text


@pytest.mark.parametrize(
    "above",
    [
        [TITLE],
        [TITLE, ""],
        ["Tin trong tỉnh", "05/03/2024", TITLE],
        ["Trang chủ", "Giới thiệu", "Tin tức", TITLE, "05/03/2024 | Lượt xem: 28 | Bản in"],
        ["Trang chủ > Tin tức > " + TITLE, TITLE, "Ngày 05 tháng 03 năm 2024"],
        ["Cổng thông tin điện tử Sở Y tế tỉnh Hà Nam", "Thứ Tư, 24/07/2024", TITLE, "Mai Lan 05/03/2024 08:15"],
        [TITLE, "Cỡ chữ: A- A A+", "0:00 / 0:00", "Chia sẻ Facebook Zalo"],
        [f"Xã Đông Sơn {number}" for number in range(100)] + [TITLE],
        [TITLE, "image banner"],
    ],
)
def test_the_title_above_the_article(above: list[str]) -> None:
    assert title_of(*above, *BODY) == TITLE


def test_lines_of_the_frame_in_small_letters_make_no_paragraph_of_the_title() -> None:
    assert title_of(TITLE, "bantin gửi vào T3, 05/03/2024 - 14:40", "img_2201.jpg", *BODY) == TITLE


def test_a_title_in_capitals() -> None:
    assert title_of("Tin tức", TITLE.upper(), *BODY) == TITLE.upper()


@pytest.mark.parametrize(
    "above",
    [[], ["Trang chủ", "Giới thiệu"], ["05/03/2024"], ["Thứ Tư, 24/07/2024", "Lượt xem: 28"], ["Tin trong tỉnh"]],
)
def test_an_article_without_title_gets_none(above: list[str]) -> None:
    assert title_of(*above, *BODY) is None


def test_the_headline_of_another_article_is_not_the_title() -> None:
    other = "Phun hoá chất diệt muỗi phòng sốt xuất huyết tại phường Trung"
    assert title_of("Tin mới", other, TITLE, "05/03/2024", *BODY) == TITLE


def test_a_headline_in_the_body_is_not_the_title() -> None:
    assert title_of(TITLE, LEAD, "Kết quả tiêm chủng mở rộng năm 2023", SECOND, LAST) == TITLE


def test_the_page_title_and_not_the_letterhead_below_it() -> None:
    head = ["SỞ Y TẾ TỈNH HÀ NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/TB-SYT"]
    assert title_of(TITLE, *head, "THÔNG BÁO", *BODY) == TITLE


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        "Bắc Ninh: 20 ca mắc mới",
        "“Lá chắn” nơi tuyến đầu",
        "10 dấu hiệu của bệnh sởi ở trẻ em",
        "- Trao tặng thiết bị y tế",
    ],
)
def test_the_form_of_a_title(text: str) -> None:
    assert looks_like_title(see(make_line(1, text)))


@pytest.mark.parametrize(
    "text",
    [
        "Tin tức",
        "Trang chủ > Tin tức > Tin trong ngành",
        "05/03/2024 | Lượt xem: 28",
        "Mai Lan 05/03/2024 08:15",
        "Các nội dung chính gồm:",
        "tổng kết công tác tiêm chủng",
        "Hội nghị tổng kết công tác tiêm chủng...",
        "Tin liên quan",
        "Hội nghị đã kết thúc. Nhiều ý kiến được ghi nhận. Sở sẽ tiếp thu.",
        LEAD * 4,
    ],
)
def test_not_the_form_of_a_title(text: str) -> None:
    assert not looks_like_title(see(make_line(1, text)))


@pytest.mark.parametrize(
    "text",
    [
        "sáng 5/3, sở y tế họp",
        "chiều ngày 05/01/2024, tại",
        "bbk - chiều 16/01, đảng uỷ",
        "vừa qua, sở y tế",
        "trong 2 ngày 5-6/3",
    ],
)
def test_a_lead_begins_with_the_time_of_the_event(text: str) -> None:
    assert begins_like_lead(text)


@pytest.mark.parametrize(
    "text", ["ngày hội hiến máu", "hội nghị tổng kết", "chiều dài lịch sử", "5/3 là ngày tiêm chủng"]
)
def test_no_lead(text: str) -> None:
    assert not begins_like_lead(text)


def test_syllable_pairs() -> None:
    assert syllable_pairs("sở y tế, tỉnh") == {("sở", "y"), ("y", "tế"), ("tế", "tỉnh")}
    assert syllable_pairs("sở") == set()


@pytest.mark.parametrize(
    ("lines", "title", "first", "last"),
    [
        ([TITLE, LEAD], 0, 0, 0),
        (["HỘI NGHỊ TỔNG KẾT CÔNG TÁC TIÊM CHỦNG", "MỞ RỘNG TỈNH HÀ NAM NĂM 2023", LEAD], 0, 0, 1),
        (["HỘI NGHỊ TỔNG KẾT CÔNG TÁC TIÊM CHỦNG", "MỞ RỘNG TỈNH HÀ NAM NĂM 2023", LEAD], 1, 0, 1),
        (["Hội nghị tổng kết công tác tiêm chủng", "mở rộng tỉnh Hà Nam năm 2023", LEAD], 0, 0, 1),
        (["HỘI NGHỊ TỔNG KẾT CÔNG TÁC TIÊM CHỦNG", "", "MỞ RỘNG TỈNH HÀ NAM NĂM 2023", LEAD], 0, 0, 0),
        ([TITLE, "Mai Lan", LEAD], 0, 0, 0),
        ([TITLE], 0, 0, 0),
        (["KẾ HOẠCH", "phòng, chống sốt xuất huyết năm 2024 trên địa bàn tỉnh", LEAD], 0, 0, 1),
        (["Kế hoạch", "phòng, chống sốt xuất huyết năm 2024 trên địa bàn tỉnh", LEAD], 0, 0, 0),
    ],
)
def test_a_headline_broken_over_two_lines(lines: list[str], title: int, first: int, last: int) -> None:
    page = see_page(*lines)
    assert (first_line_of(page, title), last_line_of(page, title)) == (first, last)


@pytest.mark.parametrize(
    ("above", "title", "first"),
    [
        ("TRUNG TÂM Y TẾ THỊ XÃ HỒNG LĨNH:", TITLE.upper(), 0),
        ("BỆNH VIỆN PHỔI:", TITLE.upper(), 0),
        ("Sở Y tế Hà Giang:", TITLE, 0),
        ("Hà Giang:", TITLE, 0),
        ("Hà Giang", TITLE, 1),
        ("Chuyên đề tháng ba:", TITLE, 1),
        ("Sở Y tế Hà Giang:\n", TITLE, 1),
    ],
)
def test_a_headline_broken_behind_the_colon_of_whose_it_is(above: str, title: str, first: int) -> None:
    assert first_line_of(see_page(above, title, *BODY), 1) == first


def test_a_caption_below_the_date_of_a_headline_is_none() -> None:
    headline = "Công tác tiêm chủng mở rộng: Những bước chân không mỏi về với bản xa"
    caption = "Cán bộ Sở Y tế trao đổi tại hội nghị tổng kết công tác tiêm chủng mở rộng, triển khai nhiệm vụ năm 2024"
    assert title_of(headline, "Ngày đăng: 05/03/2024", "Đã xem: 31", "", caption, "", *BODY) == headline
    assert title_of("Tin tức - Sự kiện", "Thứ Ba, 05/03/2024", "", caption, "", *BODY) == caption
    at_work = "Cán bộ y tế tẩm màn bằng hóa chất cho đồng bào Vân Kiều ở xã Hướng Lập"  # and no blank line on the page
    assert title_of(headline, "Ngày đăng: 05/03/2024", at_work, *BODY) == headline


def test_shared_pairs_are_whole_syllables_side_by_side() -> None:
    below = syllables([see(line) for line in read_lines("Sở Y tế, tỉnh\nhọp")])
    assert below == " sở y tế tỉnh họp "
    assert shared(syllable_pairs("y tế tỉnh"), below) == 2
    assert shared(syllable_pairs("ở y; họp"), below) == 0


@pytest.mark.parametrize("text", ["TIN BUỒN", "Thư cảm ơn", "LỜI KÊU GỌI"])
def test_a_text_of_a_kind_is_headed_by_its_kind(text: str) -> None:
    assert says_its_kind(see_page(text)[0])
    short = ["và gia đình", "Vô cùng thương tiếc báo tin:", "Đồng chí HÀ VĂN TÂM"]
    page = see_page("Thông báo", text, "(Cập nhật: 13/09/2020 20:15)", *short, LEAD, SECOND)
    assert find_title(page, 6, 7) == 1
    assert begins_at(page, 1, 6) == 2


def test_a_headline_may_begin_with_a_small_picture() -> None:
    assert title_of(f"🌿 {TITLE} 🌿", *BODY) == f"🌿 {TITLE} 🌿"


def test_the_first_line_of_a_broken_paragraph_is_no_title() -> None:
    broken = [
        "Công tác tiêm chủng mở rộng được triển khai tại tất cả các trạm y",
        "tế trong tỉnh từ năm 2016 đến nay, nhờ đó hơn",
        "hai vạn trẻ em được tiêm đủ.",
    ]
    assert title_of(TITLE, *broken, *BODY) == TITLE
    assert title_of(*broken, *BODY) is None


def test_a_document_announced_by_the_page_begins_behind_its_properties() -> None:
    page = see_page(TITLE, "Số ký hiệu 14/2018/QĐ-UBND", "Loại văn bản Quyết định", "QUYẾT ĐỊNH", TITLE, *BODY)
    assert find_title(page, 5, 7) == 0
    assert begins_at(page, 0, 5) == 3


def test_a_line_that_ends_in_a_credit_is_no_headline() -> None:
    assert not looks_like_title(see_page("Các bác sĩ thăm khám cho ngư dân sau phẫu thuật. Ảnh: Mai Lan")[0])
    assert looks_like_title(see_page("Các bác sĩ thăm khám cho ngư dân sau phẫu thuật")[0])


def test_what_stands_in_brackets_below_a_headline_is_none() -> None:
    assert not looks_like_title(see_page("(Từ ngày 22/8 đến ngày 28/8/2022)")[0])


def test_of_two_kinds_of_text_the_nearer_is_the_headline() -> None:
    assert title_of("Tin buồn", "Tin buồn", "Lời chia buồn", "(03/06/2015)", *BODY) == "Lời chia buồn"
    assert title_of("Trang chủ", "Tin buồn", *BODY) == "Tin buồn"


NAME = "Kiểm soát bệnh truyền nhiễm"
HEADLINE = "Yên Lập tăng cường phòng chống bệnh dại trong mùa nắng nóng"
RABIES = (
    "Năm tháng đầu năm, khoa Kiểm soát bệnh truyền nhiễm của huyện Yên Lập ghi nhận số người phải tiêm phòng bệnh dại tăng cao.",
    "Trước mùa nắng nóng, Trung tâm Y tế huyện yêu cầu các xã tăng cường phòng chống bệnh dại và theo dõi người bị chó cắn.",
    LAST,
)


def test_the_section_s_name_right_above_a_dated_headline_is_no_headline() -> None:
    assert title_of(NAME, HEADLINE, "31/05/2022", "0", *RABIES) == HEADLINE
    assert title_of(NAME, "31/05/2022", *RABIES) == NAME


def test_what_a_picture_shows_below_a_dated_headline_is_no_headline() -> None:
    shown = "Tiêm phòng bệnh dại tại khoa Kiểm soát bệnh truyền nhiễm huyện Yên Lập"
    assert title_of(HEADLINE, "31/05/2022 08:15", "2.874", "0", "In ra", shown, shown, *RABIES) == HEADLINE
    assert title_of(HEADLINE, "31/05/2022 08:15", shown, *RABIES) == HEADLINE
    assert title_of("Lịch tiếp công dân tháng sáu của lãnh đạo", "31/05/2022 08:15", HEADLINE, *RABIES) == HEADLINE
    assert title_of(shown, "31/05/2022 08:15", HEADLINE, "31/05/2022", *RABIES) == HEADLINE
