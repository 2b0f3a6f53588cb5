"""Verdicts that only the whole page can tell: breadcrumbs, the section's name, tables of contents, the page's clock."""

from __future__ import annotations

import pytest

from generator.clean.mend import (
    mend_boxes,
    mend_breadcrumb,
    mend_category,
    mend_contents,
    mend_dates,
    mend_page_breaks,
    mend_picture_names,
    mend_rules,
    mend_signed_items,
)
from generator.clean.verdict import Verdict, Zones
from tests.clean.pages import LAST, LEAD, SECOND, TITLE, labelled, see_page


def menu(*texts: str) -> list[tuple[str, str]]:
    return [("menu", text) for text in texts]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (menu("Trang chủ", "Bản tin y tế", TITLE), ["breadcrumb"] * 3),
        (menu("• Trang chủ", "• Bản tin y tế", f"• {TITLE}"), ["breadcrumb"] * 3),
        (menu("Trang chủ", "Tin tức"), ["breadcrumb"] * 2),
        ([*menu("Trang chủ", "Tin tức"), ("counter", "1457 lượt xem")], ["breadcrumb", "breadcrumb", "counter"]),
        (menu("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Hỏi đáp", "Liên hệ"), ["menu"] * 6),
        (menu("Giới thiệu", "Tin tức"), ["menu"] * 2),
        (
            [
                *menu("Tin tức", "Y tế dự phòng", "Trang chủ"),
                ("toolbar", "/"),
                *menu("Y tế dự phòng"),
                *[("toolbar", "Lưu")] * 2,
            ],
            ["menu", "menu", "breadcrumb", "toolbar", "breadcrumb", "toolbar", "toolbar"],
        ),
        ([*menu("Trang chủ", "Thơ"), *[("toolbar", "Lưu")] * 3], ["menu", "menu", "toolbar", "toolbar", "toolbar"]),
    ],
)
def test_a_list_from_the_home_page_down_is_the_breadcrumb(above: list[tuple[str, str]], expected: list[str]) -> None:
    page, verdicts = labelled(*above, ("title", TITLE))
    mend_breadcrumb(page, verdicts, len(above))
    assert [verdict.label for verdict in verdicts] == [*expected, "title"]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (menu("Sức khoẻ cộng đồng"), ["category"]),
        (menu("Sức khoẻ cộng đồng", "Liên hệ"), ["menu", "menu"]),
        ([*menu("Sức khoẻ cộng đồng"), ("published", "05/03/2024")], ["category", "published"]),
        ([("page_date", "Thứ Tư, 24/07/2024"), *menu("Sức khoẻ cộng đồng")], ["page_date", "category"]),
        (menu("Sức khoẻ cộng đồng và những câu chuyện về người thầy thuốc nơi biên cương xa xôi"), ["menu"]),
        ([*menu("Sức khoẻ"), ("notice", "Kính chào quý khách")], ["menu", "notice"]),
    ],
)
def test_the_short_line_just_above_the_title_is_the_section(above: list[tuple[str, str]], expected: list[str]) -> None:
    page, verdicts = labelled(*above, ("title", TITLE))
    mend_category(page, verdicts, len(above))
    assert [verdict.label for verdict in verdicts] == [*expected, "title"]


def test_a_table_of_contents_is_a_menu_and_its_headings_stay() -> None:
    body = [LEAD, "Nội dung chính", "1. Ai cần tiêm", "2. Tiêm ở đâu", SECOND, "1. Ai cần tiêm", LAST, "2. Tiêm ở đâu"]
    page, verdicts = labelled(("title", TITLE), *[("body", text) for text in body])
    mend_contents(page, verdicts, Zones(0, 1, len(body)))
    assert [verdict.label for verdict in verdicts[1:]] == ["body", *["menu"] * 3, *["body"] * 4]


def test_a_list_that_does_not_come_back_is_no_table_of_contents() -> None:
    body = [LEAD, "Nội dung chính", "1. Ai cần tiêm", "2. Tiêm ở đâu", SECOND]
    page, verdicts = labelled(("title", TITLE), *[("body", text) for text in body])
    mend_contents(page, verdicts, Zones(0, 1, len(body)))
    assert {verdict.label for verdict in verdicts[1:]} == {"body"}


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ("SKĐS - Ai cần tiêm nhắc lại; Tiêm nhắc lại ở đâu; Giá vắc xin năm nay; …", "teaser"),
        (
            "Ai cần tiêm nhắc lại; Giá vắc xin năm nay; Tiêm ở huyện khác",
            "body",
        ),  # one of three may come back by chance
        ("Ai cần tiêm nhắc lại, tiêm nhắc lại ở đâu", "body"),
    ],
)
def test_a_row_of_headlines_that_come_back_is_a_teaser(row: str, label: str) -> None:
    body = [row, "Ai cần tiêm nhắc lại?", SECOND, "123", "Tiêm nhắc lại ở đâu", LAST]
    page, verdicts = labelled(("title", TITLE), *[("body", text) for text in body])
    mend_contents(page, verdicts, Zones(0, 1, len(body)))
    assert [verdict.label for verdict in verdicts[1:]] == [label, *["body"] * 5]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Năm sai lầm khi hạ sốt cho trẻ"], ["related"]),
        (["Năm sai lầm khi hạ sốt cho trẻ", f"SKĐS - {SECOND}"], ["related"] * 2),
        (["Sau khi tiêm cần theo dõi trẻ 30 phút.", f"SKĐS - {SECOND}"], ["body"] * 2),
        ([SECOND], ["body"]),
    ],
)
def test_what_stands_above_the_button_of_a_box_points_at_another_article(lines: list[str], expected: list[str]) -> None:
    body = [LEAD, SECOND, *lines, "ĐỌC NGAY", LAST]
    page, verdicts = labelled(("title", TITLE), *[("body", text) for text in body])
    mend_boxes(page, verdicts, Zones(0, 1, len(body)))
    assert [verdict.label for verdict in verdicts[3 : 3 + len(lines)]] == expected
    assert {verdict.label for verdict in [*verdicts[1:3], *verdicts[3 + len(lines) :]]} == {"body"}


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ([("published", "Thứ Tư, 24/07/2024"), ("title", TITLE)], "page_date"),
        ([("published", "24/07/2024"), *menu("Giới thiệu", "Tin tức", "Văn bản"), ("title", TITLE)], "page_date"),
        ([("published", "24/07/2024"), ("title", TITLE), ("published", "05/03/2024")], "page_date"),
        ([("published", "24/07/2024"), ("title", TITLE)], "published"),
        ([("published", "Thứ Tư, 24/07/2024"), ("category", "Bản tin y tế"), ("title", TITLE)], "published"),
        ([("published", "24/07/2024"), ("counter", "Lượt xem: 28"), ("title", TITLE)], "published"),
    ],
)
def test_the_clock_of_the_page(lines: list[tuple[str, str]], label: str) -> None:
    page, verdicts = labelled(*lines, ("body", LEAD))
    title = next(index for index, (found, _) in enumerate(lines) if found == "title")
    mend_dates(page, verdicts, Zones(title, len(lines), len(lines)))
    assert verdicts[0].label == label


def test_a_labelled_date_is_never_the_clock() -> None:
    page, verdicts = labelled(
        ("published", "Đăng lúc: Thứ Tư, 24/07/2024"), *menu("Tin", "Bài", "Ảnh"), ("title", TITLE)
    )
    verdicts[0] = Verdict("published", "published-labelled")
    mend_dates(page, verdicts, Zones(4, 5, 5))
    assert verdicts[0].label == "published"


CUT = "Phụ cấp cho cán bộ trực chưa có nguồn chi, phần mềm quản lý"
GOES_ON = "hay bị treo, danh mục thuốc tại trạm chỉ có chín mươi hai loại."


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (["2"], ["footer"]),
        (["Trang 2/4"], ["footer"]),
        (["- 2 -"], ["footer"]),
        (["Trung tâm Y tế huyện - Báo cáo năm", "2"], ["footer", "footer"]),
        (["2", "Trung tâm Y tế huyện - Báo cáo năm"], ["footer", "footer"]),
        (["được dùng ở cả chín trạm y tế của huyện nhà", "2"], ["body", "footer"]),
    ],
)
def test_a_page_break_in_the_middle_of_a_sentence(between: list[str], expected: list[str]) -> None:
    texts = ["Trung tâm Y tế huyện", TITLE, LEAD, CUT, *between, GOES_ON, LAST]
    page, verdicts = labelled(*[("body", text) for text in texts])
    mend_page_breaks(page, verdicts, Zones(1, 2, len(page) - 1))
    assert [verdict.label for verdict in verdicts[4 : 4 + len(between)]] == expected
    assert {verdict.label for verdict in (*verdicts[:4], *verdicts[-2:])} == {"body"}


@pytest.mark.parametrize("texts", [(LEAD, "2", LAST), (CUT, "2"), (LEAD, CUT, "12")])
def test_other_numbers_are_the_article_s_own(texts: tuple[str, ...]) -> None:
    page, verdicts = labelled(*[("body", text) for text in texts])
    mend_page_breaks(page, verdicts, Zones(None, 0, len(page) - 1))
    assert {verdict.label for verdict in verdicts} == {"body"}


@pytest.mark.parametrize(("above", "label"), [("Cách phòng bệnh:", "body"), (LEAD, "related")])
def test_announced_items_are_no_links(above: str, label: str) -> None:
    page, verdicts = labelled(
        ("body", above), ("related", "» Lật úp chum vại"), ("related", "» Ngủ màn"), ("body", LAST)
    )
    verdicts[1] = verdicts[2] = Verdict("related", "inline-link")
    mend_signed_items(page, verdicts, Zones(None, 0, 3))
    assert [verdict.label for verdict in verdicts] == ["body", label, label, "body"]


@pytest.mark.parametrize("rule", ["***", "* * *", "-----", "–––", "*", "= = ="])
def test_a_rule_between_two_parts_is_text(rule: str) -> None:
    page, verdicts = labelled(("title", TITLE), ("body", LEAD), ("toolbar", rule), ("body", LAST))
    verdicts[2] = Verdict("toolbar", "punctuation-only")
    mend_rules(page, verdicts, Zones(0, 1, 3))
    assert verdicts[2] == Verdict("body", "rule-between-parts")


@pytest.mark.parametrize(
    ("rule", "below"), [("|", "body"), ("  • |", "body"), (".", "body"), ("/", "body"), ("***", "related")]
)
def test_a_trace_of_controls_is_no_rule(rule: str, below: str) -> None:
    page, verdicts = labelled(("title", TITLE), ("body", LEAD), ("toolbar", rule), (below, LAST), ("body", SECOND))
    verdicts[2] = Verdict("toolbar", "punctuation-only")
    mend_rules(page, verdicts, Zones(0, 1, 4))
    assert verdicts[2] == Verdict("toolbar", "punctuation-only")


@pytest.mark.parametrize(
    ("name", "below", "expected"),
    [
        ("tap huan pccc", "caption", "image_marker"),
        ("Ky ket BYT 2016 a1", "caption", "image_marker"),
        ("kham sang loc", "body", "body"),
        ("\nkham sang loc\n", "body", "image_marker"),
        ("\nH Lan Nie\n", "body", "body"),
        ("tap huan", "caption", "body"),
        ("Trạm y tế", "caption", "body"),
        ("Pfizer Moderna Sinopharm Vero", "caption", "body"),
        ("tiem du ba mui.", "caption", "body"),
    ],
)
def test_words_without_accents_above_a_caption_name_a_file(name: str, below: str, expected: str) -> None:
    lines = [("title", TITLE), ("body", LEAD), ("body", name), (below, "Học viên thực hành dập lửa"), ("body", LAST)]
    page, verdicts = labelled(*lines)
    mend_picture_names(page, verdicts, Zones(0, 1, 4))
    assert verdicts[2].label == expected


@pytest.mark.parametrize(
    ("lead", "teaser", "label"),
    [
        (f"SKĐS - {LEAD}", "SKĐS - Siêu âm tim thai giúp phát hiện sớm bất thường.", "related"),
        (f"(BTO) - {LEAD}", "(BTO) - Siêu âm tim thai giúp phát hiện sớm bất thường.", "related"),
        (LEAD, "SKĐS - Siêu âm tim thai giúp phát hiện sớm bất thường.", "body"),
        (f"SKĐS - {LEAD}", "Siêu âm tim thai giúp phát hiện sớm bất thường.", "body"),
        (f"SKĐS - {LEAD}", f"SKĐS - {SECOND} {SECOND} {SECOND}", "body"),
    ],
)
def test_the_lead_s_dateline_again_below_a_headline_begins_another_article_s_teaser(
    lead: str, teaser: str, label: str
) -> None:
    body = [lead, "", SECOND, "", "Siêu âm tim thai: Khi nào nên làm?", teaser, "", LAST]
    page = see_page(TITLE, *body)
    verdicts = [Verdict("title", "title"), *[Verdict("body", "inside-the-article")] * (len(page) - 1)]
    mend_boxes(page, verdicts, Zones(0, 1, len(page) - 1))
    assert [verdict.label for verdict in verdicts[1:]] == ["body", "body", label, label, "body"]
