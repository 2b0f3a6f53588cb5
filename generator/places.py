"""The 63 provinces and cities until 2025-06-30, and the 34 of today to which they belong.

Source: ``data/provinces.tsv`` and ``data/province-aliases.tsv`` (their origin is in ``data/README.md``).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from generator.fold import fold

_DATA = Path(__file__).parent / "data"
_KINDS: dict[str, Literal["tỉnh", "thành phố"]] = {"tỉnh": "tỉnh", "TP": "thành phố"}
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_PREFIX = re.compile(r"^(?:tinh|thanh pho|t ?p) (?=.)")


@dataclass(frozen=True, slots=True)
class Province:
    """One of the 63, by its bare name, with the unit of the 34 of today. ``kind`` is that of June 2025."""

    slug: str
    name: str
    kind: Literal["tỉnh", "thành phố"]
    slug_today: str
    name_today: str


@cache
def provinces() -> tuple[Province, ...]:
    """The 63, in the order of the table (by statistical code, which runs from north to south)."""
    with (_DATA / "provinces.tsv").open(encoding="utf-8", newline="") as table:
        return tuple(
            Province(row["slug"], row["name"], _KINDS[row["type_2025-06"]], row["slug34"], row["name34"])
            for row in csv.DictReader(table, delimiter="\t")
        )


@cache
def _by_slug() -> dict[str, Province]:
    return {province.slug: province for province in provinces()}


def province_by_slug(slug: str) -> Province:
    """The province of this slug. ``KeyError`` if it is none of the 63."""
    return _by_slug()[slug]


def name_key(text: str) -> str:
    """A province's name as it is compared: no accents, case or punctuation, no "tỉnh", "thành phố", "TP."."""
    return _PREFIX.sub("", _NOT_NAME.sub(" ", fold(text)).strip())


@cache
def _by_name() -> dict[str, Province]:
    names = {name_key(province.name): province for province in provinces()}
    with (_DATA / "province-aliases.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            names.setdefault(name_key(row["alias"]), province_by_slug(row["slug"]))
    return names


def find_province(text: str) -> Province | None:
    """The province whose name or slug the text is, in any spelling, or ``None``.

    The whole text must be the name: "Sở Y tế Bắc Ninh" finds nothing. Accents are not compared ("bac kan"), nor is the
    placement of tones ("Hoà Bình"); "tỉnh" or "TP." may stand before it.
    """
    return _by_name().get(name_key(text))
