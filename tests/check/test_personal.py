"""Private data are found in what people write, and offices' numbers, initials and figures are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.look import look
from generator.check.personal import Text, personal_findings
from generator.read import find_seeds

GOLD = Path(__file__).parents[1] / "gold"


def found(text: str, title: str = "") -> dict[str, list[str]]:
    texts = [Text(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return {
        finding.id.removeprefix("personal-"): dict(finding.values)["strings"].split(" | ")
        for finding in personal_findings("a.txt", title, texts)
    }


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("Mọi giúp đỡ xin gửi anh Nam, số điện thoại 0912 345 678.", ["0912 345 678"]),
        ("Liên hệ chị Hoa: 0987.654.321 hoặc +84 38-123-4567", ["0987.654.321", "+84 38-123-4567"]),
        ("Gọi anh Nam: 0912345678/0987654321", ["0912345678", "0987654321"]),
        ("Trạm Y tế xã: anh Nam, 0912345678", ["0912345678"]),
    ],
)
def test_private_numbers(text: str, strings: list[str]) -> None:
    assert found(text) == {"phone": strings}


@pytest.mark.parametrize(
    "text",
    [
        "Đường dây nóng: 0988.000.115 (bác sĩ Hoa)",
        "Hotline 0912 345 678",
        "Bệnh viện Đa khoa tỉnh: 0965.000.211",
        "Điện thoại: 0209.3.870.000",
        "Gọi 1900 9095 hoặc 115",
        "Mã hồ sơ 0912345678901, số 10912345678, 0912345678/QĐ-SYT, 2.0912345678",
        "Kinh phí 0,912345678 tỷ; 0912.345.678.900 đồng",
    ],
)
def test_public_numbers_and_other_figures(text: str) -> None:
    assert found(text) == {}


def test_a_page_of_hotlines() -> None:
    assert found("Giám đốc\n0912.000.101", "Sở Y tế công bố danh sách trực, đường dây nóng dịp Tết") == {}
    assert found("Giám đốc\n0912.000.101") == {"phone": ["0912.000.101"]}


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("số CCCD 001099012345, cấp năm 2021", ["001099012345"]),
        ("CMND: 095 123 456", ["095 123 456"]),
        ("thẻ BHYT DN 4 01 0123456789", ["DN 4 01 0123456789"]),
        ("mang theo căn cước và 123.456.789 đồng", ["123.456.789"]),  # asked rather than missed
    ],
)
def test_papers(text: str, strings: list[str]) -> None:
    assert found(text) == {"id": strings}


@pytest.mark.parametrize(
    "text", ["tổng số 001099012345 liều", "căn cước công dân gồm 12 chữ số", "theo Căn cước Nghị định 063/2010"]
)
def test_no_papers(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("Bệnh nhân Nguyễn Văn Mẫu (62 tuổi) được chẩn đoán nhồi máu cơ tim.", ["Nguyễn Văn Mẫu"]),
        ("Người bệnh là bà Trần Thị Mẫu, trú tại xã A. Bà bị viêm phổi nặng.", ["Trần Thị Mẫu"]),
        ("Ông Lê Mẫu bị đột quỵ khi đang làm đồng.", ["Lê Mẫu"]),
    ],
)
def test_patients(text: str, strings: list[str]) -> None:
    assert found(text) == {"patient": strings}


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh nhân N.V.T. (46 tuổi) bị nhiễm khuẩn huyết.",
        "Bệnh nhân Mẫu bị viêm phổi.",
        "Bác sĩ cho biết người bệnh Bệnh viện Lao mắc bệnh phổi cần cách ly.",
        "Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế, dự hội nghị. Hội nghị bàn về bệnh nhân mắc lao.",
        "Bà Trần Thị Mẫu, Trưởng khoa, cho biết bệnh nhân bị viêm phổi đã ổn định.",
        "Bệnh nhân Nguyễn Văn Mẫu (tên nhân vật đã được thay đổi) bị viêm phổi.",
        "Bệnh nhân Nguyễn Văn Mẫu cảm ơn các bác sĩ.",
        "Chị Trần Thị Mẫu đang chăm mẹ chồng bị tai biến.",
    ],
)
def test_no_patients(text: str) -> None:
    assert found(text) == {}


def test_real_pages_are_asked_about_where_there_is_reason() -> None:
    """All gold pages: invented, but written as such pages are. Each of these was read and judged right."""
    private = {}
    for path in find_seeds(GOLD):
        ids = [one.id for one in look(path, GOLD).findings if one.id.startswith("personal-")]
        if ids:
            private[path.stem] = ids
    assert private == {
        "bvmat-10": ["personal-phone"],
        "dukhoi-09": ["personal-patient"],
        "e-14": ["personal-phone"],
        "frame-60": ["personal-phone"],
        "j-03": ["personal-patient"],
        "m-21": ["personal-patient"],
        "o-20": ["personal-patient"],
    }
