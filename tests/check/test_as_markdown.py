"""Findings as a comment: by seed, the worst first, bounded, and with nothing of a seed taken for markup."""

from __future__ import annotations

import re

import markdown

from generator.check.as_markdown import findings_markdown, results_markdown
from generator.check.results import Results
from generator.model import Finding

EVIL = "@everyone [x](http://y) ```\n# z <img src=x>"


def test_nothing_found() -> None:
    assert findings_markdown([]) == "Không có điều gì cần lưu ý.\n"
    assert "0 lỗi phải sửa" in results_markdown(Results(3, []))


def test_seeds_with_errors_come_first_and_the_yaml_can_be_pasted() -> None:
    text = findings_markdown(
        [
            Finding("no-date", "a.txt"),
            Finding("province-conflict", "b.txt", 5, "Chiều 16/01"),
            Finding("seed-empty", "b.txt"),
        ]
    )
    assert (
        text.index("### `seeds/b.txt`")
        < text.index("`seed-empty`")
        < text.index("`province-conflict`")
        < text.index("### `seeds/a.txt`")
    )
    assert "Dán vào tệp `seeds/a.yml`:" in text
    assert '  ```yaml\n  date: "…"\n  ```' in text
    assert "(dòng 5)" in text
    assert "  > Chiều 16/01" in text


def test_both_languages() -> None:
    text = findings_markdown([Finding("no-title", "a.txt")], ("vi", "en"))
    assert "Không tìm thấy tiêu đề" in text
    assert "No title found" in text
    assert text.count("```yaml") == 1


def test_a_hostile_finding_stays_text() -> None:
    values = (("key", EVIL), ("file", EVIL), ("suggestion", EVIL), ("known", EVIL))
    text = findings_markdown([Finding("facts-unknown-key", EVIL, 1, EVIL, values)])
    html = markdown.markdown(text, extensions=["fenced_code"])
    outside = re.sub("<code>.*?</code>", "", html, flags=re.DOTALL)
    assert not re.search("@everyone|<a |<img|<h[12]", outside)
    assert html.count("<h3>") == 1


def test_the_length_is_bounded_and_the_rest_is_counted() -> None:
    findings = [Finding("no-date", f"{number}.txt") for number in range(500)]
    text = findings_markdown(findings, limit=5_000)
    assert len(text) < 5_200
    told = text.count("### ")
    assert f"Còn {500 - told} điều nữa" in text
