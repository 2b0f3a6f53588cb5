"""Which abbreviations of a text can be explained, from the table in ``generator/data/abbreviations.tsv``.

The third column of the table says where an abbreviation has the meaning given there: anywhere, only in the number of a
document ("số hiệu": KH in 03-KH/ĐU), or only outside of one ("lời văn": BTC is another body in 12/TT-BTC).
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent.parent / "data" / "abbreviations.tsv"

#: What may be an abbreviation: a word of at least two letters, of which the first two are capitals (or T4G, QyĐ).
#: It is looked whether a word begins there after its letters, so that the search can leap from capital to capital and leaves
#: most of them at the next letter.
_WORD = re.compile(r"[A-ZĐ](?:S-KHHGĐ(?<=DS-KHHGĐ)(?!\w)|(?:[A-ZĐƯ4](?<!\w..)|yĐ(?<!\w...)|Tr(?<!\w...))[\wĐ]*)")
_JOINTS = "-/"


class Meaning(NamedTuple):
    """What an abbreviation stands for, and where: "" (anywhere), "số hiệu" or "lời văn"; ``low`` is ``full`` in small letters."""

    full: str
    where: str
    low: str


class Found(NamedTuple):
    """An abbreviation in a text."""

    start: int
    end: int
    full: str


@cache
def meanings() -> dict[str, Meaning]:
    """The table, by abbreviation."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row[0]: Meaning(row[1], row[2] if len(row) > 2 else "", row[1].lower()) for row in rows if len(row) > 1}


def _in_number(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1] in _JOINTS) or text[end : end + 1] in ("-", "/")


def find_abbreviations(text: str) -> list[Found]:
    """The first occurrence of each abbreviation that the text does not itself explain, in their order.

    In a line all in capitals a word of two letters may be a word, so nothing is explained there.
    """
    table = meanings()
    found: list[Found] = []
    seen: set[str] = set()
    low = ""
    for match in _WORD.finditer(text):
        word = match[0]
        if word not in table or word in seen:
            continue
        full, where, low_full = table[word]
        if where and (where == "số hiệu") is not _in_number(text, *match.span()):
            continue
        if not seen and " " in text and text.isupper():
            break
        seen.add(word)
        low = low or text.lower()
        if low_full not in low:
            found.append(Found(*match.span(), full))
    return found
