"""What an editor is told to paste is YAML that the reader of facts takes, or refuses where a gap is still to be filled."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.check.paste import TO_FILL, paste, quoted
from generator.findings import Kind, kinds
from generator.model import Finding
from generator.read.facts import parse_facts

WITH_PASTE = [kind for kind in kinds().values() if kind.paste]


@pytest.mark.parametrize("kind", WITH_PASTE, ids=lambda kind: kind.id)
def test_the_example_of_the_table_is_taken(kind: Kind) -> None:
    text = paste(kind.example)
    _, findings = parse_facts(text.encode(), "a.txt", "a.yml")
    assert bool(findings) == (TO_FILL in text), (text, findings)


def test_several_candidates_are_alternatives() -> None:
    text = paste(Finding("date-ambiguous", "a.txt", 1, values=(("candidates", "2020-01-20, 2020-01-22"),)))
    assert text == 'date: "2020-01-20"\n# hoặc: date: "2020-01-22"'


def test_a_gap_that_was_not_filled_is_refused() -> None:
    text = paste(Finding("no-title", "a.txt"))
    assert text == 'title: "…"'
    facts, findings = parse_facts(text.encode(), "a.txt", "a.yml")
    assert facts.title is None
    assert [finding.id for finding in findings] == ["facts-bad-value"]


def test_a_hostile_key_is_not_pasted() -> None:
    values = (("key", "a: b\nx"), ("suggestion", "c"))
    assert paste(Finding("facts-bad-date", "a.txt", values=values)) == ""


@given(st.text(max_size=80))
def test_any_value_is_one_line_and_comes_back(text: str) -> None:
    line = quoted(text)
    assert "\n" not in line
    assert yaml.safe_load(f"key: {line}")["key"] == text
