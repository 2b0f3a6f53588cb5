"""Words that are written differently compare equal, and only those."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fold import fold, lower, tone_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng uỷ Sở Y tế", "dang uy so y te"),
        ("ĐẠI HỘI CHI BỘ", "dai hoi chi bo"),
        ("Nguyễn Thị Thuý Hằng", "nguyen thi thuy hang"),
        ("ưỡng – 5 %", "uong – 5 %"),
        ("Ǎ ñ ç", "a n c"),
        ("", ""),
        ("ABC def", "abc def"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ", "ủy"),
        ("Uỷ ban", "ỦY BAN"),
        ("hoà", "hòa"),
        ("Thuý", "Thúy"),
        ("khoẻ", "khỏe"),
        ("luỹ", "lũy"),
        ("hoạ sĩ", "họa sĩ"),
        ("hoà", unicodedata.normalize("NFD", "hòa")),
    ],
)
def test_tone_key_equal(one: str, other: str) -> None:
    assert tone_key(one) == tone_key(other)


@pytest.mark.parametrize("text", ["quý", "giá", "lúa", "mùa", "của", "hoàn", "toán", "quả", "nghĩa", "khuya", "già"])
def test_tone_key_leaves(text: str) -> None:
    assert tone_key(text) == text


def test_tone_key_keeps_different_words_apart() -> None:
    assert len({tone_key(word) for word in ("hoa", "hoà", "hoá", "hoả", "hoạ", "húy", "hủy", "huy")}) == 8


@given(st.text())
def test_lengths(text: str) -> None:
    assert len(lower(text)) == len(text)
    nfc = unicodedata.normalize("NFC", text)
    assert len(tone_key(nfc)) == len(unicodedata.normalize("NFC", lower(nfc)))


@given(st.text())
def test_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert tone_key(tone_key(text)) == tone_key(text)


@given(st.text(alphabet="òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤaeyàéỳAEYÀÉỲhHđĐ –…‰\u00a0\n\u0301"))
def test_an_unusual_sign_changes_nothing_beside_it(text: str) -> None:
    """Text of usual signs only goes the way by bytes, which must tell the same."""
    assert tone_key(f"{text}☂") == f"{tone_key(text)}☂"
    assert fold(f"{text}☂") == f"{fold(text)}☂"
