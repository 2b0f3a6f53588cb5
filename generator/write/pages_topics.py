"""The pages of topics: the list of all that occur, and one for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.collate import vietnamese_key
from generator.write.entries import Entry
from generator.write.pages_listing import Pages, counted, listing, page, shown_entries, year_groups


def by_topic(entries: Sequence[Entry]) -> list[tuple[tuple[str, str], list[Entry]]]:
    """The entries by (slug, label) of each of their topics, in Vietnamese order."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for one in entries:
        for tag in one.tags:
            groups.setdefault(tag, []).append(one)
    return sorted(groups.items(), key=lambda pair: vietnamese_key(pair[0][1]))


def topic_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    """The topics with their counts, in Vietnamese order."""
    return [counted({"title": name, "href": f"chu-de/{slug}.html"}, group) for (slug, name), group in by_topic(shown)]


def topic_pages(entries: Iterable[Entry]) -> Pages:
    """The list of all topics that occur, and pages for each, by year."""
    shown = shown_entries(entries)
    rows = topic_rows(shown)
    yield (
        "chu-de/index.md",
        page("topics.html", "Theo chủ đề", "Các chủ đề của tin bài trong kho.", rows=rows),
    )
    for number, ((slug, label), group) in enumerate(by_topic(shown)):
        yield from listing(
            f"chu-de/{slug}",
            "topic.html",
            label,
            f"Tin bài y tế và công tác Đảng về chủ đề: {label}.",
            year_groups(group),
            earlier=rows[number - 1] if number else None,
            later=rows[number + 1] if number + 1 < len(rows) else None,
        )
