"""Numbers and lists come back in the browser as they were written."""

from __future__ import annotations

import json

import pytest

from generator.search.coding import FIGURES, LARGEST, front, number, piece
from tests.search.javascript import call


def test_numbers_grow_by_a_character_where_it_is_said() -> None:
    assert [len(number(value)) for value in (0, 63, 64, 2021, 2022, 17863, 17864, LARGEST)] == [1, 1, 2, 2, 3, 3, 4, 4]
    for value in (-1, LARGEST + 1):
        with pytest.raises(OverflowError):
            number(value)


def test_numbers_sort_no_two_alike() -> None:
    assert len({number(value) for value in range(40_000)}) == 40_000


def test_figures_need_no_escape_in_a_string_and_are_no_separators() -> None:
    assert json.dumps(FIGURES) == f'"{FIGURES}"'
    assert not set(FIGURES) & set(" !'<|") - {"|"}


def test_places_come_beside_the_articles_or_by_themselves() -> None:
    beside, apart = call(
        [["lists", f"{number(3)}{FIGURES[5]}!{number(9)}{FIGURES[88]}", True], ["lists", number(3), FIGURES[5]]]
    )
    assert beside == [[3, 0, 5], [9, 1, 88]]
    assert apart == [[3, 0, 5]]


def test_sorted_words_share_their_beginnings() -> None:
    assert front(["đại", "đại hội", "đại hồng", "x"]) == "#đại|& hội|)ồng|#x"


def test_a_piece_can_hold_any_text() -> None:
    evil = "</script><!-- \u2028\u2029 \\ \" ' \x00 {{ 7*7 }}"
    path, text = piece("d/1", [evil])
    assert path == "search/d/1.js"
    assert "<" not in text
    assert text.count("\n") == 1
    assert not {"\u2028", "\u2029"} & set(text)
    assert json.loads(text.removeprefix("ArchiveSearch.piece(").removesuffix(")\n")) == ["d/1", [evil]]
