"""The pages of provinces: the list of all with the map, and one for each that has articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from generator.collate import vietnamese_key
from generator.places import Province, province_by_slug, provinces
from generator.write.entries import Entry
from generator.write.pages_listing import (
    NO_PROVINCE,
    Group,
    Pages,
    counted,
    grouped,
    listing,
    page,
    province_link,
    shown_entries,
    year_groups,
)
from generator.write.pages_map import province_map
from generator.write.slugs import UNKNOWN_PROVINCE

#: Slug and name of a province; ``None`` twice where it is not known.
Place = tuple[str | None, str | None]


def by_province(entries: Sequence[Entry]) -> list[tuple[Place, list[Entry]]]:
    """The entries by (slug, name) of their province, in Vietnamese order; those with no province last."""
    groups = grouped(entries, lambda one: (one.province, one.province_name))
    return sorted(groups.items(), key=lambda pair: (pair[0][0] is None, vietnamese_key(pair[0][1] or "")))


def province_groups(entries: Sequence[Entry]) -> list[Group]:
    """The entries under headings of their provinces."""
    return [
        Group(name or NO_PROVINCE, slug or UNKNOWN_PROVINCE, group, str(province_link(slug, name)["href"]))
        for (slug, name), group in by_province(entries)
    ]


def province_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    """The provinces with their counts and, where they have another name now, that name."""
    rows = []
    for (slug, name), group in by_province(shown):
        today = group[0].province_today_name if group[0].province_today != slug else None
        rows.append(counted(province_link(slug, name), group) | ({"today": today} if today else {}))
    return rows


@cache
def _unit(slug_today: str) -> tuple[Province, ...]:
    """The provinces that are one of the 34 today, in Vietnamese order."""
    merged = (one for one in provinces() if one.slug_today == slug_today)
    return tuple(sorted(merged, key=lambda one: vietnamese_key(one.name)))


def _and(names: Sequence[str]) -> str:
    return " và ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def fate(slug: str) -> str:
    """One sentence: what became of a province of the 63 in July 2025."""
    province = province_by_slug(slug)
    unit = _unit(province.slug_today)
    if len(unit) == 1:
        return f"Trong đợt sắp xếp tháng 7 năm 2025, {province.name} không hợp nhất với đơn vị nào."
    return f"Từ ngày 01/7/2025, {_and([one.name for one in unit])} hợp nhất, lấy tên {province.name_today}."


def province_pages(entries: Iterable[Entry]) -> Pages:
    """The list of all provinces with the map, and pages for each that has articles, by year."""
    shown = shown_entries(entries)
    groups = by_province(shown)
    rows = province_rows(shown)
    counts = {slug: len(group) for (slug, _), group in groups}
    absent = sorted((one.name for one in provinces() if one.slug not in counts), key=vietnamese_key)
    yield (
        "tinh/index.md",
        page(
            "provinces.html",
            "Theo tỉnh, thành phố",
            "Các tỉnh, thành phố có tin bài trong kho: bản đồ và bảng theo thứ tự chữ cái.",
            rows=rows,
            absent=absent,
            map=province_map(shown),
        ),
    )
    for number, ((slug, name), group) in enumerate(groups):
        title = name or NO_PROVINCE
        today = group[0].province_today_name if slug else None
        yield from listing(
            f"{slug or UNKNOWN_PROVINCE}/index",
            "province.html",
            title,
            f"Tin bài y tế và công tác Đảng: {title}, xếp theo năm.",
            year_groups(group),
            known=slug is not None,
            today=today if today != name else None,
            fate=fate(slug) if slug else None,
            unit=_unit_rows(slug, counts) if slug else [],
            earlier=rows[number - 1] if number else None,
            later=rows[number + 1] if number + 1 < len(rows) else None,
        )


def _unit_rows(slug: str, counts: dict[str | None, int]) -> list[dict[str, object]]:
    """The provinces that are one unit with this one today, itself among them; empty where it is alone."""
    unit = _unit(province_by_slug(slug).slug_today)
    if len(unit) == 1:
        return []
    rows: list[dict[str, object]] = []
    for one in unit:
        count = counts.get(one.slug, 0)
        link = province_link(one.slug, one.name) if count else {"title": one.name}
        rows.append({**link, "count": count, **({"here": True} if one.slug == slug else {})})
    return rows
