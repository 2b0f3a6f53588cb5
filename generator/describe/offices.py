"""Offices in running text: where one begins, how far it goes, and when two spellings mean the same office.

The words are data (``offices.yml``). An office is read word by word: it goes on over capital words, over the words that
offices are made of, and over the second syllable of a compound ("Nghiệp vụ"); it ends before a verb, before a name and
before anything unknown, so that it never runs on into the sentence.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.clean.words import UPPER
from generator.describe.listed import Listed, word_tree
from generator.fold import fold, tone_key
from generator.tables import read_table

_HERE = Path(__file__).parent
_LOWER = rf"[^\W\d_{UPPER}]"
_WORD = re.compile(r"[^\s,;:()“”\"…!?]+")
_COMMON_NAME = re.compile(rf"([{UPPER}]{_LOWER}+)(?: [{UPPER}]{_LOWER}*){{2,4}}(?!\w)")
_SHORT_IN_BRACKETS = re.compile(rf"\s?\([{UPPER}\d\-&]{{2,12}}\)")
_GAP = re.compile(r"\s*([,–—-]|\s)\s*(?:[–—-]\s*)?")
_ABBREVIATED_UNIT = re.compile(r"(?:tp|tx|tt|p|q|h|x)\.(?=\s?\w)")
_AND = re.compile(r"và(?!\w)")
_NO_END = frozenset({"của", "các", "thuộc", "và", "cho", "với", "về", "–", "—", "-"})
_LONGEST = 160


@cache
def office_data() -> dict[str, Any]:
    """The lists of ``offices.yml``."""
    data: dict[str, Any] = read_table(_HERE / "offices.yml")
    return data


@cache
def low_words(name: str) -> frozenset[str]:
    """One list of ``offices.yml``, in the form of ``low`` texts."""
    return frozenset(tone_key(word) for word in office_data()[name])


@cache
def _list(name: str) -> Listed:
    data = office_data()
    if name == "address":
        return Listed([*data["always"], *data["with_office"], *data["degrees"], "các đồng chí"])
    return Listed(data[name])


class _Heads(NamedTuple):
    """The patterns of the words with which an office begins, and the two letters with which these begin."""

    head: re.Pattern[str]
    behind_name: re.Pattern[str]
    find: re.Pattern[str]
    starts: frozenset[str]


def _tree(words: Iterable[str]) -> str:
    return word_tree(map(tone_key, words))


@cache
def _heads() -> _Heads:
    data = office_data()
    before = rf"(?:(?:{_tree(data['before_heads'])})\s+)?"
    heads = (
        rf"(?:phó\s+)?(?:{_tree(data['heads'] + data['misspelt'])})"
        rf"|(?:phó\s+trưởng|trưởng|phó)\s+(?P<unit>{_tree(data['trưởng_of'])})(?!\w)"
    )
    words = ["phó", "trưởng", *data["before_heads"], *data["heads"], *data["misspelt"], *data["heads_behind_name"]]
    return _Heads(
        re.compile(rf"{before}(?:{heads})(?!\w)"),
        re.compile(rf"{before}(?:{heads}|{_tree(data['heads_behind_name'])})(?!\w)"),
        re.compile(rf"(?<!\w)(?<!ban )(?<!các ){before}(?:{heads})(?!\w)"),
        frozenset(tone_key(word)[:2] for word in words),
    )


def head_at(low: str, at: int, *, behind_name: bool = False) -> re.Match[str] | None:
    """The words with which an office begins, where they stand at ``at``."""
    heads = _heads()
    if low[at : at + 2] not in heads.starts:
        return None
    return (heads.behind_name if behind_name else heads.head).match(low, at)


def heads_between(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All words with which an office may begin, in a stretch of the text."""
    return _heads().find.finditer(low, start, end)


def _name_at(text: str, low: str, at: int, *, likely: bool = False) -> bool:
    """Whether a name begins; ``likely`` says that its place (behind "và" or a dash) does not call for a middle name."""
    match = _COMMON_NAME.match(text, at)
    if match is None or low[at : match.end(1)] not in low_words("surnames"):
        return False
    name = low[at : match.end()]
    return name not in low_words("named_after") and (likely or name.split(" ", 2)[1] in low_words("middles"))


def word_before(low: str, at: int) -> str:
    """The word that ends right before ``at``, white space not counted."""
    return low[max(0, at - 16) : at].rstrip().rsplit(" ", 1)[-1]


def read_office(text: str, low: str, start: int, limit: int, *, behind_name: bool = False) -> int | None:
    """Where the office that begins at ``start`` ends, or ``None``. ``low`` is the text by ``tone_key``."""
    head = head_at(low, start, behind_name=behind_name)
    if head is None or head.end() > limit:
        return None
    at = end = head.end()
    limit = min(limit, start + _LONGEST)
    if (unit := head["unit"]) is not None:  # "Trưởng Ban tổ chức": the unit and what follows are one word of the list
        at -= len(unit)
    half = False  # whether the word before is the capital first syllable of what may be a compound
    while at < limit:
        if low[at] == " ":
            at += 1
            continue
        if text[at] == "(":
            bracket = _SHORT_IN_BRACKETS.match(text, at)
            if bracket is None:
                break
            at = end = bracket.end()
            continue
        if text[at] == ",":
            known = _inner_comma(low, at) or _institution(low, at, head[0])
            if known is None:
                break
            at = end = known
            continue
        if text[at] in "-–—/&":
            at = _over_dash(text, low, at)
            if at < 0:
                break
            continue
        word = _WORD.match(text, at)
        if word is None:
            break
        step = _step(text, low, at, word, half)
        if step is None:
            break
        at, half, final = step
        if low[end:at].strip(" -–—") not in ("và", "của", "thuộc"):
            end = at
        if final:
            break
    return min(end, limit)


def _step(text: str, low: str, at: int, word: re.Match[str], half: bool) -> tuple[int, bool, bool] | None:
    """One word of an office: where it ends, whether it may be half a compound, whether the sentence ends behind it."""
    known = _list("office_words").match(low, at)
    low_word = low[at : word.end()]
    if low_word in ("và", "của", "thuộc"):
        return (word.end(), False, False) if _goes_on(text, low, word.end() + 1, low_word) else None
    if known is not None:
        return known.end(), False, low[known.end() : known.end() + 1] == "." and low_word not in ("tp.", "tx.", "tt.")
    capital = text[at].isupper()
    if not capital and _list("stops").match(low, at):
        return None
    if "." in low_word and (unit := _ABBREVIATED_UNIT.match(low, at)) is not None:
        return unit.end(), False, False
    stripped = word[0].rstrip(".")
    final, end = stripped != word[0], at + len(stripped)
    if capital:
        if _name_at(text, low, at) and word_before(low, at) not in low_words("units"):
            return None
        return end, stripped[1:].islower() or len(stripped) == 1, final
    if stripped.isdigit() and len(stripped) <= 3:
        return end, False, final
    return (end, False, final) if half and stripped.isalpha() else None


def _goes_on(text: str, low: str, at: int, link: str) -> bool:
    """Whether an office goes on behind "và", "của" or "thuộc"."""
    if at >= len(text) or head_at(low, at) or _name_at(text, low, at, likely=True):
        return False
    if _list("address").match(low, at):
        return False
    if text[at].isupper():
        return True
    return _list("after_and" if link == "và" else "office_words").match(low, at) is not None


def _over_dash(text: str, low: str, at: int) -> int:
    """Where the office goes on behind a dash, or -1 where the dash ends it."""
    after = at + 1
    while after < len(text) and text[after] == " ":
        after += 1
    if after >= len(text) or not text[after].isupper() or head_at(low, after) or _list("stops").match(low, after):
        return -1
    return -1 if _list("address").match(low, after) or _name_at(text, low, after, likely=True) else after


@cache
def _commas() -> dict[str, list[tuple[str, str]]]:
    """What stands before and after a comma within an office, by the first letters behind it."""
    commas: dict[str, list[tuple[str, str]]] = {}
    for phrase in sorted(low_words("inner_commas")):
        before, _, after = phrase.partition(",")
        commas.setdefault(after[:3], []).append((before, after))
    return commas


def _inner_comma(low: str, at: int) -> int | None:
    for before, after in _commas().get(low[at + 1 : at + 4], ()):
        if low.startswith(after, at + 1) and low.endswith(before, max(0, at - 40), at):
            return at + 1 + len(after)
    return None


_DEPARTMENT = re.compile(r"(?:khoa|phòng|trạm|tổ|đội|đơn nguyên|điều dưỡng trưởng|hộ sinh trưởng)$")


def _institution(low: str, at: int, head: str) -> int | None:
    if _DEPARTMENT.search(head) is None:
        return None
    match = _list("institutions").match(low, at + 2)
    return match.end() if match else None


def read_offices(text: str, low: str, start: int, limit: int, *, behind_name: bool = False) -> tuple[list[str], int]:
    """The offices that stand one after another at ``start``, joined by commas, dashes, "kiêm" …; and where they end."""
    offices: list[str] = []
    at = end = start
    while (stop := read_office(text, low, at, limit, behind_name=behind_name)) is not None:
        words = text[at:stop].split()
        while len(words) > 1 and words[-1].lower() in _NO_END:
            words.pop()
        offices.append(" ".join(words))
        end = stop
        at = next_office(low, stop, behind_name=behind_name)
        if at < 0 or at >= limit:
            break
    return offices, end


def next_office(low: str, at: int, *, behind_name: bool = False) -> int:
    """Where the next office begins behind a comma, a dash or linking words at ``at``, or -1."""
    gap = _GAP.match(low, at)
    if gap is None:
        return -1
    if head_at(low, gap.end(), behind_name=behind_name) and gap[1].strip():
        return gap.end()
    link = _list("links").match(low, gap.end()) or _AND.match(low, gap.end())
    if link and low[link.end() : link.end() + 1] == " " and head_at(low, link.end() + 1):
        return link.end() + 1
    return -1


@cache
def _long_forms() -> dict[str, str]:
    with (_HERE.parent / "data" / "abbreviations.tsv").open(encoding="utf-8", newline="") as table:
        return {row[0]: fold(row[1]) for row in csv.reader(table, delimiter="\t") if len(row) > 1}


@lru_cache(maxsize=4096)
def office_key(office: str) -> str:
    """What two spellings of one office have in common: no accents, no brackets, abbreviations in full."""
    words = re.findall(r"[^\s,]+", _SHORT_IN_BRACKETS.sub("", office))
    return " ".join(_long_forms().get(word) or fold(word) for word in words)


def merge_offices(one: tuple[str, ...], two: Iterable[str]) -> tuple[str, ...]:
    """Both lists in order, each office once, in its fullest form and with its beginning spelt as the data has it."""
    merged = list(one)
    for office in two:
        if office in merged:
            continue
        key = office_key(office)
        for place, other in enumerate(merged):
            known = office_key(other)
            if key == known:
                if tone_key(other).startswith(tuple(low_words("misspelt"))):
                    merged[place] = office
                break
            if known.startswith(f"{key} "):
                break
            if key.startswith(f"{known} "):
                merged[place] = office
                break
        else:
            merged.append(office)
    return tuple(merged)
