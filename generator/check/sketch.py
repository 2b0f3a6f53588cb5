"""A text in a few hundred numbers that tell how much of it another text shares.

A text is the set of its runs of four syllables, each as a number; its sketch is the smallest of these numbers (a bottom-k
sketch, Cohen and Kaplan 2007). The same text gives the same sketch on any machine. Only lines of prose are looked at, so that
neither menus nor footers make two pages of one site alike.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from generator.fold import tone_key

#: Numbers kept of a text: enough to tell shares to within some three per cent.
SIZE = 256
#: A text with fewer runs says too little to be compared.
LEAST = 30
_RUN = 4
#: So many runs of a text are looked at: a page of news has some hundreds, a file of five megabytes a million.
_MOST = 50_000
_PROSE = 80
_SYLLABLE = re.compile(r"[^\W_]+")
_MASK = (1 << 64) - 1
#: Odd numbers without pattern (digits of the golden ratio and of roots), so that the order of the syllables counts.
_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93)
_STIR = 0xFF51AFD7ED558CCD


class Sketch(NamedTuple):
    """The sketch of the seed ``name``: the smallest numbers in order, and of how many they are the smallest."""

    name: str
    sha256: str
    runs: int
    numbers: array[int]


@lru_cache(maxsize=1 << 16)
def _number(syllable: str) -> int:
    return int.from_bytes(blake2b(syllable.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def _runs(lines: Iterable[str]) -> Iterator[int]:
    one, two, three, four = _FACTORS
    for line in lines:
        if len(line) < _PROSE:
            continue
        numbers = [_number(syllable) for syllable in _SYLLABLE.findall(tone_key(line))]
        for a, b, c, d in zip(numbers, numbers[1:], numbers[2:], numbers[_RUN - 1 :], strict=False):
            mixed = (a * one + b * two + c * three + d * four) & _MASK
            yield (mixed ^ mixed >> 31) * _STIR & _MASK


def sketch(name: str, sha256: str, lines: Iterable[str]) -> Sketch:
    """The sketch of a text."""
    runs = set(islice(_runs(lines), _MOST))
    return Sketch(name, sha256, len(runs), array("Q", nsmallest(SIZE, runs)))


def shared(one: Sketch, other: Sketch) -> float:
    """The share of the shorter text's runs that the longer one has too, from 0 to 1; an estimate for long texts."""
    if min(one.runs, other.runs) < LEAST:
        return 0.0
    mine, theirs = set(one.numbers), set(other.numbers)
    smallest = nsmallest(SIZE, mine | theirs)
    alike = sum(number in mine and number in theirs for number in smallest) / len(smallest)
    both = alike * (one.runs + other.runs) / (1 + alike)
    return min(1.0, both / min(one.runs, other.runs))
