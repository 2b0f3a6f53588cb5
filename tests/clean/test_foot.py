"""Below the article: who signed it is told from whom the site belongs to."""

from __future__ import annotations

import pytest

from generator.clean.foot import label_foot
from tests.clean.pages import see_page

OWNER = "Ủy ban nhân dân xã Tân Lập"
IMPRINT = "Chịu trách nhiệm nội dung: Chủ tịch UBND xã"


def labels(*lines: str) -> list[str]:
    """The labels of lines below an article."""
    return [verdict.label for verdict in label_foot(see_page(*lines), 0)]


def test_the_owner_of_the_site_did_not_issue_the_article() -> None:
    assert labels("Người đăng: Thị Hòa", OWNER, IMPRINT)[:2] == ["byline", "footer"]


@pytest.mark.parametrize(
    "lines", [(OWNER, IMPRINT), ("Người đăng: Thị Hòa", OWNER), ("Người đăng: Thị Hòa", f"Nguồn: {OWNER}", IMPRINT)]
)
def test_a_body_that_signs_is_the_publisher(lines: tuple[str, ...]) -> None:
    assert "publisher" in labels(*lines)


HEADLINES = (
    "Cảnh báo thủ đoạn giả danh nhân viên y tế thu tiền tiêm",
    "Ba điều cần biết khi đi khám bằng thẻ bảo hiểm y tế",
    "Xe buýt thêm hai điểm dừng gần bệnh viện tỉnh",
)


def test_headlines_in_a_row_below_the_name_are_other_articles() -> None:
    assert labels("LÃ QUỲNH", *HEADLINES) == ["byline", *["related"] * 3]
    assert labels("LÃ QUỲNH", *HEADLINES, "Liên hệ: 0204 000 111")[-1] == "footer"


@pytest.mark.parametrize(
    "lines",
    [
        ("Đoàn kiểm tra bếp ăn của trường mầm non", "Quang cảnh buổi làm việc tại trạm y tế xã"),
        ("Ảnh: Đoàn kiểm tra bếp ăn của trường mầm non", "Đoàn thăm hỏi bà con ở xã đảo. Ảnh: Mai Lan"),
        ("Phòng khám Đa khoa khu vực số 2 Tân Lập",),
    ],
)
def test_other_lines_below_the_name_are_no_articles(lines: tuple[str, ...]) -> None:
    assert "related" not in labels("LÃ QUỲNH", *lines)


@pytest.mark.parametrize("header", ["THẺ:", "LABELS", "Đăng nhập để bình luận", "Older post", "Blog Archive"])
def test_a_header_of_the_frame_signs_nothing(header: str) -> None:
    assert not {"byline", "publisher"}.intersection(labels(header, "Trần Mai Lan"))


def test_the_address_above_the_moment_of_printing_is_no_source() -> None:
    source = "Nguồn tin: http://www.ytedongson.example/tin/15.html"
    assert labels(source, "Thời gian in: 09:21:40 03/05/2013") == ["footer", "page_date"]
    assert labels(source, "Mai Lan")[0] == "publisher"


def test_a_person_who_posted_at_an_hour_is_the_author_and_an_account_or_a_commenter_is_none() -> None:
    assert labels("Người đăng: Lò Thị Pản vào lúc 20:41") == ["byline"]
    assert labels("Người đăng: Dân số Bảo Yên vào lúc 20:41") != ["byline"]
    assert labels("2 nhận xét:", "Lò Thị Pản lúc 21:15")[1] == "footer"


def test_a_line_right_below_the_place_of_a_picture_is_its_caption() -> None:
    assert labels("[Hình ảnh]", "Cả nhà chia tay khoa Sơ sinh", "Nhắn tin") == ["image_marker", "caption", "footer"]
    assert labels("Tin liên quan", "[Hình ảnh]", "Cả nhà chia tay khoa Sơ sinh")[-1] == "related"


def test_a_box_below_a_list_of_other_articles_is_the_page_s_foot() -> None:
    others = ("Tin liên quan", "Khai mạc hội thi tay nghề giỏi", "Tập huấn sơ cứu cho giáo viên mầm non")
    assert labels(*others, "VĂN BẢN", "Kế hoạch số 26/KH-SYT")[-3:] == ["related", "footer", "footer"]
    assert labels(*others, "SỐ LIỆU TIÊM CHỦNG", "Mũi 1: 16.820")[-2:] == ["footer", "footer"]
    capitals = (others[0], "KHAI MẠC HỘI THI TAY NGHỀ GIỎI", "TẬP HUẤN SƠ CỨU CHO GIÁO VIÊN")
    assert labels(*capitals) == ["related"] * 3
