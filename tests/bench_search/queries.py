"""Known-item queries: for each, the one article that a reader who typed it has in mind.

Phrases, names and villages are taken at random; only those stay that no other article has, with or without accents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from generator.fold import fold
from generator.model import Article
from generator.search.index import text_of
from generator.search.text import tokens
from tests.bench_search.corpus import FAMILIES, GIVENS, MIDDLES

PHRASE = 4
_NAME = re.compile(rf"\b(?:{'|'.join(FAMILIES)}) (?:{'|'.join(MIDDLES)}) (?:{'|'.join(GIVENS)})\b")
_TONES = str.maketrans(
    "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự", "àáãảậầấẫẩầằắẵẳẳèéẽẻẻềếễểểìíĩỉỉòóõỏỏồốỗổổờớỡởởùúũủủừứữửử"
)


class Query(NamedTuple):
    """What is typed, its kind, and the article (its number) that should come first."""

    kind: str
    text: str
    article: int


def _words(article: Article) -> list[str]:
    return [text[word.start : word.end] for text in (text_of(article),) for word in tokens(text)]


def _phrase(article: Article, random: Random) -> str:
    words = _words(article)
    start = random.randrange(len(words) // 4, max(len(words) // 4 + 1, len(words) * 3 // 4))
    return " ".join(words[start : start + PHRASE]).lower()


def _name(article: Article, random: Random) -> str:
    names = _NAME.findall(text_of(article))
    return str(random.choice(names)) if names else ""


def _title(article: Article, random: Random) -> str:
    return article.title or ""


def _wrong(text: str, random: Random) -> str:
    """One syllable with another accent."""
    words = text.split()
    places = [place for place, word in enumerate(words) if word.lower().translate(_TONES) != word.lower()]
    if not places:
        return ""
    place = random.choice(places)
    words[place] = words[place].lower().translate(_TONES)
    return " ".join(words)


def _half(text: str, random: Random) -> str:
    """The last syllable half typed."""
    last = text.split()[-1]
    return text[: len(text) - len(last) // 2] if len(last) > 2 else ""


_MADE: dict[str, Callable[[Article, Random], str]] = {"phrase": _phrase, "name": _name, "title": _title}
_TYPED: dict[str, Callable[[str, Random], str]] = {
    "": lambda text, random: text,
    ", no accents": lambda text, random: fold(text),
    ", one accent wrong": _wrong,
    ", half typed": _half,
}


def _key(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in tokens(text))


def _found(articles: Iterable[Article], keys: set[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Where the words of each key follow each other, in title or text."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(keys):
        by_first.setdefault(key[0], []).append(key)
    for number, article in enumerate(articles):
        for text in (article.title or "", text_of(article)):
            words = _key(text)
            for place, word in enumerate(words):
                for key in by_first.get(word, ()):
                    if words[place : place + len(key)] == key:
                        yield key, number


def known_items(articles: Sequence[Article], count: int, seed: int = 7) -> list[Query]:
    """``count`` queries of each kind, each typed in four ways."""
    random = Random(seed)
    wanted: dict[str, list[tuple[str, int]]] = {}
    for kind, make in _MADE.items():
        rows = wanted[kind] = []
        while len(rows) < 3 * count:
            number = random.randrange(len(articles))
            text = make(articles[number], random)
            if len(_key(text)) >= 3:
                rows.append((text, number))
    holders: dict[tuple[str, ...], set[int]] = {}
    for key, number in _found(articles, {_key(text) for rows in wanted.values() for text, _ in rows}):
        holders.setdefault(key, set()).add(number)
    queries = []
    for kind, rows in wanted.items():
        own = [(text, number) for text, number in rows if holders.get(_key(text)) == {number}][:count]
        for how, typed in _TYPED.items():
            queries += [Query(kind + how, text, number) for one, number in own if (text := typed(one, random))]
    return queries
