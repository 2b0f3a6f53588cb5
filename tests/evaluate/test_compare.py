from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.evaluate import PageResult, compare_page, read_gold

Explained = dict[str, Any]


def result(gold: Path, explained: Explained) -> PageResult:
    return compare_page(read_gold(gold / "mine" / "page.json", gold, gold), explained)


def test_a_right_explanation_has_no_fault(gold: Path, right: Explained) -> None:
    page = result(gold, right)
    assert (page.f1, page.lost, page.leaked, page.uncovered, page.misjudged, page.meta_misses) == (1, 0, 0, 0, [], [])
    assert (page.lines, page.labels_right, page.stretches, page.stretches_right) == (5, 5, 2, 2)
    assert (page.joins, page.joins_right, page.joins_false) == (1, 1, 0)
    assert page.body_characters + page.other_characters == sum(
        not character.isspace()
        for line in read_gold(gold / "mine" / "page.json", gold, gold).lines
        for character in line
    )


def test_a_body_line_taken_for_another_is_lost(gold: Path, right: Explained) -> None:
    right["spans"][3]["label"] = "footer"
    page = result(gold, right)
    assert (page.body_right, page.body_missed, page.body_false) == (1, 1, 0)
    assert page.lost == len("Sáng 05/3, trạm y tế mở lớp tập huấn cho".replace(" ", ""))
    assert page.misjudged[0][:3] == (4, "body", "footer")


def test_a_line_taken_for_body_leaks(gold: Path, right: Explained) -> None:
    right["spans"][-1]["label"] = "body"
    page = result(gold, right)
    assert (page.body_false, page.leaked) == (1, len("LanAnh"))


def test_a_caption_left_in_the_body_leaks_though_the_line_is_right(gold: Path, right: Explained) -> None:
    right["spans"][5]["label"] = "body"
    page = result(gold, right)
    assert (page.f1, page.labels_right, page.leaked, page.stretches_right) == (1, 5, len("Ảnh:Lớphọc"), 1)
    assert [miss.line for miss in page.misjudged] == [5]


def test_a_caption_cut_too_early_loses_body_and_is_no_right_cut(gold: Path, right: Explained) -> None:
    right["spans"][4]["end"] -= 4
    right["spans"][5]["start"] -= 4
    page = result(gold, right)
    assert (page.lost, page.leaked, page.stretches_right) == (4, 0, 1)


def test_faults_of_the_ledger_are_counted(gold: Path, right: Explained) -> None:
    right["spans"][0]["end"] -= 3  # three characters uncovered
    right["spans"].append({"line": 6, "start": 0, "end": 2, "label": "byline", "rule": "again"})  # two covered twice
    right["spans"].append({"line": 99, "start": 0, "end": 1, "label": "body", "rule": "beyond"})
    assert result(gold, right).uncovered == 6


def test_joins_that_are_missing_or_too_many(gold: Path, right: Explained) -> None:
    right["paragraphs"] = [{"lines": [3, 4]}, {"lines": [5]}]
    page = result(gold, right)
    assert (page.joins_right, page.joins_false) == (0, 1)


def test_metadata_is_right_wrong_absent_or_none(gold: Path, right: Explained) -> None:
    right["meta"] |= {"date": "2024-07-24", "authors": [], "publisher": "BYT"}
    page = result(gold, right)
    assert page.meta == {
        "title": "right",
        "date": "wrong",
        "province": "right",
        "authors": "absent",
        "publisher": "wrong",
    }
    assert [(miss.field, miss.gold, miss.got) for miss in page.meta_misses if miss.verdict == "wrong"] == [
        ("date", "2024-03-05", "2024-07-24"),
        ("publisher", None, "BYT"),
    ]


def test_too_few_or_too_many_authors_are_wrong(gold: Path, right: Explained) -> None:
    right["meta"]["authors"] = ["Lan Anh", "Quản trị viên"]
    assert result(gold, right).meta["authors"] == "wrong"


def test_the_kind_of_a_date_is_the_kind_of_its_evidence(gold: Path, right: Explained) -> None:
    page = read_gold(gold / "mine" / "page.json", gold, gold)
    page.meta["date_kind"] = "event"
    right["evidence"] = {"date": {"line": 4, "quote": "Sáng 05/3", "kind": "event"}}
    assert compare_page(page, right).meta["date_kind"] == "right"
