"""The pinned floors: figures that must not get worse, and an update that refuses to lower one by accident."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Literal, NamedTuple

from generator.evaluate.measure import Report

Side = Literal["least", "most"]
#: group → side → figure → bound. ``least`` bounds hold from below, ``most`` bounds from above.
Floors = dict[str, dict[Side, dict[str, float]]]

_DIGITS = 4
_SIDES: tuple[Side, ...] = ("least", "most")


class Breach(NamedTuple):
    """A figure that is worse than its floor; ``got`` is ``None`` when it is no longer measured."""

    group: str
    figure: str
    side: Side
    floor: float
    got: float | None


def read_floors(path: Path) -> Floors:
    """The pinned floors; none when the file is not there yet."""
    if not path.exists():
        return {}
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors, sorted, so that a change of one figure is a change of one line."""
    path.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def measured_floors(report: Report) -> Floors:
    """The floors that the report would just meet, rounded to the safe side."""
    scale = 10**_DIGITS
    return {
        group: {
            # The tiny term undoes binary fractions: 0.9 * 10000 is not quite 9000.
            "least": {name: math.floor(value * scale + 1e-6) / scale for name, value in figures.least().items()},
            "most": {name: math.ceil(value * scale - 1e-6) / scale for name, value in figures.most().items()},
        }
        for group, figures in report.figures.items()
    }


def check_floors(report: Report, floors: Floors) -> list[Breach]:
    """The figures that are worse than their floors, in a fixed order."""
    measured = measured_floors(report)
    breaches = []
    for group, sides in sorted(floors.items()):
        for side in _SIDES:
            for figure, floor in sorted(sides.get(side, {}).items()):
                got = measured.get(group, {}).get(side, {}).get(figure)
                if got is None or (got < floor if side == "least" else got > floor):
                    breaches.append(Breach(group, figure, side, floor, got))
    return breaches


def update_floors(report: Report, floors: Floors, *, lower: bool = False) -> Floors:
    """The floors raised to what the report shows. With ``lower`` they become what it shows, better or worse."""
    measured = measured_floors(report)
    if lower:
        return measured
    merged: Floors = {group: {side: dict(bounds) for side, bounds in sides.items()} for group, sides in floors.items()}
    for group, sides in measured.items():
        for side, bounds in sides.items():
            kept = merged.setdefault(group, {}).setdefault(side, {})
            for figure, got in bounds.items():
                best = max if side == "least" else min
                kept[figure] = best(got, kept.get(figure, got))
    return merged
