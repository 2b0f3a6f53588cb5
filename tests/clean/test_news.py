"""Words of tense and of need that are no news where they belong to what is seen."""

from __future__ import annotations

import pytest

from generator.clean.news import counts, without_clauses


@pytest.mark.parametrize(
    ("low", "left"),
    [
        ("dân quân khiêng thuốc ra khỏi kho bị ngập nước", "dân quân khiêng thuốc ra khỏi kho ngập nước"),
        ("trao quà cho hộ nghèo có hoàn cảnh khó khăn", "trao quà cho hoàn cảnh khó khăn"),
        ("nhân viên hậu cần chuyển suất ăn", "nhân viên hậu chuyển suất ăn"),
        ("kho thuốc bị ngập nước", "kho thuốc bị ngập nước"),
        ("các trạm tiêm được đủ mũi", "các trạm tiêm được đủ mũi"),
        ("bác sĩ khám, nhiều người được chuyển tuyến", "bác sĩ khám, nhiều người được chuyển tuyến"),
    ],
)
def test_what_happened_to_what_is_seen_is_no_news(low: str, left: str) -> None:
    assert " ".join(without_clauses(low).split()) == left


def test_a_class_is_not_counted() -> None:
    assert not counts("các em lớp 9 tập ép tim")
    assert counts("đoàn trao 50 suất quà")
