"""Known-item queries: for each, the one article that a reader who typed it has in mind.

Phrases, names and titles are taken at random; only those stay that no other article has, with or without accents. So it is
with abbreviations: of a phrase that has one, the article has only the other form. Two words become a query with the
article's province and year, where no other article of these has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from generator.fold import fold
from generator.model import Article
from generator.search.index import text_of
from generator.search.text import tokens, words
from generator.write.abbreviations import meanings
from tests.bench_search.corpus import FAMILIES, GIVENS, MIDDLES
from tests.bench_search.holders import Sought, holders, sought

PHRASE = 4
#: How a kind ends whose last word is half typed: no other article may have words in a row of which the last begins so.
HALF = ", half typed"
ABBREVIATED = ("abbreviation for meaning", "meaning for abbreviation")
#: So many times as many as are wanted are drawn, of which those stay that one article alone has.
DRAWN = 5
#: So many words are typed behind an abbreviation.
BEHIND = 3
_NAME = re.compile(rf"\b(?:{'|'.join(FAMILIES)}) (?:{'|'.join(MIDDLES)}) (?:{'|'.join(GIVENS)})\b")
_TONES = str.maketrans(
    "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự", "àáãảậầấẫẩầằắẵẳẳèéẽẻẻềếễểểìíĩỉỉòóõỏỏồốỗổổờớỡởởùúũủủừứữửử"
)


class Within(NamedTuple):
    """By what a query is narrowed."""

    province: str
    year: int


class Query(NamedTuple):
    """What is typed, its kind, and the article (its number) that should come first."""

    kind: str
    text: str
    article: int
    within: Within | None = None


def _words(article: Article) -> list[str]:
    return [text[word.start : word.end] for text in (text_of(article),) for word in tokens(text)]


def _phrase(article: Article, random: Random) -> str:
    own = _words(article)
    start = random.randrange(len(own) // 4, max(len(own) // 4 + 1, len(own) * 3 // 4))
    return " ".join(own[start : start + PHRASE]).lower()


def _name(article: Article, random: Random) -> str:
    names = _NAME.findall(text_of(article))
    return str(random.choice(names)) if names else ""


def _title(article: Article, random: Random) -> str:
    return article.title or ""


def _wrong(text: str, random: Random) -> str:
    """One syllable with another accent."""
    parts = text.split()
    places = [place for place, word in enumerate(parts) if word.lower().translate(_TONES) != word.lower()]
    if not places:
        return ""
    place = random.choice(places)
    parts[place] = parts[place].lower().translate(_TONES)
    return " ".join(parts)


def half_typed(text: str, random: Random) -> str:
    """The last syllable broken off, behind any of its letters."""
    last = text.split()[-1]
    return text[: len(text) - random.randrange(1, len(last))] if len(last) > 1 else ""


_MADE: dict[str, Callable[[Article, Random], str]] = {"phrase": _phrase, "name": _name, "title": _title}
_TYPED: dict[str, Callable[[str, Random], str]] = {
    "": lambda text, random: text,
    ", no accents": lambda text, random: fold(text),
    ", one accent wrong": _wrong,
    HALF: half_typed,
}
KINDS = [kind + how for kind in _MADE for how in _TYPED]


def known_items(articles: Sequence[Article], count: int, seed: int = 7) -> list[Query]:
    """At most ``count`` queries of each kind: phrases, names and titles in four ways each, abbreviations, narrowed ones."""
    random = Random(seed)
    drawn = {kind: _drawn(kind, articles, DRAWN * count, random) for kind in _MADE}
    short = _abbreviated(articles, DRAWN * count, random)
    wanted = [_sought(query) for rows in drawn.values() for row in rows for query in row]
    wanted += [sought(text) for query, form in short.items() for text in (query.text, form)]
    found = holders(articles, wanted)
    queries: list[Query] = []
    for rows in drawn.values():
        only = [row for row in rows if found[_sought(row[0])] == {row[0].article}]
        for kind in dict.fromkeys(query.kind for row in only for query in row):
            own = dict.fromkeys(
                query for row in only for query in row if query.kind == kind
            )  # of a few articles some come again
            queries += [query for query in own if found.get(_sought(query)) == {query.article}][:count]
    queries.sort(key=lambda query: KINDS.index(query.kind))
    known = [query for query, form in short.items() if found.get(sought(form)) == {query.article}]
    for kind in ABBREVIATED:
        queries += [query for query in known if query.kind == kind and sought(query.text) not in found][:count]
    return queries + _narrowed(articles, count, random)


def _sought(query: Query) -> Sought:
    return sought(query.text, query.kind.endswith(HALF))


def _drawn(kind: str, articles: Sequence[Article], count: int, random: Random) -> list[list[Query]]:
    """Texts of one kind, each typed in all ways, the first as it is."""
    rows: list[list[Query]] = []
    while len(rows) < count:
        number = random.randrange(len(articles))
        text = _MADE[kind](articles[number], random)
        if len(words(text)) >= 3:
            ways = [Query(kind + how, typed(text, random), number) for how, typed in _TYPED.items()]
            rows.append([query for query in ways if query.text])
    return rows


def _abbreviated(articles: Sequence[Article], count: int, random: Random) -> dict[Query, str]:
    """Abbreviations and the words behind them, of articles that only have the long form, and the reverse; with what is there."""
    forms = [(short, known.full) for short, known in meanings().items() if known.where != "số hiệu"]
    rows: dict[Query, str] = {}
    for kind, pairs in zip(ABBREVIATED, (forms, [(full, short) for short, full in forms]), strict=True):
        most = len(rows) + count
        for number in random.sample(range(len(articles)), len(articles)):
            if len(rows) == most:
                break
            text = f" {' '.join(words(text_of(articles[number])))} "
            written = [pair for pair in pairs if _form(pair[1]) in text and _form(pair[0]) not in text]
            if written:
                typed, form = random.choice(written)
                behind = " ".join(text.partition(_form(form))[2].split()[:BEHIND])
                rows[Query(kind, f"{typed} {behind}", number)] = f"{form} {behind}"
    return rows


def _form(text: str) -> str:
    """The words of an abbreviation or its meaning, to be looked for between spaces."""
    return f" {' '.join(words(text))} "


def _narrowed(articles: Sequence[Article], count: int, random: Random) -> list[Query]:
    """Two neighbouring words, with the province and the year of the article that they are from."""
    cells: dict[Within, list[int]] = {}
    for number, article in enumerate(articles):
        if article.province and article.year:
            cells.setdefault(Within(article.province, article.year), []).append(number)
    queries: list[Query] = []
    for within in random.sample(sorted(cells), len(cells)):
        number = random.choice(cells[within])
        text = " ".join(_phrase(articles[number], random).split()[:2])
        inside = [articles[other] for other in cells[within]]
        if len(queries) < count and len(holders(inside, [sought(text)])[sought(text)]) == 1:
            queries.append(Query("two words, province and year", text, number, within))
    return queries
