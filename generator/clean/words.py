"""The word lists of ``rules/words.yml``, compiled for comparison with a line's ``low`` text."""

from __future__ import annotations

import re
from functools import cache

from generator.clean.rules import RULES_DIR
from generator.fold import tone_key
from generator.tables import read_table

#: Letters of Vietnamese by case; ``[À-Ỹ]`` would mix both.
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = read_table(RULES_DIR / "words.yml", only_strings=True)  # "y" and "no" are words
    return lists


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list, in the form of ``low`` texts."""
    return frozenset(tone_key(word) for word in _lists()[name])


@cache
def starts_with(name: str) -> re.Pattern[str]:
    """A pattern that matches where a text begins with a word of the list."""
    longest_first = sorted(words(name), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![{LOWER}\d])")


@cache
def contains(name: str) -> re.Pattern[str]:
    """A pattern that finds a word of the list anywhere in a text."""
    longest_first = sorted(words(name), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![{LOWER}\d])(?:{'|'.join(map(re.escape, longest_first))})(?![{LOWER}\d])")
