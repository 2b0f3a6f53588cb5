"""Words blacked out stay in their place, and no page, index or data file shows them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Finding
from generator.pipeline import generate
from generator.read import read_seed
from generator.read.redact import BLACK, redact
from generator.read.seeds import MAX_LINES

PAGE = """Sở Y tế Bắc Kạn thăm người bệnh
Sáng 16/01/2024, đoàn công tác Sở Y tế tỉnh Bắc Kạn đến thăm bà Trần Thị Mẫu đang điều trị tại bệnh viện.
Gia đình bà Trần Thị Mẫu cho biết sẽ tiếp tục điều trị theo hướng dẫn; số điện thoại của gia đình là 0987.111.222.
Người liên hệ: 0987.111.222
"""
SECRETS = ("Trần Thị Mẫu", "0987.111.222")


def seed_folder(root: Path, facts: str, page: str = PAGE) -> Path:
    (root / "bai.txt").write_text(page, encoding="utf-8")
    (root / "bai.yml").write_text(facts, encoding="utf-8")
    return root / "bai.txt"


def ids(findings: list[Finding]) -> list[str]:
    return [finding.id for finding in findings]


def test_lines_and_columns_hold_and_the_digest_is_the_files(tmp_path: Path) -> None:
    path = seed_folder(
        tmp_path, f"redact: {list(SECRETS)}\ntitle: Thăm bà Trần Thị Mẫu\nauthors: [Trần Thị Mẫu, Thu]\n"
    )
    seed, findings = read_seed(path, tmp_path)
    assert seed is not None
    assert findings == []
    assert [len(line) for line in seed.lines] == [len(line) for line in PAGE.split("\n")]
    assert not any(secret in seed.text for secret in SECRETS)
    assert (seed.redacted, seed.sha256) == (4, hashlib.sha256(PAGE.encode()).hexdigest())
    assert seed.facts.title == f"Thăm bà {BLACK * 12}"
    assert seed.facts.authors == (BLACK * 12, "Thu")


def test_no_written_file_shows_them_and_the_page_says_so(tmp_path: Path) -> None:
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    seed_folder(seeds, f"redact: {list(SECRETS)}\ntitle: Thăm bà Trần Thị Mẫu\nnote: Gọi 0987.111.222\n")
    generate(seeds, docs)
    written = {
        path.relative_to(docs).as_posix(): path.read_bytes().decode() for path in docs.rglob("*") if path.is_file()
    }
    assert len(written) > 10
    for name, text in written.items():
        assert not any(secret in text for secret in SECRETS), name
        assert "tran-thi-mau" not in name
    pages = [text for name, text in written.items() if name.startswith(("bac-kan/2024/", "goc/"))]
    assert sum("4 chỗ (█) để giữ riêng tư, theo tệp dữ kiện bai.yml của người biên tập" in text for text in pages) == 2


def test_what_does_not_occur_is_told(tmp_path: Path) -> None:
    seed, findings = read_seed(seed_folder(tmp_path, 'redact: ["0987 111 222"]'), tmp_path)
    assert seed is not None
    assert [(one.id, one.quote, dict(one.values)["file"]) for one in findings] == [
        ("redact-missing", "0987 111 222", "bai.yml")
    ]


@pytest.mark.parametrize(
    "facts",
    [
        "redact: [a]",  # one letter
        "redact: {a: b}",
        "redact: ['Trần Thị Mẫu'",
        "redacted: ['Trần Thị Mẫu']",
        "redact: ['Trần Thị Mẫu']\nredact: ['0987.111.222']",
        "redact: ['Trần Thị Mẫu', '']",
        "redact: [" + "'Trần Thị Mẫu', " * 101 + "]",
        "title: a: b\nredact: ['Trần Thị Mẫu']",
        "bôi đen: ['redact']\nchữ phải bôi đen: ['Trần Thị Mẫu']",
    ],
)
def test_a_page_is_held_back_where_it_is_not_clear_what_to_black_out(tmp_path: Path, facts: str) -> None:
    seed, findings = read_seed(seed_folder(tmp_path, facts), tmp_path)
    assert seed is None
    assert "redact-unsure" in ids(findings)


def test_other_errors_do_not_hold_it_back(tmp_path: Path) -> None:
    seed, findings = read_seed(seed_folder(tmp_path, "redact: ['Trần Thị Mẫu']\ndate: hôm qua\n"), tmp_path)
    assert seed is not None
    assert (seed.redacted, ids(findings)) == (2, ["facts-bad-date"])


def test_a_seed_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    path = seed_folder(tmp_path, "", "a\n" * MAX_LINES)
    seed, findings = read_seed(path, tmp_path)
    assert (seed, ids(findings)) == (None, ["seed-too-many-lines"])
    path.write_text("a\n" * (MAX_LINES - 1), encoding="utf-8")
    assert read_seed(path, tmp_path)[0] is not None


def test_overlapping_strings_leave_nothing() -> None:
    assert redact("xabcabcx", ("abca", "cabc", "zz")) == ("x" + BLACK * 6 + "x", 1, ("zz",))
    assert redact("aaa" * 1000, ("aa",)).text == BLACK * 3000


@given(st.text("ab c\n", max_size=60), st.lists(st.text("ab c", min_size=2, max_size=4), max_size=4))
def test_any_text(text: str, strings: list[str]) -> None:
    result = redact(text, strings)
    assert len(result.text) == len(text)
    assert [i for i, char in enumerate(result.text) if char == "\n"] == [
        i for i, char in enumerate(text) if char == "\n"
    ]
    assert not any(string in result.text for string in strings)
    assert set(result.missing) == {string for string in strings if string not in text}
    assert all(new in (old, BLACK) for old, new in zip(text, result.text, strict=True))
