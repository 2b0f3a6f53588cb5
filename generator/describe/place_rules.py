"""How strongly the name of a place speaks, by the words around it: the rules of ``rules/provinces.yml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from generator.describe.date_rules import compiled, read_rules, same_tones, with_tuples
from generator.fold import tone_key

Strength = Literal["strong", "medium", "weak", "none"]
Kind = Literal["province", "town"]

#: How far before and after a name its words are looked at (code points).
BEFORE, AFTER = 70, 30


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """One rule of ``rules/provinces.yml``."""

    id: str
    of: str
    strength: Strength
    why: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    capital: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@cache
def place_rules() -> tuple[PlaceRule, ...]:
    """The rules of ``rules/provinces.yml``, in the order of the file."""
    return tuple(PlaceRule(**with_tuples(item)) for item in read_rules("provinces"))


def rule_of(text: str, low: str, kind: Kind, start: int, end: int) -> PlaceRule:
    """The first rule whose words stand around the name at ``text[start:end]``; the last of all fits any name."""
    before = low[max(0, start - BEFORE) : start]
    after = low[end : end + AFTER]
    words = before.rsplit(None, 1)
    last = words[-1] if words and words[-1].isalpha() else None
    for rule, left, right in _possible(kind, last):
        if _says(left, right, before, after) and (not rule.capital or _after_capital(text, start)):
            return rule
    return place_rules()[-1]


def _says(left: tuple[_Before, ...], right: tuple[re.Pattern[str], ...], before: str, after: str) -> bool:
    for one in left:
        if one.fits(before):
            return True
    return bool(right) and any(pattern.match(after) for pattern in right)


def _after_capital(text: str, start: int) -> bool:
    words = text[max(0, start - BEFORE) : start].rsplit(None, 1)
    return bool(words) and words[-1][0].isupper()


class _Before(NamedTuple):
    """A pattern for what stands before a name; where all that it fits ends in one of a few words, these ``words``.

    ``ends`` and ``holds`` are those of its rule. No word of a list is longer than ``longest``: the rest need not be searched.
    """

    pattern: re.Pattern[str]
    words: frozenset[str] | None
    longest: int
    ends: tuple[str, ...]
    holds: tuple[str, ...]

    def may_fit_behind(self, word: str) -> bool:
        """Whether a word of letters may end what the pattern fits."""
        return word in self.words if self.words is not None else not self.ends or word.endswith(self.ends)

    def fits(self, before: str) -> bool:
        """Whether the pattern fits what stands before a name."""
        if self.holds and not any(map(before.__contains__, self.holds)):
            return False
        return self.pattern.search(before, max(0, len(before.rstrip()) - self.longest)) is not None


_Compiled = tuple[PlaceRule, tuple[_Before, ...], tuple[re.Pattern[str], ...]]


@cache
def _compiled() -> dict[Kind, tuple[_Compiled, ...]]:
    kinds: tuple[Kind, Kind] = ("province", "town")
    rules = [(rule, _before(rule), compiled(rule.after)) for rule in place_rules()]
    return {kind: tuple(one for one in rules if one[0].of in (kind, "both")) for kind in kinds}


def _before(rule: PlaceRule) -> tuple[_Before, ...]:
    ends, holds = tuple(map(tone_key, rule.ends)), tuple(map(tone_key, rule.holds))
    longest = [max(map(len, _listed(pattern)), default=BEFORE) for pattern in rule.before]
    patterns = zip(compiled(rule.before), map(last_words, rule.before), longest, strict=True)
    return tuple(_Before(*pattern, ends, holds) for pattern in patterns)


@lru_cache(maxsize=4096)
def _possible(kind: Kind, last: str | None) -> tuple[_Compiled, ...]:
    """The rules that may fit behind a last word, ``None`` where it is more than letters, with those of their patterns."""
    rules = [
        (rule, tuple(one for one in left if last is None or one.may_fit_behind(last)), right)
        for rule, left, right in _compiled()[kind]
    ]
    return tuple((rule, left, right) for rule, left, right in rules if left or right)


#: A pattern that is a plain list of words: most are, and the last word of a text tells at once that they do not fit.
_LIST = re.compile(r"\(\?<!\\w\)\(\?:((?:[^()\[\]{}*+]|\(\?<!\w+ \))+)\)\\s[*+]\$")
_NOT_BEHIND = re.compile(r"\(\?<!\w+ \)")


def _listed(pattern: str) -> list[str]:
    """The words of a pattern that is a plain list."""
    listed = _LIST.fullmatch(same_tones(pattern))
    return _NOT_BEHIND.sub("", listed[1]).split("|") if listed else []


def last_words(pattern: str) -> frozenset[str] | None:
    """The words of letters alone that end what a pattern fits, if it is a list of words before a name; else ``None``."""
    ends = {word.replace(r"\.?", "").split()[-1] for word in _listed(pattern)}
    return frozenset(filter(str.isalpha, ends)) if ends and not any("?" in end for end in ends) else None
