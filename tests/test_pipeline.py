"""The whole flow over a folder: what is built, what is told, and that nothing depends on order or on workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.pipeline import generate
from generator.prepare import batches, file_size

SEEDS = Path(__file__).parent.parent / "seeds"


def _copy(names: list[str], target: Path) -> Path:
    target.mkdir()
    for name in names:
        (target / name).write_bytes((SEEDS / name).read_bytes())
    return target


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _names() -> list[str]:
    return sorted(path.name for path in SEEDS.glob("*.txt"))


def test_the_real_seeds_become_articles_by_province_and_year(tmp_path: Path) -> None:
    summary = generate(SEEDS, tmp_path / "docs")
    assert summary.seeds == summary.articles == len(_names())
    pages = _bytes(tmp_path / "docs")
    assert "bac-kan/2024/dang-uy-so-y-te-trien-khai-nhiem-vu-nam-2024.md" in pages
    assert "id/002-b78558ee5c9ee912.html" in pages
    assert summary.newest == "2024-10-16"


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_and_workers_change_no_byte(tmp_path: Path, jobs: int) -> None:
    names = _names()
    one, other = _copy(names, tmp_path / "one"), _copy(names[::-1], tmp_path / "other")
    generate(one, tmp_path / "docs-one")
    generate(other, tmp_path / "docs-other", jobs)
    assert _bytes(tmp_path / "docs-one") == _bytes(tmp_path / "docs-other")


@pytest.mark.parametrize("at_once", [1, 3])
def test_how_many_seeds_are_dealt_with_at_once_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    seeds = _copy(_names(), tmp_path / "seeds")
    (seeds / "003-rong.txt").write_bytes(b"")
    (seeds / "004-khong-co-bai.txt").write_text("Trang chủ\nLiên hệ\n", encoding="utf-8")
    together = generate(seeds, tmp_path / "docs-one")
    monkeypatch.setattr(pipeline, "batches", lambda items, size, *_: batches(items, size, at_once))
    apart = generate(seeds, tmp_path / "docs-other")
    assert [repr(one) for one in together.findings] == [repr(one) for one in apart.findings]
    assert _bytes(tmp_path / "docs-one") == _bytes(tmp_path / "docs-other")


def test_batches_are_small_in_number_and_in_bytes(tmp_path: Path) -> None:
    sizes = [10] * 20 + [300_000] * 3 + [5_000_000, 10]
    paths = [tmp_path / f"{number:02}.txt" for number in range(len(sizes))]
    for path, size in zip(paths, sizes, strict=True):
        path.write_bytes(b"x" * size)
    paths.append(tmp_path / "gone.txt")
    made = list(batches(paths, file_size, 16))
    assert [path for batch in made for path in batch] == paths
    assert [len(batch) for batch in made] == [16, 5, 1, 1, 1, 2]


def test_bad_files_are_told_and_the_rest_is_built(tmp_path: Path) -> None:
    seeds = _copy(_names()[:1], tmp_path / "seeds")
    (seeds / "rong.txt").write_bytes(b"")
    (seeds / "nhi-phan.txt").write_bytes(bytes(range(256)) * 20)
    (seeds / "le-loi.yml").write_text("title: x\n", encoding="utf-8")
    summary = generate(seeds, tmp_path / "docs")
    assert summary.articles == 1
    assert {(one.seed, one.id) for one in summary.findings} >= {
        ("rong.txt", "seed-empty"),
        ("nhi-phan.txt", "seed-binary"),
        ("le-loi.yml", "facts-orphan"),
    }


def test_the_original_tells_the_encoding_of_its_file(tmp_path: Path) -> None:
    name = _names()[0]
    seeds = _copy([name], tmp_path / "seeds")
    generate(seeds, tmp_path / "docs")
    (seeds / name).write_bytes((SEEDS / name).read_text(encoding="utf-8").encode("utf-16"))
    generate(seeds, tmp_path / "other")
    for docs, encoding in (("docs", "UTF-8"), ("other", "UTF-16")):
        (page,) = (tmp_path / docs / "goc").iterdir()
        assert f'encoding: "{encoding}' in page.read_text(encoding="utf-8")


def test_a_page_without_any_article_is_told_and_not_shown(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "trang-chu.txt").write_text("Trang chủ\nGiới thiệu\nLiên hệ\n", encoding="utf-8")
    summary = generate(seeds, tmp_path / "docs")
    assert summary.articles == 0
    assert "body-empty" in {one.id for one in summary.findings}


def test_facts_of_an_editor_win(tmp_path: Path) -> None:
    name = _names()[2]
    seeds = _copy([name], tmp_path / "seeds")
    facts = 'title: "Tên <khác>"\ndate: 2023-12-31\nprovince: Hà Nam\nauthors: [Mai Lan]\nid: bai-cu\n'
    (seeds / name.replace(".txt", ".yml")).write_text(facts, encoding="utf-8")
    generate(seeds, tmp_path / "docs")
    pages = _bytes(tmp_path / "docs")
    assert "ha-nam/2023/ten-khac.md" in pages
    assert "id/bai-cu.html" in pages
    assert b"<kh" not in pages["id/bai-cu.html"]


def test_a_withdrawn_article_keeps_its_address_and_loses_its_body(tmp_path: Path) -> None:
    name = _names()[2]
    seeds = _copy([name], tmp_path / "seeds")
    (seeds / name.replace(".txt", ".yml")).write_text("withdrawn: Theo đề nghị\n", encoding="utf-8")
    generate(seeds, tmp_path / "docs")
    page = _bytes(tmp_path / "docs")["bac-kan/2024/dang-uy-so-y-te-trien-khai-nhiem-vu-nam-2024.md"].decode()
    assert "Theo đề nghị" in page
    assert "Chiều 16/01" not in page


def test_a_seed_that_is_gone_takes_its_pages_with_it(tmp_path: Path) -> None:
    seeds = _copy(_names(), tmp_path / "seeds")
    generate(seeds, tmp_path / "docs")
    before = set(_bytes(tmp_path / "docs"))
    (seeds / _names()[0]).unlink()
    summary = generate(seeds, tmp_path / "docs")
    gone = before - set(_bytes(tmp_path / "docs"))
    assert {path.split("/")[0] for path in gone} >= {"bac-ninh", "id"}
    assert summary.published.removed == len(gone)
