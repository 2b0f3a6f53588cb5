"""The made archive that the site is tested with: the same on every run, and as full and as odd as it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator.places import provinces
from tests.made import COUNT, EVIL, FULL_PROVINCE, FULL_TOPIC, FULL_YEAR, LONELY, ODD, YEARS, made, write_seeds
from tests.made_articles import understood


def test_the_same_seeds_on_every_run_and_others_from_another_number() -> None:
    first = list(made())
    assert first == list(made())
    assert first != list(made(2))
    assert len({one.name for one in first}) == len({one.data for one in first}) == COUNT
    assert {one.name for one in first[-len(ODD) :]} == {f"le-{kind}" for kind in ODD}


def test_what_the_program_understands_of_them(tmp_path: Path) -> None:
    assert write_seeds(tmp_path) == COUNT
    articles = list(understood(tmp_path))
    assert len(articles) == COUNT
    by_province = Counter(article.province for article in articles)
    slugs = {province.name: province.slug for province in provinces()}
    assert set(by_province) == {*slugs.values(), None}
    assert by_province[slugs[FULL_PROVINCE]] > 50
    assert [by_province[slugs[name]] for name in LONELY] == [1, 1]
    by_year = Counter(article.year for article in articles)
    assert set(by_year) == {*YEARS, None}
    assert by_year[FULL_YEAR] > 50
    assert by_year[None] == 3
    assert Counter(tag for article in articles for tag in article.tags)[FULL_TOPIC] > 50
    assert sum(article.withdrawn is not None for article in articles) == 2
    assert sum(EVIL in paragraph.text for article in articles for paragraph in article.paragraphs) > 0
    assert sum(bool(article.captions) for article in articles) > 150
    assert sum(bool(article.documents) for article in articles) > 100
    assert Counter(person.name for article in articles for person in article.people).most_common(1)[0][1] > 5
