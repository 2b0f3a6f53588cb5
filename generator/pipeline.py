"""The whole flow over a folder: seeds → articles → pages in ``docs/``. Memory stays flat in the number of seeds.

Two passes. The first (in workers, where wanted) understands each seed, drafts its pages and keeps only a light entry of
it; the drafts, and the texts that are searched, wait in temporary files. When all entries are known, so are addresses and
neighbours, and the second pass finishes the pages.
"""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields, replace
from functools import partial
from itertools import chain, pairwise
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import IO, Any, NamedTuple, TypeVar

from generator import findings_page
from generator.clean import clean_all
from generator.describe import describe_all
from generator.identity import unique_ids
from generator.machines import machine_files
from generator.model import Article, Finding, Seed
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
#: Seeds that are dealt with at once, stage by stage: with 16 a seed takes a fifth less time than alone, with more no less.
#: They also go to a worker together. Large ones are taken in smaller numbers, for the sake of memory.
_BATCH = 16
_BATCH_BYTES = 400_000
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


_pickled = partial(pickle.dumps, protocol=pickle.HIGHEST_PROTOCOL)


class _Prepared(NamedTuple):
    """A seed as far as it can be dealt with before the others are known, with the pickles of what is stored of it."""

    entry: Entry
    slug: str | None
    draft: bytes
    text: bytes


class _Batch(NamedTuple):
    """Some seeds: those with something to show, the findings of all, and the seconds that each stage took."""

    prepared: list[_Prepared]
    findings: list[Finding]
    seconds: list[float]


def _prepare(paths: Sequence[Path], root: Path) -> _Batch:
    """The seeds of a batch, stage by stage: what a processor has at hand for one seed serves the next."""
    times = [perf_counter()]
    read = [read_seed(path, root) for path in paths]
    seeds = [seed for seed, _ in read if seed is not None]
    times.append(perf_counter())
    cleaned = clean_all([seed.text for seed in seeds])
    times.append(perf_counter())
    articles = describe_all(seeds, cleaned)
    times.append(perf_counter())
    prepared = _drafted(seeds, articles)
    times.append(perf_counter())
    described = iter(articles)
    findings: list[Finding] = []
    for seed, found in read:
        findings += found
        findings += next(described).findings if seed is not None else ()
    return _Batch(prepared, findings, [end - start for start, end in pairwise(times)])


def _drafted(seeds: Sequence[Seed], articles: Sequence[Article]) -> list[_Prepared]:
    shown = [
        (seed, article)
        for seed, article in zip(seeds, articles, strict=True)
        if article.paragraphs or article.withdrawn is not None  # else there is nothing to show
    ]
    drafts = [draft(article, seed.lines, seed.encoding) for seed, article in shown]
    entries = [entry(article, "") for _, article in shown]
    texts = [_pickled((article.seed, text_of(article))) for _, article in shown]
    return [
        _Prepared(one, article.slug, _pickled((_values(made.article), *made[1:])), text)
        for one, (_, article), made, text in zip(entries, shown, drafts, texts, strict=True)
    ]


def _batches(items: Iterable[_Item], size: Callable[[_Item], int], most: int) -> Iterator[list[_Item]]:
    """The items in their order, so many at once that it pays and that memory stays small."""
    batch: list[_Item] = []
    total = 0
    for item in items:
        own = size(item)
        if batch and (len(batch) == most or total + own > _BATCH_BYTES):
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += own
    if batch:
        yield batch


def _size(path: Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:  # told when it is read
        return 0


def _in_order(work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int) -> Iterator[_Result]:
    """The work done on each item with ``jobs`` processes, in the order of the items."""
    if jobs <= 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, items)


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
        entries = _first_pass(
            _in_order(partial(_prepare, root=seeds), _batches(paths, _size, _BATCH), jobs), drafts, texts, summary
        )
        start = perf_counter()
        pages = chain(_pages(drafts, entries, site_url), _index(texts, entries, summary))
        summary.published = publish(pages, docs)
        summary.seconds["write"] += perf_counter() - start - summary.seconds["index"]
    summary.articles = len(entries)
    summary.newest = max((one.date for one in entries.values() if one.date), default=None)
    return summary


def _first_pass(batches: Iterable[_Batch], drafts: IO[bytes], texts: IO[bytes], summary: Summary) -> dict[str, Entry]:
    """Entries by seed name, with their addresses; ``drafts`` and ``texts`` are filled."""
    rows: dict[str, tuple[Entry, str | None]] = {}
    for batch in batches:
        summary.findings += batch.findings
        for stage, spent in zip(_STAGES, batch.seconds, strict=True):
            summary.seconds[stage] += spent
        for one in batch.prepared:
            drafts.write(one.draft)
            texts.write(one.text)
            rows[one.entry.source] = (one.entry, one.slug)
    ids, collisions = unique_ids((name, one.id) for name, (one, _) in rows.items())
    summary.findings += collisions
    places = addresses((ids[name], one.province, one.year, one.title, slug) for name, (one, slug) in rows.items())
    return {name: replace(one, id=ids[name], address=places[ids[name]]) for name, (one, _) in rows.items()}


def _pages(drafts: IO[bytes], entries: dict[str, Entry], site_url: str) -> Iterator[File]:
    """All files below ``docs``: each article's own, then those made from the entries of all."""
    shown = newest_first(one for one in entries.values() if not one.withdrawn)
    names = all_names(shown)
    articles = _article_pages(drafts, entries, build_links(names), site_url)
    yield from chain.from_iterable(_batches(articles, _length, _BATCH * 3))  # made in a row, then written in a row
    yield from index_pages(shown, names)
    yield from machine_files(shown, site_url).items()
    yield findings_page.PATH, findings_page.findings_page()


def _length(file: File) -> int:
    return len(file[1])


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
