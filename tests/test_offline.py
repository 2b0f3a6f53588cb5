"""The archive as one file: the same bytes on every run, dated without a clock, and linked from the site."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.offline import EPOCH, OfflineError, bundle_date, bundle_name, make_bundle, offer
from tests.links import read_page, target_of

OVERRIDES = Path(__file__).parents[1] / "overrides"
DAY = date(2024, 10, 16)
_PLACE = "<p><!-- ngoai-tuyen -->Bạn đang đọc bản này.<!-- /ngoai-tuyen --></p>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path, text in {
        "index.html": f"<h1>Kho</h1>{_PLACE}",
        "bac-kan/2024/bai.html": _PLACE,
        "assets/a.css": "a {}",
        "gioi-thieu.html": "<h1>Giới thiệu</h1>",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


# --- the date ---------------------------------------------------------------------------------------------


def _git(folder: Path, *arguments: str, when: str = "2024-10-16T23:30:00+07:00") -> None:
    names = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
    settings = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, env=os.environ | names, check=True, capture_output=True)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "kho" / "seeds"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_the_date_is_that_of_the_newest_commit_of_the_seeds(seeds: Path) -> None:
    _git(seeds.parent, "init", "-q")
    (seeds / "a.txt").write_text("a", encoding="utf-8")
    _git(seeds.parent, "add", "-A")
    _git(seeds.parent, "commit", "-qm", "a")
    (seeds.parent / "README").write_text("x", encoding="utf-8")
    _git(seeds.parent, "add", "-A")
    _git(seeds.parent, "commit", "-qm", "no seed", when="2025-01-01T00:00:00+00:00")
    assert bundle_date(seeds, {}) == DAY  # in UTC
    assert bundle_date(seeds, {EPOCH: "1704067200"}) == date(2024, 1, 1)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_copy_without_history_is_not_trusted(seeds: Path, tmp_path: Path) -> None:
    _git(seeds.parent, "init", "-q")
    for text in ("a", "b"):
        (seeds / "a.txt").write_text(text, encoding="utf-8")
        _git(seeds.parent, "add", "-A")
        _git(seeds.parent, "commit", "-qm", text)
    _git(tmp_path, "clone", "-q", "--depth", "1", seeds.parent.as_uri(), "copy")
    with pytest.raises(OfflineError, match="--unshallow"):
        bundle_date(tmp_path / "copy" / "seeds", {})
    assert bundle_date(tmp_path / "copy" / "seeds", {EPOCH: "1704067200"}) == date(2024, 1, 1)


@pytest.mark.parametrize("epoch", ["", "hôm nay", "9" * 30])
def test_no_date_is_told_in_one_line_with_the_remedy(seeds: Path, epoch: str) -> None:
    with pytest.raises(OfflineError) as error:
        bundle_date(seeds, {EPOCH: epoch, "GIT_DIR": "none"})
    assert EPOCH in str(error.value)
    assert "\n" not in str(error.value)


def test_a_date_before_what_the_file_can_tell_is_its_first(seeds: Path) -> None:
    assert bundle_date(seeds, {EPOCH: "0"}) == date(1980, 1, 1)


# --- the file ---------------------------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes_whatever_the_times_and_permissions(site: Path, tmp_path: Path) -> None:
    one, other = (tmp_path / name / bundle_name(DAY) for name in ("one", "other"))
    one.parent.mkdir()
    other.parent.mkdir()
    digest = make_bundle(site, one, DAY)
    copy = tmp_path / "copy"
    for path in sorted((path for path in site.rglob("*") if path.is_file()), reverse=True):  # made in another order
        target = copy / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        target.chmod(0o600)
        os.utime(target, (1, 1))
    assert make_bundle(copy, other, DAY) == digest == hashlib.sha256(one.read_bytes()).hexdigest()
    assert one.read_bytes() == other.read_bytes()
    assert [path.name for path in one.parent.iterdir()] == ["archive-2024-10-16.zip"]


def test_it_holds_the_site_in_one_folder(site: Path, tmp_path: Path) -> None:
    target = tmp_path / bundle_name(DAY)
    make_bundle(site, target, DAY)
    with zipfile.ZipFile(target) as bundle:
        assert bundle.testzip() is None
        names = bundle.namelist()
        assert names == sorted(names)
        assert {entry.date_time for entry in bundle.infolist()} == {(2024, 10, 16, 0, 0, 0)}
        assert {entry.external_attr for entry in bundle.infolist()} == {0o100644 << 16}
        bundle.extractall(tmp_path / "usb")
    unpacked = tmp_path / "usb" / "archive-2024-10-16"
    assert (unpacked / "index.html").read_bytes() == (site / "index.html").read_bytes()
    assert len([path for path in unpacked.rglob("*") if path.is_file()]) == 4


# --- the link ---------------------------------------------------------------------------------------------


def test_pages_that_keep_a_place_link_to_it(site: Path, tmp_path: Path) -> None:
    target = tmp_path / bundle_name(DAY)
    digest = make_bundle(site, target, DAY)
    about = (site / "gioi-thieu.html").read_bytes()
    assert offer(site, target, digest) == 2
    assert (site / target.name).read_bytes() == target.read_bytes()
    assert (site / "gioi-thieu.html").read_bytes() == about
    for path in ("index.html", "bac-kan/2024/bai.html"):
        (reference,) = read_page(site, path).references
        assert target_of(path, reference.url) == (target.name, "")
        text = (site / path).read_text(encoding="utf-8")
        assert digest in text
        assert "Bạn đang đọc bản này" not in text


# --- the command ------------------------------------------------------------------------------------------


def test_without_a_date_nothing_is_built(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert (
        main(["offline", "--seeds", str(seeds), "--docs", str(tmp_path / "docs"), "--site", str(tmp_path / "x")]) == 1
    )
    assert EPOCH in capsys.readouterr().err
    assert not (tmp_path / "docs").exists()


def test_the_command_packs_the_site(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(EPOCH, "1729036800")
    root = seeds.parent
    (root / "theme").mkdir()
    for template in OVERRIDES.glob("*.html"):  # the pages as they are called, with nothing around their text
        (root / "theme" / template.name).write_text("<h1>x</h1>{{ page.content }}", encoding="utf-8")
    settings = "site_name: x\nuse_directory_urls: false\nplugins: []\ntheme: {name: null, custom_dir: theme}\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    digests = []
    for _ in range(2):
        arguments = [
            "--config",
            root / "mkdocs.yml",
            "--seeds",
            seeds,
            "--docs",
            root / "docs",
            "--site",
            root / "site",
        ]
        monkeypatch.setenv(EPOCH, "1729036800")  # the build sets it to the newest article's
        assert main(["offline", *map(str, arguments), "--out", str(root / "out")]) == 0
        digests.append(hashlib.sha256((root / "out" / "archive-2024-10-16.zip").read_bytes()).hexdigest())
    assert digests[0] == digests[1]
    assert digests[0] in capsys.readouterr().out
