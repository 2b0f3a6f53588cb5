"""A small made index that the scripts can search, and a way to ask it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.model import Article
from generator.search import search_pieces
from generator.write.entries import entry
from tests.made_articles import make_article
from tests.search.javascript import call

Ask = Callable[..., list[dict[str, Any]]]


def write_index(articles: Sequence[Article], folder: Path) -> str:
    """Write the index of articles below ``folder``; gives the address of its pieces."""
    entries = [entry(one, f"x/{one.id}") for one in articles]
    for path, text in search_pieces(iter(articles), entries):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return f"{folder.as_posix()}/search/"


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """``ask(articles, *requests)`` → the answers; a request is a text or what the engine takes."""

    def asked(articles: Sequence[Article], *requests: str | dict[str, object]) -> list[dict[str, Any]]:
        base = write_index(articles, tmp_path)
        return call([["search", base, {"q": one} if isinstance(one, str) else one] for one in requests])

    return asked


def found(answer: dict[str, Any]) -> list[str]:
    """The ids of the articles of an answer, in their order."""
    return [item["address"].removeprefix("x/").removesuffix(".html") for item in answer["items"]]


def paragraph(text: str) -> dict[str, object]:
    """The field of an article that has this text alone, and nothing else that could be found by chance."""
    from generator.model import Paragraph

    lines = tuple(Paragraph(line, (1,)) for line in text.split("\n"))
    return {"paragraphs": lines, "title": "Không", "authors": (), "publisher": None, "people": (), "documents": ()}


def texts(**named: str) -> list[Article]:
    """Articles by their id and text."""
    return [make_article(id, **paragraph(text)) for id, text in named.items()]
