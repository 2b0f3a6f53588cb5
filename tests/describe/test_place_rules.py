"""The rules by which the words around the name of a place tell how strongly it speaks.

What a rule of ``rules/provinces.yml`` says that all its texts hold, they do hold: else they would be passed over unseen.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.date_rules import same_tones
from generator.describe.place_names import mentions
from generator.describe.place_rules import PlaceRule, last_words, place_rules
from generator.fold import tone_key

_PATTERNS = [
    pytest.param(rule, re.compile(same_tones(pattern)), id=f"{rule.id}-{number}")
    for rule in place_rules()
    if rule.holds or rule.ends
    for number, pattern in enumerate(rule.before)
]


@pytest.mark.parametrize(("rule", "pattern"), _PATTERNS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_fits_holds_and_ends_as_the_rule_says(
    rule: PlaceRule, pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    last = text.split()[-1]
    assert not rule.holds or any(tone_key(word) in text for word in rule.holds)
    assert not (rule.ends and last.isalpha()) or last.endswith(tuple(map(tone_key, rule.ends)))


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
