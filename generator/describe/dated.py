"""The dates with a year that the texts of a page hold: title, paragraphs and captions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.describe.context import Context, Text
from generator.describe.date_expressions import DateExpression, dates_in, scan

#: One pattern a century: what begins with plain signs is searched five times as fast as what begins with a choice.
_SINCE_2000, _BEFORE_2000 = (re.compile(rf"{start}[0-9]{{2}}(?![0-9])(?<![0-9]{{5}})") for start in ("20", "19"))
_SEPARATORS = frozenset("/.-–")
_DATE_BEFORE = re.compile(r"[0-9]\s?[/.\-–]\s?$|tháng\s\S{1,4}(?:,|\snăm)?\s$")
#: Before the web no page told the news: an earlier year in a text is history.
OLDEST = 1997
_MONTH = datetime.timedelta(days=31)


class DatedWords(NamedTuple):
    """A date with its year, found in the body."""

    expression: DateExpression
    line: int
    quote: str


def years_in(low: str, since: int = 0) -> list[re.Match[str]]:
    """The years that are printed in a text, in order; those before ``since`` may be left out."""
    found = list(_SINCE_2000.finditer(low)) if "20" in low else []
    if since < 2000 and "19" in low:
        found += _BEFORE_2000.finditer(low)
        found.sort(key=re.Match.start)
    return found


def dated_words(context: Context, since: int = OLDEST) -> list[DatedWords]:
    """The dates with a year in title, body and captions, with their roles: all of the texts that name a year ``since``."""
    return [
        DatedWords(expression, number, text[expression.start : expression.end])
        for number, text, low in _dated_texts(context, since)
        for expression in dates_in(low)
        if expression.year is not None
    ]


def cites_a_younger_paper(context: Context, day: datetime.date) -> bool:
    """Whether the text cites a paper that is younger than a day by more than a month: then the day is an earlier story's."""
    limit = day + _MONTH
    return any(
        # what a date is takes far longer to tell than the date, and few texts have one so late
        any(_is_after(limit, one) for one in scan(low))
        and any(one.role == "document" and _is_after(limit, one) for one in dates_in(low))
        for _, _, low in _dated_texts(context, day.year)
    )


def _is_after(limit: datetime.date, one: DateExpression) -> bool:
    day = one.on(one.year) if one.year else None
    return day is not None and day > limit


def _dated_texts(context: Context, since: int) -> Iterator[Text]:
    """Title, paragraphs and captions in which a date with a year from ``since`` on can be."""
    parts = context.parts
    texts = [parts[-1], *parts[:-1]] if context.title else parts
    return (text for text in texts if ("20" in text[2] or "19" in text[2]) and _names_a_date(text[2], since))


def _names_a_date(low: str, since: int) -> bool:
    """Whether a date with a year from ``since`` on can be in a ``tone_key``."""
    for match in years_in(low, since):
        if int(match[0]) < since:
            continue
        if low.startswith(("-", "/"), match.end()):
            return True
        before = low[max(0, match.start() - 14) : match.start()]
        # most years stand behind "năm", and no date: the pattern is only asked where its sign is there
        if (before.rstrip()[-1:] in _SEPARATORS or "tháng" in before) and _DATE_BEFORE.search(before):
            return True
    return False
