"""Pages of names: one a name, never two on one path, in any order."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from generator.model import Article, CitedDocument, Person
from generator.write.entries import Entry, entry
from generator.write.links import Links, all_names, build_links, named

MakeArticle = Callable[..., Article]


@pytest.fixture(scope="module")
def entries(make_article: MakeArticle) -> list[Entry]:
    people = [
        ("Nguyễn Thị Thúy", "Lê Hà"),
        ("Nguyễn Thị Thuý", "Lê Hạ"),
        ("NGUYỄN THỊ THÚY", "Lê Hà"),
        ("Nguyễn Thị Thúy", "Nguyễn Thị Thuý"),
    ]
    documents = (CitedDocument("20-NQ/TW", "Nghị quyết", None, 1), CitedDocument("125", "Kế hoạch", None, 2))
    made = [
        entry(
            make_article(
                f"a{number}",
                people=tuple(Person(name, ("Giám đốc",), 1) for name in names),
                documents=documents if number == 0 else (),
                authors=("  ", "Mai  Lan") if number == 1 else (),
                publisher="Báo <b>Bắc Kạn</b>" if number == 2 else None,
            ),
            f"x/{number}",
        )
        for number, names in enumerate(people)
    ]
    return [*made, entry(make_article("gone", authors=("Không Còn",), withdrawn="x"), "x/gone")]


@pytest.fixture(scope="module")
def links(entries: list[Entry]) -> Links:
    return build_links(all_names(entries))


def test_case_and_tone_placement_share_a_page(links: Links) -> None:
    assert links.people["Nguyễn Thị Thúy"] == "nguoi/nguyen-thi-thuy.html"
    assert links.people["Nguyễn Thị Thuý"] == links.people["NGUYỄN THỊ THÚY"] == "nguoi/nguyen-thi-thuy.html"


def test_names_with_one_slug_have_pages_of_their_own(links: Links) -> None:
    assert links.people["Lê Hà"] == "nguoi/le-ha.html"
    assert links.people["Lê Hạ"].startswith("nguoi/le-ha-")
    assert links.people["Lê Hạ"] != links.people["Lê Hà"]


def test_a_name_in_any_spacing_and_none_that_is_empty(links: Links) -> None:
    assert links.authors == {"Mai  Lan": "tac-gia/mai-lan.html", "Mai Lan": "tac-gia/mai-lan.html"}


def test_documents_by_kind_and_number_or_by_number(links: Links) -> None:
    assert links.documents["Nghị quyết 20-NQ/TW"] == links.documents["20-NQ/TW"] == "van-ban/nghi-quyet-20-nq-tw.html"
    assert links.documents["Kế hoạch 125"] == "van-ban/ke-hoach-125.html"


def test_markup_in_a_name_stays_out_of_its_path(links: Links) -> None:
    assert list(links.publishers.values()) == ["don-vi/bao-b-bac-kan-b.html"]


def test_the_order_of_entries_does_not_matter(entries: list[Entry], links: Links) -> None:
    for seed in range(5):
        assert build_links(all_names(random.Random(seed).sample(entries, len(entries)))) == links


def test_the_page_has_the_most_frequent_spelling_and_each_article_once(entries: list[Entry]) -> None:
    thuy = next(name for name in named(entries, "people") if name.path == "nguoi/nguyen-thi-thuy")
    assert thuy.title == "Nguyễn Thị Thuý"  # twice each: the first by code points
    assert [one.id for one in thuy.entries] == ["a0", "a1", "a2", "a3"]


def test_no_name_lies_on_a_further_page_of_another(make_article: MakeArticle) -> None:
    documents = tuple(CitedDocument(number, "Nghị quyết", None, 1) for number in ("", "2"))
    paths = [name.path for name in named([entry(make_article(documents=documents), "x")], "documents")]
    assert paths[0] == "van-ban/nghi-quyet"
    assert paths[1].startswith("van-ban/nghi-quyet-2-")


def test_any_name_has_a_path(make_article: MakeArticle) -> None:
    one = entry(make_article(authors=("???", "index", "con", "Đ" * 300, "李明")), "x")
    paths = [name.path for name in named([one], "authors")]
    assert len(set(paths)) == 5
    assert "tac-gia/index" not in paths
    assert max(map(len, paths)) < 110
