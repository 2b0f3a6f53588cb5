"""Abbreviations are explained where they mean what the table says, and nowhere else."""

from __future__ import annotations

import re

import pytest

from generator.write.abbreviations import find_abbreviations, meanings


def _found(text: str) -> dict[str, str]:
    return {text[one.start : one.end]: one.full for one in find_abbreviations(text)}


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Kế hoạch số 03-KH/ĐU của Sở", ["ĐU"]),  # the text says itself what KH is
        ("văn bản 03-KH/ĐU", ["KH", "ĐU"]),
        ("Nghị quyết 20-NQ/TW", ["TW"]),
        ("chụp CT và KH", []),
        ("BTC hội nghị", ["BTC"]),
        ("Thông tư 12/TT-BTC", []),
        ("CDC, CDC và BHYT", ["CDC", "BHYT"]),
        ("Trung tâm Kiểm soát bệnh tật (CDC)", []),
        ("xCDC CDCx CDC1", []),
        ("DS-KHHGĐ", ["DS-KHHGĐ"]),
        ("HỘI NGHỊ CDC TOÀN QUỐC", []),
        ("T4G và QyĐ 1-QyĐ/TW", ["T4G", "QyĐ", "TW"]),
        ("", []),
    ],
)
def test_where_they_are_explained(text: str, explained: list[str]) -> None:
    assert [*_found(text)] == explained


def test_every_row_of_the_table_can_be_found_and_is_safe_in_markdown() -> None:
    for word, meaning in meanings().items():
        assert meaning.where in ("", "số hiệu", "lời văn"), word
        text = f"1-{word}/x" if meaning.where == "số hiệu" else f"các {word} x"
        assert _found(text) == {word: meaning.full}
        assert re.fullmatch(r"[\w ,\-]+", meaning.full), word
