"""The year of a lunar New Year that is named by its signs: "Tết Giáp Thìn" is in 2024, and in no other year of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dated import OLDEST
from generator.fold import tone_key

#: The signs of this year are the first of both lists.
_FIRST = 1984


class _Signs(NamedTuple):
    pattern: re.Pattern[str]
    years: dict[tuple[str, str], int]


@cache
def _signs() -> _Signs:
    data = read_rules("years")["lunar"]
    stems, branches = ([[tone_key(name) for name in names] for names in data[kind]] for kind in ("stems", "branches"))
    years: dict[tuple[str, str], int] = {}
    for year in range(OLDEST, data["until"] + 1):
        names = stems[(year - _FIRST) % len(stems)], branches[(year - _FIRST) % len(branches)]
        years |= dict.fromkeys(product(*names), year)
    for told in data["history"]:
        stem, branch = tone_key(told).split()
        years.pop((stem, branch), None)
    one, two = ("|".join(chain.from_iterable(names)) for names in (stems, branches))
    printed = r"(?:\s*[(–-]?\s*(?:năm\s*)?(1[0-9]{3}|20[0-9]{2})(?![0-9]))?"
    return _Signs(re.compile(rf"{same_tones(data['before'])}(?<!\w)({one})\s+({two})(?!\w){printed}"), years)


def new_years(low: str) -> Iterator[tuple[int, int, int]]:
    """The years of the New Years that a ``tone_key`` names by their signs, each with where its words begin and end.

    Where a year is printed behind the signs, it must be the same.
    """
    if "tết" not in low and "xuân" not in low and "năm mới" not in low:
        return
    pattern, years = _signs()
    for match in pattern.finditer(low):
        year = years.get((match[1], match[2]))
        if year is not None and match[3] in (None, str(year)):
            yield year, match.start(), match.end(2)
