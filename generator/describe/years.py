"""The year of a day that is printed without one, from what the text says around it; never from today's date.

A clue is kept only if nothing in the text contradicts it: clues that disagree, or a cited paper younger than the day, leave the
year unknown. Source: pages of departments, where "Chiều 16/01" stands beside "triển khai nhiệm vụ năm 2024" (DESIGN, "Which date").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from generator.describe.anniversaries import anniversaries
from generator.describe.context import Context, Text
from generator.describe.date_expressions import DateExpression, has_digit
from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dated import OLDEST, DatedWords, years_in
from generator.describe.hints import agreed_hints
from generator.describe.new_year import new_years
from generator.describe.year_cues import cue_before

_SET_APART = ("-", "–", "/", " ")
_SCHOOL_YEAR = re.compile(r"năm học\s*((?:19|20)[0-9]{2})\s?[-–]\s?((?:19|20)[0-9]{2})")
_NEAR_DAYS = 31
#: How long after an event its page may appear, for the year that the publication gives.
_PUBLISHED_WITHIN = 62


class Clue(NamedTuple):
    """A year that the text gives to a day, with the sentence for the archivist, the words and their line."""

    year: int
    why: str
    quote: str
    line: int | None


class PlainYear(NamedTuple):
    """A year that stands in a text as the year of what is told. ``text[start:start + 4]`` are its digits."""

    year: int
    start: int


@cache
def rules() -> dict[str, Any]:
    """The data of ``rules/years.yml``."""
    data: dict[str, Any] = read_rules("years")
    return data


@cache
def _not_the_year() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = rules()["not_the_year"]
    before = re.compile(rf"(?<!\w){same_tones(data['before'])}|[–/.-]\s*$")
    return before, re.compile(same_tones(data["unless"])), re.compile(same_tones(data["after"]))


@cache
def _awarded() -> re.Pattern[str]:
    return re.compile(same_tones(rules()["awarded"]["match"]))


@lru_cache(maxsize=256)  # several questions look for them in the same paragraphs
def plain_years(low: str) -> tuple[PlainYear, ...]:
    """The years in a ``tone_key`` that are not part of a term, a series, a number of a paper or an amount."""
    return tuple([PlainYear(int(match[0]), match.start()) for match in years_in(low) if _is_plain(low, match)])


def _is_plain(low: str, match: re.Match[str]) -> bool:
    before, unless, after = _not_the_year()
    if after.match(low, match.end()):
        return False
    begin, end = max(0, match.start() - 40), match.start()
    if before.search(low, begin, end):
        return low[end - 1 : end] in _SET_APART and unless.search(low, begin, end) is not None
    return True


def year_from_publication(expression: DateExpression, published: datetime.date, quote: str) -> Clue | None:
    """The year that makes the day the nearest one not after the publication, if that is within two months."""
    for year in (published.year, published.year - 1):
        day = expression.on(year)
        if day is not None and 0 <= (published - day).days <= _PUBLISHED_WITHIN:
            return Clue(year, _why("published", quote=quote), quote, None)
    return None


def year_from_text(
    context: Context, expression: DateExpression, dated: Iterable[DatedWords], line: int | None = None
) -> tuple[Clue | None, set[int]]:
    """The year that the text gives to a day without one, and all years that its clues speak for.

    What stands in the title and in the paragraph of the day (that of ``line``) weighs more than the rest of the lead.
    """
    dated = _without_origins(list(dated))
    latest = max((day for found in dated if found.expression.role == "document" and (day := _day(found))), default=None)
    title = (context.cleaned.title_line or 1, context.title, context.low_title)
    sources = [title, *context.lead]
    own = [text for text in sources if text is title or text[0] == line]
    by_dates = tuple(_dated_clues(expression, dated))

    @cache  # title and lead are asked once, and not again with the body
    def clues_of(text: Text) -> tuple[Clue, ...]:
        return tuple(_clues(text, expression))

    def clues(texts: Iterable[Text]) -> Iterator[Clue]:
        return chain.from_iterable(map(clues_of, texts))

    ways: tuple[Callable[[], Iterable[Clue]], ...] = (  # the body is not read where title and lead have told
        lambda: (*by_dates, *clues(own)) if len(own) > 1 else (),
        lambda: (*by_dates, *clues(sources)),
        lambda: _agreeing(clues(context.paragraphs)),
        lambda: _single_year(sources, expression, dated),
        lambda: _agreed(sources, context, expression, dated),
    )
    for way in ways:
        told = (clue for clue in way() if clue.year >= OLDEST)
        possible = [clue for clue in told if (day := expression.on(clue.year)) and (latest is None or day >= latest)]
        years = {clue.year for clue in possible}
        if len(years) == 1:
            return possible[0], years
        if years:
            return None, years
    return None, set()


def _without_origins(dated: list[DatedWords]) -> list[DatedWords]:
    """The dates without the first of each pair such as "27/2/1955 – 27/2/2018": the year of the celebration is the last."""
    last: dict[tuple[int, int | None], int] = {}
    for found in dated:
        one = found.expression
        if one.role == "anniversary":
            last[one.month, one.day] = max(last.get((one.month, one.day), 0), one.year or 0)
    return [
        found
        for found in dated
        if found.expression.role != "anniversary"
        or found.expression.year == last[found.expression.month, found.expression.day]
    ]


def _why(identifier: str, **values: object) -> str:
    return str(rules()["whys"][identifier]).format(**values)


def _day(found: DatedWords) -> datetime.date | None:
    return found.expression.on(found.expression.year or 0)


def _dated_clues(expression: DateExpression, dated: Iterable[DatedWords]) -> Iterator[Clue]:
    low_window, high_window = rules()["anniversaries"]["window"]
    for found in dated:
        other = found.expression
        if other.year is None or other.year < OLDEST:
            continue
        for year in (other.year - 1, other.year, other.year + 1):
            day = expression.on(year)
            if day is None:
                continue
            if other.day is None:
                if (
                    other.role in ("plain", "event")
                    and abs((year * 12 + day.month) - (other.year * 12 + other.month)) <= 1
                ):
                    yield Clue(year, _why("month", quote=found.quote), found.quote, found.line)
                continue
            other_day = other.on(other.year)
            if other_day is None:
                continue
            distance = (day - other_day).days
            if other.role == "anniversary" and low_window <= distance <= high_window:
                yield Clue(year, _why("pair", quote=found.quote, year=year), found.quote, found.line)
            elif other.role in ("plain", "event", "span", "deadline") and abs(distance) <= _NEAR_DAYS:
                yield Clue(year, _why("near", quote=found.quote), found.quote, found.line)


def _clues(source: Text, expression: DateExpression) -> Iterator[Clue]:
    number, text, low = source
    if not has_digit(low):
        return
    yield from _cue_clues(number, text, low, expression)
    yield from _anniversary_clues(number, text, low, expression)
    yield from _new_year_clues(number, text, low, expression)
    for match in _SCHOOL_YEAR.finditer(low):
        year = int(match[1]) if expression.month >= 8 else int(match[2]) if expression.month <= 6 else None
        if year is not None:
            why = _why("school", quote=f"{match[1]} - {match[2]}", year=year)
            yield Clue(year, why, text[match.start() : match.end()], number)


def _cue_clues(number: int, text: str, low: str, expression: DateExpression) -> Iterator[Clue]:
    for plain in plain_years(low):
        cue = cue_before(low, plain.start, expression.month)
        if cue is None or expression.month not in cue[1]:
            continue
        year = plain.year + cue[1][expression.month]
        quote_start = max(low.rfind(cue[0], 0, plain.start), 0)
        yield Clue(year, cue[2].format(cue=plain.year, year=year), text[quote_start : plain.start + 4], number)


def _anniversary_clues(number: int, text: str, low: str, expression: DateExpression) -> Iterator[Clue]:
    low_window, high_window = rules()["anniversaries"]["window"]
    for match, name, origin, celebrated in anniversaries(low):
        for year in (celebrated.year - 1, celebrated.year, celebrated.year + 1):
            told = expression.on(year)
            if told is not None and low_window <= (told - celebrated).days <= high_window:
                why = str(rules()["anniversaries"]["why"]).format(
                    count=match[1], name=name, origin=origin, year=celebrated.year
                )
                yield Clue(year, why, text[match.start() : match.end()], number)


def _new_year_clues(number: int, text: str, low: str, expression: DateExpression) -> Iterator[Clue]:
    offset = rules()["lunar"]["offsets"].get(expression.month)
    if offset is None:
        return
    for new_year, start, end in new_years(low):
        signs = " ".join(text[start:end].split()[-2:])
        why = _why("lunar", quote=signs, year_of_tet=new_year, year=new_year + offset)
        yield Clue(new_year + offset, why, text[start:end], number)


def _agreed(texts: list[Text], context: Context, expression: DateExpression, dated: list[DatedWords]) -> Iterator[Clue]:
    @cache
    def named() -> Set[int]:
        plain = {one.year for low in (context.low_title, context.low_body) for one in plain_years(low)}
        return plain | {one.expression.year or 0 for one in dated if one.expression.role in ("plain", "event", "span")}

    if hints := agreed_hints(texts, context, expression, dated, named):
        year = hints[0].year
        kinds = dict.fromkeys([hint.kind for hint in hints] + (["named"] if year in named() else []))
        why = " và ".join(_why(kind, year=year) for kind in kinds)
        yield Clue(year, f"{why[:1].upper()}{why[1:]}.", hints[0].quote, hints[0].line)


def _agreeing(clues: Iterable[Clue]) -> list[Clue]:
    """The clues if at least two of them say the same year; one word deep in a body proves nothing."""
    found = list(clues)
    years = [clue.year for clue in found]
    return found if any(years.count(year) >= 2 for year in years) else []


def _single_year(texts: list[Text], expression: DateExpression, dated: Iterable[DatedWords]) -> list[Clue]:
    """The only year of title and lead, for the middle of the year: near its ends it may be the one before or after.

    It must stand in the title (the first of the texts) or more than once; an anniversary's year counts as well. A year for which
    something was awarded is none.
    """
    if not 4 <= expression.month <= 10:
        return []
    found = [(plain, number, text, low) for number, text, low in texts for plain in plain_years(low)]
    if any(_awarded().search(low, max(0, plain.start - 120), plain.start) for plain, _, _, low in found):
        return []
    lines = {number for number, *_ in texts}
    celebrated = [
        one.expression.year
        for one in dated
        if one.expression.role == "anniversary" and one.line in lines and (one.expression.year or 0) >= OLDEST
    ]
    if not found or len({*(plain.year for plain, *_ in found), *celebrated}) != 1:
        return []
    if len(found) + len(celebrated) == 1 and found[0][1:3] != texts[0][:2]:
        return []
    plain, number, text, _ = found[0]
    start = max(0, plain.start - 4)
    return [Clue(plain.year, _why("single", year=plain.year), text[start : plain.start + 4].strip(), number)]
