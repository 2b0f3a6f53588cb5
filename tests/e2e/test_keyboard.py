"""The site by keyboard alone: Tab reaches whatever can be clicked, and shows where one is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests import kinds
from tests.e2e.conftest import open_visit

_MOST = 900
#: Marks what can be operated, and remembers how it looks without the focus (itself and what may show it in its stead).
_PREPARE = """() => {
    const still = document.createElement('style');
    still.textContent = '* { transition: none !important; animation: none !important; scroll-behavior: auto !important; }';
    document.head.append(still);
    document.querySelectorAll('details').forEach(one => one.open = true);
    const look = one => {
        if (!one) return '';
        const style = getComputedStyle(one);
        return ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderColor', 'color',
            'textDecorationLine', 'textDecorationThickness', 'fill', 'stroke', 'strokeWidth', 'opacity']
            .map(name => style[name]).join('|');
    };
    window.looks = one => [one, one.parentElement, one.nextElementSibling, one.firstElementChild].map(look).join('~');
    window.named = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 110);
    window.isShown = one => {
        const boxes = [...one.getClientRects()].filter(box => box.width > 0 && box.height > 0 && box.right > 0);
        return boxes.length > 0 && one.checkVisibility({visibilityProperty: true, opacityProperty: true});
    };
    const able = 'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]';
    window.able = [...document.querySelectorAll(able)].filter(one => one.tabIndex >= 0 && !one.disabled
        && one.type !== 'hidden' && one.type !== 'radio');
    window.before = new Map([...document.querySelectorAll('*')].map(one => [one, one.matches(able) ? looks(one) : '']));
    window.shown = new Set(window.able.filter(isShown));
    window.walked = new Set();
    // A label that one can click while its control takes no focus, nor does the label or a field of the same form.
    return [...document.querySelectorAll('label[for]')].filter(one => isShown(one) && one.tabIndex < 0
        && one.getBoundingClientRect().width > 1 && !one.closest('form')?.querySelector('input[type=text], input[type=search]')
        && !document.getElementById(one.htmlFor)?.checkVisibility({visibilityProperty: true}))
        .map(one => 'for the pointer only: ' + named(one));
}"""
_STEP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return {end: true};
    const again = walked.has(one);
    walked.add(one);
    const faults = [];
    if (before.get(one) === looks(one)) faults.push('the focus is not seen: ' + named(one));
    const stand = isShown(one) ? one : one.nextElementSibling;  // a hidden radio button has its label to show it
    const boxes = stand ? [...stand.getClientRects()].filter(box => box.width > 0 && box.height > 0) : [];
    const seen = boxes.some(box => [0.5, 0.1, 0.9].some(part => {
        const hit = document.elementFromPoint(box.x + box.width * part, box.y + box.height / 2);
        return hit && (stand.contains(hit) || hit.contains(stand) && hit.closest('a, svg, summary, label, button') !== null);
    }));
    if (!seen) faults.push('hidden or covered while it has the focus: ' + named(one));
    return {again, faults};
}"""
_LEFT_OUT = "() => [...shown].filter(one => !walked.has(one)).map(one => 'not reached: ' + named(one))"


def walk(page: Page) -> list[str]:
    """Press Tab until the focus comes round; gives what is wrong on the way."""
    faults: list[str] = page.evaluate(_PREPARE)
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        step: dict[str, Any] = page.evaluate(_STEP)
        if step.get("end") or step["again"]:
            break
        if step["faults"]:  # what opens by the focus (the search on a phone) may need a moment
            page.wait_for_timeout(300)
            step = page.evaluate(_STEP)
        faults += step.get("faults", [])
    else:
        faults.append(f"more than {_MOST} stops")
    return faults + list(page.evaluate(_LEFT_OUT))


@pytest.mark.parametrize("size", [(1280, 900), (360, 740)], ids=["desktop", "360px"])
@pytest.mark.parametrize("kind", ["home", "article", "province", "goc, one", "tim-kiem"])
def test_tab_reaches_everything_and_the_focus_is_seen(
    browser: Browser, full_http_root: str, full_site: Path, kind: str, size: tuple[int, int]
) -> None:
    path = kinds.samples(full_site).get(kind, [""])[-1] if kind != "article" else kinds.sample(full_site, kind)
    if not path:
        pytest.skip(f"no such page yet: {kind}")
    visit = open_visit(browser, full_http_root, size)
    visit.page.goto(full_http_root + path)
    if kind == "tim-kiem":
        visit.page.locator("[data-part=hits] > li").first.wait_for()
        # Its field has the focus from the start: go back to where Tab begins.
        visit.page.evaluate(
            "document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')"
        )
    faults = walk(visit.page)
    visit.page.context.close()
    assert not faults, f"{path}:\n" + "\n".join(dict.fromkeys(faults))
