"""The cleaning rules: read from the data files of ``rules/``, compiled once, and asked line by line.

A rule is data: an id, a label, where on the page it applies, what it matches, why, examples and counter-examples.
Patterns meet the line's ``low`` text: lower case, one tone placement, one space between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.fold import tone_key
from generator.tables import TableError, read_table

RULES_DIR = Path(__file__).parent / "rules"
ZONES = ("before", "inside", "after")
_WHERE = {"before": ("before",), "inside": ("inside",), "after": ("after",), "edges": ("before", "after")}
_ESCAPE = re.compile(r"(\\.)")
_BULLETS = " •●▪■◦○►▶➤»›*+-–—·"


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
    for _ in range(5):  # fragments may use fragments, to a small depth
        pattern = re.sub(r"\{([a-z_]+)\}", lambda m: f"(?:{fragments[m[1]]})" if m[1] in fragments else m[0], pattern)
    return same_tones(pattern)


def as_rule(kind: str, place: int, data: Any) -> Rule:
    """The rule at a place (from 1) of ``rules/<kind>.yml``; raises :class:`TableError` where its keys are not those of a rule."""
    try:
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in data.items()
        }
        return Rule(**values)
    except (AttributeError, TypeError) as error:
        name = data.get("id") if isinstance(data, dict) else None
        raise TableError(
            f"{kind}.yml, quy tắc thứ {place}{f' ({name})' if name else ''}: thiếu khóa bắt buộc (id, label, where, why) "
            f"hoặc có khóa lạ ({error}); xem CONTRIBUTING.md, mục «Viết một quy tắc»."
        ) from error


@cache
def load_rules(kind: str) -> tuple[Rule, ...]:
    """The rules of ``rules/<kind>.yml`` (``atoms`` or ``lines``), in the order of the file."""
    data = read_table(RULES_DIR / f"{kind}.yml")
    return tuple(as_rule(kind, place, item) for place, item in enumerate(data, 1))


@cache
def fragments() -> dict[str, str]:
    """The named building stones of patterns."""
    data: dict[str, str] = read_table(RULES_DIR / "fragments.yml")
    return data


def _pattern(rule: Rule) -> str:
    return "|".join(expand(pattern, fragments()) for pattern in rule.match)


def compiled_rules(source: str, rules: Iterable[Rule]) -> re.Pattern[str]:
    """The pattern of some rules, compiled; raises :class:`TableError` with the name of the rule at fault."""
    try:
        return re.compile(source)
    except re.error as error:
        raise TableError(_fault(rules) or str(error)) from error


def _fault(rules: Iterable[Rule]) -> str | None:
    for rule in rules:
        try:
            re.compile(_pattern(rule))
        except re.error as error:
            return f"Quy tắc «{rule.id}»: mẫu ở khóa match viết sai ({error}); hãy xem lại dấu ngoặc và dấu gạch chéo ngược."
    return None


@cache
def _atom_regex() -> re.Pattern[str]:
    rules = load_rules("atoms")
    source = "|".join(f"(?P<a{number}>{_pattern(rule)})" for number, rule in enumerate(rules))
    return compiled_rules(rf"(?:{source})(?![\wà-ỹđ])", rules)


#: The signs of who may see a post on a social network stand behind its time as well.
_SEPARATORS = re.compile(r"[\s|,;•·–—\-/\\()\[\]:.»›>🌐🌎🌍🌏👥🔒\ufe0f]*")
#: An atom may begin with a bracket itself: "[Hình ảnh]".
_OPENED = re.compile(r"[\[(]\s*\Z")
_MAX_ATOM_LINE = 200


def atoms(low: str) -> tuple[Atom, ...]:
    """The atoms of a line that is made of atoms and separators only; ``()`` for any other line."""
    if not low or len(low) > _MAX_ATOM_LINE:
        return ()
    regex, rules = _atom_regex(), load_rules("atoms")
    found: list[Atom] = []
    end, at = 0, _skip(low, 0)
    while at < len(low):
        bracket = _OPENED.search(low, end, at) if at > end else None
        match = (regex.match(low, bracket.start()) if bracket is not None else None) or regex.match(low, at)
        if match is None or match.end() == at:
            return ()
        assert match.lastgroup is not None
        found.append(Atom(match.start(), match.end(), rules[int(match.lastgroup[1:])]))
        end, at = match.end(), _skip(low, match.end())
    if found and found[-1].rule.id == "counter-bare" and not any(atom.rule.label == "published" for atom in found):
        return ()  # a bare number counts views only beside a date
    return tuple(found)


def _skip(low: str, at: int) -> int:
    match = _SEPARATORS.match(low, at)
    return match.end() if match else at


def bare(low: str) -> str:
    """The text of a line without the bullets and colons at its ends."""
    return low.lstrip(_BULLETS).rstrip(f"{_BULLETS}:")


class ZoneRules(NamedTuple):
    """The first rule that explains a whole line in each zone, or ``None``."""

    before: Rule | None
    inside: Rule | None
    after: Rule | None


_UNEXPLAINED = ZoneRules(None, None, None)
#: Lines longer than this are prose mostly, and only a few rules look at them (code points).
_PROSE = 130


@cache
def _with_patterns() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules("lines") if rule.match)


class _Group(NamedTuple):
    """Some rules of the same zones in one pattern that tells the first; all look at prose too, or none does."""

    zones: tuple[str, ...]
    of_prose: bool
    numbers: tuple[int, ...]
    pattern: re.Pattern[str]


@cache
def _all_groups() -> tuple[_Group, ...]:
    numbers: dict[tuple[tuple[str, ...], bool], list[int]] = {}
    for number, rule in enumerate(_with_patterns()):
        numbers.setdefault((rule.zones(), rule.max > _PROSE), []).append(number)
    return tuple(_Group(*key, tuple(own), _one_of(own)) for key, own in numbers.items())


@cache
def _groups(*, short: bool) -> tuple[_Group, ...]:
    """The groups that look at a line. For each zone only the first rule that matches counts, so that one look a group tells."""
    return tuple(group for group in _all_groups() if short or group.of_prose)


def _one_of(numbers: Iterable[int]) -> re.Pattern[str]:
    numbered = {number: _with_patterns()[number] for number in numbers}
    source = "|".join(f"(?P<r{number}>{_pattern(rule)})" for number, rule in numbered.items())
    return compiled_rules(source, numbered.values())


@cache
def _regex(number: int) -> re.Pattern[str]:
    rule = _with_patterns()[number]
    return compiled_rules(_pattern(rule), [rule])


@cache
def _phrases() -> dict[str, list[Rule]]:
    """The rules that a phrase stands in, in the order of the file."""
    found: dict[str, list[Rule]] = {}
    for rule in load_rules("lines"):
        for phrase in rule.phrases:
            found.setdefault(tone_key(phrase), []).append(rule)
    return found


def _first(group: _Group, match: re.Match[str], low: str) -> int | None:
    """The number of the first rule of a group, one of which matches a line, that allows lines so long."""
    assert match.lastgroup is not None
    found = int(match.lastgroup[1:])
    if len(low) <= _with_patterns()[found].max:
        return found
    others = (other for other in group.numbers if other > found and len(low) <= _with_patterns()[other].max)
    return next((other for other in others if _regex(other).fullmatch(low)), None)


def _by_pattern(low: str, missing: AbstractSet[str]) -> list[Rule]:
    """The first rule of each group that tells something of a zone still ``missing``, in the order of the file."""
    numbers: list[int] = []
    for group in _groups(short=len(low) <= _PROSE):
        if not missing.isdisjoint(group.zones) and (match := group.pattern.fullmatch(low)) is not None:
            number = _first(group, match, low)
            numbers += [number] if number is not None else []
    return [_with_patterns()[number] for number in sorted(numbers)]


def _tell(zones: dict[str, Rule | None], rules: Iterable[Rule]) -> None:
    """Let each zone that no rule explains yet be explained by the first of the rules that applies there."""
    for rule in rules:
        for zone in rule.zones():
            zones[zone] = zones[zone] or rule


def zone_rules(low: str) -> ZoneRules:
    """The rules of a line (in its ``low`` text), zone by zone; a phrase counts before a pattern."""
    zones: dict[str, Rule | None] = dict.fromkeys(ZONES)
    phrases = [rule for rule in _phrases().get(bare(low), ()) if len(low) <= rule.max]
    _tell(zones, phrases)
    rules = _by_pattern(low, {zone for zone, rule in zones.items() if rule is None})
    _tell(zones, rules)
    return ZoneRules(**zones) if phrases or rules else _UNEXPLAINED
