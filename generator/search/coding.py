r"""How numbers and lists are written in the pieces: printable ASCII that needs no escape in a JSON string.

The twin of the reading half in ``docs/assets/search/engine.js``. A number below 64 takes one character, below 2,022 two,
below 17,864 three, below 722,833 four; gaps between documents are mostly small.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from generator.json_text import encoder

#: The figures: printable ASCII without the space, ``!`` and ``'`` (which separate), ``"``, ``\`` and ``<``.
FIGURES = "".join(chr(code) for code in range(33, 127) if chr(code) not in "!'\"\\<")
BASE = len(FIGURES)
#: The first figures of numbers of one, two, three and four characters begin here; so do their values.
_FIRST = (0, 64, 86, 88, BASE)
_LEAST = (0, 64, 64 + 22 * BASE, 64 + 22 * BASE + 2 * BASE**2, 64 + 22 * BASE + 2 * BASE**2 + BASE**3)
LARGEST = _LEAST[-1] - 1


def number(value: int) -> str:
    """A number from 0 to :data:`LARGEST`."""
    if not 0 <= value <= LARGEST:
        raise OverflowError(f"{value} is not a number from 0 to {LARGEST}")
    more = bisect_right(_LEAST, value) - 1
    rest = value - _LEAST[more]
    text = ""
    for _ in range(more):
        rest, figure = divmod(rest, BASE)
        text = FIGURES[figure] + text
    return FIGURES[_FIRST[more] + rest] + text


def front(keys: Iterable[str]) -> str:
    """Sorted words as one text: how many characters each shares with the one before, and the rest."""
    coded, last, word = [], "", "|"
    for key in keys:
        shared, most = 0, min(len(last), len(key), BASE - 1)
        if key.startswith(word):  # most pairs have the first word of the one before
            shared = min(len(word), most)
        else:
            word = key[: key.find(" ") + 1] or "|"
        while shared < most and last[shared] == key[shared]:
            shared += 1
        coded.append(FIGURES[shared] + key[shared:])
        last = key
    return "|".join(coded)


_encode = encoder(",", ":")


def piece(name: str, data: object) -> tuple[str, str]:
    """A piece: its path below ``docs/``, and a script that hands ``data`` to the search, whatever texts it holds.

    Nothing in it can end a script element or a line of the script.
    """
    text = _encode([name, data]).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"search/{name}.js", f"ArchiveSearch.piece({text})\n"
