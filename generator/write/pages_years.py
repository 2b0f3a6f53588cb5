"""The pages of years, and what the bar chart of articles by year shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.write.entries import Entry
from generator.write.pages_listing import (
    Pages,
    by_year,
    listing,
    page,
    shown_entries,
    span,
    year_link,
    year_rows,
)
from generator.write.pages_provinces import province_groups
from generator.write.slugs import UNKNOWN_YEAR

#: The height of the highest bar, in the pixels of the chart.
BAR_HEIGHT = 150
#: So many years without an article, one after another, are drawn as one gap.
_GAP = 5


def _slots(counts: Counter[int]) -> Iterator[int | None]:
    """The years from the first to the last; ``None`` for a long time without articles."""
    years = sorted(counts)
    for year, following in zip(years, [*years[1:], years[-1] + 1], strict=True):
        yield year
        between = range(year + 1, following)
        if len(between) >= _GAP:
            yield None
        else:
            yield from between


def _between(year: int | None, following: int | None) -> str:
    return f"{(year or 0) + 1}–{(following or 0) - 1}"


def years_chart(shown: Sequence[Entry]) -> dict[str, object] | None:
    """Bars with their place (per cent across, pixels up), and the undated counted apart.

    ``None`` where no article has a year.
    """
    counts = Counter(one.year for one in shown if one.year is not None)
    if not counts:
        return None
    slots = list(_slots(counts))
    width = 100 / len(slots)
    most = max(counts.values())
    bars: list[dict[str, object]] = []
    for number, year in enumerate(slots):
        bar: dict[str, object] = {"x": round(number * width, 3), "middle": round((number + 0.5) * width, 3)}
        if year is None:
            bar["gap"] = _between(slots[number - 1], slots[number + 1])
        else:
            bar |= {"year": year, "count": counts[year]}
            if counts[year]:
                bar |= {"href": year_link(year)["href"], "height": max(2, round(counts[year] * BAR_HEIGHT / most))}
        bars.append(bar)
    undated = sum(one.year is None for one in shown)
    return {
        "width": round(width, 3),
        "height": BAR_HEIGHT,
        "bars": bars,
        "undated": {"count": undated, "href": year_link(None)["href"]} if undated else None,
    }


def year_pages(entries: Iterable[Entry]) -> Pages:
    """The list of all years with the chart, and pages for each that has articles, by province."""
    shown = shown_entries(entries)
    groups = by_year(shown)
    rows = year_rows(shown)
    yield (
        "nam/index.md",
        page(
            "years.html",
            "Theo năm",
            "Tin bài trong kho, xếp theo năm.",
            rows=rows,
            span=span(shown),
            chart=years_chart(shown),
        ),
    )
    for number, (year, group) in enumerate(groups):
        title = str(year_link(year)["title"])
        yield from listing(
            f"nam/{UNKNOWN_YEAR if year is None else year}",
            "year.html",
            title,
            f"Tin bài y tế và công tác Đảng: {title}, xếp theo tỉnh, thành phố.",
            province_groups(group),
            known=year is not None,
            later=rows[number - 1] if number else None,
            earlier=rows[number + 1] if number + 1 < len(rows) else None,
        )
