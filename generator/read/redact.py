"""Words that an editor wants blacked out: every sign becomes ``█``, so that lines and columns stay where they are.

It happens right after decoding: no page, search index or data file can show what no later stage ever saw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from generator.model import Facts

BLACK = "█"
#: A string that occurs more often is no name or number; it is replaced without looking for overlaps, which takes time.
_COMMON = 1_000
#: What an editor writes in words of their own.
_OWN_WORDS = ("title", "publisher", "section", "rights", "note", "withdrawn")


class Redacted(NamedTuple):
    """The text with its words blacked out, in how many places, and which of the strings do not occur."""

    text: str
    places: int
    missing: tuple[str, ...]


def redact(text: str, strings: Sequence[str]) -> Redacted:
    """The text with every occurrence of the strings (exact, to the character) blacked out."""
    if not strings:
        return Redacted(text, 0, ())
    missing = tuple(string for string in strings if string not in text)
    # Marked first and blacked out at the end: of two strings that overlap in the text, none is left in part.
    covered = bytearray(len(text))
    places = 0
    for string in strings:
        start = text.find(string) if text.count(string) <= _COMMON else -1
        while start >= 0:
            places += not any(covered[start : start + len(string)])
            covered[start : start + len(string)] = b"\1" * len(string)
            start = text.find(string, start + 1)
    black = "".join(BLACK if hidden else char for char, hidden in zip(text, covered, strict=True))
    for string in strings:
        places += (left := black.count(string))
        black = black.replace(string, BLACK * len(string)) if left else black
    return Redacted(black, places, missing)


def redact_facts(facts: Facts) -> Facts:
    """The facts with the same words blacked out in what the editor wrote."""
    if not facts.redact:
        return facts
    strings = facts.redact
    texts: dict[str, Any] = {key: redact(value, strings).text for key in _OWN_WORDS if (value := getattr(facts, key))}
    authors = tuple(redact(name, strings).text for name in facts.authors) if facts.authors else facts.authors
    return replace(facts, authors=authors, **texts)
