"""Dates that cannot be, beside the days that the caller and the facts give; no clock is asked."""

from __future__ import annotations

import datetime

import pytest

from generator.check.days import day_findings
from tests.made_articles import make_article

TODAY = datetime.date(2024, 3, 1)


def found(date: str | None, retrieved: str | None = None, today: datetime.date | None = TODAY) -> list[str]:
    return [finding.id for finding in day_findings(make_article(date=date, retrieved=retrieved), today)]


@pytest.mark.parametrize("date", ["2024-03-03", "2024-04", "2025", "2205-01-16"])
def test_the_future(date: str) -> None:
    assert found(date) == ["date-future"]
    assert found(date, today=None) == []


@pytest.mark.parametrize("date", ["2024-03-01", "2024-03-02", "2024-03", "2024", "1999-01-01", None])
def test_the_present_and_the_past(date: str | None) -> None:
    assert found(date) == []


def test_retrieval() -> None:
    assert found("2024-02-10", "2024-02-09") == ["date-after-retrieval"]
    assert found("2024-02-10", "2024-02-09", today=None) == ["date-after-retrieval"]
    assert found("2024-02", "2024-02-09") == []
    assert found("2024-02-09", "2024-02-09") == []
    assert found("2024-02-09", "2024-03-09") == ["retrieved-future"]
