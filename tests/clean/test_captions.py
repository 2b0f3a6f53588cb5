"""Captions are known by their words: a marker, a place in the picture, or somebody who is seen doing something."""

from __future__ import annotations

import pytest

from generator.clean.captions import (
    fits_below_a_picture,
    names_somebody,
    says_so,
    shows_a_scene,
    stands_as_a_scene,
    tells_a_scene,
)
from generator.clean.lines import make_line
from generator.fold import tone_key


@pytest.mark.parametrize(
    "raw",
    [
        "H3: Đo điện tim tại chỗ cho các cụ",
        "Ảnh: Quang cảnh hội nghị",
        "Ảnh. Quang cảnh Hội nghị Đảng viên",
        "Ảnh 2: Đoàn kiểm tra bếp ăn",
        "Hình 1. Sơ đồ tổ chức",
        "Chú thích ảnh: Lễ phát động",
        "IMG_8418: Khám mắt cho trẻ em vùng cao",
        "Quang cảnh Hội nghị",
        "Toàn cảnh buổi lễ phát động",
        "Các đại biểu tham dự buổi làm việc",
        "Một số hình ảnh tại buổi lễ:",
        "Bác sĩ khám cho người cao tuổi. Ảnh: Mai Lan",
        "Đồng chí Hà Văn Tâm (thứ hai từ trái sang) tại lễ trao giải",
        "Người dân xếp hàng chờ tiêm sau hai tháng gián đoạn - Ảnh 1.",
    ],
)
def test_words_that_say_caption(raw: str) -> None:
    assert says_so(make_line(1, raw))


@pytest.mark.parametrize(
    "raw",
    [
        "Ảnh hưởng của dịch bệnh đến đời sống người dân",
        "Hình thức tổ chức: trực tiếp kết hợp trực tuyến",
        "Hình thành thói quen rửa tay",
        "Cảnhh",
        "Sở Y tế đã tổ chức hội nghị tổng kết công tác năm 2023.",
        "Các đại biểu tham dự đã thảo luận sôi nổi. Nhiều ý kiến tâm huyết được nêu ra. Hội nghị kết thúc.",
        "Toàn cảnh " + "công tác y tế " * 30,
    ],
)
def test_words_that_do_not_say_caption(raw: str) -> None:
    assert not says_so(make_line(1, raw))


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo Sở Y tế tặng quà cho bệnh nhân",
        "Đồng chí Hà Văn Tâm phát biểu tại hội nghị",
        "Cán bộ trạm y tế phun hóa chất diệt muỗi",
        "“Học sinh thực hành rửa tay",
    ],
)
def test_a_scene(text: str) -> None:
    assert tells_a_scene(tone_key(text))


@pytest.mark.parametrize(
    "text", ["Tăng cường kiểm tra an toàn thực phẩm", "Đồng chí Hà Văn Tâm", "Mục tiêu đến năm 2030", "Trẻ hoá đội ngũ"]
)
def test_no_scene(text: str) -> None:
    assert not tells_a_scene(tone_key(text))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Lãnh đạo Sở Y tế tặng quà cho bệnh nhân", True),
        ("(Cán bộ y tế phun hóa chất diệt muỗi tại thôn Đông)", True),
        ("Lãnh đạo Sở Y tế tặng quà cho bệnh nhân.", False),
        ("- Lãnh đạo Sở Y tế tặng quà cho bệnh nhân", False),
        ("LÃNH ĐẠO SỞ Y TẾ TẶNG QUÀ CHO BỆNH NHÂN", False),
        ("Đoàn tặng quà", False),
        ("Tiết mục “Giận mà thương” của Công đoàn Khoa Sản", True),
        ("Tiết mục văn nghệ chào mừng đại hội", False),
        ("(Từ ngày 22/8 đến ngày 28/8/2022)", False),
        ("Lãnh đạo Sở tặng quà. Đồng chí Bí thư phát biểu tại lễ", False),
    ],
)
def test_an_unpunctuated_line_shows_a_scene(raw: str, shown: bool) -> None:
    assert shows_a_scene(make_line(1, raw)) is shown


@pytest.mark.parametrize(
    ("raw", "stands"),
    [
        ("Đồng chí Hà Văn Tâm phát biểu tại buổi làm việc.", True),
        ("Cán bộ y tế hướng dẫn người dân rửa tay.", True),
        ("Đồng chí Hà Văn Tâm đã phát biểu tại buổi làm việc.", False),
        ("Đồng chí Hà Văn Tâm phát biểu nhấn mạnh các đơn vị sẽ phải chủ động.", False),
        ("Công tác khám chữa bệnh có nhiều tiến bộ.", False),
        ("Hội Chữ thập đỏ trao quà cho các gia đình có hoàn cảnh khó khăn.", True),
        ("Phụ huynh chờ tại trạm sau khi được khám sàng lọc.", True),
        ("Người dân đến tiêm được khám sàng lọc.", False),
        ("Cán bộ y tế hướng dẫn cho các hộ, thôn có sáu hộ nghèo.", False),
        ("Cán bộ y tế hướng dẫn người dân:", False),
    ],
)
def test_a_sentence_without_news_stands_as_a_scene(raw: str, stands: bool) -> None:
    assert stands_as_a_scene(make_line(1, raw)) is stands


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ("BSCKII Lê Hà, Bí thư Đảng bộ, Giám đốc Sở Y tế", True),
        ("Đồng chí Hà Văn Tâm - Phó Giám đốc Sở Y tế", True),
        ("Hội nghị giao ban, triển khai nhiệm vụ quý II", False),
        ("Đồng chí Hà Văn Tâm, phát biểu tại hội nghị", False),
        ("Đồng chí Hà Văn Tâm, Phó Giám đốc Sở Y tế.", False),
        ("- Đồng chí Hà Văn Tâm, Phó Giám đốc Sở Y tế", False),
    ],
)
def test_a_name_with_offices(raw: str, named: bool) -> None:
    assert names_somebody(make_line(1, raw)) is named


@pytest.mark.parametrize(
    ("raw", "fits"),
    [
        ("Các đại biểu tham dự buổi làm việc", True),
        ("Đồng chí Hà Văn Tâm phát biểu tại buổi làm việc.", True),
        ("Các nội dung chính của kế hoạch gồm:", False),
        ("- Tăng cường giám sát dịch tễ", False),
        ("Hội nghị đã nghe báo cáo kết quả. Nhiều ý kiến được nêu ra. Sở sẽ tiếp thu đầy đủ.", False),
        ("Trong năm qua, " + "ngành y tế đã triển khai nhiều hoạt động " * 5 + "trên địa bàn.", False),
    ],
)
def test_what_fits_below_a_picture(raw: str, fits: bool) -> None:
    assert fits_below_a_picture(make_line(1, raw)) is fits


@pytest.mark.parametrize(
    "text", ["Cảnh báo thủ đoạn giả danh bác sĩ", "Cảnh sát giao thông hiến máu", "Cảnh giác với thuốc giả"]
)
def test_a_warning_is_no_scene(text: str) -> None:
    assert not says_so(make_line(1, text))
    assert says_so(make_line(1, "Cảnh khám bệnh tại xã Vị Thanh"))


@pytest.mark.parametrize(
    "text", ["Bác sỹ khám mắt cho học sinh", "Bác sĩ khám mắt cho học sinh", "Một y sỹ khám mắt cho trẻ"]
)
def test_both_spellings_of_a_doctor_are_seen(text: str) -> None:
    assert shows_a_scene(make_line(1, text))


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn trao 50 phần quà cho hộ nghèo tại xã.",
        "Bà Lê Thị Thúy ghi nhận nỗ lực của trạm khi đón đoàn.",
        "Lãnh đạo huyện nêu khó khăn khi tiếp đoàn.",
    ],
)
def test_a_sentence_with_figures_or_speech_is_no_scene(text: str) -> None:
    assert not stands_as_a_scene(make_line(1, text))
    assert stands_as_a_scene(make_line(1, "Đoàn trao quà cho hộ nghèo tại xã."))


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị công bố quyết định và trao giấy khen",
        "Tổ chức khám bệnh cho người nghèo",
        "Ban hành quy chế và trao quyết định",
    ],
)
def test_a_meeting_or_an_act_is_nobody(text: str) -> None:
    assert not tells_a_scene(tone_key(text))
    assert tells_a_scene(tone_key("Hội Chữ thập đỏ trao giấy khen"))


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("Đồng chí Thạch Sa Rinh – Phó Bí thư Thị ủy, Trưởng ban Dân vận đến dự và chỉ đạo hội nghị.", False),
        ("Bà Lê Thúy, Phó Giám đốc Sở Y tế chủ trì hội nghị.", False),
        ("Bà Lê Thúy, Phó Giám đốc Sở Y tế chủ trì hội nghị", True),
        ("Bà Lê Thúy, Phó Giám đốc Sở Y tế dự và trao quà cho bệnh nhân.", True),
        ("Các đồng chí chủ trì hội nghị.", True),
    ],
)
def test_who_came_is_told_with_a_full_stop(text: str, scene: bool) -> None:
    assert stands_as_a_scene(make_line(1, text)) is scene


def test_the_initial_of_a_photographer_ends_no_sentence() -> None:
    assert says_so(make_line(1, "Lãnh đạo tỉnh tặng hoa bệnh viện. Ảnh: P. Hảo"))
    assert not says_so(make_line(1, "Đoàn đến. Đoàn đi. Bà con tiễn. Ảnh: P. Hảo"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("(Cán bộ y tế tẩm màn bằng hóa chất cho đồng bào làng Đăk Wơk, xã Hơ Moong)", True),
        ("(Già làng Điểu Lên, bon Bu Prăng)", False),
        ("(và 05 hội viên tại các chi hội bệnh viện)", False),
        ("(theo báo cáo nhanh của các huyện)", False),
        ("Đồng chí Hà Văn Tâm, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra", False),
        ("Đồng chí Hà Văn Tâm, Trưởng khoa Khám giám định - Chi ủy viên", False),
        ("Bác sĩ Lê Hà, Trưởng Khoa Xét nghiệm Bệnh viện huyện", False),
        ("Bác sĩ Lê Hà, Trưởng Khoa Xét nghiệm hướng dẫn sinh viên", True),
        ("Trẻ từ 5 đến dưới 12 tuổi tiêm tại trường: 188.320 liều mũi 1", False),
        ("Học sinh tiểu học tiêm tại trường đạt 98%", False),
        ("Đoàn viên tham gia các chốt kiểm dịch | 1.216 | 608", False),
        ("Đoàn viên tham gia các chốt kiểm dịch ở cửa ngõ thành phố", True),
        ("Người bệnh không phải chờ lâu để khám", False),
    ],
)
def test_brackets_figures_and_rows(text: str, shown: bool) -> None:
    assert shows_a_scene(make_line(1, text)) is shown
