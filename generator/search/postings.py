"""Which article has which word and which pair of neighbouring words: collected article by article, given back sorted.

Words are numbered as they come and written to a temporary file. When all are known they are put in order, and the pairs
of each article go to a few temporary files by their first word; each of these is then sorted by itself. So memory holds
the vocabulary and one such part, however large the archive.
"""

from __future__ import annotations

import pickle
import tempfile
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import count, groupby, islice, pairwise
from typing import IO, NamedTuple

from generator.search.text import folded

#: Where in the article a word or pair stands, the better the higher: anywhere, in the first paragraph (or three times or
#: more), in the title.
ELSEWHERE, STRONG, TITLE = range(3)
_OFTEN = 3

#: A place is the number of a stretch of so many words, counted round; two marks stand for titles and for several places.
STRETCH, ROUND = 16, 87
IN_TITLE, SEVERAL = 87, 88
_PLACES = [place // STRETCH % ROUND for place in range(1 << 13)]
#: A posting is a number: its rank, its article, and in the lowest bits its place.
PLACE_BITS = 7
_RANK_BITS = 2

#: Records that are sorted at once, and written at once.
_PART, _BUFFER = 250_000, 8_192
#: One article in so many is looked at to find parts of that size.
_SAMPLED = 16

#: A key of one or two words, without accents and as it is written, with its postings, rising.
Postings = tuple[str, str, list[int]]


class Sequences(NamedTuple):
    """The words of an article: its title, its text, of which the first ``lead`` are the beginning, and its fields."""

    title: Sequence[str]
    text: Sequence[str]
    lead: int
    fields: Sequence[Sequence[str]]


class _Row(NamedTuple):
    """The same as numbers of words."""

    article: int
    title: bytes
    text: bytes
    lead: int
    fields: list[bytes]


class Collector:
    """Takes the words of articles one by one, then gives the postings of words or pairs in the order of their keys.

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

    def postings(self, length: int) -> Iterator[Postings]:
        """Of keys of ``length`` words (1 or 2), by their folded form, then as they are written."""
        words = sorted(self._ids, key=lambda word: (folded(word), word))
        ranks = [0] * len(words)
        for rank, word in enumerate(words):
            ranks[self._ids[word]] = rank
        layout = _Layout(len(words).bit_length(), self.article_bits, length)
        plain = [folded(word) for word in words]
        for part in self._parts(layout, ranks, self._bounds(plain, ranks)):
            yield from _keys(part, layout, words, plain)

    def _parts(self, layout: _Layout, ranks: list[int], bounds: list[int]) -> Iterator[list[int]]:
        """All records, sorted, those of some first words at a time."""
        limits = [bound << layout.first for bound in bounds]
        with ExitStack() as opened:
            files = [opened.enter_context(tempfile.TemporaryFile()) for _ in range(len(limits) + 1)]
            buffers = [array("Q") for _ in files]
            for row in self._rows():
                records = _records(row, ranks, layout)
                records.sort()
                cuts = [0, *(bisect_left(records, limit) for limit in limits), len(records)]
                for number, (start, end) in enumerate(pairwise(cuts)):
                    buffers[number].extend(records[start:end])
                    if len(buffers[number]) > _BUFFER:
                        buffers[number].tofile(files[number])
                        buffers[number] = array("Q")
            for buffer, file in zip(buffers, files, strict=True):
                buffer.tofile(file)
                file.seek(0)
                yield sorted(array("Q", file.read()))

    def _rows(self) -> Iterator[_Row]:
        self._store.seek(0)
        while True:
            try:
                yield _Row(*pickle.load(self._store))  # our own file of this run
            except EOFError:
                return

    def _bounds(self, plain: list[str], ranks: list[int]) -> list[int]:
        """First words at which parts begin, so that all are about as large; words that fold alike stay together."""
        held = [0] * len(plain)
        for row in islice(self._rows(), 0, None, _SAMPLED):
            for word in array("I", row.text):
                held[ranks[word]] += _SAMPLED
        bounds: list[int] = []
        size = 0
        for rank, records in enumerate(held):
            if size >= _PART and plain[rank] != plain[rank - 1]:
                bounds.append(rank)
                size = 0
            size += records
        return bounds


class _Layout:
    """How a record is packed into 64 bits: first word, second word (in pairs), posting."""

    def __init__(self, word: int, article: int, length: int) -> None:
        self.pairs = length == 2
        self.word = word
        self.article = article
        self.posting = _RANK_BITS + article + PLACE_BITS
        self.first = self.posting + word * self.pairs
        if self.first + word > 64:
            raise OverflowError(f"an archive of 2^{article} articles and 2^{word} words is too large to be indexed")


def _records(row: _Row, ranks: list[int], layout: _Layout) -> list[int]:
    """One record for each key of an article."""

    def keys(words: bytes) -> list[int]:
        found = list(map(ranks.__getitem__, array("I", words)))
        if not layout.pairs:
            return found
        shift = layout.word
        return [first << shift | second for first, second in pairwise(found)]

    strong, in_title = (rank << PLACE_BITS + layout.article for rank in (STRONG, TITLE))
    in_text = keys(row.text)
    values = _placed(in_text) if layout.pairs else dict.fromkeys(in_text, SEVERAL)
    for key, times in Counter(in_text).items():
        if times >= _OFTEN:
            values[key] |= strong
    for key in in_text[: max(0, row.lead - layout.pairs)]:
        values[key] |= strong
    for field in row.fields:
        for key in keys(field):
            values[key] = strong | (SEVERAL if key in values else IN_TITLE)
    title = keys(row.title)
    values |= {key: in_title | (SEVERAL if key in values or title.count(key) > 1 else IN_TITLE) for key in title}
    shift, article = layout.posting, row.article << PLACE_BITS
    return [key << shift | article | value for key, value in values.items()]


def _placed(keys: list[int]) -> dict[int, int]:
    """Each key with its place."""
    places = _PLACES[: len(keys)]
    if len(keys) > len(places):
        places = [place // STRETCH % ROUND for place in range(len(keys))]
    first = dict(zip(reversed(keys), reversed(places), strict=True))
    last = dict(zip(keys, places, strict=True))
    return {key: place if last[key] == place else SEVERAL for key, place in first.items()}


def _keys(part: list[int], layout: _Layout, words: list[str], plain: list[str]) -> Iterator[Postings]:
    """The postings of a sorted part, with the words for their numbers, in the order of the whole folded key."""
    shift, low, word, mask = layout.posting, (1 << layout.posting) - 1, layout.word, (1 << layout.word) - 1
    cluster: list[Postings] = []  # of first words that fold alike: they come one after the other
    last = ""
    for key, group in groupby(part, shift.__rrshift__):
        postings = [record & low for record in group]
        if not layout.pairs:
            yield plain[key], words[key], postings
            continue
        first, second = key >> word, key & mask
        if plain[first] != last:
            yield from sorted(cluster)
            cluster, last = [], plain[first]
        cluster.append((f"{last} {plain[second]}", f"{words[first]} {words[second]}", postings))
    yield from sorted(cluster)
