"""The outlines of the map as a template: ``overrides/partials/archive/map-outlines.html``, made from ``data/maps``.

Run ``python -m generator.write.outlines`` after a change of the data; a test says when that was forgotten. The outlines
are in a template, not in front matter, so that only pages with the map carry them; as whole tenths and relative to the point
before, they take a third of the room.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from pathlib import Path

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
    Outlines by slug, in tenths of the units of the map; islands as (x, y) in units. -#}
"""


def _tenths(pair: str) -> tuple[int, int]:
    x, y = pair.split(",")
    return round(float(x) * 10), round(float(y) * 10)


def compact(path: str) -> str:
    """The path, all of whose rings are closed lines, with relative coordinates in tenths.

    >>> compact("M10,20L10.5,20L10.5,19Z")
    'm100 200 5 0 0-10z'
    """
    rings = []
    at = (0, 0)
    for ring in _RING.findall(path):
        numbers: list[int] = []
        points = [_tenths(pair) for pair in ring.split("L")]
        for x, y in points:
            numbers += (x - at[0], y - at[1])
            at = (x, y)
        at = points[0]  # where the pen is after closing
        rings.append("m" + " ".join(map(str, numbers)).replace(" -", "-") + "z")
    return "".join(rings)


def outlines(svg: str) -> dict[str, str]:
    """The compact outlines in a map, by slug."""
    return {slug: compact(path) for slug, path in _PATH.findall(svg)}


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
    values: dict[str, object] = {
        "provinces": outlines((_MAPS / "vietnam-63.svg").read_text(encoding="utf-8")),
        "units": outlines((_MAPS / "vietnam-34.svg").read_text(encoding="utf-8")),
        "insets": {group: {"box": box, "islands": _islands(islands, group)} for group, box in INSETS.items()},
    }
    return _NOTE + "".join(f"{{% set {name} = {json.dumps(value, indent=0)} %}}\n" for name, value in values.items())


if __name__ == "__main__":
    TEMPLATE.write_text(outlines_template(), encoding="utf-8", newline="\n")
