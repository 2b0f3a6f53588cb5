"""Short lines below the last prose belong to the body until the page's foot begins."""

from __future__ import annotations

import pytest

from generator.clean.tail import LONGEST_RUN, last_line
from tests.clean.pages import LAST, see_page


def tail_of(*below: str, last: str = LAST) -> list[str]:
    """The lines below the last prose that still are body."""
    page = see_page(last, *below)
    return [seen.line.text for seen in page[1 : last_line(page, 0, 0) + 1]]


@pytest.mark.parametrize(
    "below",
    [
        [],
        ["Hội nghị kết thúc."],
        ["- Tăng cường giám sát", "- Tiêm bù cho trẻ"],
        ["Trân trọng cảm ơn!"],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "(Đã ký)", "Hà Văn Tâm"],
        ["Đông Sơn, ngày 22 tháng 3 năm 2016", "Người viết thư", "Hà Thị Miền"],
        ["---", "(*) Tiêu sợi huyết: dùng thuốc làm tan cục máu đông."],
        ["Nguồn: Internet", "Nhà có chuồng lợn nên đưa ra xa."],
        ["Mọi thông tin xin liên hệ:", "Điện thoại: 0204 3 000 111", "Địa chỉ: thôn Hạ, xã Đông Sơn"],
    ],
)
def test_what_still_belongs_to_the_body(below: list[str]) -> None:
    assert tail_of(*below) == below
    assert tail_of(*below, "", "Cơ quan chủ quản: Sở Y tế tỉnh", "Bản quyền thuộc về Sở Y tế") == below


@pytest.mark.parametrize(
    "below",
    [
        ["Mai Lan"],
        ["Tin, ảnh: Mai Lan – CDC Quảng Ninh"],
        ["Trung tâm Y tế huyện Chợ Mới"],
        ["Tin liên quan", "Phun hoá chất diệt muỗi tại phường Trung."],
        ["Xem thêm"],
        ["Cơ quan chủ quản: Sở Y tế tỉnh."],
        ["Lượt xem: 28", "Hội nghị kết thúc."],
        ["Điện thoại: 0204 3 000 111", "Địa chỉ: thôn Hạ, xã Đông Sơn", "Bản quyền thuộc về Sở Y tế."],
        ["Thống kê truy cập", "• Hôm nay: 252"],
        ["Gửi bình luận"],
    ],
)
def test_what_ends_the_article(below: list[str]) -> None:
    assert tail_of(*below) == []


def test_a_body_that_a_blank_line_parts_from_an_announced_block_signs() -> None:
    series = ["Một số hình ảnh của lễ phát động:", "Học sinh diễu hành", "Trao cờ cho các đội", "Chụp ảnh lưu niệm"]
    office = "Phòng Công tác sinh viên"
    assert tail_of(*series, "", office, "", "Lượt xem: 28") == series
    assert tail_of(*series, office, "", "Lượt xem: 28") == [*series, office]
    signed = ["Danh sách đạt giải:", "Đội Kim Sơn", "GIÁM ĐỐC", "(Đã ký)"]
    assert tail_of(*signed, "", "Hà Văn Tâm", "", "Lượt xem: 28")[-1] == "Hà Văn Tâm"


def test_a_picture_below_the_last_prose_does_not_end_it() -> None:
    assert tail_of("Anh-tin-bai", "Hội nghị kết thúc.")[-1:] == ["Hội nghị kết thúc."]


def test_a_long_run_of_short_lines_is_a_menu() -> None:
    menu = [f"Xã Đông Sơn {number}" for number in range(LONGEST_RUN + 1)]
    assert tail_of(*menu, "Đã hết.") == []


def test_an_announced_list_is_body_although_nothing_explains_it() -> None:
    last = LAST.rstrip(".") + ", cụ thể như sau:"
    assert tail_of("Xã Đông Sơn", "Xã Tây Sơn", last=last) == ["Xã Đông Sơn", "Xã Tây Sơn"]


def test_a_widget_below_a_signature_is_no_body() -> None:
    assert tail_of("GIÁM ĐỐC", "Hà Văn Tâm", "GIÁ VÀNG", "SJC 87,30") == ["GIÁM ĐỐC", "Hà Văn Tâm"]


def test_a_name_below_a_verse_that_a_colon_announced_is_the_author() -> None:
    verse = ["Việc gì có lợi cho dân", "Gian nan mấy cũng góp phần làm nên."]
    assert tail_of(*verse, "Mai Lan - Thu Hà", "Chia sẻ", last=f"{LAST[:-1]}:") == verse


def test_the_last_name_of_a_list_is_body() -> None:
    names = ["1. Hà Văn Tâm", "2. Lê Thị Nhài"]
    assert tail_of(*names, "Chia sẻ", last=f"{LAST[:-1]}:") == names


def test_who_posted_the_article_ends_what_a_colon_announces() -> None:
    announced = "Chương trình của buổi lễ diễn ra như sau, xin mời các khoa, phòng theo dõi và cùng thực hiện:"
    assert tail_of("Đăng bởi: Phòng Quản lý Chất lượng", last=announced) == []
    assert tail_of("Người đăng: Thúy Nguyễn", last=announced) == []
    assert tail_of("Đạo diễn: Hà Văn Tâm", "Biên soạn: Mai Lan", last=announced) == [
        "Đạo diễn: Hà Văn Tâm",
        "Biên soạn: Mai Lan",
    ]


def test_a_number_with_a_picture_right_below_the_text_is_the_text_s_own() -> None:
    number, address = "📞 Đăng ký khám: 0204 3 000 111", "🏥 Địa chỉ: thôn Hạ, xã Đông Sơn"
    assert tail_of("Thai phụ ngày ra viện", number, address) == ["Thai phụ ngày ra viện", number, address]
    assert tail_of("Bài viết liên quan", number) == []
    assert tail_of(*["Trạm Y tế"] * 5, number) == []
    assert tail_of("Điện thoại: 0204 3 000 111") == []
