"""Official documents that a text cites: "Kế hoạch số 03-KH/ĐU, ngày 06/5/2021", "Thông tư 13/2007/TT-BYT".

A number is known by its slash before capital letters; "Chỉ thị số 05" by the kind and "số" before it. Kinds are data
(``documents.yml``).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.describe.context import Context, PageText
from generator.describe.listed import word_tree
from generator.fold import fold, tone_key
from generator.model import CitedDocument
from generator.tables import read_table

_CAPITALS = "A-ZĐƯÂĂÊÔƠ"
_SLASH = re.compile(rf"/(?=\s?[{_CAPITALS}]{{2}})")
_BEFORE_SLASH = re.compile(
    rf"(?<![\w/.,])(?P<digits>\d{{1,5}}[a-zA-Z]?)"
    rf"(?:\s?[-–—]?\s?(?P<abbreviation>[{_CAPITALS}][A-Za-zĐƯđi]{{0,5}})|\s?/\s?(?P<year>(?:19|20)\d\d))?\s?$"
)
_AFTER_SLASH = re.compile(
    rf"/\s?(?P<issuer>[{_CAPITALS}][{_CAPITALS}a-zđư]*\d{{0,2}}(?:\s?[-–—&.]\s?[{_CAPITALS}]{{2,}}[a-zđ]*\d?)*)(?!\w)"
)
_BARE = re.compile(r"số (?P<digits>\d{1,4})(?![\d/.,%\-–]*\d)(?!\s?[%/\-–]\s?\w)(?!\w)")
_NUMERO = re.compile(r"số\s*:?\s*$")
_NO_DIGIT = re.compile(r"\D")
_LAW = re.compile(r"QH\d{1,2}")
_NEW_PART = re.compile(r"[.;:]\s")
_NEW_CLAUSE = re.compile(r"[.,;:()\d]\s?(?!$)")
_DAY = (
    r"\(?(?:ban hành\s+)?ngày\s+(?:(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?((?:19|20)\d\d)"
    r"|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d))(?!\d)"
)
_DATE = re.compile(rf"\s?[,;]?\s?(?:{_DAY})")
_DATE_BEHIND_ISSUER = re.compile(rf"\s?[,]?\s?của\s[^\d,.;:()\n]{{2,70}}?,?\s(?:{_DAY})")
_DASHES = re.compile(r"\s?[-–—]\s?")
_SPACED_SIGN = re.compile(r"\s?([/-])\s?")
_GLUED = re.compile(r"(\d+)[\s-]*(?=[^\W\d])")
_REACH = 46


class _Kinds(NamedTuple):
    """The data of ``documents.yml``: a pattern for their names, names by low name, names by abbreviation."""

    before_number: re.Pattern[str]
    by_name: dict[str, str]
    by_abbreviation: dict[str, str]
    by_low_abbreviation: dict[str, str]
    general: frozenset[str]
    bare: frozenset[str]


def describe_documents(context: Context) -> tuple[CitedDocument, ...]:
    """The documents with a number that body, captions or title cite, each once, in the order of the page.

    A later mention completes the date of an earlier one; "Chỉ thị số 05" is not listed beside "Chỉ thị số 05-CT/TW".
    """
    page = context.page
    found: dict[str, CitedDocument] = {}
    for _, document in sorted(_cited(page), key=lambda cited: cited[0]):
        key = fold(document.number) if "/" in document.number else f"{document.number.lstrip('0')} {document.kind}"
        known = found.get(key)
        if known is None:
            found[key] = document
        else:
            found[key] = known._replace(date=known.date or document.date, line=min(known.line, document.line))
    bare = [(key, document) for key, document in found.items() if "/" not in document.number]
    if bare:
        full = {(_leading(document.number), document.kind) for document in found.values() if "/" in document.number}
        for key, document in bare:
            if (_leading(document.number), document.kind) in full:
                del found[key]
    return tuple(sorted(found.values(), key=_line))


def _line(document: CitedDocument) -> int:
    return document.line


def _leading(number: str) -> str:
    return _NO_DIGIT.split(number, maxsplit=1)[0].lstrip("0")


@cache
def document_data() -> dict[str, Any]:
    """The lists of ``documents.yml``."""
    data: dict[str, Any] = read_table(Path(__file__).parent / "documents.yml")
    return data


@cache
def _kinds() -> _Kinds:
    data = document_data()
    by_name: dict[str, str] = {}
    by_abbreviation: dict[str, str] = {}
    for row in data["kinds"]:
        for name in (row["kind"], *row.get("also", ())):
            by_name[tone_key(name)] = row["kind"]
        for short in row.get("abbreviations", ()):
            by_abbreviation[short] = row["kind"]
    return _Kinds(
        re.compile(rf"(?<!\w)(?P<kind>{word_tree(by_name)})(?!\w)"),
        by_name,
        by_abbreviation,
        {short.lower(): kind for short, kind in reversed(by_abbreviation.items())},  # the first of a spelling wins
        frozenset(map(tone_key, data["general"])),
        frozenset(map(tone_key, data["bare_numbers"])),
    )


def _kind_of_abbreviation(short: str) -> str | None:
    """The kind that an abbreviation stands for; its case counts only where two differ by it ("CTr", "CT")."""
    kinds = _kinds()
    return kinds.by_abbreviation.get(short) or kinds.by_low_abbreviation.get(short.lower())


def _cited(page: PageText) -> Iterator[tuple[int, CitedDocument]]:
    text, low, *_ = page
    last: tuple[int, str] = (-1, "")  # where the document before ends, and its kind: "văn bản số 12/CV và số 07/AVP"
    taken: list[tuple[int, int]] = []
    for slash in _SLASH.finditer(text):
        at = slash.start()
        head = _BEFORE_SLASH.search(text[max(0, at - 16) : at])
        tail = _AFTER_SLASH.match(text, at)
        if head is None or tail is None:
            continue
        start = max(0, at - 16) + head.start()
        kind = _kind(low, start, _abbreviated(head, tail), last)
        if kind is None:
            continue
        end = tail.end()
        last = (end, kind)
        taken.append((start, end))
        number = text[start:end].replace("–", "-").replace("—", "-")
        if len(number.split()) > 1:
            number = _SPACED_SIGN.sub(r"\1", number)
        if head["abbreviation"] and (digits := _GLUED.match(number)):
            number = f"{digits[1]}-{number[digits.end() :]}"
        number = number.replace(" ", "")
        yield start, CitedDocument(number, kind, _date(low, end), page.line(start))
    yield from _bare(page, taken)


def _abbreviated(head: re.Match[str], tail: re.Match[str]) -> str | None:
    """The kind that the number itself names: "NQ" in "20-NQ/TW", "TT" in "13/2007/TT-BYT", "CV" in "12/2023/CV"."""
    if head["abbreviation"]:
        return _kind_of_abbreviation(head["abbreviation"])
    first = _DASHES.split(tail["issuer"])[0]
    if _LAW.fullmatch(first):
        return "Luật"
    return _kind_of_abbreviation(first)


def _kind(low: str, start: int, abbreviated: str | None, last: tuple[int, str]) -> str | None:
    """The kind by the word before the number, else by its abbreviation; ``None`` where it is no document's number."""
    kinds = _kinds()
    begin = max(0, start - _REACH, last[0])
    between = low[begin:start]
    named = [match for match in kinds.before_number.finditer(between) if _leads_up(between[match.end() :])]
    if named:
        name = named[-1]["kind"]
        if not (name in kinds.general and abbreviated):
            return kinds.by_name[name]
    if abbreviated:
        return abbreviated
    if not _NUMERO.search(between):
        return None
    if last[0] >= 0 and start - last[0] <= 40 and not _NEW_PART.search(between):
        return last[1]
    return "Công văn"  # a number with "số", an issuer and no kind is a letter (Nghị định 30/2020/NĐ-CP)


def _leads_up(between: str) -> bool:
    """Whether the words between a kind and a number belong to both: "Quyết định của Bộ Y tế số"."""
    if _NUMERO.search(between):
        return _NEW_CLAUSE.search(between.rstrip(" :")) is None
    return not between.strip(" :(")


def _date(low: str, end: int) -> str | None:
    match = _DATE.match(low, end) or _DATE_BEHIND_ISSUER.match(low, end)
    if match is None:
        return None
    day, month, year = [part for part in match.groups() if part]
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _bare(page: PageText, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, CitedDocument]]:
    """Documents cited by kind and "số" alone."""
    low, kinds = page.low, _kinds()
    for match in _BARE.finditer(low):
        start = match.start("digits")
        if any(begin <= start < end for begin, end in taken):
            continue
        before = low[max(0, match.start() - 26) : match.start()]
        named = [found for found in kinds.before_number.finditer(before) if not before[found.end() :].strip()]
        if named and named[-1]["kind"] in kinds.bare:
            kind = kinds.by_name[named[-1]["kind"]]
            yield start, CitedDocument(match["digits"], kind, _date(low, match.end()), page.line(start))
