"""Names of files that fit everywhere are told apart from those that do not."""

from __future__ import annotations

import pytest

from generator.check.file_names import name_findings


def found(*names: str) -> list[tuple[str, str]]:
    return [(finding.id, finding.seed) for finding in name_findings(names)]


@pytest.mark.parametrize(
    "name", ["2024-hoi-nghi.txt", "000_0b9149e7308f2244.txt", "Bac-Kan/2024/a.b.TXT", "console.txt", "company1.txt"]
)
def test_fit(name: str) -> None:
    assert found(name) == []


@pytest.mark.parametrize(
    "name",
    ["Đại hội.txt", "a b.txt", "thư mục/a.txt", "a(1).txt", "a&b.txt", "+84.txt", "a" * 97 + ".txt"],
)
def test_unfit(name: str) -> None:
    assert found(name) == [("name-unfit", name)]


@pytest.mark.parametrize(
    "name",
    [
        "aux.txt",
        "CON.txt",
        "com1.txt",
        "LPT9.bai.txt",
        "nul/a.txt",
        "a:b.txt",
        "a?.txt",
        'a".txt',
        "a\\b.txt",
        "x /a.txt",
    ],
)
def test_reserved(name: str) -> None:
    assert found(name) == [("name-reserved", name)]


def test_clash() -> None:
    assert found("a.txt", "A.txt", "b.txt", "x/a.txt") == [("name-clash", "a.txt")]


def test_the_suggestion_fits_and_keeps_the_permalink() -> None:
    for name, meant in (("Đại hội Chi bộ.txt", "dai-hoi-chi-bo.txt"), ("aux.txt", "aux-bai.txt"), ("!!.txt", None)):
        (finding,) = name_findings([name])
        suggestion = dict(finding.values)["suggestion"]
        assert found(suggestion) == []
        assert meant in (None, suggestion)
