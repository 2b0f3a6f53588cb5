"""What a rule of ``rules/provinces.yml`` says that all its texts hold, they do hold: else they would be passed over unseen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.date_rules import same_tones
from generator.describe.place_names import PlaceRule, place_rules
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
