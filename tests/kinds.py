"""The kinds of page that a built site has, found by where its files lie, so that a new kind is tested as soon as it is there."""

from __future__ import annotations

import re
from pathlib import Path

from generator.places import provinces
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

#: Kinds that the archive is to have; one that is missing is reported, not failed (see `make audit`).
EXPECTED = (
    "home",
    "404",
    "article",
    "withdrawn",
    "permalink",
    "province",
    "province, unknown",
    "province, further",
    "chua-ro",
    "gioi-thieu",
    "tim-kiem",
    *(f"{folder}, {what}" for folder in ("nam", "chu-de") for what in ("index", "one", "further")),
    *(f"{folder}, {what}" for folder in ("tac-gia", "nguoi", "don-vi", "van-ban") for what in ("index", "one")),
    "tinh, index",
    "goc, one",
)
#: A page that leads on by itself: nobody reads it.
LEADING_ON = "permalink"

#: The second and further pages of a long list, told by the first one's being there.
_FURTHER = re.compile(r"(?P<first>.+?)(?:[-/]trang)?[-/]\d{1,3}\.html\Z")
_WITHDRAWN = "đã được rút khỏi kho"
_SLUGS = frozenset(province.slug for province in provinces())
_YEAR = re.compile(rf"\d{{4}}\Z|{UNKNOWN_YEAR}\Z")


def kind_of(site: Path, path: str, text: str) -> str:
    """The kind of the page at ``path`` below the site; ``text`` is its HTML."""
    first, *rest = path.split("/")
    further = _FURTHER.match(path)
    is_further = further and any((site / f"{further['first']}{end}.html").is_file() for end in ("", "/index"))
    if not rest:
        name = path.removesuffix(".html")
        return "home" if name == "index" else name
    if first == "id":
        return LEADING_ON
    if first in _SLUGS or first == UNKNOWN_PROVINCE:
        if len(rest) == 2 and _YEAR.match(rest[0]):
            return "withdrawn" if _WITHDRAWN in text else "article"
        if rest[-1] == "index.html":
            return "province, unknown" if first == UNKNOWN_PROVINCE else "province"
        return "province, further" if is_further else "province, other"
    if rest == ["index.html"]:
        return f"{first}, index"
    return f"{first}, {'further' if is_further else 'one' if len(rest) == 1 else 'deeper'}"


def kinds(site: Path) -> dict[str, list[str]]:
    """The pages of each kind, the smallest file first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site).as_posix()
        if path.startswith("assets/"):
            continue
        text = page.read_text(encoding="utf-8")
        found.setdefault(kind_of(site, path, text), []).append((len(text), path))
    return {kind: [path for _, path in sorted(pages)] for kind, pages in sorted(found.items())}


def samples(site: Path) -> dict[str, list[str]]:
    """Of each kind the emptiest page and the fullest one (which may be the same); of articles also the hostile ones."""
    by_kind = kinds(site)
    chosen = {kind: list(dict.fromkeys((pages[0], pages[-1]))) for kind, pages in by_kind.items()}
    chosen["article"] += [page for page in by_kind.get("article", []) if "script-alert" in page]
    return chosen


def sample(site: Path, kind: str) -> str | None:
    """A page of the kind neither empty nor overfull: the one in the middle."""
    pages = kinds(site).get(kind, [])
    return pages[len(pages) // 2] if pages else None


def missing(site: Path) -> list[str]:
    """The expected kinds that the site does not have."""
    return sorted(set(EXPECTED) - set(kinds(site)))
