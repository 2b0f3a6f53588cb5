"""Names of places in a text: the rules' own examples, lists of words before a name, the table of towns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.describe.date_rules import same_tones
from generator.describe.place_names import PlaceRule, last_words, mentions, place_rules
from generator.places import provinces

ROOT = Path(__file__).parents[2]

_EXAMPLES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in place_rules() for text in rule.examples]
_COUNTERS = [
    pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in place_rules() for text in rule.counter_examples
]


@pytest.mark.parametrize(("rule", "text"), _EXAMPLES)
def test_rule_examples(rule: PlaceRule, text: str) -> None:
    assert mentions(text)[0].rule == rule.id


@pytest.mark.parametrize(("rule", "text"), _COUNTERS)
def test_rule_counter_examples(rule: PlaceRule, text: str) -> None:
    assert rule.id not in {mention.rule for mention in mentions(text)[:1]}


_LISTS = [(pattern, words) for rule in place_rules() for pattern in rule.before if (words := last_words(pattern))]


@pytest.mark.parametrize(("pattern", "words"), _LISTS)
def test_a_list_of_words_fits_nothing_that_ends_in_another_word(pattern: str, words: frozenset[str]) -> None:
    own = {*re.findall(r"\w+", same_tones(pattern)), "và"}
    every = own.union(*(some for _, some in _LISTS))
    compiled = re.compile(same_tones(pattern))
    pairs = (f"{one} {two} " for one in own for two in every)
    assert {pair.split()[-1] for pair in pairs if compiled.search(pair)} == words


@pytest.mark.parametrize(
    "pattern", [r"(?<!\w)(?:các|[0-9]+)\s*$", r"(?<!\w)(?:tỉnh (?:bạn)?)\s*$", r"tỉnh\s*$", r"(?<!\w)(?:xa?)\s*$"]
)
def test_what_is_no_plain_list_has_no_last_words(pattern: str) -> None:
    assert last_words(pattern) is None


def test_every_town_is_in_one_province() -> None:
    table = (ROOT / "generator/describe/rules/towns.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [row.split("\t") for row in table]
    names = [name for _, towns in rows for name in towns.split(";")]
    assert sorted(slug for slug, _ in rows) == sorted(province.slug for province in provinces())
    assert len(names) == len(set(names))
    for slug, towns in rows:
        for name in towns.split(";"):
            assert [mention.slug for mention in mentions(f"huyện {name}, trung tâm")] == [slug], name
