"""Lists cut into pages: nothing is lost, groups go on, links lead to where things are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write.pages_listing import ARTICLES_A_PAGE, contents, cut, page_path, pager
from generator.write.pages_provinces import province_pages
from generator.write.pages_years import year_pages
from tests.write.pages import MakeArticle, many, meta_of


@given(st.lists(st.integers(0, 30)), st.integers(1, 12))
def test_cutting_loses_nothing_and_fills_pages(sizes: list[int], most: int) -> None:
    pages = cut(sizes, most)
    items = [(part.group, item) for page in pages for part in page for item in range(part.start, part.end)]
    assert items == [(group, item) for group, size in enumerate(sizes) for item in range(size)]
    lengths = [sum(part.end - part.start for part in page) for page in pages]
    assert all(length == most for length in lengths[:-1])
    assert len(pages) == max(1, -(-sum(sizes) // most))


def test_the_pager_of_a_short_list_is_none() -> None:
    assert pager("nam/2024", 1, 1) is None


def test_the_pager_leads_back_and_on() -> None:
    first, last = pager("nam/2024", 1, 3), pager("nam/2024", 3, 3)
    assert first
    assert last
    assert (first["previous"], first["next"]) == (None, "nam/2024-2.html")
    assert (last["previous"], last["next"]) == ("nam/2024-2.html", None)
    assert first["all"] == [
        {"number": 1, "href": "nam/2024.html"},
        {"number": 2, "href": "nam/2024-2.html"},
        {"number": 3, "href": "nam/2024-3.html"},
    ]


def test_contents_lead_to_the_page_on_which_a_group_begins() -> None:
    groups = [("A", "a", 3), ("B", "b", 4), ("C", "c", 1)]
    links = contents("x/index", cut([3, 4, 1], 4), groups)
    assert links == [
        {"title": "A", "count": 3, "href": "x/index.html#a"},
        {"title": "B", "count": 4, "href": "x/index.html#b"},
        {"title": "C", "count": 1, "href": "x/index-2.html#c"},
    ]
    assert contents("x/index", cut([3, 4], 4), groups[:2]) == []


@pytest.mark.parametrize(("count", "pages"), [(ARTICLES_A_PAGE, 1), (ARTICLES_A_PAGE + 1, 2), (120, 3)])
def test_long_provinces_and_years_are_paged(make_article: MakeArticle, count: int, pages: int) -> None:
    entries = many(make_article, count)
    for made, path in (
        (dict(province_pages(entries)), "bac-kan/index"),
        (dict(year_pages(entries)), "nam/2024"),
    ):
        paths = [page_path(path, number) for number in range(1, pages + 1)]
        assert {name for name in made if name.startswith(path)} == {f"{name}.md" for name in paths}
        metas = [meta_of(made[f"{name}.md"]) for name in paths]
        assert [len(meta["groups"][0]["entries"]) for meta in metas][-1] == count - ARTICLES_A_PAGE * (pages - 1)
        assert {meta["count"] for meta in metas} == {count}
        assert [meta["groups"][0].get("continued", False) for meta in metas] == [False, *[True] * (pages - 1)]
        assert len({meta["description"] for meta in metas}) == pages
