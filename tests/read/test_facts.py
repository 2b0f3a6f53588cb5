"""What an editor states is taken, and what is wrong is said with its key, its line and a remedy."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import render
from generator.model import Facts, Finding
from generator.read.facts import MAX_BYTES, fields, parse_facts, read_facts
from generator.read.values import CHECKS, check_date, tag_labels


def parse(text: str) -> tuple[Facts, list[Finding]]:
    facts, findings = parse_facts(text.encode(), "a/b.txt", "a/b.yml")
    for finding in findings:
        assert render(finding).startswith("seeds/a/b.yml")
        assert "…]" not in render(finding, "en")
    return facts, findings


def only(text: str) -> tuple[Facts, Finding]:
    facts, findings = parse(text)
    assert len(findings) == 1, findings
    return facts, findings[0]


def suggestion(finding: Finding) -> str:
    return dict(finding.values)["suggestion"]


def test_table_is_the_model() -> None:
    assert sorted(fields()) == sorted(field.name for field in dataclasses.fields(Facts))
    for field in fields().values():
        assert field.kind in CHECKS


@pytest.mark.parametrize("key", list(fields()))
def test_every_example_is_taken(key: str) -> None:
    example = fields()[key].example
    text = f"{key}: {example!r}\n" if isinstance(example, list) else f'{key}: "{example}"\n'
    facts, findings = parse(text + ("withdrawn: Lý do\n" if key == "withdrawn_on" else ""))
    assert findings == []
    assert getattr(facts, key) not in (None, ())


def test_everything() -> None:
    facts, findings = parse(
        """
# Thông tin do biên tập viên khai
title:  Đại hội
  Chi bộ
date: 2020-01-20
event_date: 2020-01
province: TP. Hồ Chí Minh
authors: Đăng Thăng
tags: [dai-hoi-dang, Bảo hiểm y tế, dai-hoi-dang]
url: https://soyte.example.vn/tin?id=1
note: |
  Hai
  dòng
withdrawn: no longer true
section: ~
rights:
"""
    )
    assert findings == []
    assert facts == Facts(
        title="Đại hội Chi bộ",
        date="2020-01-20",
        event_date="2020-01",
        province="ho-chi-minh",
        authors=("Đăng Thăng",),
        tags=("dai-hoi-dang", "bhyt"),
        url="https://soyte.example.vn/tin?id=1",
        note="Hai\ndòng",
        withdrawn="no longer true",
    )


def test_scalars_stay_text() -> None:
    facts, _ = parse("title: no\nauthors: [2020, 1_000, ~x, 0x10]\npublisher: 2020-01-01 10:00:00\nsection: !!int 5")
    assert (facts.title, facts.publisher, facts.section) == ("no", "2020-01-01 10:00:00", "5")
    assert facts.authors == ("2020", "1_000", "~x", "0x10")


@pytest.mark.parametrize("text", ["", "# chỉ có ghi chú\n", "---\n", "  \n", "{}", "date:\ntitle: ''"])
def test_nothing_stated(text: str) -> None:
    facts, findings = parse(text)
    assert facts == Facts()
    assert [finding.id for finding in findings] in ([], ["facts-bad-value"])


def test_empty_list_states_none() -> None:
    assert parse("tags: []\nauthors: []") == (Facts(tags=(), authors=()), [])


@pytest.mark.parametrize(
    ("key", "meant"),
    [("provine", "province"), ("Title", "title"), ("tag", "tags"), ("event-date", "event_date"), ("qwerty", ""),
     ("tiêu đề", "title"), ("tác giả", "authors"), ("chu de", "tags"), ("<<", "")],
)  # fmt: skip
def test_unknown_key(key: str, meant: str) -> None:
    facts, finding = only(f"title: Một\n{key}: x\n")
    assert facts == Facts(title="Một")
    assert (finding.id, finding.line, suggestion(finding)) == ("facts-unknown-key", 2, meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("20/1/2020", "2020-01-20"),
        ("20-01-2020", "2020-01-20"),
        ("20.1.2020", "2020-01-20"),
        ("ngày 20 tháng 1 năm 2020", "2020-01-20"),
        ("Ngày 20/01/2020", "2020-01-20"),
        ("1/2020", "2020-01"),
        ("tháng 1 năm 2020", "2020-01"),
        ("năm 2020", "2020"),
        ("2020/1/5", "2020-01-05"),
        ("2020-1-5", "2020-01-05"),
        ("2020-01-05T10:00:00", "2020-01-05"),
        ("2020-02-30", ""),
        ("30/2/2020", ""),
        ("2020-13", ""),
        ("0000", ""),
        ("hôm qua", ""),
        ("2020?", ""),
    ],
)
def test_bad_date(text: str, meant: str) -> None:
    facts, finding = only(f'title: Một\ndate: "{text}"\n')
    assert facts == Facts(title="Một")
    assert (finding.id, finding.line, finding.quote, suggestion(finding)) == ("facts-bad-date", 2, text, meant)
    if meant:
        assert f'date: "{meant}"' in render(finding)
        assert check_date(meant).value == meant


def test_a_day_needs_its_day() -> None:
    assert only("retrieved: 2024-07")[1].id == "facts-bad-date"
    assert parse("retrieved: 2024-07-24")[0].retrieved == "2024-07-24"


@pytest.mark.parametrize(
    ("text", "meant"), [("Bắc Nin", "Bắc Ninh"), ("Hà Nôị 2", "Hà Nội"), ("Sở Y tế", ""), ("Tiền Gian", "Tiền Giang")]
)
def test_unknown_province(text: str, meant: str) -> None:
    _, finding = only(f"province: {text}")
    assert (finding.id, suggestion(finding)) == ("facts-unknown-province", meant)


@pytest.mark.parametrize("text", ["Hoà Bình", "hoa-binh", "tỉnh Hòa Bình", "HOA BINH"])
def test_province(text: str) -> None:
    assert parse(f"province: {text}") == (Facts(province="hoa-binh"), [])


def test_a_bad_tag_spares_the_others() -> None:
    facts, finding = only("tags:\n  - bhyt\n  - dai-hoi\n")
    assert facts.tags == ("bhyt",)
    assert (finding.id, finding.line, suggestion(finding)) == ("facts-unknown-tag", 3, "dai-hoi-dang")
    assert only("tags: khong-co-dau")[0].tags is None
    assert len(tag_labels()) == 40


@pytest.mark.parametrize(
    ("text", "meant"),
    [("soyte.example.vn/tin", "https://soyte.example.vn/tin"), ("ftp://x.vn", ""), ("javascript:alert(1)", ""),
     ("https://", ""), ("http://[x", ""), ("'https://x.vn/a b'", ""), ("'https://x.vn/<script>'", ""), ("tin", "")],
)  # fmt: skip
def test_bad_url(text: str, meant: str) -> None:
    _, finding = only(f"url: {text}")
    assert (finding.id, suggestion(finding)) == ("facts-bad-value", meant)


def test_bad_slug() -> None:
    _, finding = only("slug: Đại hội_Chi bộ")
    assert suggestion(finding) == "dai-hoi-chi-bo"
    assert only("id: ../../x")[1].id == "facts-bad-value"
    assert only("id: " + "a" * 81)[1].id == "facts-bad-value"


@pytest.mark.parametrize("text", ["true", "yes", "có", "Không", "x", "''"])
def test_withdrawal_needs_a_reason(text: str) -> None:
    facts, finding = only(f"withdrawn: {text}")
    assert (facts.withdrawn, finding.id) == (None, "facts-bad-value")
    assert only("withdrawn_on: 2024-07-24")[1].id == "facts-withdrawn-without-reason"


def test_too_long() -> None:
    assert only("title: " + "a" * 301)[1].id == "facts-bad-value"
    assert parse("title: " + "a" * 300)[1] == []


@pytest.mark.parametrize("text", ["title: [a]", "title: {a: b}", "date: [2020]", "authors: {a: b}", "tags: [[bhyt]]"])
def test_wrong_type(text: str) -> None:
    assert only(text)[1].id == "facts-wrong-type"


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("title: A\ntitle: B", "facts-duplicate-key", 2),
        ("title: a: b", "facts-syntax", 1),
        ("title: A\n\tdate: 2020", "facts-syntax", 2),
        ("title: 'A", "facts-syntax", 1),
        ("title: A\n---\ntitle: B", "facts-syntax", 2),
        ("title: @A", "facts-syntax", 1),
        ("title: a \x01 b c d e f g", "facts-syntax", None),
        ("title: A\nsection: &a B", "facts-alias", 2),
        ("section: *Ghi chú", "facts-alias", 1),
        ("authors: [[[[[[a]]]]]]", "facts-too-deep", 1),
        ("chỉ là chữ", "facts-not-mapping", 1),
        ("- a\n- b", "facts-not-mapping", 1),
        ("? [a]\n: b", "facts-unknown-key", 1),
    ],
)
def test_malformed(text: str, problem: str, line: int | None) -> None:
    _, finding = only(text)
    assert finding.id == problem
    if line is not None and problem != "facts-syntax":
        assert finding.line == line


def test_duplicate_keeps_the_first() -> None:
    facts, finding = only("title: A\ndate: 2020\ntitle: B")
    assert facts == Facts(title="A", date="2020")
    assert dict(finding.values)["first"] == "1"


@pytest.mark.parametrize("text", ["[" * 30_000, "{a: " * 10_000, "- " * 20_000, "a:\n" + " " * 60_000 + "b"])
def test_hostile_nesting(text: str) -> None:
    facts, findings = parse(text)
    assert facts == Facts()
    assert len(findings) == 1


def test_encodings() -> None:
    text = "title: Đại hội Chi bộ Sở Y tế\r\nprovince: Bắc Ninh\r\n"
    for data in (text.encode("utf-8-sig"), text.encode("utf-16")):
        assert parse_facts(data, "a.txt", "a.yml") == (Facts(title="Đại hội Chi bộ Sở Y tế", province="bac-ninh"), [])
    assert [finding.id for finding in parse_facts(b"a\0", "a.txt", "a.yml")[1]] == ["facts-encoding"]


def test_read_facts(tmp_path: Path) -> None:
    path = tmp_path / "b.yml"
    assert read_facts(path, "a/b.txt") == (Facts(), [])
    path.write_text("title: Một", encoding="utf-8")
    assert read_facts(path, "a/b.txt") == (Facts(title="Một"), [])
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    (finding,) = read_facts(path, "a/b.txt")[1]
    assert (finding.id, finding.seed, dict(finding.values)["file"]) == ("facts-too-large", "a/b.txt", "a/b.yml")
    path.unlink()
    path.mkdir()
    assert [finding.id for finding in read_facts(path, "a/b.txt")[1]] == ["facts-unreadable"]


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    facts, findings = parse_facts(data, "a.txt", "a.yml")
    assert isinstance(facts, Facts)
    for finding in findings:
        assert "\n" not in render(finding)


@given(st.lists(st.tuples(st.sampled_from([*fields(), "x"]), st.text(max_size=20)), max_size=5))
def test_any_values(pairs: list[tuple[str, str]]) -> None:
    facts, findings = parse_facts(
        "\n".join(f"{key}: {value}" for key, value in pairs).encode("utf-8"), "a.txt", "a.yml"
    )
    assert isinstance(facts, Facts)
    for finding in findings:
        assert "\n" not in render(finding)
