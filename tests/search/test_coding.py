"""Numbers and lists come back in the browser as they were written."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.coding import FIGURES, LARGEST, front, number, piece, steps
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


def distances(articles: set[int]) -> list[int]:
    """How far each article is from the one before, the first from -1."""
    return [number - before for before, number in pairwise([-1, *sorted(articles)])]


@settings(max_examples=5, deadline=None)
@given(
    st.lists(st.lists(st.sets(st.integers(0, 65_535), max_size=9), min_size=3, max_size=3), min_size=10, max_size=60)
)
def test_lists_come_back(cases: list[list[set[int]]]) -> None:
    coded = ["!".join("".join(steps(distances(own), 16)) for own in ranks).rstrip("!") for ranks in cases]
    for ranks, rows in zip(cases, call([["lists", text, False] for text in coded]), strict=True):
        assert rows == [[article, rank, 88] for rank, own in enumerate(ranks) for article in sorted(own)]


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
