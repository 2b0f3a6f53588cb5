"""The program's own tables are read alike with and without libyaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator import cli
from generator.tables import TableError, read_table

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


@pytest.mark.parametrize("broken", ["a: [b, c\nd: e\n", "a: b\n  c: d\n", "- 'a\n- b\n"])
def test_a_table_that_is_no_yaml_is_told_in_one_line(tmp_path: Path, broken: str) -> None:
    table = tmp_path / "words.yml"
    table.write_text(f"x: y\n{broken}", encoding="utf-8")
    with pytest.raises(TableError, match=r"^words\.yml, dòng \d+: không đọc được bảng YAML") as told:
        read_table(table)
    assert "\n" not in str(told.value)


def test_the_program_tells_it_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(args: object) -> int:
        table = tmp_path / "lines.yml"
        table.write_bytes(b"\xff\xfe\x00")
        read_table(table)
        return 0

    monkeypatch.setattr(cli, "_run", broken)
    assert cli.main(["eval"]) == 1
    assert capsys.readouterr().err.startswith("lines.yml: không đọc được")
