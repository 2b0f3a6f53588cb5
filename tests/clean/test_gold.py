"""The five real pages are met exactly: every line's label, inline captions, joins, datelines and titles.

The gate of ``make eval`` measures the same by its own code; this asks the cleaner alone, line by line.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.clean import clean
from generator.clean.lines import visible_text
from generator.model import Cleaned
from generator.read import read_seed

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold" / "real").glob("*.json"))


class Page(NamedTuple):
    """A real page: its lines, what is true of it, and what cleaning makes of it."""

    lines: list[str]
    truth: dict[str, Any]
    cleaned: Cleaned

    def text(self, number: int, label: str) -> str:
        """The words of a line that have the label."""
        line = self.lines[number - 1]
        return "".join(
            line[span.start : span.end] for span in self.cleaned.spans if span.line == number and span.label == label
        )

    def inline(self) -> set[tuple[int, str, str]]:
        """The stretches inside body lines that are not body: line, label, words."""
        captions = {(line, "caption", words) for line, words in self.truth.get("inline_captions", [])}
        return captions | {(line, "dateline", words) for line, words in self.truth.get("dateline", [])}


@pytest.fixture(params=GOLD, ids=lambda path: path.stem[:3])
def page(request: pytest.FixtureRequest) -> Page:
    truth = json.loads(request.param.read_text(encoding="utf-8"))
    seed, findings = read_seed(ROOT / "seeds" / truth["seed"], ROOT / "seeds")
    assert seed is not None
    assert not findings
    return Page(seed.lines, truth, clean(seed.text))


def test_there_are_five() -> None:
    assert len(GOLD) == 5


def test_every_line_has_its_label(page: Page) -> None:
    inside = {(line, label) for line, label, _ in page.inline()}
    got = {(span.line, span.label) for span in page.cleaned.spans if span.label != "blank"} - inside
    assert got == {(entry["line"], entry["label"]) for entry in page.truth["lines"]}


def test_what_stands_inside_a_line_is_cut_out_exactly(page: Page) -> None:
    body = {entry["line"] for entry in page.truth["lines"] if entry["label"] == "body"}
    cut = [span for span in page.cleaned.spans if span.line in body and span.label != "body"]
    assert {(span.line, span.label, visible_text(page.text(span.line, span.label))) for span in cut} == page.inline()


def test_paragraphs_are_joined_where_the_scrape_cut_them_and_nowhere_else(page: Page) -> None:
    joins = {join for paragraph in page.cleaned.paragraphs for join in pairwise(paragraph.lines)}
    assert joins == {tuple(join) for join in page.truth.get("joins", [])}


def test_the_body_is_the_body_lines(page: Page) -> None:
    lines = [entry["line"] for entry in page.truth["lines"] if entry["label"] == "body"]
    assert [line for paragraph in page.cleaned.paragraphs for line in paragraph.lines] == lines
    body = " ".join(visible_text(page.text(line, "body")) for line in lines)
    assert " ".join(paragraph.text for paragraph in page.cleaned.paragraphs) == body


def test_the_title(page: Page) -> None:
    numbers = [entry["line"] for entry in page.truth["lines"] if entry["label"] == "title"]
    assert page.cleaned.title == page.truth["meta"]["title"]
    assert page.cleaned.title_line == numbers[0]


def test_each_caption_counts_once(page: Page) -> None:
    standing = [
        visible_text(page.lines[entry["line"] - 1]) for entry in page.truth["lines"] if entry["label"] == "caption"
    ]
    inline = [words for _, words in page.truth.get("inline_captions", [])]
    texts = [caption.text for caption in page.cleaned.captions]
    assert len(texts) == len(set(texts))
    assert set(texts) == {*standing, *inline}


def test_the_photographer_has_his_picture(page: Page) -> None:
    credits = [entry["line"] for entry in page.truth["lines"] if entry["label"] == "photo_credit"]
    named = [visible_text(page.lines[line - 1]).split(":")[1].strip() for line in credits]
    assert [caption.credit for caption in page.cleaned.captions if caption.credit] == named
