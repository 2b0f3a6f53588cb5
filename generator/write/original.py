"""The page "Bản gốc": the whole seed with every span in the colour of its label, beside what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article


def original_path(article_id: str) -> str:
    """The path of the page of the original, without ending."""
    return f"goc/{article_id}"


def original_page(article: Article, lines: Sequence[str], address: str) -> str | None:
    """The Markdown file of the original of an article (its ``spans`` kept), or ``None`` where it must not be shown."""
    return None
