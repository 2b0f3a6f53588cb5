"""The section's name above the title: a name of the menu again, or the end of a path whose stations no sign parts."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.stations import station_of

TITLE = "Tiêm vắc xin sởi cho trẻ em ba xã vùng cao"
BODY = [
    "Sáng 5/3/2024, Trung tâm Y tế huyện tổ chức tiêm vắc xin sởi cho trẻ em ba xã vùng cao trong đợt đầu của năm.",
    "Trong hai ngày, hơn bốn trăm trẻ được khám sàng lọc, tiêm và theo dõi tại trạm, không em nào có phản ứng nặng.",
    "Kết thúc đợt tiêm, lãnh đạo Trung tâm yêu cầu các trạm rà soát trẻ còn sót để tiêm bù vào tuần cuối của tháng.",
]
MENU = ["Trang chủ", "Giới thiệu", "Tin tức", "Phòng chống dịch", "Văn bản", "Liên hệ", "Đăng nhập"]


def labels(*above: str) -> list[str]:
    """The labels of the lines above the title."""
    found = {span.line: span.label for span in clean("\n".join([*above, TITLE, *BODY])).spans}
    assert found[len(above) + 1] == "title"
    return [found[number] for number in range(1, len(above) + 1)]


def test_a_name_of_the_menu_again_above_the_title_is_the_section() -> None:
    assert labels(*MENU, "Phòng chống dịch", "Cỡ chữ: A- A A+")[-2:] == ["category", "toolbar"]
    assert labels(*MENU, "Tin tức", "Tin các xã", "Quay lại")[-3:] == ["breadcrumb", "category", "toolbar"]
    assert labels(*MENU, "Trang chủ", "Phòng chống dịch", *["Bản in"] * 9)[8] == "category"
    assert labels(*MENU[:6], "Phòng chống dịch", "Bản in")[-2] == "category"
    assert labels(*MENU, ">> Phòng chống dịch")[-1] == "category"


@pytest.mark.parametrize(
    "below",
    [
        ["Liên hệ"],  # holds no news
        ["Trang chủ", "Giới thiệu", "Tin tức", "Phòng chống dịch", "Văn bản", "Bản in"],  # the menu, printed twice
        ["Khám chữa bệnh", "Tin các xã", "Đảng - Đoàn thể", "Bản in"],
        ["Tin các xã", "Giới thiệu", "Văn bản", "Bản in"],  # so a second menu ends
        [">> Lịch tiêm chủng tháng ba của trạm y tế xã"],
    ],
)
def test_the_end_of_a_menu_is_no_section(below: list[str]) -> None:
    assert "category" not in labels(*MENU, *below)


def test_a_path_that_ends_in_the_title_cut_off() -> None:
    found = labels(
        *MENU[:-1], "Đăng nhập", "Trang chủ", "Tin tức", "Tiêm vắc xin sởi cho trẻ em...", "Tin tức", "Y tế cơ sở"
    )
    assert found[-5:] == ["breadcrumb", "breadcrumb", "breadcrumb", "category", "category"]


def test_tabs_of_a_blog_are_no_section() -> None:
    assert labels("Trang chủ", "Ảnh", "Thơ", "Sổ góp ý", "Thứ Ba, 5 tháng 3, 2024")[3] == "menu"


@pytest.mark.parametrize(
    ("path", "above", "station"),
    [
        ("Trang chủ Phòng chống dịch", MENU, "Phòng chống dịch"),
        (f"Home Tin tức Phòng chống dịch {TITLE}", MENU, "Phòng chống dịch"),
        (f"Bạn đang ở mục TIN TỨC Y tế cơ sở {TITLE}", ["Y tế cơ sở"], "Y tế cơ sở"),
        ("Trang chủ Biển đảo Đời sống ngư dân", [], "Đời sống ngư dân"),
        ("Y tế dự phòng Y tế dự phòng", [], "Y tế dự phòng"),
        ("Trang chủ  Bạn đọc viết", [], "Bạn đọc viết"),
        ("You are here: Home Phòng chống dịch", MENU, "Phòng chống dịch"),
        ("Bạn đang ở đây: Trang chủ Phòng chống dịch", MENU, "Phòng chống dịch"),
        ("Trang chủ   Tin tức   Phòng chống dịch", MENU, "Phòng chống dịch"),
        (f"Trang nhất\tY tế cơ sở\t{TITLE}", [], "Y tế cơ sở"),
        ("Trang chủ  Tin tức  Bạn đọc viết", MENU, None),
        ("Trang chủ  Giới thiệu  Tin tức  Văn bản  Phòng chống dịch", MENU, None),
        ("Trang chủ  Liên hệ", MENU, None),
        ("Giới thiệu  Tin tức", MENU, None),
        ("Trang chủ Giới thiệu Liên hệ", MENU, None),
        ("Trang chủ Giới thiệu", [], None),
        ("Trang chủ Tin Lào Cai", [], None),
        ("Trang chủ Đời sống xã hội Văn hóa ẩm thực Du lịch sinh thái", [], None),
        ("Trang chủ > Tin tức", MENU, None),
        ("Sở Y tế", MENU, None),
        (TITLE, MENU, None),
    ],
)
def test_the_last_station_of_a_path_without_signs(path: str, above: list[str], station: str | None) -> None:
    assert station_of(path, TITLE, above) == station


def test_a_path_without_signs_is_a_breadcrumb() -> None:
    assert labels(*MENU, "Trang chủ Phòng chống dịch")[-1] == "breadcrumb"
    assert labels(*MENU, "Trang chủ  Chuyện làng em")[-1] == "breadcrumb"
    assert labels(*MENU, "Trang chủ  Tin tức  Chuyện làng em", "Chuyện làng em", "« Quay lại")[-3] == "breadcrumb"


def test_names_of_sections_among_the_entries_of_a_menu_are_entries() -> None:
    assert labels("Trang chủ", "Tin bệnh viện", "Tin đoàn thể", "Tin y học", "Văn bản", "Liên hệ") == ["menu"] * 6
    assert labels("Trang chủ", "Giới thiệu", "Văn bản", "Đăng nhập", "Tin bệnh viện")[-1] == "category"
