"""Which article has which word and which pair of neighbouring words: collected article by article, given back in order.

Words are numbered as they come and written to a temporary file; when all are known they are put in order. Of words alone
there are few, and their postings are held: some bytes for each word of each article. Pairs go to another temporary file, as
sorted stretches of numbers, and come back some first words at a time (:mod:`generator.search.pairs`). So memory holds the
vocabulary, the postings of words and one such part, however large the archive.
"""

from __future__ import annotations

import pickle
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import IO, NamedTuple

from generator.search.text import folded

#: Where in the article a word or pair stands, the better the higher: anywhere, in the first paragraph (or three times or
#: more), in the title.
ELSEWHERE, STRONG, TITLE = range(3)
OFTEN = 3

#: Marks instead of a place: in the title, several places or not known.
IN_TITLE, SEVERAL = 87, 88
#: A posting is a number: its rank, its article, and in the lowest bits its place.
RANK_BITS, PLACE_BITS = 2, 7
#: About so many postings make a part.
PART = 100_000

#: A key of one or two words, without accents and as it is written, and its number among those of its part.
Key = tuple[str, str, int]


class Part(NamedTuple):
    """Some keys in their order, and their records, which end in postings: those of a key rise, the keys go by number.

    ``starts`` tells where the records of each key begin, and where the last end; ``rises`` where a higher rank begins than
    that of the record before (than 0, where a key begins), and by how much.
    """

    keys: list[Key]
    starts: list[int]
    rises: list[tuple[int, int]]
    records: list[int]


class Sequences(NamedTuple):
    """The words of an article: its title, its text, of which the first ``lead`` are the beginning, and its fields."""

    title: Sequence[str]
    text: Sequence[str]
    lead: int
    fields: Sequence[Sequence[str]]


class Row(NamedTuple):
    """The same as numbers of words."""

    article: int
    title: bytes
    text: bytes
    lead: int
    fields: list[bytes]


class Vocabulary(NamedTuple):
    """Words in the order of their folded forms, then as they are written: as written, folded, and by what number they came."""

    exact: list[str]
    plain: list[str]
    numbers: list[int]


class Collector:
    """Takes the words of articles one by one, then gives their postings in the order of the words.

    ``store`` is an empty file of its own, to be read and written.
    """

    def __init__(self, store: IO[bytes]) -> None:
        self._ids: defaultdict[str, int] = defaultdict(count().__next__)
        self._store = store
        self._articles = 0
        self._length = 0

    @property
    def article_bits(self) -> int:
        """How many bits the number of an article takes in a posting."""
        return self._articles.bit_length()

    def add(self, article: int, sequences: Sequences) -> None:
        """The words of the article with this number; articles may come in any order."""
        number = self._ids.__getitem__

        def numbers(words: Sequence[str]) -> bytes:
            return array("I", map(number, words)).tobytes()

        row = (
            article,
            numbers(sequences.title),
            numbers(sequences.text),
            sequences.lead,
            [numbers(words) for words in sequences.fields],
        )
        pickle.dump(row, self._store, protocol=pickle.HIGHEST_PROTOCOL)
        self._articles = max(self._articles, article + 1)
        self._length += len(sequences.text)

    @property
    def vocabulary(self) -> Vocabulary:
        """All words, in order."""
        words = sorted(self._ids, key=lambda word: (folded(word), word))
        return Vocabulary(words, [folded(word) for word in words], [self._ids[word] for word in words])

    def rows(self) -> Iterator[Row]:
        """What was added."""
        self._store.seek(0)
        while True:
            try:
                yield Row(*pickle.load(self._store))  # our own file of this run
            except EOFError:
                return

    def words(self) -> Iterator[Part]:
        """The postings of all words."""
        held = [array("I") for _ in self._ids]
        for row in self.rows():
            for word, posting in _postings(row, self.article_bits).items():
                held[word].append(posting)
        part = Part([], [0], [], [])
        for exact, plain, number in zip(*self.vocabulary, strict=True):
            if len(part.records) > PART:
                yield part
                part = Part([], [0], [], [])
            start, own = len(part.records), sorted(held[number])
            before = ELSEWHERE
            for rank in (STRONG, TITLE):
                place = bisect_left(own, rank << PLACE_BITS + self.article_bits)
                if place < bisect_left(own, rank + 1 << PLACE_BITS + self.article_bits):
                    part.rises.append((start + place, rank - before))
                    before = rank
            part.keys.append((plain, exact, len(part.keys)))
            part.records.extend(own)
            part.starts.append(len(part.records))
        if part.keys:
            yield part


def _postings(row: Row, article_bits: int) -> dict[int, int]:
    """The words of an article with their postings; places of single words are not told."""
    own = row.article << PLACE_BITS | SEVERAL
    strong, in_title = (own | rank << PLACE_BITS + article_bits for rank in (STRONG, TITLE))
    text = array("I", row.text)
    counts = Counter(text)
    postings = dict.fromkeys(counts, own)
    for word in [word for word, times in counts.items() if times >= OFTEN]:
        postings[word] = strong
    for words in (text[: row.lead], *(array("I", field) for field in row.fields)):
        postings |= dict.fromkeys(words, strong)
    return postings | dict.fromkeys(array("I", row.title), in_title)
