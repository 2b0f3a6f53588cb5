"""The map: every province and unit is there, shaded by its count; the outlines are those of the data."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.places import provinces
from generator.write.entries import Entry
from generator.write.outlines import TEMPLATE, compact, outlines_template
from generator.write.pages_map import STEPS, province_map, step_starts
from tests.write.pages import MakeArticle, many


@pytest.fixture(scope="module")
def drawn(a_few: list[Entry]) -> dict[str, Any]:
    return province_map([one for one in a_few if not one.withdrawn])


def test_all_provinces_and_units_in_vietnamese_order(drawn: dict[str, Any]) -> None:
    assert [len(drawn["provinces"]), len(drawn["units"])] == [63, 34]
    assert [one["title"] for one in drawn["units"][:2]] == ["An Giang", "Bắc Ninh"]


def test_a_province_with_articles_is_a_link_and_one_without_is_not(drawn: dict[str, Any]) -> None:
    rows = {row["slug"]: row for row in drawn["provinces"]}
    assert rows["bac-kan"] == {
        "slug": "bac-kan",
        "title": "Bắc Kạn",
        "count": 2,
        "step": STEPS - 1,
        "href": "bac-kan/index.html",
        "today": "Thái Nguyên",
    }
    assert rows["ha-noi"] == {"slug": "ha-noi", "title": "Hà Nội", "count": 0, "step": 0}


def test_a_unit_counts_what_was_merged_into_it(drawn: dict[str, Any]) -> None:
    unit = next(row for row in drawn["units"] if row["slug"] == "thai-nguyen")
    assert (unit["count"], unit["step"], unit["href"]) == (3, STEPS, "tinh/index.html#nay-thai-nguyen")
    assert unit["parts"] == [
        {"title": "Bắc Kạn", "href": "bac-kan/index.html", "count": 2},
        {"title": "Thái Nguyên", "href": "thai-nguyen/index.html", "count": 1},
    ]


def test_the_legend_tells_all_steps(drawn: dict[str, Any], make_article: MakeArticle) -> None:
    assert [(one["step"], one["text"]) for one in drawn["legend"]] == [
        (0, "chưa có bài"),
        (STEPS - 2, "1"),
        (STEPS - 1, "2"),
        (STEPS, "3"),
    ]
    large = province_map([*many(make_article, 70), *many(make_article, 7, province="ha-noi", province_today="ha-noi")])
    assert large["legend"] == [
        {"step": 0, "text": "chưa có bài"},
        {"step": STEPS - 1, "text": "5–49"},
        {"step": STEPS, "text": "từ 50"},
    ]


def test_an_empty_map() -> None:
    empty = province_map([])
    assert empty["legend"] == [{"step": 0, "text": "chưa có bài"}]
    assert empty["unknown"] is None


def test_steps_are_few_and_begin_at_the_least() -> None:
    assert step_starts([]) == []
    for most in range(1, 3000, 7):
        starts = step_starts(range(1, most + 1))
        assert starts[0] == 1
        assert starts == sorted(set(starts))
        assert len(starts) <= STEPS


def test_the_template_of_outlines_is_up_to_date() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == outlines_template(), "run python -m generator.write.outlines"


def test_every_province_unit_and_inset_has_an_outline() -> None:
    template = outlines_template()
    slugs = re.findall(r'^"([a-z-]+)": "m', template, re.MULTILINE)
    assert sorted(slugs) == sorted([one.slug for one in provinces()] + list({one.slug_today for one in provinces()}))
    assert '"hoang-sa"' in template
    assert '"truong-sa"' in template


def test_outlines_are_relative_and_in_quarters() -> None:
    rings = [[(1.0, 2.0), (1.5, 2.0), (1.5, 1.5)], [(0.0, 0.0), (0.2, 0.3), (3.0, 3.0)]]
    assert compact(rings) == "m4 8 2 0 0-2zm-4-8 1 1 11 11z"
