"""The province of an article: by its own words and its page's frame, never by chance mentions; none where in doubt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean import clean
from generator.describe.context import Context
from generator.describe.place_names import mentions
from generator.describe.provinces import describe_province
from generator.model import Facts
from generator.places import Province, province_by_slug, provinces
from tests.describe.labelled_page import labelled_page, news

ROOT = Path(__file__).parents[2]
TEXT = "Hội nghị đã nghe báo cáo kết quả công tác và bàn các giải pháp nâng cao chất lượng khám bệnh, chữa bệnh cho nhân dân."


@pytest.mark.parametrize("path", sorted((ROOT / "tests/gold/real").glob("*.json")), ids=lambda path: path.stem[:3])
def test_the_real_pages(path: Path) -> None:
    truth = json.loads(path.read_text(encoding="utf-8"))
    text = (ROOT / "seeds" / truth["seed"]).read_text(encoding="utf-8")
    slug, evidence, findings = describe_province(Context(text.split("\n"), clean(text)))
    assert slug is not None
    assert province_by_slug(slug).name == truth["meta"]["province"]
    assert province_by_slug(slug).name_today == truth["meta"]["province_today"]
    assert evidence is not None
    assert not findings


@pytest.mark.parametrize("province", provinces(), ids=lambda province: province.slug)
def test_every_province_by_its_department(province: Province) -> None:
    kind = "TP." if province.kind == "thành phố" else "tỉnh"
    for title in (
        f"Sở Y tế {kind} {province.name} tổ chức hội nghị",
        f"SỞ Y TẾ {kind.upper()} {province.name.upper()} TỔ CHỨC HỘI NGHỊ",
    ):
        assert describe_province(news(title, TEXT))[0] == province.slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đảng uỷ Sở Y tế Trà Vinh tổ chức Hội nghị", "tra-vinh"),
        ("Sở Y tế Hoà Bình kiểm tra hành nghề dược", "hoa-binh"),
        ("Sở Y tế Thanh Hóa họp", "thanh-hoa"),
        ("CDC Đăk Lăk tập huấn", "dak-lak"),
        ("Sở Y tế tỉnh Đắc Nông tập huấn", "dak-nong"),
        ("Bệnh viện Đa khoa tỉnh Kontum đại hội", "kon-tum"),
        ("UBND tỉnh Thừa Thiên Huế làm việc", "hue"),
        ("Sở Y tế Thừa Thiên - Huế làm việc", "hue"),
        ("Sở Y tế tỉnh Bà Rịa – Vũng Tàu họp", "ba-ria-vung-tau"),
        ("CDC BR-VT giám sát", "ba-ria-vung-tau"),
        ("Sở Y tế TP.HCM họp", "ho-chi-minh"),
        ("Sở Y tế TP. Hồ Chí Minh họp", "ho-chi-minh"),
        ("Sở Y tế thành phố Hồ Chí Minh họp", "ho-chi-minh"),
        ("CDC Hà Nội giám sát dịch", "ha-noi"),
        ("Tỉnh ủy Tiền Giang sơ kết Nghị quyết", "tien-giang"),
        ("Bình Dương: Xử lý dứt điểm các ổ dịch", "binh-duong"),
        ("Bệnh viện Phổi Nghệ An tổ chức Đại hội", "nghe-an"),
        ("Đoàn ĐBQH tỉnh Quảng Nam giám sát", "quang-nam"),
        ("Trung tâm Y tế huyện Hà Quảng khám sức khỏe", "cao-bang"),
        ("Trung tâm Y tế huyện Ba Tơ tuyển dụng", "quang-ngai"),
        ("TTYT thị xã Nghĩa Lộ tập huấn", "yen-bai"),
        ("TP. Quy Nhơn: tiêm vắc xin", "binh-dinh"),
        ("Trung tâm Y tế Quận 8 học tập nghị quyết", "ho-chi-minh"),
        ("Tiêm vắc xin cho người cao tuổi ở quận 8", "ho-chi-minh"),
        ("Trạm y tế lưu động của quận Tân Phú", "ho-chi-minh"),
        ("Trung tâm Y tế quận Ba Đình diễn tập", "ha-noi"),
        ("Trung tâm Y tế quận Thuận Hoá ra mắt", "hue"),
        ("Khám bệnh cho ngư dân ở H.Cần Giờ", "ho-chi-minh"),
    ],
)
def test_a_place_in_the_title(text: str, slug: str) -> None:
    assert describe_province(news(text, TEXT))[0] == slug


@pytest.mark.parametrize(
    "text",
    [
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Chủ tịch Hồ Chí Minh với ngành Y tế",
        "Vì một thế giới hòa bình, thái bình",
        "Hội nghị khu vực châu Á - Thái Bình Dương về phòng chống sốt rét",
        "Bác sĩ Nguyễn Thái Bình nhận danh hiệu Thầy thuốc ưu tú",
        "Chị Lê Thị Hà Giang hiến máu 20 lần",
        "Khai trương phòng khám tại số 12 đường Điện Biên Phủ",
        "Khánh thành trạm y tế ở phố Thái Nguyên",
        "Bộ Y tế làm việc với 6 tỉnh Điện Biên, Lai Châu, Sơn La, Hòa Bình, Lào Cai, Yên Bái",
        "Tăng cường phòng dịch tại Bắc Giang, Bắc Ninh và Hải Dương",
        "Tập huấn cho các tỉnh Nam Định, Thái Bình",
        "Trường Đại học Y Dược Thái Bình tuyển sinh",
        "Bệnh viện Trung ương Huế ghép tim xuyên Việt",
        "Trung tâm Y tế huyện Hòa Bình họp",
        "Trạm Y tế xã Bình Thuận khám bệnh",
        "Người dân tỉnh Hà Tây (cũ) nhớ lại",
        "Thẻ bảo hiểm y tế của tỉnh Long An (cũ) còn dùng được",
        "Cách phòng bệnh sởi cho trẻ nhỏ",
        "Trung tâm Y tế huyện Tân Phú tập huấn",
        "Bệnh viện thị xã Hoàng Mai mổ ruột thừa",
    ],
)
def test_names_that_are_not_the_place_of_the_article(text: str) -> None:
    slug, evidence, findings = describe_province(news(text, TEXT))
    assert slug is None
    assert evidence is None
    assert [finding[0] for finding in findings] == ["no-province"]


@pytest.mark.parametrize(
    ("lead", "slug"),
    [
        ("Bác sĩ Lê Tư, Bệnh viện Quân dân y 16 (Bình Phước), kể về những ngày đầu mở khoa mổ.", "binh-phuoc"),
        ("Đoàn khám bệnh cho bà con huyện Vạn Ninh (Khánh Hòa) trong ngày nghỉ cuối tuần.", "khanh-hoa"),
        ("Người bệnh được chuyển lên Bệnh viện Mắt Sài Gòn (Cần Thơ) rồi mổ ngay trong đêm.", None),
        ("Chị M., ngụ quận 8, TP.HCM, về quê thì đau bụng dữ dội và được mổ ngay trong đêm.", None),
        ("Các anh từng học ở Bệnh viện Chợ Rẫy (Bình Dương) và nay trở lại với nghề.", None),
        ("Ông sinh năm 1931 trong một gia đình bốn đời làm thuốc ở Phú Vang, Thừa Thiên - Huế.", None),
    ],
)
def test_a_place_in_the_lead(lead: str, slug: str | None) -> None:
    assert describe_province(news("Người thầy thuốc của làng", lead, TEXT))[0] == slug


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        (("body", "#tiemchung #soytetravinh #khoevui"), "tra-vinh"),
        (("footer", "#ThànhPhốHồChíMinh #hienmau"), "ho-chi-minh"),
        (("footer", "#HoaBinh #HoChiMinh"), None),
        (("footer", "#travinh #vinhlong"), None),
        (("footer", "#1 Trà Vinh"), None),
    ],
)
def test_hash_tags_tell(line: tuple[str, str], slug: str | None) -> None:
    assert describe_province(labelled_page(("title", "Hiến máu"), ("body", TEXT), line))[0] == slug


def test_a_path_that_ends_in_the_title_tells_its_site() -> None:
    path = ("breadcrumb", "Bệnh viện Đa khoa tỉnh Trà Vinh > Tin tức > Tập huấn về chuyển tuyến")
    page = labelled_page(path, ("title", "Tập huấn về chuyển tuyến"), ("body", TEXT))
    assert describe_province(page)[0] == "tra-vinh"
    page = labelled_page(("breadcrumb", "Tin tức > Họp ở Bến Tre"), ("title", "Họp ở Bến Tre"), ("body", TEXT))
    evidence = describe_province(page)[1]
    assert evidence is not None
    assert evidence.line == 2


def test_a_department_of_today_counts_the_towns_that_came_to_it() -> None:
    title = ("title", "Đảng bộ Trung tâm Y tế khu vực Hòn Đất học nghị quyết")
    page = labelled_page(title, ("body", TEXT), ("publisher", "Nguồn: Sở Y tế tỉnh An Giang"))
    assert describe_province(page)[0] == "an-giang"
    page = labelled_page(title, ("body", TEXT), ("publisher", "Nguồn: Sở Y tế tỉnh Kiên Giang"))
    assert describe_province(page)[0] == "kien-giang"


@pytest.mark.parametrize(
    ("lines", "slug"),
    [
        ([("related", "CDC tỉnh Trà Vinh"), ("footer", "Website đang chạy thử")], "tra-vinh"),
        ([("related", "CDC tỉnh Trà Vinh"), ("related", "Tẩy giun cho trẻ"), ("footer", "Chạy thử")], None),
        ([("related", "CDC tỉnh Trà Vinh")], None),
        ([("related", "CDC tỉnh Trà Vinh đã tiêm vắc xin cho trẻ"), ("footer", "Chạy thử")], None),
    ],
)
def test_the_owner_between_other_articles_and_the_foot(lines: list[tuple[str, str]], slug: str | None) -> None:
    page = labelled_page(("title", "Phòng bệnh dại"), ("body", TEXT), *lines)
    assert describe_province(page)[0] == slug


def test_a_name_at_the_head_of_the_page_tells_its_town() -> None:
    page = labelled_page(("menu", "Bệnh viện Cao su Phú Riềng"), ("title", "Phòng sốt rét ở lô cao su"), ("body", TEXT))
    assert describe_province(page)[0] == "binh-phuoc"


def test_the_foot_of_the_page_tells() -> None:
    for foot in (
        "SỞ Y TẾ TRÀ VINH",
        "Cơ quan chủ quản: Ủy ban nhân dân tỉnh Trà Vinh",
        "Email: vp@travinh.gov.vn",
        "Địa chỉ: Số 5, đường Thái Nguyên, phường 2, thành phố Trà Vinh, tỉnh Trà Vinh",
        "http://travinhtv.vn/tin-tuc",
        "soytetravinh.vn",
    ):
        slug, evidence, _ = describe_province(
            labelled_page(("title", "Hội nghị y tế"), ("body", TEXT), ("footer", foot))
        )
        assert slug == "tra-vinh", foot
        assert evidence is not None
        assert evidence.line == 3


def test_the_source_and_the_dateline_tell() -> None:
    page = labelled_page(("title", "Hội nghị"), ("body", TEXT), ("byline", "Lan - CDC Quảng Ninh"))
    assert describe_province(page)[0] == "quang-ninh"
    page = labelled_page(("title", "Hội nghị"), ("dateline", "(phongtho.laichau.gov.vn) -"), ("body", TEXT))
    assert describe_province(page)[0] == "lai-chau"


@pytest.mark.parametrize(
    ("label", "code", "slug"),
    [
        ("dateline", "BBK -", "bac-kan"),
        ("dateline", "(BDO)", "binh-duong"),
        ("publisher", "HYTV", "hung-yen"),
        ("dateline", "(Baonghean)", "nghe-an"),
    ],
)
def test_the_codes_of_newspapers_tell(label: str, code: str, slug: str) -> None:
    assert describe_province(labelled_page(("title", "Hội nghị"), (label, code), ("body", TEXT)))[0] == slug


def test_an_address_with_town_and_province() -> None:
    head = "Bệnh viện Y học cổ truyền - Địa chỉ: Km 4 đường Trưng Nhị, thành phố Phúc Yên, Vĩnh Phúc - Hotline: 0900.112.112"
    assert describe_province(labelled_page(("menu", head), ("title", "Tập huấn"), ("body", TEXT)))[0] == "vinh-phuc"


def test_menus_and_other_articles_tell_nothing() -> None:
    page = labelled_page(
        ("menu", "Sở Y tế Hà Giang"), ("menu", "Sở Y tế Cao Bằng"), ("title", "Hội nghị"), ("body", TEXT),
        ("related", "Sở Y tế tỉnh Lào Cai tập huấn"), ("related", "tỉnh Lào Cai"),
    )  # fmt: skip
    assert describe_province(page)[0] is None


def test_links_to_many_departments_tell_nothing() -> None:
    names = ("Hà Giang", "Cao Bằng", "Lào Cai", "Yên Bái")
    page = labelled_page(("title", "Hội nghị"), ("body", TEXT), *(("footer", f"Sở Y tế {name}") for name in names))
    assert describe_province(page)[0] is None


def test_the_seat_of_a_ministry_or_a_newspaper_is_not_the_place() -> None:
    lead = "Sáng 12/5/2021, tại Hà Nội, Bộ Y tế tổ chức hội nghị trực tuyến toàn quốc về công tác phòng, chống dịch."
    ministry = ("footer", "CỔNG THÔNG TIN ĐIỆN TỬ BỘ Y TẾ")
    address = ("footer", "Địa chỉ: Số 1 phố Giảng Võ, quận Ba Đình, TP Hà Nội")
    assert (
        describe_province(labelled_page(("title", "Hội nghị toàn quốc"), ("body", lead), ministry, address))[0] is None
    )
    address = ("footer", "Tòa soạn: Số 1 Hoàng Văn Thụ, quận Phú Nhuận, TP. Hồ Chí Minh")
    assert describe_province(labelled_page(("title", "Cách phòng bệnh"), ("body", TEXT), address))[0] is None


def test_a_newspaper_about_one_province() -> None:
    lead = "VTV.vn - Đoàn lưu động của Trung tâm Y tế huyện Krông Bông, tỉnh Đắk Lắk đi tìm những thai phụ chưa một lần đi khám."
    page = labelled_page(("title", "Mang phòng siêu âm lên buôn"), ("body", lead), ("footer", "VTV News"))
    assert describe_province(page)[0] == "dak-lak"


def test_a_visit_to_another_province() -> None:
    lead = f"Đoàn công tác của Sở Y tế Trà Vinh đã làm việc tại Bến Tre. {TEXT}"
    page = news("Sở Y tế Trà Vinh học tập kinh nghiệm tại Bến Tre", lead)
    assert describe_province(page)[0] == "tra-vinh"


def test_guests_from_a_city() -> None:
    lead = (
        "Ngày 14-8, Chi đoàn Bệnh viện quận 4 TP. Hồ Chí Minh khám bệnh tại thôn Bích Đầm (phường Vĩnh Nguyên, TP. Nha "
        "Trang). {} đến dự. Bệnh viện quận 4 TP. Hồ Chí Minh tặng quà cho trẻ em."
    )
    host, none = "Phó Chủ tịch UBND tỉnh", "Đại diện chính quyền"
    assert describe_province(news("Thầy thuốc trẻ ra đảo", lead.format(host)))[0] == "khanh-hoa"
    assert describe_province(news("Thầy thuốc trẻ ra đảo", lead.format(none)))[0] != "khanh-hoa"
    own = "Sở Y tế TP. Hồ Chí Minh họp với UBND tỉnh, thành phố bạn; trên địa bàn TP. Hồ Chí Minh không có ca mới."
    assert describe_province(news("Giao ban", own))[0] == "ho-chi-minh"


def test_where_they_go_to_help_is_not_where_they_are_from() -> None:
    assert describe_province(news("Tiễn đoàn y, bác sĩ đi hỗ trợ tỉnh Bắc Giang chống dịch", TEXT))[0] is None
    own = "Bộ Y tế hỗ trợ tỉnh Bắc Giang sinh phẩm; Sở Y tế Bắc Giang tiếp nhận ngay trong ngày."
    assert describe_province(news("Tiếp nhận sinh phẩm", own))[0] == "bac-giang"


def test_the_lead_is_better_evidence_than_the_foot() -> None:
    lead = "Bệnh viện Ung bướu Đà Nẵng tổ chức đêm hội trăng rằm cho các bệnh nhi đang điều trị tại đây."
    foot = ("footer", "Trung thu Bệnh viện Ung bướu Đà Nẵng ung thư")
    slug, evidence, _ = describe_province(labelled_page(("title", "Trung thu"), ("body", lead), foot))
    assert slug == "da-nang"
    assert evidence is not None
    assert (evidence.how, evidence.line) == ("stated", 2)


def test_two_provinces_of_equal_weight_give_none() -> None:
    page = news("Sở Y tế Trà Vinh làm việc với Sở Y tế Bến Tre", TEXT)
    assert describe_province(page)[0] is None


def test_the_home_of_a_patient_is_not_the_place() -> None:
    lead = "Bệnh viện vừa cứu sống nam bệnh nhân 45 tuổi, ở huyện Tân Lạc, tỉnh Hòa Bình bị sốc phản vệ nặng."
    assert describe_province(news("Cứu sống bệnh nhân sốc phản vệ", lead, TEXT))[0] is None


def test_after_the_merger_the_name_stays_as_printed() -> None:
    page = labelled_page(
        ("title", "Thẻ bảo hiểm y tế cũ có còn dùng được không?"),
        ("body", "Tôi ở huyện Tân Trụ, tỉnh Long An (cũ). Từ ngày 01/7, Long An và Tây Ninh nhập lại."),
        ("publisher", "Phòng Nghiệp vụ Y - Sở Y tế Tây Ninh"),
        ("footer", "Trang thông tin điện tử Sở Y tế tỉnh Tây Ninh"),
    )
    assert describe_province(page)[0] == "tay-ninh"


def test_after_the_merger_a_town_goes_with_the_province_printed_beside_it() -> None:
    lead = "Ngày 16/9, Trung tâm Y tế khu vực Tân Lạc, tỉnh Phú Thọ khám sàng lọc cho người cao tuổi các xã vùng cao."
    assert describe_province(news("Trung tâm Y tế khu vực Tân Lạc khám sàng lọc", lead, TEXT))[0] == "phu-tho"
    visit = "Ngày 16/9/2019, đoàn công tác tỉnh Phú Thọ thăm Trung tâm Y tế huyện Tân Lạc."
    assert describe_province(news("Trung tâm Y tế huyện Tân Lạc đón đoàn công tác", visit, TEXT))[0] != "phu-tho"


def test_a_digest_has_the_province_of_its_page_only() -> None:
    body = "Trạm Y tế xã An Bình (huyện Lý Sơn, tỉnh Quảng Ngãi) được xây lại năm 2017 với kinh phí 4,2 tỷ đồng."
    assert describe_province(news("Điểm báo ngày 26/8/2019", body))[0] is None
    page = labelled_page(("title", "Điểm báo ngày 26/8/2019"), ("body", body), ("footer", "SỞ Y TẾ TRÀ VINH"))
    assert describe_province(page)[0] == "tra-vinh"


def test_facts_win_and_a_clear_conflict_is_told() -> None:
    page = news("Sở Y tế Trà Vinh tổ chức hội nghị", TEXT)
    slug, evidence, findings = describe_province(page, Facts(province="ben-tre"))
    assert slug == "ben-tre"
    assert evidence is not None
    assert evidence.how == "editor"
    assert [finding[0] for finding in findings] == ["province-conflict"]
    assert dict(findings[0][3]) == {"candidates": "Bến Tre, Trà Vinh"}
    assert describe_province(page, Facts(province="tra-vinh"))[2] == []
    assert describe_province(news("Hội nghị", TEXT), Facts(province="ben-tre"))[2] == []


@given(st.text())
def test_any_text(text: str) -> None:
    mentions(text)
    describe_province(Context(text.split("\n"), clean(text)))


@pytest.mark.parametrize(
    "piece", ["tỉnh ", "Bắc Ninh, ", "Bệnh viện ", "trú tại ", "Hà ", "Sở Y tế tỉnh Bắc Ninh và ", "Đ", "a."]
)
def test_a_long_line_takes_no_long_time(piece: str) -> None:
    page = labelled_page(("title", "Hội nghị"), ("body", piece * 4000), ("footer", piece * 4000))
    describe_province(page)


_LABELS = st.sampled_from(["title", "body", "publisher", "byline", "footer", "menu", "breadcrumb", "notice"])
_NAMES = ("Bắc Ninh", "Hà Nội", "TP.HCM", "Hồ Chí Minh", "huyện Ba Tơ", "syt.travinh.gov.vn")
_WORDS = st.sampled_from((*_NAMES, "Sở Y tế", "tỉnh", "và", ",", "(cũ)", "đường"))


@given(st.lists(st.tuples(_LABELS, st.lists(_WORDS, max_size=6).map(" ".join)), min_size=1, max_size=8))
def test_any_labelled_page(lines: list[tuple[str, str]]) -> None:
    slug, evidence, findings = describe_province(labelled_page(*lines))
    assert (slug is None) == (evidence is None) == bool(findings)


def test_what_came_with_the_merger_tells_that_the_headline_s_province_is_that_of_today() -> None:
    def page(rank: str) -> list[tuple[str, str]]:
        lead = (
            f"Chiều 15/1, Sở Y tế họp về mạng lưới trạm y tế, có đại biểu huyện Tuy Phong trước đây và {rank} Phú Quý."
        )
        return [("title", "Lâm Đồng: Sắp xếp trạm y tế"), ("body", lead)]

    assert describe_province(labelled_page(*page("đặc khu")))[0] == "lam-dong"
    assert describe_province(labelled_page(*page("huyện")))[0] is None


def test_the_only_province_on_a_ministry_s_page() -> None:
    lead = (
        "Thứ trưởng đã làm việc với UBND tỉnh Thanh Hóa về mạng lưới cấp cứu; về phía tỉnh Thanh Hóa có Phó Chủ tịch."
    )
    ministry = ("footer", "CỔNG THÔNG TIN ĐIỆN TỬ BỘ Y TẾ")
    title = ("title", "Thứ trưởng Bộ Y tế: Thanh Hóa cần hoàn thiện mạng lưới cấp cứu")
    assert describe_province(labelled_page(title, ("body", lead), ministry))[0] == "thanh-hoa"
    other = ("body", "Sở Y tế tỉnh Nghệ An cũng dự họp.")
    assert describe_province(labelled_page(title, ("body", lead), other, ministry))[0] is None
