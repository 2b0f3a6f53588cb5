"""Topics of the controlled vocabulary: counted by their trigger phrases, the title's over the lead's over the body's.

The vocabulary is data (``generator/data/tags.tsv``). A phrase counts only as whole syllables of one sentence, in either
placement of tones; commas and dashes are not compared ("kiểm tra giám sát", "vắc-xin").
"""

from __future__ import annotations

import codecs
import csv
from functools import cache
from itertools import compress, pairwise
from math import log2
from pathlib import Path
from typing import NamedTuple

from generator.clean.words import LOWER
from generator.describe.context import Context
from generator.fold import tone_key

#: What the first mention weighs in each part of the page; n mentions weigh log2(1 + n) times as much.
TITLE, LEAD, BODY = 5.0, 2.0, 1.0
#: Below this a topic is only mentioned in passing: one mention in the lead reaches it, two in the body do not.
THRESHOLD = 2.0
FEWEST, MOST = 3, 5

_TAGS = Path(__file__).parent.parent / "data" / "tags.tsv"
#: Texts are compared as bytes, one a letter: splitting and looking up syllables takes half the time that it takes as text.
_LETTERS = "".join(map(chr, range(128))) + LOWER.removeprefix("a-z") + "–—…“”‘’«»•·°²×\u00a0"
_TO_BYTES = codecs.charmap_build(_LETTERS.ljust(256, "\ufffe"))
_STOPS = ".;:!?…\n"
_ONLY_SYLLABLES = bytes(
    (46 if char in _STOPS else byte if char.isalnum() else 32) for byte, char in enumerate(_LETTERS.ljust(256, "?"))
)
#: A long first paragraph is not all lead.
_LONGEST_LEAD = 1000


class Tag(NamedTuple):
    """A topic: ``triggers`` are the phrases by which it is known."""

    slug: str
    label: str
    triggers: tuple[str, ...]


class _Triggers(NamedTuple):
    """Triggers of one syllable; of two; and longer ones by their second and third syllable.

    These two belong to two words and meet far less often than the first two ("y **tế cơ** sở", "thực **hiện nghị** quyết").
    """

    single: dict[bytes, list[str]]
    double: dict[tuple[bytes, bytes], tuple[list[str], list[tuple[list[bytes], str]]]]


@cache
def tag_vocabulary() -> tuple[Tag, ...]:
    """The topics, in the order of the table."""
    with _TAGS.open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Tag(slug, label, tuple(triggers.split(";"))) for slug, label, triggers in rows)


@cache
def _triggers() -> _Triggers:
    found = _Triggers({}, {})
    for tag in tag_vocabulary():
        phrases = {tuple(_syllables(tone_key(trigger))[:-1]) for trigger in tag.triggers}
        for phrase in sorted(phrases):
            if any(phrase[:size] in phrases for size in range(1, len(phrase))):
                continue  # it begins with another trigger of the topic, which counts already
            if len(phrase) == 1:
                found.single.setdefault(phrase[0], []).append(tag.slug)
                continue
            key = (phrase[0], phrase[1]) if len(phrase) == 2 else (phrase[1], phrase[2])
            whole, longer = found.double.setdefault(key, ([], []))
            if len(phrase) == 2:
                whole.append(tag.slug)
            else:
                longer.append((list(phrase), tag.slug))
    return found


def _syllables(low: str) -> list[bytes]:
    """The syllables of a text, with ``b"."`` where a sentence ends and at the end of all."""
    data: bytes = codecs.charmap_encode(low, "replace", _TO_BYTES)[0]
    return (data.translate(_ONLY_SYLLABLES).replace(b".", b" . ") + b" .").split()


def _count(low: str) -> dict[str, int]:
    """How often each topic is mentioned in a text."""
    (single, double), syllables = _triggers(), _syllables(low)
    counts: dict[str, int] = {}
    pairs = pairwise(syllables)
    for at in compress(range(len(syllables)), map(double.__contains__, pairs)):
        whole, longer = double[syllables[at], syllables[at + 1]]
        for slug in whole:
            counts[slug] = counts.get(slug, 0) + 1
        for phrase, slug in longer:
            if at and syllables[at - 1 : at - 1 + len(phrase)] == phrase:
                counts[slug] = counts.get(slug, 0) + 1
    for syllable in filter(single.__contains__, syllables):
        for slug in single[syllable]:
            counts[slug] = counts.get(slug, 0) + 1
    return counts


def tag_scores(context: Context) -> dict[str, float]:
    """The weight of every topic that the page mentions, in the order of the vocabulary."""
    lead = min(_LONGEST_LEAD, sum(len(text) + 1 for _, text in context.lead))
    parts = (
        (TITLE, tone_key(context.title)),
        (LEAD, context.low_body[:lead]),
        (BODY, context.low_body[lead:]),
    )
    scores: dict[str, float] = {}
    for weight, low in parts:
        for slug, count in _count(low).items():
            scores[slug] = scores.get(slug, 0.0) + weight * log2(1 + count)
    return {tag.slug: scores[tag.slug] for tag in tag_vocabulary() if tag.slug in scores}


def describe_tags(context: Context) -> tuple[str, ...]:
    """Up to five topics, the weightiest first; at least three where the page mentions three.

    Topics of equal weight stand in the order of the vocabulary.
    """
    scores = tag_scores(context)
    ranked = sorted(scores, key=lambda slug: -scores[slug])
    return tuple(_above(ranked, scores)[:MOST])


def _above(ranked: list[str], scores: dict[str, float]) -> list[str]:
    return [slug for place, slug in enumerate(ranked) if place < FEWEST or scores[slug] >= THRESHOLD]
