"""The whole flow over a folder: seeds → articles → pages in ``docs/``. Memory stays flat in the number of seeds.

Two passes. The first (in workers, where wanted) understands each seed, drafts its pages and keeps only a light entry of
it; the drafts, the originals, and the texts that are searched, wait in temporary files. When all entries are known, so are
addresses and neighbours, and the second pass finishes the pages.
"""

from __future__ import annotations

import pickle
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    original_page,
    original_path,
    permalink_page,
    permalink_path,
    publish,
)

#: What the summary tells the time of: a seed on its way to the file of its article, then all other pages (originals, lists,
#: names, data), which are made of many articles or in addition, then the search index.
_STAGES = ("read", "clean", "describe", "write", "pages", "index")
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


class _Stored(NamedTuple):
    """What is stored of a seed, a pickle each: the draft of its article, the page of its original, the text that is searched."""

    draft: bytes
    original: bytes
    text: bytes


class _Stores(NamedTuple):
    """Where it is stored: files of this run alone."""

    drafts: IO[bytes]
    originals: IO[bytes]
    texts: IO[bytes]


class _Prepared(NamedTuple):
    """A seed as far as it can be dealt with before the others are known, with the pickles of what is stored of it."""

    entry: Entry | None
    slug: str | None
    stored: _Stored | None
    findings: list[Finding]
    seconds: tuple[float, ...]  # of the stages, as far as it is here


def _prepare(path: Path, root: Path) -> _Prepared:
    article, lines, findings, seconds, encoding = _understand(path, root)
    if article is None:
        return _Prepared(None, None, None, findings, seconds)
    start = perf_counter()
    made = draft(article)
    one = entry(article, "")
    data = _pickled((_values(made.article), *made[1:]))
    drafted = perf_counter()
    original = original_page(article, lines, encoding)
    page = b"" if original is None else _pickled((article.seed, original.encode()))
    shown = perf_counter()
    text = _pickled((article.seed, text_of(article)))
    later = (drafted - start, shown - drafted, perf_counter() - shown)
    return _Prepared(one, article.slug, _Stored(data, page, text), findings, (*seconds, *later))


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
    summary = Summary(seconds=dict.fromkeys(_STAGES, 0.0))
    paths = find_seeds(seeds)
    summary.seeds = len(paths)
    summary.findings += orphan_facts(seeds)
    with tempfile.TemporaryFile() as drafts, tempfile.TemporaryFile() as originals, tempfile.TemporaryFile() as texts:
        stores = _Stores(drafts, originals, texts)
        entries = _first_pass(_in_order(partial(_prepare, root=seeds), paths, jobs), stores, summary)
        files = Counter[str]()
        start, before = perf_counter(), sum(summary.seconds.values())
        summary.published = publish(_timed(_files(stores, entries, site_url), summary, files), docs)
        # Making and staging are told by stage; to put the files into place takes as long for each.
        placing = perf_counter() - start - (sum(summary.seconds.values()) - before)
        _spent(summary, {stage: placing * many / files.total() for stage, many in files.items()})
    summary.articles = len(entries)
    summary.newest = max((one.date for one in entries.values() if one.date), default=None)
    return summary


def _spent(summary: Summary, seconds: Mapping[str, float]) -> None:
    for stage, spent in seconds.items():
        summary.seconds[stage] += spent


def _first_pass(prepared: Iterable[_Prepared], stores: _Stores, summary: Summary) -> dict[str, Entry]:
    """Entries by seed name, with their addresses; the stores are filled."""
    rows: dict[str, tuple[Entry, str | None]] = {}
    for one, slug, stored, findings, seconds in prepared:
        summary.findings += findings
        _spent(summary, dict(zip(_STAGES, seconds, strict=False)))
        if one is not None and stored is not None:
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
    yield "write", _article_pages(stores.drafts, entries, build_links(names), site_url)
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
