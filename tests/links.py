"""What a built page refers to, and whether it is there: shared by the tests that follow links."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib

#: Attributes by which a page refers to something.
_ATTRIBUTES = ("href", "src", "srcset", "data", "poster", "action", "background", "xlink:href")
#: ``<link rel=…>`` that only names another page and loads nothing.
_NAMING_RELATIONS = frozenset({"canonical", "alternate", "license", "author", "help", "search", "next", "prev"})
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference of a page; ``loads`` says whether a browser fetches it to show the page."""

    tag: str
    url: str
    loads: bool


@dataclass(slots=True)
class Page:
    """A parsed page: where it is below the site, what it refers to, and its anchors."""

    path: str
    references: list[Reference] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


def read_page(site: Path, path: str) -> Page:
    """Parse the page at ``path`` (below ``site``) as a browser does."""
    page = Page(path)
    document: Element[Any] = html5lib.parse((site / path).read_bytes(), namespaceHTMLElements=False)
    for element in document.iter():
        if isinstance(element.tag, str):
            _read_element(page, element)
    return page


def _read_element(page: Page, element: Element[Any]) -> None:
    tag = element.tag
    page.anchors.update(filter(None, (element.get("id"), element.get("name") if tag == "a" else None)))
    relations = (element.get("rel") or "").lower().split()
    loads = tag not in ("a", "area", "form") and not (tag == "link" and _NAMING_RELATIONS.issuperset(relations))
    for name in _ATTRIBUTES:
        value = element.get(name)
        if value is None or (tag == "meta" and name != "href"):
            continue
        urls = [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value.strip()]
        page.references += [Reference(tag, url, loads) for url in urls]
    if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        page.references += [Reference(tag, url, False) for url in _REFRESH.findall(element.get("content") or "")]
    style = "".join(element.itertext()) if tag == "style" else element.get("style") or ""
    page.references += [Reference(tag, url, True) for url in css_urls(style)]


def css_urls(style: str) -> list[str]:
    """What a style sheet refers to."""
    return [one or other for one, other in _CSS_URL.findall(style)]


def target_of(path: str, url: str) -> tuple[str, str] | None:
    """Where ``url`` leads from the page (or style sheet) at ``path``: a path below the site and an anchor.

    ``None`` for what is not in the site: other schemes and hosts. A path that leaves the site begins with ``..``.
    """
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return None
    place = unquote(parts.path)
    if place.startswith("/"):  # from the root: wrong in a folder, so it never resolves (but see 404.html)
        return ("../" + place if path != "404.html" else place.lstrip("/") or "index.html"), unquote(parts.fragment)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else path
    return joined, unquote(parts.fragment)
