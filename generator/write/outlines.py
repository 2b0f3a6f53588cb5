"""The outlines of the map as a template: ``overrides/partials/archive/map-outlines.html``, made from ``data/maps``.

Run ``python -m generator.write.outlines`` after a change of the data; a test says when that was forgotten. The outlines
are in a template, not in front matter, so that only pages with the map carry them; without corners that nobody sees, in whole
steps and relative to the point before, they take a quarter of the room.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.write.simplify import Point, Ring, simplify

_ROOT = Path(__file__).parent.parent.parent
_MAPS = _ROOT / "generator" / "data" / "maps"
TEMPLATE = _ROOT / "overrides" / "partials" / "archive" / "map-outlines.html"

#: Where the insets stand on the map: left, top, width, height, and what of it is left for a label at the bottom.
INSETS = {"hoang-sa": (306, 226, 90, 104), "truong-sa": (306, 478, 90, 132)}
_LABEL = 38
_MARGIN = 9

_PATH = re.compile(r'<path id="([a-z-]+)" d="([^"]+)">')
_RING = re.compile(r"M([^MZ]+)Z")

_NOTE = """{#- Made by `python -m generator.write.outlines` from generator/data/maps (origin: README.md there): do not edit.
    Outlines by slug, in quarters of the units of the map; islands as (x, y) in units. -#}
"""
#: Steps to a unit of the map, which is shown about as large as a pixel; the smallest corner that is drawn, in square units.
_FINE, _CORNER = 4, 2.0


def outlines(maps: Sequence[str]) -> list[dict[str, str]]:
    """The compact outlines in each map, by slug. A border of several maps is the same in all."""
    rings = [
        (number, slug, [_point(pair) for pair in ring.split("L")])
        for number, svg in enumerate(maps)
        for slug, path in _PATH.findall(svg)
        for ring in _RING.findall(path)
    ]
    paths: list[dict[str, list[Ring]]] = [{} for _ in maps]
    for (number, slug, _), ring in zip(rings, simplify([ring for *_, ring in rings], _CORNER), strict=True):
        paths[number].setdefault(slug, []).append(ring)
    return [{slug: compact(own) for slug, own in one.items()} for one in paths]


def _point(pair: str) -> Point:
    x, y = pair.split(",")
    return float(x), float(y)


def compact(rings: Iterable[Ring]) -> str:
    """A path of closed lines, with relative coordinates in quarters.

    >>> compact([[(10, 20), (10.5, 20), (10.5, 19)]])
    'm40 80 2 0 0-4z'
    """
    path = []
    at = (0, 0)
    for ring in rings:
        numbers: list[int] = []
        points = [(round(x * _FINE), round(y * _FINE)) for x, y in ring]
        for x, y in points:
            numbers += (x - at[0], y - at[1])
            at = (x, y)
        at = points[0]  # where the pen is after closing
        path.append("m" + " ".join(map(str, numbers)).replace(" -", "-") + "z")
    return "".join(path)


def _islands(rows: Sequence[dict[str, str]], group: str) -> list[list[float]]:
    """The islands of a group as points in its inset, spread over it, with one scale for both directions."""
    left, top, width, height = INSETS[group]
    points = [(float(row["longitude"]), -float(row["latitude"])) for row in rows if row["group"] == group]
    west, north = (min(axis) for axis in zip(*points, strict=True))
    east, south = (max(axis) for axis in zip(*points, strict=True))
    room = (width - 2 * _MARGIN, height - _LABEL - 2 * _MARGIN + 6)
    scale = min(room[0] / (east - west), room[1] / (south - north))
    shift = [left + (width - (east - west) * scale) / 2, top + _MARGIN]
    return [[round(shift[0] + (x - west) * scale, 1), round(shift[1] + (y - north) * scale, 1)] for x, y in points]


def outlines_template() -> str:
    """The text of the template."""
    with (_MAPS / "islands.tsv").open(encoding="utf-8", newline="") as table:
        islands = list(csv.DictReader(table, delimiter="\t"))
    provinces, units = outlines([(_MAPS / f"vietnam-{many}.svg").read_text(encoding="utf-8") for many in (63, 34)])
    values: dict[str, object] = {
        "provinces": provinces,
        "units": units,
        "insets": {group: {"box": box, "islands": _islands(islands, group)} for group, box in INSETS.items()},
    }
    return _NOTE + "".join(f"{{% set {name} = {json.dumps(value, indent=0)} %}}\n" for name, value in values.items())


if __name__ == "__main__":
    TEMPLATE.write_text(outlines_template(), encoding="utf-8", newline="\n")
