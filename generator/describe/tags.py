"""Topics of the controlled vocabulary: counted by their trigger phrases, the title's over the lead's over the body's.

The vocabulary is data (``generator/data/tags.tsv``). A phrase counts only as whole syllables of one sentence, in either
placement of tones; commas and dashes are not compared ("kiểm tra giám sát", "vắc-xin").
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from functools import cache
from math import log2
from pathlib import Path
from typing import NamedTuple

from generator.clean.words import LOWER
from generator.describe.context import Context
from generator.describe.listed import word_tree
from generator.fold import tone_key

#: What the first mention weighs in each part of the page; n mentions weigh log2(1 + n) times as much.
TITLE, LEAD, BODY = 5.0, 2.0, 1.0
#: Below this a topic is only mentioned in passing: one mention in the lead reaches it, two in the body do not.
THRESHOLD = 2.0
FEWEST, MOST = 3, 5

_TAGS = Path(__file__).parent.parent / "data" / "tags.tsv"
#: Texts are searched as bytes, one a letter: all that is no syllable goes in one pass, and the search is faster than in text.
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


@cache
def tag_vocabulary() -> tuple[Tag, ...]:
    """The topics, in the order of the table."""
    with _TAGS.open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Tag(slug, label, tuple(triggers.split(";"))) for slug, label, triggers in rows)


@cache
def _triggers() -> tuple[re.Pattern[bytes], dict[bytes, list[str]]]:
    """A pattern for all triggers, each at the space before it; and by what it finds, the topics that this mentions.

    Where one trigger begins with another ("tiêm phòng", "phòng"), the longer is found and mentions the topics of both.
    """
    topics: dict[bytes, list[str]] = {}
    for tag in tag_vocabulary():
        phrases = {b" %s " % b" ".join(_syllables(tone_key(trigger)).strip(b" .").split()) for trigger in tag.triggers}
        for phrase in sorted(phrases):
            if not any(phrase != other and phrase.startswith(other) for other in phrases):  # it counts already
                topics.setdefault(phrase, []).append(tag.slug)
    found = {
        phrase.rstrip(): [slug for start in _beginnings(phrase) for slug in topics.get(start, ())] for phrase in topics
    }
    tree = word_tree((phrase.removeprefix(b" ").decode("latin-1") for phrase in found), _letter)
    return re.compile(f" (?=({tree})[ .])".encode("latin-1")), {
        phrase.strip(): slugs for phrase, slugs in found.items()
    }


def _beginnings(phrase: bytes) -> list[bytes]:
    """The beginnings of a phrase that end with a syllable, the phrase itself the last."""
    return [phrase[: end + 1] for end, byte in enumerate(phrase) if end and byte == 32]


def _letter(char: str) -> str:
    return " ++" if char == " " else re.escape(char)


def _syllables(low: str) -> bytes:
    """The syllables of a text, spaces before each, with ``b"."`` where a sentence ends and at the end of all."""
    data: bytes = codecs.charmap_encode(low, "replace", _TO_BYTES)[0]
    return b" " + data.translate(_ONLY_SYLLABLES).replace(b".", b". ") + b"."


def _counts(low: str) -> dict[str, int]:
    """How often each topic is mentioned in a text."""
    pattern, topics = _triggers()
    counts: dict[str, int] = {}
    for phrase, count in Counter(pattern.findall(_syllables(low))).items():
        for slug in topics.get(phrase) or topics[b" ".join(phrase.split())]:
            counts[slug] = counts.get(slug, 0) + count
    return counts


@cache
def _places() -> dict[str, int]:
    return {tag.slug: place for place, tag in enumerate(tag_vocabulary())}


def tag_scores(context: Context) -> dict[str, float]:
    """The weight of every topic that the page mentions, in the order of the vocabulary."""
    lead = min(_LONGEST_LEAD, sum([len(text) + 1 for _, text, _ in context.lead]))
    parts = (
        (TITLE, context.low_title),
        (LEAD, context.low_body[:lead]),
        (BODY, context.low_body[lead:]),
    )
    scores: dict[str, float] = {}
    for weight, low in parts:
        for slug, count in _counts(low).items():
            scores[slug] = scores.get(slug, 0.0) + weight * log2(1 + count)
    return {slug: scores[slug] for slug in sorted(scores, key=_places().__getitem__)}


def describe_tags(context: Context) -> tuple[str, ...]:
    """Up to five topics, the weightiest first; at least three where the page mentions three.

    Topics of equal weight stand in the order of the vocabulary.
    """
    scores = tag_scores(context)
    ranked = sorted(scores, key=lambda slug: -scores[slug])
    return tuple(_above(ranked, scores)[:MOST])


def _above(ranked: list[str], scores: dict[str, float]) -> list[str]:
    return [slug for place, slug in enumerate(ranked) if place < FEWEST or scores[slug] >= THRESHOLD]
