"""Texts in short: the commonest words of the archive, each with the space before it, stand as one character of two bytes.

That halves what a query fetches to show an excerpt, with or without the host's own compression. The twin of ``unpack`` in
``docs/assets/search/engine.js``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.search.text import LETTER

#: Characters that stand for words: two bytes long in UTF-8, written from left to right, and no letters of Vietnamese.
_CODE = re.compile("[\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0370-\u058f]")
_CODES = [char for char in map(chr, range(0x180, 0x590)) if _CODE.match(char)]
_ESCAPE = "\x01"
_UNIT = re.compile(f" ?[{LETTER}]+|[^{LETTER} ]+| ")


def units(text: str) -> list[str]:
    """A text in parts: words with the space before them, and what stands between."""
    found: list[str] = _UNIT.findall(text)
    return found


class Packer:
    """Shortens texts by the counts of their units."""

    def __init__(self, counts: Counter[str]) -> None:
        saved = {unit: (len(unit.encode()) - 2) * count for unit, count in counts.items() if count > 1}
        best = sorted((unit for unit in saved if saved[unit] > 0), key=lambda unit: (-saved[unit], unit))
        #: The units, in the order of the characters that stand for them.
        self.table = best[: len(_CODES)]
        self._codes = dict(zip(self.table, _CODES, strict=False))

    def pack(self, text: str) -> str:
        """The text in short; it comes back whole, whatever it holds."""
        codes, found = self._codes, units(text)
        if _CODE.search(text):  # a text in another script
            escaped = rf"{_ESCAPE}\g<0>"
            return "".join([codes.get(unit) or _CODE.sub(escaped, unit) for unit in found])
        return "".join(map(codes.get, found, found))


def unpack(packed: str, table: Iterable[str]) -> str:
    """The text again."""
    meanings = dict(zip(_CODES, table, strict=False))
    pattern = re.compile(f"{_ESCAPE}(.)|{_CODE.pattern}", re.DOTALL)
    return pattern.sub(lambda match: match[1] or meanings[match[0]], packed)
