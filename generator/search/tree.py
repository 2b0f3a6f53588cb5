"""Postings → pieces that can be found by their first letters: leaves of some kilobytes, and above them lists of where each begins.

What a query looks up costs one list and one leaf, whatever the size of the archive. Keys with very many articles have a
piece of their own, so that others do not pay for them, and another with their places, which few queries need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.search.coding import FIGURES, front, number, piece
from generator.search.postings import Part

#: A leaf is closed at so many characters; a key whose lists are longer has a piece of its own.
_LEAF, _BIG = 5_000, 1_000
#: How many leaves one list tells of.
_LISTED = 64
#: A posting as it is written, with zeros where there is less: what stands before the first of a key, before a higher rank,
#: how far it is from the article before, and the place.
_ROW = np.dtype([("begin", "S1"), ("apart", [("rise", "S2"), ("article", "S4")]), ("place", "S1")])
_RISES = np.array([b"", b"!", b"!!"])
_FIGURES = np.array(list(FIGURES), "S1")


class Tree:
    """The pieces of one tree; ``root``, where its lists begin, is known when all have been taken."""

    def __init__(self, name: str, articles: int, places: bool) -> None:
        self.name = name
        self.root: list[str] = []
        self._distances = np.array([number(value) for value in range(articles)], "S4")
        self._places = places
        self._begins: list[str] = []
        self._bigs = 0

    def pieces(self, parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
        """All pieces, of keys in their order."""
        keys: list[str] = []
        lists: list[str] = []
        first, last, size = "", "", 0
        for part in parts:
            rows = self._rows(part)
            wholes = _text(rows).split(" ")[1:]
            for place, (folded, exact, whole) in enumerate(zip(part.plain, part.exact, wholes, strict=True)):
                if folded != last and size > _LEAF:  # words that fold alike are found together
                    yield from self._leaf(first, keys, lists)
                    keys, lists, size = [], [], 0
                if not keys:
                    first = folded
                last = folded
                if len(whole) > _BIG:
                    own = rows[slice(*part.starts[place : place + 2])]
                    yield from self._big(own)
                    whole = f"'{self._bigs}'{len(own)}"
                    self._bigs += 1
                keys.append(exact)
                lists.append(whole)
                size += len(whole) + 4 + len(exact) // 2
        if keys:
            yield from self._leaf(first, keys, lists)
        if self._begins:
            yield self._list()

    def _big(self, rows: NDArray[np.void]) -> Iterator[tuple[str, str]]:
        yield piece(f"{self.name}b/{self._bigs}", _text(rows["apart"]))
        if self._places:
            yield piece(f"{self.name}b/{self._bigs}/places", _text(rows["place"]))

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

    def _rows(self, part: Part) -> NDArray[np.void]:
        """The postings of a part as they are written."""
        begins = np.zeros(len(part.articles), np.bool_)
        begins[part.starts[:-1]] = True
        rises = np.where(begins, part.ranks, np.diff(part.ranks, prepend=0))
        distances = np.where(begins | (rises > 0), part.articles, np.diff(part.articles, prepend=0) - 1)
        rows = np.zeros(len(part.articles), _ROW)
        rows["begin"][begins] = b" "
        rows["apart"]["rise"] = _RISES[rises]
        rows["apart"]["article"] = self._distances[distances]
        if self._places:
            rows["place"] = _FIGURES[part.places]
        return rows


def _text(rows: NDArray[Any]) -> str:
    """Rows, or some of their columns, as one text."""
    return rows.tobytes().translate(None, b"\0").decode("ascii")
