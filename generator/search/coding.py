r"""How numbers and lists are written in the pieces: printable ASCII that needs no escape in a JSON string.

The twin of the reading half in ``docs/assets/search/engine.js``. A number below 64 takes one character, below 2,022 two,
below 17,864 three, below 722,833 four; gaps between documents are mostly small.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from operator import sub

#: The figures: printable ASCII without the space, ``!`` and ``'`` (which separate), ``"``, ``\`` and ``<``.
FIGURES = "".join(chr(code) for code in range(33, 127) if chr(code) not in "!'\"\\<")
BASE = len(FIGURES)
#: From which first figure on a number has one more character, and the number at which that begins.
_LONGER = ((64, 0, 1), (86, 64, 2), (88, 64 + 22 * BASE, 3), (BASE, 64 + 22 * BASE + 2 * BASE**2, 4))
LARGEST = 64 + 22 * BASE + 2 * BASE**2 + BASE**3 - 1


def number(value: int) -> str:
    """A number from 0 to :data:`LARGEST`."""
    if value < 64:
        return FIGURES[value]
    first = 0
    for (begins, _, _), (_, least, length) in zip(_LONGER, _LONGER[1:], strict=False):
        first, rest, more = begins, value - least, length - 1
        if rest < (_LONGER[length - 1][0] - begins) * BASE**more:
            break
    else:
        raise ValueError(f"{value} is larger than {LARGEST}")
    text = ""
    for _ in range(more):
        rest, figure = divmod(rest, BASE)
        text = FIGURES[figure] + text
    return FIGURES[first + rest] + text


_COMMON = [number(value) for value in range(4096)]


def gaps(documents: Sequence[int]) -> list[str]:
    """Rising document numbers as the coded gaps between them (the next one is gap 0)."""
    found = [documents[0], *map(sub, documents[1:], documents)]
    found[0] += 1
    try:
        return [_COMMON[gap - 1] for gap in found]
    except IndexError:
        return [_COMMON[gap - 1] if gap <= 4096 else number(gap - 1) for gap in found]


def front(keys: Iterable[str]) -> str:
    """Sorted words as one text: how many characters each shares with the one before, and the rest."""
    coded, last = [], ""
    for key in keys:
        shared, most = 0, min(len(last), len(key), BASE - 1)
        while shared < most and last[shared] == key[shared]:
            shared += 1
        coded.append(FIGURES[shared] + key[shared:])
        last = key
    return "|".join(coded)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def piece(name: str, data: object) -> tuple[str, str]:
    """A piece: its path below ``docs/``, and a script that hands ``data`` to the search, whatever texts it holds.

    Nothing in it can end a script element or a line of the script.
    """
    text = _encode([name, data]).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"search/{name}.js", f"ArchiveSearch.piece({text})\n"
