"""What the tellers of credits share: a line with its span, the evidence that it gives, and the words of ``credits.yml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.fold import tone_key
from generator.model import Evidence, Span
from generator.tables import read_table

#: Signs around the name of a section.
BULLETS = " \t•●*+-–—|/\\>»›:."
#: A stretch of the page with its words.
Line = tuple[Span, str]


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = read_table(Path(__file__).parent / "credits.yml")
    return lists


@cache
def credit_words(name: str) -> frozenset[str]:
    """The words of one list of ``credits.yml``, in ``tone_key``."""
    return frozenset(tone_key(word) for word in _lists()[name])


def stated(why: str, line: Line) -> Evidence:
    """The evidence of a value that the line states."""
    return Evidence("stated", why, line[0].line, line[1])
