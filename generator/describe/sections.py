"""Which lines around the article can name its section: not the items of a menu, nor the name of the site or of its owner.

The cleaner goes by the place of a line; what the line says, and what stands around it, decides here. Wrong is worse than absent.
"""

from __future__ import annotations

import re
from functools import cache

from generator.clean.stations import station_of
from generator.clean.words import words
from generator.describe.context import Context
from generator.describe.credit_lines import BULLETS, Line, credit_words
from generator.describe.date_expressions import has_digit
from generator.describe.listed import either
from generator.describe.place_names import mentions
from generator.fold import tone_key
from generator.places import find_province

#: So many lines of a menu, one below the other down to the title: the last of them is one more of it.
_LONG_MENU = 8
#: A path has no more stations than this; a menu on one line has.
_LONGEST_PATH = 5
#: So few lines from home to the title, with nothing above them, are a path: "Trang chủ", "Tin tức", "Sức khỏe".
_SHORT_PATH = 3
_AGO = re.compile(r"[0-9]+ (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước")
_BETWEEN = re.compile(r"\s*[>»›→‣▸•●|/\\]+\s*")  # stations of a path


@cache
def _owner() -> re.Pattern[str]:
    """How a name begins that is an office's or a place's."""
    return re.compile(rf"(?:{either(credit_words('owners'))})\s")


def own_categories(context: Context, lines: list[Line]) -> list[Line]:
    """The lines that the cleaner took for the section's name, without those that something speaks against."""
    if not lines:
        return []
    labels = {span.line: span.label for span in context.cleaned.spans}
    lines = [line for line in lines if not (_in_a_menu(context, line, labels) or _is_foreign(context, line, labels))]
    path = _telling_path(context) if lines else 0
    stations = max((span.line for span in context.cleaned.spans if span.rule == "breadcrumb-list"), default=0)
    return [
        line
        for line in lines
        if not (path and _is_less_than_a_path(context, line, path, labels))
        and not _ends_the_menu(line, stations, labels)
    ]


def _ends_the_menu(line: Line, stations: int, labels: dict[int, str]) -> bool:
    """Whether a name is the menu's last one: between it and a path with a station a line stands nothing else."""
    span = line[0]
    between = (labels.get(number, "blank") for number in range(span.line + 1, stations))
    return span.rule == "section-name" and span.line < stations and set(between) <= {"breadcrumb", "blank"}


def _telling_path(context: Context) -> int:
    """The number of the line with the nearest path above the title that ends in more than "Tin tức", or 0."""
    title = context.cleaned.title_line or 0
    paths = [span for span in context.cleaned.spans if span.line < title and span.rule == "breadcrumb-path"]
    if not paths or paths[-1].label != "breadcrumb":
        return 0
    stations = _BETWEEN.split(context.lines[paths[-1].line - 1].strip(BULLETS))
    general = credit_words("general_sections") | credit_words("home")
    telling = 2 <= len(stations) <= _LONGEST_PATH and _first(stations[-1]) not in general
    return paths[-1].line if telling and _first(stations[-1]) != tone_key(context.title) else 0


def _is_less_than_a_path(context: Context, line: Line, path: int, labels: dict[int, str]) -> bool:
    """Whether a name stands among those of the menu, above the path or at the end of the list below it: the path tells more.

    So it does where a row of names holds that of its last station.
    """
    span = line[0]
    if span.line > path and _first(_BETWEEN.split(context.lines[path - 1])[-1]) in map(_first, line[1].split(",")[:-1]):
        return True
    if span.rule == "section-name":
        return span.line < path
    return span.rule == "category-above-title" and span.line > path and labels.get(span.line - 1) == "menu"


def _in_a_menu(context: Context, line: Line, labels: dict[int, str]) -> bool:
    span, text = line
    number = span.line
    if labels.get(number - 1) == labels.get(number + 1) == "menu":
        return True
    if span.rule != "category-above-title" or labels.get(number + 1) != "title":
        return False
    if any(labels.get(above) != "menu" for above in range(number - _LONG_MENU, number)):
        return False
    return not (has_digit(text) or _BETWEEN.search(text) or _stands_above(context, line))


def _stands_above(context: Context, line: Line) -> bool:
    """Whether the name stands above its line as well: the menu has the section's name, and so has the article's head."""
    name = tone_key(line[1]).strip(BULLETS)
    return any(name in tone_key(text) for text in context.lines[: line[0].line - 1])


def _is_foreign(context: Context, line: Line, labels: dict[int, str]) -> bool:
    """Whether a line with a section's place is something else: how long ago, a place, the site's owner, an official head."""
    span, text = line
    low = tone_key(text)
    if _AGO.search(low):
        return True
    if span.rule != "category-above-title":
        return False
    above = next(
        (
            labels[number]
            for number in range(span.line - 1, 0, -1)
            if labels.get(number, "blank") not in ("blank", "menu")
        ),
        "",
    )
    if above == "body":
        return True
    name = text.strip(BULLETS)
    is_place = find_province(name) is not None or bool(
        _owner().match(low) and (found := mentions(name)) and found[-1].end == len(name)
    )
    return is_place and not _stands_above(context, line)


def own_path(context: Context, lines: list[Line], home: frozenset[str]) -> list[Line]:
    """The lines of the breadcrumb: from the last "Trang chủ" on, and no list that may as well be the menu.

    A menu and a breadcrumb look alike where each station has its own line. It is the breadcrumb if one of its stations has
    stood above; the last line alone tells where it is that one.
    """
    lines = [_parted(context, line) for line in lines]
    starts = [place for place, (_, text) in enumerate(lines) if _first(_BETWEEN.split(text.strip(BULLETS))[0]) in home]
    if starts:
        lines = lines[starts[-1] :]
    stack = [line for line in lines if line[0].rule == "breadcrumb-list"]
    title = tone_key(context.title)
    stations = [line for line in stack if (low := _first(line[1])) not in home and low != title]
    if len(stations) < 2 or len(stack) != len(lines):
        return lines
    names = [_first(text) for _, text in stations]
    if names[-1] in names[:-1]:
        return stations[-1:]
    top = stack[0][0].line - 1
    if top == 0 and len(stack) == _SHORT_PATH and _may_be_a_path(names):
        return lines
    above = {_first(name) for text in context.lines[:top] for name in _BETWEEN.split(text)}
    return lines if any(name in above for name in names) else []


def _may_be_a_path(names: list[str]) -> bool:
    """Whether of two names the first is as general as "Tin tức" and the other holds news, as few entries of a menu do."""
    return names[0] in credit_words("general_sections") and names[-1] not in (
        credit_words("general_sections") | words("never_sections") | credit_words("shelves")
    )


def _parted(context: Context, line: Line) -> Line:
    """The line; of a path in which no sign parts the stations, only the last station."""
    span, text = line
    if span.rule != "path-without-signs":
        return line
    raw = context.lines[span.line - 1][span.start : span.end]
    others = [*context.lines[: span.line - 1], *context.lines[span.line : (context.cleaned.title_line or 1) - 1]]
    return span, station_of(raw, context.title, others) or text


def _first(text: str) -> str:
    return tone_key(text).strip(BULLETS)
