"""The caption above an article without headline is no title; what a date or a counter stands beside is none."""

from __future__ import annotations

import pytest

from generator.clean.page import clean

TEXT = (
    "Chủ đề của đợt chiến dịch năm nay là không bỏ sót trẻ nào, nhất là ở các thôn xa trung tâm và xóm chài ven sông.",
    "Trong đợt này, các trạm y tế mở thêm điểm uống lưu động, cho người đến tận nhà những cháu không tới được.",
)
SCENE = "Các em nhỏ xếp hàng chờ uống vitamin A tại trạm y tế xã"
CELL = "Hội Phụ nữ xã trao cân cho các điểm uống vitamin A ở TP. Gia Nghĩa |"


def kept(*above: str) -> tuple[str | None, list[str]]:
    found = clean("\n\n".join((*above, *TEXT)))
    assert [paragraph.text for paragraph in found.paragraphs] == list(TEXT)
    return found.title, [caption.text for caption in found.captions]


@pytest.mark.parametrize("above", [(SCENE,), ("IMG_2041.jpg", SCENE), ("![]() |", CELL), (CELL,)])
def test_the_first_caption_is_no_title(above: tuple[str, ...]) -> None:
    assert kept(*above) == (None, [above[-1].removesuffix(" |")])


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ((SCENE, "12/05/2021"), SCENE),
        (("Trang chủ", SCENE), SCENE),
        (("Chiến dịch uống vitamin A |", "12/05/2021 08:30 |"), "Chiến dịch uống vitamin A"),
        (("Người dân xã đảo có bác sĩ về tận nhà",), "Người dân xã đảo có bác sĩ về tận nhà"),
        (("Hội Phụ nữ xã tặng cân cho các điểm uống vitamin A",), "Hội Phụ nữ xã tặng cân cho các điểm uống vitamin A"),
    ],
)
def test_a_headline_is_no_caption(above: tuple[str, ...], title: str) -> None:
    assert kept(*above) == (title, [])


def test_a_headline_comes_back_in_the_lead() -> None:
    headline = "Đoàn viên Bệnh viện huyện tham gia hiến máu tình nguyện"
    lead = f"Sáng nay, hơn 60 {headline.lower()} đợt một năm nay tại nhà văn hóa trung tâm của thị trấn."
    assert clean("\n\n".join((headline, lead, TEXT[1]))).title == headline
    assert clean("\n\n".join((headline, *TEXT))).title is None


def test_the_title_above_a_cell_is_found() -> None:
    assert kept("Chiến dịch uống vitamin A cho trẻ ở thôn xa", CELL)[0] == "Chiến dịch uống vitamin A cho trẻ ở thôn xa"
