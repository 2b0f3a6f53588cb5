"""The dates with a year that the texts of a page hold: title, paragraphs and captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, dates_in, has_digit

#: One pattern a century: what begins with plain signs is searched five times as fast as what begins with a choice.
_CENTURIES = tuple((start, re.compile(rf"{start}[0-9]{{2}}(?![0-9])(?<![0-9]{{5}})")) for start in ("20", "19"))
_SEPARATORS = frozenset("/.-–")
_DATE_BEFORE = re.compile(r"[0-9]\s?[/.\-–]\s?$|tháng\s\S{1,4}(?:,|\snăm)?\s$")
#: Before the web no page told the news: an earlier year in a text is history.
OLDEST = 1997
#: Line, text and ``tone_key`` of a title, a paragraph or a caption.
Text = tuple[int, str, str]


class DatedWords(NamedTuple):
    """A date with its year, found in the body."""

    expression: DateExpression
    line: int
    quote: str


def years_in(low: str) -> list[re.Match[str]]:
    """The years that are printed in a text, in order."""
    found = [match for start, pattern in _CENTURIES if start in low for match in pattern.finditer(low)]
    return sorted(found, key=re.Match.start)


def dated_words(context: Context, since: int = OLDEST) -> list[DatedWords]:
    """The dates with a year in title, body and captions, with their roles: all of the paragraphs that name a year ``since``."""
    return [
        DatedWords(expression, number, text[expression.start : expression.end])
        for number, text, low in _dated_texts(context)
        if _names_a_date(low, since)
        for expression in dates_in(low)
        if expression.year is not None
    ]


def _dated_texts(context: Context) -> Iterator[Text]:
    """Title, paragraphs and captions, those that may hold a year."""
    yield context.cleaned.title_line or 1, context.title, context.low_title
    for (number, text), low in zip(context.paragraphs, context.lows, strict=True):
        if "20" in low or "19" in low:
            yield number, text, low
    for caption in context.captions:
        if has_digit(caption[1]):
            yield caption


def _names_a_date(low: str, since: int) -> bool:
    """Whether a date with a year from ``since`` on can be in a ``tone_key``."""
    for match in years_in(low):
        if int(match[0]) < since:
            continue
        if low.startswith(("-", "/"), match.end()):
            return True
        before = low[max(0, match.start() - 14) : match.start()]
        # most years stand behind "năm", and no date: the pattern is only asked where its sign is there
        if (before.rstrip()[-1:] in _SEPARATORS or "tháng" in before) and _DATE_BEFORE.search(before):
            return True
    return False
