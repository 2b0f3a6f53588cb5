"""The moment of a post on a social network, which has no year while the year lasts: the event that the post tells gives it.

"14 tháng 6 lúc 07:15 ·" above "Ngày 13/6/2025, …" is of 2025: people post what took place in the days before.
"""

from __future__ import annotations

import datetime
import re

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, day_of
from generator.describe.published import Stamp
from generator.fold import tone_key

#: How long after the event a post appears (days).
_SOON = 30
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*"
_MOMENT = re.compile(
    rf"(?:([0-9]{{1,2}}) (?:tháng|thg) ([0-9]{{1,2}})|([0-9]{{1,2}}) {_MONTH}|{_MONTH} ([0-9]{{1,2}}))"
    r"(?!,? (?:19|20)[0-9]{2})(?= (?:lúc|at) [0-9]| ·)"
)
_WHY = "Mạng xã hội ghi ngày, giờ của bài mà không ghi năm; năm là năm của sự việc mà bài kể, xảy ra ít ngày trước đó."


def post_stamp(context: Context, event: datetime.date) -> Stamp | None:
    """The day of a post without its year, where it is the event's or follows within a month."""
    title = context.cleaned.title_line or 1
    for span in context.cleaned.spans:
        if span.line > title:
            return None
        if span.label != "published":
            continue
        text = context.lines[span.line - 1][span.start : span.end]
        match = _MOMENT.match(" ".join(tone_key(text).split()))
        if match is None:
            continue
        for year in (event.year, event.year + 1):
            day = _day(match, year)
            if day is not None and 0 <= (day - event).days <= _SOON:
                expression = DateExpression(0, match.end(), year, day.month, day.day, odd=True)
                return Stamp(expression, span.line, " ".join(text.split()), _WHY)
    return None


def _day(match: re.Match[str], year: int) -> datetime.date | None:
    if match[1]:
        return day_of(year, int(match[2]), int(match[1]))
    return day_of(year, _MONTHS.index(match[4] or match[5]) + 1, int(match[3] or match[6]))
