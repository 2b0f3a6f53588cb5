"""Postings → pieces that can be found by their first letters: leaves of some kilobytes, and above them lists of where each begins.

What a query looks up costs one list and one leaf, whatever the size of the archive. Keys with very many articles have a
piece of their own, so that others do not pay for them, and another with their places, which few queries need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import add, sub

from generator.search.coding import FIGURES, front, piece, steps
from generator.search.postings import PLACE_BITS, Part

#: A leaf is closed at so many characters; a key whose lists are longer has a piece of its own.
_LEAF, _BIG = 5_000, 1_000
#: How many leaves one list tells of.
_LISTED = 64
_PLACE = (1 << PLACE_BITS) - 1
_FIGURES = FIGURES.encode("ascii").ljust(256)


class Tree:
    """The pieces of one tree; ``root``, where its lists begin, is known when all have been taken."""

    def __init__(self, name: str, article_bits: int, places: bool) -> None:
        self.name = name
        self.root: list[str] = []
        self._bits = article_bits
        self._mask = (1 << article_bits) - 1
        self._places = places
        self._begins: list[str] = []
        self._bigs = 0

    def pieces(self, parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
        """All pieces, of keys in their order."""
        keys: list[str] = []
        lists: list[str] = []
        first, last, size = "", "", 0
        for part in parts:
            coded, places, wholes = self._coded(part)
            for folded, exact, number in part.keys:
                if folded != last and size > _LEAF:  # words that fold alike are found together
                    yield from self._leaf(first, keys, lists)
                    keys, lists, size = [], [], 0
                if not keys:
                    first = folded
                last = folded
                whole = wholes[number]
                if len(whole) > _BIG:
                    start, end = part.starts[number : number + 2]
                    yield from self._big("".join(coded[start:end]), places[start:end])
                    whole = f"'{self._bigs}'{end - start}"
                    self._bigs += 1
                keys.append(exact)
                lists.append(whole)
                size += len(whole) + 4 + len(exact) // 2
        if keys:
            yield from self._leaf(first, keys, lists)
        if self._begins:
            yield self._list()

    def _big(self, articles: str, places: str) -> Iterator[tuple[str, str]]:
        yield piece(f"{self.name}b/{self._bigs}", articles)
        if self._places:
            yield piece(f"{self.name}b/{self._bigs}/places", places)

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

    def _coded(self, part: Part) -> tuple[list[str], str, list[str]]:
        """The article and the place of each record; and of each key, by its number, all articles by rank, the lowest first,
        with ``!`` between, after each its place, where places are kept.
        """
        articles = [record >> PLACE_BITS & self._mask for record in part.records]
        distances = [0, *map(sub, articles[1:], articles)]
        for at in (*part.starts[:-1], *[at for at, _ in part.rises]):
            distances[at] = articles[at] + 1
        coded = steps(distances, self._bits)
        for at, ranks in part.rises:
            coded[at] = "!" * ranks + coded[at]
        places = bytes(map(_PLACE.__and__, part.records)).translate(_FIGURES).decode("ascii")
        texts = list(map(add, coded, places)) if self._places else coded.copy()
        for at in part.starts[:-1]:
            texts[at] = f" {texts[at]}"
        return coded, places, "".join(texts).split(" ")[1:]
