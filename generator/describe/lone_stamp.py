"""The day above the headline of a post: themes of blogs print it there as a page prints its clock, weekday first.

The two are told apart by what is told: a clock stands at the head of a frame, beside its menu, and shows the day on which somebody
opened the page; the day of a post stands right above the headline, alone, and soon after the day that the lead tells.
"""

from __future__ import annotations

import datetime
import re

from generator.clean.stamped import tells_the_hour
from generator.describe.context import Context
from generator.describe.date_rules import WEEKDAY
from generator.describe.published import Stamp, stamp_dates
from generator.fold import tone_key
from generator.model import Span

#: How long after the event a post appears (days).
_SOON = 7
_ENGLISH_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BEFORE = re.compile(rf"\W*(?:{WEEKDAY}|{_ENGLISH_WEEKDAY})\W+(?:ngày\s+)?")
_FRAME = ("menu", "toolbar", "breadcrumb")
_WHY = "Thứ và ngày đứng riêng ngay trên tiêu đề, ít ngày sau ngày diễn ra sự việc, là ngày đăng; trang không ghi ngày nào khác."


def lone_stamp(context: Context, event: datetime.date) -> Stamp | None:
    """The weekday and date right above the title, if the page prints no other and they are those of the event or of soon after."""
    days = [span for span in context.cleaned.spans if span.label == "page_date"]
    if len(days) != 1 or not _stands_above_the_title(context, days[0]):
        return None
    text = context.lines[days[0].line - 1]
    low = tone_key(text)
    for expression in stamp_dates(text):
        day = expression.on(expression.year or 0)
        alone = _BEFORE.fullmatch(low, 0, expression.start) and not any(map(str.isalnum, low[expression.end :]))
        if day is not None and alone and 0 <= (day - event).days <= _SOON:
            return Stamp(expression, days[0].line, text.strip(), _WHY)
    return None


def _stands_above_the_title(context: Context, day: Span) -> bool:
    """Whether nothing stands between the day and the title, and nothing of the page's frame right above the day.

    Below a menu it does where the page tells the hour of the post elsewhere.
    """
    others = [span for span in context.cleaned.spans if span.label != "blank"]
    at = others.index(day)
    above = others[at - 1].label if at else ""
    below = others[at + 1 : at + 2]
    if not below or below[0].line != context.cleaned.title_line:
        return False
    return above not in _FRAME or _is_posted_at_an_hour(context)


def _is_posted_at_an_hour(context: Context) -> bool:
    """Whether the page tells who posted and but the hour: then the day is told above, as blogs do."""
    return any(map(tells_the_hour, context.lines[context.cleaned.title_line or 0 :]))
