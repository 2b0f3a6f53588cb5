"""The gold gate: the five real pages are met exactly, and no figure over all gold pages is worse than its floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.evaluate import Report, check_floors, format_breaches, format_report, read_floors, run_eval
from generator.explain import explain_seed

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="module")
def report() -> Report:
    return run_eval(GOLD, lambda path: explain_seed(path, ROOT), ROOT / "seeds")


def test_the_real_pages_are_met_exactly(report: Report) -> None:
    real = report.figures["real"]
    assert real.pages == 5
    pages = tuple(page for page in report.pages if page.group == "real")
    faults = format_report(Report(pages, {"all": real}), verbose=True)
    assert set(real.least().values()) == {1.0}, faults
    assert set(real.most().values()) == {0.0}, faults


def test_no_figure_is_worse_than_its_floor(report: Report) -> None:
    floors = read_floors(GOLD / "floors.json")
    assert floors, "no floors are pinned: make eval ARGS=--update"
    breaches = check_floors(report, floors)
    assert not breaches, format_breaches(breaches)
