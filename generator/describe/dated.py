"""The dates with a year that the texts of a page hold: title, paragraphs and captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, dates_in, has_digit

_DIGITS = frozenset("0123456789")
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


def years_in(low: str) -> list[int]:
    """Where the years stand in a ``tone_key``, in order: four digits from 1900 to 2099, and no digit around them."""
    found: list[int] = []
    for century in ("19", "20"):  # looked for one by one, because this is far faster than a pattern for both
        at = low.find(century)
        while at >= 0:
            if _DIGITS.issuperset(low[at + 2 : at + 4]) and _stands_alone(low, at, at + 4):
                found.append(at)
            at = low.find(century, at + 2)
    return sorted(found)


def _stands_alone(low: str, start: int, end: int) -> bool:
    return end <= len(low) and low[end : end + 1] not in _DIGITS and (not start or low[start - 1] not in _DIGITS)


def _names_a_date(low: str, since: int) -> bool:
    """Whether a date with a year from ``since`` on can be in a ``tone_key``."""
    return any(
        int(low[at : at + 4]) >= since
        and (low.startswith(("-", "/"), at + 4) or _DATE_BEFORE.search(low, max(0, at - 14), at))
        for at in years_in(low)
    )
