"""Which date an article has, and why: DESIGN, "Which date".

An editor's facts win; then the publication's day as the page prints it, the day of the event that the lead tells, the period
that the text is about; else none. What the text does not support is left out, with a finding that says so.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from generator.describe.context import Context
from generator.describe.dated import cites_a_younger_paper, dated_words
from generator.describe.events import Event, Telling, told_day
from generator.describe.lone_stamp import lone_stamp
from generator.describe.own_day import own_event
from generator.describe.periods import period
from generator.describe.post_stamp import post_stamp
from generator.describe.published import Stamp, published_stamps, signed_stamp, title_stamp
from generator.describe.swapped import day_before_month, month_before_day
from generator.describe.years import Clue, year_from_publication, year_from_text
from generator.model import DateKind, DatePrecision, Evidence, Facts

#: Id of the finding, line, quote, values for its words.
Remark = tuple[str, int | None, str, tuple[tuple[str, str], ...]]

#: The oldest day that is taken without a word (the archive's organisations begin with 1945), and the web's "no date".
_OLDEST = datetime.date(1945, 9, 2)
_EPOCH = datetime.date(1970, 1, 1)
#: How far an event may lie from the publication (days before, days after) to be the one that the article tells;
#: further back where only a part of the day stands before it.
_BEFORE, _BEFORE_STRONG, _AFTER = 62, 400, 62
_TIME = re.compile(r"[0-9]{1,2}\s?[:hg]\s?[0-9]{2}(?![0-9])")
_WHY = {
    "editor": "Do người biên tập ghi trong tệp dữ kiện.",
    "event": "Đoạn đầu bài cho biết ngày diễn ra sự việc; trang không ghi ngày đăng.",
    "event-beside": "Đoạn đầu bài cho biết ngày diễn ra sự việc, khác với ngày đăng.",
    "event-title": "Tiêu đề cho biết ngày diễn ra sự việc; trang không ghi ngày đăng.",
    "swapped": "Trang ghi tháng trước ngày: chỉ đọc như vậy thì ngày đăng mới sát sau ngày diễn ra sự việc.",
    "printed": "Thứ trong tuần không hợp với ngày, nhưng chỉ đọc ngày trước tháng thì ngày đăng mới sát sau ngày diễn ra sự việc.",
    "odd": "Ngày viết theo lối khác (tháng trước ngày, hoặc năm hai chữ số) nên được suy ra.",
}


class DateResult(NamedTuple):
    """The date in EDTF with its kind and precision, the event's own day where it differs, and why."""

    date: str | None
    kind: DateKind | None
    precision: DatePrecision | None
    event_date: str | None
    evidence: dict[str, Evidence]
    findings: list[Remark]


class _Day(NamedTuple):
    """A day that was decided on, with its evidence."""

    day: datetime.date
    evidence: Evidence


def precision_of(date: str | None) -> DatePrecision | None:
    """The precision of an EDTF date of level 0."""
    if date is None:
        return None
    return "day" if len(date) >= 10 else "month" if len(date) >= 7 else "year"


def describe_date(context: Context, facts: Facts = Facts()) -> DateResult:  # noqa: B008 (frozen)
    """The date of a cleaned page. Facts of its editor win; see the module for the order of the rest."""
    findings: list[Remark] = []
    told = told_day(context)
    if facts.date:
        published = _fact_day(facts.date)
        if facts.date < _OLDEST.isoformat()[: len(facts.date)]:
            findings.append(("date-before-1945", None, facts.date, (("date", facts.date),)))
        event = _event_beside(context, told, published, facts) if published else None
        evidence = {"date": Evidence("editor", _WHY["editor"], None, facts.date)}
        return _with_event(facts.date, None, evidence, event, facts, findings)
    stamp = _publication(context, told, findings)
    if stamp is not None:
        published = stamp.day
        event = _event_beside(context, told, published, facts)
        return _with_event(published.isoformat(), "published", {"date": stamp.evidence}, event, facts, findings)
    if facts.event_date:
        evidence = {"date": Evidence("editor", _WHY["editor"], None, facts.event_date, "event")}
        return DateResult(facts.event_date, "event", precision_of(facts.event_date), None, evidence, findings)
    return _without_publication(context, told, findings)


def _fact_day(date: str) -> datetime.date | None:
    return datetime.date.fromisoformat(date) if len(date) == 10 else None


def _with_event(
    date: str,
    kind: DateKind | None,
    evidence: dict[str, Evidence],
    event: _Day | None,
    facts: Facts,
    findings: list[Remark],
) -> DateResult:
    event_date = None
    if facts.event_date:
        event_date = facts.event_date
        evidence["event_date"] = Evidence("editor", _WHY["editor"], None, facts.event_date)
    elif event is not None and event.day.isoformat() != date:
        event_date = event.day.isoformat()
        evidence["event_date"] = event.evidence
    if evidence["date"].how == "inferred":
        findings.append(_inferred(date, evidence["date"]))
    return DateResult(date, kind, precision_of(date), event_date if event_date != date else None, evidence, findings)


def _inferred(date: str, evidence: Evidence) -> Remark:
    return ("date-inferred", evidence.line, evidence.quote, (("date", date), ("why", evidence.why)))


def _publication(context: Context, told: Telling, findings: list[Remark]) -> _Day | None:
    """The publication's day, or ``None``; a bare stamp above the title that the text contradicts is a clock, not it."""
    stamps = [(stamp, day) for stamp in published_stamps(context) if (day := _stamp_day(stamp)) and day != _EPOCH]
    for stamp, day in stamps:
        if day < _OLDEST:
            findings.append(("date-before-1945", stamp.line, stamp.quote, (("date", day.isoformat()),)))
    stamps = [(stamp, day) for stamp, day in stamps if day >= _OLDEST]
    title = title_stamp(context)
    title_day = _stamp_day(title) if title else None
    if stamps:
        stamp, day = stamps[0]
        swapped = month_before_day(stamp, told.event)
        if (printed := day_before_month(stamp, told.event)) is not None:
            return _Day(printed, Evidence("inferred", _WHY["printed"], stamp.line, stamp.quote, "published"))
        if swapped is not None:
            return _Day(swapped, Evidence("inferred", _WHY["swapped"], stamp.line, stamp.quote, "published"))
        stated = title_day or _stated_day(told)
        if stamp.bare_above and stated and not -_AFTER <= (day - stated).days <= _BEFORE:
            findings.append(_ambiguous(stamp, {day, stated}))
        else:
            others = {other for one, other in stamps if abs(one.line - stamp.line) <= 10 and not _is_clock(one, stamp)}
            if len(others) > 1 and stamp.bare_above:
                findings.append(_ambiguous(stamp, others))
            return _Day(day, _stamp_evidence(stamp))
    for found in (title, signed_stamp(context)):
        if found is not None and (day_found := _stamp_day(found)) and day_found >= _OLDEST:
            return _Day(day_found, _stamp_evidence(found))
    event = None if stamps else _stated_day(told)
    post = (lone_stamp(context, event) or post_stamp(context, event)) if event else None
    if post is not None and (day_found := _stamp_day(post)):
        return _Day(day_found, Evidence("inferred", post.why, post.line, post.quote, "published"))
    return None


def _is_clock(one: Stamp, stamp: Stamp) -> bool:
    """Whether a day higher on the page than a stamp with a time has none: so the page tells what day it is."""
    return one.line < stamp.line and _TIME.search(stamp.quote) is not None and _TIME.search(one.quote) is None


def _ambiguous(stamp: Stamp, days: set[datetime.date]) -> Remark:
    return (
        "date-ambiguous",
        stamp.line,
        stamp.quote,
        (("candidates", ", ".join(sorted(day.isoformat() for day in days))),),
    )


def _stamp_day(stamp: Stamp) -> datetime.date | None:
    return stamp.expression.on(stamp.expression.year or 0)


def _stamp_evidence(stamp: Stamp) -> Evidence:
    if stamp.expression.odd:
        return Evidence("inferred", _WHY["odd"], stamp.line, stamp.quote, "published")
    return Evidence("stated", stamp.why, stamp.line, stamp.quote, "published")


def _stated_day(told: Telling) -> datetime.date | None:
    event = told.event
    return event.expression.on(event.expression.year) if event and event.expression.year else None


def _event_beside(context: Context, told: Telling, published: datetime.date, facts: Facts) -> _Day | None:
    """The event's day for an article whose publication is known."""
    event = own_event(context, told.event)
    if event is None or facts.event_date:
        return None
    expression = event.expression
    if expression.year is None:
        clue = year_from_publication(expression, published, published.isoformat())
        if clue is None:
            clue, _ = year_from_text(context, expression, dated_words(context), event.line)
        day = expression.on(clue.year) if clue else None
        how = Evidence("inferred", clue.why, event.line, event.quote, "event") if clue else None
    else:
        day = expression.on(expression.year)
        how = Evidence("stated", _WHY["event-beside"], event.line, event.quote, "event")
    reach = _BEFORE_STRONG if expression.strong else _BEFORE
    if day is None or how is None or not -_AFTER <= (published - day).days <= reach:
        return None
    return _Day(day, how)


def _without_publication(context: Context, told: Telling, findings: list[Remark]) -> DateResult:
    """The event's day, else the period, else no date."""
    event, clues = told.event, set[int]()
    if event is not None:
        found, clues = _event_alone(context, event)
        if found is not None:
            date = found.day.isoformat()
            if found.evidence.how == "inferred":
                findings.append(_inferred(date, found.evidence))
            return DateResult(date, "event", "day", None, {"date": found.evidence}, findings)
    quote, line = (event.quote, event.line) if event else ("", None)
    if len(clues) > 1:
        values = (("candidates", ", ".join(str(year) for year in sorted(clues))),)
        findings.append(("date-ambiguous", line, quote, values))
    span, clue = told.span, None
    if event is None and span is not None and span.expression.year is None:
        clue, _ = year_from_text(context, span.expression, dated_words(context), span.line)
    about = period(context, told, clue) if event is None or not event.needs_year else None
    if about is None:
        if event is None and span is not None:
            quote, line = span.quote, span.line
        findings.append(("no-date", line, quote, ()))
        return DateResult(None, None, None, None, {}, findings)
    if about.evidence.how == "inferred":
        findings.append(_inferred(about.date, about.evidence))
    return DateResult(about.date, about.kind, precision_of(about.date), None, {"date": about.evidence}, findings)


def _event_alone(context: Context, event: Event) -> tuple[_Day | None, set[int]]:
    """The event's day where nothing tells the publication, and the years that the text speaks for."""
    expression = event.expression
    if expression.year is None:
        clue, years = year_from_text(context, expression, dated_words(context), event.line)
        return _inferred_day(event, clue), years
    day = expression.on(expression.year)
    if day is None or day < _OLDEST or cites_a_younger_paper(context, day):
        return None, set()
    in_title = event.line == context.cleaned.title_line
    if expression.odd:
        return _Day(day, Evidence("inferred", _WHY["odd"], event.line, event.quote, "event")), set()
    return _Day(
        day, Evidence("stated", _WHY["event-title" if in_title else "event"], event.line, event.quote, "event")
    ), set()


def _inferred_day(event: Event, clue: Clue | None) -> _Day | None:
    day = event.expression.on(clue.year) if clue else None
    if day is None or clue is None:
        return None
    return _Day(day, Evidence("inferred", clue.why, event.line, event.quote, "event"))
