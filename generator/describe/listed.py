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
    branches: dict[str, list[str]] = {}
    for word in sorted(words):
        branches.setdefault(word[:1], []).append(word[1:])
    ends = "" in branches
    parts = [letter(first) + word_tree(rest, letter) for first, rest in branches.items() if first]
    if not parts:
        return ""
    return parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)}){'?' if ends else ''}"


class Listed:
    """Whether a word of a list stands at a place: one small pattern for each beginning of two letters."""

    def __init__(self, words: Iterable[str]) -> None:
        low = [tone_key(word) for word in words]
        self._patterns = {
            start: re.compile(rf"(?:{either(word for word in low if start.startswith(word[:2]))})(?!\w)")
            for start in {word[:2] for word in low}
        }

    def match(self, low: str, at: int) -> re.Match[str] | None:
        """The longest word of the list that stands at ``at``."""
        pattern = self._patterns.get(low[at : at + 2]) or self._patterns.get(low[at : at + 1])  # "ở" is a word as well
        return pattern.match(low, at) if pattern is not None else None
