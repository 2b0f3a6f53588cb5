"""Finding provinces and well-known towns by name in a text, and weighing each mention by the words around it.

Names are found as they are printed, with capitals: "hòa bình" and "thái bình" are words. "Hồ Chí Minh" is the man unless "TP"
or "thành phố" stands before it. The words around a name are judged by ``rules/provinces.yml``.

``rules/towns.tsv`` holds districts and towns of before 2025-07-01 that lie in one province only (general knowledge; names that
several provinces share, such as Châu Thành, are left out).
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from generator.clean.words import UPPER
from generator.describe.date_rules import RULES_DIR, read_rules
from generator.describe.listed import word_tree
from generator.describe.place_rules import Kind, Strength, rule_of
from generator.fold import PLACEMENT, tone_key
from generator.places import provinces

_JOINED = re.compile(
    r"\s*(?:,|;|/|–|-|&|và|hoặc|cùng|với|, và)\s*(?:(?:các\s+)?(?:tỉnh|thành phố|tp\.?)\s*:?\s*)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"\s*[,(–-]\s*")
_RANK = "quận "


class Mention(NamedTuple):
    """A name in a text: ``text[start:end]``; the province (slug) it speaks for, and how strongly."""

    slug: str
    kind: Kind
    start: int
    end: int
    strength: Strength
    rule: str


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


def _letter(char: str) -> str:
    return {" ": r"\s+", "-": r"\s*[-–]\s*", ".": r"\.\s*"}.get(char, re.escape(char))


def _both_tones(name: str) -> set[str]:
    """The name in both placements of tones: texts are searched as they are printed."""
    old = name
    for placed, new in PLACEMENT.items():
        old = old.replace(new, placed)
    return {name, old}


#: The only name that counts also where its first letter is small.
_CITY = re.compile(r"th(?<!\w..)(?i:ành\s+phố\s+hồ\s+chí\s+minh)(?!\w)")


@cache
def _name() -> re.Pattern[str]:
    """A pattern for all names: a capital that begins a word, then letters of any case; "quận 8" may begin with a small one.

    The second letter is spelt out in both cases, because a search in any case tries each branch, while a letter or a set of
    letters is passed over at once: most capitals of a text are left there.
    """
    by_capital: dict[str, dict[str, list[str]]] = {}
    for spelling in sorted({spelling for name in _names() for spelling in _both_tones(name)}):
        by_capital.setdefault(spelling[0].upper(), {}).setdefault(spelling[1], []).append(spelling[2:])
    capitals = (
        rf"{capital}(?:{'|'.join(_second(letter) + _any_case(rests) for letter, rests in seconds.items())})"
        for capital, seconds in by_capital.items()
    )
    ranked = {spelling[2:] for name in _names() if name.startswith(_RANK) for spelling in _both_tones(name)}
    return re.compile(rf"(?:{'|'.join(capitals)}|qu(?<!\w..){_any_case(sorted(ranked))})(?!\w)")


def _second(char: str) -> str:
    """A pattern for the second letter; that the first one begins a word is asked last, for few come so far."""
    return rf"[{char}{char.upper()}](?<!\w..)" if char.isalpha() else rf"(?<!\w.){_letter(char)}"


def _any_case(rests: list[str]) -> str:
    return f"(?i:{word_tree(rests, _letter)})"


def _found(text: str, low: str | None) -> list[tuple[int, int]]:
    """Where the names in a text stand, in order; ``low`` is the text by ``tone_key``, where that is known."""
    found = [match.span() for match in _name().finditer(text)]
    may_name_the_city = "th" in text and "hồ" in (text.lower() if low is None else low)
    cities = [match.span() for match in _CITY.finditer(text)] if may_name_the_city else []
    if cities:
        found = sorted([*cities, *(one for one in found if not any(start <= one[0] < end for start, end in cities))])
    return found


#: A word of a name that does not begin with a capital or a figure.
_SMALL = re.compile(rf"(?:^|(?<=[\s\-–.]))[^\s\-–.0-9{UPPER}]")


def _capitals(printed: str) -> bool:
    """Whether every word of a printed name begins with a capital, as names do."""
    bare = printed.removeprefix(_RANK)
    return bare.istitle() or _SMALL.search(bare) is None or printed.lower().startswith("thành phố")


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """The provinces and towns that a line (in NFC) names: remembered, because the pages of one site share menus and foot."""
    return mentions_in(text)


def quoted(text: str, mention: Mention) -> str:
    """The name with the words before it in its clause, at most about forty characters."""
    start = max(0, mention.start - 40)
    clause = max(text.rfind(mark, start, mention.start) for mark in ",.;:()–")
    if clause >= 0:
        start = clause + 1
    elif start:
        start = text.find(" ", start) + 1
    return text[start : mention.end].strip()


def mentions_in(text: str, low: str | None = None) -> tuple[Mention, ...]:
    """The provinces and towns that a text (in NFC) names, in order; a list of provinces has the strength ``none``.

    ``low`` is the text by ``tone_key``, where that is known.
    """
    places = _found(text, low)
    if not places:
        return ()
    low = tone_key(text) if low is None else low
    found: list[Mention] = []
    for start, end in places:
        slug, kind = _names().get(low[start:end]) or _names().get(_key(text[start:end]), ("", "province"))
        if slug and _capitals(text[start:end]):
            found.append(_judged(text, low, slug, kind, start, end))
    for index, (town, name) in enumerate(pairwise(found), 1):
        is_address = (
            town.kind == "town" and name.kind == "province" and town.slug == name.slug and name.strength == "weak"
        )
        lives_there = town.rule == "home-of-somebody"
        if is_address and not lives_there and _ADDRESS.fullmatch(text, town.end, name.start):
            found[index] = name._replace(strength="strong", rule="town-and-province")
    return tuple(_without_lists(text, found))


def _without_lists(text: str, found: list[Mention]) -> list[Mention]:
    listed: set[int] = set()
    named = [index for index, mention in enumerate(found) if mention.kind == "province"]
    for one, two in pairwise(named):
        if found[one].slug != found[two].slug and _JOINED.fullmatch(text, found[one].end, found[two].start):
            listed |= {one, two}
    return [
        mention._replace(strength="none", rule="list") if index in listed else mention
        for index, mention in enumerate(found)
    ]


def _judged(text: str, low: str, slug: str, kind: Kind, start: int, end: int) -> Mention:
    rule = rule_of(text, low, kind, start, end)
    if rule.id == "merely-said" and low.startswith(_RANK, start):  # "Quận 8": the rank is a part of the name
        return Mention(slug, kind, start, end, "strong", "town-with-its-rank")
    return Mention(slug, kind, start, end, rule.strength, rule.id)
