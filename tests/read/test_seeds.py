"""Which files are seeds, what is said of the others, and that no file makes the reader fail."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model import Facts, Finding
from generator.read import find_seeds, orphan_facts, read_seed
from generator.read.seeds import MAX_BYTES

SEEDS = Path(__file__).parents[2] / "seeds"


def write(root: Path, files: Mapping[str, bytes | str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def ids(findings: list[Finding]) -> list[str]:
    return [finding.id for finding in findings]


def test_find_seeds(tmp_path: Path) -> None:
    names = [
        "b.txt",
        "a/z.TXT",
        "a/.hidden.txt",
        ".git/x.txt",
        "a/b/c.Txt",
        "a.yml",
        "B.txt",
        "a-b/x.txt",
        "ghi chú.txt",
    ]
    write(tmp_path, dict.fromkeys(names, "x"))
    found = [path.relative_to(tmp_path).as_posix() for path in find_seeds(tmp_path)]
    assert found == ["B.txt", "a-b/x.txt", "a/b/c.Txt", "a/z.TXT", "b.txt", "ghi chú.txt"]


def test_no_folder(tmp_path: Path) -> None:
    assert find_seeds(tmp_path / "none") == []
    assert orphan_facts(tmp_path / "none") == []


def test_read_seed(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + "Sở Y tế\r\nBắc Ninh".encode()
    write(tmp_path, {"2020/bài.txt": data, "2020/bài.yml": "province: Bắc Ninh\ndate: 2020-01\n"})
    seed, findings = read_seed(tmp_path / "2020/bài.txt", tmp_path)
    assert findings == []
    assert seed is not None
    assert (seed.name, seed.text, seed.encoding) == ("2020/bài.txt", "Sở Y tế\nBắc Ninh", "utf-8")
    assert seed.sha256 == hashlib.sha256(data).hexdigest()
    assert seed.facts == Facts(province="bac-ninh", date="2020-01")


def test_names_are_nfc(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "bài.txt")
    write(tmp_path, {name: "Sở Y tế"})
    seed, _ = read_seed(tmp_path / name, tmp_path)
    assert seed is not None
    assert seed.name == "bài.txt"


def test_a_file_elsewhere(tmp_path: Path) -> None:
    write(tmp_path, {"x/a.txt": "Sở Y tế", "seeds/b.txt": ""})
    seed, findings = read_seed(tmp_path / "x/a.txt", tmp_path / "seeds")
    assert seed is not None
    assert (seed.name, findings) == ("a.txt", [])


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_real_seeds(path: Path) -> None:
    seed, findings = read_seed(path, SEEDS)
    assert findings == []
    assert seed is not None
    assert seed.text == path.read_text(encoding="utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "seed-empty"),
        (b"a\0b", "seed-binary"),
        (b"%PDF-1", "seed-binary"),
        (b"Gr\xfc\xdfe \xd8\xd6", "encoding-unknown"),
    ],
)
def test_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    write(tmp_path, {"a.txt": content, "a.yml": "provine: x"})
    seed, findings = read_seed(tmp_path / "a.txt", tmp_path)
    assert seed is None
    assert ids(findings) == [problem, "facts-unknown-key"]


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)  # sparse: takes no room, and is not read
    seed, findings = read_seed(path, tmp_path)
    assert seed is None
    assert ids(findings) == ["seed-too-large"]
    assert dict(findings[0].values) == {"size": "200.0 MB", "limit": "5.0 MB"}
    path.write_bytes(b"a" * MAX_BYTES)
    assert read_seed(path, tmp_path)[1] == []


def test_relative_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"seeds/2020/a.txt": "Sở Y tế"})
    monkeypatch.chdir(tmp_path)
    for path, root in (("seeds/2020/a.txt", tmp_path / "seeds"), (tmp_path / "seeds/2020/a.txt", "seeds")):
        seed, _ = read_seed(Path(path), Path(root))
        assert seed is not None
        assert seed.name == "2020/a.txt"


def test_missing_folder_and_pipe(tmp_path: Path) -> None:
    (tmp_path / "d.txt").mkdir()
    os.mkfifo(tmp_path / "p.txt")
    for name in ("none.txt", "d.txt", "p.txt", "a\0b.txt"):
        seed, findings = read_seed(tmp_path / name, tmp_path)
        assert seed is None
        assert ids(findings) == ["seed-unreadable"]


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    write(tmp_path, {"a.txt": "x"})
    monkeypatch.setattr(os, "open", refuse)  # the mode of a file does not stop root
    (finding,) = read_seed(tmp_path / "a.txt", tmp_path)[1]
    assert (finding.id, dict(finding.values)) == ("seed-unreadable", {"reason": "Permission denied"})


def test_links(tmp_path: Path) -> None:
    write(tmp_path, {"secret.txt": "mật", "secret.yml": "title: x", "seeds/real.txt": "Sở", "seeds/b.txt": "Sở"})
    root = tmp_path / "seeds"
    (root / "inside.txt").symlink_to(root / "real.txt")
    (root / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (root / "broken.txt").symlink_to(root / "none.txt")
    (root / "loop.txt").symlink_to(root / "loop.txt")
    (root / "b.yml").symlink_to(tmp_path / "secret.yml")
    results = {path.name: read_seed(path, root) for path in find_seeds(root)}
    assert {name: ids(findings) for name, (_, findings) in results.items()} == {
        "b.txt": ["facts-outside"],
        "broken.txt": ["seed-unreadable"],
        "inside.txt": [],
        "loop.txt": ["seed-unreadable"],
        "outside.txt": ["seed-outside"],
        "real.txt": [],
    }
    assert results["b.txt"][0] is not None
    assert results["b.txt"][0].facts == Facts()


def test_two_files_of_facts(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Sở", "a.yml": "title: A", "a.yaml": "title: B", "b.txt": "Sở", "b.yaml": "title: B"})
    seed, findings = read_seed(tmp_path / "a.txt", tmp_path)
    assert seed is not None
    assert seed.facts.title == "A"
    assert ids(findings) == ["facts-twice"]
    seed, findings = read_seed(tmp_path / "b.txt", tmp_path)
    assert seed is not None
    assert (seed.facts.title, findings) == ("B", [])


def test_notes(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Ñaûng boä Sôû Y teá", "b.txt": "Sở Y tế\nB\ufffdc Ninh"})
    seed, findings = read_seed(tmp_path / "a.txt", tmp_path)
    assert seed is not None
    assert (seed.text, ids(findings)) == ("Đảng bộ Sở Y tế", ["encoding-converted"])
    seed, findings = read_seed(tmp_path / "b.txt", tmp_path)
    assert seed is not None
    assert [(finding.id, finding.line) for finding in findings] == [("text-damaged", 2)]


def test_orphans(tmp_path: Path) -> None:
    names = ["a.txt", "a.yml", "b.yml", "c.YML", "c.txt", "d/e.yaml", "x.docx", "README.md", ".hidden.yml"]
    write(tmp_path, dict.fromkeys(names, "x"))
    assert [(finding.id, finding.seed) for finding in orphan_facts(tmp_path)] == [
        ("facts-orphan", "b.yml"),
        ("facts-orphan", "c.YML"),
        ("facts-orphan", "d/e.yaml"),
        ("file-ignored", "x.docx"),
    ]


def test_a_folder_in_place_of_the_facts_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Sở Y tế tổ chức hội nghị\n"})
    (tmp_path / "a.yml").mkdir()
    seed, findings = read_seed(tmp_path / "a.txt", tmp_path)
    assert seed is not None
    assert [(one.id, dict(one.values)["reason"]) for one in findings] == [("facts-unreadable", "Is a directory")]
