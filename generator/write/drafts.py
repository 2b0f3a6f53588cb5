"""Drafts: what of the page of an article depends on it alone. It is made as soon as it is understood, by the same process; what
is left for the end are addresses, links and neighbours, for which all articles must be known."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from generator.model import Article
from generator.shown import Shown, shown
from generator.write.markdown import paragraphs_to_markdown


class Draft(NamedTuple):
    """An article, without its paragraphs and spans, and the texts that were made of them; ``body`` as bytes of its file."""

    article: Article
    words: Shown
    body: bytes


def draft(article: Article) -> Draft:
    """The draft of an article."""
    return Draft(
        replace(article, paragraphs=(), spans=(), findings=()),
        shown(article),
        paragraphs_to_markdown(article.paragraphs, article.captions).encode(),
    )
