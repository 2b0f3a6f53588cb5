"""Drafts: what of a page depends on its article alone, and how it waits for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model import Article, Caption, CitedDocument, Evidence, Paragraph, Person
from generator.write.drafts import draft, packed, unpacked

MakeArticle = Callable[..., Article]


def test_a_draft_comes_back_from_its_bytes(make_article: MakeArticle) -> None:
    article = make_article(
        "a1",
        people=(Person("Tô Mai Hoa", ("Giám đốc",), 8), Person("Hà", (), 9)),
        documents=(CitedDocument("20-NQ/TW", "Nghị quyết", None, 3),),
        captions=(Caption("Một \ud800 ảnh", 4, 1, None),),
        evidence=(("date", Evidence("stated", "Vì thế.", 2, "ngày 5/3")),),
        paragraphs=(Paragraph("Đoạn một.", (5,)),),
    )
    made = draft(article)._replace(body=b"\x00\n")
    back = unpacked(packed(made))
    assert back == made._replace(article=replace(article, paragraphs=(), spans=(), findings=()))
    for was, now in ((made.article, back.article), (made.words, back.words)):
        assert type(now) is type(was)
    for field in ("people", "documents", "captions"):
        assert list(map(type, getattr(back.article, field))) == list(map(type, getattr(article, field)))
    assert type(back.article.evidence[0][1]) is Evidence
