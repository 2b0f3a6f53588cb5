"""Drafts: what of the page of an article depends on it alone. It is made as soon as it is understood, by the same process; what
is left for the end are addresses, links and neighbours, for which all articles must be known."""

from __future__ import annotations

import marshal
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from generator.model import Article, Caption, CitedDocument, Evidence, Person
from generator.shown import Shown, shown
from generator.write.markdown import paragraphs_to_markdown

_FIELDS = tuple(one.name for one in fields(Article))
_values = attrgetter(*_FIELDS)
#: The fields of an article that hold tuples with names, by their place among its values.
_NAMED: dict[int, type[Person] | type[CitedDocument] | type[Caption]] = {
    _FIELDS.index("people"): Person,
    _FIELDS.index("documents"): CitedDocument,
    _FIELDS.index("captions"): Caption,
}
_EVIDENCE = _FIELDS.index("evidence")
_LEFT = tuple(map(_FIELDS.index, ("paragraphs", "spans", "findings")))


class Draft(NamedTuple):
    """An article, and the texts that were made of it; ``body`` as bytes of its file."""

    article: Article
    words: Shown
    body: bytes


def draft(article: Article) -> Draft:
    """The draft of an article."""
    return Draft(
        article,
        shown(article),
        paragraphs_to_markdown(article.paragraphs, article.captions).encode(),
    )


def packed(made: Draft) -> bytes:
    """A draft as bytes for a file of this run alone: a pickle of the same takes four times as long, there and back.

    What it was made of, the article's paragraphs, spans and findings, stays behind.
    """
    values = list(_values(made.article))
    for place in _LEFT:
        values[place] = ()
    for place in _NAMED:
        values[place] = list(map(tuple, values[place]))
    values[_EVIDENCE] = [(field, tuple(evidence)) for field, evidence in values[_EVIDENCE]]
    return marshal.dumps((values, tuple(made.words), made.body))


def unpacked(data: bytes) -> Draft:
    """The draft that :func:`packed` was given, but for what stays behind."""
    values, words, body = marshal.loads(data)
    for place, kind in _NAMED.items():
        values[place] = tuple(map(kind._make, values[place]))
    values[_EVIDENCE] = tuple([(field, Evidence._make(evidence)) for field, evidence in values[_EVIDENCE]])
    return Draft(Article(*values), Shown._make(words), body)
