"""What the tests of writing share: articles made up for them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from generator.model import Article, Evidence, Paragraph
from generator.write.entries import Entry, entry

MakeArticle = Callable[..., Article]


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    """A function that makes an article, its fields given or as good as any."""

    def make(id: str = "a1", **given: Any) -> Article:
        date = given.get("date", "2024-01-16")
        fields: dict[str, Any] = {
            "seed": f"{id}.txt",
            "sha256": hashlib.sha256(id.encode()).hexdigest(),
            "id": id,
            "title": "Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024",
            "date": date,
            "date_kind": "published" if date else None,
            "date_precision": {4: "year", 7: "month", 10: "day"}[len(date)] if date else None,
            "event_date": None,
            "province": "bac-kan",
            "province_today": "thai-nguyen",
            "authors": ("Nguyễn Văn A",),
            "publisher": "Báo Bắc Kạn",
            "section": None,
            "view_count": None,
            "tags": ("dai-hoi-dang",),
            "people": (),
            "documents": (),
            "captions": (),
            "paragraphs": (Paragraph("Chiều 16/01, Đảng ủy Sở Y tế tổ chức Hội nghị.", (1,)),),
            "spans": (),
            "evidence": (("date", Evidence("stated", "Ghi ở đầu bài.", 1, "Chiều 16/01")),),
        }
        return Article(**(fields | given))

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
