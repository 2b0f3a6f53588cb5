"""Seeds → what is known of each, and drafted, before the others are: understood in batches, stage by stage.

With forty-eight at once a seed takes a quarter less time than alone, because what a processor has at hand for one serves the
next; with more it takes no less.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, TypeVar

from generator.clean import clean_all
from generator.describe import describe_all
from generator.model import Article, Finding
from generator.read import read_seed
from generator.search import text_of
from generator.write import Entry, draft, entry, original_page, packed

#: The stages of this module, in their order: a seed on its way to the file of its article, then its other pages, then search.
STAGES = ("read", "clean", "describe", "write", "pages", "index")
#: Seeds that are dealt with at once, and go to a worker together; large ones in smaller numbers, for the sake of memory.
BATCH = 48
_BATCH_BYTES = 400_000
_pickled = partial(pickle.dumps, protocol=pickle.HIGHEST_PROTOCOL)
_Item = TypeVar("_Item")


class Stored(NamedTuple):
    """What is stored of a seed, a pickle each: the draft of its article, the page of its original, the text that is searched."""

    draft: bytes
    original: bytes
    text: bytes


class Prepared(NamedTuple):
    """A seed with something to show: its entry, the slug that an editor chose, and what is stored."""

    entry: Entry
    slug: str | None
    stored: Stored


class Batch(NamedTuple):
    """Some seeds: those with something to show, the findings of all, and the seconds that each of :data:`STAGES` took."""

    prepared: list[Prepared]
    findings: list[Finding]
    seconds: list[float]


def batches(items: Iterable[_Item], size: Callable[[_Item], int], most: int = BATCH) -> Iterator[list[_Item]]:
    """The items in their order, so many at once that it pays and that memory stays small; ``size`` is in bytes."""
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


def file_size(path: Path) -> int:
    """The size of a file in bytes; 0 where it cannot be told, which is told when the file is read."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def prepare(paths: Sequence[Path], root: Path) -> Batch:
    """The seeds at ``paths`` (below ``root``), as far as they can be dealt with before the others are known."""
    times = [perf_counter()]

    def stage_done() -> None:
        times.append(perf_counter())

    read = [read_seed(path, root) for path in paths]
    seeds = [seed for seed, _ in read if seed is not None]
    stage_done()
    cleaned = clean_all([seed.text for seed in seeds])
    stage_done()
    articles = describe_all(seeds, cleaned)
    stage_done()
    # Else there is nothing to show.
    shown = [pair for pair in zip(seeds, articles, strict=True) if pair[1].paragraphs or pair[1].withdrawn is not None]
    made = [draft(article) for _, article in shown]
    drafts = [_pickled(packed(one)) for one in made]
    entries = [entry(article, "") for _, article in shown]
    stage_done()
    pages = [original_page(article, seed.lines, seed.encoding) for seed, article in shown]
    originals = [
        b"" if page is None else _pickled((one.source, page.encode())) for page, one in zip(pages, entries, strict=True)
    ]
    stage_done()
    texts = [_pickled((article.seed, text_of(article))) for _, article in shown]
    stage_done()
    prepared = [
        Prepared(one, article.slug, Stored(*stored))
        for one, (_, article), *stored in zip(entries, shown, drafts, originals, texts, strict=True)
    ]
    return Batch(prepared, _findings(read, articles), [end - start for start, end in pairwise(times)])


def _findings(read: Iterable[tuple[object, list[Finding]]], articles: Iterable[Article]) -> list[Finding]:
    """The findings in the order of the seeds: what reading told of each, then what describing did of those that were read."""
    described = iter(articles)
    findings: list[Finding] = []
    for seed, found in read:
        findings += found
        findings += next(described).findings if seed is not None else ()
    return findings
