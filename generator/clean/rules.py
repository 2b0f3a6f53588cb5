"""The cleaning rules: read from the data files of ``rules/``, compiled once, and asked line by line.

A rule is data: an id, a label, where on the page it applies, what it matches, why, examples and counter-examples.
Patterns meet the line's ``low`` text: lower case, one tone placement, one space between words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.fold import tone_key
from generator.tables import read_table

RULES_DIR = Path(__file__).parent / "rules"
ZONES = ("before", "inside", "after")
_WHERE = {"before": ("before",), "inside": ("inside",), "after": ("after",), "edges": ("before", "after")}
_ESCAPE = re.compile(r"(\\.)")
_BULLET = re.compile(r"^[•●▪■◦○►▶➤»›*+\-–—·\s]+|[•●▪■◦○►▶➤»›*+\-–—·:\s]+$")


@dataclass(frozen=True, slots=True)
class Rule:
    """One cleaning rule as written in the data files (see CONTRIBUTING for the meaning of each field)."""

    id: str
    label: str
    where: str
    why: str
    match: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    opens: str = ""
    max: int = 120
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    def zones(self) -> tuple[str, ...]:
        """The zones of the page where the rule applies."""
        return _WHERE.get(self.where, ZONES)


class Atom(NamedTuple):
    """A stretch of a line (in its ``low`` text) that an atom rule explains."""

    start: int
    end: int
    rule: Rule


def same_tones(pattern: str) -> str:
    """The pattern in the tone placement of ``tone_key``; escapes such as ``\\S`` keep their case."""
    return "".join(part if part.startswith("\\") else tone_key(part) for part in _ESCAPE.split(pattern))


def expand(pattern: str, fragments: dict[str, str]) -> str:
    """The pattern with each ``{fragment}`` replaced, in the tone placement that lines are compared in."""
    for _ in range(4):  # fragments may use fragments, to a small depth
        pattern = re.sub(r"\{([a-z_]+)\}", lambda m: f"(?:{fragments[m[1]]})" if m[1] in fragments else m[0], pattern)
    return same_tones(pattern)


def _rule(data: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Rule(**values)


@cache
def load_rules(kind: str) -> tuple[Rule, ...]:
    """The rules of ``rules/<kind>.yml`` (``atoms`` or ``lines``), in the order of the file."""
    data = read_table(RULES_DIR / f"{kind}.yml")
    return tuple(_rule(item) for item in data)


@cache
def fragments() -> dict[str, str]:
    """The named building stones of patterns."""
    data: dict[str, str] = read_table(RULES_DIR / "fragments.yml")
    return data


def _pattern(rule: Rule) -> str:
    return "|".join(expand(pattern, fragments()) for pattern in rule.match)


class _Matcher(NamedTuple):
    """All rules of one zone in one regular expression: the group that matched tells the rule."""

    regex: re.Pattern[str] | None
    rules: tuple[Rule, ...]
    phrases: dict[str, Rule]


def _compile(rules: list[Rule]) -> _Matcher:
    with_patterns = [rule for rule in rules if rule.match]
    source = "|".join(f"(?P<r{number}>{_pattern(rule)})" for number, rule in enumerate(with_patterns))
    phrases = {tone_key(phrase): rule for rule in reversed(rules) for phrase in rule.phrases}
    return _Matcher(re.compile(source) if source else None, tuple(with_patterns), phrases)


@cache
def _zone_matcher(zone: str, longer_than: int) -> _Matcher:
    """The rules of a zone that still apply to lines longer than that: prose is asked about a few only."""
    return _compile([rule for rule in load_rules("lines") if zone in rule.zones() and rule.max > longer_than])


#: Bounds of the classes of line lengths (code points) that have a matcher of their own.
_LENGTHS = (0, 130, 260)


@cache
def _atom_regex() -> re.Pattern[str]:
    source = "|".join(f"(?P<a{number}>{_pattern(rule)})" for number, rule in enumerate(load_rules("atoms")))
    return re.compile(rf"(?:{source})(?![\wà-ỹđ])")


_SEPARATORS = re.compile(r"[\s|,;•·–—\-/\\()\[\]:.»›>]*")
_MAX_ATOM_LINE = 200


@lru_cache(maxsize=8192)
def atoms(low: str) -> tuple[Atom, ...]:
    """The atoms of a line that is made of atoms and separators only; ``()`` for any other line."""
    if not low or len(low) > _MAX_ATOM_LINE:
        return ()
    regex, rules = _atom_regex(), load_rules("atoms")
    found: list[Atom] = []
    at = _skip(low, 0)
    while at < len(low):
        match = regex.match(low, at)
        if match is None or match.end() == at:
            return ()
        assert match.lastgroup is not None
        found.append(Atom(at, match.end(), rules[int(match.lastgroup[1:])]))
        at = _skip(low, match.end())
    if found and found[-1].rule.id == "counter-bare" and not any(atom.rule.label == "published" for atom in found):
        return ()  # a bare number counts views only beside a date
    return tuple(found)


def _skip(low: str, at: int) -> int:
    match = _SEPARATORS.match(low, at)
    return match.end() if match else at


def bare(low: str) -> str:
    """The text of a line without the bullets and colons at its ends."""
    return _BULLET.sub("", low)


class ZoneRules(NamedTuple):
    """The first rule that explains a whole line in each zone, or ``None``."""

    before: Rule | None
    inside: Rule | None
    after: Rule | None


_UNEXPLAINED = ZoneRules(None, None, None)
_LONGEST_PHRASE = 60


@cache
def _any_zone(longer_than: int) -> re.Pattern[str]:
    """All patterns of all zones in one: most lines of an article match none, and one look tells."""
    return re.compile("|".join(_pattern(rule) for rule in load_rules("lines") if rule.match and rule.max > longer_than))


@cache
def _all_phrases() -> frozenset[str]:
    return frozenset(phrase for zone in ZONES for phrase in _zone_matcher(zone, 0).phrases)


@lru_cache(maxsize=8192)
def zone_rules(low: str) -> ZoneRules:
    """The rules of a line (in its ``low`` text), zone by zone."""
    is_phrase = len(low) <= _LONGEST_PHRASE and bare(low) in _all_phrases()
    if not low or (not is_phrase and _any_zone(_length_class(low)).fullmatch(low) is None):
        return _UNEXPLAINED
    return ZoneRules(*(line_rule(low, zone) for zone in ZONES))


def _length_class(low: str) -> int:
    return _LENGTHS[bisect_left(_LENGTHS, len(low)) - 1]


def line_rule(low: str, zone: str) -> Rule | None:
    """The first rule of ``zone`` that explains the whole line, or ``None``."""
    if not low:
        return None
    matcher = _zone_matcher(zone, _length_class(low))
    rule = matcher.phrases.get(bare(low))
    if rule is None and matcher.regex is not None and (match := matcher.regex.fullmatch(low)):
        assert match.lastgroup is not None
        rule = matcher.rules[int(match.lastgroup[1:])]
    return rule if rule is not None and len(low) <= rule.max else None
