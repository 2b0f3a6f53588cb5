"""Pairs of neighbouring words → their postings in the order of the pairs, however many: sorted in parts, on disk.

A record is one pair of one article, as a number: millions of them are sorted as fast as Python can, and no other work of
the index takes as long. So most steps here go over all records at once, by what the interpreter does in C.
"""

from __future__ import annotations

import tempfile
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, compress, count, groupby, islice, pairwise
from operator import ne, or_
from typing import IO

from generator.search.postings import (
    IN_TITLE,
    OFTEN,
    PART,
    PLACE_BITS,
    RANK_BITS,
    SEVERAL,
    STRONG,
    TITLE,
    Collector,
    Key,
    Part,
    Row,
    Vocabulary,
)

#: A place is the number of a stretch of so many words, counted round.
STRETCH, ROUND = 16, 87
#: So many records are sorted at once: as many as the processor has at hand.
_HELD = 40_000
#: One article in so many is looked at to find parts of equal size.
_SAMPLED = 16
_RANK = (1 << RANK_BITS) - 1


def pairs(collector: Collector) -> Iterator[Part]:
    """The postings of all pairs, by their folded form, then as they are written."""
    vocabulary = collector.vocabulary
    layout = _Layout(vocabulary, collector.article_bits)
    with tempfile.TemporaryFile() as file:
        store = _Sorted(file, [bound << layout.first for bound in _bounds(collector, vocabulary)])
        held: list[int] = []
        for row in collector.rows():
            held += _records(row, layout)
            if len(held) > _HELD:
                store.put(held)
                held = []
        store.put(held)
        del held
        for records in store.parts():
            numbers, starts, rises = _stretches(records, layout)
            yield Part(list(_keys(numbers, layout, vocabulary)), starts, rises, records)


def _bounds(collector: Collector, vocabulary: Vocabulary) -> list[int]:
    """First words at which parts begin, so that all are about as large; words that fold alike stay together."""
    held = Counter[int]()
    for row in islice(collector.rows(), 0, None, _SAMPLED):
        held.update(array("I", row.text))
    bounds: list[int] = []
    size = 0
    plain = vocabulary.plain
    for rank, number in enumerate(vocabulary.numbers):
        if size >= PART and plain[rank] != plain[rank - 1]:
            bounds.append(rank)
            size = 0
        size += held[number] * _SAMPLED
    return bounds


class _Sorted:
    """Sorted stretches of records in a file, of which those between two limits can be had together."""

    def __init__(self, file: IO[bytes], limits: list[int]) -> None:
        self._file = file
        self._limits = limits
        self._cuts: list[list[int]] = []  # of each stretch, in bytes
        self._end = 0

    def put(self, records: list[int]) -> None:
        """Add records."""
        records.sort()
        cuts = [0, *(bisect_left(records, limit) for limit in self._limits), len(records)]
        self._cuts.append([self._end + 8 * cut for cut in cuts])
        self._end += 8 * len(records)
        array("Q", records).tofile(self._file)

    def parts(self) -> Iterator[list[int]]:
        """All records, sorted, those from limit to limit at a time."""
        for part in range(len(self._limits) + 1):
            records = array("Q")
            for cuts in self._cuts:
                self._file.seek(cuts[part])
                records.frombytes(self._file.read(cuts[part + 1] - cuts[part]))
            if records:
                yield sorted(records)


class _Layout:
    """How a record is packed into 64 bits: rank of the first word, of the second word, posting."""

    def __init__(self, vocabulary: Vocabulary, article: int) -> None:
        self.word = len(vocabulary.exact).bit_length()
        self.article = article
        self.posting = RANK_BITS + article + PLACE_BITS
        self.first = self.posting + self.word
        if self.first + self.word > 64:
            raise OverflowError(
                f"an archive of 2^{article} articles and 2^{self.word} words is too large to be indexed"
            )
        self._firsts, self._seconds = [0] * len(vocabulary.numbers), [0] * len(vocabulary.numbers)
        for rank, number in enumerate(vocabulary.numbers):
            self._firsts[number] = rank << self.first
            self._seconds[number] = rank << self.posting

    def keys(self, words: bytes) -> list[int]:
        """Pairs of numbered words: records that have no posting yet."""
        numbers = array("I", words)
        return list(map(or_, map(self._firsts.__getitem__, numbers), map(self._seconds.__getitem__, numbers[1:])))


def _records(row: Row, layout: _Layout) -> Iterator[int]:
    """One record for each pair of an article."""
    own = row.article << PLACE_BITS
    strong, in_title = (own | rank << PLACE_BITS + layout.article for rank in (STRONG, TITLE))
    in_text = layout.keys(row.text)
    values, again = _placed(in_text, own)
    often = [key for key, times in Counter(again).items() if times > OFTEN - 2]
    for key in often + in_text[: max(0, row.lead - 1)]:
        values[key] |= strong
    for field in row.fields:
        for key in layout.keys(field):
            values[key] = strong | (SEVERAL if key in values else IN_TITLE)
    title = layout.keys(row.title)
    values |= {key: in_title | (SEVERAL if key in values or title.count(key) > 1 else IN_TITLE) for key in title}
    return map(or_, values.keys(), values.values())


def _placed(keys: list[int], own: int) -> tuple[dict[int, int], list[int]]:
    """Each key with its place, beside the bits of the article; and those that come again, once for each time."""
    places: list[int] = []
    for start in range(0, len(keys), STRETCH):
        places += [own | start // STRETCH % ROUND] * STRETCH
    del places[len(keys) :]
    values = dict(zip(keys, places, strict=True))
    lasts = dict(zip(keys, range(len(keys)), strict=True))
    earlier = set(range(len(keys))).difference(lasts.values())
    for place in earlier:
        if places[place] != places[lasts[keys[place]]]:
            values[keys[place]] = own | SEVERAL
    return values, [keys[place] for place in earlier]


def _stretches(records: list[int], layout: _Layout) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """The keys of sorted records as numbers, where each starts, and where ranks rise."""
    ranked = [record >> PLACE_BITS + layout.article for record in records]
    numbers: list[int] = []
    starts: list[int] = []
    rises: list[tuple[int, int]] = []
    last, before = -1, 0
    for at in [0, *compress(count(1), map(ne, ranked[1:], ranked))]:
        number, rank = ranked[at] >> RANK_BITS, ranked[at] & _RANK
        if number != last:
            numbers.append(number)
            starts.append(at)
            last, before = number, 0
        if rank > before:
            rises.append((at, rank - before))
        before = rank
    return numbers, [*starts, len(records)], rises


def _keys(numbers: list[int], layout: _Layout, vocabulary: Vocabulary) -> Iterator[Key]:
    """Pairs with the words for their numbers, in the order of the whole folded pair."""
    words, plain, _ = vocabulary
    shift, mask = layout.word, (1 << layout.word) - 1
    alike = list(accumulate((now != last for last, now in pairwise(plain)), initial=0))
    for first, group in groupby(range(len(numbers)), lambda place: plain[numbers[place] >> shift]):
        # First words that fold alike are one after the other: their second words go by how those fold, then as before.
        for place in sorted(group, key=lambda place: alike[numbers[place] & mask]):
            second = numbers[place] & mask
            yield f"{first} {plain[second]}", f"{words[numbers[place] >> shift]} {words[second]}", place
