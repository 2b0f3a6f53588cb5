from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from generator.evaluate import GoldError, find_gold, read_gold


def spoil(gold: Path, **changes: Any) -> Path:
    path = gold / "mine" / "page.json"
    truth = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(truth | changes), encoding="utf-8")
    return path


def test_floors_are_no_gold(gold: Path) -> None:
    (gold / "floors.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in find_gold(gold)] == ["page.json"]


def test_lines_count_after_bom_crlf_and_nfd(gold: Path) -> None:
    text = gold / "mine" / "page.txt"
    decomposed = unicodedata.normalize("NFD", text.read_text(encoding="utf-8")).replace("\n", "\r\n")
    text.write_bytes(b"\xef\xbb\xbf" + decomposed.encode())
    assert read_gold(gold / "mine" / "page.json", gold, gold).lines[2] == "Tập huấn phòng bệnh tay chân miệng"


def test_the_text_may_be_in_the_seeds(gold: Path, tmp_path: Path) -> None:
    (gold / "mine" / "page.txt").rename(tmp_path / "page.txt")
    assert read_gold(gold / "mine" / "page.json", gold, tmp_path).path == tmp_path / "page.txt"
    with pytest.raises(GoldError, match="neither beside it nor in the seeds"):
        read_gold(gold / "mine" / "page.json", gold, gold)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"line": 1, "label": "body", "text": "other words"}, "line 1 of the text does not begin with 'other words'"),
        ({"line": 99, "label": "body", "text": ""}, "line 99"),
        ({"line": 1, "label": "nonsense", "text": "Thứ tư"}, "unknown label 'nonsense'"),
        ({"line": 1, "label": "title", "text": "Thứ tư"}, "line 3 is not labelled"),
        ({"label": "title"}, "not a gold file"),
    ],
)
def test_gold_that_contradicts_its_text_is_refused(gold: Path, entry: dict[str, Any], message: str) -> None:
    with pytest.raises(GoldError, match=message):
        read_gold(spoil(gold, lines=[entry]), gold, gold)


def test_a_line_is_labelled_once(gold: Path) -> None:
    entry = {"line": 1, "label": "page_date", "text": "Thứ tư"}
    with pytest.raises(GoldError, match="labelled twice"):
        read_gold(spoil(gold, lines=[entry, entry]), gold, gold)


def test_a_stretch_must_be_in_its_line(gold: Path) -> None:
    with pytest.raises(GoldError, match="line 4 does not hold the dateline"):
        read_gold(spoil(gold, dateline=[[4, "TTXVN -"]]), gold, gold)


def test_three_joined_lines_are_two_joins(gold: Path) -> None:
    assert read_gold(spoil(gold, joins=[[3, 4, 5]]), gold, gold).joins == {(3, 4), (4, 5)}
