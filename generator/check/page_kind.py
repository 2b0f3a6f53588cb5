"""Pages that are no article (a list of news, a home page), and lines of menus that were taken for the article's.

What makes an article is prose that goes on from line to line. Only a page without it is looked at for what it is instead; a
table or an announcement has little prose too, so that each kind must show its own signs. Their words are in ``pages.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import yaml

from generator.clean.lines import Line, read_lines
from generator.fold import tone_key
from generator.model import Article, Finding

_TABLE = Path(__file__).with_name("pages.yml")
#: A line of prose, and one that is long enough to be an article by itself (code points).
_PROSE, _LONG_PROSE = 80, 350
#: So many lines of prose, one after the other, are an article; so many clauses a document.
_FLOW = 2
_TEASER_END = re.compile(r"(?:…|\.{3}|\[\.{3}\]|\[…\])$")
_PROSE_END = re.compile(r"[.!?:;]['\"”’»)]*$")
_DATED = re.compile(r"(?<![0-9])[0-3]?[0-9][/.-][01]?[0-9][/.-](?:19|20)[0-9]{2}(?![0-9])")
_PAGES = re.compile(r"(?:trang )?(?:[«‹<]+ ?)?1[ |]2[ |]3(?:[ |]|$)|trang 1 ?/ ?[0-9]+|trang 1 trên [0-9]+")
#: "Điều 1. …": the text of a law or a decision.
_CLAUSE = re.compile(r"điều [0-9]{1,3}\.")
_LONGEST_STAMP, _LONGEST_MENU = 60, 120
#: With the white space around it.
_WIDEST_MENU = 1_000
_HEADLINE = (20, 200)
#: How many items with a date, links "Xem chi tiết", or boxes tell the kind of page.
_ITEMS, _LINKS, _BOXES = 4, 4, 3
_MENU_SHARE = 0.75
_WORD = re.compile(r"[^\W_]+")


@cache
def _words(name: str) -> frozenset[str]:
    rows: dict[str, list[str]] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return frozenset(map(tone_key, rows[name]))


@cache
def _menu() -> re.Pattern[str]:
    longest_first = sorted(_words("menu"), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])")


def page_findings(name: str, text: str) -> Iterator[Finding]:
    """The finding that a page is a list or a home page."""
    lines = read_lines(text)
    if _has_flow(lines) or sum(_CLAUSE.match(line.low) is not None for line in lines) >= _FLOW:
        return
    bare = [line.low.strip(" .:»›>+-–•*[]()…") for line in lines]
    items = _dated_items(lines)
    links = sum(word in _words("read_more") for word in bare)
    boxes = len(set(bare) & _words("boxes"))
    has_pager = any(_PAGES.search(line.low) or line.low.strip(" «»‹›<>") in _words("pager") for line in lines)
    if boxes >= _BOXES and len(items) + links >= _ITEMS:
        kind, kind_en = "trang chủ", "a home page"
    elif len(items) >= _ITEMS or links >= _LINKS or (has_pager and len(items) + links > 1):
        kind, kind_en = "trang danh sách tin", "a list of news"
    else:
        return
    first = lines[items[0]] if items else lines[0]
    yield Finding("page-not-article", name, first.number, first.text, (("kind", kind), ("kind_en", kind_en)))


def _has_flow(lines: Sequence[Line]) -> bool:
    run = 0
    for line in lines:
        is_prose = line.size >= _PROSE and _PROSE_END.search(line.text) and not _TEASER_END.search(line.text)
        if is_prose and line.size >= _LONG_PROSE:
            return True
        run = run + 1 if is_prose else 0
        if run >= _FLOW:
            return True
    return False


def _dated_items(lines: Sequence[Line]) -> list[int]:
    """The indexes of headlines that have a date of their own: behind them, or on the line above or below."""
    stamps = {index for index, line in enumerate(lines) if line.size <= _LONGEST_STAMP and _is_stamp(line)}
    found: list[int] = []
    used: set[int] = set()
    for index, line in enumerate(lines):
        if index in stamps or not _HEADLINE[0] <= line.size <= _HEADLINE[1] or line.text.endswith((".", ";", ":")):
            continue
        beside = next((at for at in (index + 1, index - 1) if at in stamps and at not in used), None)
        if beside is not None:
            used.add(beside)
            found.append(index)
        elif (match := _DATED.search(line.text)) and match.end() >= line.size - 2:
            found.append(index)
    return found


def _is_stamp(line: Line) -> bool:
    """A line that is a date with at most a few words around it ("Đăng ngày 12/03/2024", "12/03/2024 | Lượt xem: 5")."""
    match = _DATED.search(line.text)
    return match is not None and len(_WORD.findall(line.text[: match.start()])) <= 4 and line.size <= _LONGEST_STAMP


def menu_findings(article: Article, lines: Sequence[str]) -> Iterator[Finding]:
    """The first line of the body or its captions that is a menu."""
    for span in article.spans:
        if span.label in ("body", "caption") and is_menu(text := lines[span.line - 1][span.start : span.end]):
            yield Finding("menu-kept", article.seed, span.line, text.strip()[:_LONGEST_MENU])
            return


def is_menu(text: str) -> bool:
    """Whether the line consists of the words of menus: one that never stands in an article, or at least three."""
    if len(text) > _WIDEST_MENU:
        return False
    low = tone_key(text).strip()
    if not low or len(low) > _LONGEST_MENU or low.endswith((".", ";", "!", "?")) or "," in low:
        return False
    if low.strip(" |•›»>:-–/") in _words("menu_alone"):
        return True
    found = _menu().findall(low)
    letters = sum(map(len, _WORD.findall(low)))
    return len(found) >= 3 and sum(len(word) - word.count(" ") for word in found) >= _MENU_SHARE * letters
