"""Pages made of labelled lines, so that a test of describing does not depend on what cleaning makes of them."""

from __future__ import annotations

from generator.describe.context import Context
from generator.model import Cleaned, Paragraph, Span


def labelled_page(*lines: tuple[str, str]) -> Context:
    """The context of a page whose lines are given as (label, text), in order. The first ``title`` is its title."""
    spans = tuple(Span(number, 0, len(text), label, "test") for number, (label, text) in enumerate(lines, 1))
    titles = [(number, text) for number, (label, text) in enumerate(lines, 1) if label == "title"]
    number, title = titles[0] if titles else (None, None)
    paragraphs = tuple(Paragraph(text, (line,)) for line, (label, text) in enumerate(lines, 1) if label == "body")
    return Context([text for _, text in lines], Cleaned(spans, title, number, paragraphs, ()))


def news(title: str, *body: str) -> Context:
    """A page of nothing but a title and paragraphs."""
    return labelled_page(("title", title), *(("body", text) for text in body))
