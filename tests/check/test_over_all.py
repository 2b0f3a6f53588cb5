"""All seeds or some of them: the same findings, in the same order, with any number of workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.over_all import check_seeds
from tests.check.cases import GOOD, put, write

OTHER = "Sở Y tế Cà Mau khai trương phòng tiêm\nThứ hai, 18/03/2024\nNội dung khác hẳn với các bài còn lại trong thư mục này.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path, a__txt=GOOD, b__txt=GOOD + "Thêm.\n", c__txt=OTHER, d__txt="", le__yml="title: A\n")


def found(root: Path, *paths: str, jobs: int = 1) -> list[tuple[str, str]]:
    named = [root / path for path in paths] or None
    return [(one.seed, one.id) for one in check_seeds(root, named, jobs=jobs).findings]


def test_findings_stand_in_the_order_of_the_seeds(folder: Path) -> None:
    seeds = [seed for seed, _ in found(folder)]
    assert seeds == sorted(seeds)
    assert set(found(folder)) >= {
        ("b.txt", "duplicate-text"),
        ("c.txt", "body-short"),
        ("d.txt", "seed-empty"),
        ("le.yml", "facts-orphan"),
    }


def test_workers_change_nothing(folder: Path) -> None:
    assert found(folder, jobs=2) == found(folder)


def test_named_seeds_are_compared_with_the_others(folder: Path) -> None:
    assert found(folder, "b.txt") == [("b.txt", "duplicate-text")]
    assert found(folder, "a.txt") == [("a.txt", "duplicate-text")]
    assert found(folder, "d.txt") == [("d.txt", "seed-empty")]


def test_of_a_withdrawn_article_only_its_facts_are_looked_at(tmp_path: Path) -> None:
    facts = "withdrawn: Gỡ theo yêu cầu.\n"
    put(tmp_path, a__txt=f"{GOOD}Liên hệ anh Nam 0912 345 678.\n", a__yml=facts, b__txt=GOOD)
    assert found(tmp_path) == []


def test_a_permalink_is_one_seeds(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt", GOOD)
    write(tmp_path, "y/a.txt", OTHER)
    assert ("y/a.txt", "permalink-collision") in found(tmp_path)
    assert ("y/a.txt", "permalink-collision") in found(tmp_path, "y/a.txt")
    assert found(tmp_path, "x/a.txt") == []
