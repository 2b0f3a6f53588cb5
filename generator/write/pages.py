"""Index pages: the home page, provinces, years, topics, names, and what is not known.

Each is a Markdown file whose front matter carries the lists; the template of its kind shows them. Every function takes
the entries of the whole archive, in any order, and makes paths below ``docs/`` with their text, one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from generator.write.entries import Entry
from generator.write.links import Names
from generator.write.pages_listing import (
    NO_PROVINCE,
    NO_YEAR,
    Group,
    Pages,
    listed,
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


def home_page(entries: Iterable[Entry], names: Names) -> Pages:
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
        names=name_kinds(names),
        map=province_map(shown),
        chart=years_chart(shown),
        unknown=_unknown_count(shown),
        newest=listed(shown[:NEWEST]),
        search={"exclude": True},
    )
    yield "index.md", text


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
    if any(group.entries for group in groups):
        yield from listing(
            "chua-ro",
            "unknown.html",
            "Chưa rõ",
            "Những bài mà kho chưa biết năm hoặc tỉnh, và cách bổ sung.",
            [group for group in groups if group.entries],
            articles=_unknown_count(shown),
        )


def index_pages(entries: Iterable[Entry], names: Names) -> Pages:
    """All index pages; ``names`` are those of the entries (:func:`generator.write.links.all_names`)."""
    shown = shown_entries(entries)  # once: to sort again what is in order costs next to nothing
    return chain(
        home_page(shown, names),
        province_pages(shown),
        year_pages(shown),
        topic_pages(shown),
        name_pages(names),
        unknown_page(shown),
    )
