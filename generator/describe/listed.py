"""Looking up whether a word of a list stands at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.fold import tone_key


def either(words: Iterable[str]) -> str:
    """A pattern for the words, in the form of ``low`` texts, the longest first."""
    return "|".join(map(re.escape, sorted((tone_key(word) for word in words), key=lambda word: (-len(word), word))))


def word_tree(words: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """A pattern for the words, the longest first, that shares their beginnings: most places are left at the first letters.

    ``letter`` gives the pattern for one letter.
    """
    words = sorted(words)
    if len(words) == 1:
        return "".join(map(letter, words[0]))
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    ends = "" in branches
    parts = [letter(first) + word_tree(rest, letter) for first, rest in branches.items() if first]
    if not parts:
        return ""
    return parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)}){'?' if ends else ''}"


class Listed:
    """Whether a word of a list stands at a place: one small pattern for each beginning of two letters, made when it is met."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in map(tone_key, words):
            self._words.setdefault(word[:2], []).append(word)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def match(self, low: str, at: int) -> re.Match[str] | None:
        """The longest word of the list that stands at ``at``."""
        start = low[at : at + 2]
        if start not in self._words and (start := start[:1]) not in self._words:  # "ở" is a word as well
            return None
        pattern = self._patterns.get(start)
        if pattern is None:
            words = {*self._words[start], *self._words.get(start[:1], ())}
            pattern = self._patterns[start] = re.compile(rf"(?:{either(words)})(?!\w)")
        return pattern.match(low, at)
