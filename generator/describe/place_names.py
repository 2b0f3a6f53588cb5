"""Finding provinces and well-known towns by name in a text, and weighing each mention by the words around it.

Names are found as they are printed, with capitals: "hòa bình" and "thái bình" are words. "Hồ Chí Minh" is the man unless "TP"
or "thành phố" stands before it. The words around a name are judged by ``rules/provinces.yml``.

``rules/towns.tsv`` holds districts and towns of before 2025-07-01 that lie in one province only (general knowledge; names that
several provinces share, such as Châu Thành, are left out).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from generator.describe.date_rules import RULES_DIR, read_rules, same_tones, with_tuples
from generator.fold import tone_key
from generator.places import provinces

Strength = Literal["strong", "medium", "weak", "none"]
Kind = Literal["province", "town"]

BEFORE, AFTER = 70, 30
_JOINED = re.compile(
    r"\s*(?:,|;|/|–|-|&|và|hoặc|cùng|với|, và)\s*(?:(?:các\s+)?(?:tỉnh|thành phố|tp\.?)\s*:?\s*)?", re.IGNORECASE
)


_ADDRESS = re.compile(r"\s*[,–-]\s*")


class Mention(NamedTuple):
    """A name in a text: ``text[start:end]``; the province (slug) it speaks for, and how strongly."""

    slug: str
    kind: Kind
    start: int
    end: int
    strength: Strength
    rule: str


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """One rule of ``rules/provinces.yml``."""

    id: str
    of: str
    strength: Strength
    why: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    capital: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@cache
def place_rules() -> tuple[PlaceRule, ...]:
    """The rules of ``rules/provinces.yml``, in the order of the file."""
    return tuple(PlaceRule(**with_tuples(item)) for item in read_rules("provinces"))


@cache
def place_data() -> dict[str, Any]:
    """The data of ``rules/place_names.yml``."""
    data: dict[str, Any] = read_rules("place_names")
    return data


@cache
def _names() -> dict[str, tuple[str, Kind]]:
    """Names (``tone_key``, single spaces, plain hyphens) → slug and kind; the slug is empty for what is no province."""
    names: dict[str, tuple[str, Kind]] = {}
    with (RULES_DIR / "towns.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            names.update({_key(town): (row["slug"], "town") for town in row["towns"].split(";")})
    names.update({_key(province.name): (province.slug, "province") for province in provinces()})
    for slug, spellings in place_data()["spellings"].items():
        names.update({_key(spelling): (slug, "province") for spelling in spellings})
    names.update({_key(name): ("", "province") for name in place_data()["not_a_province"]})
    return names


def _key(name: str) -> str:
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", tone_key(name.replace("–", "-")))).strip()


def _tree(words: list[str]) -> str:
    """A pattern for the words that shares their beginnings, so that most places of a text are left at the first letters."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    optional = "" in branches
    parts = [_letter(first) + _tree(rest) for first, rest in branches.items() if first]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if optional else ''}"


def _letter(char: str) -> str:
    return {" ": r"\s+", "-": r"\s*[-–]\s*", ".": r"\.\s*"}.get(char, re.escape(char))


#: New placement of a tone → old placement, for the pairs that ``tone_key`` brings together.
_PLACEMENTS = tuple(
    (first + toned, toned_first + last)
    for first, last, firsts, toneds in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for toned_first, toned in zip(firsts, toneds, strict=True)
)


def _both_tones(name: str) -> set[str]:
    """The name in both placements of tones: texts are searched as they are printed."""
    old = name
    for new, placed in _PLACEMENTS:
        old = old.replace(new, placed)
    return {name, old}


@cache
def _finder() -> re.Pattern[str]:
    """All names: the first letter in capitals, the others in any case."""
    spellings = sorted({spelling for name in _names() for spelling in _both_tones(name)})
    first: dict[str, list[str]] = {}
    for spelling in spellings:
        first.setdefault(spelling[0], []).append(spelling[1:])
    branches = [
        f"{letter.upper()}(?i:{_tree(rest)})"
        if letter != "t"
        else f"(?:T(?i:{_tree(rest)})|t(?i:{_tree(['hành phố hồ chí minh'])}))"
        for letter, rest in first.items()
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)})(?!\w)")


@cache
def _compiled() -> dict[Kind, tuple[tuple[PlaceRule, re.Pattern[str] | None, re.Pattern[str] | None], ...]]:
    def join(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
        return re.compile("|".join(map(same_tones, patterns))) if patterns else None

    kinds: tuple[Kind, Kind] = ("province", "town")
    return {
        kind: tuple((rule, join(rule.before), join(rule.after)) for rule in place_rules() if rule.of in (kind, "both"))
        for kind in kinds
    }


def _capitals(printed: str) -> bool:
    """Whether every word of a printed name begins with a capital, as names do."""
    words = [word for word in re.split(r"[\s\-–.]+", printed) if word]
    return all(word[0].isupper() for word in words) or printed.lower().startswith("thành phố")


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """The provinces and towns that a text (in NFC) names, in order; a list of provinces has the strength ``none``.

    Remembered, because the pages of one site share their menus and their foot.
    """
    found: list[Mention] = []
    for match in _finder().finditer(text):
        slug, kind = _names().get(_key(match[0]), ("", "province"))
        if slug and _capitals(match[0]):
            found.append(_judged(text, slug, kind, match.start(), match.end()))
    for index, (town, name) in enumerate(pairwise(found), 1):
        is_address = (
            town.kind == "town" and name.kind == "province" and town.slug == name.slug and name.strength == "weak"
        )
        if is_address and _ADDRESS.fullmatch(text, town.end, name.start):
            found[index] = name._replace(strength="strong", rule="town-and-province")
    listed: set[int] = set()
    named = [index for index, mention in enumerate(found) if mention.kind == "province"]
    for one, two in pairwise(named):
        if found[one].slug != found[two].slug and _JOINED.fullmatch(text, found[one].end, found[two].start):
            listed |= {one, two}
    return tuple(
        mention._replace(strength="none", rule="list") if index in listed else mention
        for index, mention in enumerate(found)
    )


def _after_capital(text: str, start: int) -> bool:
    words = text[max(0, start - BEFORE) : start].split()
    return bool(words) and words[-1][0].isupper()


def _judged(text: str, slug: str, kind: Kind, start: int, end: int) -> Mention:
    before = tone_key(text[max(0, start - BEFORE) : start])
    after = tone_key(text[end : end + AFTER])
    for rule, left, right in _compiled()[kind]:
        if rule.capital and not _after_capital(text, start):
            continue
        if (left is not None and left.search(before)) or (right is not None and right.match(after)):
            return Mention(slug, kind, start, end, rule.strength, rule.id)
    return Mention(slug, kind, start, end, "weak", "merely-said")
