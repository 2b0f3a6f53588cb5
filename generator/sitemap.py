"""The site map, written when the site is built: every page that search engines may keep, with the date of its article.

The protocol allows absolute addresses only. Where the host is not known there is therefore none, and MkDocs' own, which
is then empty and not valid, is removed.
"""

from __future__ import annotations

import gzip
import io
import json
import re
from html import unescape
from pathlib import Path
from xml.sax.saxutils import escape

from generator.machines import JSON
from generator.shown import with_slash

SITEMAP = "sitemap.xml"
#: The protocol's limit for one file.
_MOST = 50_000
#: How much of a page is looked at for its ``robots`` and canonical address: they stand at its beginning.
_HEAD = 4096
#: Pages that change with the newest article of all.
_LISTS = ("index.html", "tinh/index.html", "nam/index.html", "chu-de/index.html")
_NOT_KEPT = re.compile(rb"""<meta\s+name=["']?robots["']?\s+content=["']?[^"'>]*noindex""", re.IGNORECASE)
_CANONICAL = re.compile(rb"""<link rel=["']?canonical["']? href=["']([^"']*)""", re.IGNORECASE)


def _kept(site: Path, path: str, site_url: str) -> bool:
    """Whether search engines may keep the page, under its own address: an original names its article in its stead."""
    with (site / path).open("rb") as page:
        head = page.read(_HEAD)
    canonical = _CANONICAL.search(head)
    here = with_slash(site_url) + path
    return not _NOT_KEPT.search(head) and (canonical is None or unescape(canonical[1].decode()) == here)


def _dates(site: Path) -> dict[str, str]:
    """The date of each article, and for the lists of its province and year the newest of theirs, by path.

    W3C dates may be as short as EDTF's, so none is made more precise than it is.
    """
    data = site / JSON
    rows = json.loads(data.read_text(encoding="utf-8")) if data.is_file() else []
    dates: dict[str, str] = {}
    for row in rows:
        if row["date"]:
            lists = (f"{row['address'].partition('/')[0]}/index.html", f"nam/{row['year']}.html", *_LISTS)
            for path in (row["address"], *lists):
                dates[path] = max(row["date"], dates.get(path, ""))
    return dates


def site_map(site: Path, site_url: str) -> str:
    """The XML for all pages below ``site`` that do not ask to be left out, in the order of their paths."""
    dates = _dates(site)
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    paths = sorted(path for path in pages if _kept(site, path, site_url))
    rows = []
    for path in paths[:_MOST]:
        changed = f"<lastmod>{dates[path]}</lastmod>" if path in dates else ""
        rows.append(f"<url><loc>{escape(with_slash(site_url) + path)}</loc>{changed}</url>\n")
    urls = "".join(rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


def _compressed(data: bytes) -> bytes:
    """gzip without a clock, a name or a system in it."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0) as stream:
        stream.write(data)
    return out.getvalue()


def write_site_map(site: Path, site_url: str) -> None:
    """Put the site map of ``site`` in the place of MkDocs' own, or none where ``site_url`` is not known."""
    for name in (SITEMAP, f"{SITEMAP}.gz"):
        (site / name).unlink(missing_ok=True)
    if not with_slash(site_url):
        return
    data = site_map(site, site_url).encode()
    (site / SITEMAP).write_bytes(data)
    (site / f"{SITEMAP}.gz").write_bytes(_compressed(data))
