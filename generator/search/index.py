"""Articles → the pieces of the search index: postings, texts, columns, and the root that tells of them.

Articles are numbered from the newest on, so that a year is a stretch of numbers and the order by date needs no column.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO

from generator.model import Article
from generator.search.coding import piece
from generator.search.collector import Collector, Sequences
from generator.search.facets import facet_pieces
from generator.search.packing import Packer, units
from generator.search.text import words
from generator.write.abbreviations import meanings
from generator.write.entries import Entry, newest_first
from generator.write.markdown import tidy

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
#: The theme's script waits for an index of its own before it lets its search box be used: an empty one.
THEME_INDEX = {
    "search/search_index.json": '{"config":{},"docs":[]}',
    "search/search_index.js": 'var __index={"config":{},"docs":[]}',
}
#: From so many articles it is seen which words are common.
_SAMPLE = 1_000
#: Texts of so many articles lie in one folder.
_FOLDER = 1_000


def search_pieces(articles: Iterable[Article], entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """All pieces, (path below ``docs/``, text) each, the same for the articles in any order. Withdrawn ones are left out."""
    yield from pieces_of_texts(((one.seed, text_of(one)) for one in articles), entries)


def pieces_of_texts(searched: Iterable[tuple[str, str]], entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """The same from the texts of the articles (:func:`text_of`), each with the name of its seed.

    The root comes last. It tells a digest of all others, by which browsers ask for them: those of two builds never mix.
    """
    root: dict[str, object] = {}
    digests: list[bytes] = []
    with _nothing_in_circles():
        for path, text in _pieces(searched, entries, root):
            digests.append(hashlib.sha256(text.encode()).digest())
            yield path, text
    version = hashlib.sha256(b"".join(sorted(digests))).hexdigest()[:8]
    yield piece("root", {"version": version, **root})
    yield from THEME_INDEX.items()


@contextmanager
def _nothing_in_circles() -> Iterator[None]:
    """Python's search for objects that refer to each other: the index makes none, and it takes an eighth of the time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def _pieces(
    searched: Iterable[tuple[str, str]], entries: Iterable[Entry], root: dict[str, object]
) -> Iterator[tuple[str, str]]:
    """All pieces but the root, whose content goes to ``root``."""
    shown = newest_first(one for one in entries if not one.withdrawn)
    numbers = {one.source: number for number, one in enumerate(shown)}
    counts: Counter[str] = Counter()
    sampled = 1 + len(shown) // _SAMPLE
    with tempfile.TemporaryFile() as streams, tempfile.TemporaryFile() as texts:
        collector = Collector(streams)
        for seed, text in searched:
            number = numbers.get(seed)
            if number is None:
                continue
            collector.add(number, _sequences(shown[number], text))
            if number % sampled == 0:
                counts.update(units(text))
            pickle.dump((number, text), texts, protocol=pickle.HIGHEST_PROTOCOL)
        packer = Packer(counts)
        yield from _documents(texts, shown, packer)
        begins: dict[str, str] = {}
        yield from _trees(collector, begins)
    yield from facet_pieces(shown)
    root |= _root(shown, packer, begins)


def _trees(collector: Collector, begins: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The pieces of pairs and of words; where their lists begin goes to ``begins``."""
    # These bring numpy, which only a build has a use for: the other commands start without it.
    from generator.search.postings import postings
    from generator.search.tree import Tree

    for name, length in (("pairs", 2), ("words", 1)):
        tree = Tree(name[0], collector.articles, places=length > 1)
        yield from tree.pieces(postings(collector, length))
        begins[name] = "|".join(tree.root)


def text_of(article: Article) -> str:
    """The text that is searched and shown in excerpts: paragraphs, then captions, a line each."""
    lines = [tidy(paragraph.text) for paragraph in article.paragraphs]
    for caption in article.captions:
        lines.append(tidy(f"{caption.text} {caption.credit or ''}"))
    return "\n".join(filter(None, lines))


def _sequences(one: Entry, text: str) -> Sequences:
    day = _DAY.match(one.date or "")
    date = f"{day[3]} {day[2]} {day[1]}" if day else one.date
    fields = [one.province_name, one.province_today_name, one.publisher, date, *one.authors]
    lead, _, rest = text.partition("\n")
    beginning = words(lead)
    return Sequences(
        words(one.title),
        beginning + words(rest),
        len(beginning),
        [words(tidy(field)) for field in fields if field],
    )


def _documents(texts: IO[bytes], shown: Sequence[Entry], packer: Packer) -> Iterator[tuple[str, str]]:
    """A piece for each article: title, address, date, province, text."""
    texts.seek(0)
    for _ in shown:
        number, text = pickle.load(texts)  # our own file of this run
        one = shown[number]
        record = [one.title, f"{one.address}.html", one.date, one.province_name, packer.pack(text)]
        yield piece(f"d/{number // _FOLDER}/{number}", record)


def _root(shown: Sequence[Entry], packer: Packer, begins: dict[str, str]) -> dict[str, object]:
    years: dict[int | None, int] = {}
    for number, one in enumerate(shown):
        years.setdefault(one.year, number)
    return {
        "articles": len(shown),
        "years": [[year, first] for year, first in years.items()],
        **begins,
        "texts": "|".join(packer.table),
        # Those of the numbers of documents are no words that one searches by: CT, KH.
        "abbreviations": {short: meaning.full for short, meaning in meanings().items() if meaning.where != "số hiệu"},
    }
