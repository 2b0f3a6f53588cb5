"""The ``explain`` contract of DESIGN, on the real seeds."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from generator.explain import explain_seed, for_a_person

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLD = sorted((ROOT / "tests" / "gold" / "real").glob("*.json"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_the_gold_metadata_is_met_exactly(gold: Path) -> None:
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    explained = explain_seed(SEEDS / wanted["seed"], SEEDS)
    meta = {key: value for key, value in wanted["meta"].items() if key != "date_inferred"}
    assert {key: explained["meta"][key] for key in meta} == meta
    assert (explained["evidence"]["date"]["how"] == "inferred") == ("date_inferred" in wanted["meta"])


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_character_has_one_span_and_evidence_quotes_the_seed(path: Path) -> None:
    explained = explain_seed(path, SEEDS)
    lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).split("\n")
    covered: dict[int, int] = {}
    for span in explained["spans"]:
        assert span["start"] == covered.get(span["line"], 0)
        assert span["start"] < span["end"]
        covered[span["line"]] = span["end"]
    assert covered == {number: len(line) for number, line in enumerate(lines, 1) if line}
    for field, evidence in explained["evidence"].items():
        if evidence["line"]:
            quote, line = " ".join(evidence["quote"].split()), " ".join(lines[evidence["line"] - 1].split())
            assert quote.rstrip("… .") in line, field
        assert evidence["why"]


def test_an_unreadable_seed_is_explained_too(tmp_path: Path) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    explained = explain_seed(tmp_path / "rong.txt", tmp_path)
    assert (explained["spans"], explained["meta"]) == ([], {})
    assert [finding["id"] for finding in explained["findings"]] == ["seed-empty"]


def test_the_text_for_a_person_cannot_command_the_terminal(tmp_path: Path) -> None:
    seed = tmp_path / "x.txt"
    text = "Hội nghị tổng kết\n\nSáng 20/1/2020, Sở Y tế Bắc Ninh \x1b[2Jtổ chức hội nghị tổng kết công tác năm 2019.\n"
    seed.write_text(text, encoding="utf-8")
    shown = for_a_person(explain_seed(seed, tmp_path), text.split("\n"), colour=False)
    assert "\x1b" not in shown
    assert "Bắc Ninh" in shown
