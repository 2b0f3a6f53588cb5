"""The bag: valid to those who read bags, the same bytes on every machine, and a look at the seeds years later."""

from __future__ import annotations

import argparse
import hashlib
import os
import zipfile
from datetime import date
from pathlib import Path

import bagit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import cli
from generator.bag import Bag, decoded, encoded, make_bag
from generator.cli import main
from generator.fixity import compare, read_manifest

DAY = date(2026, 3, 1)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "2020").mkdir(parents=True)
    (folder / "a.txt").write_text("Một\n", encoding="utf-8")
    (folder / "a.yml").write_text("date: 2020\n", encoding="utf-8")
    (folder / "2020" / "đại hội.txt").write_text("Hai\n", encoding="utf-8")
    (folder / ".an").write_text("ẩn", encoding="utf-8")
    (folder / "lien-ket.txt").symlink_to(tmp_path / "ngoai.txt")
    return folder


@pytest.fixture
def bag(seeds: Path, tmp_path: Path) -> Bag:
    bundle = tmp_path / "archive-2026-03-01.zip"
    bundle.write_bytes(b"PK-site")
    return make_bag(seeds, bundle, tmp_path / "out", DAY)


def test_others_find_it_valid(bag: Bag, tmp_path: Path) -> None:
    zipfile.ZipFile(bag.path).extractall(tmp_path / "unpacked")
    (folder,) = (tmp_path / "unpacked").iterdir()
    assert folder.name == "kho-2026-03-01"
    opened = bagit.Bag(str(folder))
    assert opened.validate(processes=1)
    assert opened.info["Bagging-Date"] == "2026-03-01"
    assert (
        opened.info["Payload-Oxum"]
        == f"{sum(path.stat().st_size for path in (folder / 'data').rglob('*') if path.is_file())}.4"
    )
    (folder / "data" / "seeds" / "a.txt").write_text("Sửa\n", encoding="utf-8")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


def test_it_holds_seeds_facts_and_site_and_nothing_from_elsewhere(bag: Bag) -> None:
    names = {name.partition("/data/")[2] for name in zipfile.ZipFile(bag.path).namelist() if "/data/" in name}
    assert names == {"seeds/a.txt", "seeds/a.yml", "seeds/2020/đại hội.txt", "archive-2026-03-01.zip"}


def test_two_runs_give_the_same_bytes(bag: Bag, seeds: Path, tmp_path: Path) -> None:
    for path in seeds.rglob("*.txt"):
        if not path.is_symlink():
            os.utime(path, (1, 1))
            path.chmod(0o600)
    again = make_bag(seeds, tmp_path / "archive-2026-03-01.zip", tmp_path / "again", DAY)
    assert again.path.read_bytes() == bag.path.read_bytes()


def test_its_checksum_lies_beside_it(bag: Bag) -> None:
    digest = hashlib.sha256(bag.path.read_bytes()).hexdigest()
    assert bag.checksum.read_text(encoding="utf-8") == f"{digest}  kho-2026-03-01.zip\n"


def test_signs_that_would_end_a_line_are_codes() -> None:
    assert encoded("100 %\n\r.txt") == "100 %25%0A%0D.txt"


@settings(deadline=None)
@given(st.text())
def test_a_path_is_read_back_from_a_manifest(path: str) -> None:
    assert "\n" not in encoded(path)
    assert decoded(encoded(path)) == path


# --- fixity -----------------------------------------------------------------------------------------------


def test_seeds_that_are_what_they_were(bag: Bag, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "a.yml").write_text("date: 2021\n", encoding="utf-8")  # facts may change
    (seeds / "moi.txt").write_text("Mới\n", encoding="utf-8")
    assert main(["fixity", str(bag.manifest), "--seeds", str(seeds)]) == 0
    assert capsys.readouterr().out == "2 nguyên vẹn, 0 đã khác, 0 đã mất, 1 mới.\n"


def test_a_seed_that_changed_or_is_gone_is_told(bag: Bag, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "a.txt").write_text("Một!\n", encoding="utf-8")
    (seeds / "2020" / "đại hội.txt").unlink()
    assert main(["fixity", str(bag.manifest), "--seeds", str(seeds)]) == 1
    shown = capsys.readouterr().out
    assert "seeds/a.txt: nội dung đã khác" in shown
    assert "seeds/2020/đại hội.txt: không còn" in shown


@pytest.mark.parametrize("text", ["<html>", "abc  data/seeds/a.txt", f"{'0' * 64}\n"])
def test_what_is_no_manifest_is_told_in_one_line(
    tmp_path: Path, seeds: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = tmp_path / "ban-ke.txt"
    manifest.write_text(text, encoding="utf-8")
    assert main(["fixity", str(manifest), "--seeds", str(seeds)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["fixity", str(tmp_path / "none"), "--seeds", str(seeds)]) == 1


def test_a_manifest_leads_nowhere_outside(tmp_path: Path, seeds: Path) -> None:
    manifest = tmp_path / "ban-ke.txt"
    manifest.write_text(f"{'0' * 64}  data/seeds/../../etc/x.txt\n", encoding="utf-8")
    assert compare(read_manifest(manifest), seeds).gone == ["../../etc/x.txt"]


def test_the_command_packs_the_bundle_that_it_built(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def offline(args: argparse.Namespace) -> int:
        args.out.mkdir()
        (args.out / "archive-2026-03-01.zip").write_bytes(b"PK")
        return 0

    monkeypatch.setattr(cli, "_offline", offline)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")
    out = tmp_path / "out"
    assert main(["bag", "--seeds", str(seeds), "--out", str(out)]) == 0
    assert "kho-2026-03-01/data/archive-2026-03-01.zip" in zipfile.ZipFile(out / "kho-2026-03-01.zip").namelist()
    assert "manifest-sha256.txt" in capsys.readouterr().out
    monkeypatch.setattr(cli, "_offline", lambda args: 1)
    assert main(["bag", "--seeds", str(seeds), "--out", str(tmp_path / "none")]) == 1
