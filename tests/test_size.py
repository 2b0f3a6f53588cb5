"""How heavy an article is: its HTML beyond its own text (`make audit` weighs what it loads as well)."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib

from tests import kinds
from tests.audit.budgets import HTML_MOST


def _beyond_text(page: Path) -> int:
    """Bytes of the page that are not what it says."""
    html = page.read_bytes()
    document = html5lib.parse(html, namespaceHTMLElements=False)
    (content,) = (one for one in document.iter() if one.get("class") == "md-content")
    return len(html) - len(re.sub(r"\s+", " ", "".join(content.itertext())).encode())


def test_the_html_of_an_article_is_little_more_than_its_text(built_site: Path) -> None:
    pages = kinds.kinds(built_site)["article"]
    assert len(pages) == 5
    heavy = {path: size for path in pages if (size := _beyond_text(built_site / path)) > HTML_MOST}
    assert not heavy
