"""The forms in which findings are told: for a person, as JSON with stable keys, as SARIF that follows its schema."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path

import jsonschema
import pytest

from generator.check.as_github import results_github
from generator.check.as_json import results_json
from generator.check.as_sarif import results_sarif
from generator.check.as_text import results_text
from generator.check.results import Results
from generator.findings import kinds
from generator.model import Finding

SCHEMA = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0-rtm.5.json"
EVIL = "@a\n::error::x\x1b[31m\u202e [x](http://y) <b>"
EVERYTHING = Results(9, [kind.example for kind in kinds().values()])
HOSTILE = Results(
    1, [Finding("facts-unknown-key", EVIL, 2, EVIL, (("key", EVIL), ("file", EVIL), ("suggestion", EVIL)))]
)


def test_text_is_grouped_by_seed_with_the_worst_first() -> None:
    text = results_text(
        Results(2, [Finding("no-date", "a.txt"), Finding("body-empty", "a.txt"), Finding("no-date", "b.txt")])
    )
    assert (
        text.index("seeds/a.txt\n") < text.index("[body-empty]") < text.index("[no-date]") < text.index("seeds/b.txt\n")
    )
    assert [line for line in text.split("\n") if line.startswith("seeds/")] == ["seeds/a.txt", "seeds/b.txt"]
    assert text.endswith("2 văn bản gốc, 3 điều cần lưu ý: 1 lỗi phải sửa, 2 cảnh báo, 0 ghi chú.")
    assert '      date: "…"' in text
    assert results_text(Results(1, [])).startswith("Không có điều gì cần lưu ý.")


def test_colours_change_no_word() -> None:
    coloured = results_text(EVERYTHING, ("vi", "en"), colour=True)
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == results_text(EVERYTHING, ("vi", "en"))


def test_hostile_words_forge_no_line_and_command_no_terminal() -> None:
    text = results_text(HOSTILE)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    wrapped = results_text(Results(1, [Finding("no-date", "a.txt", 1, "x " * 46 + "::error file=a::b")]))
    assert "::error" in wrapped
    assert not re.search(r"^\s*::", wrapped, re.MULTILINE)


COMMAND = re.compile(r"::(error|warning|notice) file=([^:,]*),line=(\d+),title=([^:,]*)::(.*)")


@pytest.mark.parametrize("results", [EVERYTHING, HOSTILE], ids=["all", "hostile"])
def test_each_finding_is_one_command_for_github(results: Results) -> None:
    *lines, counts = results_github(results, ("vi", "en")).split("\n")
    assert not counts.startswith("::")
    found = [COMMAND.fullmatch(line) for line in lines]
    assert len(found) == len(results.findings)
    assert all(found)
    levels = [level for level, _ in groupby(one[1] for one in found if one)]
    assert levels == [one for one in ("error", "warning", "notice") if one in levels]


def test_the_worst_is_told_to_github_first() -> None:
    told = results_github(Results(2, [Finding("no-date", "a.txt", 3), Finding("body-empty", "b, c.txt")]))
    first, second, _ = told.split("\n")
    assert first.startswith("::error file=seeds/b%2C c.txt,line=1,title=")
    assert second.startswith("::warning file=seeds/a.txt,line=3,title=")
    assert "%0A" in first


def test_json_has_stable_keys() -> None:
    data = json.loads(results_json(EVERYTHING))
    assert list(data) == ["version", "folder", "seeds", "counts", "results"]
    assert data["version"] == 1
    assert sum(data["counts"].values()) == len(kinds())
    findings = [finding for seed in data["results"] for finding in seed["findings"]]
    for finding in findings:
        assert list(finding) == ["id", "severity", "file", "line", "quote", "words", "paste", "values"]
        for said in finding["words"].values():
            assert list(said) == ["title", "what", "why", "how"]
    assert {finding["id"] for finding in findings} == set(kinds())
    assert list(json.loads(results_json(EVERYTHING, ("en",)))["results"][0]["findings"][0]["words"]) == ["en"]


@pytest.mark.parametrize("results", [EVERYTHING, HOSTILE, Results(0, [])])
@pytest.mark.parametrize("langs", [("vi",), ("vi", "en")])
def test_sarif_follows_its_schema(results: Results, langs: tuple[str, ...]) -> None:
    log = json.loads(results_sarif(results, langs, "a/seeds"))  # type: ignore[arg-type]
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(kinds())
    assert len(run["results"]) == len(results.findings)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"a/seeds/[!-~]+", uri)
        assert not re.search(r"(?<!\\)\[[^\]]*[^\\]\]\(", result["message"]["text"])


def test_a_finding_keeps_its_fingerprint_when_lines_are_put_in() -> None:
    def prints(*findings: Finding) -> list[str]:
        run = json.loads(results_sarif(Results(1, findings)))["runs"][0]
        return [result["partialFingerprints"]["finding/v1"] for result in run["results"]]

    first, moved, other = prints(
        Finding("menu-kept", "a.txt", 3, "Trang chủ"),
        Finding("menu-kept", "a.txt", 9, "Trang chủ"),
        Finding("menu-kept", "b.txt", 3, "Trang chủ"),
    )
    assert first == moved != other
