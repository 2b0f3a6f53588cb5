"""Seeds that hold the same page, the same text, or news of the same event from another site.

Candidates come from an inverted index over the smallest numbers of the sketches; of each number only the first few holders
are kept, so that the work per seed does not grow with the archive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.check.sketch import Sketch, shared
from generator.fold import tone_key
from generator.model import Finding

#: From this share on two seeds hold the same text; from the other on they may tell of the same event. Of the gold pages, which
#: have nothing to do with one another, no two share more than 0.21.
SAME_TEXT, SAME_EVENT = 0.7, 0.25
#: Numbers of a sketch that are indexed, and how many of them two texts must share to be compared.
_INDEXED, _SHARED = 32, 2
#: Holders of one number that are kept.
_HOLDERS = 4
_TITLES_ALIKE = 0.5
_SYLLABLE = re.compile(r"[^\W_]+")


class Pair(NamedTuple):
    """The seed that is told of, the one that it is like, and how alike they are (1 for the same bytes)."""

    name: str
    other: str
    share: float
    same_file: bool = False


class Brief(NamedTuple):
    """What tells whether two articles are about the same event."""

    title: str
    days: frozenset[str]
    province: str | None


def pairs(sketches: Iterable[Sketch], wanted: Collection[str] | None = None) -> Iterator[Pair]:
    """For each wanted seed (all, if none are named) the seed that is most like it; of two wanted ones the later is told of.

    The order of the sketches does not matter.
    """
    best: dict[str, Pair] = {}
    for pair in _all_pairs(sorted(sketches, key=lambda one: one.name)):
        told = next((name for name in (pair.name, pair.other) if wanted is None or name in wanted), None)
        if told is None:
            continue
        other = pair.other if told == pair.name else pair.name
        known = best.get(told)
        if known is None or (-pair.share, other) < (-known.share, known.other):
            best[told] = Pair(told, other, pair.share, pair.same_file)
    yield from (best[name] for name in sorted(best))


def _all_pairs(sketches: list[Sketch]) -> Iterator[Pair]:
    first_of: dict[str, str] = {}
    holders: dict[int, list[int]] = {}
    for place, one in enumerate(sketches):
        if one.sha256 in first_of:
            yield Pair(one.name, first_of[one.sha256], 1.0, True)
            continue
        first_of[one.sha256] = one.name
        candidates: Counter[int] = Counter()
        for number in one.numbers[:_INDEXED]:
            known = holders.setdefault(number, [])
            candidates.update(known)
            if len(known) < _HOLDERS:
                known.append(place)
        for other, count in candidates.items():
            if count >= _SHARED and (share := shared(one, sketches[other])) >= SAME_EVENT:
                yield Pair(one.name, sketches[other].name, share)


def duplicate_findings(found: Iterable[Pair], brief: Callable[[str], Brief | None]) -> Iterator[Finding]:
    """The findings for the pairs; ``brief`` tells of an article what is needed to know its event."""
    for pair in found:
        values = (("other", pair.other), ("percent", f"{100 * pair.share:.0f} %"))
        if pair.same_file:
            yield Finding("duplicate-file", pair.name, values=values[:1])
        elif pair.share >= SAME_TEXT:
            yield Finding("duplicate-text", pair.name, values=values)
        elif _same_event(brief(pair.name), brief(pair.other)):
            yield Finding("same-event", pair.name, values=values)


def _same_event(one: Brief | None, other: Brief | None) -> bool:
    """The same day, or titles that are much alike, and no two provinces."""
    if one is None or other is None or (one.province and other.province and one.province != other.province):
        return False
    if one.days and other.days and not one.days & other.days:
        return False  # two years' reports in the same words
    return bool(one.days & other.days) or _alike(one.title, other.title) >= _TITLES_ALIKE


def _alike(one: str, other: str) -> float:
    mine, theirs = (set(pairwise(_SYLLABLE.findall(tone_key(title)))) for title in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
