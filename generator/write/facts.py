"""The card of an article: what is known about it, row by row, each with its Dublin Core name and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import PurePosixPath

from generator.fields import dublin_core
from generator.json_text import quoted
from generator.model import Article, Evidence, How
from generator.write.dates import date_text
from generator.write.entries import title_of
from generator.write.front_matter import encoded_fields, joined, listed
from generator.write.links import Links
from generator.write.markdown import tidy
from generator.write.names import DATE_KINDS, FIELDS, HOW, province_name, province_today_name, tag_label
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

#: Rows, and their values, as front matter writes them. A value has a ``text`` and, where there are such, an ``href``, a
#: ``datetime`` and a ``note`` behind it.
Row = str
Value = str

_WEB = ("https://", "http://")


def named(names: Iterable[str], links: Mapping[str, str]) -> list[Row]:
    """Names as rows, with the address of their page where they have one."""
    return [joined([f'"name": {quoted(tidy(name))}', *href(links.get(name))]) for name in names]


def href(path: str | None) -> list[str]:
    """The field that leads to the page at ``path``; none where there is no page."""
    return [f'"href": {quoted(path.removesuffix(".html") + ".html")}'] if path else []


def evidence_row(field: str, evidence: Evidence) -> Row:
    """Why a value was given, in words."""
    fields = [_known(field, evidence.how, evidence.why)]
    if evidence.line is not None:
        fields.append(f'"line": {evidence.line}')
    if quote := tidy(evidence.quote):
        fields.append(f'"quote": {quoted(quote)}')
    if evidence.kind:
        fields.append(f'"kind": {quoted(evidence.kind)}')
    return joined(fields)


@lru_cache(maxsize=1024)
def _known(field: str, how: How, why: str) -> str:
    """What evidence that one rule gave has alike."""
    values = {"field": field, "label": FIELDS.get(field, field), "how": how, "how_text": HOW[how], "why": tidy(why)}
    return encoded_fields({key: value for key, value in values.items() if value})


def _value(text: str, **more: str) -> Value:
    return joined([f'"text": {quoted(text)}', *[f'"{key}": {quoted(value)}' for key, value in more.items()]])


def _link(text: str, path: str | None) -> Value:
    return joined([f'"text": {quoted(text)}', *href(path)])


def _date(article: Article) -> Value:
    more: dict[str, str] = {}
    if article.date:
        more["datetime"] = article.date
        if article.date_kind:
            more["note"] = DATE_KINDS[article.date_kind]
    year = UNKNOWN_YEAR if article.year is None else article.year
    return _value(date_text(article.date, "không rõ"), **more, href=f"nam/{year}.html")


def _event(article: Article) -> list[Value]:
    if not article.event_date or article.event_date == article.date:
        return []
    return [_value(date_text(article.event_date), datetime=article.event_date)]


@lru_cache(maxsize=256)
def _province(slug: str | None, today: str | None) -> Value:
    more = {"note": f"nay thuộc {province_today_name(today)}"} if slug and today and today != slug else {}
    return _value(province_name(slug) if slug else "chưa rõ", href=f"{slug or UNKNOWN_PROVINCE}/index.html", **more)


@lru_cache(maxsize=256)
def _tag(slug: str) -> Value:
    return _link(tag_label(slug), f"chu-de/{slug}")


def _url(url: str | None) -> list[Value]:
    text = tidy(url or "")
    if not text:
        return []
    return [_value(text, external=text)] if text.startswith(_WEB) else [_value(text)]


def _text(text: str | None) -> list[Value]:
    shown = tidy(text or "")
    return [_value(shown)] if shown else []


def _views(count: int | None) -> list[Value]:
    return [] if count is None else [_value(f"{count:,}".replace(",", "."), note="trên trang gốc")]


def _redaction(article: Article) -> str:
    """That words of the page were blacked out, and by whose facts; ``""`` where none were."""
    if not article.redacted:
        return ""
    facts = PurePosixPath(article.seed).with_suffix(".yml").name
    return f"{article.redacted} chỗ (█) để giữ riêng tư, theo tệp dữ kiện {facts} của người biên tập"


def redaction_text(article: Article) -> str:
    """The same as a sentence to put behind others."""
    told = _redaction(article)
    return f" Đã bôi đen {told}." if told else ""


def _values(article: Article, links: Links) -> Iterable[tuple[str, list[Value]]]:
    publisher = article.publisher
    yield "date", [_date(article)]
    yield "event_date", _event(article)
    yield "province", [_province(article.province, article.province_today)]
    yield "authors", [_link(tidy(name), links.authors.get(name)) for name in article.authors]
    yield "publisher", [_link(tidy(publisher), links.publishers.get(publisher))] if publisher else []
    yield "section", _text(article.section)
    yield "tags", list(map(_tag, article.tags))
    yield "url", _url(article.url)
    yield "retrieved", [_value(date_text(article.retrieved))] if article.retrieved else []
    yield "view_count", _views(article.view_count)
    yield "rights", _text(article.rights)
    yield "note", _text(article.note)
    yield "redacted", _text(_redaction(article))
    yield "title", [_value(title_of(article))]


def fact_rows(article: Article, links: Links) -> list[Row]:
    """The rows of the card, in order. What is not known has no row, but for the date and the province, which say so.

    The title, which stands above, has a row only where there is evidence for it. ``evidence`` of a row is the place, from
    0, of what was found for it in the evidence of the article.
    """
    why, terms = {name: place for place, (name, _) in enumerate(article.evidence)}, _terms()
    rows: list[Row] = []
    for field, values in _values(article, links):
        evidence = why.get(field)
        if not values or (field == "title" and evidence is None):
            continue
        label, term = terms[field]
        row = [label, f'"values": {listed(values)}', *term]
        if evidence is not None:
            row.append(f'"evidence": {evidence}')
        rows.append(joined(row))
    return rows


@cache
def _terms() -> dict[str, tuple[str, list[str]]]:
    """What all rows of a field say: its label, and its Dublin Core name where it has one."""
    terms = dublin_core()
    return {
        field: (f'"label": {quoted(label)}', [f'"dc": {quoted(terms[field])}'] if field in terms else [])
        for field, label in FIELDS.items()
    }
