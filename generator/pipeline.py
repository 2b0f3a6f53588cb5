"""The whole flow over a folder: seeds → articles → pages in ``docs/``. Memory stays flat in the number of seeds.

Two passes. The first (:mod:`generator.prepare`, in workers where wanted) understands each seed, drafts its pages and keeps
only a light entry of it; the drafts, the originals, and the texts that are searched, wait in temporary files. When all
entries are known, so are addresses and neighbours, and the second pass finishes the pages.
"""

from __future__ import annotations

import gc
import pickle
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import IO, Any, NamedTuple, TypeVar

from generator import findings_page
from generator.identity import unique_ids
from generator.machines import machine_files
from generator.model import Finding
from generator.prepare import BATCH, STAGES, Batch, batches, file_size, prepare
from generator.read import find_seeds, orphan_facts
from generator.relate import related
from generator.search import pieces_of_texts
from generator.write import (
    Beside,
    Entry,
    File,
    Links,
    Placed,
    Published,
    addresses,
    all_names,
    article_pages,
    build_links,
    index_pages,
    leading_to,
    neighbours,
    newest_first,
    original_path,
    permalink_page,
    permalink_path,
    publish,
    unpacked,
)

#: So often a worker comes back for seeds, at least, so that all end at about the same time.
_TURNS = 4
#: Objects that are made before Python looks for such as hold one another in a ring. There are none here, and a batch of seeds
#: makes far more than the 700 after which it would look.
_LOOK_FOR_RINGS = 50_000
#: So many bytes of what is stored are written and read at once: those of some articles.
_AT_HAND = 1 << 16
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


class _Stores(NamedTuple):
    """Where it is stored: files of this run alone."""

    drafts: IO[bytes]
    originals: IO[bytes]
    texts: IO[bytes]


def _store() -> IO[bytes]:
    return tempfile.TemporaryFile(buffering=_AT_HAND)


def _to_read(store: IO[bytes]) -> IO[bytes]:
    """The file of a store opened for reading alone: in one for both, every look ahead goes back and reads the same again."""
    store.flush()
    return open(store.fileno(), "rb", buffering=_AT_HAND, closefd=False)


def _in_order(work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int) -> Iterator[_Result]:
    """The work done on each item with ``jobs`` processes, in the order of the items."""
    if jobs <= 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs, initializer=gc.set_threshold, initargs=(_LOOK_FOR_RINGS,)) as pool:
        yield from pool.map(work, items)


@contextmanager
def _few_rings() -> Iterator[None]:
    """Python looks seldom for objects that hold one another, which took 1.5 % of a run."""
    before = gc.get_threshold()
    gc.set_threshold(_LOOK_FOR_RINGS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@_few_rings()
def generate(seeds: Path, docs: Path, jobs: int = 1, site_url: str = "") -> Summary:
    """Write the Markdown pages of all seeds below ``seeds`` into ``docs``; the result does not depend on ``jobs``.

    ``site_url`` is where the archive is hosted, ending in ``/``, where that is known.

    Raises ``PublishError`` where a page would replace a file that people wrote; ``docs`` is then as it was.
    """
    summary = Summary(seconds=dict.fromkeys(STAGES, 0.0))
    paths = find_seeds(seeds)
    summary.seeds = len(paths)
    summary.findings += orphan_facts(seeds)
    with _store() as drafts, _store() as originals, _store() as texts:
        stores = _Stores(drafts, originals, texts)
        prepared = _in_order(partial(prepare, root=seeds), batches(paths, file_size, _at_once(len(paths), jobs)), jobs)
        entries = _first_pass(prepared, stores, summary)
        files = Counter[str]()
        start, before = perf_counter(), sum(summary.seconds.values())
        stored = _Stores(*map(_to_read, stores))
        summary.published = publish(_timed(_files(stored, entries, site_url), summary, files), docs)
        # Making and staging are told by stage; to put the files into place takes as long for each.
        placing = perf_counter() - start - (sum(summary.seconds.values()) - before)
        _spent(summary, {stage: placing * many / files.total() for stage, many in files.items()})
    summary.articles = len(entries)
    summary.newest = max((one.date for one in entries.values() if one.date), default=None)
    return summary


def _at_once(seeds: int, jobs: int) -> int:
    """How many seeds are dealt with at once."""
    return BATCH if jobs <= 1 else max(1, min(BATCH, seeds // (_TURNS * jobs)))


def _spent(summary: Summary, seconds: Mapping[str, float]) -> None:
    for stage, spent in seconds.items():
        summary.seconds[stage] += spent


def _first_pass(prepared: Iterable[Batch], stores: _Stores, summary: Summary) -> dict[str, Entry]:
    """Entries by seed name, with their addresses; the stores are filled."""
    rows: dict[str, tuple[Entry, str | None]] = {}
    for batch in prepared:
        summary.findings += batch.findings
        _spent(summary, dict(zip(STAGES, batch.seconds, strict=True)))
        for one, slug, stored in batch.prepared:
            for store, data in zip(stores, stored, strict=True):
                store.write(data)
            rows[one.source] = (one, slug)
    ids, collisions = unique_ids((name, one.id) for name, (one, _) in rows.items())
    summary.findings += collisions
    places = addresses((ids[name], one.province, one.year, one.title, slug) for name, (one, slug) in rows.items())
    return {name: replace(one, id=ids[name], address=places[ids[name]]) for name, (one, _) in rows.items()}


def _timed(stages: Iterable[tuple[str, Iterable[File]]], summary: Summary, files: Counter[str]) -> Iterator[File]:
    """The files of all stages; the summary gets how long it took to make and to stage them, ``files`` how many there are."""
    start = perf_counter()
    for stage, made in stages:
        for file in made:
            files[stage] += 1
            yield file
        start, spent = perf_counter(), perf_counter() - start
        summary.seconds[stage] += spent


def _files(stores: _Stores, entries: dict[str, Entry], site_url: str) -> Iterator[tuple[str, Iterable[File]]]:
    """All files below ``docs``, by the stage that they belong to."""
    shown = newest_first(one for one in entries.values() if not one.withdrawn)
    names = all_names(shown)
    yield "write", _article_pages(_placed(stores.drafts, entries, build_links(names), site_url))
    yield (
        "pages",
        chain(
            ((permalink_path(one.id), permalink_page(one.title, one.address, site_url)) for one in entries.values()),
            _originals(stores.originals, entries),
            index_pages(shown, names),
            machine_files(shown, site_url).items(),
            [(findings_page.PATH, findings_page.findings_page())],
        ),
    )
    yield "index", pieces_of_texts(_stored(stores.texts), entries.values())


def _article_pages(articles: Iterable[Placed]) -> Iterator[File]:
    for row in batches(articles, _length):
        yield from zip([f"{address}.md" for _, address, _ in row], article_pages(row), strict=True)


def _length(placed: Placed) -> int:
    return len(placed[0].body)


def _placed(drafts: IO[bytes], entries: dict[str, Entry], links: Links, site_url: str) -> Iterator[Placed]:
    around, near = neighbours(entries.values()), related(entries.values())
    by_id = {one.id: one for one in entries.values()}
    for made in map(unpacked, _stored(drafts)):
        one = entries[made.article.seed]
        if made.article.id != one.id:
            made = made._replace(article=replace(made.article, id=one.id))
        earlier, later = around.get(one.id, (None, None))
        beside = Beside(earlier, later, [by_id[other] for other in near.get(one.id, ())], links, site_url)
        yield made, one.address, beside


def _originals(originals: IO[bytes], entries: dict[str, Entry]) -> Iterator[File]:
    for seed, page in _stored(originals):
        one = entries[seed]
        yield f"{original_path(one.id)}.md", leading_to(page, one.address)


def _stored(store: IO[bytes]) -> Iterator[Any]:
    """What was put into the store, from its beginning."""
    store.seek(0)
    while True:
        try:
            yield pickle.load(store)  # our own file of this run
        except EOFError:
            return
