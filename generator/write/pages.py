"""Index pages: the home page, provinces, years, topics, names, and what is not known.

Each is a Markdown file whose front matter carries the lists; the template of its kind shows them. Every function takes
the entries of the whole archive, in any order, and gives paths below ``docs/`` with their text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.write.entries import Entry, row
from generator.write.pages_listing import (
    NO_PROVINCE,
    NO_YEAR,
    Group,
    Pages,
    listing,
    page,
    shown_entries,
    span,
    year_rows,
)
from generator.write.pages_map import province_map
from generator.write.pages_names import name_kinds, name_pages
from generator.write.pages_provinces import province_pages, province_rows
from generator.write.pages_topics import topic_pages, topic_rows
from generator.write.pages_years import year_pages, years_chart
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

SITE_NAME = "Kho tin Y tế và công tác Đảng các tỉnh"
NEWEST = 10


def home_page(entries: Iterable[Entry]) -> Pages:
    """The home page: what the archive is, how much it holds, where to begin, and the newest articles."""
    shown = shown_entries(entries)
    text = page(
        "home.html",
        SITE_NAME,
        "Kho lưu trữ tin bài của ngành y tế và các tổ chức Đảng trong ngành y tế ở các tỉnh, thành phố Việt Nam.",
        articles=len(shown),
        span=span(shown),
        years=year_rows(shown),
        provinces=province_rows(shown),
        topics=topic_rows(shown),
        names=name_kinds(shown),
        map=province_map(shown),
        chart=years_chart(shown),
        unknown=_unknown_count(shown),
        newest=[row(one) for one in shown[:NEWEST]],
        search={"exclude": True},
    )
    return {"index.md": text}


def _unknown_count(shown: Sequence[Entry]) -> int:
    return sum(one.year is None or one.province is None for one in shown)


def unknown_page(entries: Iterable[Entry]) -> Pages:
    """What has no year or no province, with a word on how to supply it; nothing if all is known."""
    shown = shown_entries(entries)
    groups = [
        Group(NO_YEAR, UNKNOWN_YEAR, [one for one in shown if one.year is None], f"nam/{UNKNOWN_YEAR}.html"),
        Group(
            NO_PROVINCE,
            UNKNOWN_PROVINCE,
            [one for one in shown if one.province is None],
            f"{UNKNOWN_PROVINCE}/index.html",
        ),
    ]
    if not any(group.entries for group in groups):
        return {}
    return listing(
        "chua-ro",
        "unknown.html",
        "Chưa rõ",
        "Những bài mà kho chưa biết năm hoặc tỉnh, và cách bổ sung.",
        [group for group in groups if group.entries],
        articles=_unknown_count(shown),
    )


def index_pages(entries: Iterable[Entry]) -> Pages:
    """All index pages, in the order of their paths."""
    kept = list(entries)
    pages: Pages = {}
    for make in (home_page, province_pages, year_pages, topic_pages, name_pages, unknown_page):
        pages |= make(kept)
    return dict(sorted(pages.items()))
