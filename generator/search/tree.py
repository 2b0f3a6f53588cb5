"""Postings → pieces that can be found by their first letters: leaves of some kilobytes, and above them lists of where each begins.

What a query looks up costs one list and one leaf, whatever the size of the archive. Keys with very many articles have a
piece of their own, so that others do not pay for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.search.coding import FIGURES, front, gaps, number, piece
from generator.search.postings import Posting

#: A leaf is closed at so many characters; a key whose lists are longer has a piece of its own.
_LEAF, _BIG = 5_000, 1_000
#: How many leaves one list tells of.
_LISTED = 64
#: Figures for ranks and places.
_PLACES = list(FIGURES)


class Tree:
    """The pieces of one tree; ``root`` is known when all have been taken."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: list[str] = []
        self._begins: list[str] = []
        self._bigs = 0

    def pieces(self, postings: Iterable[Posting], places: bool) -> Iterator[tuple[str, str]]:
        """All pieces, of postings in the order of their keys; ``places`` are kept where they tell something."""
        keys: list[str] = []
        lists: list[str] = []
        first, size = "", 0
        for folded, group in groupby(postings, lambda one: one.folded):
            if size > _LEAF:
                yield from self._leaf(first, keys, lists)
                keys, lists, size = [], [], 0
            if not keys:
                first = folded
            for one in group:
                coded = _coded(one, places)
                if len(coded) > _BIG:
                    yield piece(f"{self.name}b/{self._bigs}", _coded(one, False))
                    coded = f"'{self._bigs}'{len(one.documents)}"
                    self._bigs += 1
                keys.append(one.exact)
                lists.append(coded)
                size += len(coded) + 4 + len(one.exact) // 2
        if keys:
            yield from self._leaf(first, keys, lists)
        if self._begins:
            yield self._list()

    def _leaf(self, first: str, keys: list[str], lists: list[str]) -> Iterator[tuple[str, str]]:
        if len(self._begins) == _LISTED:
            yield self._list()
        if not self._begins:
            self.root.append(first)
        yield piece(f"{self.name}/{len(self.root) - 1}/{len(self._begins)}", [front(keys), " ".join(lists)])
        self._begins.append(first)

    def _list(self) -> tuple[str, str]:
        made = piece(f"{self.name}/{len(self.root) - 1}", "|".join(self._begins))
        self._begins = []
        return made


def _coded(one: Posting, places: bool) -> str:
    """The articles of a key by rank, the lowest first, with ``!`` between; after each its place."""
    if len(one.documents) == 1:
        return "!" * one.ranks[0] + number(one.documents[0]) + (_PLACES[one.places[0]] if places else "")
    lists = []
    for rank in range(3):
        rows = [row for row, own in enumerate(one.ranks) if own == rank]
        if not rows:
            lists.append("")
            continue
        coded = gaps([one.documents[row] for row in rows])
        if places:
            coded = [gap + _PLACES[one.places[row]] for gap, row in zip(coded, rows, strict=True)]
        lists.append("".join(coded))
    return "!".join(lists).rstrip("!")
