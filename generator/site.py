"""Markdown in ``docs/`` → HTML in ``site/``, by MkDocs, all or nothing: a failed build leaves the last good site."""

from __future__ import annotations

import logging
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from generator.scripts import without_comments
from generator.sitemap import write_site_map
from generator.squeeze import squeeze_pages

#: Material prints its end-of-life notice at every build; we know, and the variable that silences it hides nothing else.
_SILENCE_NOTICE = "NO_MKDOCS_2_WARNING"
_BUILD_DATE = "SOURCE_DATE_EPOCH"
#: The date of the build where no article has one.
_NO_DATE = "2000-01-01"


class SiteError(Exception):
    """The site could not be built; the message is MkDocs' own."""


def epoch(date: str | None) -> int:
    """Seconds since 1970 (UTC) of an EDTF date, its first day where it is less precise."""
    year, month, day = (*(date or _NO_DATE).split("-"), "01", "01")[:3]
    return int(datetime(int(year), int(month), int(day), tzinfo=UTC).timestamp())


def build_site(config: Path, site: Path, newest: str | None) -> None:
    """Build the site of ``mkdocs.yml`` into ``site``. ``newest`` (EDTF) is the date that the sitemap shows, never today's.

    Raises ``SiteError`` when MkDocs finds anything to warn of (``--strict``).
    """
    os.environ[_SILENCE_NOTICE] = "1"
    os.environ[_BUILD_DATE] = str(max(0, epoch(newest)))
    from mkdocs.commands.build import build  # imported late: it is slow, and most commands do without it
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        settings = load_config(str(config), site_dir=str(fresh), strict=True)
        build(settings)
        squeeze_pages(fresh)
        _lighten(fresh)
        write_site_map(fresh, settings.site_url or "")
    except (Abort, MkDocsException) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise SiteError(str(error)) from error
    _swap(fresh, site)


def _lighten(site: Path) -> None:
    for path in sorted((*site.glob("assets/js/*.js"), *site.glob("assets/search/*.js"))):
        path.write_bytes(without_comments(path.read_text(encoding="utf-8")).encode())


def _swap(fresh: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
