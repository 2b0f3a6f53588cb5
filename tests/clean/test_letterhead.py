"""The head of an official document belongs to the text: all of it, also where the page's title says its subject already."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.letterhead import letterhead
from tests.clean.pages import LAST, LEAD, SECOND, TITLE, see_page

BODY = [LEAD, SECOND, LAST]
SUBJECT = "V/v tăng cường phòng, chống bệnh tay chân miệng trong trường học"


def test_the_head_of_an_official_document() -> None:
    head = ["SỞ Y TẾ TỈNH HÀ NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/TB-SYT"]
    page = see_page(TITLE, *head, *BODY)
    assert letterhead(page, len(page) - 1) == 1


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, *BODY],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TITLE, *BODY],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Trang chủ", "Giới thiệu", TITLE, *BODY],
    ],
)
def test_no_head_of_an_official_document(lines: list[str]) -> None:
    page = see_page(*lines)
    assert letterhead(page, len(page) - 1) is None


def test_the_issuer_above_a_rule_belongs_to_the_letterhead() -> None:
    page = see_page("SỞ Y TẾ HÀ NAM", "–––––", "Số: 118/BC-SYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *BODY)
    assert letterhead(page, 6) == 0


def test_the_bodies_over_the_issuer_belong_to_the_letterhead() -> None:
    above = ["ĐẢNG BỘ TỈNH HÀ NAM", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "CHI BỘ BỆNH VIỆN MẮT", "CHI ỦY", "*", "Số 08-BC/CB"]
    page = see_page(*above, "ĐẢNG CỘNG SẢN VIỆT NAM", *BODY)
    assert letterhead(page, 8) == 0
    whole = clean("\n".join([TITLE, "Ngày đăng: 05/09/2015", *above, "ĐẢNG CỘNG SẢN VIỆT NAM", *BODY])).spans
    assert {span.label for span in whole[2:]} == {"body"}
    page = see_page(TITLE.upper(), *above[1:], "ĐẢNG CỘNG SẢN VIỆT NAM", *BODY)
    assert letterhead(page, 8) == 1


def test_the_subject_in_small_letters_below_the_kind_of_document_is_its_own() -> None:
    head = [
        "SỞ Y TẾ HÀ NAM",
        "Số: 118/KH-SYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Hà Nam, ngày 04 tháng 9 năm 2015",
    ]
    subject = "tẩy giun cho học sinh tiểu học"
    page = [f"Kế hoạch {subject}", "Ngày đăng: 05/09/2015", *head, "KẾ HOẠCH", subject, *BODY]
    labels = {span.line: span.label for span in clean("\n".join(page)).spans}
    assert labels[page.index(subject) + 1] == "body"
    twice = [f"Kế hoạch {subject}", "Ngày đăng: 05/09/2015", subject, *BODY]
    assert {span.line: span.label for span in clean("\n".join(twice)).spans}[3] == "title"


@pytest.mark.parametrize(
    "head",
    [
        [
            "UBND TỈNH HÀ NAM",
            "SỞ Y TẾ",
            "Số: 118/SYT-NVY",
            SUBJECT,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hà Nam, ngày 04 tháng 9 năm 2015",
        ],
        [
            "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH",
            "ĐẢNG ỦY SỞ Y TẾ",
            "*",
            "Số 38-TB/ĐU",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Hà Nam, ngày 17 tháng 12 năm 2014",
            "THÔNG BÁO",
            "-----",
        ],
    ],
)
def test_a_document_pasted_below_the_title_is_kept_whole(head: list[str]) -> None:
    cleaned = clean("\n".join(["Thông báo", SUBJECT, "Đăng ngày 07-09-2015", "Lượt xem: 418", *head, *BODY]))
    labels = {span.line: span.label for span in cleaned.spans if span.label != "blank"}
    assert cleaned.title == SUBJECT
    assert [labels[number] for number in range(5, 5 + len(head))] == ["body"] * len(head)
