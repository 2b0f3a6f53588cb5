"""Every rule carries examples that must match and counter-examples that must not; all of them are run."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.clean import rules
from generator.clean.lines import make_line
from generator.clean.rules import Rule, as_rule, atoms, compiled_rules, load_rules, zone_rules
from generator.model import LABELS
from generator.tables import TableError

ATOMS = load_rules("atoms")
LINES = load_rules("lines")


def _cases(of_kind: tuple[Rule, ...], field: str) -> list[object]:
    return [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in of_kind for text in getattr(rule, field)]


@pytest.mark.parametrize("rule", ATOMS + LINES, ids=lambda rule: rule.id)
def test_a_rule_is_complete(rule: Rule) -> None:
    assert rule.label in LABELS
    assert rule.why
    assert rule.examples
    assert rule.counter_examples
    assert rule.where in ("anywhere", "before", "inside", "after", "edges")


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in ATOMS + LINES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", LINES, ids=lambda rule: rule.id)
def test_a_pattern_that_begins_anywhere_goes_on_with_one_letter(rule: Rule) -> None:
    """Every line of an archive is asked: see the head of ``lines.yml``."""
    assert not [pattern for pattern in rule.match if re.match(r"(?:\(\?:)?\.\{\d+,\d+\}[?+]?\)?(?:\(|\[)", pattern)]


@pytest.mark.parametrize(("rule", "text"), _cases(ATOMS, "examples"))
def test_atom_examples(rule: Rule, text: str) -> None:
    found = atoms(make_line(1, text).low)
    assert rule.id in {atom.rule.id for atom in found}


@pytest.mark.parametrize(("rule", "text"), _cases(ATOMS, "counter_examples"))
def test_atom_counter_examples(rule: Rule, text: str) -> None:
    assert rule.id not in {atom.rule.id for atom in atoms(make_line(1, text).low)}


@pytest.mark.parametrize(("rule", "text"), _cases(LINES, "examples"))
def test_line_examples(rule: Rule, text: str) -> None:
    found = [getattr(zone_rules(make_line(1, text).low), zone) for zone in rule.zones()]
    assert all(match is not None and match.id == rule.id for match in found)


@pytest.mark.parametrize(("rule", "text"), _cases(LINES, "counter_examples"))
def test_line_counter_examples(rule: Rule, text: str) -> None:
    found = [getattr(zone_rules(make_line(1, text).low), zone) for zone in rule.zones()]
    assert all(match is None or match.id != rule.id for match in found)


def test_a_rule_with_a_wrong_pattern_is_told_by_its_name() -> None:
    good = Rule("good", "footer", "after", "Vì sao.", match=("tags?",))
    bad = Rule("bad", "footer", "after", "Vì sao.", match=("(tags",))
    with pytest.raises(TableError, match=r"^Quy tắc «bad»: mẫu ở khóa match viết sai"):
        compiled_rules("(?P<r0>tags?)|(?P<r1>(tags)", [good, bad])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"id": "tags", "lable": "footer"}, r"^lines\.yml, quy tắc thứ 3 \(tags\): "),
        ({"label": "footer"}, r"^lines\.yml, quy tắc thứ 3: "),
        ("tags", r"^lines\.yml, quy tắc thứ 3: "),
    ],
)
def test_a_rule_with_a_key_too_few_or_too_many_is_told_by_its_place(data: object, told: str) -> None:
    with pytest.raises(TableError, match=told):
        as_rule("lines", 3, data)


@pytest.fixture
def two_of_one_kind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two rules that match the same lines below the article, of which the first allows shorter ones only."""
    kept = (rules._with_patterns, rules._all_groups, rules._groups, rules._regex, rules._phrases)
    made = [Rule(name, "footer", "after", "", match=("a+",), max=most) for name, most in (("first", 5), ("second", 9))]
    for one in kept:
        one.cache_clear()
    monkeypatch.setattr(rules, "load_rules", lambda _: tuple(made))
    yield
    for one in kept:
        one.cache_clear()


@pytest.mark.usefixtures("two_of_one_kind")
@pytest.mark.parametrize(("size", "expected"), [(5, "first"), (6, "second"), (10, None)])
def test_a_line_too_long_for_a_rule_is_left_to_the_next_of_its_zone(size: int, expected: str | None) -> None:
    rule = zone_rules("a" * size).after
    assert (rule and rule.id) == expected


def test_an_atom_may_begin_with_a_bracket_that_else_sets_atoms_apart() -> None:
    assert [low[atom.start : atom.end] for low in ("[hình ảnh] (ảnh)",) for atom in atoms(low)] == [
        "[hình ảnh]",
        "(ảnh)",
    ]
    assert [atom.rule.id for atom in atoms("12/03/2019 (245 lượt xem)")] == ["stamp", "counter-views"]
    assert not atoms("(ảnh: mai lan)")
