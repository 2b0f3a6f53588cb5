"""The queries of the comparison: each has the one article that it is about, however it is typed."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fold import fold
from generator.model import Article
from generator.search.index import text_of
from generator.search.text import words
from tests.bench_search.corpus import articles
from tests.bench_search.holders import holders, sought
from tests.bench_search.queries import ABBREVIATED, HALF, KINDS, Query, half_typed, known_items


@pytest.fixture(scope="module")
def made() -> list[Article]:
    return list(articles(40))


@pytest.fixture(scope="module")
def queries(made: list[Article]) -> list[Query]:
    return known_items(made, 4)


def test_there_are_as_many_of_each_kind_as_were_wanted(queries: list[Query]) -> None:
    counts = Counter(query.kind for query in queries)
    assert set(counts) == {*KINDS, *ABBREVIATED, "two words, province and year"}
    assert max(counts.values()) == 4
    assert len(queries) == len(set(queries))


def test_no_other_article_can_be_meant(made: list[Article], queries: list[Query]) -> None:
    typed = [query for query in queries if query.kind in KINDS]
    found = holders(made, [sought(query.text, query.kind.endswith(HALF)) for query in typed])
    for query in typed:
        assert found[sought(query.text, query.kind.endswith(HALF))] == {query.article}, query


def test_of_an_abbreviation_the_article_has_the_other_form(made: list[Article], queries: list[Query]) -> None:
    for query in queries:
        if query.kind in ABBREVIATED:
            assert not holders([made[query.article]], [sought(query.text)]), query


def test_a_narrowed_query_is_of_the_province_and_the_year(made: list[Article], queries: list[Query]) -> None:
    narrowed = [query for query in queries if query.within]
    for query in narrowed:
        article = made[query.article]
        assert query.within == (article.province, article.year)
        assert fold(query.text) in fold(" ".join(words(text_of(article))))


@given(st.text("aáđ n", min_size=1, max_size=12).filter(str.strip), st.randoms(use_true_random=False))
def test_half_a_word_is_some_of_its_letters(text: str, random: Random) -> None:
    own = " ".join(text.split())
    typed = half_typed(own, random)
    if len(own.split()[-1]) == 1:
        assert typed == ""
    else:
        assert own.startswith(typed)
        assert len(own) > len(typed)
        assert len(own.split()) == len(typed.split())
