"""Posts of social networks: who posted them, where they end, and who only commented."""

from __future__ import annotations

from generator.clean import clean

LEAD = "Sáng 5/3/2024, Bệnh viện Đa khoa Hà Nam phối hợp với Hội Chữ thập đỏ khám bệnh cho người cao tuổi xã Thanh Hà."
SECOND = (
    "👉 Hơn hai trăm cụ được đo huyết áp, thử đường huyết, siêu âm tim và nhận thuốc, hẹn tái khám trong tháng tới."
)
POST = ["KHÁM BỆNH CHO NGƯỜI CAO TUỔI XÃ THANH HÀ", LEAD, SECOND]
BELOW = ["📞 Tổng đài: 0226.3000.115", "📍 Số 1 Trần Hưng Đạo", "Trân trọng cảm ơn các nhà hảo tâm 💐"]
TAGS = "#benhvienhanam #nguoicaotuoi"


def labels(*lines: str) -> list[str]:
    found: dict[int, str] = {}
    for span in clean("\n".join(lines)).spans:
        found.setdefault(span.line, span.label)
    return [found[number] for number in range(1, len(lines) + 1)]


def test_what_stands_above_the_hash_tags_is_the_post() -> None:
    assert labels(*POST, *BELOW, TAGS)[1:] == ["body"] * 5 + ["footer"]
    assert labels(*POST, *BELOW, "Trần Mai Lan", TAGS)[-2:] == ["byline", "footer"]


def test_without_hash_tags_the_address_is_the_page_s() -> None:
    assert labels(*POST, *BELOW[:2], "Bản quyền thuộc về Bệnh viện")[3:5] != ["body", "body"]


def test_hash_tags_below_an_article_or_behind_a_list_end_no_post() -> None:
    plain = ["Khám bệnh cho người cao tuổi xã Thanh Hà", LEAD, SECOND.removeprefix("👉 ")]
    assert labels(*plain, "Số 1 Trần Hưng Đạo", TAGS)[3] != "body"
    assert labels(*POST, "Bài viết liên quan", "Tập huấn sơ cứu cho giáo viên", TAGS)[4] == "related"


def test_who_posted_it_and_who_commented() -> None:
    page = ["Bệnh viện Đa khoa Hà Nam", "5 giờ · 🌐", *POST, TAGS, "12 bình luận", "Trần Mai Lan", "Cảm ơn bệnh viện"]
    assert labels(*page) == ["publisher", "published", "title", "body", "body", "footer", "counter", "footer", "footer"]


def test_a_post_with_its_whole_date() -> None:
    page = ["Bệnh viện Đa khoa Hà Nam", "9 tháng 11, 2024 lúc 19:32 · ", *POST]
    assert labels(*page)[:3] == ["publisher", "published", "title"]
    assert labels("Trang chủ", page[0], "9 tháng 11, 2024 lúc 19:32", *POST)[1] != "publisher"


def test_the_name_of_a_body_and_a_moment_head_a_copied_post() -> None:
    assert labels("CDC Hà Nam", "31/08/2022 17:20", *POST)[:3] == ["publisher", "published", "title"]
    assert labels("Trang chủ", "CDC Hà Nam", "31/08/2022 17:20", *POST)[1] != "publisher"
    assert labels("CDC Hà Nam", "31/08/2022", *POST)[0] != "publisher"  # a blog's name, and its day


def test_who_may_see_a_post_stands_behind_its_time_in_words() -> None:
    page = ["Bệnh viện Đa khoa Hà Nam", "9 tháng 11, 2024 lúc 19:32 · Công khai", *POST]
    assert labels("Trang chủ", *page)[1:4] == ["publisher", "published", "title"]
    page[1] = "November 9 at 7:32 PM · Public"
    assert labels("Trang chủ", *page)[1:4] == ["publisher", "published", "title"]


def test_a_moment_without_a_dot_is_a_post_s_where_tags_or_reactions_stand_below() -> None:
    page = ["Bệnh viện Đa khoa Hà Nam", "9 tháng 11, 2024 lúc 19:32", *POST]
    assert labels(*page, TAGS)[0] == labels(*page, "12 bình luận")[0] == "publisher"


def test_who_posted_is_no_title_above_the_adorned_headline() -> None:
    page = ["Tuổi trẻ Y tế Hà Nam", "9 tháng 11, 2024 lúc 19:32 · 🌐", "🩺 NGÀY HỘI SỨC KHỎE 🩺", LEAD, SECOND, TAGS]
    assert labels(*page)[:4] == ["publisher", "published", "title", "body"]
    assert labels("Trần Thị Bích Ngọc", *page[1:])[:3] == ["byline", "published", "title"]
    assert labels("TTYT huyện Kim Sơn - Ninh Bình", *page[1:])[0] == "publisher"
    assert clean("\n".join(page)).title == "🩺 NGÀY HỘI SỨC KHỎE 🩺"
    news = ["Khám bệnh cho người cao tuổi xã Thanh Hà", "9 tháng 11, 2024 lúc 19:32", "Tin địa phương", LEAD, SECOND]
    assert labels(*news)[0] == "title"


def test_captions_between_the_tags_and_the_number_of_more_pictures() -> None:
    page = ["Bệnh viện Đa khoa Hà Nam", "9 tháng 11, 2024 lúc 19:32 · 🌐", *POST, TAGS]
    shown = ["Các cụ xếp hàng chờ khám", "Quà cho hộ nghèo"]
    assert labels(*page, *shown, "+9", "Tất cả cảm xúc:", "87")[-5:] == [
        "caption",
        "caption",
        "image_marker",
        "counter",
        "counter",
    ]
    plain = [*page[:-1], "… Xem thêm", *shown, "+9", "👍 Bạn và 96 người khác"]
    assert labels(*plain)[-5:] == ["toolbar", "caption", "caption", "image_marker", "counter"]
    assert labels(*page, "1,2K", "86 bình luận")[-2:] == ["counter", "counter"]
    assert labels(*page, "Trạm Y tế xã Thanh Hà", "Số 5 đường Hoa Lư")[-2:] != ["caption", "caption"]


def test_who_posted_stands_above_the_button_to_follow() -> None:
    who = "Bệnh viện Đa khoa Hà Nam"
    assert labels(who, "5 giờ · 🌐", "Theo dõi", *POST)[:4] == ["publisher", "published", "toolbar", "title"]
    assert labels(who, "Quan tâm", POST[0], "08:12 14/04/2024", LEAD, SECOND)[:3] == ["publisher", "toolbar", "title"]
    assert labels("Tin hoạt động", "Quan tâm", *POST)[0] != "publisher"
