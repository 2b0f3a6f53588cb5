"""The program's commands: help for each, exit codes, and one clear line for a user's mistake."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
COMMANDS = [
    *("build", "offline", "bag", "fixity", "serve"),
    *("add", "check", "report", "links", "explain", "eval", "bench"),
]


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_command_has_help_that_tells_the_exit_codes(
    command: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"] if command else ["--help"])
    assert stop.value.code == 0
    assert "exit codes" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(f"\n    {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["build", "--jobs", "0"], ["explain"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_a_missing_folder_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(tmp_path / "none")]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "--seeds" in error


def test_check_is_content_with_the_real_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(SEEDS)]) == 0
    assert "0 lỗi phải sửa" in capsys.readouterr().out


def test_check_blocks_on_an_error_and_speaks_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    assert main(["check", "--seeds", str(tmp_path)]) == 1
    assert "rong.txt: lỗi:" in capsys.readouterr().out
    assert main(["check", "--seeds", str(tmp_path), "--lang", "en"]) == 1
    assert "rong.txt: error:" in capsys.readouterr().out


def test_check_of_named_seeds_looks_at_these_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "tot.txt").write_bytes((SEEDS / "000_0b9149e7308f2244.txt").read_bytes())
    assert main(["check", "--seeds", str(tmp_path), str(tmp_path / "tot.txt")]) == 0
    assert main(["check", "--seeds", str(tmp_path), str(tmp_path / "khong-co.txt")]) == 2
    capsys.readouterr()


def test_check_tells_its_findings_in_every_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    told = {}
    for form in ("text", "json", "sarif", "markdown"):
        assert main(["check", "--seeds", str(tmp_path), "--format", form, "--lang", "both"]) == 1
        told[form] = capsys.readouterr().out
        assert "seed-empty" in told[form]
        assert "Tệp trống" in told[form]
        assert "Empty file" in told[form]
        assert tmp_path.parent.as_posix() not in told[form]
    assert json.loads(told["json"])["counts"]["error"] == 1
    assert json.loads(told["sarif"])["version"] == "2.1.0"
    assert told["markdown"].count("### ") == 1


def test_check_colours_a_terminal_only_or_when_told_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    for choice, coloured in (("auto", False), ("always", True), ("never", False)):
        main(["check", "--seeds", str(tmp_path), "--colour", choice])
        assert ("\x1b[" in capsys.readouterr().out) == coloured


def test_check_takes_facts_and_folders_for_their_seeds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "2024").mkdir()
    for name in ("a.txt", "2024/b.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "a.yml").write_bytes(b"")
    for path, seed in (("a.yml", "a.txt"), ("2024", "2024/b.txt")):
        assert main(["check", "--seeds", str(tmp_path), "--format", "json", str(tmp_path / path)]) == 1
        assert [one["seed"] for one in json.loads(capsys.readouterr().out)["results"]] == [seed]


def test_check_asks_for_the_day_and_reads_no_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tot.txt").write_bytes((SEEDS / "000_0b9149e7308f2244.txt").read_bytes())
    (tmp_path / "tot.yml").write_text("date: 2205-01-16\n", encoding="utf-8")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert main(["check", "--seeds", str(tmp_path)]) == 0
    assert "date-future" not in capsys.readouterr().out
    assert main(["check", "--seeds", str(tmp_path), "--today", "2026-03-01"]) == 0
    assert "date-future" in capsys.readouterr().out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    assert main(["check", "--seeds", str(tmp_path)]) == 0
    assert "sau ngày 2024-01-01" in capsys.readouterr().out


def test_check_since_an_unknown_base_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(tmp_path), "--since=khong-co"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "git fetch" in error


def test_explain_prints_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted(str(path) for path in SEEDS.glob("*.txt"))[:2]
    assert main(["explain", "--json", "--seeds", str(SEEDS), *paths]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["seed"] for row in rows] == [Path(path).name for path in paths]


def test_explain_tells_once_what_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(tmp_path / "khong-co.txt")]) == 1
    assert capsys.readouterr().err.count("[seed-unreadable]") == 1


def test_a_page_of_people_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("của người viết", encoding="utf-8")
    assert main(["build", "--seeds", str(SEEDS), "--docs", str(docs), "--site", str(tmp_path / "site")]) == 1
    assert "index.md" in capsys.readouterr().err
    assert (docs / "index.md").read_text(encoding="utf-8") == "của người viết"
