"""Packed texts are shorter and come back whole."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.search.packing import Packer, units, unpack

TEXT = "Đảng bộ Sở Y tế tổ chức Đại hội Đảng bộ, Đảng viên của Đảng bộ dự Đại hội; Sở Y tế khen thưởng Đảng viên."


def test_what_comes_often_is_short() -> None:
    packer = Packer(Counter(units(TEXT * 20)))
    assert len(packer.pack(TEXT).encode()) < 0.6 * len(TEXT.encode())


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("ƀƒơưĐ tếaԿ")),
    st.lists(st.text("ƀab tế", max_size=5)),
)
def test_every_text_comes_back(text: str, seen: list[str]) -> None:
    packer = Packer(Counter(unit for one in (*seen, text, text) for unit in units(one)))
    assert unpack(packer.pack(text), packer.table) == text


def test_the_parts_of_a_text_are_all_of_it() -> None:
    text = "  a, b_c…\nđ 1 "
    assert "".join(units(text)) == text
