"""What one value of an editor's facts means, by its kind, and what the editor may have meant where it is wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.fold import fold
from generator.places import find_province, name_key, provinces

_TAGS = Path(__file__).parents[1] / "data" / "tags.tsv"
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
#: How dates are written in Vietnam (after ``fold``), for a suggestion in the right form.
_HABITS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:ngay )?(?P<day>\d{1,2}) ?[/.\- ] ?(?P<month>\d{1,2}) ?[/.\- ] ?(?P<year>\d{4})",
        r"(?:ngay )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2}),? nam (?P<year>\d{4})",
        r"(?:thang )?(?P<month>\d{1,2}) ?[/.\-] ?(?P<year>\d{4})",
        r"thang (?P<month>\d{1,2}),? nam (?P<year>\d{4})",
        r"(?P<year>\d{4})[/.\-](?P<month>\d{1,2})(?:[/.\-](?P<day>\d{1,2}))?(?:[t ].*)?",
        r"nam (?P<year>\d{4})",
    )
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_URL = re.compile(r"[\s<>\"'`\\^{|}\x00-\x20\x7f]")
_NO_REASON = frozenset({"true", "false", "yes", "no", "co", "khong", "x", "1", "0", "on", "off", "dung", "roi"})


class Checked(NamedTuple):
    """The value in the form of the archive, or ``None`` and what may have been meant (``""`` if there is no guess)."""

    value: str | None
    suggestion: str = ""


def _is_day(year: str, month: str | None, day: str | None) -> bool:
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def check_date(text: str) -> Checked:
    """EDTF level 0 (Library of Congress) without times: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` of a real day."""
    if (match := _EDTF.fullmatch(text)) and _is_day(match[1], match[2], match[3]):
        return Checked(text)
    folded = fold(text).strip()
    for habit in _HABITS:
        if match := habit.fullmatch(folded):
            parts = match.groupdict()
            if _is_day(parts["year"], parts.get("month"), parts.get("day")):
                numbers = (parts[name] for name in ("year", "month", "day") if parts.get(name))
                return Checked(None, "-".join(number.zfill(2) for number in numbers))
    return Checked(None)


def check_day(text: str) -> Checked:
    """A date with its day."""
    checked = check_date(text)
    if checked.value and len(checked.value) < len("2024-07-24"):
        return Checked(None)
    return checked


def check_province(text: str) -> Checked:
    """The slug of one of the 63, by its name in any spelling."""
    if province := find_province(text):
        return Checked(province.slug)
    names = {name_key(province.name): province.name for province in provinces()}
    return Checked(None, _closest(name_key(text), names, 0.7))


@cache
def tag_labels() -> dict[str, str]:
    """The controlled vocabulary: slug → label, in the order of ``generator/data/tags.tsv``."""
    rows = (line.split("\t") for line in _TAGS.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[1] for row in rows}


def check_tag(text: str) -> Checked:
    """The slug of a topic; its label is taken as well."""
    if text in tag_labels():
        return Checked(text)
    known = {fold(word): slug for slug, label in tag_labels().items() for word in (slug, label)}
    if slug := known.get(fold(text)):
        return Checked(slug)
    return Checked(None, _closest(fold(text), known, 0.6))


def check_url(text: str) -> Checked:
    """An absolute ``http`` or ``https`` address."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return Checked(None)
    if _NOT_URL.search(text):
        return Checked(None)
    if parts.scheme in ("http", "https") and host:
        return Checked(text)
    is_bare = not parts.scheme and re.match(r"//?|(?=[\w-]+(?:\.[\w-]+)+(?:/|$))", text)
    return Checked(None, "https://" + text.lstrip("/") if is_bare else "")


def check_slug(text: str) -> Checked:
    """Lower-case ASCII letters and digits, joined by single hyphens."""
    if _SLUG.fullmatch(text):
        return Checked(text)
    return Checked(None, _NOT_SLUG.sub("-", fold(text)).strip("-"))


def check_reason(text: str) -> Checked:
    """A sentence; "yes" alone would withdraw an article without telling anybody why."""
    return Checked(None if fold(text) in _NO_REASON else text)


def _closest(word: str, known: dict[str, str], cutoff: float) -> str:
    found = get_close_matches(word, known, n=1, cutoff=cutoff)
    return known[found[0]] if found else ""


def closest_key(key: str, known: dict[str, str]) -> str:
    """The key that an unknown one may be a slip of, or ``""``. ``known`` maps keys and their labels to the key."""
    folded = {fold(name).replace("_", " "): meant for name, meant in known.items()}
    return _closest(_NOT_SLUG.sub(" ", fold(key)).strip(), folded, 0.6)


def check_exact(text: str) -> Checked:
    """A string of one line, taken to the character; a single letter would black out half of a page."""
    return Checked(text if len(text.strip()) > 1 and text.isprintable() else None)


#: By the kind of ``facts.yml``. A list is checked element by element.
CHECKS: dict[str, Callable[[str], Checked]] = {
    "text": Checked,
    "prose": Checked,
    "texts": Checked,
    "date": check_date,
    "day": check_day,
    "province": check_province,
    "tags": check_tag,
    "url": check_url,
    "slug": check_slug,
    "reason": check_reason,
    "exact": check_exact,
}
