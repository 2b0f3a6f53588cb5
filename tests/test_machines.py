"""The feed and the data files: they parse, they agree with each other, and no spreadsheet runs what they hold."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from random import Random
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from generator.fields import columns
from generator.machines import CSV, FEED, FEED_LENGTH, JSON, PACKAGE, machine_files
from generator.write.entries import Entry
from generator.write.markdown import tidy
from tests.made_articles import HOSTILE, hostile_entry, made_entry

SITE = "https://kho.example/y-te/"
ATOM = "{http://www.w3.org/2005/Atom}"
_RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00\+07:00")


def _entries() -> list[Entry]:
    return [
        made_entry("b", date="2024-01-16"),
        made_entry("a", date="2010", date_kind="period", authors=()),
        made_entry("c", date=None, province=None, province_today=None, publisher=None, url=None, tags=()),
        made_entry("d", date="2023-05"),
        replace(made_entry("e", date="2025-02-03"), withdrawn=True),
    ]


def _rows(entries: list[Entry], site_url: str = "") -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    files = machine_files(entries, site_url)
    assert files[CSV].startswith("\ufeff")
    table = csv.DictReader(io.StringIO(files[CSV].removeprefix("\ufeff"), newline=""), strict=True)
    return json.loads(files[JSON]), list(table)


# --- data -------------------------------------------------------------------------------------------------


def test_json_and_csv_have_the_same_articles_and_the_columns_of_the_table() -> None:
    objects, rows = _rows(_entries())
    assert [one["id"] for one in objects] == [one["id"] for one in rows] == ["a", "b", "c", "d"]
    names = [column.name for column in columns()]
    assert all(list(one) == names for one in [*objects, *rows])
    assert objects[1]["authors"] == ["Nguyễn Văn A", "Thu Trang"]
    assert rows[1]["authors"] == "Nguyễn Văn A; Thu Trang"
    assert (objects[1]["year"], rows[1]["year"]) == (2024, "2024")
    assert (objects[2]["date"], rows[2]["date"]) == (None, "")
    assert (objects[1]["address"], objects[1]["permalink"]) == ("bac-kan/2024/b.html", "id/b.html")
    assert objects[1]["sha256"] == hashlib.sha256(b"b").hexdigest()
    assert (objects[1]["source"], objects[1]["url"]) == ("b.txt", "https://bao.example/bai?a=1&b=2")


def test_a_withdrawn_article_is_nowhere() -> None:
    assert not any("id/e.html" in text or '"e"' in text for text in machine_files(_entries()).values())


def test_csv_is_rfc_4180() -> None:
    text = machine_files([*_entries(), hostile_entry(HOSTILE[2], "h")])[CSV]
    assert "\n" not in text.replace("\r\n", "")
    assert text.endswith("\r\n")
    assert '""b""' in text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    _, (row,) = _rows([hostile_entry(f"{start}cmd|' /C calc'!A0")])
    for column in ("title", "authors", "publisher", "people", "documents", "lead", "url"):
        assert row[column].startswith(f"'{start}cmd"), column


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    (one,), (row,) = _rows([hostile_entry(text)])
    title = tidy(text)
    assert one["title"] == title
    assert row["title"].removeprefix("'") == title
    entry = ElementTree.fromstring(machine_files([hostile_entry(text)])[FEED]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == title


def test_the_package_describes_the_files() -> None:
    files = machine_files(_entries(), SITE)
    package = json.loads(files[PACKAGE])
    assert package["homepage"] == SITE
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"])
    assert "đơn vị" in package["licenses"][0]["title"]
    objects, rows = _rows(_entries(), SITE)
    for resource, table in zip(package["resources"], (rows, objects), strict=True):
        data = files[f"data/{resource['path']}"].encode()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert [field["name"] for field in resource["schema"]["fields"]] == list(table[0])
        kinds = {"string": str, "integer": int, "array": list}
        for field in resource["schema"]["fields"]:
            for row in table:
                value = int(row["year"] or 0) if field["name"] == "year" else row[field["name"]]
                assert value is None or isinstance(value, kinds[field["type"]]), field


# --- the feed ---------------------------------------------------------------------------------------------


def _feed(entries: list[Entry], site_url: str) -> ElementTree.Element:
    feed = ElementTree.fromstring(machine_files(entries, site_url)[FEED])
    assert feed.tag == f"{ATOM}feed"
    return feed


def _texts(element: ElementTree.Element, name: str) -> list[str]:
    return [one.text or "" for one in element.findall(f"{ATOM}{name}")]


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_the_feed_is_valid_by_rfc_4287(site_url: str) -> None:
    feed = _feed(_entries(), site_url)
    ids = _texts(feed, "id")
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        ((one,), (title,), (updated,)) = (_texts(element, name) for name in ("id", "title", "updated"))
        assert urlsplit(one).scheme in ("https", "urn")
        assert title
        assert _RFC_3339.fullmatch(updated)
        assert [link.get("rel") for link in element.findall(f"{ATOM}link")].count("alternate") == 1
        assert all(_texts(author, "name") != [""] for author in element.findall(f"{ATOM}author"))
        ids.append(one)
    assert feed.find(f"{ATOM}author") is not None
    assert len(set(ids)) == len(ids) - 1  # the feed's own is counted twice
    hrefs = [str(link.get("href")) for link in feed.iter(f"{ATOM}link")]
    assert all(href.startswith(SITE) == bool(site_url) for href in hrefs)


def test_the_feed_was_updated_with_its_newest_article_and_holds_the_dated_ones() -> None:
    feed = _feed(_entries(), SITE)
    assert _texts(feed, "updated") == ["2024-01-16T00:00:00+07:00"]
    entries = feed.findall(f"{ATOM}entry")
    assert [_texts(one, "id")[0] for one in entries] == [f"{SITE}id/{name}.html" for name in "bda"]
    assert [len(_texts(one, "published")) for one in entries] == [1, 0, 0]  # only a day that the page prints is one


def test_an_empty_archive_has_its_files_too() -> None:
    files = machine_files([])
    assert _texts(_feed([], ""), "updated") == ["2000-01-01T00:00:00+07:00"]
    assert json.loads(files[JSON]) == []
    assert files[CSV].count("\r\n") == 1


def test_the_feed_is_short() -> None:
    many = [made_entry(f"a{number}", date="2024-01-16") for number in range(FEED_LENGTH + 5)]
    assert len(_feed(many, SITE).findall(f"{ATOM}entry")) == FEED_LENGTH


def test_the_order_of_the_entries_changes_no_byte() -> None:
    entries = [*_entries(), *(hostile_entry(text, f"h{number}") for number, text in enumerate(HOSTILE))]
    files = machine_files(entries, SITE)
    Random(1).shuffle(entries)
    assert machine_files(iter(entries), SITE) == files
