"""What stands inside a body line and is not body is cut off exactly; sentences that only look alike are left whole."""

from __future__ import annotations

import pytest

from generator.clean.inline import (
    agency,
    dateline,
    glued_byline,
    glued_caption,
    glued_date,
    glued_time,
    is_continuation,
    lead_cuts,
    leading_date,
    title_cuts,
)

LEAD = "Sáng 5/3, Sở Y tế tổ chức hội nghị tổng kết công tác tiêm chủng mở rộng."
PARAGRAPH = (
    "Trong năm qua, toàn tỉnh có hơn hai vạn trẻ em được tiêm đủ các loại vắc xin, công tác giám sát được duy trì"
)


@pytest.mark.parametrize(
    "head",
    [
        "BBK -",
        "BBK - ",
        "(HNM) - ",
        "(HNM) – ",
        "(TTXVN) ",
        "SKĐS - ",
        "Báo Lào Cai - ",
        "  BBK - ",
        "(Dân trí) - ",
        "CDC Hà Nam – ",
        "Lạng Sơn (TTXVN 31/1) - ",
        "Hà Nội (TTXVN) – ",
        "(TTXVN 31/1) - ",
        "Hà Nội, ngày 5/3 (TTXVN) - ",
        "Yên Bái - ",
        "TP. Hồ Chí Minh – ",
        "QuảngTrị - ",
        "Đức Phổ - ",
        "BẮC GIANG - ",
        "THỪA THIÊN HUẾ – ",
        "BLC-",
        "baolaocai.vn ",
        "Suckhoe&Doisong - ",
        "Gia đình & Xã hội – ",
        "HGĐT–",
        "Báo điện tử Cần Thơ - ",
        "Tạp chí Dân số – ",
        "Đài PT-TH Hậu Giang - ",
        "Đài Truyền thanh huyện Bắc Hà – ",
    ],
)
def test_a_dateline_is_cut_off(head: str) -> None:
    cut = dateline(head + LEAD)
    assert cut is not None
    assert (cut.start, cut.end, cut.label) == (0, len(head), "dateline")


@pytest.mark.parametrize(
    "raw",
    [
        LEAD,
        f"HIV-{LEAD}",
        "baolaocai.vn đưa tin rằng các trạm y tế trong tỉnh đã tiêm xong vắc xin cho trẻ dưới năm tuổi.",
        "Khám & điều trị - " + LEAD,
        f"BHYT-{LEAD}",
        f"A-{LEAD}",
        "(1) - " + LEAD,
        "Sở Y tế - cơ quan thường trực Ban Chỉ đạo - đã ban hành kế hoạch phòng dịch năm 2024.",
        "- " + LEAD,
        "BBK - Ngắn quá",
        "HÀ NỘI - HUẾ - SÀI GÒN là ba điểm cầu của hội nghị trực tuyến do Bộ Y tế tổ chức sáng nay.",
        "Lào Cai - Yên Bái ký kết phối hợp khám, chữa bệnh cho đồng bào hai bên đường ranh giới năm 2024.",
        "Yên Bái - tỉnh đầu tiên của vùng có bệnh viện lao - đã khám cho hơn hai nghìn người trong năm.",
        "Khoa Nhi - " + LEAD,
        "Báo cáo tại hội nghị, BSCKI Đỗ Thị Hoài – Trưởng khoa Dinh dưỡng nêu rõ các bếp ăn đều đã được kiểm tra.",
        "Báo cáo của Trung tâm – Hội nghị nhất trí với các chỉ tiêu đã nêu, đồng thời bổ sung ba nhóm giải pháp mới.",
        "Báo động đỏ nội viện – Quy trình giúp kíp trực cứu sống sản phụ bị băng huyết trong vòng mười lăm phút.",
        "Đài thọ toàn bộ viện phí – Quỹ của bệnh viện đã giúp hơn hai trăm người bệnh nghèo trong năm qua.",
        "Thái Bình - Quê hương của những cánh đồng năm tấn hôm nay có thêm hai bệnh viện mới bên bờ sông.",
        "Thứ Hai - " + LEAD,
        "Lan Anh - Bệnh viện tỉnh khám cho hơn hai nghìn người cao tuổi ở các xã vùng cao trong tháng.",
        "Trung tâm Kiểm soát bệnh tật (CDC) – đơn vị thường trực Ban Chỉ đạo – đã ban hành kế hoạch phòng dịch.",
        "",
    ],
)
def test_no_dateline(raw: str) -> None:
    assert dateline(raw) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(HNM) - ", "HNM"),
        ("BBK -", "BBK"),
        ("Báo Lào Cai - ", "Báo Lào Cai"),
        ("Hà Nội (TTXVN 5/3) - ", "TTXVN"),
        ("Báo Lào Cai (LCĐT) - ", "Báo Lào Cai"),
        ("QuảngTrị - ", "QuảngTrị"),
        ("Đức Phổ - ", ""),
        ("BẮC GIANG - ", ""),
    ],
)
def test_the_agency_of_a_dateline(text: str, name: str) -> None:
    assert agency(text) == name


@pytest.mark.parametrize(
    ("stop", "caption"),
    [
        (".", "Lãnh đạo Sở tặng quà cho các hộ gia đình chính sách"),
        (".", "Cấp phát thuốc bảo hiểm y tế cho người cao tuổi"),
        ("./.", "Quang cảnh buổi lễ phát động tại huyện Chợ Mới"),
        (".", "Đoàn kiểm tra bếp ăn trường mầm non xã Đông Sơn. Ảnh: Mai Lan"),
        (".", "Đồng chí Hà Văn Tâm phát biểu tại buổi làm việc."),
        (".", "Ê-kíp phẫu thuật (Ảnh: BVCC)"),
        (".", "BS Hà Văn Tâm trao giấy khen cho các tập thể"),
        (".", "ThS.BS Lê Hà hướng dẫn đặt nội khí quản"),
        (".", "BS Vi Văn Sen trao giấy khen cho các tập thể"),
        (".", "BS.CKII Vi Văn Sen trao giấy khen cho các tập thể"),
    ],
)
def test_a_caption_glued_to_the_last_sentence(stop: str, caption: str) -> None:
    raw = PARAGRAPH + stop + caption
    cut = glued_caption(raw)
    assert cut is not None
    assert (raw[cut.start : cut.end], cut.label) == (caption, "caption")


@pytest.mark.parametrize(
    "raw",
    [
        PARAGRAPH + ".",
        PARAGRAPH + ". Lãnh đạo Sở tặng quà cho các hộ gia đình chính sách",
        PARAGRAPH + ".Sở yêu cầu các đơn vị tiếp tục rà soát, không để sót đối tượng.",
        PARAGRAPH + ".Sở đã yêu cầu rà soát. Các đơn vị đang tiếp tục thực hiện.",
        PARAGRAPH + " tại TP.Hà Nội và các tỉnh lân cận trong toàn vùng",
        PARAGRAPH + " do ThS.BS Nguyễn Văn An làm trưởng đoàn công tác",
        PARAGRAPH + " do ThS.Nguyễn Văn An làm trưởng đoàn công tác",
        PARAGRAPH + ".Xem thêm",
        "Ngắn.Lãnh đạo Sở tặng quà cho các hộ",
        "",
    ],
)
def test_no_glued_caption(raw: str) -> None:
    assert glued_caption(raw) is None


@pytest.mark.parametrize(
    ("raw", "byline"),
    [
        (f"{PARAGRAPH}. (MẠNH HÙNG)", "(MẠNH HÙNG)"),
        (f"{PARAGRAPH}.(Mai Lan - CDC)", "(Mai Lan - CDC)"),
        (f"{PARAGRAPH}./. Nguyễn Thị Mai", "Nguyễn Thị Mai"),
    ],
)
def test_a_byline_glued_to_the_last_line(raw: str, byline: str) -> None:
    cut = glued_byline(raw, final=True)
    assert cut is not None
    assert (raw[cut.start : cut.end].strip(), cut.label) == (byline, "byline")
    assert glued_byline(raw, final=False) is None


@pytest.mark.parametrize(
    "raw",
    [
        f"{PARAGRAPH}.",
        f"{PARAGRAPH} (theo kế hoạch năm)",
        f"{PARAGRAPH} (Nguyễn Văn An)",
        f"{PARAGRAPH}. (Còn nữa)",
        "TM. ĐẢNG ỦY, BAN GIÁM ĐỐC",
        f"{PARAGRAPH}. (Theo số liệu báo cáo đến hết ngày 5/3 của các đơn vị trong toàn ngành)",
    ],
)
def test_no_glued_byline(raw: str) -> None:
    assert glued_byline(raw, final=True) is None


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        ("Phòng bệnh mùa mưa bão Ngày cập nhật 19/09/2017", "Ngày cập nhật 19/09/2017"),
        ("Phòng bệnh mùa mưa bão (Cập nhật: 19/09/2017)", "(Cập nhật: 19/09/2017)"),
        ("Phòng bệnh mùa mưa bão", None),
        ("Lịch tiêm chủng ngày 19/09/2017", None),
        ("Ngày đăng: 19/09/2017", None),
    ],
)
def test_the_date_behind_a_headline(raw: str, date: str | None) -> None:
    cut = glued_date(raw)
    assert (raw[cut.start : cut.end].strip() if cut else None) == date


@pytest.mark.parametrize(
    ("raw", "headline"),
    [
        ("06/11/2017 07:42Hà Giang mở chiến dịch tiêm chủng", "Hà Giang mở chiến dịch tiêm chủng"),
        ("Hà Giang mở chiến dịch tiêm chủng", "Hà Giang mở chiến dịch tiêm chủng"),
        ("06/11/2017 là ngày hội hiến máu", "06/11/2017 là ngày hội hiến máu"),
    ],
)
def test_the_time_before_a_headline(raw: str, headline: str) -> None:
    assert raw[glued_time(raw) :] == headline


def test_the_date_before_a_lead() -> None:
    cut = leading_date("Đã đăng vào 05/04/2024 lúc 16:50Trước khi tiêm, trẻ được khám sàng lọc.")
    assert cut is not None
    assert (cut.start, cut.end, cut.label) == (0, len("Đã đăng vào 05/04/2024 lúc 16:50"), "published")
    assert leading_date("Ngày 05/04/2024, trẻ được khám sàng lọc.") is None


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("xây dựng kế hoạch cụ thể, đầy đủ ý", "kiến của mình, phát huy trí tuệ tập thể."),
        ("Các đơn vị gồm Sở Y tế,", "bệnh viện tỉnh và trung tâm y tế."),
        ("giai đoạn 2020 –", "những năm tiếp theo"),
        ("đạt chuẩn “Xanh, sạch, đẹp”", "trong toàn ngành."),
    ],
)
def test_a_paragraph_cut_in_two(above: str, below: str) -> None:
    assert is_continuation(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Hội nghị kết thúc.", "kiến nghị được ghi nhận"),
        ("Các nội dung gồm:", "tuyên truyền, vận động"),
        ("tuyên truyền, vận động;", "kiểm tra, giám sát"),
        ("Kết quả đạt được", "Công tác tiêm chủng"),
        ("Huy hiệu 50 năm tuổi Đảng", "đã từ trần sau một thời gian lâm bệnh nặng."),
        ("Thành phần tham dự", "a) Lãnh đạo Sở"),
        ("", "kiến của mình"),
        ("đầy đủ ý", ""),
    ],
)
def test_two_paragraphs(above: str, below: str) -> None:
    assert not is_continuation(above, below)


@pytest.mark.parametrize(
    "stamp",
    ["08:52 14/10/2023 ", "14/10/2023 - 08:52 ", "Thứ Bảy, 14/10/2023 08:52", " date 2023-10-14 ", "date 2023-10 "],
)
def test_a_stamp_without_a_word_before_the_lead(stamp: str) -> None:
    lead = LEAD.replace("5/3, ", "")
    cut = leading_date(stamp + lead)
    assert cut is not None
    assert (cut.start, cut.end, cut.label) == (0, len(stamp), "published")
    assert glued_time(stamp + lead) == len(stamp)


@pytest.mark.parametrize(
    "raw",
    [
        "08:52 ngày 14/10/2023, " + LEAD,
        "08:00 14/10/2023 Khai mạc lớp tập huấn",
        "Date " + LEAD,
        "14/10/2023 là hạn cuối, " + LEAD,
    ],
)
def test_no_stamp_before_the_lead(raw: str) -> None:
    assert leading_date(raw) is None


def test_day_and_hour_behind_a_headline() -> None:
    headline = "Bệnh viện Phổi mở đợt chụp X-quang lưu động"
    for stamp in (" 14/10/2023 08:52", " - 08:52, 14/10/2023", " | Thứ Bảy, 14/10/2023 08:52 (GMT+7)"):
        cut = glued_date(headline + stamp)
        assert cut is not None
        assert (headline + stamp)[: cut.start] == headline
    assert glued_date("Hoãn đợt chụp X-quang lưu động đến 14/10/2023 08:52") is None
    assert glued_date("Hoãn đợt chụp X-quang lưu động 14/10/2023") is None


@pytest.mark.parametrize("head", ["(TTV) ", "(baothaibinh.com.vn) - ", "(TTV)"])
def test_the_agency_before_a_headline(head: str) -> None:
    assert title_cuts(head + "Na Hang tiêm vắc xin cho trẻ") == [(0, len(head), "dateline", "dateline-at-start")]


def test_no_agency_before_a_headline() -> None:
    for text in ("(Video) Lễ ra quân diệt lăng quăng", "(COVID-19) Bảy điều cần biết", "Na Hang (TTV) tiêm vắc xin"):
        assert title_cuts(text) == []


def test_the_section_and_the_site_before_the_lead() -> None:
    raw = "Hoạt động Hội, Đội   Web.ĐTN: " + LEAD
    assert [(raw[cut.start : cut.end], cut.label) for cut in lead_cuts(raw)] == [
        ("Hoạt động Hội, Đội   ", "category"),
        ("Web.ĐTN: ", "dateline"),
    ]
    assert agency("Web.ĐTN: ") == "Web.ĐTN"
    assert lead_cuts("Hoạt động Hội, Đội   " + LEAD) == []
    assert lead_cuts("Website mới: " + LEAD[:30]) == []
