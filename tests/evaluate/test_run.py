from __future__ import annotations

import io
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.evaluate import Report, configure, format_report, read_floors, run, run_eval

Explain = Callable[[Path], dict[str, Any]]


def run_with(gold: Path, explain: Explain, *arguments: str) -> tuple[int, str]:
    parser, out = ArgumentParser(), io.StringIO()
    configure(parser)
    code = run(parser.parse_args(["--gold", str(gold), "--seeds", str(gold), *arguments]), explain, out)
    return code, out.getvalue()


def report_of(gold: Path, explain: Explain) -> Report:
    return run_eval(gold, explain, gold)


def test_figures_of_a_right_page(gold: Path, explain: Explain) -> None:
    figures = report_of(gold, explain).figures
    assert set(figures) == {"all", "mine"}
    assert set(figures["all"].least().values()) == {1.0}
    assert set(figures["all"].most().values()) == {0.0}


def test_floors_are_pinned_held_and_not_lowered_by_accident(
    gold: Path, right: dict[str, Any], explain: Explain
) -> None:
    code, out = run_with(gold, explain)
    assert (code, "no floors are pinned yet" in out) == (1, True)
    assert run_with(gold, explain, "--update")[0] == 0
    assert run_with(gold, explain)[0] == 0
    pinned = (gold / "floors.json").read_bytes()

    right["spans"][3]["label"] = "footer"
    code, out = run_with(gold, explain)
    assert code == 1
    assert "worse than its floor: mine body_recall: 0.5, at least 1 is pinned" in out
    code, out = run_with(gold, explain, "--update")
    assert (code, "nothing was pinned" in out) == (1, True)
    assert (gold / "floors.json").read_bytes() == pinned

    assert run_with(gold, explain, "--update", "--lower-floors")[0] == 0
    assert read_floors(gold / "floors.json")["all"]["least"]["body_recall"] == 0.5
    right["spans"][3]["label"] = "body"
    assert run_with(gold, explain, "--update")[0] == 0
    assert (gold / "floors.json").read_bytes() == pinned


def test_a_floor_that_is_no_longer_measured_is_a_breach(gold: Path, explain: Explain) -> None:
    assert run_with(gold, explain, "--update")[0] == 0
    (gold / "mine").rename(gold / "other")
    code, out = run_with(gold, explain)
    assert (code, "mine body_f1: no longer measured" in out) == (1, True)


def test_one_group_is_reported_without_holding_floors(gold: Path, explain: Explain) -> None:
    assert run_with(gold, explain, "mine")[0] == 0
    assert run_with(gold, explain, "none")[0] == 2


@pytest.mark.parametrize("arguments", [["--lower-floors"], ["--update", "mine"]])
def test_usage_errors(gold: Path, explain: Explain, arguments: list[str]) -> None:
    assert run_with(gold, explain, *arguments)[0] == 2


def test_bad_gold_is_a_usage_error(gold: Path, explain: Explain, capsys: pytest.CaptureFixture[str]) -> None:
    (gold / "mine" / "page.json").write_text("[", encoding="utf-8")
    assert run_with(gold, explain)[0] == 2
    assert "mine/page: not a gold file" in capsys.readouterr().err


def test_the_report_names_wrong_dates_and_misjudged_lines(gold: Path, right: dict[str, Any], explain: Explain) -> None:
    right["meta"]["date"] = "2024-07-24"
    right["spans"][-1] |= {"label": "body", "rule": "long-line"}
    brief, long = (format_report(report_of(gold, explain), verbose=verbose) for verbose in (False, True))
    assert "wrong date: mine/page: 2024-03-05 → 2024-07-24" in brief
    assert "long-line" not in brief
    assert "mine/page:6 byline → body [long-line] leaked 6  Lan Anh" in long
    assert "mine/page date wrong: 2024-03-05 → 2024-07-24" in long
