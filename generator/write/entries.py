"""Entries: what lists say about an article. Light enough to hold those of a whole archive in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from generator.collate import Key, vietnamese_key
from generator.model import Article
from generator.write.dates import date_text
from generator.write.front_matter import Encoded, encoded
from generator.write.markdown import tidy
from generator.write.names import province_name, province_today_name, tag_label

UNTITLED = "(Không rõ tiêu đề)"
LEAD_LENGTH = 200


@dataclass(frozen=True)
class Entry:
    """An article in a list. ``address`` is its path below the site, without ``.html``; ``tags`` are (slug, label).

    An article is in some sixteen lists and sorted for each of them: what that takes is worked out once.
    """

    id: str
    title: str
    address: str
    date: str | None
    year: int | None
    province: str | None
    province_name: str | None
    province_today: str | None
    province_today_name: str | None
    tags: tuple[tuple[str, str], ...]
    authors: tuple[str, ...]
    publisher: str | None
    lead: str
    withdrawn: bool = False
    people: tuple[str, ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    date_kind: str | None = None
    date_how: str | None = None
    event_date: str | None = None
    url: str | None = None
    source: str = ""
    sha256: str = ""

    @cached_property
    def listed(self) -> Encoded:
        """The row of this article in lists, as front matter writes it."""
        return encoded(row(self))

    @cached_property
    def linked(self) -> Encoded:
        """A link to this article with its date, as front matter writes it."""
        return encoded({"title": self.title, "href": f"{self.address}.html", "date_text": date_text(self.date)})

    @cached_property
    def alphabetical(self) -> tuple[Key, str]:
        """Where this article stands in Vietnamese order."""
        return vietnamese_key(self.title), self.id


def shorten(text: str, length: int) -> str:
    """The text, or its beginning up to a space, with "…", in at most ``length`` characters."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return (cut[: cut.rfind(" ")] if " " in cut else cut[:-1]).rstrip(" ,;:.–-") + "…"


def title_of(article: Article) -> str:
    """The title as pages show it: on one line, never empty."""
    return tidy(article.title or "") or UNTITLED


def lead_of(article: Article, length: int = LEAD_LENGTH) -> str:
    """The beginning of the body, for lists and search engines."""
    text = ""
    for paragraph in article.paragraphs:
        text = f"{text} {tidy(paragraph.text)}".strip()
        if len(text) >= length:
            break
    return shorten(text, length)


def entry(article: Article, address: str) -> Entry:
    """The entry of an article. Of a withdrawn one, nothing of its body is kept."""
    return Entry(
        id=article.id,
        title=title_of(article),
        address=address,
        date=article.date,
        year=article.year,
        province=article.province,
        province_name=province_name(article.province) if article.province else None,
        province_today=article.province_today,
        province_today_name=province_today_name(article.province_today) if article.province_today else None,
        tags=tuple((slug, tag_label(slug)) for slug in article.tags),
        authors=article.authors,
        publisher=article.publisher,
        lead="" if article.withdrawn else lead_of(article),
        withdrawn=article.withdrawn is not None,
        people=tuple(person.name for person in article.people),
        documents=tuple((document.kind, document.number) for document in article.documents),
        date_kind=article.date_kind,
        date_how=next((evidence.how for field, evidence in article.evidence if field == "date"), None),
        event_date=article.event_date,
        url=article.url,
        source=article.seed,
        sha256=article.sha256,
    )


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By date, the latest first; in a year, dates known only by month or year after the others; undated ones last."""
    alphabetical = sorted(entries, key=attrgetter("alphabetical"))
    return sorted(alphabetical, key=lambda one: one.date or "", reverse=True)


def neighbours(entries: Iterable[Entry]) -> dict[str, tuple[Entry | None, Entry | None]]:
    """For each article id, the entries before and after it in time in the same province."""
    by_province: dict[str | None, list[Entry]] = {}
    for one in newest_first(one for one in entries if not one.withdrawn):
        by_province.setdefault(one.province, []).append(one)
    found: dict[str, tuple[Entry | None, Entry | None]] = {}
    for group in by_province.values():
        for number, one in enumerate(group):
            later = group[number - 1] if number else None
            earlier = group[number + 1] if number + 1 < len(group) else None
            found[one.id] = (earlier, later)
    return found


def row(one: Entry) -> dict[str, object]:
    """The entry as the front matter of an index page carries it; what is not known is left out."""
    renamed = one.province_today_name if one.province_today != one.province else None
    values: dict[str, object] = {
        "title": one.title,
        "href": f"{one.address}.html",
        "date": one.date,
        "date_text": date_text(one.date, "không rõ ngày"),
        "province": one.province_name,
        "province_today": renamed,
        "publisher": tidy(one.publisher or ""),
        "lead": one.lead,
    }
    return {key: value for key, value in values.items() if value}
