"""What the words around a date say it is: the rules of ``rules/dates.yml``, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.clean import rules
from generator.tables import read_table

RULES_DIR = Path(__file__).parent / "rules"
#: How far before and after a date its words are looked at (code points).
BEFORE, AFTER = 130, 130
WEEKDAY = r"thứ\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|t[2-7](?!\w)|cn(?!\w)"
#: Behind "thứ", from Monday on; "chủ nhật" is the last.
WEEKDAY_WORDS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
#: As stamps abbreviate them, from Monday on.
ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class DateRule:
    """One rule as written in the data file; ``strong`` marks the surest sign of the day of an event."""

    id: str
    role: str
    why: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    strong: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


def same_tones(pattern: str) -> str:
    """The pattern in the tone placement of ``tone_key``, with ``{weekday}`` filled in; escapes keep their case."""
    return rules.same_tones(pattern.replace("{weekday}", WEEKDAY))


@cache
def read_rules(name: str) -> Any:
    """The data of ``rules/<name>.yml``."""
    return read_table(RULES_DIR / f"{name}.yml")


def with_tuples(item: dict[str, Any]) -> dict[str, Any]:
    """An entry of a data file with its lists as tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in item.items()}


@cache
def date_rules() -> tuple[DateRule, ...]:
    """The rules of ``rules/dates.yml``, in the order of the file: the first that fits wins."""
    return tuple(DateRule(**with_tuples(item)) for item in read_rules("dates"))


def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a rule, one by one: joined in one, each place of a text would cost several times as much."""
    return tuple(re.compile(same_tones(pattern)) for pattern in patterns)


@cache
def _compiled() -> tuple[tuple[DateRule, tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]], ...]:
    return tuple((rule, compiled(rule.before), compiled(rule.after)) for rule in date_rules())


def rule_for(low: str, start: int, end: int) -> DateRule | None:
    """The first rule that explains the date at ``low[start:end]``, or ``None``. ``low`` is a ``tone_key``."""
    left = low[max(0, start - BEFORE) : start]
    right = low[end : end + AFTER]
    for rule, before, after in _compiled():
        for pattern in before:
            if pattern.search(left):
                return rule
        for pattern in after:
            if pattern.match(right):
                return rule
    return None
