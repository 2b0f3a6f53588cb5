"""What lists say about an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model import Article, Paragraph
from generator.write.entries import UNTITLED, Entry, entry, neighbours, newest_first, row, shorten

MakeArticle = Callable[..., Article]


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("một hai", 7, "một hai"),
        ("một hai ba", 8, "một hai…"),
        ("một hai, ba", 9, "một hai…"),
        ("x" * 20, 5, "xxxx…"),
        ("", 5, ""),
    ],
)
def test_shorten(text: str, length: int, short: str) -> None:
    assert shorten(text, length) == short
    assert len(short) <= length


def test_entry(make_article: MakeArticle) -> None:
    one = entry(make_article("a1"), "bac-kan/2024/x")
    assert (one.province_name, one.province_today_name) == ("Bắc Kạn", "Thái Nguyên")
    assert one.tags == (("dai-hoi-dang", "Đại hội Đảng các cấp"),)
    assert one.year == 2024
    assert one.lead == "Chiều 16/01, Đảng ủy Sở Y tế tổ chức Hội nghị."
    assert not one.withdrawn


def test_lead_is_short_and_runs_over_paragraphs(make_article: MakeArticle) -> None:
    paragraphs = (Paragraph("Dòng\u00a0đầu.", (1,)), Paragraph("từ " * 200, (2,)))
    lead = entry(make_article("a1", paragraphs=paragraphs), "x").lead
    assert lead.startswith("Dòng đầu. từ từ")
    assert len(lead) <= 200
    assert lead.endswith("…")


def test_nothing_known_and_nothing_left(make_article: MakeArticle) -> None:
    bare = entry(make_article("a1", title=None, date=None, province=None, province_today=None, paragraphs=()), "x")
    assert (bare.title, bare.year, bare.province_name, bare.lead) == (UNTITLED, None, None, "")
    gone = entry(make_article("a2", withdrawn="Theo yêu cầu"), "x")
    assert gone.withdrawn
    assert gone.lead == ""


def _entries(make_article: MakeArticle, *dates: str | None) -> list[Entry]:
    return [entry(make_article(f"a{number}", date=date), f"x/{number}") for number, date in enumerate(dates)]


def test_newest_first(make_article: MakeArticle) -> None:
    made = _entries(make_article, "2023", None, "2024-01-05", "2023-06", "2023-06-01", "2024-01-05")
    ordered = [one.date for one in newest_first(made)]
    assert ordered == ["2024-01-05", "2024-01-05", "2023-06-01", "2023-06", "2023", None]
    assert newest_first(reversed(made)) == newest_first(made)


def test_neighbours_are_of_the_same_province(make_article: MakeArticle) -> None:
    first, second, third = _entries(make_article, "2024-01-01", "2024-01-02", "2024-01-03")
    other = entry(make_article("b", province="ha-noi", province_today="ha-noi", date="2024-01-02"), "y")
    gone = entry(make_article("c", date="2024-01-02", withdrawn="x"), "z")
    found = neighbours([second, other, third, gone, first])
    assert found == {
        first.id: (None, second),
        second.id: (first, third),
        third.id: (second, None),
        other.id: (None, None),
    }


def test_row_leaves_out_what_is_not_known(make_article: MakeArticle) -> None:
    bare = make_article("a1", date=None, province=None, province_today=None, publisher=None, paragraphs=())
    assert row(entry(bare, "x/y")) == {"title": bare.title, "href": "x/y.html", "date_text": "không rõ ngày"}
    assert row(entry(make_article("a2"), "x/z"))["province_today"] == "Thái Nguyên"
