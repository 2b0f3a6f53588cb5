"""Postings are sorted and complete, whatever the order of the articles, and however many parts they are sorted in."""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search import collector, postings
from generator.search.collector import ELSEWHERE, STRONG, TITLE, Collector, Sequences
from generator.search.postings import IN_TITLE, OFTEN, ROUND, SEVERAL, STRETCH

#: Of each key its postings: (article, rank, place).
Found = dict[str, list[tuple[int, int, int]]]


def collected(articles: Iterable[tuple[int, Sequences]], length: int) -> Found:
    """The postings of all keys, which come in their order."""
    with tempfile.TemporaryFile() as store:
        words = Collector(store)
        for number, sequences in articles:
            words.add(number, sequences)
        parts = list(postings.postings(words, length))
    keys = [key for part in parts for key in zip(part.plain, part.exact, strict=True)]
    assert keys == sorted(set(keys))
    return {
        exact: list(
            zip(*(column[start:end].tolist() for column in (part.articles, part.ranks, part.places)), strict=True)
        )
        for part in parts
        for exact, start, end in zip(part.exact, part.starts[:-1], part.starts[1:], strict=True)
    }


def told(articles: Iterable[tuple[int, Sequences]], length: int) -> Found:
    """The same, one occurrence after the other."""
    found: Found = defaultdict(list)
    for number, sequences in articles:
        stands: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, key in enumerate(keys(sequences.text, length)):
            stands[key].append((STRONG if at + length <= sequences.lead else ELSEWHERE, at // STRETCH % ROUND))
        for rank, words in ((TITLE, sequences.title), *((STRONG, field) for field in sequences.fields)):
            for key in keys(words, length):
                stands[key].append((rank, IN_TITLE))
        for key, own in stands.items():
            rank = max(STRONG if len(own) >= OFTEN else ELSEWHERE, *(rank for rank, _ in own))
            places = {place for _, place in own}
            one = len(places) == 1 and (len(own) == 1 or places != {IN_TITLE})
            found[key].append((number, rank, places.pop() if one else SEVERAL))
    return {key: sorted(own, key=lambda row: (row[1], row[0])) for key, own in found.items()}


def keys(words: Sequence[str], length: int) -> list[str]:
    """Words, or pairs of neighbours."""
    return [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]


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
    whole = {length: collected(articles, length) for length in (1, 2)}
    monkeypatch.setattr(postings, "PART", 50)
    monkeypatch.setattr(collector, "_HELD", 100)
    assert {length: collected(reversed(articles), length) for length in (1, 2)} == whole


WORDS = st.lists(st.sampled_from(["a", "á", "ạ", "ab", "áb", "b", "d", "đ", "dd", "x1"]), max_size=40)
ARTICLES = st.lists(st.builds(Sequences, WORDS, WORDS, st.integers(0, 20), st.lists(WORDS, max_size=3)), max_size=8)


@settings(deadline=None)
@given(ARTICLES, st.integers(1, 200), st.integers(1, 200))
def test_everything_is_told_of_every_word_and_pair(articles: list[Sequences], part: int, held: int) -> None:
    numbered = [(2 * number, one._replace(lead=min(one.lead, len(one.text)))) for number, one in enumerate(articles)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "PART", part)
        patch.setattr(collector, "_HELD", held)
        for length in (1, 2):
            assert collected(numbered, length) == told(numbered, length)


def test_one_place_is_told_only_where_a_pair_has_no_other() -> None:
    words = [f"w{number}" for number in range(16 * 87 * 2)]
    words[3:5] = words[700:702] = words[16 * 87 + 3 : 16 * 87 + 5] = ["đại", "hội"]
    assert collected([(0, text(" ".join(words)))], 2)["đại hội"] == [(0, STRONG, SEVERAL)]


def test_a_text_longer_than_usual_has_places_too() -> None:
    words = " ".join(f"w{number}" for number in range(10_000))
    assert collected([(0, text(words))], 2)["w9998 w9999"] == [(0, 0, 9998 // 16 % 87)]
