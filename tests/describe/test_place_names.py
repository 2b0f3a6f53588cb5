"""Names of places in a text: the table of towns."""

from __future__ import annotations

from pathlib import Path

from generator.describe.place_names import mentions
from generator.places import provinces

ROOT = Path(__file__).parents[2]


def test_every_town_is_in_one_province() -> None:
    table = (ROOT / "generator/describe/rules/towns.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [row.split("\t") for row in table]
    names = [name for _, towns in rows for name in towns.split(";")]
    assert sorted(slug for slug, _ in rows) == sorted(province.slug for province in provinces())
    assert len(names) == len(set(names))
    for slug, towns in rows:
        for name in towns.split(";"):
            assert [mention.slug for mention in mentions(f"huyện {name}, trung tâm")] == [slug], name
