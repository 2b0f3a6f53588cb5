"""Files for machines: the Atom feed, and the data behind the pages as JSON, CSV and a Frictionless data package.

They are written into ``docs/`` with the pages and copied into the site as they are. Withdrawn articles are in none of
them. The site map is not among them: it needs the finished pages (``generator.sitemap``).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import uuid
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from generator.fields import Field, archive, columns
from generator.json_text import encoder
from generator.shown import permalink, with_slash
from generator.write.entries import Entry, newest_first
from generator.write.markdown import tidy

FEED = "atom.xml"
JSON = "data/articles.json"
CSV = "data/articles.csv"
PACKAGE = "data/datapackage.json"

#: How many articles the feed holds: the newest ones that have a date.
FEED_LENGTH = 50
#: When the feed was last changed where no article has a date; a clock would make each build another.
_NO_DATE = "2000-01-01"
_MIDNIGHT = "T00:00:00+07:00"  # in Việt Nam
#: What a spreadsheet takes for a formula at the beginning of a cell, also in its full-width forms.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_SEPARATOR = "; "

_encode = encoder()
_Row = dict[str, object]


def machine_files(entries: Iterable[Entry], site_url: str = "") -> dict[str, str]:
    """Texts by their path below ``docs``, the same for the entries in any order.

    ``site_url`` (where the archive is hosted) makes the addresses in the feed and the permalinks of the data absolute.
    """
    base = with_slash(site_url)
    shown = newest_first(one for one in entries if not one.withdrawn)
    rows = [_row(one, base) for one in sorted(shown, key=lambda one: one.id)]
    files = {JSON: articles_json(rows), CSV: articles_csv(rows)}
    return {FEED: atom(shown, base), **files, PACKAGE: data_package(files, base)}


# --- data -------------------------------------------------------------------------------------------------


def _row(one: Entry, base: str) -> _Row:
    """The entry by the columns of the table; what is not known is ``None`` or an empty list."""
    values: _Row = {
        "id": one.id,
        "title": one.title,
        "date": one.date,
        "date_kind": one.date_kind,
        "date_how": one.date_how,
        "event_date": one.event_date,
        "year": one.year,
        "province": one.province_name,
        "province_today": one.province_today_name,
        "authors": [tidy(name) for name in one.authors],
        "publisher": tidy(one.publisher or "") or None,
        "tags": [label for _, label in one.tags],
        "people": [tidy(name) for name in one.people],
        "documents": [tidy(f"{kind} {number}") for kind, number in one.documents],
        "lead": one.lead or None,
        "address": f"{one.address}.html",
        "permalink": f"{base}{permalink(one.id)}",
        "url": tidy(one.url or "") or None,
        "source": one.source,
        "sha256": one.sha256,
    }
    return {column.name: values[column.name] for column in columns()}


def articles_json(rows: Sequence[_Row]) -> str:
    """A list of objects, one to the line, so that two versions can be compared."""
    return "[\n" + ",\n".join(map(_encode, rows)) + "\n]\n" if rows else "[]\n"


def _cell(value: object) -> str:
    if isinstance(value, list):
        value = _SEPARATOR.join(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def articles_csv(rows: Sequence[_Row]) -> str:
    """RFC 4180 with the mark by which spreadsheets know UTF-8; no cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([column.name for column in columns()])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return f"\ufeff{out.getvalue()}"


def _schema_field(column: Field, *, lists: bool) -> dict[str, object]:
    kind = {"text": "string", "number": "integer", "list": "array" if lists else "string"}[str(column.data)]
    note = column.note
    if column.data == "list" and not lists:
        note = f"{note} Nhiều giá trị cách nhau bằng “;”.".strip()
    values: dict[str, object] = {"name": column.name, "type": kind, "title": column.label, "description": note}
    if column.schema:
        values["rdfType"] = f"https://schema.org/{column.schema}"
    return {key: value for key, value in values.items() if value}


def _resource(name: str, path: str, text: str, media: str) -> dict[str, object]:
    data = text.encode()
    kind = path.rpartition(".")[2]
    return {
        "name": name,
        "path": path.removeprefix("data/"),
        "profile": "tabular-data-resource",
        "format": kind,
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [_schema_field(column, lists=kind == "json") for column in columns()],
            "missingValues": [""],
            "primaryKey": "id",
        },
    }


def data_package(files: dict[str, str], base: str) -> str:
    """What the data files are, column by column, and whose the texts are (Frictionless Data Package)."""
    package: dict[str, object] = {
        "profile": "data-package",
        "name": "kho-tin-y-te",
        "title": archive().name,
        "description": f"{archive().description} Mỗi dòng là một bài; ô trống là không rõ, không phải là không có.",
        "licenses": [{"name": "notspecified", "title": archive().rights}],
        "resources": [
            _resource("articles-csv", CSV, files[CSV], "text/csv"),
            _resource("articles-json", JSON, files[JSON], "application/json"),
        ],
    }
    if base:
        package["homepage"] = base
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


# --- the feed ---------------------------------------------------------------------------------------------


def _instant(date: str | None) -> str:
    """The first moment of an EDTF date."""
    year, month, day = (*(date or _NO_DATE).split("-"), "01", "01")[:3]
    return f"{year}-{month}-{day}{_MIDNIGHT}"


def _iri(path: str, base: str) -> str:
    """What never changes: the permalink where the host is known, else a name made of the path alone."""
    return f"{base}{path}" if base else uuid.uuid5(uuid.NAMESPACE_URL, path).urn


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = text or None
    return element


def _person(parent: ElementTree.Element, name: str) -> None:
    _add(_add(parent, "author"), "name", name)


def _feed_entry(feed: ElementTree.Element, one: Entry, base: str) -> None:
    element = _add(feed, "entry")
    _add(element, "id", _iri(permalink(one.id), base))
    _add(element, "title", one.title)
    _add(element, "updated", _instant(one.date))
    if one.date_kind == "published" and len(one.date or "") == 10:
        _add(element, "published", _instant(one.date))
    _add(element, "link", rel="alternate", type="text/html", href=f"{base}{one.address}.html")
    for name in filter(None, map(tidy, one.authors or (one.publisher or "",))):
        _person(element, name)
    for slug, label in one.tags:
        _add(element, "category", term=slug, label=label)
    if one.lead:
        _add(element, "summary", one.lead)


def atom(newest: Iterable[Entry], base: str) -> str:
    """The feed (RFC 4287) of the newest articles that have a date; it was updated when the newest of them was."""
    entries = [one for one in newest if one.date][:FEED_LENGTH]
    feed = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": archive().language})
    _add(feed, "id", _iri(FEED, base))
    _add(feed, "title", archive().name)
    _add(feed, "subtitle", archive().description)
    _add(feed, "updated", max((_instant(one.date) for one in entries), default=_instant(None)))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}{FEED}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{base}index.html")
    _person(feed, archive().name)
    _add(feed, "rights", archive().rights)
    for one in entries:
        _feed_entry(feed, one, base)
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'
