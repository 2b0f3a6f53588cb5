"""An article as a whole Markdown file: front matter with everything that is known about it, then its body."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple

from generator.cite import citations
from generator.json_text import quoted
from generator.model import Article, Caption
from generator.shown import Shown
from generator.structured import head
from generator.write.dates import date_text
from generator.write.drafts import Draft
from generator.write.entries import Entry, title_of
from generator.write.facts import Row, evidence_row, fact_rows, href, named
from generator.write.front_matter import Encoded, encoded, encoded_list, front_matter_bytes, joined, listed
from generator.write.links import Links
from generator.write.markdown import heading, tidy
from generator.write.names import DATE_KINDS, province_name, province_today_name, tag_label
from generator.write.original import original_path
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

_PERMALINK = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<link rel="icon" type="image/svg+xml" href="../assets/images/favicon.svg">
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body>
<p>Bài này ở địa chỉ: <a href="{href}">{title}</a></p>
</body>
</html>
"""


def permalink_path(article_id: str) -> str:
    """The path of the permalink of an article, which never changes: ``id/<id>.html``."""
    return f"id/{article_id}.html"


def permalink_page(title: str, address: str, site_url: str = "") -> str:
    """The HTML page at the permalink of an article: it leads to the address of today, by itself and by a link.

    ``site_url`` (where the archive is hosted, ending in ``/``) makes the canonical link absolute.
    """
    href = f"../{address}.html"
    canonical = f"{site_url}{address}.html" if site_url else href
    return _PERMALINK.format(title=escape(title), href=escape(href), canonical=escape(canonical))


def _caption(caption: Caption) -> dict[str, object]:
    values: dict[str, object] = {"text": tidy(caption.text), "after": caption.after}
    return values | {"credit": tidy(caption.credit)} if caption.credit else values


def _place(article: Article) -> dict[str, object]:
    today = article.province_today
    return {
        "province": article.province,
        "province_name": province_name(article.province) if article.province else None,
        "province_today": today,
        "province_today_name": province_today_name(today) if today else None,
        "province_href": f"{article.province or UNKNOWN_PROVINCE}/index.html",
        "year": article.year,
        "year_href": f"nam/{UNKNOWN_YEAR if article.year is None else article.year}.html",
    }


@lru_cache(maxsize=256)
def _tag(slug: str) -> Row:
    return encoded({"slug": slug, "label": tag_label(slug), "href": f"chu-de/{slug}.html"})


def _people(article: Article, words: Shown, links: Links) -> list[Row]:
    return [
        joined(
            [
                f'"name": {quoted(name)}',
                *href(links.people.get(person.name)),
                f'"offices": {listed(map(quoted, offices))}',
                f'"line": {person.line}',
            ]
        )
        for person, (name, offices) in zip(article.people, words.people, strict=True)
    ]


def _documents(article: Article, words: Shown, links: Links) -> list[Row]:
    return [
        joined(
            [
                f'"kind": {quoted(tidy(document.kind))}',
                f'"number": {quoted(number)}',
                f'"date": {quoted(date) if date is not None else "null"}',
                f'"date_text": {quoted(date_text(date, ""))}',
                f'"line": {document.line}',
                *href(links.documents.get(name) or links.documents.get(document.number)),
            ]
        )
        for document, (name, number, date) in zip(article.documents, words.documents, strict=True)
    ]


def _rows(rows: Sequence[Row]) -> Encoded | None:
    return encoded_list(rows) if rows else None


def _facts(article: Article, links: Links) -> dict[str, object]:
    return {
        "title": title_of(article),
        "date": article.date,
        "date_text": date_text(article.date),
        "date_precision": article.date_precision,
        "date_kind": article.date_kind,
        "date_kind_text": DATE_KINDS[article.date_kind] if article.date_kind else None,
        "event_date": article.event_date,
        "event_date_text": date_text(article.event_date) if article.event_date else None,
        **_place(article),
        "tags": encoded_list(map(_tag, article.tags)),
        "authors": encoded_list(named(article.authors, links.authors)),
        "publisher": Encoded(*named([article.publisher], links.publishers)) if article.publisher else None,
        "url": tidy(article.url or "") or None,
        "rights": tidy(article.rights or "") or None,
        "source": article.seed,
        "sha256": article.sha256,
        "id": article.id,
        "permalink": permalink_path(article.id),
    }


def _details(article: Article, words: Shown, links: Links) -> dict[str, object]:
    """What is only told of an article that is not withdrawn."""
    return {
        "section": tidy(article.section) if article.section else None,
        "view_count": article.view_count,
        "retrieved": article.retrieved,
        "retrieved_text": date_text(article.retrieved) if article.retrieved else None,
        "note": tidy(article.note or "") or None,
        "people": _rows(_people(article, words, links)),
        "documents": _rows(_documents(article, words, links)),
        "captions": [_caption(caption) for caption in article.captions],
        "evidence": _rows([evidence_row(field, evidence) for field, evidence in article.evidence]),
        "facts": _rows(fact_rows(article, links)),
    }


#: Fields that are written also when nothing is known, so that every article says so.
_ALWAYS = frozenset({"title", "date", "province", "year", "authors", "tags"})


def _known(data: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value or key in _ALWAYS or value not in (None, "", [])}


class Beside(NamedTuple):
    """What stands around an article: its neighbours in the same province, related articles, and where names lead."""

    earlier: Entry | None = None
    later: Entry | None = None
    related: Sequence[Entry] = ()
    links: Links = Links()
    site_url: str = ""


#: A draft, the address of its article, and what stands around it.
Placed = tuple[Draft, str, Beside]


def article_page(draft: Draft, address: str, beside: Beside = Beside()) -> bytes:  # noqa: B008
    """The Markdown file of an article at ``address``: what is known about it, then its body.

    A withdrawn article becomes a page that says what
    it was, why it was withdrawn and when, with nothing of its body.
    """
    return article_pages([(draft, address, beside)])[0]


def article_pages(placed: Sequence[Placed]) -> list[bytes]:
    """The same for some articles, part by part: as in ``clean_all``, each part's code stays at hand for the next article."""
    pages = [_withdrawn(*one) if one[0].article.withdrawn is not None else _told(*one) for one in placed]
    shown = [(data, *one) for data, one in zip(pages, placed, strict=True) if one[0].article.withdrawn is None]
    for data, draft, _, beside in shown:
        data["citations"] = citations(draft.article, draft.words, beside.site_url)
    for data, draft, address, beside in shown:
        data["head"] = head(draft.article, draft.words, address, beside.site_url)
        data["original_href"] = f"{original_path(draft.article.id)}.html"
    matters = [front_matter_bytes(_known(data)) for data in pages]
    return [_file(matter, draft) for matter, (draft, _, _) in zip(matters, placed, strict=True)]


def _withdrawn(draft: Draft, address: str, beside: Beside) -> dict[str, object]:
    article = draft.article
    return {
        "template": "withdrawn.html",
        "address": f"{address}.html",
        **_facts(article, beside.links),
        "description": "Bài này đã được rút khỏi kho lưu trữ.",
        "withdrawn": tidy(article.withdrawn or ""),
        "withdrawn_on_text": date_text(article.withdrawn_on),
        "search": {"exclude": True},
    }


def _told(draft: Draft, address: str, beside: Beside) -> dict[str, object]:
    article, words = draft.article, draft.words
    data = {
        "template": "article.html",
        "address": f"{address}.html",
        **_facts(article, beside.links),
        "description": words.description,
        **_details(article, words, beside.links),
    }
    if beside.earlier:
        data["earlier"] = beside.earlier.linked
    if beside.later:
        data["later"] = beside.later.linked
    if beside.related:
        data["related"] = encoded_list([one.linked for one in beside.related])
    return data


def _file(matter: bytes, draft: Draft) -> bytes:
    body = b"" if draft.article.withdrawn is not None else b"\n" + draft.body
    return b"".join((matter, f"\n{heading(draft.words.title)}\n".encode(), body))
