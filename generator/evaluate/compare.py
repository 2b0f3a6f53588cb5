"""Comparing one explained page with its gold: lines, characters, joins and metadata."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from generator.evaluate.gold import GoldPage, Stretch
from generator.evaluate.values import is_given, same_value

#: What ``python -m generator explain --json`` says of one seed (DESIGN, "Contracts").
Explained = Mapping[str, Any]
Verdict = Literal["right", "none", "wrong", "absent"]

#: The metadata that is judged, where the gold file speaks of it.
META_FIELDS = (
    "title",
    "date",
    "event_date",
    "date_kind",
    "date_precision",
    "year",
    "province",
    "province_today",
    "authors",
    "publisher",
    "section",
    "view_count",
)


class Misjudged(NamedTuple):
    """A line that was not taken for what it is. ``lost`` and ``leaked`` count its characters."""

    line: int
    gold: str
    got: str
    rule: str
    lost: int
    leaked: int
    text: str


class MetaMiss(NamedTuple):
    """A metadata field that is wrong or absent."""

    field: str
    verdict: Verdict
    gold: Any
    got: Any


@dataclass(slots=True)
class PageResult:
    """The counts of one page; those of several pages are summed by ``Figures``."""

    name: str
    group: str
    lines: int = 0
    body_right: int = 0
    body_false: int = 0
    body_missed: int = 0
    labels_right: int = 0
    body_characters: int = 0
    other_characters: int = 0
    lost: int = 0
    leaked: int = 0
    uncovered: int = 0
    stretches: int = 0
    stretches_right: int = 0
    joins: int = 0
    joins_right: int = 0
    joins_false: int = 0
    meta: dict[str, Verdict] = field(default_factory=dict)
    misjudged: list[Misjudged] = field(default_factory=list)
    meta_misses: list[MetaMiss] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Body lines F1; a page without body that gets none is right."""
        wrong = self.body_false + self.body_missed
        return 2 * self.body_right / (2 * self.body_right + wrong) if self.body_right or wrong else 1.0


class _Mark(NamedTuple):
    label: str
    rule: str


_UNCOVERED = _Mark("(uncovered)", "")


def compare_page(gold: GoldPage, got: Explained) -> PageResult:
    """Compare what the program says of a page with what is true of it."""
    page = PageResult(name=gold.name, group=gold.group)
    ledger, page.uncovered = _ledger(gold.lines, got.get("spans", ()))
    stretches: dict[int, list[Stretch]] = {}
    for stretch in gold.stretches:
        stretches.setdefault(stretch.line, []).append(stretch)
    for number, label in sorted(gold.labels.items()):
        _compare_line(page, number, label, gold.lines[number - 1], ledger[number - 1], stretches.get(number, []))
    _compare_joins(page, gold, got)
    _compare_meta(page, gold.meta, got)
    return page


def _ledger(lines: tuple[str, ...], spans: Any) -> tuple[list[list[_Mark]], int]:
    """The mark of every character, and how many faults the ledger has (not covered, covered twice, out of the text)."""
    ledger = [[_UNCOVERED] * len(line) for line in lines]
    faults = 0
    for span in spans:
        number, start, end = span["line"], span["start"], span["end"]
        if not (1 <= number <= len(lines) and 0 <= start <= end <= len(lines[number - 1])):
            faults += 1
            continue
        marks = ledger[number - 1]
        faults += sum(mark is not _UNCOVERED for mark in marks[start:end])
        marks[start:end] = [_Mark(span["label"], span["rule"])] * (end - start)
    return ledger, faults + sum(mark is _UNCOVERED for marks in ledger for mark in marks)


def _compare_line(
    page: PageResult, number: int, label: str, line: str, marks: list[_Mark], stretches: list[Stretch]
) -> None:
    inked = [column for column, character in enumerate(line) if not character.isspace()]
    cut = {column for stretch in stretches for column in range(stretch.start, stretch.end)}
    should = {column for column in inked if label == "body" and column not in cut}
    given = {column for column in inked if marks[column].label == "body"}
    lost, leaked = len(should - given), len(given - should)
    longest = _longest(marks, inked)

    page.lines += 1
    page.labels_right += longest.label == label
    page.body_right += label == "body" and longest.label == "body"
    page.body_missed += label == "body" and longest.label != "body"
    page.body_false += label != "body" and longest.label == "body"
    page.body_characters += len(should)
    page.other_characters += len(inked) - len(should)
    page.lost += lost
    page.leaked += leaked
    page.stretches += len(stretches)
    page.stretches_right += sum(_stretch_right(stretch, marks, inked) for stretch in stretches)
    if longest.label != label or lost or leaked:
        culprit = longest
        if longest.label == label:  # the line is right as a whole: name the span that took or gave too much
            culprit = marks[min((should - given) or (given - should))]
        page.misjudged.append(Misjudged(number, label, culprit.label, culprit.rule, lost, leaked, line))


def _longest(marks: list[_Mark], inked: list[int]) -> _Mark:
    """The mark of the longest span of a line, white space not counted; the first of equals."""
    counts = Counter(marks[column] for column in inked)
    return max(counts, key=lambda mark: counts[mark])


def _stretch_right(stretch: Stretch, marks: list[_Mark], inked: list[int]) -> bool:
    """Whether a stretch was cut out exactly: all of it, nothing beside it, with a fitting label."""
    inside = [column for column in inked if stretch.start <= column < stretch.end]
    before = [column for column in inked if column < stretch.start][-1:]
    after = [column for column in inked if column >= stretch.end][:1]
    return all(marks[column].label in stretch.labels for column in inside) and all(
        marks[column].label not in stretch.labels for column in before + after
    )


def _compare_joins(page: PageResult, gold: GoldPage, got: Explained) -> None:
    """Joins are told by ``paragraphs`` (each with the ``lines`` it was made of), an extra key of the contract."""
    made = {
        (first, second) for paragraph in got.get("paragraphs", ()) for first, second in pairwise(paragraph["lines"])
    }
    page.joins = len(gold.joins)
    page.joins_right = len(gold.joins & made)
    page.joins_false = len(made - gold.joins)


def _compare_meta(page: PageResult, gold: Mapping[str, Any], got: Explained) -> None:
    given = dict(got.get("meta", {}))
    if "date_kind" not in given:  # the contract has it as the kind of the date's evidence
        given["date_kind"] = (got.get("evidence", {}).get("date") or {}).get("kind")
    for name in META_FIELDS:
        if name not in gold:
            continue
        truth, value = gold[name], given.get(name)
        verdict = _judge(truth, value)
        page.meta[name] = verdict
        if verdict in ("wrong", "absent"):
            page.meta_misses.append(MetaMiss(name, verdict, truth, value))


def _judge(truth: Any, value: Any) -> Verdict:
    if not is_given(value):
        return "absent" if is_given(truth) else "none"
    return "right" if is_given(truth) and same_value(truth, value) else "wrong"
