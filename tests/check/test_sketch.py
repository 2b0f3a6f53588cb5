"""Sketches: the same text gives the same numbers everywhere, and shares come out near the truth."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.check.sketch import LEAST, SIZE, shared, sketch

WORDS = [f"{onset}{rhyme}" for onset in "bcdghklmnrstvx" for rhyme in ("an", "ong", "ích", "ế", "ương", "ơi")]


def text(numbers: range) -> list[str]:
    """Lines of made-up syllables: each number gives one syllable, so that ranges that overlap share runs."""
    syllables = [f"{WORDS[number % len(WORDS)]}{number}" for number in numbers]
    return [" ".join(syllables)]


def test_the_same_words_give_the_same_numbers_on_any_machine() -> None:
    one = sketch(
        "a",
        "",
        ["Sáng 16/01, Đảng ủy Sở Y tế tổ chức hội nghị triển khai nhiệm vụ trọng tâm của năm mới cho các chi bộ."],
    )
    again = sketch(
        "b",
        "",
        ["sáng 16/01 đảng uỷ sở y tế tổ chức hội nghị triển khai nhiệm vụ trọng tâm của năm mới cho các chi bộ!"],
    )
    assert one.numbers == again.numbers
    assert list(one.numbers) == sorted(one.numbers)
    assert one.numbers[0] == 53532340883142921


def test_short_lines_are_no_text() -> None:
    assert sketch("a", "", ["Trang chủ", "Giới thiệu", "Liên hệ"] * 50).runs == 0


def test_shares_are_near_the_truth() -> None:
    whole = sketch("a", "", text(range(3000)))
    assert whole.runs == 2997
    assert len(whole.numbers) == SIZE
    for start, truth in ((0, 1.0), (750, 0.75), (1500, 0.5), (3000, 0.0)):
        other = sketch("b", "", text(range(start, start + 3000)))
        assert abs(shared(whole, other) - truth) < 0.1
    assert shared(whole, sketch("c", "", text(range(1000, 1800)))) > 0.8  # a part of the other


def test_a_few_words_are_like_nothing() -> None:
    few = sketch("a", "", text(range(LEAST)))
    assert shared(few, few) == 0.0


@given(st.integers(0, 400), st.integers(40, 400))
def test_the_share_is_symmetric_and_a_share(start: int, length: int) -> None:
    one, other = sketch("a", "", text(range(300))), sketch("b", "", text(range(start, start + length)))
    assert shared(one, other) == shared(other, one)
    assert 0.0 <= shared(one, other) <= 1.0
