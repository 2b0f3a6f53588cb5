"""What slugs are called, from the tables in ``generator/data``; and the Vietnamese words for fields and kinds."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from generator.fields import labels
from generator.places import province_by_slug, provinces

_TAGS = Path(__file__).parent.parent / "data" / "tags.tsv"

#: What the fields of an article are called on its page.
FIELDS = labels()

#: What the date of an article is the date of.
DATE_KINDS = {"published": "ngày đăng", "event": "ngày diễn ra sự kiện", "period": "thời gian mà bài nói đến"}

#: How a value is known.
HOW = {"stated": "ghi rõ trong văn bản", "inferred": "suy ra từ văn bản", "editor": "do biên tập viên xác nhận"}


def province_name(slug: str) -> str:
    """The name of one of the 63 provinces; ``KeyError`` for another slug."""
    return province_by_slug(slug).name


@cache
def _today() -> dict[str, str]:
    return {province.slug_today: province.name_today for province in provinces()}


def province_today_name(slug: str) -> str:
    """The name of one of the 34 provinces of today; ``KeyError`` for another slug."""
    return _today()[slug]


@cache
def _tags() -> dict[str, str]:
    with _TAGS.open(encoding="utf-8", newline="") as table:
        return {row[0]: row[1] for row in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 1}


def tag_label(slug: str) -> str:
    """The label of a topic; the slug itself for one that is not in the table."""
    return _tags().get(slug, slug)
