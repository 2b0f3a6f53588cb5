"""Words as search sees them: where they stand in a text, how they are written, and how without accents.

The twin of ``docs/assets/search/text.js``: ``tests/search/cases.yml`` holds both to the same results. What counts as a
letter is listed here, not asked of Unicode's tables, because those of Python and of browsers differ by their age.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.fold import fold, from_bytes, lower, to_bytes, tone_key

#: Letters and figures: Latin with everything that Vietnamese needs, Greek, Cyrillic, Thai, Lao, Khmer, and those of East Asia.
LETTER = (
    "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01de-\u01f0\u01f4\u01f5"
    "\u01f8-\u021f\u0226-\u0233\u1e00-\u1eff\u037f\u0386\u0388-\u0481\u048a-\u052f\u0e01-\u0e4e\u0e81-\u0ec4\u1780-\u17d3"
    "\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3"
)
_WORD = re.compile(f"[{LETTER}][{LETTER}\u0300-\u036f]*")
#: What is no letter, as a space, in bytes of usual text.
_APART = bytes(code if _WORD.fullmatch(char) else 32 for code, char in enumerate(from_bytes(bytes(range(256)))))
#: So many words are kept as they were worked out.
_MOST = 1 << 16
_NUMBER = re.compile(r"\A0+(?=[0-9]+\Z)")


class Word(NamedTuple):
    """A word of a text: its place, how it is written (lower case, NFC, one tone placement), and without accents."""

    start: int
    end: int
    exact: str
    folded: str


@lru_cache(maxsize=_MOST)
def folded(exact: str) -> str:
    """A word as people type it without accents."""
    return fold(exact)


class _Exact(dict[str, str]):
    """How words are written, by what is found in texts; each is worked out once."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        # Of the two small sigmas one: which it is depends on what stands beside the word.
        self[word] = exact = _NUMBER.sub("", tone_key(word).replace("ς", "σ"))
        return exact


_EXACT = _Exact()


def tokens(text: str) -> list[Word]:
    """The words of a text, in their order. A number counts without leading zeros: ``01`` is ``1``."""
    found = []
    for match in _WORD.finditer(text):
        exact = _EXACT[match[0]]
        found.append(Word(*match.span(), exact, folded(exact)))
    return found


def words(text: str) -> list[str]:
    """The words of an NFC text as they are written: those of :func:`tokens`, ten times as fast."""
    lowered = lower(text)
    data = to_bytes(lowered)
    found = _WORD.findall(lowered) if data is None else from_bytes(data.translate(_APART)).split()
    return list(map(_EXACT.__getitem__, found))
