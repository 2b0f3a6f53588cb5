"""Dates in words."""

from __future__ import annotations

import pytest

from generator.write.dates import date_text


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2024-01-16", "16/01/2024"),
        ("2024-01", "tháng 01/2024"),
        ("2010", "năm 2010"),
        (None, "không rõ"),
        ("2020/2022", "2020/2022"),  # other EDTF is shown as it is
    ],
)
def test_date_text(edtf: str | None, text: str) -> None:
    assert date_text(edtf) == text


def test_what_stands_for_no_date() -> None:
    assert date_text(None, "") == ""
