"""The whole flow over a folder: seeds → articles → pages in ``docs/``. Memory stays flat in the number of seeds.

Two passes. The first (in workers, where wanted) understands each seed, drafts its pages and keeps only a light entry of
it; the drafts, and the texts that are searched, wait in temporary files. When all entries are known, so are addresses and
neighbours, and the second pass finishes the pages.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields, replace
from functools import partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import IO, Any, NamedTuple, TypeVar

from generator import findings_page
from generator.clean import clean
from generator.describe import describe
from generator.identity import unique_ids
from generator.machines import machine_files
from generator.model import Article, Finding
from generator.read import find_seeds, orphan_facts, read_seed
from generator.relate import related
from generator.search import pieces_of_texts, text_of
from generator.write import (
    Beside,
    Draft,
    Entry,
    File,
    Links,
    Published,
    addresses,
    all_names,
    article_page,
    build_links,
    draft,
    entry,
    index_pages,
    leading_to,
    neighbours,
    newest_first,
    original_path,
    permalink_page,
    permalink_path,
    publish,
)

#: What the summary tells the time of.
_STAGES = ("read", "clean", "describe", "write")
#: Seeds that go to a worker at once: enough to make the way there cheap, few enough to keep all workers busy.
_CHUNK = 16
#: An article as a tuple: a dataclass with slots takes far longer to its pickle and back.
_values = attrgetter(*(one.name for one in fields(Article)))
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


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
    encoding: str = ""


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
    return _Understood(
        article, seed.lines, findings, (read - start, cleaned_at - read, done - cleaned_at), seed.encoding
    )


_pickled = partial(pickle.dumps, protocol=pickle.HIGHEST_PROTOCOL)


class _Prepared(NamedTuple):
    """A seed as far as it can be dealt with before the others are known, with the pickles of what is stored of it."""

    entry: Entry | None
    slug: str | None
    draft: bytes
    text: bytes
    findings: list[Finding]
    seconds: tuple[float, ...]


def _prepare(path: Path, root: Path) -> _Prepared:
    article, lines, findings, seconds, encoding = _understand(path, root)
    start = perf_counter()
    if article is None:
        return _Prepared(None, None, b"", b"", findings, (*seconds, 0.0))
    made = draft(article, lines, encoding)
    data = _pickled((_values(made.article), *made[1:]))
    text = _pickled((article.seed, text_of(article)))
    return _Prepared(entry(article, ""), article.slug, data, text, findings, (*seconds, perf_counter() - start))


def _in_order(work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int) -> Iterator[_Result]:
    """The work done on each item with ``jobs`` processes, in the order of the items."""
    if jobs <= 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, items, chunksize=_CHUNK)


def generate(seeds: Path, docs: Path, jobs: int = 1, site_url: str = "") -> Summary:
    """Write the Markdown pages of all seeds below ``seeds`` into ``docs``; the result does not depend on ``jobs``.

    ``site_url`` is where the archive is hosted, ending in ``/``, where that is known.

    Raises ``PublishError`` where a page would replace a file that people wrote; ``docs`` is then as it was.
    """
    summary = Summary(seconds=dict.fromkeys((*_STAGES, "index"), 0.0))
    paths = find_seeds(seeds)
    summary.seeds = len(paths)
    summary.findings += orphan_facts(seeds)
    with tempfile.TemporaryFile() as drafts, tempfile.TemporaryFile() as texts:
        entries = _first_pass(_in_order(partial(_prepare, root=seeds), paths, jobs), drafts, texts, summary)
        start = perf_counter()
        pages = chain(_pages(drafts, entries, site_url), _index(texts, entries, summary))
        summary.published = publish(pages, docs)
        summary.seconds["write"] += perf_counter() - start - summary.seconds["index"]
    summary.articles = len(entries)
    summary.newest = max((one.date for one in entries.values() if one.date), default=None)
    return summary


def _first_pass(
    prepared: Iterable[_Prepared], drafts: IO[bytes], texts: IO[bytes], summary: Summary
) -> dict[str, Entry]:
    """Entries by seed name, with their addresses; ``drafts`` and ``texts`` are filled."""
    rows: dict[str, tuple[Entry, str | None]] = {}
    for one, slug, data, text, findings, seconds in prepared:
        summary.findings += findings
        for stage, spent in zip(_STAGES, seconds, strict=True):
            summary.seconds[stage] += spent
        if one is not None:
            drafts.write(data)
            texts.write(text)
            rows[one.source] = (one, slug)
    ids, collisions = unique_ids((name, one.id) for name, (one, _) in rows.items())
    summary.findings += collisions
    places = addresses((ids[name], one.province, one.year, one.title, slug) for name, (one, slug) in rows.items())
    return {name: replace(one, id=ids[name], address=places[ids[name]]) for name, (one, _) in rows.items()}


def _pages(drafts: IO[bytes], entries: dict[str, Entry], site_url: str) -> Iterator[File]:
    """All files below ``docs``: each article's own, then those made from the entries of all."""
    shown = newest_first(one for one in entries.values() if not one.withdrawn)
    names = all_names(shown)
    yield from _article_pages(drafts, entries, build_links(names), site_url)
    yield from index_pages(shown, names)
    yield from machine_files(shown, site_url).items()
    yield findings_page.PATH, findings_page.findings_page()


def _article_pages(drafts: IO[bytes], entries: dict[str, Entry], links: Links, site_url: str) -> Iterator[File]:
    around, near = neighbours(entries.values()), related(entries.values())
    by_id = {one.id: one for one in entries.values()}
    for values, *texts in _stored(drafts):
        made = Draft(Article(*values), *texts)
        one = entries[made.article.seed]
        if made.article.id != one.id:
            made = made._replace(article=replace(made.article, id=one.id))
        earlier, later = around.get(one.id, (None, None))
        beside = Beside(earlier, later, [by_id[other] for other in near.get(one.id, ())], links, site_url)
        yield f"{one.address}.md", article_page(made, one.address, beside)
        yield permalink_path(one.id), permalink_page(made.words.title, one.address, site_url)
        if made.original is not None:
            yield f"{original_path(one.id)}.md", leading_to(made.original, one.address)


def _index(texts: IO[bytes], entries: dict[str, Entry], summary: Summary) -> Iterator[File]:
    """The pieces of the search index. The time that it takes to make and to stage them is that of a stage of its own."""
    start = perf_counter()
    yield from pieces_of_texts(_stored(texts), entries.values())
    summary.seconds["index"] += perf_counter() - start


def _stored(store: IO[bytes]) -> Iterator[Any]:
    """What was put into the store, from its beginning."""
    store.seek(0)
    while True:
        try:
            yield pickle.load(store)  # our own file of this run
        except EOFError:
            return
