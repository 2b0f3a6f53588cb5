"""The label of each line of a page, by its words, its neighbours and its place beside the article."""

from __future__ import annotations

import pytest

from generator.clean.label import label_page
from generator.clean.lines import make_line
from generator.clean.segment import see
from generator.clean.verdict import Zones, dominant_atom
from tests.clean.pages import LAST, LEAD, SECOND, TITLE, see_page


def labels(lines: list[str], title: int | None, first: int, last: int) -> list[str]:
    page = see_page(*lines)
    assert len(page) == len([line for line in lines if line])
    return [verdict.label for verdict in label_page(page, Zones(title, first, last))]


def above_title(*lines: str) -> list[str]:
    """The labels of lines above a title."""
    count = len(lines)
    return labels([*lines, TITLE, LEAD, SECOND, LAST], count, count + 1, count + 3)[:count]


def below_title(*lines: str) -> list[str]:
    """The labels of lines between a title and the first prose."""
    count = len(lines)
    return labels([TITLE, *lines, LEAD, SECOND, LAST], 0, count + 1, count + 3)[1 : count + 1]


def inside(*lines: str) -> list[str]:
    """The labels of lines between two paragraphs."""
    count = len(lines)
    return labels([TITLE, LEAD, "", *lines, "", SECOND, LAST], 0, 1, count + 3)[2 : count + 2]


def below_article(*lines: str) -> list[str]:
    """The labels of lines below the last paragraph."""
    return labels([TITLE, LEAD, SECOND, LAST, "", *lines], 0, 1, 3)[4:]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ"], ["menu"] * 5),
        (["Trang chủ", "Giới thiệu", "Liên hệ", "Văn bản", "Tin tức"], ["menu"] * 4 + ["category"]),
        (["Trang chủ | Giới thiệu | Tin tức | Văn bản | Hỏi đáp"], ["menu"]),
        (["Trang chủ > Tin tức > Tin trong ngành"], ["breadcrumb"]),
        (["• Trang chủ", "• Bản tin y tế", f"• {TITLE}"], ["breadcrumb"] * 3),
        (["Thứ Tư, 24/07/2024", "Trang chủ", "Giới thiệu", "Văn bản", "Hỏi đáp", "Bản tin y tế"], ["page_date"]),
        (["Tin Y tế - Giáo dục", "09/12/2020"], ["category", "published"]),
        (["Đăng lúc: 10:24:33 29/07/2022 (GMT+7)"], ["published"]),
        (["Hôm nay: Thứ Bảy, 07/12/2013"], ["page_date"]),
        (["Chào mừng bạn đến với Cổng thông tin điện tử Sở Y tế"], ["notice"]),
        (["Đăng nhập", "Tìm kiếm", "VN | EN"], ["toolbar"] * 3),
        (["image banner"], ["image_marker"]),
        ([TITLE], ["title"]),
        ([f"Xã Đông Sơn {number}" for number in range(99)], ["menu"] * 98),
    ],
)
def test_above_the_title(lines: list[str], expected: list[str]) -> None:
    assert above_title(*lines)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("05/03/2024", "published"),
        ("Thứ 4, 23.02.2022 | 20:41:28", "published"),
        ("Ngày 26 tháng 05 năm 2020", "published"),
        ("Mai Lan 05/03/2024 08:15", "published"),
        ("Lượt xem: 28", "counter"),
        ("1457 lượt xem", "counter"),
        ("Bản in", "toolbar"),
        ("Cỡ chữ: A- A A+", "toolbar"),
        ("Chia sẻ Facebook Zalo", "toolbar"),
        ("0:00 / 0:00", "player"),
        ("Viết bởi Quản trị viên", "byline"),
        ("Tin, ảnh: Mai Lan", "byline"),
        ("Trung tâm Kiểm soát bệnh tật", "publisher"),
        ("Chuyên mục: Đảng bộ bệnh viện", "category"),
        (TITLE, "title"),
        (LEAD[:80] + "…", "teaser"),
        ("Quang cảnh Hội nghị", "caption"),
        ("🕒 09/10/2024 07:55", "published"),
        ("👁 776", "counter"),
        ("👀 1.204", "counter"),
        ("Kính gửi: Các đơn vị trực thuộc", "body"),
        ("Công tác tiêm chủng luôn được quan tâm.", "body"),
    ],
)
def test_between_title_and_article(line: str, label: str) -> None:
    assert below_title(line) == [label]


def test_people_at_work_between_the_date_and_the_lead_are_a_caption() -> None:
    line = "Y sĩ tẩm màn bằng hóa chất cho đồng bào ở xã Hướng Lập"
    assert below_title("Ngày đăng: 05/03/2024", line) == ["published", "caption"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Kết quả tiêm chủng"], ["body"]),
        (["1. Kết quả tiêm chủng"], ["body"]),
        (["Hôm nay: 252"], ["body"]),
        (["STT", "Họ tên", "1", "Nguyễn Văn An", "2", "Lê Thị Na"], ["body"] * 6),
        (["Lãnh đạo Sở Y tế tặng quà cho bệnh nhân"], ["caption"]),
        (["Ảnh : Minh Hồng"], ["photo_credit"]),
        (["Anh-tin-bai", "Đoàn công tác tại xã Đông Sơn"], ["image_marker", "caption"]),
        (["0:00 / 0:00"], ["player"]),
        ([">> Khám sức khoẻ cho người cao tuổi"], ["related"]),
        (["Tin liên quan", "Phun hoá chất tại phường Trung", "Khám sức khoẻ cho trẻ em"], ["related"] * 3),
        ([TITLE], ["title"]),
        (["Lượt xem: 28"], ["counter"]),
    ],
)
def test_inside_the_article(lines: list[str], expected: list[str]) -> None:
    assert inside(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Tin, ảnh: Mai Lan – CDC Quảng Ninh"], ["byline"]),
        (["Đăng Hải – Thanh Hương", "Trung tâm kiểm soát bệnh tật"], ["byline", "publisher"]),
        (["Nguồn: Báo Sức khỏe và Đời sống"], ["publisher"]),
        (["TIN ĐÃ ĐƯA", "Phun hoá chất tại phường Trung", "12/05/2020"], ["related"] * 3),
        (["Các tin khác", "Khám sức khoẻ cho người cao tuổi (11/09/2019)"], ["related"] * 2),
        (["Xem thêm"], ["footer"]),
        (["THÔNG BÁO", "", "Thống kê truy cập", "• Hôm nay: 252"], ["footer"] * 3),
        (["Cơ quan chủ quản: Sở Y tế tỉnh", "Hà Văn Tâm", "Bản quyền thuộc về Sở Y tế"], ["footer"] * 3),
        (["Ghi rõ nguồn khi phát lại thông tin từ website này"], ["notice"]),
        (["Từ khóa: tiêm chủng, vắc xin"], ["footer"]),
        (["Lượt xem: 28"], ["counter"]),
        (["Chia sẻ"], ["toolbar"]),
        (["Trang chủ", "Giới thiệu", "Liên hệ"], ["menu"] * 3),
        (["Điện thoại: 0204 3 000 111"], ["footer"]),
        (["Ảnh: Thu Hà"], ["photo_credit"]),
    ],
)
def test_below_the_article(lines: list[str], expected: list[str]) -> None:
    assert below_article(*lines) == expected


def test_a_date_in_a_box_of_other_articles_is_not_the_publications() -> None:
    assert below_article("12/05/2020") == ["published"]
    assert below_article("Tin mới nhất", "12/05/2020") == ["related", "related"]


def test_a_list_of_names_at_the_foot_is_not_the_authors() -> None:
    names = ["Mai Lan", "Thu Hà", "Ngọc Anh", "Lê Minh", "Hà Tâm", "Bùi Văn Bảy"]
    assert set(below_article(*names)[1:]) == {"menu"}
    assert below_article(*names[:2]) == ["byline", "byline"]


def test_a_teaser_repeats_the_lead_but_a_paragraph_does_not() -> None:
    assert labels([TITLE, LEAD, LEAD, SECOND, LAST], 0, 1, 4) == ["title", "teaser", "body", "body", "body"]
    other = LEAD.replace("Sở Y tế", "Bệnh viện Đa khoa tỉnh")
    assert labels([TITLE, other, LEAD, SECOND, LAST], 0, 1, 4) == ["title", "body", "body", "body", "body"]


def test_a_page_without_title() -> None:
    assert labels(["Trang chủ", LEAD, SECOND, LAST, "Mai Lan"], None, 1, 3) == [
        "menu",
        "body",
        "body",
        "body",
        "byline",
    ]


def test_the_head_of_an_official_document_is_body() -> None:
    head = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/TB-SYT"]
    assert below_title(*head) == ["body"] * 3


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("05/03/2024 | Lượt xem: 28 | Bản in", "published"),
        ("Bản in | Lượt xem: 28", "counter"),
        ("Bản in | Chia sẻ", "toolbar"),
    ],
)
def test_a_line_of_atoms_is_what_tells_most(text: str, label: str) -> None:
    assert dominant_atom(see(make_line(1, text))).label == label


def test_below_the_lead_links_a_picture_named_like_the_title_and_its_caption() -> None:
    links = ["Hai xã cù lao có bác sĩ mới về nhận việc", "Nước máy về đến điểm trường cuối cùng"]
    caption = "Cán bộ y tế tiêm vắc xin cho trẻ tại thôn Đông."
    found = labels([TITLE, LEAD, *links, TITLE, caption, SECOND, LAST], 0, 1, 7)
    assert found == ["title", "body", "related", "related", "title", "caption", "body", "body"]
    found = labels([TITLE, LEAD, *links, SECOND, LAST], 0, 1, 5)
    assert found == ["title", *["body"] * 5]  # headings that nothing marks stay


def test_a_subhead_below_a_box_is_far_shorter_than_its_headlines() -> None:
    links = ["Thêm một phòng khám bác sĩ gia đình ở đảo Phú Quý", "Phát hiện sớm 214 ca lao trong cộng đồng"]
    page = [TITLE, LEAD, SECOND, "Tin liên quan", *links, "Vẫn còn tâm lý sợ sai", LAST, SECOND]
    assert labels(page, 0, 1, 8) == ["title", "body", "body", "related", "related", "related", "body", "body", "body"]
    page[6] = "Tập huấn sơ cứu cho giáo viên mầm non"
    assert labels(page, 0, 1, 8)[6] == "related"


def test_a_heading_of_an_interview_stands_below_a_box() -> None:
    asked = "* Nếu được đề xuất, ông sẽ nói gì với lãnh đạo ngành?"
    answered = "- Một là nhà ở công vụ, hai là cho anh em đi học có lương, ba là bớt báo cáo cho trạm y tế."
    box = ("Tin liên quan", "Đưa bác sĩ trẻ về xã đảo", "Chuyện cô đỡ ở cồn Hố")
    lines = (asked, answered, *box, "Ba việc phải làm ngay", asked, answered)
    page = [see(make_line(number, line)) for number, line in enumerate(lines, 1)]
    found = [verdict.label for verdict in label_page(page, Zones(None, 0, len(page) - 1))]
    assert found == ["body", "body", "related", "related", "related", "body", "body", "body"]


def test_a_lead_that_stands_again_with_other_quotes_is_a_teaser() -> None:
    lead = 'Ngày 14-3, Chi đoàn Bệnh viện tỉnh cùng nhóm "Áo ấm" khám bệnh cho người dân xã Bình Phú.'
    again = lead.replace('"Áo', "“Áo").replace('ấm"', "ấm”")
    assert labels([lead, again, SECOND, LAST], None, 0, 3) == ["teaser", "body", "body", "body"]


def test_the_time_of_a_meeting_to_come_is_no_stamp() -> None:
    assert below_title("Thời gian: 14/03/2022 16:20") == ["published"]
    call = ("Thời gian: 14/03/2022 08:00", "Địa điểm: Hội trường Trung tâm Y tế huyện")
    assert below_title(*call) == ["body", "body"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["6 giờ trướcBài gốc"], ["published"]),
        (["14", "Th5"], ["published", "published"]),
        (["14", "0:00"], ["counter", "player"]),
        (["3", "1.418"], ["counter", "counter"]),
        (["2,3K"], ["counter"]),
        (["- Dược liệu", "- 21:08 - 24/11/2020"], ["category", "published"]),
        (["- Trao 30 suất quà", "Mai Lan"], ["body", "byline"]),
    ],
)
def test_ages_and_sections_below_the_title(lines: list[str], expected: list[str]) -> None:
    assert below_title(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["ỦY BAN NHÂN DÂN", "THỊ XÃ ĐỨC PHỔ"], ["menu", "footer"]),
        (["ỦY BAN NHÂN DÂN", "Tin hoạt động"], ["menu", "category"]),
        (["16.2 C", "Lạng Sơn"], ["toolbar", "toolbar"]),
        (["Lạng Sơn", "31ºC"], ["toolbar", "toolbar"]),
        (["Chào mừng bạn đến với trang", "Nhịp cầu nhân ái"], ["notice", "category"]),
    ],
)
def test_owners_and_the_weather_are_no_sections(lines: list[str], expected: list[str]) -> None:
    assert above_title(*lines) == expected


@pytest.mark.parametrize("text", ["TIEU CHI Y TE XA", "kham benh o xa Ia Dom", "Hoi nghi giao ban quy 3 2021"])
def test_words_without_accents_are_the_name_of_a_picture(text: str) -> None:
    assert inside(text) == ["image_marker"]


@pytest.mark.parametrize(
    "text",
    [
        "Streptococcus suis",
        "World Health Organization",
        "Do no harm to anyone",
        "Mai Lan Anh",
        "Cho con ăn đủ chất",
        "BAN GIAM HIEU.",
    ],
)
def test_other_words_are_kept(text: str) -> None:
    assert inside(text) == ["body"]


def test_a_paragraph_below_such_words_is_no_caption() -> None:
    below = (
        "Từ ngày đổi sang bếp từ, bếp không còn khói, chị em đứng nấu đỡ cay mắt, tiền điện rẻ hơn tiền ga gần một nửa."
    )
    assert inside("BEP AN TINH THUONG", below) == ["image_marker", "body"]


def test_a_text_without_accents_is_kept() -> None:
    plain = "Sang 5/3, So Y te to chuc hoi nghi tong ket cong tac tiem chung mo rong va trien khai nhiem vu nam 2024."
    last = "Ket luan hoi nghi, lanh dao So yeu cau cac don vi ra soat doi tuong, bao quan vac xin dung quy dinh."
    assert labels([plain, "Cong tac tiem chung mo rong", last], None, 0, 2) == ["body"] * 3


def test_the_last_line_of_the_page_is_cut_off() -> None:
    cut = "Hội nghị công bố quyết định và trao giấy khen cho 03 chi bộ, 41 đảng"
    assert labels([TITLE, LEAD, SECOND, LAST, cut], 0, 1, 4)[-1] == "body"
    assert labels([TITLE, LEAD, SECOND, LAST, "Lãnh đạo Sở trao giấy khen cho các chi bộ"], 0, 1, 4)[-1] == "caption"


def test_a_weekday_above_an_article_without_title_is_the_clock() -> None:
    assert labels(["Thứ sáu, 29/03/2024", "", LEAD, SECOND, LAST], None, 1, 3)[0] == "page_date"
    assert labels(["Thứ sáu, 29/03/2024 08:15", "", LEAD, SECOND, LAST], None, 1, 3)[0] == "published"
    assert labels(["29/03/2024", "", LEAD, SECOND, LAST], None, 1, 3)[0] == "published"


def test_the_name_of_a_file_inside_the_article_is_the_place_of_a_picture() -> None:
    assert inside("doan-cong-tac-so-y-te-gov-vn", "Giây phút sum vầy ở Đông Sơn") == ["image_marker", "caption"]


def test_captions_with_the_same_office_and_name_are_no_teasers_of_each_other() -> None:
    office = "Đồng chí Mạc Thu Trang – Ủy viên Ban Chấp hành Đảng bộ thành phố, Giám đốc Quỹ"
    page = (LEAD, f"{office} Bảo trợ trẻ em trò chuyện với các gia đình", SECOND, f"{office} tặng quà bệnh nhi", LAST)
    assert labels([TITLE, *page], 0, 1, 5) == ["title", "body", "caption", "body", "caption", "body"]


def test_a_voice_with_its_time_signs_nothing() -> None:
    assert below_title("Giọng Nữ 0:00 / 5:38") != ["published"]
    assert below_title("Thu Nữ 08:15 05/03/2024") == ["published"]
