"""The program's own tables are read alike with and without libyaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.tables import read_table

GENERATOR = Path(__file__).parent.parent / "generator"
TABLES = sorted(GENERATOR.rglob("*.yml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_a_table_does_not_depend_on_the_loader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_table(path) == yaml.load(text, yaml.SafeLoader)
    assert read_table(path, only_strings=True) == yaml.load(text, yaml.BaseLoader)


def test_words_stay_words_where_only_strings_are_wanted(tmp_path: Path) -> None:
    table = tmp_path / "words.yml"
    table.write_text("[no, y, 1, ~]", encoding="utf-8")
    assert read_table(table, only_strings=True) == ["no", "y", "1", "~"]
    assert read_table(table) == [False, "y", 1, None]
