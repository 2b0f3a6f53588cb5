"""Squeezed pages are smaller and show the same, to the character."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.squeeze import squeeze, squeeze_pages

_PRE = ("pre", "textarea", "script", "style")


def _squeezed(html: str) -> str:
    return squeeze(html.encode()).decode()


@pytest.mark.parametrize(
    ("html", "squeezed"),
    [
        ("\n\n<p>\n    <b>a</b>\n\n  <i>b</i>\n</p>\n", "<p>\n<b>a</b>\n<i>b</i>\n</p>\n"),
        ("<b>a</b> <i>b</i>", "<b>a</b> <i>b</i>"),
        ("<li>   </li>", "<li>   </li>"),
        ("<p>a\n  <b>b</b>\n  c</p>", "<p>a\n  <b>b</b>\n  c</p>"),
        ("<p>\n\u00a0\n<b>a</b></p>", "<p>\n\u00a0\n<b>a</b></p>"),
        (
            "<div>\n  <pre>\n <b>\n  x\n\n </b>\n  </pre>\n  </div>",
            "<div>\n<pre>\n <b>\n  x\n\n </b>\n  </pre>\n</div>",
        ),
        ("<PRE>\n <b>\n\n</b></PRE >\n <p>", "<PRE>\n <b>\n\n</b></PRE >\n<p>"),
        ("<script>a('>\n   <')</script>\n\n<p>", "<script>a('>\n   <')</script>\n<p>"),
        ("<textarea>\n   </textarea>\n   <br>", "<textarea>\n   </textarea>\n<br>"),
        ("<preview>\n   <b>", "<preview>\n<b>"),
    ],
)
def test_only_line_breaks_between_tags_are_squeezed(html: str, squeezed: str) -> None:
    assert _squeezed(html) == squeezed


_TEXT = st.text(st.sampled_from("aạ <>&\"'=/-\n\t\u00a0\u2028"), max_size=12)
_LEAF = st.one_of(
    _TEXT.map(escape),
    st.sampled_from(["\n   ", " ", "\n\n\t", "<!-- x -->"]),
    st.builds(lambda tag, text: f"<{tag}>{escape(text)}</{tag}>", st.sampled_from(_PRE), _TEXT),
)
_HTML = st.recursive(
    _LEAF,
    lambda inner: st.builds(
        lambda tag, value, parts: f'<{tag} title="{escape(value)}">{"".join(parts)}</{tag}>',
        st.sampled_from(["div", "span", "b"]),
        _TEXT,
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


def _shown(element: Element[Any]) -> list[Any]:
    """What a browser has of the element: tags, attributes and texts; white space counts as a browser shows it."""

    def text(value: str | None) -> str:
        value = value or ""
        return value if element.tag in _PRE or value.strip(" \n\t") else " " * bool(value)

    row: list[Any] = [str(element.tag), dict(element.attrib), text(element.text)]
    for child in element:
        row += [_shown(child), text(child.tail)]
    return row


def _page(html: str) -> list[Any]:
    return _shown(html5lib.parse(f"<!doctype html><body>{html}", namespaceHTMLElements=False))


@given(_HTML)
def test_a_browser_shows_the_same(html: str) -> None:
    assert _page(_squeezed(html)) == _page(html.lstrip(" \t\n"))


@given(_HTML)
def test_squeezing_again_changes_nothing(html: str) -> None:
    once = _squeezed(html)
    assert _squeezed(once) == once
    assert len(once) <= len(html)


def test_pages_are_squeezed_where_they_lie(tmp_path: Path) -> None:
    page, other = tmp_path / "a" / "b.html", tmp_path / "a" / "b.js"
    page.parent.mkdir()
    for path in (page, other):
        path.write_text("<p>\n\n  <b>Đ</b>\n\n</p>", encoding="utf-8")
    squeeze_pages(tmp_path)
    assert page.read_text(encoding="utf-8") == "<p>\n<b>Đ</b>\n</p>"
    assert other.read_text(encoding="utf-8") == "<p>\n\n  <b>Đ</b>\n\n</p>"
