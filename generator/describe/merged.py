"""Towns of former provinces in the province that they are printed with: "Tân Lạc, tỉnh Phú Thọ" was written after 2025-07-01."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import pairwise

from generator.describe.place_names import Mention
from generator.places import province_by_slug

_IN = re.compile(r"\s*[,–-]\s*(?:(?:tỉnh|thành phố|TP\.?)\s*)?")


def merged_into(mentions: Iterable[tuple[str, Mention]]) -> dict[str, str]:
    """Former provinces (slugs) whose towns the article counts to another one, which is their province today.

    ``mentions``: each with the text that holds it, in the order of the article.
    """
    merged: dict[str, str] = {}
    for (text, town), (other, name) in pairwise(mentions):
        if text is not other or town.kind != "town" or name.kind != "province" or town.slug == name.slug:
            continue
        if _IN.fullmatch(text, town.end, name.start) and _is_one_today(town.slug, name.slug):
            merged[town.slug] = name.slug
    return merged


def merged_under(offices: Set[str], towns: Set[str]) -> dict[str, str]:
    """Former provinces (slugs) of ``towns`` that belong to the province of today whose own office issued the article."""
    today = {slug for slug in offices if province_by_slug(slug).slug_today == slug}
    return {town: found for town in towns - today if (found := province_by_slug(town).slug_today) in today}


def _is_one_today(one: str, two: str) -> bool:
    return province_by_slug(one).slug_today == province_by_slug(two).slug_today
