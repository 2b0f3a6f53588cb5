"""How Vietnamese a text looks: the share of its accented words that are syllables of the language.

Only words with a letter outside ASCII are judged, because they alone differ between encodings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.fold import tone_key
from generator.tables import read_table

_TABLE = Path(__file__).parent / "tables" / "syllables.yml"
#: Judging more than this many characters would not change the answer.
_SAMPLE = 60_000
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_STOP_TONES = ("\u0301", "\u0323")
#: Runs without white space, ASCII signs and the punctuation of Unicode; symbols such as "§" betray an encoding.
_WORD = re.compile("[^\\s\x00-\x40\x5b-\x60\x7b-\x7f\u00a0\u2000-\u206f\ufeff]+")
_ENDS = "«»·•°²³"


class Score(NamedTuple):
    """How many accented words there are, and how many of them are Vietnamese syllables."""

    valid: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there is nothing to judge."""
        return self.valid / self.total if self.total else 0.0

    @property
    def bad(self) -> int:
        """The number of accented words that are no syllables."""
        return self.total - self.valid


def _with_tone(rhyme: str, tone: str) -> str:
    """The rhyme with a combining tone at its place (on the second of "oa", "oe", "uy", as ``tone_key`` has it)."""
    vowels = [place for place, letter in enumerate(rhyme) if letter in "aăâeêioôơuưy"]
    marked = [place for place in vowels if rhyme[place] in "ăâêôơư"]
    if marked:
        place = marked[-1] if rhyme[marked[-1]] != "ư" else marked[0]
    elif len(vowels) == 1:
        place = vowels[0]
    elif rhyme[-1] not in "aeiouy" or rhyme[:2] in ("oa", "oe", "uy", "oo"):
        place = vowels[1]
    else:
        place = vowels[0]
    return unicodedata.normalize("NFC", rhyme[: place + 1] + tone + rhyme[place + 1 :])


def _spellings() -> Iterator[str]:
    table = read_table(_TABLE)
    front = tuple(table["front_vowels"])
    onsets = table["onsets"]
    for rhyme in table["rhymes"].split():
        tones = _STOP_TONES if rhyme.endswith(tuple(table["stops"])) else _TONES
        toned = [_with_tone(rhyme, tone) for tone in tones]
        for onset in onsets["any"] + onsets["front" if rhyme.startswith(front) else "back"]:
            yield from (onset + form for form in toned)
    yield from (_with_tone("gi", tone) for tone in _TONES)  # "gì": the onset lends its vowel
    yield from ("g" + _with_tone(rhyme, tone) for rhyme in ("in", "iêng") for tone in _TONES)


@cache
def syllables() -> frozenset[str]:
    """Every spelling of a syllable, in the form of ``tone_key``."""
    return frozenset(_spellings())


def words(text: str) -> list[str]:
    """The accented words of a text, as they are written."""
    found = (word.strip(_ENDS) for word in _WORD.findall(text[:_SAMPLE]))
    return [word for word in found if not word.isascii()]


def _is_syllable(word: str) -> bool:
    """Whether it is spelt like one; capitals in the middle of a word ("tÕ") come from a wrong reading."""
    return (word[1:].islower() or word.isupper() or len(word) == 1) and tone_key(word) in syllables()


def score(text: str) -> Score:
    """How Vietnamese the text looks; for a long text, its first 60 000 characters."""
    found = words(text)
    return Score(sum(map(_is_syllable, found)), len(found))
