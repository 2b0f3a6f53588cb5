"""The month or year that a text is about, for pages that tell neither their publication nor the day of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.describe.anniversaries import anniversaries
from generator.describe.context import Context
from generator.describe.date_expressions import dates_in, has_digit
from generator.describe.date_rules import same_tones
from generator.describe.dated import OLDEST, dated_words
from generator.describe.events import Event, Telling
from generator.describe.year_cues import cue_before
from generator.describe.years import Clue, plain_years, rules
from generator.model import DateKind, Evidence, How

_MONTH_TOLD = re.compile(
    r"(?:^|[.!?…]\s+|,\s+)(?:(?:vừa qua|mới đây),?\s+)?"
    r"(?:(?:trong|vào|đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần|những ngày|suốt)\s+){0,3}$"
)
_AFTER_MONTH = re.compile(r"\s*(?:vừa qua\s*)?,")
#: How far the end of the last day of a span is behind the end of the first one (code points).
_PAIR = 45
#: The end of a time that goes on into a year: "từ tháng 9/2021 đến tháng 6/2022" is of neither.
_UNTIL = re.compile(
    r"\s*(?:đến|tới|–|-)\s*(?:hết\s+)?(?:(?:đầu|giữa|cuối)\s+)?(?:(?:ngày|tháng|quý|năm)\s+)?(?:[0-9iv]{1,3}[/.-]){0,2}((?:19|20)[0-9]{2})"
)
_TO_COME = re.compile(r"[^.;]{0,60}?(?<!\w)sẽ(?!\w)")
#: Cues that speak for a day of this month too name the event itself, not the plans or the results of a year.
_MIDDLE = 9
_TASKS = ("nhiệm vụ", "phương hướng", "kế hoạch", "triển khai")


class Period(NamedTuple):
    """EDTF of the year (or month) with its kind and evidence."""

    date: str
    kind: DateKind
    evidence: Evidence


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(same_tones(str(rules()["period_cues"]["match"])))


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(same_tones(str(rules()["period_cues"]["planned"])))


def period(context: Context, told: Telling, clue: Clue | None = None) -> Period | None:
    """What the text is about: a month of the event, else the year of title, lead, the event's days, or all dates of the body.

    ``clue`` is the year that the text gives to a span of days that is printed without one.
    """
    return (
        _month(context)
        or _span(context, told, clue)
        or _title_year(context)
        or _celebrated_year(context)
        or _lead_year(context)
        or _year_of_all_dates(context)
        or _named_year(context)
    )


def is_period_cue(before: str) -> bool:
    """Whether the words before a year (a ``tone_key``) make it the year that the text is about."""
    return _cue().search(before[-90:]) is not None


def _year(year: int, reason: str, line: int | None, quote: str) -> Period | None:
    if year < OLDEST:
        return None
    why = str(rules()["period_cues"]["whys"][reason]).format(year=year)
    return Period(f"{year:04}", "period", Evidence("inferred", why, line, quote.strip(), "period"))


def _month(context: Context) -> Period | None:
    """The month where the first paragraph tells the event's month and no more ("Tháng 4/2016, Sở Y tế tổ chức …")."""
    if not context.paragraphs:
        return None
    line, text, low = context.paragraphs[0]
    text, low = text[:600], low[:600]
    for found in dates_in(low) if has_digit(low) else ():
        if found.day is not None or found.year is None or found.year < OLDEST:
            continue
        if _MONTH_TOLD.search(low[: found.start]) and _AFTER_MONTH.match(low, found.end) and found.edtf:
            how: How = "stated"
            why = str(rules()["period_cues"]["whys"]["month"])
            return Period(found.edtf, "event", Evidence(how, why, line, text[found.start : found.end], "event"))
    return None


def _title_year(context: Context) -> Period | None:
    title, line = context.title, context.cleaned.title_line
    if not has_digit(title):
        return None
    low = context.low_title
    plain = plain_years(low)
    tasks = [one for one in plain if (cue := cue_before(low, one.start)) and cue[0].startswith(_TASKS)]
    years = {one.year for one in plain}
    if tasks and tasks[-1].year == max(years):
        start = max(0, tasks[-1].start - 4)
        return _year(tasks[-1].year, "tasks", line, title[start : tasks[-1].start + 4])
    if len(years) == 1:
        start = max(0, plain[0].start - 4)
        return _year(plain[0].year, "title", line, title[start : plain[0].start + 4])
    dated = [one for one in dates_in(low) if one.year and one.role in ("plain", "event", "span", "deadline")]
    if not years and len({one.year for one in dated}) == 1:
        return _year(dated[0].year or 0, "title", line, title[dated[0].start : dated[0].end])
    return None


def _span(context: Context, told: Telling, clue: Clue | None) -> Period | None:
    """The month of an event of several days; its year is printed, or other words give it."""
    span = told.span
    year = span.expression.year or (clue.year if clue else 0) if span else 0
    if span is None or year < OLDEST:
        return None
    if _goes_beyond(context, span):
        return _year(year, "dates", span.line, span.quote)
    date = f"{year:04}-{span.expression.month:02}"
    if span.expression.year is None and clue:
        return Period(date, "event", Evidence("inferred", clue.why, span.line, span.quote, "event"))
    why = str(rules()["period_cues"]["whys"]["span-month"])
    return Period(date, "event", Evidence("stated", why, span.line, span.quote, "event"))


def _goes_beyond(context: Context, span: Event) -> bool:
    """Whether days go from one month to another, or are still to come ("từ ngày … đến ngày …, các đội sẽ …")."""
    low = context.lead_low(span.line) or ""
    days = [one for one in dates_in(low) if one.role == "span" and one.start >= span.expression.start]
    pair = [one for one in days if one.end - span.expression.end <= _PAIR]
    return len({one.month for one in pair}) > 1 or _TO_COME.match(low, pair[-1].end if pair else 0) is not None


@cache
def _looking_back() -> re.Pattern[str]:
    return re.compile(same_tones(str(rules()["looking_back"]["match"])))


def _celebrated_year(context: Context) -> Period | None:
    """The year of the only anniversary that title and lead celebrate, if the text knows no later one."""
    found: dict[int, tuple[int, str]] = {}
    for line, text, low in [(context.cleaned.title_line or 1, context.title, context.low_title), *context.lead]:
        if has_digit(low):
            for year, start, end in _celebrations(low):
                found.setdefault(year, (line, text[start:end]))
    if len(found) != 1:
        return None
    year, (line, quote) = next(iter(found.items()))
    later = any(one.year > year for one in plain_years(context.low_body))
    dates = dated_words(context, year)
    later = later or any((one.expression.year or 0) > year for one in dates if one.expression.role != "anniversary")
    return None if later else _year(year, "celebrated", line, quote)


def _celebrations(low: str) -> Iterator[tuple[int, int, int]]:
    """The years of a text's anniversaries, each with where its words begin and end."""
    one = None
    for two in dates_in(low):
        if one and one.role == two.role == "anniversary" and (one.month, one.day) == (two.month, two.day):
            yield max(one.year or 0, two.year or 0), one.start, two.end
        one = two
    for match, _, _, celebrated in anniversaries(low):
        yield celebrated.year, match.start(), match.end()
    for match in _looking_back().finditer(low) if "năm" in low else ():
        if not match[1] or int(match[3]) - int(match[2]) == int(match[1]):
            yield int(match[3]), match.start(), match.end()


def _lead_year(context: Context) -> Period | None:
    """The year that opens a clause of the lead, if the lead opens with no other and the body knows no later one."""
    found: dict[int, tuple[int, str]] = {}
    for line, text, low in context.lead[:3]:
        text, low = text[:900], low[:900]
        if not has_digit(text):
            continue
        starts = [(one.year, one.start, one.start + 4) for one in plain_years(low)]
        starts += [
            (one.year, one.start, one.end)
            for one in dates_in(low)
            if one.year and one.role in ("plain", "event", "deadline")
        ]
        for year, start, end in starts:
            goes_on = _UNTIL.match(low, end)
            if is_period_cue(low[:start]) and not (goes_on and int(goes_on[1]) != year):
                begin = max(low.rfind(", ", 0, start), low.rfind(". ", 0, start)) + 1
                found.setdefault(year, (line, text[max(begin, start - 40) : end]))
    if len(found) != 1:
        return None
    year, (line, quote) = next(iter(found.items()))
    later = any(
        one.year > year and not (one.year == year + 1 and _planned().match(context.low_body, one.start + 4))
        for one in plain_years(context.low_body)
    )
    return None if later else _year(year, "lead", line, quote)


def _year_of_all_dates(context: Context) -> Period | None:
    """The year of a schedule or an announcement: at least two days, all of one year."""
    days = [
        found
        for found in dated_words(context)
        if found.expression.day and found.expression.role in ("plain", "event", "span", "deadline")
    ]
    years = {found.expression.year for found in days}
    if len(days) < 2 or len(years) != 1:
        return None
    return _year(days[0].expression.year or 0, "dates", days[0].line, days[0].quote)


def _named_year(context: Context) -> Period | None:
    """The only year of a text, where the lead has it in the name of what is told ("Tháng hành động … năm 2022")."""
    years = {one.year for low in (context.low_title, context.low_body) for one in plain_years(low)}
    if len(years) != 1 or any(found.expression.year not in years for found in dated_words(context)):
        return None
    for line, text, low in context.lead:
        for one in plain_years(low):
            cue = cue_before(low, one.start)
            if cue and cue[1].get(_MIDDLE) == 0:
                start = max(low.rfind(cue[0], 0, one.start), one.start - 80, 0)
                return _year(one.year, "named", line, text[start : one.start + 4])
    return None
