"""The province that the code of a paper or station before the lead tells ("(QT) -", "BPO -"), where the text agrees.

Many provinces share their initials, so that the text must name towns of the one that is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from generator.clean.inline import agency
from generator.describe.context import Context
from generator.describe.place_names import mentions_in
from generator.describe.weighed import weights, within
from generator.model import Evidence
from generator.places import provinces

#: What stands before and behind a province's initials in such a code: "BQT", "QTO", "QTĐT", "QTV".
_BEFORE, _BEHIND = ("", "B"), ("", "O", "ĐT", "TV", "V")
_REACH = 6000
_FEWEST_TOWNS = 2


def coded_province(context: Context) -> tuple[str, Evidence] | None:
    """The slug and its evidence, or ``None`` where the code fits no province of which the text names towns, or several."""
    for span, text in context.labelled("dateline"):
        fitting = _by_code().get(agency(text).upper(), frozenset())
        towns = _towns(context, fitting) if fitting else {}
        told = [slug for slug, found in towns.items() if len(found) >= _FEWEST_TOWNS or "strong" in found.values()]
        if len(told) == 1:
            names = ", ".join(towns[told[0]])
            why = str(weights()["code_why"]).format(towns=names)
            return told[0], Evidence("inferred", why, span.line, text)
    return None


@cache
def _by_code() -> dict[str, frozenset[str]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for province in provinces():
        initials = "".join(word[0] for word in re.findall(r"\w+", province.name)).upper()
        for code in (f"{before}{initials}{behind}" for before in _BEFORE for behind in _BEHIND):
            codes[code].add(province.slug)
    return {code: frozenset(slugs) for code, slugs in codes.items()}


def _towns(context: Context, slugs: frozenset[str]) -> dict[str, dict[str, str]]:
    """The names of towns in the text and how strongly each speaks, for each of some provinces."""
    towns: dict[str, dict[str, str]] = {slug: {} for slug in sorted(slugs)}
    for _, text, low in within(context.paragraphs, _REACH):
        for one in mentions_in(text, low):
            if one.kind == "town" and one.slug in slugs and one.strength != "none":
                name = text[one.start : one.end]
                towns[one.slug][name] = (
                    "strong" if one.strength == "strong" else towns[one.slug].get(name, one.strength)
                )
    return towns
