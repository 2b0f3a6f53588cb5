"""Which of the 63 provinces an article belongs to, and why.

Every mention is weighed by its place (title over lead over the issuing body over body and the page's foot) and by its
words ("Sở Y tế tỉnh X" over "ở X"). The winner must be clearly ahead, else there is none: wrong is worse than absent.
Names stay as printed, also of texts after 2025-07-01, where "tỉnh Vĩnh Long" covers three of the former provinces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from generator.describe.agency_codes import coded_province
from generator.describe.context import Context
from generator.describe.date_rules import same_tones
from generator.describe.merged import merged_into, merged_under
from generator.describe.page_places import mentions_around
from generator.describe.place_names import place_data
from generator.describe.visitors import visiting_cities
from generator.describe.weighed import Found, weighed_mentions, weights, within
from generator.fold import tone_key
from generator.model import Evidence, Facts
from generator.places import province_by_slug

#: Id of the finding, line, quote, values for its words.
Remark = tuple[str, int | None, str, tuple[tuple[str, str], ...]]

_BODY_REACH = 6000
_BY_EDITOR = "Do người biên tập ghi trong tệp dữ kiện."


@cache
def _national() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = place_data()["national"]
    return re.compile(same_tones(data["match"])), re.compile(same_tones(data["ministry"]))


@cache
def _digest() -> re.Pattern[str]:
    return re.compile(same_tones(place_data()["digest"]))


def _tells_of_the_merger(low: str) -> bool:
    holds, pattern = _after_the_merger()
    return any(map(low.__contains__, holds)) and pattern.search(low) is not None


@cache
def _after_the_merger() -> tuple[tuple[str, ...], re.Pattern[str]]:
    data = place_data()["after_the_merger"]
    return tuple(map(tone_key, data["holds"])), re.compile(same_tones(data["match"]))


def describe_province(context: Context, facts: Facts = Facts()) -> tuple[str | None, Evidence | None, list[Remark]]:  # noqa: B008
    """The province's slug, its evidence and the findings. An editor's facts win; they are compared with a clear text."""
    found = _since_the_merger(context, _without_visitors(context, _everything(context)))
    winner = _winner(found, _page_kind(context, found))
    if facts.province:
        evidence = Evidence("editor", _BY_EDITOR, None, facts.province)
        best = _best(found, winner) if winner else None
        if best is None or winner is None or winner == facts.province or best.zone not in ("title", "lead"):
            return facts.province, evidence, []
        values = (("candidates", f"{province_by_slug(facts.province).name}, {province_by_slug(winner).name}"),)
        return facts.province, evidence, [("province-conflict", best.line, best.quote, values)]
    if winner is None:
        coded = coded_province(context)
        return (*coded, []) if coded is not None else (None, None, [("no-province", None, "", ())])
    return winner, _evidence(found, winner), []


def _everything(context: Context) -> list[Found]:
    """All weighed mentions; the body is read only as far as title, lead and the page's foot leave a doubt."""
    found: list[Found] = []
    if context.title:
        found += weighed_mentions(context.title, context.cleaned.title_line or 1, "title", context.low_title)
    found += mentions_around(context)
    if _is_clear(found) or _digest().match(context.low_title):
        return found
    for line, text, low in context.lead:
        found += weighed_mentions(text[:_BODY_REACH], line, "lead", low[:_BODY_REACH])
    if _is_clear(found):
        return found
    for line, text, low in within(context.paragraphs[len(context.lead) :], _BODY_REACH):
        found += weighed_mentions(text, line, "body", low)
    for line, text, low in context.captions:
        found += weighed_mentions(text, line, "body", low)
    return found


def _without_visitors(context: Context, found: list[Found]) -> list[Found]:
    """The mentions without those of a city whose people are guests in the article."""
    told = {one.mention.slug for one in found if one.zone in ("lead", "body") and one.mention.strength == "strong"}
    guests = visiting_cities(context, told)
    return [one for one in found if one.mention.slug not in guests or one.zone not in ("lead", "body")]


def _since_the_merger(context: Context, found: list[Found]) -> list[Found]:
    """The mentions, towns of a former province with the one that the article prints beside them, or whose office issued it.

    What only came with the merger, such as a "đặc khu", tells that the province of the headline is that of today too.
    """
    merged = merged_into((one.text, one.mention) for one in found)
    offices = {one.mention.slug for one in found if one.zone == "source" and one.mention.strength == "strong"}
    towns = {one.mention.slug for one in found if one.mention.kind == "town"}
    titled = {one.mention.slug for one in found if one.zone == "title" and one.mention.kind == "province"}
    if len(titled) == 1 and towns - titled and _tells_of_the_merger(context.low_body):
        offices |= titled
    merged |= merged_under(offices, towns)
    if not merged:
        return found
    return [
        one._replace(mention=one.mention._replace(slug=merged[one.mention.slug]))
        if one.mention.kind == "town" and one.mention.slug in merged
        else one
        for one in found
    ]


def _is_clear(found: list[Found]) -> bool:
    """Whether one province is so far ahead that the rest of the page need not be read."""
    if not found:
        return False
    most, *others = sorted(_totals(found).values(), reverse=True)
    return bool(most >= weights()["clear"] and sum(others) < 1)


def _totals(found: list[Found]) -> dict[str, float]:
    """The weight of each province: what it wins in each zone, at most the zone's most; a town counts once a zone."""
    by_zone: dict[tuple[str, str], float] = defaultdict(float)
    towns: set[tuple[str, str]] = set()
    for one in found:
        if one.mention.kind == "town":
            key = (one.zone, one.text[one.mention.start : one.mention.end])
            if key in towns:
                continue
            towns.add(key)
        by_zone[one.mention.slug, one.zone] += one.weight
    zones = weights()["zones"]
    totals: dict[str, float] = {}
    for (slug, zone), weight in by_zone.items():
        totals[slug] = totals.get(slug, 0.0) + min(weight, float(zones[zone]["most"]))
    return totals


def _page_kind(context: Context, found: list[Found]) -> str:
    """``province`` where the frame names a provincial office, else ``ministry`` or ``national``, else ``""``."""
    if any(one.zone in ("site", "source", "address", "header") and one.mention.strength == "strong" for one in found):
        return "province"
    match, ministry = _national()
    kind = ""
    for _, text in context.labelled("publisher", "byline", "dateline", "footer", "notice"):
        low = tone_key(text)
        if ministry.search(low.rstrip(" -–.")):
            return "ministry"
        if match.search(low):
            kind = "national"
    return kind


def _winner(found: list[Found], page: str) -> str | None:
    totals = _totals(found)
    if page:
        own = _totals([one for one in found if one.zone in ("title", "lead", "body")])
        if page == "ministry":
            titled = _totals([one for one in found if one.zone == "title"])
            clear = {slug for slug, weight in own.items() if len(own) == 1 and weight >= weights()["clear"]}
            totals = {slug: own[slug] for slug, weight in titled.items() if weight >= 6 or slug in clear}
        elif page == "national":
            totals = own
    if not totals:
        return None
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    slug, weight = ranked[0]
    behind = ranked[1][1] if len(ranked) > 1 else 0.0
    data = weights()
    if not behind and page in ("", "province"):
        return slug if weight >= data["least_alone"] else None
    clear = weight - behind >= max(data["lead"], data["share"] * weight)
    return slug if clear and weight >= data["least"] else None


def _best(found: list[Found], slug: str) -> Found | None:
    own = [one for one in found if one.mention.slug == slug]
    return max(
        own, key=lambda one: (one.mention.kind == "province", _is_sure(one), one.weight, -one.line), default=None
    )


def _is_sure(one: Found) -> bool:
    """Whether the article itself, or who issued it, names the place with more than its bare name."""
    return one.mention.strength in ("strong", "medium") and one.zone in ("title", "lead", "source")


def _evidence(found: list[Found], slug: str) -> Evidence | None:
    best = _best(found, slug)
    if best is None:
        return None
    if best.mention.kind == "town":
        names = dict.fromkeys(one.quote for one in found if one.mention.slug == slug and one.mention.kind == "town")
        return Evidence("inferred", str(weights()["towns_why"]).format(towns=", ".join(names)), best.line, best.quote)
    sure = _is_sure(best)
    why = str(weights()["zones"][best.zone]["why"])
    return Evidence("stated" if sure else "inferred", why, best.line, best.quote)
