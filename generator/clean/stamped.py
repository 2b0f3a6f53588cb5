"""Lines that end in the day of publication: behind a byline, or behind whoever put the article on the page."""

from __future__ import annotations

import re

from generator.clean.byline import MAX_BYLINE, Byline, parse_byline
from generator.clean.words import contains, starts_with, words
from generator.fold import tone_key

#: An hour as programs print it: no moment is without one.
HOUR = re.compile(r"\d[:hH]\d\d")
_HAS_STAMP = re.compile(r"\d(?:[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{3}-\d\d-\d\d|[:h]\d\d)")
_STAMP_TAIL = re.compile(
    r"^(.{2,60}?)[\s,|·•(\-–—]*(?:(?:(?:gửi|đăng|viết|cập nhật)?\s*(?:vào|lúc|ngày|on|at)(?:\s+|(?=:)))+(?:đăng|gửi)?|cập nhật)?"
    r"[:\s]*"
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
_AT_AN_HOUR = re.compile(rf"^(.{{4,60}}?)\s(?:vào lúc|lúc|at)\s+{_HOUR}$")
#: So many words before the act, or before a bare moment, name who posted: an account, an office.
_MOST_WORDS = 4
_SENTENCE = re.compile(r"[.!?;]\s|,.*,")


def tells_who_posted(text: str) -> bool:
    """Whether a line tells who put an article on the page, and ends in day and hour.

    It says so at its beginning ("Được viết bởi bvmat vào T4, 28/03/2018 - 09:14"), or right before the moment, behind a few
    words ("to_mat gửi vào …"). What ends or begins at that moment tells of an event.
    """
    match = _moment(text)
    if match is None:
        return tells_the_hour(text)
    before = match[1]
    if starts_with("posting_openers").match(before):
        return True
    words_before, _, act = before.rpartition(" ")
    return match[2] is not None and act in words("posting_acts") and words_before.count(" ") < _MOST_WORDS


def tells_the_hour(text: str) -> bool:
    """Whether a line tells who posted and but the hour, since the day stands above the headline ("Đăng bởi … vào lúc 21:47")."""
    if len(text) > MAX_BYLINE or not text[-1:].isdigit():
        return False
    match = _AT_AN_HOUR.match(low := tone_key(text))
    if match is None or match[1].count(" ") >= _MOST_WORDS + 3 or _SENTENCE.search(match[1]):
        return False
    return starts_with("posting_openers").match(low) is not None and contains("times_of_events").search(low) is None


def names_a_moment(text: str) -> bool:
    """Whether but a few words stand before a moment as programs print it, the day first ("Tổ mắt 28/03/2018 - 09:14").

    Below a headline they are who posted it; elsewhere they may be a headline themselves.
    """
    match = _moment(text)
    if match is None or match[2] is not None or match["day"] is None or match[1].count(" ") >= _MOST_WORDS:
        return False
    return ":" not in text[match.end(1) : match.start("day")] and not any(map(str.isdigit, match[1]))


def _moment(text: str) -> re.Match[str] | None:
    """The day and hour at the end of a line, behind words that are no sentence and tell of no event."""
    if len(text) > MAX_BYLINE or HOUR.search(text) is None or not any(map(str.isdigit, text[-12:])):
        return None
    match = _MOMENT.match(low := tone_key(text))
    if match is None or _SENTENCE.search(match[1]) or contains("times_of_events").search(low[: match.end(1)]):
        return None
    return match


def stamped_byline(text: str) -> tuple[Byline, int] | None:
    """The byline in front of a date on one line ("LÊ MAI 19/11/2013 04:11") and where the date begins, or ``None``."""
    if len(text) > MAX_BYLINE or not any(map(str.isdigit, text[-8:])) or not _HAS_STAMP.search(text):
        return None
    match = _STAMP_TAIL.match(text)
    if match is None:
        return None
    byline = parse_byline(match[1].strip(" ,-–|"))
    return (byline, match.start(2)) if byline is not None else None
