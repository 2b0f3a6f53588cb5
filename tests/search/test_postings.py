"""Postings are sorted and complete, whatever the order of the articles, and however many parts they are sorted in."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable

import pytest

from generator.search import postings
from generator.search.postings import IN_TITLE, PLACE_BITS, SEVERAL, STRONG, TITLE, Collector, Sequences


def collected(articles: Iterable[tuple[int, Sequences]], length: int) -> dict[str, list[tuple[int, int, int]]]:
    """The postings of keys: (article, rank, place) by key."""
    with tempfile.TemporaryFile() as store:
        collector = Collector(store)
        for number, sequences in articles:
            collector.add(number, sequences)
        rows = list(collector.postings(length))
        bits = collector.article_bits
    assert [row[:2] for row in rows] == sorted(row[:2] for row in rows)
    mask = (1 << bits) - 1
    return {
        exact: [(one >> PLACE_BITS & mask, one >> PLACE_BITS + bits, one & 127) for one in own]
        for _, exact, own in rows
    }


def text(words: str, lead: int = 0, title: str = "", *fields: str) -> Sequences:
    return Sequences(title.split(), words.split(), lead, [field.split() for field in fields])


def test_pairs_with_their_ranks_and_places() -> None:
    far = " ".join(["x"] * 40)
    found = collected([(0, text(f"đại hội {far} chi bộ", 2, "chi bộ", "tô hoa")), (5, text("đại hội"))], 2)
    assert found["đại hội"] == [(5, 0, 0), (0, STRONG, 0)]
    assert found["chi bộ"] == [(0, TITLE, SEVERAL)]
    assert found["tô hoa"] == [(0, STRONG, IN_TITLE)]
    assert found["x x"] == [(0, STRONG, SEVERAL)]  # often
    assert "bộ tô" not in found


def test_words_alone() -> None:
    found = collected([(1, text("a b", 0, "c"))], 1)
    assert {key: [row[:2] for row in rows] for key, rows in found.items()} == {
        "a": [(1, 0)],
        "b": [(1, 0)],
        "c": [(1, TITLE)],
    }


def test_neither_order_nor_the_number_of_parts_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    made = random.Random(1)
    articles = [(number, text(" ".join(made.choices("đdaábcẹe", k=60)), 5, "đ a")) for number in range(40)]
    whole = collected(articles, 2)
    monkeypatch.setattr(postings, "_PART", 50)
    monkeypatch.setattr(postings, "_BUFFER", 20)
    assert collected(reversed(articles), 2) == whole


def test_a_text_longer_than_usual_has_places_too() -> None:
    words = " ".join(f"w{number}" for number in range(10_000))
    assert collected([(0, text(words))], 2)["w9998 w9999"] == [(0, 0, 9998 // 16 % 87)]
