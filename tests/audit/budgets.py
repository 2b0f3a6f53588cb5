"""Size: what an article page loads beyond Material's own CSS and JS, and its HTML beyond its own text."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Response

from tests.audit.tools import table

LOADED_MOST = 60 * 1024
HTML_MOST = 25 * 1024
#: What Material itself brings, its search worker with the dictionaries for stemming included.
_MATERIAL = re.compile(r"assets/(?:stylesheets|javascripts)/")
#: Already compressed.
_PACKED = re.compile(r"\.(?:woff2?|png|jpe?g|webp|avif|gz|zip)\Z")
#: Material's search takes its index along with every page; told, and left to the search that is to take its place.
_SEARCH = re.compile(r"\Asearch/")
#: What the page says: its words, without the white space between the lines of its source.
_OWN_TEXT = "document.querySelector('.md-content').textContent.replace(/\\s+/g, ' ')"


class Weight(NamedTuple):
    """An article page: bytes loaded beyond Material (compressed), those of the search's index (not among
    them), bytes of HTML beyond its own text, and the parts."""

    path: str
    loaded: int
    search: int
    html: int
    parts: tuple[tuple[str, int], ...]

    def fails(self) -> bool:
        """Whether the page is over a budget."""
        return self.loaded > LOADED_MOST or self.html > HTML_MOST


def weigh(browser: Browser, root: str, path: str) -> Weight:
    """Open the page in a fresh window and weigh all that it loads until nothing more comes."""
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    answers: list[Response] = []
    context.on("response", lambda answer: answers.append(answer))  # of the context: what its workers load counts too
    page.goto(root + path, wait_until="networkidle")
    own = len(str(page.evaluate(_OWN_TEXT)).encode())
    parts: dict[str, int] = {}
    html = 0
    for answer in answers:
        place = unquote(urlsplit(answer.url).path).lstrip("/")
        body = answer.body() if answer.ok else b""
        if place == path:
            html = len(body)
        elif not _MATERIAL.search(place):
            parts[place] = len(body) if _PACKED.search(place) else len(gzip.compress(body, mtime=0))
    context.close()
    ordered = tuple(sorted(parts.items(), key=lambda part: -part[1]))
    search = sum(size for place, size in ordered if _SEARCH.search(place))
    return Weight(path, sum(parts.values()) - search, search, html - own, ordered)


def report(weights: Sequence[Weight]) -> str:
    """The weights as a table, and the parts of the heaviest page."""
    rows = [
        (
            f"{one.loaded / 1024:.1f} KB",
            f"{one.search / 1024:.1f} KB",
            f"{one.html / 1024:.1f} KB",
            "too heavy" if one.fails() else "",
            one.path,
        )
        for one in weights
    ]
    rows.append((f"{LOADED_MOST // 1024} KB", "", f"{HTML_MOST // 1024} KB", "(most)", ""))
    heaviest = max(weights, key=lambda one: one.loaded)
    parts = [f"  {size / 1024:7.1f} KB  {place}" for place, size in heaviest.parts]
    return "\n".join(["Size", table(("loaded", "search index", "HTML beyond text", "", "article"), rows), *parts])
