"""Lines that end in the day of publication: behind a byline, or behind whoever put the article on the page."""

from __future__ import annotations

import re

from generator.clean.byline import MAX_BYLINE, Byline, parse_byline
from generator.clean.words import contains
from generator.fold import tone_key

_HAS_STAMP = re.compile(r"\d(?:[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{3}-\d\d-\d\d|[:h]\d\d)")
_STAMP_TAIL = re.compile(
    r"^(.{2,60}?)[\s,|·•(\-–—]*(?:(?:(?:gửi|đăng|viết|cập nhật)?\s*(?:vào|lúc|ngày|on)(?:\s+|(?=:)))+(?:đăng|gửi)?|cập nhật)?[:\s]*"
    r"((?:(?:thứ\s*\w+|chủ nhật|cn|t[2-7])\s*,?\s*)?(?:ngày\s*)?(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[:h]\d{2})[\d\s/.\-:,|()]*(?:gmt\s*\+?\s*7)?[\s)]*)$",
    re.IGNORECASE,
)
_DAY = r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}"
_HOUR = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:am|pm|sa|ch))?"
_WEEKDAY = r"(?:(?:thứ\s(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|t[2-7]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\s*,?\s*)?"
_ZONE = r"(?:\s*\(?gmt\s*\+?\s*7\)?)?\s*\)?"
#: Day and hour at the end, the day first as programs print them, or with a word of time between.
_MOMENT = re.compile(
    rf"^(.{{2,60}}?)[\s,|·•(\-–—:]+((?:vào|lúc|ngày|on|at)[\s:]+(?:lúc |ngày )?)?"
    rf"{_WEEKDAY}(?:ngày )?(?:(?P<day>{_DAY})[\s,|\-–—]*(?:lúc |at )?{_HOUR}|{_HOUR}[\s,|\-–—]*(?:ngày )?(?:{_DAY})){_ZONE}$"
)
#: So many words of no known kind before a bare moment name who posted: an account, an office.
_MOST_WORDS = 4
_SENTENCE = re.compile(r"[.!?;]\s|,.*,")


def tells_who_posted(text: str) -> bool:
    """Whether a line of some words ends in day and hour, as pages tell below a headline who posted an article and when.

    What names the act ("Được viết bởi bvmat vào T4, 28/03/2018 - 09:14") may be longer; of other words only few stand before
    a moment as programs print it, with the day first. What ends or begins at that moment tells of an event.
    """
    if len(text) > MAX_BYLINE or not any(map(str.isdigit, text[-12:])):
        return False
    match = _MOMENT.match(low := tone_key(text))
    if match is None or _SENTENCE.search(match[1]) or contains("times_of_events").search(low[: match.end(1)]):
        return False
    if contains("posting_acts").search(match[1]):
        return True
    if match[2] is not None or match["day"] is None or match[1].count(" ") >= _MOST_WORDS:
        return False
    return ":" not in low[: match.start("day")] and not any(map(str.isdigit, match[1]))


def stamped_byline(text: str) -> tuple[Byline, int] | None:
    """The byline in front of a date on one line ("LÊ MAI 19/11/2013 04:11") and where the date begins, or ``None``."""
    if len(text) > MAX_BYLINE or not any(map(str.isdigit, text[-8:])) or not _HAS_STAMP.search(text):
        return None
    match = _STAMP_TAIL.match(text)
    if match is None:
        return None
    byline = parse_byline(match[1].strip(" ,-–|"))
    return (byline, match.start(2)) if byline is not None else None
