"""The whole flow over a folder: seeds → articles → pages in ``docs/``. Memory stays flat in the number of seeds.

Two passes. The first understands each seed (in workers, where wanted) and keeps only a light entry of it; the articles
wait in a temporary file. When all entries are known, so are addresses and neighbours, and the second pass writes the pages.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import IO, NamedTuple

from generator import findings_page
from generator.clean import clean
from generator.describe import describe
from generator.identity import unique_ids
from generator.machines import machine_files
from generator.model import Article, Finding
from generator.read import find_seeds, orphan_facts, read_seed
from generator.relate import related
from generator.write import (
    Beside,
    Entry,
    Published,
    addresses,
    article_page,
    build_links,
    entry,
    index_pages,
    neighbours,
    original_page,
    original_path,
    permalink_page,
    permalink_path,
    publish,
)

#: Seeds that go to a worker at once: enough to make the way there cheap, few enough to keep all workers busy.
_CHUNK = 16
#: An article as a tuple: a dataclass with slots takes far longer to its pickle and back.
_values = attrgetter(*(one.name for one in fields(Article)))


@dataclass
class Summary:
    """What a run did: counts, findings in the order of the seeds, seconds spent by stage (summed over workers)."""

    seeds: int = 0
    articles: int = 0
    newest: str | None = None
    findings: list[Finding] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    published: Published = field(default_factory=lambda: Published(0, 0, 0))


class _Understood(NamedTuple):
    article: Article | None
    lines: list[str]
    findings: list[Finding]
    seconds: tuple[float, float, float]


def _understand(path: Path, root: Path) -> _Understood:
    start = perf_counter()
    seed, findings = read_seed(path, root)
    read = perf_counter()
    if seed is None:
        return _Understood(None, [], findings, (read - start, 0.0, 0.0))
    cleaned = clean(seed.text)
    cleaned_at = perf_counter()
    article = describe(seed, cleaned)
    done = perf_counter()
    findings += article.findings
    if not article.paragraphs and article.withdrawn is None:
        return _Understood(None, [], findings, (read - start, cleaned_at - read, done - cleaned_at))  # nothing to show
    return _Understood(article, seed.lines, findings, (read - start, cleaned_at - read, done - cleaned_at))


def understand_all(paths: Iterable[Path], root: Path, jobs: int = 1) -> Iterator[_Understood]:
    """Each seed understood, in the order of ``paths``, with ``jobs`` processes."""
    work = partial(_understand, root=root)
    if jobs <= 1:
        yield from map(work, paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, paths, chunksize=_CHUNK)


def generate(seeds: Path, docs: Path, jobs: int = 1, site_url: str = "") -> Summary:
    """Write the Markdown pages of all seeds below ``seeds`` into ``docs``; the result does not depend on ``jobs``.

    ``site_url`` is where the archive is hosted, ending in ``/``, where that is known.

    Raises ``PublishError`` where a page would replace a file that people wrote; ``docs`` is then as it was.
    """
    summary = Summary(seconds={"read": 0.0, "clean": 0.0, "describe": 0.0, "write": 0.0})
    paths = find_seeds(seeds)
    summary.seeds = len(paths)
    summary.findings += orphan_facts(seeds)
    with tempfile.TemporaryFile() as store:
        entries = _first_pass(understand_all(paths, seeds, jobs), store, summary)
        start = perf_counter()
        store.seek(0)
        summary.published = publish(_pages(store, entries, site_url), docs)
        summary.seconds["write"] += perf_counter() - start
    summary.articles = len(entries)
    summary.newest = max((one.date for one in entries.values() if one.date), default=None)
    return summary


def _first_pass(understood: Iterable[_Understood], store: IO[bytes], summary: Summary) -> dict[str, Entry]:
    """Entries by seed name, with their addresses; the articles are left in ``store``."""
    rows: dict[str, tuple[Entry, str | None]] = {}
    for article, lines, findings, seconds in understood:
        summary.findings += findings
        for stage, spent in zip(("read", "clean", "describe"), seconds, strict=True):
            summary.seconds[stage] += spent
        if article is None:
            continue
        start = perf_counter()
        pickle.dump((_values(article), lines), store, protocol=pickle.HIGHEST_PROTOCOL)
        rows[article.seed] = (entry(article, ""), article.slug)
        summary.seconds["write"] += perf_counter() - start
    ids, collisions = unique_ids((name, one.id) for name, (one, _) in rows.items())
    summary.findings += collisions
    places = addresses((ids[name], one.province, one.year, one.title, slug) for name, (one, slug) in rows.items())
    return {name: replace(one, id=ids[name], address=places[ids[name]]) for name, (one, _) in rows.items()}


def _pages(store: IO[bytes], entries: dict[str, Entry], site_url: str) -> Iterator[tuple[str, str]]:
    around, links, near = neighbours(entries.values()), build_links(entries.values()), related(entries.values())
    by_id = {one.id: one for one in entries.values()}
    for article, lines in _stored(store):
        one = entries[article.seed]
        if article.id != one.id:
            article = replace(article, id=one.id)
        earlier, later = around.get(one.id, (None, None))
        beside = Beside(earlier, later, [by_id[other] for other in near.get(one.id, ())], links, site_url)
        yield f"{one.address}.md", article_page(article, one.address, beside)
        yield permalink_path(one.id), permalink_page(article, one.address, site_url)
        original = original_page(article, lines, one.address)
        if original is not None:
            yield f"{original_path(one.id)}.md", original
    yield from index_pages(entries.values()).items()
    yield from machine_files(entries.values(), site_url).items()
    yield findings_page.PATH, findings_page.findings_page()


def _stored(store: IO[bytes]) -> Iterator[tuple[Article, list[str]]]:
    while True:
        try:
            values, lines = pickle.load(store)  # our own file of this run
            yield Article(*values), lines
        except EOFError:
            return
