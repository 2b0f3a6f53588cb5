"""Commemorations that a text counts in years: "63 năm Ngày Thầy thuốc Việt Nam" is in 2018, for its day is of 1955."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.describe.date_expressions import day_of
from generator.describe.date_rules import read_rules
from generator.fold import tone_key


class Anniversary(NamedTuple):
    """A commemoration in a text: its words, its name, the year of its origin and the day that is celebrated."""

    match: re.Match[str]
    name: str
    origin: int
    day: datetime.date


@cache
def _known() -> tuple[re.Pattern[str], dict[str, tuple[str, int, int, int]]]:
    listed = read_rules("years")["anniversaries"]["days"]
    days = {tone_key(name): (name, year, month, day) for name, year, month, day in listed}
    names = "|".join(re.escape(name) for name in sorted(days, key=len, reverse=True))
    # what begins with a digit is searched far faster than what begins with a look behind
    return re.compile(rf"([0-9](?<![0-9][0-9])[0-9]{{0,2}})\s*năm\s+(?:\(?[^.;()]{{0,30}}\)?\s*)?({names})"), days


def anniversaries(low: str) -> Iterator[Anniversary]:
    """The known commemorations of a ``tone_key``."""
    if "năm " not in low:
        return
    pattern, days = _known()
    for match in pattern.finditer(low):
        name, origin, month, day = days[match[2]]
        celebrated = day_of(origin + int(match[1]), month, day)
        if celebrated is not None:
            yield Anniversary(match, name, origin, celebrated)
