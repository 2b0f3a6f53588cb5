"""The sites built from the real seeds and from the made archive: every link and asset leads somewhere, nothing comes from
elsewhere, and any two builds give the same bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.checkout import build_site, copy_checkout
from tests.links import Page, css_urls, read_page, target_of

#: Other schemes that a link (never a resource) may have.
_LINK_SCHEMES = ("https://", "http://", "mailto:", "tel:")


@pytest.fixture(scope="module", params=["built_site", "full_site"], ids=["real", "made"])
def site(request: pytest.FixtureRequest) -> Path:
    """The site of the real seeds, then that of the made archive."""
    return Path(request.getfixturevalue(request.param))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """All pages of the site by their path."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {path: read_page(site, path) for path in paths}


def test_every_seed_has_a_permalink_page_and_every_kind_of_page_is_there(pages: dict[str, Page], site: Path) -> None:
    seeds = list((site.parent / "seeds").rglob("*.txt"))
    assert len([path for path in pages if path.startswith("id/")]) == len(seeds) > 0
    assert {"index.html", "tinh/index.html", "nam/index.html", "chu-de/index.html"} <= set(pages)


def test_every_link_and_asset_leads_to_a_file_and_every_anchor_is_there(pages: dict[str, Page], site: Path) -> None:
    broken = []
    for page in pages.values():
        for reference in page.references:
            target = target_of(page.path, reference.url)
            if target is None:
                continue
            path, anchor = target
            if path.startswith("..") or not (site / path).is_file():
                broken.append(f"{page.path}: <{reference.tag}> {reference.url!r} leads to no file")
            elif anchor and path in pages and anchor not in pages[path].anchors:
                broken.append(f"{page.path}: <{reference.tag}> {reference.url!r}: no such anchor")
    assert not broken, "\n".join(broken)


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, Page]) -> None:
    foreign = []
    for page in pages.values():
        for reference in page.references:
            if target_of(page.path, reference.url) is not None:
                continue
            allowed = ("data:",) if reference.loads else _LINK_SCHEMES
            if not reference.url.startswith(allowed):
                foreign.append(f"{page.path}: <{reference.tag}> {reference.url!r}")
    assert not foreign, "\n".join(foreign)


def test_style_sheets_load_only_files_of_the_site(site: Path) -> None:
    broken = []
    for sheet in sorted(site.rglob("*.css")):
        path = sheet.relative_to(site).as_posix()
        for url in css_urls(sheet.read_text(encoding="utf-8")):
            target = target_of(path, url)
            if target is None and not url.startswith("data:"):
                broken.append(f"{path}: {url}")
            elif target and target[0] != path and not (site / target[0]).is_file():
                broken.append(f"{path}: {url} is missing")
    assert not broken, "\n".join(broken)


def test_every_page_is_reached_from_home_by_links(site: Path, pages: dict[str, Page]) -> None:
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        page = pages[ahead.pop()]
        targets = {target_of(page.path, reference.url) for reference in page.references if not reference.loads}
        found = {target[0] for target in targets if target is not None} & set(pages) - reached
        reached |= found
        ahead += found
    unlisted = {path for path in set(pages) - reached if _is_withdrawn(site, path)}  # they keep their address only
    assert set(pages) - reached - unlisted <= {"404.html"}


def _is_withdrawn(site: Path, path: str) -> bool:
    """Whether a page is a tombstone, or the permalink of one."""
    text = (site / path).read_text(encoding="utf-8")
    target = re.search(r'http-equiv="refresh" content="0; url=\.\./([^"]+)"', text)
    return 'class="withdrawn"' in (text if target is None else (site / target[1]).read_text(encoding="utf-8"))


def test_two_builds_give_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    # As on another machine: another folder, time zone, locale, hash order, number of workers, and another day (which is
    # what MkDocs takes from SOURCE_DATE_EPOCH for the dates of its site map).
    elsewhere = {
        "TZ": "Asia/Ho_Chi_Minh",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1000000000",
    }
    other = build_site(copy_checkout(tmp_path / "một nơi khác"), "--jobs", "2", env=elsewhere)
    one_files, other_files = _files(built_site), _files(other)
    assert sorted(one_files) == sorted(other_files)
    assert [name for name, data in one_files.items() if data != other_files[name]] == []


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
