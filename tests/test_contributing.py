"""The guide for editors keeps its word: its pictures, commands, keys and examples are those of the program."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from generator.clean.rules import load_rules
from generator.fold import tone_key
from generator.read import fields, parse_facts

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PICTURES = sorted((ROOT / ".github" / "images").glob("buoc-*.svg"))
_BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def test_each_step_has_its_picture_with_words_for_those_who_do_not_see_it() -> None:
    shown = re.findall(r"!\[([^\]]{20,})\]\(([^)]+)\)", GUIDE)
    assert [ROOT / path for _, path in shown] == PICTURES
    assert len(PICTURES) == len(re.findall(r"^\*\*Bước \d\.\*\*", GUIDE, re.MULTILINE)) == 5


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_only_drawn(path: Path) -> None:
    assert path.stat().st_size < 10_000
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.parse(path).iter()}
    assert {"title", "desc"} <= tags <= {"svg", "title", "desc", "g", "rect", "circle", "path", "text"}


def test_every_command_it_names_is_one_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", GUIDE, re.MULTILINE))
    assert {"add", "check", "report", "serve", "eval", "test", "simulate"} <= named <= targets


def test_every_key_of_the_facts_is_explained() -> None:
    explained = set(re.findall(r"`([a-z_]+)`", "".join(re.findall(r"^\| .*", GUIDE, re.MULTILINE))))
    assert set(fields()) - explained <= {"id", "slug"}


def test_its_examples_of_facts_are_taken() -> None:
    blocks = [block for block in _BLOCK.findall(GUIDE) if not block.startswith("-")]
    rows = re.findall(r"`(?:[^`]+)`[^|]*\| [^|]+ \| `([a-z_]+: [^`]+)`", GUIDE)
    assert blocks
    assert len(rows) >= 8
    for text in [*blocks, *rows]:
        facts, findings = parse_facts(text.encode(), "a.txt", "a.yml")
        assert not [one for one in findings if one.id != "facts-withdrawn-without-reason"], text
        assert facts


def test_its_example_of_a_rule_is_a_rule_and_its_examples_fit() -> None:
    (block,) = [block for block in _BLOCK.findall(GUIDE) if block.startswith("-")]
    (shown,) = yaml.safe_load(block)
    assert shown["id"] in {rule.id for rule in load_rules("lines")}
    patterns = [re.compile(tone_key(pattern)) for pattern in shown["match"]]
    for example in shown["examples"]:
        assert any(one.fullmatch(tone_key(example)) for one in patterns), example
    for example in shown["counter_examples"]:
        assert not any(one.fullmatch(tone_key(example)) for one in patterns), example


def test_links_within_lead_somewhere() -> None:
    heads = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}
    for anchor in re.findall(r"\]\(#([^)]+)\)", GUIDE):
        assert anchor in anchors
