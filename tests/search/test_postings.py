"""Postings are sorted and complete, whatever the order of the articles, and however many parts they are sorted in."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable
from itertools import accumulate

import pytest

from generator.search import pairs, postings
from generator.search.postings import IN_TITLE, PLACE_BITS, SEVERAL, STRONG, TITLE, Collector, Part, Sequences


def collected(articles: Iterable[tuple[int, Sequences]], length: int) -> dict[str, list[tuple[int, int, int]]]:
    """The postings of keys: (article, rank, place) by key."""
    with tempfile.TemporaryFile() as store:
        collector = Collector(store)
        for number, sequences in articles:
            collector.add(number, sequences)
        parts = list(pairs.pairs(collector) if length == 2 else collector.words())
        bits = collector.article_bits
    keys = [key[:2] for part in parts for key in part.keys]
    assert keys == sorted(keys)
    found = {}
    for part in parts:
        for _, exact, number in part.keys:
            own = part.records[slice(*part.starts[number : number + 2])]
            assert own == sorted(own)
            found[exact] = [
                (one >> PLACE_BITS & (1 << bits) - 1, one >> PLACE_BITS + bits & 3, one & 127) for one in own
            ]
            assert rises(part, number) == [rank for _, rank, _ in found[exact]]
    return found


def rises(part: Part, number: int) -> list[int]:
    """The ranks of the postings of a key, as the rises tell."""
    start, end = part.starts[number : number + 2]
    up = dict(part.rises)
    return list(accumulate(up.get(at, 0) for at in range(start, end)))


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
    alone = collected(articles, 1)
    for module in (pairs, postings):
        monkeypatch.setattr(module, "PART", 50)
    monkeypatch.setattr(pairs, "_HELD", 20)
    assert collected(reversed(articles), 2) == whole
    assert collected(reversed(articles), 1) == alone


def test_one_place_is_told_only_where_a_pair_has_no_other() -> None:
    words = [f"w{number}" for number in range(16 * 87 * 2)]
    words[3:5] = words[700:702] = words[16 * 87 + 3 : 16 * 87 + 5] = ["đại", "hội"]
    assert collected([(0, text(" ".join(words)))], 2)["đại hội"] == [(0, STRONG, SEVERAL)]


def test_a_text_longer_than_usual_has_places_too() -> None:
    words = " ".join(f"w{number}" for number in range(10_000))
    assert collected([(0, text(words))], 2)["w9998 w9999"] == [(0, 0, 9998 // 16 % 87)]
