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
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import IO, NamedTuple

from generator.search.text import folded

#: Where in the article a word or pair stands, the better the higher: anywhere, in the first paragraph (or three times or
#: more), in the title.
ELSEWHERE, STRONG, TITLE = range(3)
_OFTEN = 3

#: A place is the number of a stretch of so many words, counted round; two marks stand for titles and for several places.
STRETCH, ROUND = 16, 87
IN_TITLE, SEVERAL = 87, 88
_BUCKETS = [place // STRETCH % ROUND for place in range(1 << 14)]

#: Records that are sorted at once, and written at once.
_PART, _BUFFER = 250_000, 8_192


class Sequences(NamedTuple):
    """The words of an article: its title, its text, of which the first ``lead`` are the beginning, and its fields."""

    title: Sequence[str]
    text: Sequence[str]
    lead: int
    fields: Sequence[Sequence[str]]


class Posting(NamedTuple):
    """A key of one or two words with its articles, rising: number, rank (see :data:`TITLE`) and place of each."""

    folded: str
    exact: str
    documents: list[int]
    ranks: list[int]
    places: list[int]


class Collector:
    """Takes the words of articles one by one, then gives the postings of words or pairs in the order of their keys."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._store: IO[bytes] = tempfile.TemporaryFile()
        self._documents = 0
        self._length = 0

    def add(self, document: int, sequences: Sequences) -> None:
        """The words of the article with this number; articles may come in any order."""
        ids = self._ids

        def numbers(words: Sequence[str]) -> bytes:
            return array("I", [ids.setdefault(word, len(ids)) for word in words]).tobytes()

        row = (
            document,
            numbers(sequences.title),
            numbers(sequences.text),
            sequences.lead,
            [numbers(words) for words in sequences.fields],
        )
        pickle.dump(row, self._store, protocol=pickle.HIGHEST_PROTOCOL)
        self._documents = max(self._documents, document + 1)
        self._length += len(sequences.text)

    def postings(self, length: int) -> Iterator[Posting]:
        """Of keys of ``length`` words (1 or 2), by their folded form, then as they are written."""
        words = sorted(self._ids, key=lambda word: (folded(word), word))
        ranks = array("I", bytes(4 * len(words)))
        for rank, word in enumerate(words):
            ranks[self._ids[word]] = rank
        layout = _Layout(len(words).bit_length(), self._documents.bit_length(), length)
        for part in self._parts(layout, ranks):
            yield from _clusters(_keys(part, layout, words))

    def _parts(self, layout: _Layout, ranks: array[int]) -> Iterator[list[int]]:
        count = 1 + self._length // _PART
        bounds = self._bounds(ranks, count)
        limits = [bound << layout.first for bound in bounds]
        buffers = [array("Q") for _ in range(count)]
        files = [tempfile.TemporaryFile() for _ in range(count)]
        try:
            for row in self._rows():
                records = sorted(_records(row, ranks, layout))
                cuts = [0, *(bisect_left(records, limit) for limit in limits), len(records)]
                for number, (start, end) in enumerate(zip(cuts, cuts[1:], strict=False)):
                    if start < end:
                        buffers[number].extend(records[start:end])
                        if len(buffers[number]) > _BUFFER:
                            buffers[number].tofile(files[number])
                            buffers[number] = array("Q")
            for buffer, file in zip(buffers, files, strict=True):
                buffer.tofile(file)
                file.seek(0)
                part = array("Q")
                part.frombytes(file.read())
                yield sorted(part)
        finally:
            for file in files:
                file.close()

    def _rows(self) -> Iterator[tuple[int, bytes, bytes, int, list[bytes]]]:
        self._store.seek(0)
        while True:
            try:
                yield pickle.load(self._store)  # our own file of this run
            except EOFError:
                return

    def _bounds(self, ranks: array[int], count: int) -> list[int]:
        """First words at which the parts begin, so that all are about as large; words that fold alike stay together."""
        held: Counter[int] = Counter()
        for _, _, text, _, _ in self._rows():
            held.update(array("I", text))
        words = sorted(self._ids, key=lambda word: ranks[self._ids[word]])
        bounds: list[int] = []
        total = 0
        last = None
        for rank, word in enumerate(words):
            if total >= self._length * (len(bounds) + 1) / count and len(bounds) < count - 1 and folded(word) != last:
                bounds.append(rank)
            total += held[self._ids[word]]
            last = folded(word)
        return bounds + [len(words)] * (count - 1 - len(bounds))


class _Layout:
    """How a record is packed into 64 bits: first word, second word, document, rank, place."""

    def __init__(self, word: int, document: int, length: int) -> None:
        self.second = document + 9
        self.first = self.second + (word if length == 2 else 0)
        self.pairs = length == 2
        self.word = word
        self.low = (1 << self.second) - 1
        if self.first + word > 64:
            raise OverflowError(f"an archive of 2^{document} articles and 2^{word} words is too large to be indexed")


def _records(row: tuple[int, bytes, bytes, int, list[bytes]], ranks: array[int], layout: _Layout) -> Iterable[int]:
    """One record for each key of an article."""
    document, title, text, lead, fields = row

    def keys(words: bytes) -> list[int]:
        found = [ranks[word] for word in array("I", words)]
        if not layout.pairs:
            return found
        shift = layout.word
        return [first << shift | second for first, second in zip(found, found[1:], strict=False)]

    in_text = keys(text)
    places = _BUCKETS[: len(in_text)]
    if len(in_text) > len(places):
        places = [place // STRETCH % ROUND for place in range(len(in_text))]
    first = dict(zip(reversed(in_text), reversed(places), strict=True))
    last = dict(zip(in_text, places, strict=True))
    values = {key: place if last[key] == place else SEVERAL for key, place in first.items()}
    for key, count in Counter(in_text).items():
        if count >= _OFTEN:
            values[key] |= STRONG << 7
    for key in in_text[: max(0, lead - layout.pairs)]:
        values[key] |= STRONG << 7
    for field in fields:
        for key in keys(field):
            values[key] = STRONG << 7 | (SEVERAL if key in values else IN_TITLE)
    for key in keys(title):
        values[key] = TITLE << 7 | (SEVERAL if key in values and values[key] != TITLE << 7 | IN_TITLE else IN_TITLE)
    shift, low = layout.second, document << 9
    return [key << shift | low | value for key, value in values.items()]


def _keys(part: list[int], layout: _Layout, words: list[str]) -> Iterator[Posting]:
    """The postings of a sorted part, by the numbers of their words."""
    shift, low, mask = layout.second, layout.low, (1 << layout.word) - 1
    for key, group in groupby(part, shift.__rrshift__):
        values = [record & low for record in group]
        if layout.pairs:
            first, second = words[key >> layout.word], words[key & mask]
            names = f"{folded(first)} {folded(second)}", f"{first} {second}"
        else:
            names = folded(words[key]), words[key]
        yield Posting(
            *names,
            [value >> 9 for value in values],
            [value >> 7 & 3 for value in values],
            [value & 127 for value in values],
        )


def _clusters(postings: Iterable[Posting]) -> Iterator[Posting]:
    """In the order of the whole folded key, where they come in that of its first word."""
    for _, group in groupby(postings, lambda one: one.folded.partition(" ")[0]):
        yield from sorted(group, key=lambda one: (one.folded, one.exact))
