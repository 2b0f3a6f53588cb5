"""Whether the first day that a lead tells is that of the article's own event, for an article whose publication is known.

A doctor tells on one day of a patient who was saved on another; what befell the patient came before; a reporter went to see; a
letter or a look back has no event. Then another day of the lead is the event's, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, dates_in
from generator.describe.date_rules import read_rules, same_tones
from generator.describe.events import REACH, Event, quote_of

#: A day that follows so soon on the one on which something befell somebody may be the event's (days).
_SOON = 3
#: So far before a day its verb may begin (code points).
_BEFORE = 80
_SOME_YEAR = 2024  # with a 29 February


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(same_tones(read_rules("own_day")[name]["match"]))


def own_event(context: Context, event: Event | None) -> Event | None:
    """The event whose day the article tells as its own; ``event`` is what the lead tells first."""
    if event is None or event.expression.role == "decree" or _words("without_event").search(context.low_title):
        return None
    low = context.lead_low(event.line)  # none where the title tells it
    if low is None:
        return event
    end = event.expression.end
    if _words("befell_before").search(low, max(0, event.expression.start - _BEFORE), event.expression.start):
        return None
    below_the_lead = event.line != context.paragraphs[0][0]
    if below_the_lead and _words("issued").match(low, end) and not _words("about_a_paper").search(context.low_title):
        return None
    if _words("visited").match(low, end):
        return None
    if _words("told_on").match(low, end):
        return next((one for one in _later(context, event) if one.expression.role == "event"), None)
    befell = _words("befell").match(low, end) is not None
    return (
        None if befell and any(_follows(event.expression, one.expression) for one in _later(context, event)) else event
    )


def _later(context: Context, event: Event) -> Iterator[Event]:
    """The other days of the lead, behind the event's."""
    for line, text, low in context.lead:
        for one in dates_in(low[:REACH]):
            behind = line > event.line or (line == event.line and one.start > event.expression.start)
            if behind and one.day and one.role != "document":
                yield Event(one, line, quote_of(text, one))


def _follows(one: DateExpression, other: DateExpression) -> bool:
    """Whether another day follows soon on a day; where neither has a year, in the same one."""
    year = other.year or one.year or _SOME_YEAR
    first, second = one.on(one.year or year), other.on(year)
    return first is not None and second is not None and 0 < (second - first).days <= _SOON
