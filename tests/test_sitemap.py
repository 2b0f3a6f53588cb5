"""The site map: every page to be kept, with the date of its article, at absolute addresses or not at all."""

from __future__ import annotations

import gzip
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.machines import machine_files
from generator.sitemap import site_map, write_site_map
from tests.made_articles import made_entry

SITE = "https://kho.example/y-te/"
_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NOINDEX = '<!doctype html><meta name="robots" content="noindex"><title>x</title>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    entries = [made_entry("b"), made_entry("c", date=None), made_entry("d", date="2024-03")]
    for path, text in machine_files(entries).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    pages = ["index.html", "nam/2024.html", "nam/2020.html", "bac-kan/index.html", "gioi-thieu.html"]
    for path in [*pages, *(f"{one.address}.html" for one in entries)]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("<!doctype html><title>x</title>", encoding="utf-8")
    (tmp_path / "404.html").write_text(_NOINDEX, encoding="utf-8")
    for path, canonical in (("goc/b.html", "bac-kan/2024/b.html"), ("bac-kan/2024/b.html", "bac-kan/2024/b.html")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(
            f'<link rel="canonical" href="{SITE}{canonical}"><title>x</title>', encoding="utf-8"
        )
    (tmp_path / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    return tmp_path


def _urls(text: str) -> dict[str, str | None]:
    root = ElementTree.fromstring(text.encode())
    assert root.tag == f"{_NAMESPACE}urlset"
    return {str(one.findtext(f"{_NAMESPACE}loc")): one.findtext(f"{_NAMESPACE}lastmod") for one in root}


def test_it_has_the_pages_to_be_kept_with_the_dates_of_their_articles(site: Path) -> None:
    assert _urls(site_map(site, SITE.rstrip("/"))) == {
        f"{SITE}bac-kan/2024/b.html": "2024-01-16",
        f"{SITE}bac-kan/2024/c.html": None,
        f"{SITE}bac-kan/2024/d.html": "2024-03",
        f"{SITE}bac-kan/index.html": "2024-03",
        f"{SITE}gioi-thieu.html": None,
        f"{SITE}index.html": "2024-03",
        f"{SITE}nam/2020.html": None,
        f"{SITE}nam/2024.html": "2024-03",
    }


def test_it_takes_the_place_of_mkdocs_own_and_two_runs_give_the_same_bytes(site: Path) -> None:
    write_site_map(site, SITE)
    first = (site / "sitemap.xml.gz").read_bytes()
    write_site_map(site, SITE)
    assert (site / "sitemap.xml.gz").read_bytes() == first
    assert gzip.decompress(first) == (site / "sitemap.xml").read_bytes()
    assert first[3] == 0  # no file name in it
    assert first[4:8] == bytes(4)  # and no time


def test_where_the_host_is_not_known_there_is_none(site: Path) -> None:
    (site / "sitemap.xml.gz").write_bytes(b"")
    write_site_map(site, "")
    assert not list(site.glob("sitemap*"))
