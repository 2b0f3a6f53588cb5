"""Which seeds are told to be the same text, or of the same event, and that the work per seed is bounded."""

from __future__ import annotations

from pathlib import Path
from random import Random
from unittest.mock import patch

from generator.check import duplicates
from generator.check.duplicates import Brief, Pair, duplicate_findings, pairs
from generator.check.sketch import Sketch, shared, sketch
from generator.read import find_seeds, read_seed

GOLD = Path(__file__).parents[1] / "gold"


def made(name: str, *parts: int, sha256: str = "") -> Sketch:
    """A text of paragraphs of which each number stands for one."""
    lines = [" ".join(f"chữ{part}x{number}" for number in range(60)) for part in parts]
    return sketch(name, sha256 or name, lines)


def test_no_two_gold_pages_are_alike() -> None:
    sketches = []
    for path in find_seeds(GOLD):
        seed, _ = read_seed(path, GOLD)
        assert seed is not None
        sketches.append(sketch(seed.name, seed.sha256, seed.lines))
    assert len(sketches) > 150
    assert list(pairs(sketches)) == []


def test_the_nearest_is_told_at_the_later_name_in_any_order() -> None:
    sketches = [made("c", 1, 2, 3, 4), made("a", 1, 2, 9, 8), made("b", 1, 2, 3, 5), made("d", 7, 7)]
    found = list(pairs(sketches))
    assert [(pair.name, pair.other) for pair in found] == [("b", "a"), ("c", "b")]
    assert list(pairs(sketches[::-1])) == found


def test_of_the_seeds_that_are_asked_for_each_is_told() -> None:
    sketches = [made("a", 1, 2, 3), made("b", 1, 2, 3, sha256="x"), made("c", 1, 2, 3, sha256="x")]
    assert [(pair.name, pair.other) for pair in pairs(sketches, {"a"})] == [("a", "b")]
    assert list(pairs(sketches, {"c"})) == [Pair("c", "b", 1.0, True)]
    assert list(pairs(sketches, set())) == []


def test_the_work_does_not_grow_with_the_square() -> None:
    random = Random(1)
    stock = made("x", 1)  # a stock phrase that all have
    sketches = []
    for number in range(300):
        lines = [" ".join(f"riêng{number}x{random.random()}" for _ in range(200))]
        own = sketch(f"s{number}", f"{number}", lines)
        numbers = sorted([*stock.numbers, *own.numbers])
        sketches.append(own._replace(numbers=type(own.numbers)("Q", numbers), runs=len(numbers)))
    with patch.object(duplicates, "shared", side_effect=shared) as compared:
        list(pairs(sketches))
    assert compared.call_count < 40 * len(sketches)


def brief(title: str, *days: str, province: str | None = None) -> Brief:
    return Brief(title, frozenset(days), province)


def told(share: float, one: Brief | None, other: Brief | None, same_file: bool = False) -> list[str]:
    briefs = {"a": one, "b": other}
    return [finding.id for finding in duplicate_findings([Pair("a", "b", share, same_file)], briefs.get)]


def test_the_same_text_or_the_same_event() -> None:
    first = brief("Hội nghị tổng kết công tác y tế", "2024-01-16", province="bac-kan")
    assert told(1.0, None, None, True) == ["duplicate-file"]
    assert told(0.8, None, None) == ["duplicate-text"]
    assert told(0.3, first, first) == ["same-event"]
    assert told(0.3, first, brief("Tổng kết ngành", "2024-01-16")) == ["same-event"]
    assert told(0.3, first, brief("Hội nghị tổng kết công tác y tế năm qua")) == ["same-event"]


def test_stock_phrases_make_no_event() -> None:
    first = brief("Hội nghị tổng kết công tác y tế", "2024-01-16", province="bac-kan")
    assert told(0.3, first, brief("Hội nghị tổng kết công tác y tế", "2023-01-16")) == []  # last year's
    assert told(0.3, first, brief("Hội nghị tổng kết công tác y tế", "2024-01-16", province="ca-mau")) == []
    assert told(0.3, first, brief("Khai trương phòng tiêm")) == []
    assert told(0.3, first, None) == []
