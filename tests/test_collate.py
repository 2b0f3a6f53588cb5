"""Vietnamese alphabetical order."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collate import ALPHABET, TONES, vietnamese_key
from generator.places import provinces


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "v", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["mâ", "mầ", "mẩ", "mẫ", "mấ", "mậ"],
        ["Dak", "Du", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai"],
        ["Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hậu Giang"],
        ["Ba Vì", "Bà Rịa", "Bạc Liêu"],  # syllable by syllable: the first one, tone and all, counts before the second
        ["2019", "2020", "An Giang"],
        ["Quảng Nam", "quảng ngãi", "Quảng Ninh"],
    ],
)
def test_order(ordered: list[str]) -> None:
    mixed = random.Random(1).sample(ordered, len(ordered))
    assert sorted(mixed, key=vietnamese_key) == ordered


def test_the_tables_are_whole() -> None:
    assert len(set(ALPHABET)) == 33
    assert [unicodedata.name(mark).split()[1] for mark in TONES] == ["GRAVE", "HOOK", "TILDE", "ACUTE", "DOT"]


def test_the_provinces() -> None:
    names = sorted((province.name for province in provinces()), key=vietnamese_key)
    assert names[0] == "An Giang"
    assert names[-1] == "Yên Bái"
    assert names.index("Điện Biên") > names.index("Đắk Nông") > names.index("Cao Bằng")


@given(st.text())
def test_any_text_has_a_key_in_either_normal_form(text: str) -> None:
    nfc, nfd = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert vietnamese_key(nfc)[0] == vietnamese_key(nfd)[0]
