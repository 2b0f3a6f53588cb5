"""The article is the stretch of lines whose prose outweighs the debris around it."""

from __future__ import annotations

import pytest

from generator.clean.core import WEAKEST_RUN, core, weight, weights
from generator.clean.lines import make_line
from generator.clean.segment import PROSE_FULL, see
from tests.clean.pages import LAST, LEAD, SECOND, see_page

MENU = ["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ"]
FOOT = ["Cơ quan chủ quản: Sở Y tế tỉnh", "Địa chỉ: số 5, đường Trần Phú, thành phố", "Bản quyền thuộc về Sở Y tế"]


def core_lines(*lines: str) -> list[str]:
    page = see_page(*lines)
    found = core(page)
    return [] if found is None else [seen.line.text for seen in page[found[0] : found[1] + 1]]


def test_the_article_between_menu_and_foot() -> None:
    assert core_lines(*MENU, LEAD, SECOND, LAST, *FOOT) == [LEAD, SECOND, LAST]


def test_an_article_with_no_frame_at_all() -> None:
    assert core_lines(LEAD, SECOND, LAST) == [LEAD, SECOND, LAST]


def test_an_article_of_a_single_line() -> None:
    assert core_lines(LEAD) == [LEAD]
    assert core_lines(*MENU, f"{LEAD} {SECOND} {LAST}", *FOOT) == [f"{LEAD} {SECOND} {LAST}"]


@pytest.mark.parametrize("lines", [[], [""], MENU, FOOT, [*MENU, *FOOT], ["12/10/2022 | Lượt xem: 15 | In trang"]])
def test_a_page_without_article(lines: list[str]) -> None:
    assert core_lines(*lines) == []


def test_menus_of_a_hundred_places_do_not_move_it() -> None:
    communes = [f"Xã Đông Sơn {number}" for number in range(100)]
    assert core_lines(*communes, LEAD, SECOND, LAST, *communes) == [LEAD, SECOND, LAST]


def test_a_table_inside_does_not_cut_it_in_two() -> None:
    cells = [cell for number in range(40) for cell in (str(number), f"Thôn Hạ {number}", "12/5/1980", "37 °C")]
    assert core_lines(*MENU, LEAD, SECOND, "Ngày sinh", *cells, LAST, LEAD, *FOOT)[-2:] == [LAST, LEAD]


def test_pictures_and_links_inside_do_not_cut_it_in_two() -> None:
    between = ["Anh-tin-bai", "Quang cảnh hội nghị", ">> Khám sức khoẻ cho người cao tuổi xã Đông Sơn"]
    assert core_lines(LEAD, *between, SECOND, LAST) == [LEAD, *between, SECOND, LAST]


def test_other_articles_below_are_not_part_of_it() -> None:
    others = [
        "Tin liên quan",
        "Phun hoá chất diệt muỗi tại phường Trung (11/09/2019)",
        "Khám sức khoẻ cho người cao tuổi",
    ]
    assert core_lines(LEAD, SECOND, LAST, *others, *FOOT) == [LEAD, SECOND, LAST]


def test_teasers_below_a_header_of_other_articles_are_not_part_of_it() -> None:
    teaser = "Chiều 12/6, đoàn công tác của Bộ Y tế đến kiểm tra công tác phòng, chống dịch tại các huyện biên giới..."
    assert core_lines(LEAD, SECOND, LAST, "Các tin khác", teaser, teaser.upper(), teaser) == [LEAD, SECOND, LAST]


def test_it_begins_with_prose() -> None:
    assert core_lines("Mai Lan", "Tin tức", LEAD, SECOND)[0] == LEAD


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (LEAD, "Quang cảnh hội nghị"),
        (LEAD, LEAD.rstrip(".")),
        (f"{LEAD} {SECOND}", LEAD),
        ("Hội nghị kết thúc.", "Hội nghị kết thúc"),
        ("- Khám bệnh", "Khám bệnh"),
        ("Khám bệnh", "Trang chủ"),
        ("Khám bệnh", "Lượt xem: 28"),
        ("Lượt xem: 28", "Tin liên quan"),
        ("Mai Lan", "Thực hiện: Mai Lan"),
        ("KT. GIÁM ĐỐC", "Khám bệnh"),
    ],
)
def test_what_speaks_more_for_an_article(more: str, less: str) -> None:
    assert weight(see(make_line(1, more)), listed=False) > weight(see(make_line(1, less)), listed=False)


def test_prose_below_a_header_of_other_articles_weighs_less() -> None:
    seen = see(make_line(1, LEAD))
    assert 0 < weight(seen, listed=True) < weight(seen, listed=False)


def test_no_single_line_outweighs_a_page() -> None:
    endless = weight(see(make_line(1, LEAD * 1000)), listed=False)
    assert endless <= weight(see(make_line(1, LEAD * 10)), listed=False)
    assert endless <= PROSE_FULL / 60


def test_a_run_of_short_lines_weighs_no_more_than_the_bound() -> None:
    values = weights(see_page(*[f"Xã Đông Sơn {number}" for number in range(500)]))
    assert sum(values) == pytest.approx(WEAKEST_RUN)


@pytest.mark.parametrize("header", ["ĐỌC THÊM", "Tin liên quan", "XEM THÊM"])
def test_the_article_goes_on_behind_a_box_inside_it(header: str) -> None:
    box = [header, "Trạm y tế xã Đông Sơn có thêm bác sĩ", "Từ tháng này, người dân không phải lên huyện khám bệnh…"]
    assert core_lines(LEAD, SECOND, *box, SECOND, LAST, SECOND, *FOOT)[-3:] == [SECOND, LAST, SECOND]


def test_teasers_between_headlines_are_no_article_that_goes_on() -> None:
    teasers = [text for number in range(3) for text in (f"Tập huấn cho cán bộ thôn bản đợt {number}", SECOND)]
    assert core_lines(LEAD, SECOND, LAST, "Tin liên quan", *teasers)[-1] == LAST


@pytest.mark.parametrize("line", ["Thẻ: xanh, vàng, đỏ", "Giấy phép hoạt động số 12/SYT-GPHĐ được cấp năm 2015."])
def test_a_line_like_the_foot_amid_the_paragraphs_does_not_end_it(line: str) -> None:
    assert core_lines(*MENU, LEAD, SECOND, line, LAST, *FOOT) == [LEAD, SECOND, line, LAST]


def test_a_sum_in_a_table_is_no_visitor_statistic() -> None:
    page = see_page(LEAD, "Tổng số: 1.204", SECOND)
    assert weights(page)[1] > -1
    block = see_page(LEAD, "Hôm nay: 12", "Hôm qua: 28", "Tổng số: 1.204", LAST)
    assert min(weights(block)[1:4]) < -4


def test_lines_with_hard_breaks_weigh_as_their_paragraph() -> None:
    broken = [
        "Mô hình bác sĩ gia đình được triển khai tại chín trạm y tế của",
        "huyện từ năm 2016 và đến nay đã có hơn bảy vạn người đăng ký",
        "khám định kỳ.",
    ]
    assert core_lines(*MENU, *broken, *FOOT) == broken


def test_an_interview_goes_on_behind_a_box_inside_it() -> None:
    asked, answered = "* Điều gì giữ chân ông ở lại?", f"- {SECOND}"
    box = ["Tin liên quan", "Đưa bác sĩ trẻ về xã đảo", "Chuyện cô đỡ ở cồn Hố"]
    assert core_lines(LEAD, asked, answered, *box, asked, answered, *FOOT)[-1] == answered
    assert core_lines(LEAD, asked, answered, *box, asked, answered, *FOOT).count(answered) == 2
    assert core_lines(LEAD, SECOND, *box, asked, answered, *FOOT) == [LEAD, SECOND]  # no conversation above the box


def test_a_button_of_the_menu_opens_no_box() -> None:
    page = see_page("Xem thêm", LEAD)
    assert weights(page)[1] == weight(page[1], listed=False)


def test_readers_comments_weigh_less_than_the_article() -> None:
    comments = ["Ý kiến bạn đọc (2)", SECOND, "Trả lời   Thích (12)", SECOND]
    assert core_lines(LEAD, *comments) == [LEAD]


@pytest.mark.parametrize("signed", ["Thực hiện: Kim Cúc - Hải Đăng", "Kim Cúc - Hải Đăng"])
def test_a_byline_above_a_row_of_tags_ends_the_article(signed: str) -> None:
    assert core_lines(LEAD, SECOND, LAST, signed, "tiêm chủng | vắc xin | trẻ em", *FOOT) == [LEAD, SECOND, LAST]
    assert core_lines(LEAD, SECOND, LAST, "Thực hiện: Kim Cúc", "tiêm chủng, vắc xin", *FOOT) == [LEAD, SECOND, LAST]
