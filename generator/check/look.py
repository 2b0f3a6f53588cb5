"""One seed looked at: what is to be said of it alone, and what is needed to compare it with others."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.check.days import day_findings
from generator.check.duplicates import Brief
from generator.check.page_kind import menu_findings, page_findings
from generator.check.personal import Text, personal_findings
from generator.check.sketch import Sketch, sketch
from generator.clean import clean
from generator.describe import describe
from generator.identity import seed_id
from generator.model import Article, Finding, Seed
from generator.read import read_seed
from generator.read.files import name_below

_CHUNK = 16
#: What readers see of a page: only there are private data looked for.
_SHOWN = frozenset({"body", "caption", "photo_credit", "title", "teaser", "byline"})
#: Of a page that is no article, nothing else need be said of what an article should have.
_OF_ARTICLES = frozenset(
    {
        "no-title",
        "no-date",
        "date-inferred",
        "date-ambiguous",
        "no-province",
        "body-short",
        "much-removed",
    }
)


class Look(NamedTuple):
    """What was seen of a seed; ``sketch`` and ``id`` are of one that could be read, ``brief`` of one that was understood."""

    name: str
    findings: tuple[Finding, ...] = ()
    sketch: Sketch | None = None
    id: str | None = None
    brief: Brief | None = None
    address: tuple[str | None, int | None, str] | None = None


def glance(path: Path, root: Path) -> Look:
    """What others are compared with; quick, because the seed is not understood."""
    seed, _ = read_seed(path, root)
    return Look(name_below(path, root)) if seed is None else _seen(seed)


def look(path: Path, root: Path, today: datetime.date | None = None) -> Look:
    """The seed read and understood, with all that is to be said of it alone."""
    seed, findings = read_seed(path, root)
    if seed is None:
        return Look(name_below(path, root), tuple(findings))
    article = describe(seed, clean(seed.text))
    found = [*findings, *article.findings]
    if article.withdrawn is None:
        found += _of_content(seed, article, today)
    days = frozenset(day for day in (article.date, article.event_date) if day and len(day) == 10)
    slug = (article.province, article.year, article.slug) if article.slug else None
    brief = Brief(article.title or "", days, article.province)
    return _seen(seed)._replace(findings=tuple(_without_consequences(found)), brief=brief, address=slug)


def _seen(seed: Seed) -> Look:
    lines = () if seed.facts.withdrawn else seed.lines
    return Look(seed.name, (), sketch(seed.name, seed.sha256, lines), seed.facts.id or seed_id(seed.name))


def _of_content(seed: Seed, article: Article, today: datetime.date | None) -> Iterator[Finding]:
    lines = seed.lines
    yield from page_findings(seed.name, seed.text)
    yield from menu_findings(article, lines)
    yield from day_findings(article, today)
    shown = (Text(at, lines[at - 1][start:end]) for at, start, end, label, _ in article.spans if label in _SHOWN)
    yield from personal_findings(seed.name, article.title or "", shown)


def _without_consequences(findings: list[Finding]) -> list[Finding]:
    if not any(finding.id == "page-not-article" for finding in findings):
        return findings
    return [finding for finding in findings if finding.id not in _OF_ARTICLES]


def look_at_all(paths: Iterable[Path], root: Path, today: datetime.date | None, jobs: int = 1) -> Iterator[Look]:
    """Each seed looked at, in the order of ``paths``, with ``jobs`` processes."""
    work = partial(look, root=root, today=today)
    if jobs <= 1:
        yield from map(work, paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, paths, chunksize=_CHUNK)
