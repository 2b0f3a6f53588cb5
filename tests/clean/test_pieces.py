"""A byline is taken apart at its dashes and commas, but not at the dash inside the name of one body."""

from __future__ import annotations

import pytest

from generator.clean.pieces import pieces_of


@pytest.mark.parametrize(
    "name",
    [
        "Bệnh viện Phụ sản - Nhi Đà Nẵng",
        "Trung tâm Dân số - KHHGĐ huyện Ba Bể",
        "Chi cục Dân số – Kế hoạch hóa gia đình",
        "Phòng Tổ chức - Hành chính",
        "Báo Sức khỏe & Đời sống",
    ],
)
def test_the_name_of_a_body_is_one_piece(name: str) -> None:
    assert pieces_of(name) == [name]


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        ("Mai Lan - CDC Quảng Ninh", ["Mai Lan", "CDC Quảng Ninh"]),
        ("Mai Lan - Phòng Tổ chức - Hành chính", ["Mai Lan", "Phòng Tổ chức - Hành chính"]),
        ("Mai Lan, Thu Hà và Lê Minh", ["Mai Lan", "Thu Hà", "Lê Minh"]),
        ("Hồng Mai Trung tâm Y tế", ["Hồng Mai", "Trung tâm Y tế"]),
        ("Bệnh viện Sản - Nhi cứu sống bé sơ sinh", ["Bệnh viện Sản", "Nhi cứu sống bé sơ sinh"]),
        ("Nguyễn Văn An - Nhi Hà", ["Nguyễn Văn An", "Nhi Hà"]),
    ],
)
def test_pieces(body: str, pieces: list[str]) -> None:
    assert pieces_of(body) == pieces
