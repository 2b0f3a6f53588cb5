"""Publishing: all or nothing, nothing of other people's, nothing outside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.write.files import Published, PublishError, publish


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    made = tmp_path / "docs"
    made.mkdir()
    (made / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    return made


def _tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_publish(docs: Path, tmp_path: Path) -> None:
    assert publish(iter([("index.md", "Trang chủ\n"), ("bac-kan/2024/x.md", "x")]), docs) == Published(2, 0, 0)
    assert _tree(docs) == {
        ".generated": "bac-kan/2024/x.md\nindex.md\n",
        "bac-kan/2024/x.md": "x",
        "gioi-thieu.md": "# Giới thiệu\n",
        "index.md": "Trang chủ\n",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_docs_need_not_exist(tmp_path: Path) -> None:
    publish([("a.md", "a")], tmp_path / "docs")
    assert (tmp_path / "docs/a.md").read_bytes() == b"a"


def test_what_does_not_change_is_not_touched(docs: Path) -> None:
    publish([("a.md", "a"), ("b.md", "b")], docs)
    before = {name: (docs / name).stat() for name in ("a.md", ".generated")}
    assert publish([("a.md", "a"), ("b.md", "B")], docs) == Published(1, 1, 0)
    for name, stat in before.items():
        after = (docs / name).stat()
        assert (after.st_mtime_ns, after.st_ino) == (stat.st_mtime_ns, stat.st_ino)


def test_stale_files_go_with_their_folders(docs: Path) -> None:
    publish([("bac-kan/2024/x.md", "x"), ("bac-kan/2023/y.md", "y"), ("id/x.html", "x")], docs)
    (docs / "id/của-tôi.txt").write_text("của tôi", encoding="utf-8")
    assert publish([("bac-kan/2023/y.md", "y")], docs) == Published(0, 1, 2)
    assert sorted(_tree(docs)) == [".generated", "bac-kan/2023/y.md", "gioi-thieu.md", "id/của-tôi.txt"]
    assert not (docs / "bac-kan/2024").exists()


def test_a_hand_written_file_is_never_replaced(docs: Path) -> None:
    publish([("a.md", "a")], docs)
    before = _tree(docs)
    with pytest.raises(PublishError, match=r"docs/gioi-thieu\.md: tệp này không do chương trình tạo ra"):
        publish([("a.md", "A"), ("gioi-thieu.md", "x")], docs)
    assert _tree(docs) == before


def test_a_failure_while_staging_leaves_the_last_good_state(docs: Path, tmp_path: Path) -> None:
    publish([("a.md", "a")], docs)
    before = _tree(docs)

    def broken() -> Iterator[tuple[str, str]]:
        yield "a.md", "A"
        yield "b.md", "b"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(broken(), docs)
    assert _tree(docs) == before
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_a_left_over_staging_folder_is_cleaned(docs: Path, tmp_path: Path) -> None:
    left_over = tmp_path / ".staging-docs"
    (left_over / "old").mkdir(parents=True)
    (left_over / "old/x.md").write_text("x")
    publish([("a.md", "a")], docs)
    assert not left_over.exists()
    assert not (docs / "old").exists()


def test_an_interruption_of_the_commit_is_mended_by_the_next_run(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish([("a.md", "a"), ("b.md", "b")], docs)
    moved: list[Path] = []
    replace = os.replace

    def stop_after_two(source: str | Path, target: str | Path) -> None:
        if len(moved) == 2:
            raise KeyboardInterrupt
        moved.append(Path(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", stop_after_two)
    pages = [("c.md", "c"), ("d.md", "d"), ("a.md", "A")]
    with pytest.raises(KeyboardInterrupt):
        publish(pages, docs)
    monkeypatch.undo()
    assert moved[0].name == ".generated"  # what is about to be moved is ours before it is moved
    publish(pages, docs)
    assert _tree(docs) == {
        ".generated": "a.md\nc.md\nd.md\n",
        "a.md": "A",
        "c.md": "c",
        "d.md": "d",
        "gioi-thieu.md": "# Giới thiệu\n",
    }


@pytest.mark.parametrize(
    "path",
    [
        *("../x.md", "/etc/x", "a/../../x", "a//b", "", ".", "..", "a/.", "a./b", "x."),
        *(".generated", "a/.git/x", "C:/x", "a\\b", "a\0b", "a\n", "é.md", "a b", "~/x"),
    ],
)
def test_a_path_that_is_not_safe_is_refused(docs: Path, path: str) -> None:
    before = _tree(docs.parent)
    with pytest.raises(PublishError, match="đường dẫn không hợp lệ"):
        publish([("ok.md", "ok"), (path, "x")], docs)
    assert _tree(docs.parent) == before


def test_a_link_that_leads_outside_is_refused(docs: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (docs / "bac-kan").symlink_to(outside, target_is_directory=True)
    with pytest.raises(PublishError, match="dẫn ra ngoài"):
        publish([("bac-kan/2024/x.md", "x")], docs)
    assert list(outside.iterdir()) == []


def test_a_manifest_that_was_tampered_with_removes_nothing_outside(docs: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious.md"
    precious.write_text("x")
    (docs / ".generated").write_text("../precious.md\n")
    with pytest.raises(PublishError, match="đường dẫn không hợp lệ"):
        publish([("a.md", "a")], docs)
    assert precious.exists()


def test_two_pages_cannot_share_a_path(docs: Path) -> None:
    with pytest.raises(PublishError, match="cùng một đường dẫn"):
        publish([("a/X.md", "1"), ("a/x.md", "2")], docs)
