"""People whom a text names with an office or a form of address: "đồng chí Tô Mai Hoa, Bí thư Đảng bộ, Giám đốc Sở Y tế".

A name is a run of capital syllables. It counts where a form of address stands before it, or an office before or behind it;
an office alone ("Bí thư Đảng ủy"), a hospital or a street named after someone do not. The words are in ``offices.yml``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.clean.pieces import province_names
from generator.clean.words import UPPER
from generator.describe.context import Context, PageText
from generator.describe.offices import (
    head_at,
    heads_between,
    low_words,
    merge_offices,
    next_office,
    read_offices,
    word_before,
)
from generator.fold import tone_key
from generator.model import Person
from generator.places import name_key

_LOWER = rf"[^\W\d_{UPPER}]"
_REST = rf"(?:{_LOWER}*(?:['’][{UPPER}]?{_LOWER}+)?|[{UPPER}]+)"  # of a syllable, behind its capital
_RUN = re.compile(rf" [{UPPER}](?=[^ ]* [{UPPER}]){_REST}(?: [{UPPER}]{_REST})+(?![\w'’])")
_CARELESS = re.compile(rf" {_LOWER}+(?=\s*[,–—-] )")
_SEPARATOR = re.compile(r"\s?(?:[,:–—-]\s*|\(\s?|(?:hiện )?là |\s)(?:hiện là |nguyên là )?")
_SENTENCE_STOP = re.compile(r"[.;:!?…\n](?=\s|$)")
_PATIENT = re.compile(r"[\s,(]*(?:\d+ tuổi|sinh năm|sn \d|ở |trú |thường trú|ngụ |quê )")
_REACH = 170  # how far before a name its office may begin
_LONGEST_RUN = 9


class _Named(NamedTuple):
    """A name at its place; ``start`` is where its form of address begins, ``alone`` whether it is listed without office."""

    start: int
    name_start: int
    end: int
    addressed: bool
    alone: bool


def describe_people(context: Context) -> tuple[Person, ...]:
    """The people whom body, captions or title name with an office or a form of address, in order of their first mention.

    Mentions of one person are merged (one placement of tones); offices stand in the order of the text, each once. Patients
    and passers-by ("bà Sám, 71 tuổi") are left out: "ông", "bà", "anh", "chị" count only with an office.
    """
    page = context.page
    found: dict[str, Person] = {}
    for name, offices, line in _mentions(page):
        key = tone_key(name)
        known = found.get(key)
        if known is None:
            found[key] = Person(name, offices, line)
        else:
            better = name if known.name.isupper() else known.name
            found[key] = Person(better, merge_offices(known.offices, offices), min(line, known.line))
    return tuple(sorted(found.values(), key=lambda person: person.line))


def _mentions(page: PageText) -> list[tuple[str, tuple[str, ...], int]]:
    text, low, *_ = page
    mentions: list[tuple[str, tuple[str, ...], int]] = []
    done = 0  # what is before this place belongs to someone already
    not_first = low_words("not_first")
    for run in _RUN.finditer(text):
        start = run.start() + 1
        if start < done or low[start : low.find(" ", start)] in not_first:
            continue
        named = _named(text, low, start, run.end())
        if named is None:
            continue
        end, offices = _behind(text, low, named)
        before: list[str] = []
        starts_at = named.start
        if not offices or (text[named.start - 1] == " " and text[named.start - 2].isalnum()):
            before, starts_at = _before(text, low, done, named)
        if not (before or offices or named.alone):
            continue
        if not offices and not before and _PATIENT.match(low, named.end):
            continue
        name = " ".join(text[named.name_start : end[0]].split())
        mentions.append((name, merge_offices(tuple(before), offices), page.line(starts_at)))
        done = max(end)
    return mentions


def _named(text: str, low: str, start: int, end: int) -> _Named | None:
    """The name that a run of capital syllables is, without a form of address and a place before it; ``None`` if none is."""
    first, at = start, start
    addressed = alone = False
    if (own := low[at : low.find(" ", at)]) in _forms():
        addressed, alone = True, _forms()[own]
        at += len(own) + 1
    else:
        back = _address_before(low, start)
        if back is not None:
            first, alone = back
            addressed = True
        elif own not in low_words("surnames") and text.count(" ", start, end) < 3:
            return None  # most runs of capitals are left here
    bounds = _syllables(text, at, end)
    if not 2 <= len(bounds) <= _LONGEST_RUN:
        return None
    surname = low[bounds[0][0] : bounds[0][1]] in low_words("surnames")
    if not addressed and not surname and len(bounds) < 4:
        return None
    for number, (where, _) in enumerate(bounds):  # "Tô Mai Hoa Giám đốc": the office begins within the run
        if head_at(low, where):
            bounds = bounds[:number]
            break
    skip = 0 if addressed else _place_before(low, bounds)
    bounds = bounds[skip:]
    if not 2 <= len(bounds) <= 6:
        return None
    at, end = bounds[0][0], bounds[-1][1]
    if skip:
        first = at
    return _Named(first, at, end, addressed, alone) if _is_person(text, low, bounds, addressed, alone) else None


def _syllables(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds = []
    while start < end:
        stop = text.find(" ", start, end)
        stop = end if stop < 0 else stop
        bounds.append((start, stop))
        start = stop + 1
    return bounds


@cache
def _forms() -> dict[str, bool]:
    """Forms of address and degrees; whether a person is listed by them without an office."""
    alone = dict.fromkeys(low_words("always") | low_words("degrees"), True)
    return alone | dict.fromkeys(low_words("with_office"), False)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(form.rsplit(" ", 1)[-1] for form in _forms())


_JOINED = re.compile(r"[.\-–]")


def _address_before(low: str, start: int) -> tuple[int, bool] | None:
    """Where the form of address right before ``start`` begins, and whether it is enough without an office."""
    last = low[low.rfind(" ", 0, start - 1) + 1 : start - 1]
    if last.isalpha() and last not in _last_words():  # most words are none
        return None
    before = low[max(0, start - 22) : start].rstrip(" .:")
    words = before.rsplit(None, 2)
    if not words:
        return None
    one, end = words[-1].lstrip("(“\"'-–"), max(0, start - 22) + len(before)
    forms = _forms()
    if len(words) > 1 and (two := f"{words[-2].lstrip('(“-–')} {one}") in forms:
        return end - len(two), forms[two]
    if one in forms:
        return end - len(one), forms[one]
    if len(one) > 3 and _JOINED.search(one) and all(part in low_words("degrees") for part in _JOINED.split(one)):
        return end - len(one), True
    return None


def _place_before(low: str, bounds: list[tuple[int, int]]) -> int:
    """How many syllables at the beginning of a run are a place ("Sở Y tế Bắc Kạn Nguyễn Văn A")."""
    if len(bounds) < 4 and not (bounds and low[bounds[0][0] : bounds[0][1]] not in low_words("surnames")):
        return 0
    for size in (3, 2, 4):
        if len(bounds) - size >= 2 and _is_province(low[bounds[0][0] : bounds[size - 1][1]]):
            return size
    first_is_surname = low[bounds[0][0] : bounds[0][1]] in low_words("surnames")
    after_place = word_before(low, bounds[0][0]) in low_words("places")
    if first_is_surname and not after_place:
        return 0
    for number, (one, two) in enumerate(pairwise(bounds)):
        if number and low[slice(*one)] in low_words("surnames") and low[slice(*two)] in low_words("middles"):
            return number
    return 0


def _is_province(low: str) -> bool:
    return _may_begin_province(low.partition(" ")[0]) and name_key(low) in province_names()


@lru_cache(maxsize=4096)
def _may_begin_province(syllable: str) -> bool:
    """Whether a province's name, or "tỉnh" or "TP" before it, can begin so: most people's names do not."""
    key = name_key(syllable)
    return not key.isalnum() or key in ("tinh", "thanh", "t", "tp") or key in _province_starts()


@cache
def _province_starts() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in province_names())


def _is_person(text: str, low: str, bounds: list[tuple[int, int]], addressed: bool, alone: bool) -> bool:
    at, end = bounds[0][0], bounds[-1][1]
    first, name = low[slice(*bounds[0])], low[at:end]
    if name.startswith(_not_people()) or first in low_words("not_first") or _is_province(name):
        return False
    surname = first in low_words("surnames")
    if text[at:end].isupper() and not (addressed and surname):
        return False
    if addressed:
        return surname or not low_words("not_first").intersection(name.split())
    if not surname or (len(bounds) < 3 and not head_near(low, at)):
        return False
    return not (word_before(low, at) in low_words("units") or name in low_words("named_after")) or head_near(low, at)


@cache
def _not_people() -> tuple[str, ...]:
    return tuple(low_words("not_people"))


def head_near(low: str, at: int) -> bool:
    """Whether an office's words may stand right before ``at``: a cheap look before the office is read."""
    return next(heads_between(low, max(0, at - _REACH), at), None) is not None


def _behind(text: str, low: str, named: _Named) -> tuple[tuple[int, int], list[str]]:
    """The offices behind a name; and where the name and where the offices end."""
    end = named.end
    careless = _CARELESS.match(text, end) if named.addressed else None  # "đồng chí Nguyễn Khắc lập - Phó Giám đốc"
    if careless and head_at(low, end + 1) is None and next_office(low, careless.end(), behind_name=True) >= 0:
        end = careless.end()
    gap = _SEPARATOR.match(low, end)
    at = gap.end() if gap and gap.end() > end else next_office(low, end)
    if gap and head_at(low, at, behind_name=True) is None:
        at = next_office(low, end, behind_name=True)
    if at < 0:
        return (end, end), []
    bare_space = gap is not None and gap[0] == " "
    offices, stop = read_offices(text, low, at, len(text), behind_name=not bare_space)
    return ((end, stop), offices) if offices else ((end, end), [])


def _before(text: str, low: str, done: int, named: _Named) -> tuple[list[str], int]:
    """The offices that lead up to a name ("Phó Chủ tịch UBND tỉnh Nguyễn Thị Hạnh"); and where they begin."""
    start = max(done, named.start - _REACH)
    for stop in _SENTENCE_STOP.finditer(low, start, named.start - 2):  # "Bí thư Chi bộ: đồng chí …" is one office
        start = stop.end()
    for head in heads_between(low, start, named.start):
        offices, end = read_offices(text, low, head.start(), named.start)
        if not offices:
            continue
        gap = low[end : named.start].strip()
        if (gap in ("", ",", "-", "–", "—") or (gap == ":" and named.addressed)) and _may_lead(low, end, named):
            return offices, head.start()
    return [], named.start


def _may_lead(low: str, end: int, named: _Named) -> bool:
    """A hospital, a street or a school may bear a name, and then nobody leads it in this sentence."""
    if named.addressed:
        return True
    name = low[named.name_start : named.end]
    unit = low[max(0, end - 24) : end].rstrip().rsplit(" ", 2)[-2:]
    in_unit = bool(unit) and (unit[-1] in low_words("units") or " ".join(unit) in low_words("units"))
    if low[end : named.start].strip():
        return False
    return name not in low_words("named_after") and not (in_unit and name.count(" ") < 2)
