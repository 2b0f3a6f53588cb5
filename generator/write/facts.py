"""The card of an article: what is known about it, row by row, each with its Dublin Core name and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.fields import dublin_core
from generator.model import Article, Evidence
from generator.write.dates import date_text
from generator.write.entries import title_of
from generator.write.links import Links
from generator.write.markdown import tidy
from generator.write.names import DATE_KINDS, FIELDS, HOW, province_name, province_today_name, tag_label
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

#: One value of a row: ``text`` and, where it has them, ``href``, ``datetime`` and a ``note`` behind it.
Value = dict[str, object]
Row = dict[str, object]

_WEB = ("https://", "http://")


def named(names: Iterable[str], links: Mapping[str, str]) -> list[dict[str, object]]:
    """Names as rows, with the address of their page where they have one."""
    return [_link(tidy(name), links.get(name), key="name") for name in names]


def _link(text: str, path: str | None, key: str = "text") -> Value:
    return {key: text, "href": f"{path.removesuffix('.html')}.html"} if path else {key: text}


def evidence_row(field: str, evidence: Evidence) -> Row:
    """Why a value was given, in words."""
    values: Row = {
        "field": field,
        "label": FIELDS.get(field, field),
        "how": evidence.how,
        "how_text": HOW[evidence.how],
        "why": tidy(evidence.why),
        "line": evidence.line,
        "quote": tidy(evidence.quote),
        "kind": evidence.kind,
    }
    return {key: value for key, value in values.items() if value not in ("", None)}


def _date(article: Article) -> Value:
    value: Value = {"text": date_text(article.date, "không rõ")}
    if article.date:
        value["datetime"] = article.date
        if article.date_kind:
            value["note"] = DATE_KINDS[article.date_kind]
    value["href"] = f"nam/{UNKNOWN_YEAR if article.year is None else article.year}.html"
    return value


def _event(article: Article) -> list[Value]:
    if not article.event_date or article.event_date == article.date:
        return []
    return [{"text": date_text(article.event_date), "datetime": article.event_date}]


def _province(article: Article) -> Value:
    slug, today = article.province, article.province_today
    value: Value = {
        "text": province_name(slug) if slug else "chưa rõ",
        "href": f"{slug or UNKNOWN_PROVINCE}/index.html",
    }
    if slug and today and today != slug:
        value["note"] = f"nay thuộc {province_today_name(today)}"
    return value


def _url(url: str | None) -> list[Value]:
    text = tidy(url or "")
    if not text:
        return []
    return [{"text": text, "external": text}] if text.startswith(_WEB) else [{"text": text}]


def _text(text: str | None) -> list[Value]:
    shown = tidy(text or "")
    return [{"text": shown}] if shown else []


def _views(count: int | None) -> list[Value]:
    return [] if count is None else [{"text": f"{count:,}".replace(",", "."), "note": "trên trang gốc"}]


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
    yield "province", [_province(article)]
    yield "authors", [_link(tidy(name), links.authors.get(name)) for name in article.authors]
    yield "publisher", [_link(tidy(publisher), links.publishers.get(publisher))] if publisher else []
    yield "section", _text(article.section)
    yield "tags", [_link(tag_label(slug), f"chu-de/{slug}") for slug in article.tags]
    yield "url", _url(article.url)
    yield "retrieved", [{"text": date_text(article.retrieved)}] if article.retrieved else []
    yield "view_count", _views(article.view_count)
    yield "rights", _text(article.rights)
    yield "note", _text(article.note)
    yield "redacted", _text(_redaction(article))
    yield "title", [{"text": title_of(article)}]


def fact_rows(article: Article, links: Links) -> list[Row]:
    """The rows of the card, in order. What is not known has no row, but for the date and the province, which say so.

    The title, which stands above, has a row only where there is evidence for it.
    """
    why, terms = dict(article.evidence), dublin_core()
    rows: list[Row] = []
    for field, values in _values(article, links):
        evidence = why.get(field)
        if not values or (field == "title" and evidence is None):
            continue
        row: Row = {"label": FIELDS[field], "values": values}
        if field in terms:
            row["dc"] = terms[field]
        if evidence is not None:
            row["evidence"] = evidence_row(field, evidence)
        rows.append(row)
    return rows
