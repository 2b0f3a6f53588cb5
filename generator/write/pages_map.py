"""What the map of Vietnam shows: how many articles each province has, of the 63 of the time and of the 34 of today.

The outlines are not here: they are in the template (``overrides/partials/archive/map-outlines.html``).
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.collate import vietnamese_key
from generator.places import provinces
from generator.write.entries import Entry
from generator.write.pages_listing import province_link
from generator.write.slugs import UNKNOWN_PROVINCE

#: The steps of the shading, without the one for "no article".
STEPS = 5
#: Where a step may begin.
_ROUND = [factor * 10**power for power in range(7) for factor in (1, 2, 5)]


def step_starts(counts: Iterable[int]) -> list[int]:
    """The least count of each step: few and round, and no step without a place in it.

    >>> step_starts([3, 1, 2]), step_starts([1, 12, 7, 4]), step_starts([1, 2, 5, 68])
    ([1, 2, 3], [1, 2, 5, 10], [1, 2, 5, 50])
    """
    present = sorted({count for count in counts if count})
    if present and present[-1] <= STEPS:
        return present
    fitting = sorted({_ROUND[bisect(_ROUND, count) - 1] for count in present})
    if len(fitting) <= STEPS:
        return fitting
    last = len(fitting) - 1
    return [fitting[round(number * last / (STEPS - 1))] for number in range(STEPS)]


def _step(count: int, starts: Sequence[int]) -> int:
    """The step of a count: 0 for no article; the last step is always ``STEPS``, however few there are."""
    reached = sum(count >= start for start in starts)
    return reached and STEPS - len(starts) + reached


def _legend(starts: Sequence[int], most: int) -> list[dict[str, object]]:
    texts = [
        str(start) if following == start + 1 else f"{start}–{following - 1}" for start, following in pairwise(starts)
    ]
    texts += [str(starts[-1]) if starts[-1] == most else f"từ {starts[-1]}"] if starts else []
    rows = [{"step": _step(start, starts), "text": text} for start, text in zip(starts, texts, strict=True)]
    return [{"step": 0, "text": "chưa có bài"}, *rows]


def _alphabetical(rows: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    return sorted(rows, key=lambda one: vietnamese_key(str(one["title"])))


def province_map(shown: Sequence[Entry]) -> dict[str, object]:
    """Rows for all 63 and all 34, in Vietnamese order; legend; and how many articles the map cannot show."""
    counts = Counter(one.province for one in shown)
    unknown = counts.pop(None, 0)
    units: dict[str, dict[str, object]] = {}
    totals: Counter[str] = Counter()
    parts: dict[str, list[dict[str, object]]] = {}
    for place in provinces():
        totals[place.slug_today] += counts[place.slug]
        link = province_link(place.slug, place.name) if counts[place.slug] else {"title": place.name}
        parts.setdefault(place.slug_today, []).append({**link, "count": counts[place.slug]})
    starts = step_starts([*counts.values(), *totals.values()])
    rows: list[dict[str, object]] = []
    for place in provinces():
        count, total = counts[place.slug], totals[place.slug_today]
        one: dict[str, object] = {"slug": place.slug, "title": place.name, "count": count, "step": _step(count, starts)}
        if count:
            one["href"] = province_link(place.slug, place.name)["href"]
        if place.slug_today != place.slug:
            one["today"] = place.name_today
        rows.append(one)
        unit: dict[str, object] = {
            "slug": place.slug_today,
            "title": place.name_today,
            "count": total,
            "step": _step(total, starts),
        }
        if total:
            unit["href"] = f"tinh/index.html#nay-{place.slug_today}"
            unit["parts"] = _alphabetical(parts[place.slug_today])
        units.setdefault(place.slug_today, unit)
    return {
        "provinces": _alphabetical(rows),
        "units": _alphabetical(units.values()),
        "legend": _legend(starts, max(totals.values())),
        "unknown": {"count": unknown, "href": f"{UNKNOWN_PROVINCE}/index.html"} if unknown else None,
    }
