"""What is in a tree comes back from its pieces, wherever a leaf ends and whatever has a piece of its own."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search import tree
from generator.search.coding import FIGURES
from generator.search.postings import SEVERAL, Part
from generator.search.tree import Tree
from tests.search.javascript import call

#: The articles of a key, each with its rank and its place.
Own = dict[int, tuple[int, int]]
ARTICLES = 40_000
KEYS = st.dictionaries(
    st.text("aábcd", min_size=1, max_size=4),
    st.dictionaries(
        st.integers(0, ARTICLES - 1), st.tuples(st.integers(0, 2), st.integers(0, SEVERAL)), min_size=1, max_size=20
    ),
    min_size=1,
    max_size=60,
)


def part(keys: dict[str, Own]) -> Part:
    rows = [row for own in keys.values() for row in rows_of(own)]
    starts = np.cumsum([0, *map(len, keys.values())])
    articles, ranks, places = np.array(rows, np.int64).T
    return Part(list(keys), list(keys), starts, ranks, articles, places)


def rows_of(own: Own) -> list[tuple[int, int, int]]:
    """Postings in their order: article, rank, place."""
    return sorted(((article, *told) for article, told in own.items()), key=lambda row: (row[1], row[0]))


def pieces(made: Tree, parts: list[Part]) -> dict[str, Any]:
    """The pieces by name."""
    texts = [text.removeprefix("ArchiveSearch.piece(").removesuffix(")\n") for _, text in made.pieces(parts)]
    found = [json.loads(text) for text in texts]
    assert len(dict(found)) == len(found)
    return dict(found)


def leaves(made: Tree, found: dict[str, Any]) -> dict[str, str]:
    """The keys and their lists, by way of the lists of where leaves begin."""
    entries: dict[str, str] = {}
    for number, first in enumerate(made.root):
        begins = found[f"{made.name}/{number}"].split("|")
        assert begins[0] == first
        for leaf, begin in enumerate(begins):
            front, lists = found[f"{made.name}/{number}/{leaf}"]
            key, own = "", []
            for rest in front.split("|"):
                key = key[: FIGURES.index(rest[0])] + rest[1:]
                own.append(key)
            assert own[0] == begin
            entries |= dict(zip(own, lists.split(" "), strict=True))
    return entries


@settings(max_examples=8, deadline=None)
@given(KEYS, st.integers(0, 60), st.booleans())
def test_all_postings_come_back(given: dict[str, Own], cut: int, places: bool) -> None:
    keys = {key: given[key] for key in sorted(given)}
    parts = [part(dict(some)) for some in (list(keys.items())[:cut], list(keys.items())[cut:]) if some]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"_LEAF": 100, "_BIG": 40, "_LISTED": 3}.items():
            patch.setattr(tree, name, value)
        made = Tree("p", ARTICLES, places)
        found = pieces(made, parts)
    entries = leaves(made, found)
    assert list(entries) == list(keys)
    asked: list[list[object]] = []
    for key, own in entries.items():
        if own.startswith("'"):
            _, number, count = own.split("'")
            assert int(count) == len(keys[key])
            asked.append(["lists", found[f"pb/{number}"], found.get(f"pb/{number}/places", False)])
        else:
            asked.append(["lists", own, places])
    expected = [
        [[article, rank, place if places else SEVERAL] for article, rank, place in rows_of(own)]
        for own in keys.values()
    ]
    assert call(asked) == expected


def test_long_lists_have_pieces_of_their_own_and_their_places_another() -> None:
    often = {"a": dict.fromkeys(range(2000), (0, 5)), "b": {3: (1, 7)}}
    for places in (True, False):
        made = Tree("w", 2_000, places)
        found = pieces(made, [part(often)])
        assert leaves(made, found) == {"a": "'0'2000", "b": "!" + FIGURES[3] + (FIGURES[7] if places else "")}
        assert ("wb/0/places" in found) is places


def test_nothing_makes_no_piece() -> None:
    made = Tree("p", 0, True)
    assert not list(made.pieces([]))
    assert not made.root
