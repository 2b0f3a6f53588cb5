"""The site of the made archive, full: every kind of page, its emptiest and its fullest, opens and fits the window."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser

from tests import kinds
from tests.e2e.conftest import Visit, open_visit

_WIDER = """() => [...document.querySelectorAll('body *')].filter(one => {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || box.right <= document.documentElement.clientWidth + 1) return false;
    for (let up = one.parentElement; up; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return false;
    return getComputedStyle(one).position !== 'fixed';
}).slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""


def _faults(visit: Visit, path: str) -> list[str]:
    """Open the page at ``path``; gives what is wrong with it."""
    page = visit.page
    page.goto(visit.root + path)
    faults, visit.faults[:] = list(visit.faults), []
    if page.get_by_role("heading", level=1).count() != 1:
        faults.append("not one heading of the first level")
    if page.evaluate("document.documentElement.lang") != "vi" or not page.title().strip():
        faults.append("no language or no title")
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        faults.append(f"wider than the window: {page.evaluate(_WIDER)}")
    return list(dict.fromkeys(faults))


def test_every_kind_of_page_opens_and_fits(browser: Browser, full_root: str, full_site: Path) -> None:
    # The widths are told apart by the way the site is opened, for speed: neither has to do with the other.
    visit = open_visit(browser, full_root, (360, 740) if full_root.startswith("http") else (1280, 900))
    samples = kinds.samples(full_site)
    samples.pop(kinds.LEADING_ON)
    if full_root.startswith("file"):
        samples.pop("404")  # only a host shows it, at any depth: its links begin at the root
    faults: dict[str, list[str]] = {}
    for path in (path for paths in samples.values() for path in paths):
        for fault in _faults(visit, path):
            faults.setdefault(fault, []).append(path)
    visit.page.context.close()
    assert not faults, "\n".join(f"{fault} (on {len(on)} pages: {', '.join(on[:3])})" for fault, on in faults.items())


def test_a_permalink_leads_to_its_article(browser: Browser, full_root: str, full_site: Path) -> None:
    visit = open_visit(browser, full_root, (1280, 900))
    for path in kinds.samples(full_site)[kinds.LEADING_ON]:
        visit.page.goto(full_root + path)
        visit.page.wait_for_url(re.compile(r"/(?:\d{4}|khong-ro-nam)/[a-z0-9-]+\.html$"))
    visit.page.context.close()
    assert not visit.faults, "\n".join(visit.faults)


def test_the_made_archive_shows_every_province_and_year(full_site: Path) -> None:
    found = kinds.kinds(full_site)
    assert len(found["province"]) == 63
    assert len([path for path in found["nam, one"] if re.search(r"/\d{4}\.html", path)]) == 20
    assert len(found["article"]) + len(found["withdrawn"]) == 300
    assert len(found["withdrawn"]) == 2
