"""Which articles have the words of a query in a row: whether one alone can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import normalize

from generator.model import Article
from generator.search.index import text_of
from generator.search.text import folded, words

_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


class Sought(NamedTuple):
    """Words in a row, without accents; and the last one as it is typed, if it is not whole."""

    key: tuple[str, ...]
    begun: str = ""

    def stands(self, key: tuple[str, ...], last: str) -> bool:
        """Whether words without accents are these; ``last`` is how the last of them is written."""
        if not self.begun:
            return key == self.key
        return key[:-1] == self.key[:-1] and goes_on(self.begun, last)


def sought(text: str, half: bool = False) -> Sought:
    """What is sought where this is typed, the last word of it half, maybe."""
    own = words(text)
    return Sought(tuple(map(folded, own)), own[-1] if half else "")


def goes_on(begun: str, word: str) -> bool:
    """Whether a word may come of one that is not whole: that has none of its accents or all, but for the tone, which may
    still come or move.
    """
    if folded(begun) == begun:
        return folded(word).startswith(begun)
    tones = set(_TONE.findall(normalize("NFD", begun)))
    return _toneless(word).startswith(_toneless(begun)) and tones <= set(normalize("NFD", word))


def _toneless(word: str) -> str:
    return normalize("NFC", _TONE.sub("", normalize("NFD", word)))


def holders(articles: Iterable[Article], wanted: Iterable[Sought]) -> dict[Sought, set[int]]:
    """The numbers of the articles in whose title or text the words follow each other."""
    by_pair: dict[tuple[str, ...], list[Sought]] = {}
    for one in sorted(set(wanted)):
        by_pair.setdefault(_beginning(one), []).append(one)
    found: dict[Sought, set[int]] = {}
    for number, article in enumerate(articles):
        for text in (article.title or "", text_of(article)):
            for one in _standing(words(text), by_pair):
                found.setdefault(one, set()).add(number)
    return found


def _beginning(one: Sought) -> tuple[str, ...]:
    """The whole words of the first two: by these it is looked for."""
    return one.key[:-1][:2] if one.begun else one.key[:2]


def _standing(exact: Sequence[str], by_pair: dict[tuple[str, ...], list[Sought]]) -> Iterable[Sought]:
    plain = tuple(map(folded, exact))
    for place in range(len(plain)):
        for one in (*by_pair.get(plain[place : place + 2], ()), *by_pair.get(plain[place : place + 1], ())):
            end = place + len(one.key)
            if end <= len(plain) and one.stands(plain[place:end], exact[end - 1]):
                yield one
