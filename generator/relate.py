"""Which articles belong together: by topic, people, cited documents and words.

What two articles share counts by its rarity. Rare features (people, documents, pairs of syllables) propose the
candidates, through an inverted index whose postings are capped: what is in many articles tells none apart. Topics
propose those that stand next to the article in time. So the work per article does not grow with the archive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import log

from generator.fold import from_bytes, to_bytes, tone_key, tone_key_of
from generator.write.entries import Entry

#: How many related articles one has at most, and the least score that makes one.
MOST = 5
LEAST = 1.2

#: What sharing a feature of each kind is worth, times the logarithm of its rarity.
WEIGHTS = {"topic": 0.5, "person": 1.0, "document": 0.8, "words": 0.3}
SAME_PROVINCE = 0.4
SAME_YEAR = 0.4

#: A feature that more articles have proposes no candidate.
_CAP = {"person": 24, "document": 24, "words": 12}
#: Candidates, the best by what proposed them, that are compared closely.
_CLOSELY = 24
#: Features of one article that are looked at, for each kind: a page can name hundreds of people.
_FEATURES = 40
#: Articles on either side of one in the time of a topic that are candidates too.
_BESIDE = 1

_SYLLABLE = re.compile(r"[^\W_]+")
#: What is in none, as a space, in bytes of usual text.
_APART = bytes(code if _SYLLABLE.match(char) else 32 for code, char in enumerate(from_bytes(bytes(range(256)))))

#: The features of an article, by kind: each once, in an order that depends on the article alone.
Features = dict[str, list[str]]


def _first(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))[:_FEATURES]


def _syllables(text: str) -> list[str]:
    data = to_bytes(text)  # in bytes it takes a third of the time of a search
    return _SYLLABLE.findall(tone_key(text)) if data is None else tone_key_of(data.translate(_APART)).split()


def _pairs(text: str) -> Iterator[str]:
    """The pairs of neighbouring syllables."""
    return map(" ".join, pairwise(_syllables(text)))


def _features(one: Entry) -> Features:
    """What proposes candidates for an article."""
    return {
        "person": _first(map(tone_key, (*one.people, *one.authors))),
        "document": _first([tone_key(f"{kind} {number}") for kind, number in one.documents]),
        "words": _first(chain(_pairs(one.title), _pairs(one.lead))),
    }


def _beside_in_topics(entries: Sequence[Entry]) -> list[dict[int, None]]:
    """For each entry the numbers of those next to it in time among those of its topics, in its province and in all."""
    groups: dict[tuple[str, str | None], list[int]] = {}
    for number in sorted(range(len(entries)), key=lambda number: (entries[number].date or "", entries[number].id)):
        for slug, _ in entries[number].tags:
            groups.setdefault((slug, None), []).append(number)
            if (province := entries[number].province) is not None:
                groups.setdefault((slug, province), []).append(number)
    found: list[dict[int, None]] = [{} for _ in entries]
    for group in groups.values():
        for place, number in enumerate(group):
            for other in group[max(0, place - _BESIDE) : place + _BESIDE + 1]:
                found[number][other] = None
    return found


class _Topics:
    """What sharing topics is worth. Topics are bits of a number: there are few, and few sets of them that are shared."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        holders = Counter(slug for one in entries for slug, _ in one.tags)
        bits = {slug: 1 << place for place, slug in enumerate(sorted(holders))}
        self._worth = {bits[slug]: _rarity("topic", holders[slug], len(entries)) for slug in sorted(holders)}
        self._sums = {0: 0.0}
        self.of = [sum({bits[slug] for slug, _ in one.tags}) for one in entries]

    def worth(self, shared: int) -> float:
        """The sum over the topics in ``shared``."""
        if (known := self._sums.get(shared)) is None:
            known = self._sums[shared] = sum(worth for bit, worth in self._worth.items() if bit & shared)
        return known


def _near(one: Entry, other: Entry) -> float:
    """A little for the same province and for years that are near."""
    score = SAME_PROVINCE if one.province is not None and one.province == other.province else 0.0
    if one.year is not None and other.year is not None:
        score += SAME_YEAR / (1 + abs(one.year - other.year))
    return score


def _rarity(kind: str, holders: int, total: int) -> float:
    return WEIGHTS[kind] * log(1 + total / holders)


#: Of a kind, the features that propose candidates: what sharing one is worth, and who has it.
_Rare = dict[str, tuple[float, list[int]]]


def _rare(kind: str, features: Sequence[Features]) -> _Rare:
    postings: dict[str, list[int]] = {}
    for number, own in enumerate(features):
        for feature in own[kind]:
            postings.setdefault(feature, []).append(number)
    return {
        feature: (_rarity(kind, len(holders), len(features)), holders)
        for feature, holders in postings.items()
        if 1 < len(holders) <= _CAP[kind]
    }


def _scores(own: Features, rare: Mapping[str, _Rare]) -> dict[int, float]:
    scores: dict[int, float] = {}
    for kind, features in own.items():
        of_kind = rare[kind]
        for feature in features:
            if shared := of_kind.get(feature):
                weight, holders = shared
                for other in holders:
                    scores[other] = scores.get(other, 0.0) + weight
    return scores


def related(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """For each article id the ids of up to five related ones, the nearest first. The order of the entries does not matter.

    Withdrawn articles are related to none.
    """
    shown = sorted((one for one in entries if not one.withdrawn), key=lambda one: one.id)
    features = [_features(one) for one in shown]
    rare, topics = {kind: _rare(kind, features) for kind in _CAP}, _Topics(shown)
    found: dict[str, tuple[str, ...]] = {}
    for number, beside in enumerate(_beside_in_topics(shown)):
        one, mine = shown[number], topics.of[number]
        scores = _scores(features[number], rare)
        close = sorted([(-score, other) for other, score in scores.items()])[: _CLOSELY + 1]
        best: list[tuple[float, int]] = []
        for other in dict.fromkeys([*(other for _, other in close), *beside]):
            score = scores.get(other, 0.0) + topics.worth(mine & topics.of[other])
            if other != number and score + SAME_PROVINCE + SAME_YEAR >= LEAST:
                score += _near(one, shown[other])
                if score >= LEAST:
                    best.append((-round(score, 6), other))
        if best:
            found[one.id] = tuple(shown[other].id for _, other in sorted(best)[:MOST])
    return found
