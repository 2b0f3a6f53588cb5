"""Pages of topics."""

from __future__ import annotations

from generator.write.entries import Entry
from generator.write.pages_topics import topic_pages
from tests.write.pages import meta_of


def test_topics(a_few: list[Entry]) -> None:
    pages = dict(topic_pages(a_few))
    meta = meta_of(pages["chu-de/index.md"])
    assert [(row["href"], row["count"]) for row in meta["rows"]] == [
        ("chu-de/dai-hoi-dang.html", 1),
        ("chu-de/nghi-quyet.html", 2),
    ]
    topic = meta_of(pages["chu-de/nghi-quyet.md"])
    assert [group["title"] for group in topic["groups"]] == ["Năm 2024", "Năm 2010"]
    assert topic["earlier"]["href"] == "chu-de/dai-hoi-dang.html"
    assert "later" not in topic
