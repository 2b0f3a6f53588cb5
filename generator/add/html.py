"""A saved web page → all of its lines, and the address that it gives itself.

Extractors of "the main content" were measured on these pages and lose what matters (see the design: F1 0.62 at best), and what
they drop leaves no trace. So every visible line is kept, menus and footers included, and our own cleaner judges, with a reason
for each line. Resiliparse parses as browsers do, whatever the markup, without recursion.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import NamedTuple

from generator.add.source import AddError, Source
from generator.read import decode

_SNIFF = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
#: What may stand before: each is passed over in one step, so that no beginning can stall the look at it.
_BEFORE = re.compile(rb"\s+|<!--(?:(?!-->).)*+-->|<\?[^>]*+>", re.DOTALL)
_CELLS = re.compile(r"[ \xa0]*\t[\t \xa0]*")
_BLANK_LINES = re.compile(r"\n{3,}")


class Page(NamedTuple):
    """The text of a page and its canonical address ("" where it names none)."""

    text: str
    address: str


def looks_like_html(data: bytes) -> bool:
    """Whether the file begins as a web page does; a text in which tags occur is none."""
    head, at = data[:8192].removeprefix(codecs.BOM_UTF8), 0
    while before := _BEFORE.match(head, at):
        at = before.end()
    return _SNIFF.match(head, at) is not None


def page(markup: str) -> Page:
    """All visible text of a page, a block a line; cells of tables are lines of their own, as pages lay themselves out in them."""
    extract, parse = _library()
    tree = parse(markup)
    text = _CELLS.sub("\n", extract(tree))
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return Page(_BLANK_LINES.sub("\n\n", lines).strip("\n") + "\n", _address(tree))


def _library() -> tuple[Callable[..., str], Callable[..., object]]:
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
    except ImportError as error:
        raise AddError(missing("resiliparse", "trang web đã lưu (HTML)")) from error
    return extract_plain_text, HTMLTree.parse


def missing(package: str, what: str) -> str:
    """The line for an extra that is not installed."""
    return f"Để đọc {what} cần gói {package}: hãy chạy “make extras” rồi thử lại."


def _address(tree: object) -> str:
    head = getattr(tree, "head", None)
    if head is None:
        return ""
    for selector, attribute in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        found = head.query_selector(selector)
        value = (found.getattr(attribute) or "").strip() if found is not None else ""
        if value.startswith(("http://", "https://")):
            return str(value)
    return ""


def from_html(data: bytes, name: str) -> Source:
    """The page as the source of a seed. Its encoding is told by its text, as that of any seed."""
    decoded = decode(data)
    if not decoded.text:
        raise AddError(
            f"{name}: không đọc được chữ của trang (bảng mã lạ hoặc tệp trống); hãy lưu lại trang bằng mã UTF-8."
        )
    made = page(decoded.text)
    return Source(made.text.encode(), (("url", made.address),) if made.address else ())
