"""axe-core on every kind of page, light and dark, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Browser, Page

from tests.audit.tools import AXE, is_known, table

SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: Something is found, in pages; nothing is found, and something else is offered.
_QUERIES = ("?q=y+t%E1%BA%BF&tinh=quang-ninh&tu=2010", "?q=%22y+t%E1%BA%BF%22+xqzwk&tinh=quang-ninh")
_QUIET = "*, *::before, *::after { transition: none !important; animation: none !important; }"


class Violation(NamedTuple):
    """A rule that a page breaks, and the first places where it does."""

    kind: str
    path: str
    where: str
    rule: str
    impact: str
    help: str
    nodes: int
    example: str


def violations(page: Page, kind: str, path: str, where: str) -> list[Violation]:
    """What axe finds in the page as it is open now."""
    found: Sequence[Mapping[str, Any]] = page.evaluate("axe.run().then(result => result.violations)")
    rows = []
    for one in found:
        nodes = [
            node
            for node in one["nodes"]
            if not is_known("axe", f"{kind}: {one['id']} {' '.join(map(str, node['target']))}")
        ]
        if nodes:
            example = f"{' '.join(map(str, nodes[0]['target']))} ⇒ {nodes[0]['html'][:160]} ⇒ {_reason(nodes[0])}"
            rows.append(Violation(kind, path, where, one["id"], str(one["impact"]), one["help"], len(nodes), example))
    return rows


def _reason(node: Mapping[str, Any]) -> str:
    return str(node.get("failureSummary", "")).replace("\n", " ")[:260]


def audit(browser: Browser, root: str, samples: Mapping[str, Sequence[str]]) -> list[Violation]:
    """All violations of the samples by kind, everything that folds opened."""
    script, rows = AXE.read_text(encoding="utf-8"), []
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                locale="vi-VN",
                reduced_motion="reduce",
                is_mobile=size == "phone",
                has_touch=size == "phone",
            )
            page = context.new_page()
            for kind, paths in samples.items():
                for path in paths:
                    page.goto(root + path)
                    page.add_style_tag(content=_QUIET)
                    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
                    page.evaluate(script)
                    rows += violations(page, kind, path, f"{size} {scheme}")
                    if kind == "home":
                        rows += _with_search_open(page, path, f"{size} {scheme}")
                    if kind == "tim-kiem":
                        rows += _with_answers(page, script, root + path, f"{size} {scheme}")
            context.close()
    return rows


def _with_search_open(page: Page, path: str, where: str) -> list[Violation]:
    if not page.locator("#__search").count():
        return []
    page.evaluate("document.querySelector('#__search').click()")
    return violations(page, "search", path, where)


def _with_answers(page: Page, script: str, url: str, where: str) -> list[Violation]:
    rows = []
    for query in _QUERIES:
        page.goto(url + query)
        page.locator("[data-part=chosen] a").first.wait_for()
        page.add_style_tag(content=_QUIET)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(script)
        rows += violations(page, "tim-kiem", url.rsplit("/", 1)[-1] + query, where)
    return rows


def report(rows: Sequence[Violation]) -> str:
    """The violations by rule: where they are, how often, and an example of each."""
    if not rows:
        return "axe: no violation"
    groups: dict[tuple[str, str], list[Violation]] = {}
    for row in rows:
        groups.setdefault((row.rule, row.example.split(" ⇒ ")[0]), []).append(row)
    lines = [
        (
            rule,
            group[0].impact,
            str(sum(row.nodes for row in group)),
            ", ".join(sorted({row.kind for row in group})),
            ", ".join(sorted({row.where for row in group})),
        )
        for (rule, _), group in sorted(groups.items())
    ]
    text = table(("rule", "impact", "nodes", "kinds", "where"), lines)
    examples = [f"  {group[0].rule} ({group[0].path}): {group[0].example}" for group in groups.values()]
    return "\n".join([f"axe: {len(groups)} violations", text, "examples:", *examples])
