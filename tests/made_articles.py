"""Articles and entries for tests: made up, or those of a folder of seeds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.clean import clean
from generator.describe import describe
from generator.model import Article, CitedDocument, Evidence, Paragraph, Person
from generator.read import find_seeds, read_seed
from generator.write.entries import Entry, entry

#: Text that would be markup, a command, a field or a formula somewhere.
HOSTILE = (
    "<script>alert(1)</script></title>",
    "</script><!-- x -->\u2028y\u2029",
    'a "b" \\ {c} }d{ $e$ 100% f_g #h ~i ^j & k',
    "=HYPERLINK(1)\r\nER  - \r\nTY  - BOOK",
    "x},\n  author = {Kẻ xấu and Kẻ khác",
    "{{ 7*7 }} {% raw %} ---",
    "]]> &amp; &lt;b&gt; \x00\x1b\x07 \ufeff \ufffe",
    "đậm \U0001f600 e\u0301",
)


def make_article(id: str = "a1", **given: Any) -> Article:
    """An article with its fields given, or as good as any."""
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
        "authors": ("Nguyễn Văn A", "Thu Trang"),
        "publisher": "Báo Bắc Kạn",
        "section": "Tin tức",
        "view_count": None,
        "tags": ("dai-hoi-dang", "covid-19"),
        "people": (Person("Tô Mai Hoa", ("Giám đốc Sở Y tế",), 8),),
        "documents": (CitedDocument("03-KH/ĐU", "Kế hoạch", "2021-05-06", 9),),
        "captions": (),
        "paragraphs": (Paragraph("Chiều 16/01, Đảng ủy Sở Y tế tổ chức Hội nghị.", (1,)),),
        "spans": (),
        "evidence": (("date", Evidence("stated", "Ghi ở đầu bài.", 1, "16/01/2024")),),
        "url": "https://bao.example/bai?a=1&b=2",
    }
    return Article(**(fields | given))


def hostile_article(text: str, id: str = "a1", **given: Any) -> Article:
    """An article all of whose texts are ``text``."""
    fields: dict[str, Any] = {
        "title": text,
        "authors": (text, "Thu Trang"),
        "publisher": text,
        "section": text,
        "people": (Person(text, (text,), 1),),
        "documents": (CitedDocument(text, text, None, 1),),
        "paragraphs": (Paragraph(text, (1,)),),
        "rights": text,
        "note": text,
        "url": text,
    }
    return make_article(id, **(fields | given))


def made_entry(id: str = "a1", **given: Any) -> Entry:
    """The entry of an article made up, at an address made of its id."""
    return entry(make_article(id, **given), f"bac-kan/2024/{id}")


def hostile_entry(text: str, id: str = "a1") -> Entry:
    """The entry of an article all of whose texts are ``text``."""
    return entry(hostile_article(text, id), f"bac-kan/2024/{id}")


def understood(folder: Path) -> Iterator[Article]:
    """The articles of the seeds below a folder, as far as they can be read, by name."""
    for path in find_seeds(folder):
        seed, _ = read_seed(path, folder)
        if seed is not None:
            yield describe(seed, clean(seed.text))
