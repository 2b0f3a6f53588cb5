from __future__ import annotations

import io
from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from generator.bench import Run, configure, fastest, make_seeds, per_core, run, vary

REAL = Path(__file__).parents[1] / "seeds"


@dataclass
class Copied:
    seconds: Mapping[str, float]


def copy(seeds: Path, docs: Path, jobs: int) -> Copied:
    """A pipeline that copies; another process imports it from here."""
    for seed in sorted(seeds.iterdir()):
        (docs / f"{seed.stem}.md").write_bytes(seed.read_bytes())
    return Copied({"read": 0.25, "write": 0.5})


def test_made_seeds_are_the_same_on_every_run_and_differ_from_each_other(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    size = make_seeds(REAL, first, 12)
    make_seeds(REAL, again, 20)
    made = [path.read_bytes() for path in sorted(first.iterdir())]
    assert made == [path.read_bytes() for path in sorted(again.iterdir())[:12]]
    assert len(set(made)) == 12
    assert size == sum(map(len, made))


def test_a_varied_seed_keeps_its_frame_and_its_lead() -> None:
    text = (REAL / "003_291191292011d473.txt").read_text(encoding="utf-8")
    varied = vary(text, Random("a"))
    assert varied != text
    assert len(varied.split("\n")) == len(text.split("\n"))
    assert varied.startswith("image banner")
    assert "Quảng Ninh" not in varied


def test_the_command_prints_its_tables(tmp_path: Path) -> None:
    parser, out = ArgumentParser(), io.StringIO()
    configure(parser)
    assert run(parser.parse_args(["--seeds", "8", "--repeat", "2", "--real", str(REAL)]), copy, out) == 0
    rows = [line.split() for line in out.getvalue().splitlines()]
    assert [row[0] for row in rows if row and row[0].isdigit()] == ["2", "4", "8", "8"]
    assert [row[0] for row in rows[-6:] if row] == ["read", "write", "total", "with", "goal:"]
    assert rows[-1][1] == "300"
    assert (
        run(parser.parse_args(["--seeds", "2", "--repeat", "1", "--real", str(REAL), "--least", "1e12"]), copy, out)
        == 1
    )


def test_the_goal_is_for_reading_to_writing_articles() -> None:
    stages = (("read", 1.0), ("write", 0.5), ("pages", 0.9), ("index", 0.6))
    one = Run(100, 0, 0, 0, wall=3.0, cpu=2.0, peak=0, stages=stages)
    assert per_core(one) == 100
    assert per_core(replace(one, stages=(("read", 3.0),))) == 50


def test_the_fastest_run_over_all_seeds_counts() -> None:
    small = Run(50, 0, 0, 0, wall=0.1, cpu=0.1, peak=0, stages=())
    slow, fast = (replace(small, seeds=100, cpu=cpu) for cpu in (3.0, 2.0))
    assert fastest([small, slow, fast]) is fast


def test_usage_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parser = ArgumentParser()
    configure(parser)
    assert run(parser.parse_args(["--seeds", "0"]), copy) == 2
    assert run(parser.parse_args(["--repeat", "0"]), copy) == 2
    assert run(parser.parse_args(["--real", str(tmp_path)]), copy) == 2
    assert "no seeds in" in capsys.readouterr().err
