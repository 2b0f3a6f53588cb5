"""Stamps that write the month first, where nothing in their form says so but what the lead tells.

"12/04/2019" above "Ngày 11/4, …" is of April; "04/12/2019" there is of April too: nobody tells the news of April in December.
A weekday that somebody wrote by hand may be wrong, and what the lead tells then is right.
"""

from __future__ import annotations

import datetime
import re

from generator.describe.date_rules import ENGLISH_WEEKDAYS, WEEKDAY
from generator.describe.events import Event
from generator.describe.published import Stamp, month_first
from generator.fold import tone_key

#: How soon after the event (days) the stamp must lie, read with the month first, and how far off as it is printed.
_SOON, _FAR = 5, 62
_WEEKDAY = re.compile(rf"(?<!\w)(?:{WEEKDAY}|(?:{'|'.join(ENGLISH_WEEKDAYS)})[a-z]*)(?!\w)")


def month_before_day(stamp: Stamp, event: Event | None) -> datetime.date | None:
    """The day of a stamp read with its month first, if only so it follows soon on the event's day; a weekday settles it."""
    one = stamp.expression
    if event is None or one.odd or not one.day or not one.year:
        return None
    day, swapped = one.on(one.year), month_first(one).on(one.year)
    told = event.expression.on(event.expression.year or one.year)
    if day is None or swapped is None or told is None:
        return None
    if abs((day - told).days) <= _FAR or not 0 <= (swapped - told).days <= _SOON:
        return None
    return None if _WEEKDAY.search(tone_key(stamp.quote)) or not _is_in_figures(stamp) else swapped


def day_before_month(stamp: Stamp, event: Event | None) -> datetime.date | None:
    """The day of a stamp as it is printed, where by its weekday the month stands first and by the lead it does not."""
    one = stamp.expression
    if event is None or not one.odd or not one.day or not one.year or not _WEEKDAY.search(tone_key(stamp.quote)):
        return None
    swapped, day = one.on(one.year), month_first(one).on(one.year)
    told = event.expression.on(event.expression.year or one.year)
    if day is None or swapped is None or told is None:
        return None
    return day if abs((swapped - told).days) > _FAR and 0 <= (day - told).days <= _SOON else None


def _is_in_figures(stamp: Stamp) -> bool:
    one = stamp.expression
    return re.search(rf"(?<!\d)0?{one.day}[/.\-]0?{one.month}[/.\-]{one.year}", stamp.quote) is not None
