"""Pages of years and the bars of the chart."""

from __future__ import annotations

from generator.write.entries import Entry
from generator.write.pages_years import BAR_HEIGHT, year_pages, years_chart
from tests.write.pages import MakeArticle, many, meta_of


def test_year_by_province(a_few: list[Entry]) -> None:
    pages = dict(year_pages(a_few))
    meta = meta_of(pages["nam/2023.md"])
    assert [group["title"] for group in meta["groups"]] == ["Đà Nẵng", "Chưa rõ tỉnh"]
    assert (meta["earlier"]["href"], meta["later"]["href"]) == ("nam/2010.html", "nam/2024.html")
    undated = meta_of(pages["nam/khong-ro-nam.md"])
    assert (undated["known"], undated["later"]["title"], "earlier" in undated) == (False, "Năm 2010", False)


def test_bars(a_few: list[Entry]) -> None:
    chart = years_chart([one for one in a_few if not one.withdrawn])
    assert chart
    assert chart["undated"] == {"count": 2, "href": "nam/khong-ro-nam.html"}
    bars = chart["bars"]
    assert isinstance(bars, list)
    assert [bar.get("year", bar.get("gap")) for bar in bars] == [2010, "2011–2022", 2023, 2024]
    assert [(bar["href"], bar["count"], bar["height"]) for bar in bars if "href" in bar] == [
        ("nam/2010.html", 1, BAR_HEIGHT // 2),
        ("nam/2023.html", 2, BAR_HEIGHT),
        ("nam/2024.html", 2, BAR_HEIGHT),
    ]
    assert [bar["x"] for bar in bars] == [0, 25, 50, 75]


def test_a_year_without_articles_keeps_its_place_and_has_no_link(make_article: MakeArticle) -> None:
    chart = years_chart([*many(make_article, 200, date="2020"), *many(make_article, 1, date="2022")])
    assert chart
    bars = chart["bars"]
    assert isinstance(bars, list)
    assert [(bar["year"], bar["count"], "href" in bar) for bar in bars] == [
        (2020, 200, True),
        (2021, 0, False),
        (2022, 1, True),
    ]
    assert bars[2]["height"] >= 2  # still seen
    assert chart["undated"] is None


def test_no_chart_where_no_year_is_known(make_article: MakeArticle) -> None:
    assert years_chart([]) is None
    assert years_chart(many(make_article, 2, date=None)) is None
