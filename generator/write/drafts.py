"""Drafts: what of the pages of an article depends on it alone. They are made as soon as it is understood, by the same
process; what is left for the end are addresses, links and neighbours, for which all articles must be known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.model import Article
from generator.shown import Shown, shown
from generator.write.markdown import paragraphs_to_markdown
from generator.write.original import original_page


class Draft(NamedTuple):
    """An article, without its paragraphs and spans, and the texts that were made of them, as the bytes of their files.

    ``original`` is the page of the original but for the link to the article, ``None`` where there is none.
    """

    article: Article
    words: Shown
    body: bytes
    original: bytes | None


def draft(article: Article, lines: Sequence[str] = (), encoding: str | None = None) -> Draft:
    """The draft of an article; ``lines`` and ``encoding`` are those of its seed."""
    original = original_page(article, lines, encoding)
    return Draft(
        replace(article, paragraphs=(), spans=(), findings=()),
        shown(article),
        paragraphs_to_markdown(article.paragraphs, article.captions).encode(),
        None if original is None else original.encode(),
    )
