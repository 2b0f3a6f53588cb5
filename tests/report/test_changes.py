"""What was done to which seed, told by git whatever the names are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.since import changed_since
from generator.report.changes import at_commit, changes
from generator.report.subject import Subject
from tests.simulate_pr import HOSTILE_NAME, commit, make_repository


def test_each_kind_of_change_is_told(changed: list[Subject]) -> None:
    kinds = {one.change.name: one.change.kind for one in changed}
    assert kinds["2024-bai-tot-1.txt"] == "added"
    assert kinds["002_b78558ee5c9ee912.txt"] == "facts"
    assert kinds["ten-moi.txt"] == "renamed"
    assert kinds["001_5f95317938e90881.txt"] == "deleted"
    assert kinds["ghi-chu.docx"] == kinds["mo-coi.yml"] == "other"
    assert "000_0b9149e7308f2244.txt" not in kinds  # the old name of a renamed seed is not deleted


def test_a_name_is_data_and_runs_nothing(pull_request: Path, changed: list[Subject]) -> None:
    assert HOSTILE_NAME in {one.change.name for one in changed}
    assert not list(pull_request.parent.rglob("pwned"))
    assert not Path("pwned").exists()


def test_an_edited_text_and_facts_that_went_with_their_seed(tmp_path: Path) -> None:
    seeds = make_repository(tmp_path / "kho")
    edited, removed = seeds / "2024-bai-tot-2.txt", seeds / "2024-bai-tot-1.txt"
    edited.write_text(edited.read_text(encoding="utf-8") + "Thêm một dòng.\n", encoding="utf-8")
    removed.unlink()
    removed.with_suffix(".yml").unlink()
    commit(seeds.parent, "Edit")
    found = {(one.kind, one.name) for one in changes(changed_since("HEAD^1", seeds), seeds)}
    assert found == {("changed", edited.name), ("deleted", removed.name)}


def test_what_a_file_held_is_read_with_a_limit(pull_request: Path) -> None:
    base = changed_since("main", pull_request).base
    held = at_commit(base, "001_5f95317938e90881.txt", pull_request, 1_000_000)
    assert held
    assert at_commit(base, "001_5f95317938e90881.txt", pull_request, len(held) - 1) is None
    assert at_commit(base, "khong-co.txt", pull_request) is None


@pytest.mark.parametrize("name", ["a\0b", "--help", "../../../etc/passwd"])
def test_odd_names_are_not_there(pull_request: Path, name: str) -> None:
    assert at_commit("HEAD", name, pull_request) is None
