"""The places that are named around an article: by who issued it, in the page's head and foot, its address, a post's hash tags."""

from __future__ import annotations

from generator.clean.byline import is_organisation
from generator.describe.context import Context
from generator.describe.place_names import Mention, place_data
from generator.describe.place_rules import Strength
from generator.describe.site_names import host_province, paper_province, tag_province
from generator.describe.weighed import Found, weighed_mentions, weight_of
from generator.model import Span

_ZONES = {
    "publisher": "source", "byline": "source", "dateline": "source", "footer": "site", "notice": "site", "breadcrumb": "site",
    "category": "site", "menu": "header", "toolbar": "header",
}  # fmt: skip
#: A name within a list of many provinces in the page's foot is a link to another site.
_MOST_SITES = 2


def mentions_around(context: Context) -> list[Found]:
    """The mentions in what stands around the article: who issued it, the page's foot and head, its web address."""
    title = context.cleaned.title_line or (context.cleaned.paragraphs[0].lines[0] if context.cleaned.paragraphs else 0)
    found = _tagged(context)
    owner = _owner_line(context)
    for span in context.cleaned.spans:
        zone = "site" if span.line == owner else _ZONES.get(span.label)
        if zone is None or (zone == "header" and span.line > title):
            continue
        text = context.lines[span.line - 1][span.start : span.end]
        if len(text) > 400 or (text.isascii() and "." not in text and zone != "source"):
            continue
        if slug := host_province(text) if "." in text else paper_province(text) if zone == "source" else None:
            found.append(_told(slug, "web-address", "address", span.line, text.strip()))
        if zone == "source" and (slug := place_data()["codes"].get(text.strip(" ()[]-–—:.\u00a0"))):
            found.append(_told(slug, "code", zone, span.line, text.strip(), "weak"))
            continue
        if context.title and span.label in ("breadcrumb", "category"):
            text = text.replace(context.title, " ")  # a path may end in the title, whose places are told already
        found += weighed_mentions(text, span.line, zone)
    return _without_links(found)


def _tagged(context: Context) -> list[Found]:
    """The provinces that the hash tags of a post name."""
    return [
        _told(slug, "hash-tag", "address", number, line)
        for number, line in enumerate(context.lines, 1)
        if line[:1] == "#" and (slug := tag_province(line))
    ]


def _told(slug: str, rule: str, zone: str, line: int, text: str, strength: Strength = "strong") -> Found:
    """The mention of a province that no pattern found in the text but what the page says of itself tells."""
    mention = Mention(slug, "province", 0, 0, strength, rule)
    return Found(weight_of(mention, zone), zone, mention, line, text)


def _owner_line(context: Context) -> int:
    """The line of a body's name that stands below the list of other articles, right above the page's foot; 0 without one."""
    below: Span | None = None
    for span in reversed(context.cleaned.spans):
        if span.label == "related":
            text = context.lines[span.line - 1].strip()
            return span.line if below is not None and is_organisation(text) else 0
        if span.label == "body":
            return 0
        if span.label not in ("blank", "counter"):
            below = span if span.label in ("footer", "notice") else None
    return 0


def _without_links(found: list[Found]) -> list[Found]:
    """The mentions without those zones of the page's frame that name many provinces: they are links."""
    crowded = {
        zone
        for zone in ("site", "header", "address")
        if len({one.mention.slug for one in found if one.zone == zone}) > (_MOST_SITES if zone == "site" else 1)
    }
    return [one for one in found if one.zone not in crowded]
