"""The year of a lunar New Year that is named by its signs: "Tết Giáp Thìn" is in 2024, and in no other year of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dated import OLDEST
from generator.fold import tone_key

#: After so many years the signs come round again.
_CYCLE = 60
#: The signs of this year are the first of both lists.
_FIRST = 1984


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, int], dict[str, int]]:
    data = read_rules("years")["lunar"]
    stems, branches = (
        {tone_key(name): place for place, names in enumerate(data[kind]) for name in names}
        for kind in ("stems", "branches")
    )
    pattern = rf"{same_tones(data['before'])}(?<!\w)({'|'.join(stems)})\s+({'|'.join(branches)})(?!\w)"
    return re.compile(pattern), stems, branches


def new_years(low: str) -> Iterator[tuple[int, int, int]]:
    """The years of the New Years that a ``tone_key`` names by their signs, each with where its words begin and end."""
    if "tết" not in low and "xuân" not in low:
        return
    pattern, stems, branches = _signs()
    for match in pattern.finditer(low):
        stem, branch = stems[match[1]], branches[match[2]]
        for year in range(OLDEST, OLDEST + _CYCLE):
            if (year - _FIRST) % len(set(stems.values())) == stem and (year - _FIRST) % len(
                set(branches.values())
            ) == branch:
                yield year, match.start(), match.end()
