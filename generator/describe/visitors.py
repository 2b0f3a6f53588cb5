"""Cities whose hospitals and unions are guests in an article: they come from there, and what is told happens elsewhere."""

from __future__ import annotations

import re
from functools import cache

from generator.describe.context import Context
from generator.describe.date_rules import same_tones
from generator.describe.place_names import place_data


@cache
def _province_office() -> re.Pattern[str]:
    return re.compile(same_tones(place_data()["cities"]["province_office"]))


def visiting_cities(context: Context, told: set[str]) -> frozenset[str]:
    """Which of the places ``told`` (slugs) are cities on a visit: the lead names another place, and a nameless "UBND tỉnh".

    The cities under the central government have no such office.
    """
    cities = told.intersection(place_data()["cities"]["slugs"])
    if not cities or cities == told:
        return frozenset()
    return (
        frozenset(cities)
        if any("tỉnh" in low and _province_office().search(low) for _, _, low in context.lead)
        else frozenset()
    )
