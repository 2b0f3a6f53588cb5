"""Authors, publisher, section and views come from the lines around the article, each with its evidence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.context import Context
from generator.describe.credit_lines import credit_words
from generator.describe.credits import Credits, describe_credits
from generator.model import LABELS, Cleaned, Facts, Paragraph, Span

Lines = list[tuple[str, str]]


def credits(lines: Lines, title: str | None = None, facts: Facts = Facts()) -> Credits:  # noqa: B008 - frozen
    texts = [text for _, text in lines]
    spans = tuple(Span(number, 0, len(text), label, "test") for number, (label, text) in enumerate(lines, 1))
    body = tuple(Paragraph(text, (number,)) for number, (label, text) in enumerate(lines, 1) if label == "body")
    return describe_credits(Context(texts, Cleaned(spans, title, None, body, ())), facts)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ([("byline", "Đăng Thăng – Thanh Xuân")], ("Đăng Thăng", "Thanh Xuân")),
        ([("byline", "Tin, ảnh: Hoàng Vân - Thu Hà")], ("Hoàng Vân", "Thu Hà")),
        ([("byline", "Lê Thị Thúy"), ("body", "Bài."), ("byline", "Lê Thị Thuý")], ("Lê Thị Thúy",)),
        ([("byline", "BS. Lý Thanh Trúc – CDC Cần Thơ")], ("Lý Thanh Trúc",)),
        ([("byline", "(MẠNH HƯNG)")], ("MẠNH HƯNG",)),
        ([("byline", "Viết bởi Quản trị viên")], ()),
        ([("byline", "Viết bởi Bùi Hải Đăng")], ("Bùi Hải Đăng",)),
        ([("byline", "Lê Tuấn Viết - Trần Lúc")], ("Lê Tuấn Viết", "Trần Lúc")),
        ([("byline", "Lê Thị Thúy | Đăng lúc:")], ("Lê Thị Thúy",)),
        ([("byline", "Lê Thị Thúy đăng ngày")], ("Lê Thị Thúy",)),
        ([("byline", "Người đăng: H'Lan Niê vào lúc 20:41")], ("H'Lan Niê",)),
        ([("byline", "Tác giả: Vũ Thu Trà | Cập nhật: ")], ("Vũ Thu Trà",)),
        ([("byline", "Người gửi: Nguyễn Thị Bé Tư")], ()),
        ([("byline", "Quản trị viên"), ("byline", "Tác giả bài viết: Nông Thị Bế")], ("Nông Thị Bế",)),
        ([("byline", "Nội dung: Lê Quốc Nam"), ("byline", "Đồ họa: Thu Trang")], ("Lê Quốc Nam",)),
        ([("body", "Bài."), ("byline", "Mai Lan"), ("menu", "Các xã"), ("byline", "An Thượng")], ("Mai Lan",)),
        ([("body", "Bài."), ("related", "Tin khác"), ("byline", "Tác giả: Mai Lan")], ("Mai Lan",)),
        ([("body", "Bác sĩ ở huyện Kiên Lương."), ("byline", "Kiên Lương"), ("byline", "Mai Lan")], ("Mai Lan",)),
        ([("body", "Chị Mai Lan ở xã Kiên Hải."), ("byline", "Mai Lan")], ("Mai Lan",)),
        ([("footer", "Nguyễn Văn An"), ("photo_credit", "Ảnh: Minh Hồng"), ("body", "Lê Văn Tám")], ()),
    ],
)
def test_authors(lines: Lines, authors: tuple[str, ...]) -> None:
    found = credits(lines)
    assert found.authors == authors
    assert ("authors" in found.evidence) is bool(authors)


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ([("publisher", "Đăng bởi: Phòng Quản lý Chất lượng")], "Phòng Quản lý Chất lượng"),
        ([("byline", "Quỳnh Trang – CDC Quảng Ninh.")], "CDC Quảng Ninh"),
        ([("dateline", "BBK -")], "BBK"),
        ([("dateline", "(HNM) – ")], "HNM"),
        ([("dateline", "(Hà Nội) - ")], None),
        ([("dateline", "(KBang) - "), ("body", "Các xã của huyện KBang đã tiêm xong.")], None),
        ([("dateline", "(Dân trí) - "), ("body", "Các xã của huyện KBang đã tiêm xong.")], "Dân trí"),
        ([("dateline", "baolaocai.vn ")], "baolaocai.vn"),
        ([("dateline", "(phongtho.laichau.gov.vn) - ")], None),
        ([("dateline", "VTV.vn - ")], "VTV.vn"),
        ([("publisher", "Trung tâm kiểm soát bệnh tật")], "Trung tâm kiểm soát bệnh tật"),
        ([("byline", "Posted by Phòng Điều dưỡng at ")], "Phòng Điều dưỡng"),
        ([("publisher", "Nguồn tin: Trung tâm TT GDSK Cao Bằng.")], "Trung tâm TT GDSK Cao Bằng"),
        ([("publisher", "(Theo Báo Sức khỏe & Đời sống)")], "Báo Sức khỏe & Đời sống"),
        (
            [("publisher", "Nguồn: http://www.bv.example/tin/1187"), ("publisher", "Công đoàn Bệnh viện")],
            "Công đoàn Bệnh viện",
        ),
        ([("dateline", "TT - "), ("publisher", "Nguồn: Báo Bắc Kạn")], "Báo Bắc Kạn"),
        ([("publisher", "Sở Y tế"), ("byline", "Mai Lan – CDC Quảng Ninh")], "CDC Quảng Ninh"),
        ([("publisher", "Nguồn tin trên được lấy từ Website http://dangbo.example"), ("body", "Bài.")], None),
        ([("body", "Bài."), ("publisher", "TRUNG TÂM Y TẾ HUYỆN Ý YÊN"), ("footer", "Khu C, thị trấn Lâm")], None),
        ([("body", "Bài."), ("publisher", "TRUNG TÂM Y TẾ HUYỆN Ý YÊN")], "TRUNG TÂM Y TẾ HUYỆN Ý YÊN"),
        ([("footer", "Sở Y tế tỉnh Bắc Ninh"), ("menu", "Báo Bắc Ninh"), ("byline", "Mai Lan")], None),
        ([("publisher", "Nguồn Báo Hà Nam")], "Báo Hà Nam"),
        (
            [("body", "Số giường"), ("publisher", "Nguồn: CDC"), ("body", "Bài."), ("publisher", "Báo Hà Nam")],
            "Báo Hà Nam",
        ),
        ([("body", "Số giường"), ("publisher", "Nguồn: CDC Hà Nam"), ("body", "Bài.")], "CDC Hà Nam"),
        ([("publisher", "Nguồn PLO : https://plo.example/tin-tuc")], "PLO"),
    ],
)
def test_publisher(lines: Lines, publisher: str | None) -> None:
    found = credits(lines)
    assert found.publisher == publisher
    assert ("publisher" in found.evidence) is (publisher is not None)


TITLE = "Mùa mưa, làm sao để nhà không có lăng quăng?"


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        ([("category", "Y tế - Giáo dục")], "Y tế - Giáo dục"),
        ([("category", "Chuyên mục: Đảng bộ bệnh viện")], "Đảng bộ bệnh viện"),
        ([("category", "Xã hội"), ("breadcrumb", "Trang chủ > Tin tức")], "Xã hội"),
        ([("category", "Xã hội Thứ Năm, 13/10/2022 8:22")], "Xã hội"),
        ([("category", ".:: Xã hội >> Y tế - Sức khỏe")], "Y tế - Sức khỏe"),
        ([("category", "This entry was posted in Thông báo. Bookmark the permalink.")], "Thông báo"),
        ([("category", "Bài này được đăng trong mục Tin tức, Hoạt động và được gắn thẻ tiêm chủng.")], "Tin tức"),
        ([("category", "Chuyên mục: Tin nổi bật | Đăng ngày: 11/08/2022")], "Tin nổi bật"),
        ([("category", "Ảnh bìa")], None),
        ([("category", "Lịch trực"), ("category", "Category: Tin tức bệnh viện")], "Tin tức bệnh viện"),
        ([("category", "Hỏi đáp"), ("category", "Lĩnh vực: Bảo hiểm y tế")], "Hỏi đáp"),
        ([("category", "Trang chủ • Xây dựng Đảng • Công tác tổ chức")], "Công tác tổ chức"),
        ([("category", "http://www.bv.example/Print.aspx?id=1")], None),
        ([("category", "baotin.example")], None),
        (
            [("breadcrumb", "• Trang chủ"), ("breadcrumb", "  • Bản tin y tế"), ("breadcrumb", f"  • {TITLE}")],
            "Bản tin y tế",
        ),
        ([("breadcrumb", "Trang chủ » Sức khỏe cộng đồng » Mùa mưa, làm sao để nhà…")], "Sức khỏe cộng đồng"),
        ([("breadcrumb", "Trang chủ > Sức khỏe > Phóng sự")], "Sức khỏe"),
        ([("breadcrumb", f"Tin tức / {TITLE[:19]}")], TITLE[:19]),
        ([("breadcrumb", f"Tin tức / {TITLE[:19]}…")], "Tin tức"),
        ([("breadcrumb", "Trang chủ / Tin tức / Văn hóa - Xã hội")], "Văn hóa - Xã hội"),
        ([("breadcrumb", "Bạn đang ở:  Trang chủ / Đảng bộ bệnh viện / Chi bộ Khoa Nội")], "Chi bộ Khoa Nội"),
        ([("breadcrumb", f"Bệnh viện Mắt Bình Định > TIN TỨC > Thông báo > {TITLE}")], "Thông báo"),
        ([("breadcrumb", "Trang chủ"), ("breadcrumb", "/"), ("breadcrumb", "Tin tức")], "Tin tức"),
        ([("breadcrumb", "Trang chủ")], None),
        ([("breadcrumb", "Giới thiệu | Tin tức | Cảnh báo | Văn bản | Thủ tục | Hỏi đáp | Liên hệ")], None),
        ([("category", "Hỗ trợ trực tuyến"), ("category", "Xã hội")], "Xã hội"),
        ([("category", "Trang thông tin điện tử Sở Y tế tỉnh Hà Giang")], None),
        ([("category", "Độc lập - Tự do - Hạnh phúc")], None),
        ([("category", "Trang chủ Biển đảo Cuộc sống vùng biên")], None),
        ([("category", "2022-08-19T08:30:00+07:00")], None),
        ([("menu", "Xã hội")], None),
    ],
)
def test_section(lines: Lines, section: str | None) -> None:
    assert credits(lines, TITLE).section == section


def test_view_count() -> None:
    lines = [("counter", "0 bình luận"), ("counter", "Lượt xem: 28"), ("counter", "30 lượt xem")]
    found = credits(lines)
    assert found.view_count == 28
    assert found.evidence["view_count"].line == 2
    assert credits([("counter", "Lượt xem:"), ("counter", "96")]).view_count == 96
    assert credits([("published", "09/06/2021 08:12 Số lượt xem: 348")]).view_count == 348
    assert credits([("footer", "Lượt xem: 28"), ("body", "1457 lượt xem")]).view_count is None
    assert credits([("counter", "👁 776")]).view_count == 776


def test_visits_told_below_other_articles_are_those_of_the_site() -> None:
    visits = ("counter", "Số lượt truy cập: 611240")
    assert credits([("body", "Bài."), visits]).view_count == 611240
    assert credits([("body", "Bài."), ("related", "Tin khác"), visits]).view_count is None


_DAY = ("published", "stamp", "14/07/2023, 15:36")


@pytest.mark.parametrize(
    ("rows", "views"),
    [
        ([_DAY, ("counter", "bare-number-below-title", "1.204"), ("counter", "bare-number-below-title", "3")], 1204),
        ([_DAY, ("counter", "bare-number-below-title", "0")], None),
        ([_DAY, ("counter", "bare-number-below-title", "0"), ("counter", "bare-number-below-title", "417")], 417),
        ([_DAY, ("counter", "bare-number-below-title", "6"), ("counter", "bare-number-below-title", "1.090")], 1090),
        ([_DAY, ("counter", "bare-number-below-title", "6"), ("counter", "counter-reactions", "1.090")], 6),
        ([_DAY, ("counter", "bare-number-below-title", "6"), ("counter", "bare-number-below-title", "1.2K")], 1200),
        ([("counter", "bare-number-below-title", "61")], None),
        ([_DAY, ("counter", "bare-number-below-title", "12"), ("counter", "counter-views", "Lượt xem: 40")], 40),
        ([_DAY, ("counter", "counter-reactions", "12")], None),
    ],
)
def test_a_bare_number_below_the_day_of_publication(rows: list[tuple[str, str, str]], views: int | None) -> None:
    spans = tuple(Span(number, 0, len(text), label, rule) for number, (label, rule, text) in enumerate(rows, 1))
    found = describe_credits(Context([text for _, _, text in rows], Cleaned(spans, None, None, (), ())))
    assert found.view_count == views


def test_a_bare_number_behind_the_day_of_publication() -> None:
    line = "08/03/2021 11:34    251"
    spans = (Span(1, 0, 16, "published", "stamp"), Span(1, 16, len(line), "counter", "counter-bare"))
    found = describe_credits(Context([line], Cleaned(spans, None, None, (), ())))
    assert (found.view_count, found.evidence["view_count"].how) == (251, "inferred")


def test_evidence_tells_the_line() -> None:
    found = credits([("body", "Bài."), ("byline", "  Quỳnh Trang – CDC Quảng Ninh.")])
    for field in ("authors", "publisher"):
        assert found.evidence[field].line == 2
        assert found.evidence[field].quote == "Quỳnh Trang – CDC Quảng Ninh."
        assert found.evidence[field].how == "stated"


def test_facts_win() -> None:
    lines = [("byline", "Quỳnh Trang – CDC Quảng Ninh."), ("category", "Xã hội")]
    facts = Facts(authors=("Mai Lan",), publisher="Sở Y tế", section="Tin ngành")
    found = credits(lines, facts=facts)
    assert found[:3] == (("Mai Lan",), "Sở Y tế", "Tin ngành")
    assert all(found.evidence[field].how == "editor" for field in ("authors", "publisher", "section"))
    assert credits(lines, facts=Facts(authors=())).authors == ()


def test_words_are_distinct() -> None:
    assert not credit_words("home") & credit_words("general_sections")


@settings(max_examples=80)
@given(st.lists(st.tuples(st.sampled_from(LABELS), st.text()), max_size=6), st.text())
def test_never_crashes(lines: Lines, title: str) -> None:
    found = credits(lines, title)
    for field in ("publisher", "section", "view_count"):
        assert (getattr(found, field) is not None) == (field in found.evidence)
