"""Postings → pieces that can be found by their first letters: leaves of some kilobytes, and above them lists of where each begins.

What a query looks up costs one list and one leaf, whatever the size of the archive. Keys with very many articles have a
piece of their own, so that others do not pay for them, and another with their places, which few queries need.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from generator.search.coding import FIGURES, front, gaps, piece
from generator.search.postings import PLACE_BITS, STRONG, TITLE, Postings

#: A leaf is closed at so many characters; a key whose lists are longer has a piece of its own.
_LEAF, _BIG = 5_000, 1_000
#: How many leaves one list tells of.
_LISTED = 64
_PLACE = (1 << PLACE_BITS) - 1


class Tree:
    """The pieces of one tree; ``root``, where its lists begin, is known when all have been taken."""

    def __init__(self, name: str, article_bits: int, places: bool) -> None:
        self.name = name
        self.root: list[str] = []
        self._bits = article_bits
        self._mask = (1 << article_bits) - 1
        self._step = STRONG << PLACE_BITS + article_bits
        self._places = places
        self._begins: list[str] = []
        self._bigs = 0

    def pieces(self, postings: Iterable[Postings]) -> Iterator[tuple[str, str]]:
        """All pieces, of postings in the order of their keys."""
        keys: list[str] = []
        lists: list[str] = []
        first, size = "", 0
        for folded, group in groupby(postings, itemgetter(0)):
            if size > _LEAF:
                yield from self._leaf(first, keys, lists)
                keys, lists, size = [], [], 0
            if not keys:
                first = folded
            for _, exact, own in group:
                coded = self._coded(own, self._places)
                if len(coded) > _BIG:
                    yield piece(f"{self.name}b/{self._bigs}", self._coded(own, places=False))
                    if self._places:
                        places = "".join([FIGURES[posting & _PLACE] for posting in own])
                        yield piece(f"{self.name}b/{self._bigs}/places", places)
                    coded = f"'{self._bigs}'{len(own)}"
                    self._bigs += 1
                keys.append(exact)
                lists.append(coded)
                size += len(coded) + 4 + len(exact) // 2
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

    def _coded(self, postings: list[int], places: bool) -> str:
        """The articles by rank, the lowest first, with ``!`` between; after each its place, where places are kept."""
        if postings[-1] < self._step:  # most keys are in no title and no beginning
            return self._list_of(postings, places)
        cuts = [0, *(bisect_left(postings, rank * self._step) for rank in (STRONG, TITLE)), len(postings)]
        return "!".join([self._list_of(postings[start:end], places) for start, end in pairwise(cuts)]).rstrip("!")

    def _list_of(self, postings: list[int], places: bool) -> str:
        if not postings:
            return ""
        coded = gaps([posting >> PLACE_BITS & self._mask for posting in postings], self._bits)
        if places:
            coded = [gap + FIGURES[posting & _PLACE] for gap, posting in zip(coded, postings, strict=True)]
        return "".join(coded)
