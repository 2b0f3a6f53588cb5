"""Index pages: the home page, provinces, years, topics, and what is not known.

Each is a Markdown file whose front matter carries the lists; the template of its kind shows them. Every function takes
the entries of the whole archive as lists show them (see :func:`shown_entries`) and gives paths below ``docs/`` with their
text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from generator.collate import vietnamese_key
from generator.places import provinces
from generator.write.entries import Entry, newest_first, row
from generator.write.front_matter import front_matter
from generator.write.markdown import heading
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

SITE_NAME = "Kho tin Y tế và công tác Đảng các tỉnh"
NO_PROVINCE = "Chưa rõ tỉnh"
NO_YEAR = "Không rõ năm"
NEWEST = 10

#: Paths below ``docs/`` with the text of their file.
Pages = dict[str, str]
_Name = TypeVar("_Name")


def _page(template: str, title: str, description: str, **data: object) -> str:
    fields = {"template": template, "title": title, "description": description, **data}
    return front_matter(fields) + "\n" + heading(title) + "\n"


def shown_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that are not withdrawn, newest first. To sort them is dear, so that it is done once for all pages."""
    return newest_first(one for one in entries if not one.withdrawn)


def _by(entries: Iterable[Entry], of: Callable[[Entry], _Name]) -> dict[_Name, list[Entry]]:
    groups: dict[_Name, list[Entry]] = {}
    for one in entries:
        groups.setdefault(of(one), []).append(one)
    return groups


def _year_link(year: int | None) -> dict[str, object]:
    if year is None:
        return {"title": NO_YEAR, "href": f"nam/{UNKNOWN_YEAR}.html"}
    return {"title": f"Năm {year}", "href": f"nam/{year}.html"}


def _province_link(slug: str | None, name: str | None) -> dict[str, object]:
    return {"title": name or NO_PROVINCE, "href": f"{slug or UNKNOWN_PROVINCE}/index.html"}


def _years(entries: Sequence[Entry]) -> list[tuple[int | None, list[Entry]]]:
    """The entries by year, the latest first; those with no year last."""
    groups = _by(entries, lambda one: one.year)
    return sorted(groups.items(), key=lambda pair: pair[0] or 0, reverse=True)


def _provinces(entries: Sequence[Entry]) -> list[tuple[tuple[str | None, str | None], list[Entry]]]:
    """The entries by (slug, name) of their province, in Vietnamese order; those with no province last."""
    groups = _by(entries, lambda one: (one.province, one.province_name))
    return sorted(groups.items(), key=lambda pair: (pair[0][0] is None, vietnamese_key(pair[0][1] or "")))


def _topics(entries: Sequence[Entry]) -> list[tuple[tuple[str, str], list[Entry]]]:
    """The entries by (slug, label) of each of their topics, in Vietnamese order."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for one in entries:
        for tag in one.tags:
            groups.setdefault(tag, []).append(one)
    return sorted(groups.items(), key=lambda pair: vietnamese_key(pair[0][1]))


def _counted(link: Mapping[str, object], entries: Sequence[Entry]) -> dict[str, object]:
    return {**link, "count": len(entries)}


def _listed(link: Mapping[str, object], entries: Sequence[Entry]) -> dict[str, object]:
    return {**_counted(link, entries), "entries": [row(one) for one in entries]}


def _year_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    return [_counted(_year_link(year), group) for year, group in _years(shown)]


def _topic_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    return [_counted({"title": name, "href": f"chu-de/{slug}.html"}, group) for (slug, name), group in _topics(shown)]


def _province_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    rows = []
    for (slug, name), group in _provinces(shown):
        today = group[0].province_today_name if group[0].province_today != slug else None
        rows.append(_counted(_province_link(slug, name), group) | ({"today": today} if today else {}))
    return rows


def _span(shown: Sequence[Entry]) -> list[int]:
    years = [one.year for one in shown if one.year is not None]
    return [min(years), max(years)] if years else []


def home_page(shown: Sequence[Entry]) -> Pages:
    """The home page: what the archive is, how much it holds, where to begin, and the newest articles."""
    page = _page(
        "home.html",
        SITE_NAME,
        "Kho lưu trữ tin bài của ngành y tế và các tổ chức Đảng trong ngành y tế ở các tỉnh, thành phố Việt Nam.",
        articles=len(shown),
        span=_span(shown),
        years=_year_rows(shown),
        provinces=_province_rows(shown),
        topics=_topic_rows(shown),
        unknown=_unknown_count(shown),
        newest=[row(one) for one in shown[:NEWEST]],
        search={"exclude": True},
    )
    return {"index.md": page}


def province_pages(shown: Sequence[Entry]) -> Pages:
    """The list of all provinces, and a page for each that has articles, by year."""
    groups = _provinces(shown)
    present = {slug for (slug, _), _ in groups}
    absent = sorted((one.name for one in provinces() if one.slug not in present), key=vietnamese_key)
    pages = {
        "tinh/index.md": _page(
            "provinces.html",
            "Theo tỉnh, thành phố",
            "Các tỉnh, thành phố có tin bài trong kho, theo thứ tự chữ cái.",
            rows=_province_rows(shown),
            absent=absent,
        )
    }
    for (slug, name), group in groups:
        pages[f"{slug or UNKNOWN_PROVINCE}/index.md"] = _province_page(slug, name, group, shown)
    return pages


def _province_page(slug: str | None, name: str | None, group: Sequence[Entry], shown: Sequence[Entry]) -> str:
    title = name or NO_PROVINCE
    today = group[0].province_today
    same_today = [one for one in shown if slug and today and one.province_today == today and one.province != slug]
    return _page(
        "province.html",
        title,
        f"Tin bài y tế và công tác Đảng: {title}, xếp theo năm.",
        known=slug is not None,
        today=group[0].province_today_name if today != slug else None,
        count=len(group),
        siblings=_province_rows(same_today),
        groups=[_listed(_year_link(year), of_year) for year, of_year in _years(group)],
    )


def year_pages(shown: Sequence[Entry]) -> Pages:
    """The list of all years, and a page for each that has articles, by province."""
    groups = _years(shown)
    rows = _year_rows(shown)
    pages = {
        "nam/index.md": _page(
            "years.html", "Theo năm", "Tin bài trong kho, xếp theo năm.", rows=rows, span=_span(shown)
        )
    }
    for number, (year, group) in enumerate(groups):
        link = _year_link(year)
        pages[f"nam/{UNKNOWN_YEAR if year is None else year}.md"] = _page(
            "year.html",
            str(link["title"]),
            f"Tin bài y tế và công tác Đảng: {link['title']}, xếp theo tỉnh, thành phố.",
            known=year is not None,
            count=len(group),
            later=rows[number - 1] if number else None,
            earlier=rows[number + 1] if number + 1 < len(rows) else None,
            groups=[_listed(_province_link(*place), of_place) for place, of_place in _provinces(group)],
        )
    return pages


def topic_pages(shown: Sequence[Entry]) -> Pages:
    """The list of all topics that occur, and a page for each, by year."""
    pages = {
        "chu-de/index.md": _page(
            "topics.html", "Theo chủ đề", "Các chủ đề của tin bài trong kho.", rows=_topic_rows(shown)
        )
    }
    for (slug, label), group in _topics(shown):
        pages[f"chu-de/{slug}.md"] = _page(
            "topic.html",
            label,
            f"Tin bài y tế và công tác Đảng về chủ đề: {label}.",
            count=len(group),
            groups=[_listed(_year_link(year), of_year) for year, of_year in _years(group)],
        )
    return pages


def _unknown_count(shown: Sequence[Entry]) -> int:
    return sum(one.year is None or one.province is None for one in shown)


def unknown_page(shown: Sequence[Entry]) -> Pages:
    """What has no year or no province, with a word on how to supply it; nothing if all is known."""
    undated = [one for one in shown if one.year is None]
    unplaced = [one for one in shown if one.province is None]
    if not undated and not unplaced:
        return {}
    groups = [
        _listed({"title": title}, group) for title, group in ((NO_YEAR, undated), (NO_PROVINCE, unplaced)) if group
    ]
    page = _page(
        "unknown.html",
        "Chưa rõ",
        "Những bài mà kho chưa biết năm hoặc tỉnh, và cách bổ sung.",
        count=_unknown_count(shown),
        groups=groups,
    )
    return {"chua-ro.md": page}


def index_pages(entries: Iterable[Entry]) -> Pages:
    """All index pages of entries in any order, in the order of their paths."""
    shown = shown_entries(entries)
    pages: Pages = {}
    for make in (home_page, province_pages, year_pages, topic_pages, unknown_page):
        pages |= make(shown)
    return dict(sorted(pages.items()))
