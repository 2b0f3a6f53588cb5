"""Vietnamese alphabetical order: ``đ`` after ``d``, tones in the order of the dictionaries, syllable by syllable.

The two tables are all there is to mend. They are those of the Unicode CLDR collation for ``vi``
(``&̀<<̉<<̃<<́<<̣  &a<ă<â  &d<đ  &e<ê  &o<ô<ơ  &u<ư``); f, j, w and z stand where Latin has them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: The letters in order. What is not a letter of this list (figures, signs) comes before them.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

#: The tones in order, after the level tone: huyền, hỏi, ngã, sắc, nặng.
TONES = "\u0300\u0309\u0303\u0301\u0323"

#: One syllable: its letters, then their tones.
SyllableKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...]]
#: A text: its syllables, then the text itself, so that no two different texts are equal.
Key = tuple[tuple[SyllableKey, ...], str]

_RANK = {letter: number for number, letter in enumerate(ALPHABET, start=1)}
_TONE = {mark: number for number, mark in enumerate(TONES, start=1)}


@lru_cache(maxsize=8192)  # there are only some thousands of syllables
def _syllable_key(syllable: str) -> SyllableKey:
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", "".join(_toneless(syllable, tones))):
        letters.append((_RANK.get(letter, 0), 0 if letter in _RANK else ord(letter)))
    return tuple(letters), tuple(tones)


def _toneless(syllable: str, tones: list[int]) -> list[str]:
    """The decomposed characters without their tones, which go to ``tones``: one figure a letter, 0 for none."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", syllable):
        if char in _TONE and tones:
            tones[-1] = _TONE[char]
        else:
            kept.append(char)
            if not unicodedata.combining(char):
                tones.append(0)
    return kept


def vietnamese_key(text: str) -> Key:
    """The key by which ``sorted`` puts texts in Vietnamese order; upper and lower case count the same.

    >>> sorted(["Đà Nẵng", "Điện Biên", "Cần Thơ", "Dak"], key=vietnamese_key)
    ['Cần Thơ', 'Dak', 'Đà Nẵng', 'Điện Biên']
    """
    return tuple(_syllable_key(syllable) for syllable in text.lower().split()), text


def initial(text: str) -> str:
    """The letter of the alphabet under which a list has the text, in upper case and without its tone; else "0–9".

    >>> [initial(name) for name in ("Đặng Văn A", "Ân", "ủy ban", "2/9")]
    ['Đ', 'Â', 'U', '0–9']
    """
    syllables, _ = vietnamese_key(text)
    rank = syllables[0][0][0][0] if syllables and syllables[0][0] else 0
    return ALPHABET[rank - 1].upper() if rank else "0–9"
