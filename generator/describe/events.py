"""The day of the event that the lead (or the title) tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, dates_in, has_digit
from generator.describe.dated import OLDEST

#: How much of a paragraph is looked at: a body may be one line of many thousand characters.
REACH = 1200
#: A shorter paragraph is a heading or the cell of a table, and its date a row of a schedule, unless it ends as a sentence does.
_SHORTEST, _SHORTEST_SENTENCE = 60, 30
_DECREE = re.compile(r"(?<!\w)(?:ban hành|thành lập|hiệu lực|quyết định)(?!\w)")
_LEAD_IN = re.compile(
    r"(?:(?:rạng )?(?:sáng|trưa|chiều|tối|đêm|khuya|hôm)(?: (?:sớm|nay|qua))?[\s,(–-]*)?"
    r"(?:(?:thứ|chủ) ?[\w]+[\s,(]*)?(?:(?:các )?ngày\s*)?\(?$",
    re.IGNORECASE,
)


class Event(NamedTuple):
    """The day of an event: its expression with the line and the words (a little more than the date) that tell it."""

    expression: DateExpression
    line: int
    quote: str

    @property
    def needs_year(self) -> bool:
        """Whether the words give no year."""
        return self.expression.year is None


class Telling(NamedTuple):
    """What the lead tells of days: one event's day, or only a span of days."""

    event: Event | None
    span: Event | None


def quote_of(text: str, expression: DateExpression) -> str:
    """The words of a date with the word before it that says what it is ("Chiều ngày 05/01/2024")."""
    before = text[: expression.start]
    lead_in = _LEAD_IN.search(before)
    start = lead_in.start() if lead_in else expression.start
    quote = text[start : expression.end].strip()
    return quote + ")" if quote.count("(") > quote.count(")") else quote


def told_day(context: Context) -> Telling:
    """What the lead, or failing that the title, tells of the event's day.

    The first date that the words tell as an event's is it; a span of days met before it means that there is no single day.
    """
    for number, text, low in context.lead:
        if len(text) < _SHORTEST and not (len(text) >= _SHORTEST_SENTENCE and text.endswith((".", "!", "…"))):
            continue
        text, low = text[:REACH], low[:REACH]
        if not has_digit(low):
            continue
        for expression in dates_in(low):
            if expression.day is None or (expression.year is not None and expression.year < OLDEST):
                continue
            role = expression.role
            if role == "event" or (role == "decree" and _DECREE.search(context.low_title)):
                return Telling(Event(expression, number, quote_of(text, expression)), None)
            if role == "span":
                return Telling(None, Event(expression, number, quote_of(text, expression)))
    return Telling(_title_day(context), None)


def _title_day(context: Context) -> Event | None:
    title = context.title
    if not has_digit(title):
        return None
    days = [
        expression
        for expression in dates_in(context.low_title)
        if expression.day and expression.role in ("event", "plain") and (expression.year or OLDEST) >= OLDEST
    ]
    if len(days) != 1:
        return None
    return Event(days[0], context.cleaned.title_line or 1, quote_of(title, days[0]))
