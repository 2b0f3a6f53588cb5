"""The word lists of ``rules/words.yml``, compiled for comparison with a line's ``low`` text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.clean.rules import RULES_DIR
from generator.fold import tone_key
from generator.tables import read_table

#: Letters of Vietnamese by case; ``[À-Ỹ]`` would mix both.
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_IN_WORDS = rf"[{LOWER}\d]"
#: Behind these letters, at the end of a syllable, "i" and "y" sound alike and are written as people like.
_TO_I, _TO_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị"), str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_FINAL_Y = re.compile(r"(?<![^\W\d_])[hklmst][yỳýỷỹỵ](?![^\W\d_])")
_FINAL_I = re.compile(r"(?<![^\W\d_])[hklmst][iìíỉĩị](?![^\W\d_])")


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = read_table(RULES_DIR / "words.yml", only_strings=True)  # "y" and "no" are words
    return lists


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list, in the form of ``low`` texts."""
    return frozenset(tone_key(word) for word in _lists()[name])


def _spellings(word: str) -> set[str]:
    """The word with "i" and with "y" at the end of its syllables: people write "bác sĩ" and "bác sỹ", "kĩ thuật" and "kỹ thuật"."""
    return {
        word,
        _FINAL_Y.sub(lambda found: found[0].translate(_TO_I), word),
        _FINAL_I.sub(lambda found: found[0].translate(_TO_Y), word),
    }


def _one_of(choices: Iterable[str], behind: str = "") -> str:
    """A pattern for any of the words, the longest where several fit; one branch a first letter, which is faster.

    ``behind`` is a set of signs that none of the words stands behind. Asked after the first letter it leaves the search fast.
    """
    letters: dict[str, list[str]] = {}
    spelled = {spelling for word in choices for spelling in _spellings(word)}
    for word in sorted(spelled, key=lambda word: (-len(word), word)):
        letters.setdefault(word[0], []).append(re.escape(word[1:]))
    branches = (
        re.escape(letter) + (f"(?<!{behind}{re.escape(letter)})" if behind else "") + f"(?:{'|'.join(rest)})"
        for letter, rest in letters.items()
    )
    return f"(?:{'|'.join(branches)})"


@cache
def starts_with(name: str) -> re.Pattern[str]:
    """A pattern that matches where a text begins with a word of the list."""
    return re.compile(rf"{_one_of(words(name))}(?!{_IN_WORDS})")


@cache
def contains(name: str) -> re.Pattern[str]:
    """A pattern that finds a word of the list anywhere in a text."""
    return re.compile(rf"{_one_of(words(name), _IN_WORDS)}(?!{_IN_WORDS})")
