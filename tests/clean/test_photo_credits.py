"""Who took a picture: a credit alone on its line, at the end of a caption, in words; files where pictures were."""

from __future__ import annotations

import pytest

from generator.clean.captions import says_so
from generator.clean.lines import make_line
from generator.clean.photo_credits import credit_at_end, credit_only, file_named, file_prefix


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ảnh : Minh Hồng", "Minh Hồng"),
        ("Ảnh: Thu Hà", "Thu Hà"),
        ("Ảnh. Minh Hồng", "Minh Hồng"),
        ("(Ảnh: Thu Hà)", "Thu Hà"),
        ("Ảnh: Internet", "Internet"),
        ("Photo: Lan", "Lan"),
        ("Ảnh Minh Hồng", "Minh Hồng"),
    ],
)
def test_a_credit_alone(text: str, name: str) -> None:
    assert credit_only(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ảnh: Quang cảnh hội nghị tổng kết",
        "Ảnh: Đoàn công tác thăm hỏi người bệnh",
        "Ảnh hưởng của dịch bệnh",
        "Hình thức: trực tuyến toàn quốc cho mọi người",
        "Minh Hồng",
        "Ảnh:",
        "",
    ],
)
def test_no_credit_alone(text: str) -> None:
    assert credit_only(text) is None


@pytest.mark.parametrize(
    ("text", "caption", "name"),
    [
        ("Khám mắt cho trẻ em vùng cao. Ảnh: Mai Lan", "Khám mắt cho trẻ em vùng cao", "Mai Lan"),
        ("Khám mắt cho trẻ em vùng cao (Ảnh: Mai Lan)", "Khám mắt cho trẻ em vùng cao", "Mai Lan"),
        ("Khám mắt cho trẻ em vùng cao (Ảnh: Mai Lan).", "Khám mắt cho trẻ em vùng cao", "Mai Lan"),
        ("Khám mắt cho trẻ em vùng cao - Ảnh Mai Lan", "Khám mắt cho trẻ em vùng cao", "Mai Lan"),
        ("Tiêm vắc xin cho trẻ. Ảnh: N.T.H", "Tiêm vắc xin cho trẻ", "N.T.H"),
        ("Quang cảnh buổi lễ (ảnh minh họa)", "Quang cảnh buổi lễ", ""),
    ],
)
def test_a_credit_at_the_end(text: str, caption: str, name: str) -> None:
    assert credit_at_end(text) == (caption, name)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn chụp ảnh lưu niệm với bệnh viện",
        "Dịch ảnh hưởng: nhiều mặt đời sống",
        "Ảnh: Mai Lan",
        "Khám mắt cho trẻ em",
        "",
    ],
)
def test_no_credit_at_the_end(text: str) -> None:
    assert credit_at_end(text) is None


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("IMG_8418: Khám mắt cho trẻ", "IMG_8418: "),
        ("DSC_0012.JPG - Trao quà", "DSC_0012.JPG - "),
        ("z3456789012345_0a.jpg: Trao quà", "z3456789012345_0a.jpg: "),
        ("Hình thức: khám tại nhà", ""),
        ("Anh Nam: chào các bạn", ""),
        ("Khám mắt cho trẻ", ""),
        ("", ""),
    ],
)
def test_the_file_name_before_a_caption(text: str, prefix: str) -> None:
    assert text[: file_prefix(text)] == prefix


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Lãnh đạo tỉnh thăm gia đình bác sĩ Tạ Minh. Ảnh CTV", "CTV"),
        ("Khám mắt cho học sinh xã Nam Lĩnh. Ảnh BVCC", "BVCC"),
        ("Khám mắt cho học sinh xã Nam Lĩnh. Ảnh Hồng Mai.", "Hồng Mai"),
        ("Khám mắt cho học sinh xã Nam Lĩnh. Ảnh bệnh viện cung cấp", "bệnh viện cung cấp"),
    ],
)
def test_a_credit_without_a_colon(text: str, credit: str) -> None:
    caption, _, _ = text.partition(". ")
    assert credit_at_end(text) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn tặng trạm y tế tủ sách và một bức ảnh Bác Hồ",
        "Đoàn tặng trạm y tế tủ sách. Ảnh và hiện vật được trưng bày",
        "Bài dự thi gồm phim. Ảnh Bác Hồ được treo trang trọng",
    ],
)
def test_pictures_in_a_sentence_are_no_credit(text: str) -> None:
    assert credit_at_end(text) is None


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("Video: 190624_hop_ban.mp4?_t=1718790112", "mp4"),
        ("Clip: tap-huan-tai-Vi-Thuy.m3u8", "m3u8"),
        ("Ảnh: IMG_8418.JPG", "jpg"),
        ("Video: Minh Hồng", None),
        ("Ảnh: baohanam.vn", None),
        ("Video: lễ ra quân tại xã Vị Thanh.mp4", None),
    ],
)
def test_a_file_is_nobody_s_name(text: str, ending: str | None) -> None:
    assert file_named(text) == ending
    assert ending is None or credit_only(text) is None


def test_a_body_gives_a_picture_and_is_seen_in_none() -> None:
    assert credit_only("Ảnh: Phòng Công tác xã hội") == "Phòng Công tác xã hội"
    assert credit_only("Ảnh: Đoàn Chủ tịch điều hành Đại hội") is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Bác sĩ Khuê cùng đội y tế ra đảo. Ảnh tư liệu gia đình", "tư liệu gia đình"),
        ("Phòng khám của bác sĩ Khuê ở thị trấn. Ảnh chụp năm 2007", "chụp năm 2007"),
        ("Bác sĩ Khuê bên ca mổ – Ảnh do gia đình cung cấp", "do gia đình cung cấp"),
        ("Xe cứu thương vượt lũ. Ảnh cắt từ clip", "cắt từ clip"),
        ("Đoàn trao quà. Ảnh trích từ phim tài liệu", "trích từ phim tài liệu"),
    ],
)
def test_a_credit_in_words(text: str, credit: str) -> None:
    assert (credit_at_end(text) or ("", ""))[1] == credit
    assert says_so(make_line(1, text))
