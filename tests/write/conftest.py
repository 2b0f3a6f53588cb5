"""What the tests of writing share: articles made up for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.model import Article, Evidence
from generator.write.entries import Entry, entry
from tests import made_articles

MakeArticle = Callable[..., Article]


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    """A function that makes an article, its fields given or as good as any."""

    def make(id: str = "a1", **given: Any) -> Article:
        fields: dict[str, Any] = {
            "authors": ("Nguyễn Văn A",),
            "section": None,
            "tags": ("dai-hoi-dang",),
            "people": (),
            "documents": (),
            "evidence": (("date", Evidence("stated", "Ghi ở đầu bài.", 1, "Chiều 16/01")),),
            "url": None,
        }
        return made_articles.make_article(id, **(fields | given))

    return make


@pytest.fixture(scope="session")
def a_few(make_article: MakeArticle) -> list[Entry]:
    """Entries of several provinces, years and topics, some not known, one withdrawn."""
    rows: list[tuple[str | None, str | None, str | None, tuple[str, ...]]] = [
        ("bac-kan", "thai-nguyen", "2024-01-16", ("dai-hoi-dang", "nghi-quyet")),
        ("bac-kan", "thai-nguyen", "2024", ()),
        ("thai-nguyen", "thai-nguyen", "2010", ("nghi-quyet",)),
        ("da-nang", "da-nang", "2023-02", ()),
        ("can-tho", "can-tho", None, ()),
        (None, None, "2023-05-01", ()),
        (None, None, None, ()),
    ]
    made = [
        entry(make_article(f"a{number}", province=province, province_today=today, date=date, tags=tags), f"x/{number}")
        for number, (province, today, date, tags) in enumerate(rows)
    ]
    return [*made, entry(make_article("gone", province="ha-noi", province_today="ha-noi", withdrawn="x"), "x/gone")]
