from __future__ import annotations

import unicodedata

import pytest

from generator.evaluate.values import fold_value, is_given, same_value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đảng uỷ Sở Y tế", "ĐẢNG ỦY SỞ Y TẾ"),
        ("Hoà Bình", "Hòa  Bình"),
        ("Nguyễn Thị Thuý", "Nguyễn Thị Thúy"),
        ("khoẻ\u200b", "khỏe"),
        (unicodedata.normalize("NFD", "Thừa Thiên – Huế"), "thừa\xa0thiên – huế"),
    ],
)
def test_spellings_of_one_value(one: str, other: str) -> None:
    assert fold_value(one) == fold_value(other)


@pytest.mark.parametrize(("one", "other"), [("Hà Nam", "Hà Nấm"), ("Đà Nẵng", "Da Nang"), ("ba", "bà"), ("Lê", "Le")])
def test_different_values(one: str, other: str) -> None:
    assert fold_value(one) != fold_value(other)


def test_lists_are_sets() -> None:
    assert same_value(["Đăng Thăng", "Thanh Xuân"], ["thanh xuân", "Đăng Thăng"])
    assert not same_value(["Đăng Thăng"], ["Đăng Thăng", "Thanh Xuân"])
    assert same_value(2024, 2024)


def test_zero_views_are_a_value() -> None:
    assert is_given(0)
    assert not any(map(is_given, (None, "", [], ())))
