"""The day on which a page says that it was published: found among the stamps that cleaning left, the likeliest first.

The cleaner has told the page's clock apart (``page_date``). A stamp with words ("Đăng lúc") wins over a bare one, a bare one
over "Cập nhật"; among equals the one nearest to the title. Where a page prints nothing but its last update, that is the
publication's day (DESIGN, "Which date"); the evidence says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from generator.describe.context import Context
from generator.describe.date_expressions import DateExpression, dates_in, has_digit, scan
from generator.describe.date_rules import ENGLISH_WEEKDAYS, WEEKDAY_WORDS, read_rules, same_tones
from generator.fold import tone_key

#: Labels whose lines can hold a date beside something else, where they stand near the title or the article's end.
_MIXED = frozenset({"byline", "category", "counter", "publisher", "dateline"})
_NEAR = 8
_SIGNED = re.compile(r"[^\W\d][\w .\-–]{1,40}, (?:ngày )?[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}\.?")
_COLUMNS = re.compile(r"\s{2,}|\t|\s*\|\s*")
_WIDEST_ROW = 200
#: So far before a date its weekday begins at most (code points).
_WIDEST_WEEKDAY = 24
_NUMBERED = re.compile(r"số\s*:?\s*[0-9.…]*\s*[/-]\s?[\wđ]")
_ENGLISH = re.compile(
    r"(?<![a-z])(?:([a-z]{3})[a-z]*\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?|([0-9]{1,2})(?:st|nd|rd|th)?[\s\-]+([a-z]{3})[a-z]*\.?)[\s,\-]+((?:19|20)[0-9]{2})(?![0-9])"
)
#: "12 Th4, 2019", "12/Th4/2019", "Thg 4 12, 2019": short names of months in Vietnamese themes.
_SHORT_MONTH = re.compile(
    r"(?<!\w)(?:([0-9]{1,2})[\s/\-]*thg?\.?\s?([0-9]{1,2})|thg?\.?\s?([0-9]{1,2})\s+([0-9]{1,2}))[\s,/\-]+((?:19|20)[0-9]{2})(?![0-9])"
)
#: "Thu, 04/11/2019 - 08:15", "T5, 10/03/2024": a weekday tells whether the month stands first, as some sites write it.
_WEEKDAY_BEFORE = re.compile(
    rf"(?<!\w)(?:({'|'.join(ENGLISH_WEEKDAYS)})[a-z]*|(?:thứ\s*|t)([2-7])|thứ\s*({'|'.join(WEEKDAY_WORDS)})|(?:chủ\s*nhật|cn))"
    r"[\s,|–-]+\Z"
)
_IN_FIGURES = re.compile(r"[0-9]{1,2}[/\-][0-9]{1,2}[/\-][0-9]{4}")

#: "8/7/2012 3:20:00 PM": a server that speaks American English writes so, without zeros in front and the month first.
_AMERICAN = re.compile(
    r"(?:[1-9]/(?:[1-9]|1[0-2])|1[0-2]/[1-9])/(?:19|20)[0-9]{2} (?:[1-9]|1[0-2]):[0-9]{2}(?::[0-9]{2})? [ap]m(?!\w)"
)


class Stamp(NamedTuple):
    """A day with the words and the line that give it; ``bare_above``: no words, above the title, as a clock would stand."""

    expression: DateExpression
    line: int
    quote: str
    why: str
    bare_above: bool = False


class _Candidate(NamedTuple):
    rank: int
    distance: float
    stamp: Stamp


@cache
def _rules() -> dict[str, Any]:
    data: dict[str, Any] = read_rules("published")
    return data


@cache
def _labels() -> tuple[tuple[re.Pattern[str], int, str], ...]:
    labels = sorted(_rules()["labels"], key=lambda label: int(label["rank"]))
    return tuple(
        (re.compile(rf"(?<!\w){same_tones(label['match'])}(?!\w)"), label["rank"], label["why"]) for label in labels
    )


@cache
def _digest() -> re.Pattern[str]:
    return re.compile(same_tones(_rules()["digests"]["match"]))


def stamp_rank(low: str) -> tuple[int, str]:
    """The rank of a stamp by the words before it (a ``tone_key``), and why; rank 0 is no date of the article."""
    for pattern, rank, why in _labels():
        if pattern.search(low):
            return rank, why
    return int(_rules()["bare"]), str(_rules()["why_bare"])


def stamp_dates(text: str) -> list[DateExpression]:
    """The days with a year in the text of a stamp; English month names are read as well."""
    low = tone_key(text)
    found = [expression for expression in scan(low) if expression.day and expression.year and expression.role != "span"]
    found = [month_first(one) if _is_american(low, one) else one for one in found]
    return found or _by_month_name(low)


def _by_month_name(low: str) -> list[DateExpression]:
    """The day of a stamp that names its month in English, or in short."""
    if match := _SHORT_MONTH.search(low):
        day, month = (match[1], int(match[2])) if match[1] else (match[4], int(match[3]))
    elif match := _ENGLISH.search(low):
        name, day = (match[1], match[2]) if match[1] else (match[4], match[3])
        months: list[str] = _rules()["english_months"]
        month = months.index(name) + 1 if name in months else 0
    else:
        return []
    expression = DateExpression(match.start(), match.end(), int(match[5]), month, int(day))
    return [expression] if expression.on(int(match[5])) else []


def _is_american(low: str, one: DateExpression) -> bool:
    """Whether a stamp writes the month first: by its form, or because only so the day is the weekday that it names."""
    if one.odd or not one.day or one.day > 12:
        return False
    if _AMERICAN.match(low, one.start):
        return True
    weekday = _weekday_before(low, one.start) if _IN_FIGURES.match(low, one.start) else None
    if weekday is None:
        return False
    as_read, swapped = one.on(one.year or 0), month_first(one).on(one.year or 0)
    return swapped is not None and swapped.weekday() == weekday and (as_read is None or as_read.weekday() != weekday)


def _weekday_before(low: str, start: int) -> int | None:
    """The weekday that stands right before a date, from Monday (0) on."""
    match = _WEEKDAY_BEFORE.search(low, max(0, start - _WIDEST_WEEKDAY), start)
    if match is None:
        return None
    english, number, word = match.groups()
    if english:
        return ENGLISH_WEEKDAYS.index(english)
    return int(number) - 2 if number else WEEKDAY_WORDS.index(word) if word else 6


def month_first(expression: DateExpression) -> DateExpression:
    """A day read with its month first, as American programs write it."""
    return expression._replace(month=expression.day or 1, day=expression.month, odd=True)


def published_stamps(context: Context) -> list[Stamp]:
    """The days that may be the publication's, the likeliest first; those of equal rank in order of their distance."""
    found = sorted(
        (candidate for candidate in _candidates(context)), key=lambda one: (one.rank, one.distance, one.stamp.line)
    )
    if not found:
        return []
    best = found[0].rank
    stamps = [candidate.stamp for candidate in found if candidate.rank == best]
    last = context.cleaned.paragraphs[-1].lines[-1] if context.cleaned.paragraphs else 0
    listed = best == _rules()["bare"] and len({one.expression[2:5] for one in stamps}) > 1
    return [] if listed and all(one.line > last for one in stamps) else stamps  # several days below: a list's


def _candidates(context: Context) -> Iterator[_Candidate]:
    cleaned, lines = context.cleaned, context.lines
    first = cleaned.paragraphs[0].lines[0] if cleaned.paragraphs else len(lines)
    last = cleaned.paragraphs[-1].lines[-1] if cleaned.paragraphs else 0
    title = cleaned.title_line or first
    for span in cleaned.spans:
        near = span.label in _MIXED and min(abs(span.line - place) for place in (title, first, last)) <= _NEAR
        if span.label != "published" and not near:
            continue
        raw = lines[span.line - 1]
        text = raw[span.start : span.end]
        if not has_digit(text):
            continue
        at = 0
        for expression in stamp_dates(text):
            words = tone_key(text[at : expression.start])
            if not at:
                words = (
                    f"{_line_above(lines, span.line) if span.start == 0 else ''} {tone_key(raw[: span.start])} {words}"
                )
            at = expression.end
            rank, why = stamp_rank(words)
            if rank:
                below = span.line > title
                distance = abs(span.line - title) * (1 if below else 1.2)
                stamp = Stamp(
                    expression, span.line, " ".join(text.split()), why, rank == _rules()["bare"] and not below
                )
                yield _Candidate(rank, distance, stamp)


def _line_above(lines: list[str], number: int) -> str:
    """The line above where it is nothing but a label ("Ngày đăng:"), in ``tone_key``; else an empty text."""
    above = lines[number - 2].strip() if number > 1 else ""
    return tone_key(above) if above.endswith(":") and len(above) <= 30 else ""


def title_stamp(context: Context) -> Stamp | None:
    """The day of issue that the title of a digest carries ("Điểm báo ngày 26/8/2019"), or that stands in brackets at its end."""
    title = context.title
    if not has_digit(title):
        return None
    for expression in dates_in(context.low_title):
        if (
            not expression.day
            or not expression.year
            or expression.role in ("span", "anniversary", "deadline", "document", "birth")
        ):
            continue
        before, after = title[: expression.start], title[expression.end :].strip()
        in_brackets = before.endswith("(") and after == ")" and expression.role != "named"
        if _digest().search(tone_key(before)) or in_brackets:
            why = str(_rules()["why_title"])
            return Stamp(expression, context.cleaned.title_line or 1, title[expression.start : expression.end], why)
    return None


def signed_stamp(context: Context) -> Stamp | None:
    """The day in the place-and-date line of an official text ("Ba Tơ, ngày 15 tháng 11 năm 2023"), or ``None``.

    It may share its row with the text's number ("Số: 45/TB-TTYT   Vĩnh Châu, ngày …"), and that row may have been left above the
    title; without a number beside it a line above the title is the page's clock.
    """
    paragraphs = [(number, text) for number, text, _ in (*context.paragraphs[:15], *context.paragraphs[15:][-15:])]
    for number, text in [*_official_head(context), *paragraphs]:
        if len(text) > _WIDEST_ROW or "," not in text or not has_digit(text):
            continue
        row = context.lines[number - 1].strip()
        if len(row) > _WIDEST_ROW or (len(row) > 80 and not any(gap in row for gap in ("  ", "\t", "|"))):
            continue  # no row of cells, and too long for a line of its own
        for cell in _COLUMNS.split(row):
            if len(cell) <= 80 and "," in cell and _SIGNED.fullmatch(low := tone_key(cell)):
                for expression in scan(low):
                    if expression.day and expression.year:
                        return Stamp(expression, number, cell, str(_rules()["why_signed"]))
    return None


def _official_head(context: Context) -> list[tuple[int, str]]:
    """The lines above the title where the number of an official text stands among them."""
    title = context.cleaned.title_line or 1
    first = max(0, title - 1 - _NEAR)
    head = [(number, line) for number, line in enumerate(context.lines[first : title - 1], first + 1) if line]
    if not any("," in line and has_digit(line) for _, line in head):
        return []
    starts = [line.strip() for _, line in head if len(line) <= _WIDEST_ROW]
    return head if any(line[:1] in "sS" and _NUMBERED.match(tone_key(line)) for line in starts) else []
