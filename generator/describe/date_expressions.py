"""Finding the dates that a Vietnamese text writes, each with the role that the words around it give it.

Forms seen in the pages of departments, hospitals and newspapers: "05/01/2024", "26-2", "7.2", "2018-07-24",
"ngày 16 tháng 4 năm 2021", "05 Tháng 10 2016", "Tháng Tám 12, 2023", "12 và 13/5/2021", "tháng 4/2016". A day without a year
counts only behind a word that says it is one ("ngày", "chiều", "thứ ba"): "126/126", "24/7" and "7/8 chỉ tiêu" are numbers.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.describe.date_rules import WEEKDAY, rule_for
from generator.fold import tone_key

MONTHS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip


class DateExpression(NamedTuple):
    """A date in a text: ``text[start:end]`` are its words. Parts that the words do not give are ``None``.

    ``role`` is that of a rule of ``rules/dates.yml``, or ``span`` (one of several days), ``anniversary`` (a pair such as
    "27/2/1955 – 27/2/2018"), or ``plain``. ``strong``: a part of the day stands before it. ``odd``: the form is unusual
    here (month first, or a year of two digits), so that its reading is inferred.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    role: str = "plain"
    strong: bool = False
    odd: bool = False

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, or ``None`` without a year."""
        if self.year is None:
            return None
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    def on(self, year: int) -> datetime.date | None:
        """The day in the given year, or ``None`` where there is none (29 February, or no day given)."""
        return day_of(year, self.month, self.day) if self.day else None


def has_digit(text: str) -> bool:
    """Whether a text holds a digit: without one it has no date, and most paragraphs need no closer look."""
    # One by one takes a tenth of the time of a search for any of them.
    return any(map(text.__contains__, "1203456789"))


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or ``None`` if the calendar has none."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


_N = r"[0-9]{1,2}"
_Y = r"(?:1[0-9]|20)[0-9]{2}(?![0-9])"
_SEP = r"\s?[/.\-–]\s?"
_WORD = r"mười\s+một|mười\s+hai|một|hai|ba|tư|bốn|năm(?=\s*,|\s+năm)|sáu|bảy|bẩy|tám|chín|mười"
_FREE = r"(?<![0-9])(?:(?<![0-9][/.\-–,:])|(?<=[0-9]{4}[\-–]))"
_DATE = re.compile(
    rf"""{_FREE}(?:
      (?P<dmy>({_N}){_SEP}({_N}){_SEP}({_Y})(?!/[\w]))
    | (?P<ymd>((?:19|20)[0-9]{{2}}){_SEP}({_N}){_SEP}({_N})(?![0-9]|[./\-][0-9]))
    | (?P<long>({_N})\s*,?\s*tháng\s*({_N}(?![0-9])|(?:{_WORD})(?!\w))(?:\s*[,/.\-–]?\s*(?:năm\s*)?({_Y}))?)
    | (?P<span>(?<!thứ\s)(?<!thứ)(?<!\bt)(?<![hg:]) (?<!giờ\s) ({_N})(?:,\s?{_N}){{0,6}}\s*(?:-|–|—|và|đến|tới|&|,)\s*(?:ngày\s*)?
          ({_N})(?:{_SEP}|\s*tháng\s*)({_N})(?:(?:{_SEP}|,?\s*năm\s*)({_Y})|(?![0-9]|{_SEP}[0-9])))
    | (?P<dmyy>({_N})\s?[/\-]\s?({_N})\s?[/\-]\s?([0-9]{{2}})(?![0-9]|\s?[/.\-–,]\s?[0-9]|/\w))
    | (?P<dm>({_N}){_SEP}({_N})(?:,?\s*năm\s*({_Y})|(?![0-9]|\s?[/.]\s?[0-9]|\s?[\-–]\s?[0-9]{{1,4}}(?![0-9/.])|,[0-9]|\s*%|/\w)))
    | (?P<wordy>tháng\s*({_WORD}|{_N}(?![0-9]))\s+({_N})\s*,?\s+({_Y}))
    | (?P<month>(?:tháng\s*({_N}(?![0-9])|(?:{_WORD})(?!\w))|(?<!\w)t({_N})(?=/))(?:{_SEP}|\s*,?\s*năm\s*|\s*,\s*)({_Y}))
    )""",
    re.VERBOSE,
)
#: Where a date can begin: asked first, because most of a text is not even near one. A search for what begins with a set of
#: digits, or with a letter, is several times as fast as one for alternatives.
_NUMBER = re.compile(
    r"[0-9](?<![0-9][0-9])[0-9]{0,3}+(?=\s?[/.\-–—,&]\s*(?:[0-9]|ngày|tháng)|\s*(?:tháng|và|đến|tới)\s)"
)
_MONTH = re.compile(r"tháng(?=\s)")
#: What must stand before a day that has no year.
_DAY_CUE = re.compile(
    rf"(?:(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|sớm|từ|đến|{WEEKDAY})[\s,:]*\(?|(?:sáng|trưa|chiều|tối|đêm|hôm)\s+(?:nay|qua)\s*,?\s*|(?:nay|qua|nhật)\s*\(\s*(?:ngày\s*)?)$"
)
_NOT_DAY_CUE = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|một|[0-9]+)\s+ngày\s*$")
_SOME_DAYS = re.compile(r"(?<![\w.,/–-])0?[2-9]\s+ngày\s*\(?$")  # "trong 2 ngày 27 - 28/7": so many days follow
_UNITS = re.compile(
    r"\s*(?:lần|viên|bữa|giờ|lít|ml|mg|g(?!\w)|tiếng|đợt|người|ca(?!\w)|suất|buổi|tuổi|số|dân|phần|cốc|thìa|ngày|tháng|tuần)"
)
_JOINT = re.compile(
    r"\s*\)?\s*(?:-|–|—|đến|tới|và|&|cho đến)\s*(?:hết\s*)?(?:(?:sáng|chiều|tối)\s*)?(?:ngày\s*|từ ngày\s*)?\(?\s*"
    r"|\s?[,;]\s?(?:ngày\s)?"
)
#: Roles of a day that a comma sets apart from the next one: "Hưởng ứng Ngày Thế giới không thuốc lá 31/5, ngày 28/5, …".
_SET_APART = ("named", "document", "lunar", "birth")
_PIVOT = 70  # a year of two digits is 20xx below it; nothing here is older than the web


def _month(word: str) -> int:
    return int(word) if word[0].isdigit() else MONTHS[" ".join(word.split())]


def _read(match: re.Match[str]) -> DateExpression | None:
    """The parts of a match, or ``None`` where they are no date."""
    kind = match.lastgroup
    groups = match.groups()[match.re.groupindex[kind or "dmy"] :]
    year: int | None = None
    day: int | None
    odd = False
    if kind in ("dmy", "dmyy"):
        day, month, year = int(groups[0]), int(groups[1]), int(groups[2])
        if month > 12 >= day and kind == "dmy":
            day, month, odd = month, day, True
        if kind == "dmyy":
            year, odd = year + (2000 if year < _PIVOT else 1900), True
    elif kind == "ymd":
        year, month, day = int(groups[0]), int(groups[1]), int(groups[2])
    elif kind == "wordy":
        month, day, year = _month(groups[0]), int(groups[1]), int(groups[2])
    elif kind == "month":
        month, day, year = _month(groups[0] or groups[1]), None, int(groups[2])
    elif kind == "span":
        day, month, year = int(groups[1]), int(groups[2]), int(groups[3]) if groups[3] else None
        if not 1 <= int(groups[0]) <= 31:
            return None
    else:
        day, month, year = int(groups[0]), _month(groups[1]), int(groups[2]) if groups[2] else None
    if day_of(year or 2000, month, 1 if day is None else day) is None:
        return None
    return DateExpression(match.start(), match.end(), year, month, day, "span" if kind == "span" else "", False, odd)


@lru_cache(maxsize=256)  # a page is asked for its dates first, for their roles only where one of them matters
def scan(low: str) -> tuple[DateExpression, ...]:
    """The dates of a ``tone_key``, in order, without their roles (``role`` is ``""``, for a span of days ``span``)."""
    return tuple(_scanned(low))


def _scanned(low: str) -> Iterator[DateExpression]:
    at = 0
    for start in _starts(low):
        if start < at or (match := _DATE.match(low, start)) is None:
            continue
        found = _read(match)
        if found is None or not _stands_as_day(low, match, found):
            continue
        at = found.end
        yield found


def _starts(low: str) -> list[int]:
    """Where a date can begin, in order."""
    starts = [match.start() for match in _NUMBER.finditer(low)]
    starts += [start - 1 for start in starts if low[start - 1 : start] == "t"]  # "t4/2021"
    starts += [match.start() for match in _MONTH.finditer(low)]
    return sorted(starts)


def _stands_as_day(low: str, match: re.Match[str], found: DateExpression) -> bool:
    """Whether the words around numbers without a year say that they are a day."""
    if match.lastgroup == "span" and "," in match[0] and not low.endswith(("ngày ", "ngày ("), 0, found.start):
        return False
    if found.day is None or found.year is not None:
        return True
    before = low[max(0, found.start - 24) : found.start]
    if match.lastgroup == "span" and _SOME_DAYS.search(before):
        return True
    cue = _DAY_CUE.search(before) and not _NOT_DAY_CUE.search(before)
    return bool(cue) and not _UNITS.match(low, found.end)


def find_dates(text: str) -> list[DateExpression]:
    """The dates of a text (in NFC), in order, with their roles."""
    return list(dates_in(tone_key(text)))


@lru_cache(maxsize=256)  # date and period are looked for in the same paragraphs
def dates_in(low: str) -> tuple[DateExpression, ...]:
    """The dates of a ``tone_key``, in order, with their roles."""
    found = list(scan(low))
    for index, (one, two) in enumerate(pairwise(found)):
        if one.day and two.day and _JOINT.fullmatch(low, one.end, two.start):
            same_day = (one.day, one.month) == (two.day, two.month) and one.year != two.year
            role = "anniversary" if same_day and one.year and two.year else "span"
            if role == "span" and low[one.end] in ",;" and _with_role(low, one).role in _SET_APART:
                continue
            if role == "span" and one.year is None and one.month <= two.month:
                one = one._replace(year=two.year)  # "từ 27/5 đến 29/5/2022"
            found[index], found[index + 1] = one._replace(role=one.role or role), two._replace(role=two.role or role)
    return tuple(expression if expression.role else _with_role(low, expression) for expression in found)


def _with_role(low: str, expression: DateExpression) -> DateExpression:
    rule = rule_for(low, expression.start, expression.end)
    if rule is None:
        return expression._replace(role="plain")
    return expression._replace(role=rule.role, strong=rule.strong)
