"""The addresses of articles: ``<province>/<year>/<slug>``, unique, and the same on every run and machine."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from slugify import slugify

from generator.fold import fold

#: The folders of articles whose province or year is not known.
UNKNOWN_PROVINCE = "chua-ro-tinh"
UNKNOWN_YEAR = "khong-ro-nam"

MAX_LENGTH = 80
_UNTITLED = "khong-ro-tieu-de"
#: What stands between words, and the comma in a number, which does not.
_APART = re.compile(r"[^a-z0-9]+")
_GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9])")

#: Names that Windows keeps for devices, and the name of a folder's own page.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d|index)\Z")


class Row(NamedTuple):
    """What the address of an article is made of. ``slug`` is the one that an editor wants, if any."""

    id: str
    province: str | None
    year: int | None
    title: str | None
    slug: str | None


def _of_ascii(text: str) -> str:
    """What python-slugify makes of ASCII, which most titles are when folded, in a fifth of its time."""
    plain = _APART.sub("-", (_GROUPED.sub("", text) if "," in text else text).lower()).strip("-")
    if len(plain) <= MAX_LENGTH:
        return plain
    end = plain.rfind("-", 0, MAX_LENGTH + 1)
    return plain[: end if end > 0 else MAX_LENGTH]


def _transliterated(text: str) -> str:
    # python-slugify's own decoding of entities fails on large numbers, and seeds are text, not HTML.
    # A backend by its name spares it a search of the disk for other ones at every call.
    return slugify(
        text,
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=MAX_LENGTH,
        word_boundary=True,
        save_order=True,
        backend="text-unidecode",
    )


def slug(text: str) -> str:
    """The text as a part of an address: ASCII, lower case, at most 80 characters cut between words, never empty."""
    folded = fold(text)
    plain = _of_ascii(folded) if folded.isascii() and len(folded) == len(text) else _transliterated(text)
    if not plain:
        return _UNTITLED
    return f"bai-{plain}" if _RESERVED.match(plain) else plain


def folder(province: str | None, year: int | None) -> str:
    """The folder of an article of this province and year."""
    return f"{province or UNKNOWN_PROVINCE}/{UNKNOWN_YEAR if year is None else f'{year:04d}'}"


def _with_digest(path: str, article_id: str, taken: set[str]) -> str:
    digest = hashlib.sha256(article_id.encode()).hexdigest()
    for length in range(6, len(digest) + 1, 2):
        candidate = f"{path}-{digest[:length]}"
        if candidate not in taken:
            return candidate
    raise ValueError(f"no free address for {article_id}")  # needs a second article with the same SHA-256


def addresses(rows: Iterable[tuple[str, str | None, int | None, str | None, str | None]]) -> dict[str, str]:
    """The address of each article id, from rows of (id, province slug, year, title, wanted slug) in any order.

    Where several would have the same one, a slug that an editor wants goes before one made of a title, and then the smallest
    id keeps it; the others get six figures of their id's SHA-256.
    """
    wanted: dict[str, str] = {}
    derived: dict[str, bool] = {}
    for row in map(Row._make, rows):
        if row.id in wanted:
            raise ValueError(f"two articles have the id {row.id}")
        wanted[row.id] = f"{folder(row.province, row.year)}/{slug(row.slug or row.title or '')}"
        derived[row.id] = not row.slug
    given: dict[str, str] = {}
    taken: set[str] = set()
    late: list[str] = []
    for article_id in sorted(wanted, key=lambda one: (derived[one], one)):
        path = wanted[article_id]
        if path in taken:
            late.append(article_id)
        else:
            given[article_id] = path
            taken.add(path)
    for article_id in late:
        given[article_id] = _with_digest(wanted[article_id], article_id, taken)
        taken.add(given[article_id])
    return given
