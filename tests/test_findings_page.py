"""The page of the documentation: every finding by severity, with its id as the anchor."""

from __future__ import annotations

import re

import markdown

from generator.findings import kinds
from generator.findings_page import findings_page


def _html() -> str:
    body = findings_page().split("---\n", 2)[2]
    return markdown.markdown(body, extensions=["toc", "tables", "attr_list"])


def test_every_finding_has_its_place() -> None:
    html = _html()
    assert re.findall(r'<h3 id="([^"]+)"', html) != []
    assert sorted(re.findall(r'<h3 id="([^"]+)"', html)) == sorted(kinds())
    assert re.findall(r'<h2 id="([^"]+)"', html) == ["loi", "canh-bao", "ghi-chu"]
    assert html.count("<strong>Vì sao:</strong>") == html.count("<strong>Cách sửa:</strong>") == len(kinds())
    assert html.count("<details>") == len(kinds())


def test_it_stands_under_its_severity_and_shows_how_it_is_told() -> None:
    html = _html()
    for kind in kinds().values():
        heading = html.index(f'<h3 id="{kind.id}"')
        before = re.findall(r'<h2 id="([^"]+)"', html[:heading])[-1]
        assert before == {"error": "loi", "warning": "canh-bao", "note": "ghi-chu"}[kind.severity]
        section = html[heading:].split("<h3", 2)[1]
        assert f"[{kind.id}]" in section
        assert kind.vi.title in section
