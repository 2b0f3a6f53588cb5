"""An article in the words of its page, for citations and for the head: names in full, texts on one line."""

from __future__ import annotations

from typing import NamedTuple

from generator.model import Article

#: The description in the head, and on cards that others show of a page.
DESCRIPTION_LENGTH = 160


class Shown(NamedTuple):
    """What readers see of an article. ``tags`` are labels; ``documents`` are (name, number, EDTF date)."""

    title: str
    description: str
    authors: tuple[str, ...]
    publisher: str
    section: str
    url: str
    rights: str
    province: str
    province_today: str
    tags: tuple[str, ...]
    people: tuple[tuple[str, tuple[str, ...]], ...]
    documents: tuple[tuple[str, str, str | None], ...]


def shown(article: Article) -> Shown:
    """The article in the words of its page; what is not known is empty."""
    # Imported late: generator.write asks this package for citations and heads while it is itself being imported.
    from generator.write.entries import lead_of, title_of
    from generator.write.markdown import tidy
    from generator.write.names import province_name, province_today_name, tag_label

    return Shown(
        title=title_of(article),
        description=lead_of(article, DESCRIPTION_LENGTH),
        authors=tuple(filter(None, map(tidy, article.authors))),
        publisher=tidy(article.publisher or ""),
        section=tidy(article.section or ""),
        url=tidy(article.url or ""),
        rights=tidy(article.rights or ""),
        province=province_name(article.province) if article.province else "",
        province_today=province_today_name(article.province_today) if article.province_today else "",
        tags=tuple(map(tag_label, article.tags)),
        people=tuple((tidy(one.name), tuple(map(tidy, one.offices))) for one in article.people),
        documents=tuple((tidy(f"{one.kind} {one.number}"), tidy(one.number), one.date) for one in article.documents),
    )


def with_slash(site_url: str) -> str:
    """Where the archive is hosted, ending in ``/``; empty where that is not known."""
    return f"{site_url.rstrip('/')}/" if site_url.strip("/") else ""


def permalink(article_id: str) -> str:
    """The path of the permalink, which never changes."""
    return f"id/{article_id}.html"
