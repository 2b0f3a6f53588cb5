"""The words of articles, collected article by article: numbered as they come, and put in order when all are known.

The numbers wait in a temporary file, many thousands at a time, until :mod:`generator.search.postings` sorts them: memory
holds the vocabulary and one such batch, however large the archive.
"""

from __future__ import annotations

import pickle
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import IO, NamedTuple

from generator.search.text import folded

#: Where in the article a word or pair stands, the better the higher: anywhere, in the first paragraph (or three times or
#: more), in the title.
ELSEWHERE, STRONG, TITLE = range(3)
#: About so many words make a batch.
_HELD = 150_000


class Sequences(NamedTuple):
    """The words of an article: its title, its text, of which the first ``lead`` are the beginning, and its fields."""

    title: Sequence[str]
    text: Sequence[str]
    lead: int
    fields: Sequence[Sequence[str]]


class Batch(NamedTuple):
    """The words of some articles as numbers, one sequence behind the other.

    ``sequences`` has four numbers for each: its article, where it stands, how many of its words are the beginning of the
    text, how many there are. Those of one article are all in one batch.
    """

    sequences: array[int]
    words: array[int]


class Vocabulary(NamedTuple):
    """Words in the order of their folded forms, then as they are written: as written, folded, and by what number they came."""

    exact: list[str]
    plain: list[str]
    numbers: list[int]


class Collector:
    """Takes the words of articles one by one.

    ``store`` is an empty file of its own, to be read and written.
    """

    def __init__(self, store: IO[bytes]) -> None:
        self._ids: defaultdict[str, int] = defaultdict(count().__next__)
        self._store = store
        self._held = Batch(array("I"), array("I"))
        self._articles = 0

    @property
    def articles(self) -> int:
        """One more than the highest number of an article."""
        return self._articles

    @property
    def vocabulary(self) -> Vocabulary:
        """All words, in order."""
        words = sorted(self._ids, key=lambda word: (folded(word), word))
        return Vocabulary(words, [folded(word) for word in words], [self._ids[word] for word in words])

    def add(self, article: int, sequences: Sequences) -> None:
        """The words of the article with this number; articles may come in any order."""
        ranked = [(ELSEWHERE, sequences.lead, sequences.text), (TITLE, 0, sequences.title)]
        ranked += [(STRONG, 0, field) for field in sequences.fields]
        for rank, lead, words in ranked:
            self._held.sequences.extend((article, rank, lead, len(words)))
        self._held.words.extend(map(self._ids.__getitem__, chain.from_iterable(words for _, _, words in ranked)))
        self._articles = max(self._articles, article + 1)
        if len(self._held.words) > _HELD:
            self._put_away()

    def batches(self) -> Iterator[Batch]:
        """What was added."""
        self._put_away()
        self._store.seek(0)
        while True:
            try:
                yield Batch(*pickle.load(self._store))  # our own file of this run
            except EOFError:
                return

    def _put_away(self) -> None:
        if self._held.sequences:
            pickle.dump(tuple(self._held), self._store, protocol=pickle.HIGHEST_PROTOCOL)
            self._held = Batch(array("I"), array("I"))
