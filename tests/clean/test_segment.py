"""A line as the rules see it: what explains it, and whether it may be the cell of a table."""

from __future__ import annotations

import pytest

from generator.clean.lines import make_line
from generator.clean.segment import see
from tests.clean.pages import LEAD


def test_long_prose_is_never_explained_as_debris() -> None:
    assert not see(make_line(1, "Bản quyền thuộc về " + LEAD * 5)).explained
    assert see(make_line(1, "Bản quyền thuộc về Sở Y tế")).explained


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "245", "12/5/1980", "37 °C"])
def test_a_cell_of_a_table(text: str) -> None:
    assert see(make_line(1, text)).is_cell


@pytest.mark.parametrize("text", ["Lượt xem: 28", "Tin liên quan", "Thứ Tư, ngày 24/07/2024 08:15", "Bản in"])
def test_no_cell_of_a_table(text: str) -> None:
    assert not see(make_line(1, text)).is_cell


@pytest.mark.parametrize("line", ["07h30 - 08h00", "7 giờ 30", "từ 8h đến 9h30", "8:00 – 9:00"])
def test_hours_of_a_programme_are_cells(line: str) -> None:
    assert see(make_line(1, line)).is_cell
