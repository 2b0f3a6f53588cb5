"""Words, or pairs of neighbouring words → their postings, in the order of the words, however many: sorted in parts, on disk.

A record is one word or pair in one article, as a number of 63 bits: there are millions of them. So every step here goes over
all records of a batch or a part at once, by what numpy does in C.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.search.collector import ELSEWHERE, STRONG, Batch, Collector, Vocabulary

#: A place is the number of a stretch of so many words, counted round.
STRETCH, ROUND = 16, 87
#: Marks instead of a place: in the title or a field, several places.
IN_TITLE, SEVERAL = 87, 88
#: From so many times on a word or pair counts as if it stood at the beginning.
OFTEN = 3
#: About so many records make a part.
PART = 200_000
#: How many bits rank and place take.
_RANK, _PLACE = 2, 7

#: Records, or what they tell.
Numbers = NDArray[np.int64]


class Part(NamedTuple):
    """Some keys in their order, without accents and as they are written, and their postings, a column for each of its data.

    ``starts`` tells where the postings of each key begin, and where the last end. They go by rank, then by article.
    """

    plain: list[str]
    exact: list[str]
    starts: Numbers
    ranks: Numbers
    articles: Numbers
    places: Numbers


def postings(collector: Collector, length: int) -> Iterator[Part]:
    """The postings of all words (``length`` 1) or pairs (2), by their folded form, then as they are written."""
    vocabulary = collector.vocabulary
    words = _Words(vocabulary)
    layout = _Layout(length, len(vocabulary.exact).bit_length(), collector.articles.bit_length())
    with tempfile.TemporaryFile() as file:
        store = _Sorted(file, _bounds(collector, words) << layout.first)
        for batch in collector.batches():
            store.put(_records(batch, words.order, layout))
        for records in store.parts():
            yield _part(records, words, layout)


class _Words:
    """The vocabulary as columns: words are numbered anew in their order, and those that fold alike have a number in common."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.exact = np.array(vocabulary.exact, object)
        self.plain = np.array(vocabulary.plain, object)
        self.numbers = np.array(vocabulary.numbers, np.int64)
        self.order = np.empty(len(self.numbers), np.int64)
        self.order[self.numbers] = np.arange(len(self.numbers))
        self.alike = np.cumsum(_changes(self.plain), dtype=np.int64)


class _Layout:
    """How a record is packed into 63 bits: the words by their order, then where and how they stand in an article."""

    def __init__(self, length: int, word: int, article: int) -> None:
        self.length, self.word, self.article = length, word, article
        self.posting = _RANK + article + _PLACE
        self.first = self.posting + (length - 1) * word
        if self.first + word > 63:
            raise OverflowError(f"an archive of 2^{article} articles and 2^{word} words is too large to be indexed")

    def columns(self, keys: Numbers) -> list[Numbers]:
        """The words of keys: the first ones, then the second."""
        return [_bits(keys, place * self.word, self.word) for place in reversed(range(self.length))]


def _bits(records: Numbers, start: int, count: int) -> Numbers:
    """Some bits of each number."""
    return records >> start & (1 << count) - 1


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Which values differ from the one before; the first does."""
    changes = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _bounds(collector: Collector, words: _Words) -> Numbers:
    """First words at which parts begin, so that all are about as large; words that fold alike stay together."""
    counts = np.zeros(len(words.order), np.int64)
    for batch in collector.batches():
        counts += np.bincount(np.asarray(batch.words), minlength=len(counts))
    sizes = counts[words.numbers]
    begins = np.flatnonzero(_changes(words.alike))
    part = (np.cumsum(sizes) - sizes)[begins] // PART
    return begins[_changes(part)][1:]


class _Sorted:
    """Sorted stretches of records in a file, of which those between two limits can be had together."""

    def __init__(self, file: IO[bytes], limits: Numbers) -> None:
        self._file = file
        self._limits = limits
        self._cuts: list[list[int]] = []  # of each stretch, in bytes
        self._end = 0

    def put(self, records: Numbers) -> None:
        """Add records that are sorted as far as the limits tell them apart."""
        cuts = np.searchsorted(records, self._limits) * records.itemsize + self._end
        start, self._end = self._end, self._end + self._file.write(records.tobytes())
        self._cuts.append([start, *cuts.tolist(), self._end])

    def parts(self) -> Iterator[Numbers]:
        """All records, sorted, those from limit to limit at a time."""
        for part in range(len(self._limits) + 1):
            stretches = []
            for cuts in self._cuts:
                self._file.seek(cuts[part])
                stretches.append(self._file.read(cuts[part + 1] - cuts[part]))
            if any(stretches):
                yield np.sort(np.frombuffer(b"".join(stretches), np.int64), kind="stable")  # merges what is sorted


def _records(batch: Batch, order: Numbers, layout: _Layout) -> Numbers:
    """One record for each key of each article, by key and article."""
    found = _occurrences(batch, order, layout)
    found.sort()
    whose, places = found >> _RANK + _PLACE, _bits(found, 0, _PLACE)
    begins = _changes(whose)
    elsewhere = _changes(places) & ~begins
    starts = np.flatnonzero(begins)
    times = np.diff(starts, append=len(found))
    highest = _bits(found[starts + times - 1], _PLACE, _RANK)
    ranks = np.maximum(highest, np.where(times >= OFTEN, STRONG, ELSEWHERE))
    whose, places = whose[starts], places[starts]
    places[(places == IN_TITLE) & (times > 1)] = SEVERAL
    places[(np.cumsum(begins) - 1)[elsewhere]] = SEVERAL
    keys, articles = whose >> layout.article, _bits(whose, 0, layout.article)
    return keys << layout.posting | ranks << layout.article + _PLACE | articles << _PLACE | places


def _occurrences(batch: Batch, order: Numbers, layout: _Layout) -> Numbers:
    """A number for each time that a key stands somewhere: the key, its article, its rank and its place there."""
    columns = np.asarray(batch.sequences).reshape(-1, 4).T.astype(np.int64)
    lengths = columns[3]
    article, rank, lead, length = (np.repeat(column, lengths) for column in columns)
    at = np.arange(len(article)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    words = order[np.asarray(batch.words)]
    keys = words
    for after in range(1, layout.length):
        keys = keys << layout.word | np.roll(words, -after)
    ends = at + layout.length
    place = np.where(rank == ELSEWHERE, at // STRETCH % ROUND, IN_TITLE)
    rank = np.where(ends <= lead, STRONG, rank)
    found = keys << layout.posting | article << _RANK + _PLACE | rank << _PLACE | place
    whole: Numbers = found[ends <= length]
    return whole


def _part(records: Numbers, words: _Words, layout: _Layout) -> Part:
    """The postings of sorted records, by their folded keys as a whole: records go by the first word as it is written."""
    keys = records >> layout.posting
    starts = np.append(np.flatnonzero(_changes(keys)), len(keys))
    columns = layout.columns(keys[starts[:-1]])
    order = np.lexsort([words.alike[column] for column in reversed(columns)])
    columns = [column[order] for column in columns]
    sizes = np.diff(starts)[order]
    ends = np.cumsum(sizes)
    records = records[np.arange(len(records)) + np.repeat(starts[order] - ends + sizes, sizes)]
    return Part(
        [" ".join(key) for key in zip(*(words.plain[column] for column in columns), strict=True)],
        [" ".join(key) for key in zip(*(words.exact[column] for column in columns), strict=True)],
        np.append(0, ends),
        _bits(records, _PLACE + layout.article, _RANK),
        _bits(records, _PLACE, layout.article),
        _bits(records, 0, _PLACE),
    )
