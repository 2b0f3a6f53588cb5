"""Bylines are taken apart into people, issuing bodies and webmasters; a line with one foreign piece is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.byline import (
    Byline,
    announced_byline,
    is_name,
    is_organisation,
    parse_byline,
    strip_degrees,
)


@pytest.mark.parametrize(
    ("text", "authors", "publisher"),
    [
        ("Tin, ảnh: Mai Lan – CDC Quảng Ninh", ("Mai Lan",), "CDC Quảng Ninh"),
        ("Tin, bài: Thu Hà", ("Thu Hà",), None),
        ("Bài và ảnh - Thu Hà", ("Thu Hà",), None),
        ("Lâm Tám (CĐN Giáo dục)", ("Lâm Tám",), "CĐN Giáo dục"),
        ("Bài, ảnh: HẢI YẾN- THU CÚC", ("HẢI YẾN", "THU CÚC"), None),
        ("Lê Hà - Phòng Vật tư- Trang thiết bị", ("Lê Hà",), "Phòng Vật tư- Trang thiết bị"),
        ("Vi Thị Sen - Ban Tổ chức - Kiểm tra", ("Vi Thị Sen",), "Ban Tổ chức - Kiểm tra"),
        ("Written by Hoàng Thị Lan", ("Hoàng Thị Lan",), None),
        ("Tin và ảnh: Lê Hoa, phòng CTXH", ("Lê Hoa",), "phòng CTXH"),
        ("CTV: Lê Hoa (Kim Sơn)", ("Lê Hoa",), None),
        ("Lê Hoa - BCH Công đoàn", ("Lê Hoa",), "BCH Công đoàn"),
        ("KATƠR ĐIỂM", ("KATƠR ĐIỂM",), None),
        ("Tôn Nữ Diệu Hoa (CĐ ngành Y tế)", ("Tôn Nữ Diệu Hoa",), "CĐ ngành Y tế"),
        ("Chu Văn Khuê - UBKT Đảng ủy Khối", ("Chu Văn Khuê",), "UBKT Đảng ủy Khối"),
        ("Tin, bài: Mai Lan. Ảnh: Thu Hà", ("Mai Lan",), None),
        ("Bài: Hồng Vân - Ảnh: Internet", ("Hồng Vân",), None),
        ("Tin: Hồng", ("Hồng",), None),
        ("Thực hiện: Nguyễn Thị Bé Tư", ("Nguyễn Thị Bé Tư",), None),
        ("Đăng Hải – Thanh Hương", ("Đăng Hải", "Thanh Hương"), None),
        ("H’Duyên – CDC Gia Lai", ("H’Duyên",), "CDC Gia Lai"),
        ("Tin, ảnh: K'Sương", ("K'Sương",), None),
        ("Bh’riu Tuấn", ("Bh’riu Tuấn",), None),
        ("H’ Uyên Niê - R’Ô Sinh", ("H’ Uyên Niê", "R’Ô Sinh"), None),
        ("Mảng Thanh - P.Thoa", ("Mảng Thanh", "P.Thoa"), None),
        ("Võ Thị Diễm (Thành Hội)", ("Võ Thị Diễm",), "Thành Hội"),
        ("Lê Sơn (Huyện Đoàn Mèo Vạc)", ("Lê Sơn",), "Huyện Đoàn Mèo Vạc"),
        ("Ghi chép của Phan Hoài Thu", ("Phan Hoài Thu",), None),
        ("Tùy bút của bác sĩ Lê Hà", ("Lê Hà",), None),
        ("Bút ký: HOÀNG SƠN", ("HOÀNG SƠN",), None),
        ("Mai Lan và Thu Hà", ("Mai Lan", "Thu Hà"), None),
        ("Phạm Hùng - Lê Minh - Thu Hà", ("Phạm Hùng", "Lê Minh", "Thu Hà"), None),
        ("Hoàng vũ - TTYT huyện Chợ Mới", ("Hoàng vũ",), "TTYT huyện Chợ Mới"),
        ("Mai Lan - Phòng Kế hoạch - Tài chính", ("Mai Lan",), "Phòng Kế hoạch - Tài chính"),
        ("Thu Hà KTO", ("Thu Hà",), "KTO"),
        ("Lê Hà - Khoa Nhi - Bệnh viện Đa khoa tỉnh", ("Lê Hà",), "Khoa Nhi - Bệnh viện Đa khoa tỉnh"),
        ("Lê Thị Hoa, Phòng Nghiệp vụ Y", ("Lê Thị Hoa",), "Phòng Nghiệp vụ Y"),
        ("Mai Lan (CDC tỉnh Lào Cai)", ("Mai Lan",), "CDC tỉnh Lào Cai"),
        ("ThS. Nguyễn Thu - Khoa Dinh dưỡng", ("Nguyễn Thu",), "Khoa Dinh dưỡng"),
        ("Quỳnh Chi – CDC Hà Nam.", ("Quỳnh Chi",), "CDC Hà Nam"),
        ("(MẠNH HÙNG)", ("MẠNH HÙNG",), None),
        ("Lê Thị Hoa (Khoa Nhi) - Vi Văn Sen (Phòng Điều dưỡng)", ("Lê Thị Hoa", "Vi Văn Sen"), None),
        ("Lê Hoa (chi hội phó)", ("Lê Hoa",), None),
        ("Lê Hoa (chi hội phó) - Vi Văn Sen", ("Lê Hoa", "Vi Văn Sen"), None),
        ("Giàng A Páo - Bích Liên", ("Giàng A Páo", "Bích Liên"), None),
        ("LÊ MAI", ("LÊ MAI",), None),
        ("N.T.H", ("N.T.H",), None),
        ("H'Lan Niê", ("H'Lan Niê",), None),
        ("Ngọc Anh (tổng hợp)", ("Ngọc Anh",), None),
        ("Mai Lan - Mai Lan", ("Mai Lan",), None),
        ("Mai Lan (Ảnh: Đoàn Thanh niên Sở Y tế)", ("Mai Lan",), None),
        ("★ Mai Lan", ("Mai Lan",), None),
        ("Tin, ảnh: Thu Hà, TTTTGDSK Hà Nam", ("Thu Hà",), "TTTTGDSK Hà Nam"),
    ],
)
def test_people_and_their_body(text: str, authors: tuple[str, ...], publisher: str | None) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.publisher, byline.label) == (authors, publisher, "byline")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Trung tâm Kiểm soát bệnh tật", "Trung tâm Kiểm soát bệnh tật"),
        ("Trạm Y tế xã Hòa Bình", "Trạm Y tế xã Hòa Bình"),
        ("CĐCS Bệnh viện Phổi", "CĐCS Bệnh viện Phổi"),
        ("Nguồn: Báo Sức khỏe và Đời sống", "Báo Sức khỏe và Đời sống"),
        ("Tin bài – Phòng Công tác xã hội", "Phòng Công tác xã hội"),
        ("Theo Cổng TTĐT Chính phủ", "Cổng TTĐT Chính phủ"),
        ("Nguồn: https://vi-du.vn/bai-viet", None),
        ("(Khoa Phòng, chống bệnh truyền nhiễm)", "Khoa Phòng, chống bệnh truyền nhiễm"),
        ("Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh", "Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh"),
    ],
)
def test_a_body_alone(text: str, publisher: str | None) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.publisher, byline.label) == ((), publisher, "publisher")


@pytest.mark.parametrize("text", ["Viết bởi Quản trị viên", "Người đăng: Admin", "Đăng bởi: Ban biên tập"])
def test_a_webmaster_is_no_author(text: str) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.authors, byline.label) == ((), "byline")


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn An phát biểu tại hội nghị",
        "Sở Y tế tổ chức hội nghị",
        "Kết luận",
        "GIÁM ĐỐC",
        "NHIỆM VỤ TRỌNG TÂM",
        "Phòng chống dịch",
        "Phòng, chống sốt xuất huyết",
        "Hội nghị tổng kết",
        "Ban hành kế hoạch",
        "Đoàn kết, kỷ cương",
        "Hà Nội",
        "Bắc Ninh",
        "Hồ Chí Minh",
        "phòng CTXH",
        "Lê Hoa (Kim Sơn)",
        "TAGS",
        "ABOUT US",
        "MORE FROM AUTHOR",
        "Việt Nam",
        "Thứ Hai",
        "Mục tiêu: tiêm chủng",
        "Thời gian: 8 giờ",
        "Tin vui đến với người bệnh nghèo",
        "Theo đó, các đơn vị sẽ triển khai trong tháng 5",
        "12/10/2022",
        "",
        "A",
    ],
)
def test_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@given(st.text(max_size=140))
def test_a_byline_says_only_what_stands_in_the_line(text: str) -> None:
    byline = parse_byline(text)
    if byline is not None:
        assert byline.label in ("byline", "publisher")
        assert all(author and author in text for author in byline.authors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BS. CKI Đặng Tú", "Đặng Tú"),
        ("ThS.BS Lê Hà", "Lê Hà"),
        ("PGS. TS. Trần Văn Bình", "Trần Văn Bình"),
        ("Đồng chí Tô Mai", "Tô Mai"),
        ("Đ/c Hà Văn Tâm", "Hà Văn Tâm"),
        ("Bùi Văn Bảy", "Bùi Văn Bảy"),
        ("Bàn Thị Mai", "Bàn Thị Mai"),
        ("TS", "TS"),
        ("Ông", "Ông"),
        ("", ""),
    ],
)
def test_strip_degrees(text: str, name: str) -> None:
    assert strip_degrees(text) == name


@pytest.mark.parametrize("piece", ["Nguyễn Văn An", "Lò Thị Pản", "MAI LAN", "Thu Hà", "Hoàng Phủ Ngọc Tường"])
def test_a_name(piece: str) -> None:
    assert is_name(piece)


@pytest.mark.parametrize("piece", ["Hồng", "Hoàng vũ"])
def test_a_careless_name_only_where_its_place_tells(piece: str) -> None:
    assert is_name(piece, sure=True)
    assert not is_name(piece)


@pytest.mark.parametrize(
    "piece", ["Kế hoạch", "Nội dung", "KẾT QUẢ THỰC HIỆN", "Sở Y tế", "hội nghị", "Quảng Ninh", "123"]
)
def test_no_name(piece: str) -> None:
    assert not is_name(piece)


@pytest.mark.parametrize(
    "piece",
    ["CDC Quảng Ninh", "Sở Y tế", "Phòng Nghiệp vụ Y", "TTKSBT", "Bệnh viện Đa khoa tỉnh", "Báo Lào Cai", "suckhoe.vn"],
)
def test_an_issuing_body(piece: str) -> None:
    assert is_organisation(piece)


@pytest.mark.parametrize(
    "piece",
    [
        "Phòng bệnh hơn chữa bệnh",
        "Ban hành kế hoạch",
        "Hội nghị giao ban",
        "Tổ chức tiêm chủng",
        "Khoa học và đời sống con người",
        "Trường hợp khẩn cấp",
        "Sở Y tế đã ban hành kế hoạch phòng dịch",
        "sở y tế",
        "LÊ",
        "",
    ],
)
def test_no_issuing_body(piece: str) -> None:
    assert not is_organisation(piece)


@pytest.mark.parametrize("text", ["Bài, ảnh: Mai Lan", "Nguồn: CDC Quảng Ninh", "Tin: Thu Hà"])
def test_a_byline_that_says_to_be_one(text: str) -> None:
    assert announced_byline(text) == parse_byline(text) is not None


@pytest.mark.parametrize(
    "text", ["Mai Lan", "Thực hiện: Mai Lan", "Bài học: rửa tay trước khi ăn", "Tin vui: nhóm O có thêm 19 người"]
)
def test_a_byline_that_does_not_say_so(text: str) -> None:
    assert announced_byline(text) is None


@pytest.mark.parametrize(
    "name",
    ["Trang Chi", "Ban Mai", "Phòng Thu Hà", "Trường Châu", "Khoa Nam", "Đoàn Thị Loan", "Đài Trang", "Thu Trang"],
)
def test_a_name_that_begins_like_a_body_is_a_person(name: str) -> None:
    assert parse_byline(name) == Byline((name,), None, "byline")
    assert parse_byline(f"{name} – Thanh Hiệp") == Byline((name, "Thanh Hiệp"), None, "byline")


@pytest.mark.parametrize(
    "body",
    [
        "Trang Thông Tin",
        "Ban Tuyên Giáo",
        "Phòng Y Tế",
        "Trường Chính Trị",
        "Khoa Nội",
        "Khoa Nội Tim Mạch",
        "Đoàn Thanh Niên",
        "Đài Nghĩa Đàn",
        "Đoàn Hà Nội",
        "Trang thông tin",
    ],
)
def test_a_body_in_capitals_is_no_person(body: str) -> None:
    assert parse_byline(body) == Byline((), body, "publisher")


@pytest.mark.parametrize("role", ["CTV", "BTV", "PV", "phóng viên", "CTV Sở Y tế"])
def test_what_somebody_is_for_the_paper_is_no_body(role: str) -> None:
    assert parse_byline(f"Tấn Phát ({role})") == Byline(("Tấn Phát",), None, "byline")


def test_a_role_behind_a_dash() -> None:
    assert parse_byline("Mai Lan - CTV") == Byline(("Mai Lan",), None, "byline")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nguồn PLO : https://plo.example/tin-tuc", "PLO"),
        ("Nguồn LĐTĐ: https://lao-dong.example/a-b-157.html", "LĐTĐ"),
        ("(Nguồn Báo Hà Nam: www.baohanam.example)", "Báo Hà Nam"),
        ("Theo Tuổi Trẻ, https://tuoitre.example/x", "Tuổi Trẻ"),
        ("Nguồn Trung tâm VHTT&TT Lạng Giang", "Trung tâm VHTT&TT Lạng Giang"),
        ("Nguồn Báo Hà Nam", "Báo Hà Nam"),
    ],
)
def test_the_source_before_an_address_or_without_a_colon(text: str, source: str) -> None:
    assert parse_byline(text) == Byline((), source, "publisher")


@pytest.mark.parametrize(
    "text",
    [
        "Nguồn tin trên được lấy từ trang https://so-y-te.example",
        "Theo dõi thêm tại https://so-y-te.example",
        "Nguồn nhân lực y tế xã",
        "Nguồn Sáng Mới",
        "Bà Hoa cười.",
        "Ông Sơn gật đầu",
        "Điều dưỡng Hoa phát thuốc.",
        "Khoa Nhi quá tải.",
        "Trạm y tế theo dõi ca bệnh.",
        "Đoàn lên đường.",
    ],
)
def test_a_short_sentence_is_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    "text", ["H’Mông", "K’Ho", "Lan Anh - P.Khám", "Ghi chép của một điều dưỡng", "Phóng sự: Người giữ lửa"]
)
def test_what_looks_like_a_name_of_the_highlands_or_a_writer(text: str) -> None:
    assert parse_byline(text) is None
