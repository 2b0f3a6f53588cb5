"""The year of a day where no word of the text tells it by itself, but two weak hints of different kinds agree.

A congress opens a term in its first year, most often; the old term ends in that year; the paper that called people together is a
few weeks older than the day; the text names the year for something. One of these alone has proved wrong too often.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from generator.describe.context import Context, Text
from generator.describe.date_expressions import DateExpression
from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dated import DatedWords

#: How many days a paper may be older than the event for which it was issued.
_PAPER_WITHIN = 60
_TERM = r"nhiệm kỳ\s*:?\s*\(?((?:19|20)[0-9]{2})\s?[-–]\s?((?:19|20)[0-9]{2})(?![0-9])"
_ANY_TERM = re.compile(_TERM)


class Hint(NamedTuple):
    """A year that something speaks for: the kind of sign, its words and their line."""

    year: int
    kind: str
    quote: str
    line: int


@cache
def _congress() -> re.Pattern[str]:
    return re.compile(same_tones(str(read_rules("years")["hints"]["congress"])) + _TERM)


def agreed_hints(
    texts: list[Text],
    context: Context,
    expression: DateExpression,
    dated: Iterable[DatedWords],
    named: Callable[[], Set[int]],
) -> tuple[Hint, ...]:
    """Two hints or more that agree on a year, none on another; else none.

    ``texts`` are title and lead; ``named`` gives the years that the text names: a later one contradicts, the same one is named
    beside a hint of another kind. It is asked only where there is a hint.
    """
    hints = [*_terms(texts, context, expression), *_papers(expression, dated)]
    years = {hint.year for hint in hints if hint.kind != "old-term"}
    if len(years) != 1:
        return ()
    year = years.pop()
    agreeing = tuple(hint for hint in hints if hint.year == year)
    others = named()
    kinds = {hint.kind for hint in agreeing} | ({"named"} if year in others else set())
    return agreeing if len(kinds) > 1 and not any(other > year for other in others) else ()


def _terms(texts: list[Text], context: Context, expression: DateExpression) -> Iterator[Hint]:
    """The first year of a congress's term, and the last of the one before; near a year's ends a congress may be early or late."""
    if not 2 <= expression.month <= 11 or "nhiệm kỳ" not in context.low_body + context.low_title:
        return
    opened: set[int] = set()
    for number, text, low in texts:
        for match in _congress().finditer(low):
            opened.add(int(match[1]))
            yield Hint(int(match[1]), "term", text[match.start(1) - 9 : match.end()].strip(), number)
    if not opened:
        return
    for number, text, low in context.paragraphs:
        for match in _ANY_TERM.finditer(low):
            if int(match[2]) in opened:
                yield Hint(int(match[2]), "old-term", text[match.start() : match.end()], number)


def _papers(expression: DateExpression, dated: Iterable[DatedWords]) -> Iterator[Hint]:
    """The year of the latest paper, where the day follows it within some weeks."""
    papers = [
        (day, found)
        for found in dated
        if found.expression.role == "document" and (day := found.expression.on(found.expression.year or 0))
    ]
    if not papers:
        return
    latest, found = max(papers, key=lambda one: one[0])
    for year in (latest.year, latest.year + 1):
        day = expression.on(year)
        if day is not None and 0 <= (day - latest).days <= _PAPER_WITHIN:
            yield Hint(year, "paper", found.quote, found.line)
