"""Which lines can name the section: by what they say, and by what stands around them."""

from __future__ import annotations

import pytest

from generator.describe.context import Context
from generator.describe.credits import describe_credits
from generator.model import Cleaned, Paragraph, Span

TITLE = "Trạm y tế xã vùng cao đón bác sĩ trẻ"
BODY = "Sáng nay, trạm y tế xã vui hơn ngày thường, vì có hai bác sĩ trẻ về nhận việc."

Rows = list[tuple[str, str, str]]


def _section(rows: Rows) -> str | None:
    rows = [*rows, ("title", "title", TITLE), ("body", "inside-the-article", BODY)]
    spans = tuple(Span(number, 0, len(text), label, rule) for number, (label, rule, text) in enumerate(rows, 1) if text)
    cleaned = Cleaned(spans, TITLE, len(rows) - 1, (Paragraph(BODY, (len(rows),)),), ())
    return describe_credits(Context([text for _, _, text in rows], cleaned)).section


def _menu(*names: str) -> Rows:
    return [("menu", "menu-words", name) for name in names]


def _above(name: str) -> Rows:
    return [("category", "category-above-title", name)]


def _stack(*names: str) -> Rows:
    return [("breadcrumb", "breadcrumb-list", name) for name in names]


def _paths(*names: str) -> Rows:
    return [("breadcrumb", "breadcrumb-path", name) for name in names]


LONG = _menu("Giới thiệu", "Tin tức", "Khoa phòng", "Bảng giá", "Lịch khám", "Đào tạo", "Tuyển dụng", "Liên hệ")


@pytest.mark.parametrize(
    ("rows", "section"),
    [
        (_menu("Tin tức") + _above("Môi trường"), "Môi trường"),
        (LONG + _above("Video - Audio"), None),
        (LONG + _above("Khoa phòng"), "Khoa phòng"),
        ([*LONG, ("", "", ""), *_above("Gương sáng")], "Gương sáng"),
        ([*_menu("Giới thiệu"), ("category", "section-name", "Tin trong nước"), *_menu("Văn bản")], None),
        (_above("Bệnh viện Phụ sản - Nhi Đà Nẵng"), None),
        (_above("THỊ XÃ ĐỨC PHỔ"), None),
        (_above("Công đoàn ngành Y tế Yên Bái"), None),
        (_above("Công đoàn"), "Công đoàn"),
        (_above("Báo chí với ngành y"), "Báo chí với ngành y"),
        (_above("Lạng Sơn"), None),
        (_above("XÃ HỘI"), "XÃ HỘI"),
        (_above("Sở, ngành, địa phương"), "Sở, ngành, địa phương"),
        (_above("Trung tâm Y tế dự phòng"), "Trung tâm Y tế dự phòng"),
        (_above("Đất và người Bắc Ninh"), "Đất và người Bắc Ninh"),
        (_above("6 giờ trướcBài gốc"), None),
        (_above("Chi tiết bài viết Vấn đề quan tâm"), None),
        ([("body", "letterhead", "SỞ Y TẾ TỈNH SÓC TRĂNG"), *_above("THÔNG BÁO")], None),
        (_above("THÔNG BÁO"), "THÔNG BÁO"),
        (_above("Radio | Sức khỏe cho mọi nhà"), "Sức khỏe cho mọi nhà"),
        (_above("Sức khỏe | Y tế cơ sở"), "Sức khỏe | Y tế cơ sở"),
        (_stack("Trang chủ", "Ảnh", "Tài liệu"), None),
        (_stack("Trang chủ", "Thông báo"), "Thông báo"),
        (_stack("Trang chủ", "Thời sự", "Y học thường thức", "Thời sự"), "Thời sự"),
        (_menu("Trang chủ", "Tin tức", "Liên hệ") + _stack("Trang chủ", "Tin tức", "Tin hoạt động"), "Tin hoạt động"),
        (_paths("About us / Giới thiệu", "Home » News » Tin tức"), "Tin tức"),
        (_stack("Trang chủ", "Hệ thống văn bản") + _paths("Trang chủ / Văn bản pháp quy"), "Văn bản pháp quy"),
        (_paths("Trang chủ » Tin tức » Tin tức và sự kiện"), "Tin tức và sự kiện"),
        (_paths("Trang chủ | TIN TỨC - SỰ KIỆN | Tin trong tỉnh"), "Tin trong tỉnh"),
        (_paths("Sông Tiền điện tử » Chính trị » Xây dựng Đảng"), "Xây dựng Đảng"),
        (_paths("Y tế điện tử"), "Y tế điện tử"),
        (_stack("Trang chủ", "Tin tức", "Đời sống"), "Đời sống"),
        (_stack("Trang chủ", "Tin tức", "Hỏi đáp"), None),
        ([*_menu("Giới thiệu"), *_stack("Trang chủ", "Tin tức", "Đời sống")], None),
        (_paths("Trang chủ > Tin tức > Đời sống") + _menu("Kinh tế", "Đời sống") + _above("Quốc phòng"), "Đời sống"),
        (_paths("Trang chủ > Tin tức") + _menu("Kinh tế", "Đời sống") + _above("Quốc phòng"), "Quốc phòng"),
        (_paths("Trang chủ > Tin tức > Đời sống") + _above("Gương sáng"), "Gương sáng"),
        ([("category", "section-name", "Tin bệnh viện"), *_menu("Bản tin"), *_paths("Tin tức >> Tin xã")], "Tin xã"),
        ([*_menu("Y tế xã"), ("breadcrumb", "path-without-signs", "Trang chủ Tin tức Y tế xã")], "Y tế xã"),
        ([("breadcrumb", "path-without-signs", "Trang chủ  Góc nhìn - Trao đổi")], "Góc nhìn - Trao đổi"),
        ([("category", "section-name", "Tin ảnh"), *_stack("Trang chủ", "Thông báo")], "Thông báo"),
        (
            [*_menu("Xã hội | Y tế"), ("category", "section-name", "Ảnh"), *_stack("Trang chủ", "Xã hội", "Dân số")],
            "Dân số",
        ),
        ([*_paths("Home » Tin tức » Tin xã"), ("category", "section-name", "Tin xã, Đoàn thể")], "Tin xã"),
        ([*_paths("Home » Tin tức » Tin xã"), ("category", "section-name", "Đoàn thể, Hội")], "Đoàn thể, Hội"),
    ],
)
def test_what_names_the_section(rows: Rows, section: str | None) -> None:
    assert _section(rows) == section
