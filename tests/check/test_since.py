"""What an edit changes: renames, deletions and changed ids, whatever strangers call their branches and files."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check.over_all import check_seeds
from generator.check.since import SinceError, changed_since
from tests.check.cases import BODY, GOOD, git, put, write


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with three seeds in ``seeds/``, on a branch that leaves ``main`` at its second commit."""
    root = tmp_path / "seeds"
    root.mkdir()
    put(root, mot__txt=GOOD, hai__txt=GOOD.replace("sáu", "bảy") + BODY, ba__txt="Khác hẳn.\n", ba__yml="id: so-ba\n")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    git(tmp_path, "checkout", "-q", "-b", "bai-moi")
    return root


def told(root: Path, ref: str = "main") -> list[tuple[str, str]]:
    results = check_seeds(root, changed=changed_since(ref, root))
    return [(one.id, one.seed) for one in results.findings if one.id in ("permalink-changed", "seed-deleted")]


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "y")


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda root: (root / "mot.txt").rename(root / "bon.txt"), [("permalink-changed", "bon.txt")]),
        (lambda root: put(root, ba__yml="id: khac\n"), [("permalink-changed", "ba.txt")]),
        (lambda root: (root / "ba.yml").unlink(), [("permalink-changed", "ba.txt")]),
        (lambda root: put(root, mot__yml="id: so-mot\n"), [("permalink-changed", "mot.txt")]),
        (lambda root: (root / "mot.txt").unlink(), [("seed-deleted", "mot.txt")]),
        (lambda root: put(root, mot__yml="title: A\n", mot__txt=GOOD + "Thêm."), []),
        (lambda root: put(root, nam__txt=GOOD, nam__yml="id: so-nam\n"), []),
    ],
)
def test_permalinks(
    repository: Path, edit: Callable[[Path], object], expected: list[tuple[str, str]], committed: bool
) -> None:
    edit(repository)
    if committed:
        commit(repository)
    assert told(repository) == expected


@pytest.mark.parametrize("committed", [True, False])
def test_a_rename_that_keeps_the_id_breaks_nothing(repository: Path, committed: bool) -> None:
    (repository / "2024").mkdir()
    (repository / "mot.txt").rename(repository / "2024" / "mot.txt")  # the id is that of the bare name
    (repository / "hai.txt").rename(repository / "bon.txt")
    write(repository, "bon.yml", "id: hai\n")
    if committed:
        commit(repository)
    assert told(repository) == []


def test_only_what_differs_from_where_the_branch_left_is_looked_at(repository: Path) -> None:
    write(repository, "moi.txt", GOOD.replace("Nam Cường", "Bằng Lãng"))
    write(repository, "ba.yml", "id: so-ba\ntitle: Khác\n")
    commit(repository)
    git(repository, "checkout", "-q", "main")
    write(repository, "mot.txt", "Đã sửa ở nhánh chính.\n")
    commit(repository)
    git(repository, "checkout", "-q", "bai-moi")
    results = check_seeds(repository, changed=changed_since("main", repository))
    assert results.seeds == 2
    assert ("duplicate-text", "moi.txt") in [(one.id, one.seed) for one in results.findings]


def test_orphans_of_the_edit_are_told(repository: Path) -> None:
    write(repository, "cu.yml", "title: A\n")
    git(repository.parent, "add", "-A")
    git(repository.parent, "commit", "-q", "-m", "y")
    git(repository.parent, "branch", "-f", "goc")
    write(repository, "le.yml", "title: A\n")
    (repository / "ba.txt").unlink()
    results = check_seeds(repository, changed=changed_since("goc", repository))
    assert [one.seed for one in results.findings if one.id == "facts-orphan"] == ["ba.yml", "le.yml"]


@pytest.mark.parametrize("ref", ["khong-co", "--output=x", "-h", "", "main; touch x", "HEAD:seeds"])
def test_a_base_that_git_does_not_know(repository: Path, ref: str) -> None:
    with pytest.raises(SinceError) as error:
        changed_since(ref, repository)
    assert "\n" not in str(error.value)
    assert not (repository / "x").exists()


def test_without_git(tmp_path: Path) -> None:
    with pytest.raises(SinceError):
        changed_since("HEAD", tmp_path)


@pytest.mark.parametrize(
    "name", ["$(touch x).txt", "-rf.txt", "a\nb.txt", ":(glob)**.txt", "*.txt", "Đại hội.txt", "a\tb.txt"]
)
def test_names_are_only_names(repository: Path, name: str) -> None:
    write(repository, name, GOOD)
    commit(repository)
    changed = changed_since("main", repository)
    assert changed.files == {name}
    (repository / name).unlink()
    commit(repository)
    assert changed_since("main", repository).files == set()
    assert not (repository / "x").exists()


def test_nothing_that_a_repository_configures_is_run(repository: Path) -> None:
    marker = repository.parent / "chay"
    script = repository.parent / "chay.sh"
    script.write_text(f"#!/bin/sh\ntouch {marker}\n", encoding="utf-8")
    script.chmod(0o755)
    for key in ("diff.external", "core.fsmonitor"):
        git(repository, "config", key, script.as_posix())
    subprocess.run(["git", "config", "diff.x.textconv", script.as_posix()], cwd=repository, check=True)
    write(repository.parent, ".gitattributes", "*.txt diff=x\n")
    write(repository, "mot.txt", GOOD + "Thêm.")
    changed_since("main", repository)
    assert not marker.exists()
